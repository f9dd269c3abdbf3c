"""Marks that readers do not share, as a report's page gives them, to be taken out before anything is counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

KIND = "framing-disagreements"
#: The tables whose rows a reader can disagree with.
TABLES = ("evidence", "voices", "labels", "facts", "fact_pairs", "furniture")
#: The table whose rows are about two sentences: a mark of it says in ``other`` where the second one stands.
PAIRS = "fact_pairs"
_MASKED_ID = re.compile(r"a(\d{1,4})")
_SHOWN_TEXT = 40
# A browser shows blanks and unprintable signs in its own way, so they do not decide whether a text is the same.
_UNSURE = re.compile(r"[\s\x00\ufffd]+")


@dataclass(frozen=True, slots=True)
class ReviewedMark:
    """A row of a table that a reader reads differently: ``text[start:end]`` of an article (of its headline for words there).

    Two sentences that seem not to fit are one mark: ``other`` is the second of them.
    """

    article_id: str
    table: str
    measure: str
    start: int
    end: int
    text: str
    other: ReviewedMark | None = None


Place = tuple[str, int, int]
#: A file of marks, or what it holds.
Marks = str | Path | Mapping[str, Any]


def _place(mark: ReviewedMark) -> Place:
    return (mark.article_id, mark.start, mark.end)


def _as_dict(mark: ReviewedMark) -> dict[str, Any]:
    found = {name: getattr(mark, name) for name in ReviewedMark.__slots__ if name != "other"}
    return found | ({"other": _as_dict(mark.other)} if mark.other else {})


@dataclass
class Review:
    """The marks to take out. ``seen`` remembers which of them there were, so that a report can say what was done."""

    marks: frozenset[ReviewedMark] = frozenset()
    files: tuple[str, ...] = ()
    seen: set[ReviewedMark] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._places = {
            (m.article_id, m.table, m.measure, m.start, m.end): m for m in self.marks if not m.other
        }
        self._pairs = {frozenset((_place(m), _place(m.other))): m for m in self.marks if m.other}

    def __bool__(self) -> bool:
        return bool(self.marks)

    def of(self, articles: Iterable[str]) -> Review:
        """The marks in these articles alone."""
        ids = set(articles)
        return Review(frozenset(m for m in self.marks if m.article_id in ids), self.files)

    def takes_out(self, article_id: str, table: str, start: int, end: int, measure: str = "") -> bool:
        """Whether a reader disagrees with this row."""
        found = self._places.get((article_id, table, measure, start, end))
        if found is not None:
            self.seen.add(found)
        return found is not None

    def takes_out_pair(self, one: Place, other: Place) -> bool:
        """Whether a reader disagrees that two sentences do not fit; a place is an article's id, start and end."""
        found = self._pairs.get(frozenset((one, other)))
        if found is not None:
            self.seen.add(found)
        return found is not None

    def report(self) -> dict[str, Any]:
        """What was done, as plain data: ``files``, the ``marks`` taken out, their number by kind, and marks ``not_there``."""
        taken = sorted(self.seen, key=lambda m: (m.article_id, m.start, m.end, m.table, m.measure))
        return {
            "files": list(self.files),
            "marks": [_as_dict(m) for m in taken],
            "counts": dict(Counter(m.measure or m.table for m in taken)),
            "not_there": len(self.marks) - len(taken),
        }


def read_review(sources: Marks | Sequence[Marks], articles: Iterable[Mapping[str, Any]]) -> Review:
    """The marks in one or several downloaded files, held against the articles.

    Parameters
    ----------
    sources : path, dict as the file holds it, or a list of these
        A mark that several readers make is taken out once.
    articles : rows with ``article_id``, ``event``, ``headline`` and ``text``
        In the order in which a masked page numbers them.

    Raises
    ------
    ValueError
        Where a file cannot be read, is no such file, or speaks of other texts; the message names the file and the mark.
    """
    rows = list(articles)
    texts = {str(row["article_id"]): row for row in rows}
    events: dict[str, list[str]] = {}
    for row in rows:
        events.setdefault(str(row["event"] or ""), []).append(str(row["article_id"]))
    listed: Sequence[Marks] = [sources] if isinstance(sources, str | Path | Mapping) else sources
    found: set[ReviewedMark] = set()
    for number, source in enumerate(listed, start=1):
        name = str(source) if isinstance(source, str | Path) else f"review {number}"
        content = _content(source, name)
        for place, mark in enumerate(content["marks"], start=1):
            found.add(
                _mark(mark, f"{name}, mark {place}", texts, events.get(str(content.get("event", "")), []))
            )
    return Review(frozenset(found), tuple(str(s) for s in listed if isinstance(s, str | Path)))


def _content(source: Marks, name: str) -> Mapping[str, Any]:
    content = source
    if isinstance(source, str | Path):
        try:
            content = json.loads(Path(source).read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise ValueError(f"{name}: cannot be read ({error.strerror}).") from error
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{name}: is no JSON; take the file that a report's page downloads.") from error
    if not isinstance(content, Mapping) or content.get("kind") != KIND:
        raise ValueError(f'{name}: holds no marks of a report; its "kind" must be "{KIND}".')
    if not isinstance(content.get("marks"), list):
        raise ValueError(f'{name}: "marks" must be a list.')
    return content


def _mark(mark: Any, where: str, texts: Mapping[str, Mapping[str, Any]], event: list[str]) -> ReviewedMark:
    if not isinstance(mark, Mapping):
        raise ValueError(f"{where}: must be an object with article_id, table, start, end and text.")
    table, measure = (mark.get(name, "") for name in ("table", "measure"))
    if table not in TABLES or not isinstance(measure, str) or (table == "evidence") != bool(measure):
        raise ValueError(
            f'{where}: "table" must be one of {", ".join(TABLES)}, with a "measure" for evidence only.'
        )
    found = _at(mark, table, measure, where, texts, event)
    if table != PAIRS:
        return found
    if not isinstance(mark.get("other"), Mapping):
        raise ValueError(f'{where}: "other" must say where the second of the two sentences stands.')
    second = _at(mark["other"], table, measure, f"{where}, other", texts, event)
    return replace(found, other=second)


def _at(
    mark: Mapping[str, Any],
    table: str,
    measure: str,
    where: str,
    texts: Mapping[str, Mapping[str, Any]],
    event: list[str],
) -> ReviewedMark:
    """The place of a mark, held against the text that should stand there."""
    text, start, end = mark.get("text", ""), mark.get("start", -1), mark.get("end", -1)
    if not _is_offset(start) or not _is_offset(end) or not isinstance(text, str):
        raise ValueError(
            f'{where}: "start" and "end" must be whole numbers, "text" the words that stand there.'
        )
    article_id = _article(str(mark.get("article_id", "")), texts, event)
    if article_id is None:
        raise ValueError(
            f"{where}: there is no article {_short(mark.get('article_id'))} here; the file is about other articles."
        )
    row = texts[article_id]
    whole = str((row["headline"] if measure.endswith("_headline") else row["text"]) or "")
    if not _plain(text) or _plain(whole[start:end]) != _plain(text):
        raise ValueError(
            f"{where}: {_short(text)} does not stand at {start} to {end} of article {article_id}; the file is about other texts."
        )
    return ReviewedMark(article_id, table, measure, start, end, whole[start:end])


def _plain(text: str) -> str:
    return _UNSURE.sub("", text)


def _is_offset(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _article(name: str, texts: Mapping[str, Any], event: list[str]) -> str | None:
    """The article of that id; on a masked page articles are called by their number in the event."""
    if name in texts:
        return name
    numbered = _MASKED_ID.fullmatch(name)
    place = int(numbered[1]) if numbered else 0
    return event[place - 1] if 1 <= place <= len(event) else None


def _short(text: Any) -> str:
    plain = " ".join(str(text).split())
    return repr(plain if len(plain) <= _SHOWN_TEXT else plain[: _SHOWN_TEXT - 1] + "…")
