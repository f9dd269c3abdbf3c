"""Wordings of one fact: pairs to sort, and others to match."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.classroom.excerpts import readable
from framing.classroom.levels import LEVEL
from framing.classroom.masking import NameMask
from framing.classroom.pack import STATUSES, FactPair, Matching, PackText, Wording
from framing.text import Document
from framing.text.verbs import SPEECH_FORMS
from framing.text.wordclasses import AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS, TITLES

_WORDING_WORDS = range(5, 46)
_CONTENT = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d[\d.,]*\d")
# The share of content words that two sentences must have in common before they are put side by side: below it the
# toolkit may well compare two different things. Nearly all in common would give a pair to match away.
_FITTING = 0.35
_CONFLICT = 0.2
_PLAIN = 0.5
_MATCH = 0.4
_TELLING = 0.42
_ALIKE = 0.3
_COPY = 0.9
_FEWEST_MATCHES = 3
_NOT_TELLING = (
    TITLES | PREPOSITIONS | DETERMINERS | AUXILIARIES | CLAUSE_WORDS | SPEECH_FORMS
    | frozenset("opposition there been more also".split())
)  # fmt: skip
# Two sentences that both hold "two" or "the third" need not say the same, and "several" fits beside any figure.
_SMALL = frozenset("a an one two three 1 2 3 both first second third".split())
_VAGUE = frozenset("several some many few".split())


def choose_facts(
    texts: Sequence[PackText],
    tables: Mapping[str, pd.DataFrame],
    documents: Mapping[str, Document],
    mask: NameMask,
    level: str,
    rng: random.Random,
) -> tuple[list[FactPair], Matching]:
    """Pairs of wordings to sort, and others to match. A fact is used once; none where the articles share too few."""
    rows = _fact_rows(texts, tables, documents, mask)
    rng.shuffle(rows)
    matches = _matches(rows, LEVEL[level].matches)
    size = LEVEL[level].pairs or (0 if len(matches) >= _FEWEST_MATCHES else _FEWEST_MATCHES)
    pairs: list[dict[str, Any]] = []
    for row in sorted((r for r in rows if _sortable(r)), key=_sort_order):
        if len(pairs) >= size or _full(pairs, row["status"], size) or _repeats(row, pairs):
            continue
        pairs.append(row)
    matches = _matches([r for r in rows if not _repeats(r, pairs)], LEVEL[level].matches)
    rng.shuffle(pairs)
    numbered = [
        FactPair(f"f{n}", r["left"], r["right"], r["status"], r["type"], r["reason"])
        for n, r in enumerate(pairs, start=1)
    ]
    return numbered, _matching(matches, rng)


def _sortable(row: Mapping[str, Any]) -> bool:
    """Whether a pair is certain enough to be asked about: something to compare, in sentences that are about one thing."""
    if row["status"] == "conflict":
        return bool(row["overlap"] >= _CONFLICT)
    # That the same people do something is no more than other words for it.
    if row["type"] in ("wording", "none", "") or (row["status"], row["type"]) == ("same", "role"):
        return bool(row["status"] == "same" and _PLAIN <= row["overlap"] < _COPY)
    values = {row[name].strip().lower() for name in ("value_a", "value_b")}
    if _equal(row) and (row["overlap"] >= _COPY or values & _SMALL) or values & _VAGUE:
        return False
    # Where two equal values, or others beside an equal one, were held to be merely compatible, readers see what is the same.
    alike = row["status"] == "compatible" and (_equal(row) or row["one_figure"])
    return bool(row["overlap"] >= _FITTING) and not alike


def _sort_order(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Conflicts first; then other figures for one thing, which make one think; then the surest, ties by lot."""
    return (
        row["status"] != "conflict",
        not row["in_texts"],
        row["type"] == "wording",
        _equal(row),
        -round(row["overlap"], 1),
    )


def _equal(row: Mapping[str, Any]) -> bool:
    return bool(row["value_a"].strip().lower() == row["value_b"].strip().lower())


def _full(pairs: Sequence[Mapping[str, Any]], status: str, size: int) -> bool:
    """No status takes more than half, so that each is met; of conflicts, the least certain, there is one in four at most."""
    most = max(1, size // 4) if status == "conflict" else (size + 1) // 2
    return sum(p["status"] == status for p in pairs) >= most


def _repeats(row: Mapping[str, Any], taken: Iterable[Mapping[str, Any]]) -> bool:
    used = [(t["fact_id"], t["left"].wording, t["right"].wording) for t in taken]
    sides = {w for _, *both in used for w in both}
    return (
        row["fact_id"] in {name for name, *_ in used}
        or row["left"].wording in sides
        or row["right"].wording in sides
    )


def _fact_rows(
    texts: Sequence[PackText],
    tables: Mapping[str, pd.DataFrame],
    documents: Mapping[str, Document],
    mask: NameMask,
) -> list[dict[str, Any]]:
    keys = {t.article_id: t.key for t in texts}
    shown = {a: readable(documents[a], mask) for a in keys}
    read = {t.article_id: [(s.start, s.start + len(s.text)) for s in t.sentences] for t in texts}
    places: dict[tuple[Any, Any], tuple[Wording, bool, float]] = {}
    for r in _records(tables["facts"]):
        article, start, end = r["article_id"], int(r["start"]), int(r["end"])
        if article in keys:
            inside = any(a <= start and end <= b for a, b in read[article])
            start, end = _sentence(documents[article], start, end)
            wording = Wording(keys[article], _clean(shown[article][start:end]))
            places[r["fact_id"], article] = (wording, inside, float(r["similarity"]))
    found = []
    for pair in _records(tables["fact_pairs"]):
        sides = [places.get((pair["fact_id"], pair[name])) for name in ("article_a", "article_b")]
        if None in sides or pair["status"] not in STATUSES:
            continue
        (left, in_left, alike_left), (right, in_right, alike_right) = (s for s in sides if s is not None)
        sizes = [len(w.wording.split()) for w in (left, right)]
        if left.wording != right.wording and all(n in _WORDING_WORDS for n in sizes):
            row = {
                n: _text(pair.get(n)) for n in ("fact_id", "status", "type", "reason", "value_a", "value_b")
            }
            sure = {
                "overlap": _overlap(_content(left.wording), _content(right.wording)),
                "telling": _overlap(_telling(left.wording), _telling(right.wording)),
                "one_figure": not _figures(left).isdisjoint(_figures(right)),
                "alike": min(alike_left, alike_right),
                "in_texts": in_left and in_right,
            }
            found.append(row | {"left": left, "right": right} | sure)
    return found


def _sentence(document: Document, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds ``[start, end)``: a clause cut out of its sentence is hard to read alone."""
    n = document.sentence_index(start)
    if n < 0 or end > document.sentences[n].end:
        return start, end
    return document.sentences[n].start, document.sentences[n].end


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)


def _overlap(one: set[str], other: set[str]) -> float:
    """The share of the words of the shorter sentence that stand in the other, 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _content(text: str) -> set[str]:
    return {w for w in _CONTENT.findall(text.lower()) if len(w) > 3 or w.isdigit()}


def _telling(text: str) -> set[str]:
    """What says more than whom a sentence is about: its words without names, titles, and words that report."""
    small = {w for w in _CONTENT.findall(text) if not w[0].isupper()}
    return (small & _content(text)) - _NOT_TELLING


def _figures(side: Wording) -> set[str]:
    """The figures of several digits that a sentence prints."""
    return set(_FIGURE.findall(side.wording))


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]


def _clean(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _matches(rows: Iterable[dict[str, Any]], size: int) -> list[dict[str, Any]]:
    """Wordings that are alike enough to belong together and different enough to be looked for.

    Whole sentences only, out of the texts that pupils have before them, and with more in common than names and titles: of
    others every second pair told two things.
    """
    fitting = [
        r for r in rows
        if r["in_texts"] and r["status"] != "conflict" and _MATCH <= r["overlap"] < _COPY
        and r["telling"] >= _TELLING and r["alike"] >= _ALIKE and _whole(r)
    ]  # fmt: skip
    fitting.sort(key=lambda r: -round(r["overlap"], 1))
    taken: list[dict[str, Any]] = []
    for row in fitting:
        if len(taken) < size and not _repeats(row, taken):
            taken.append(row)
    return taken


def _whole(row: Mapping[str, Any]) -> bool:
    """Whether both sides begin and end as sentences do; headlines and captions do not."""
    sides = [row[name].wording for name in ("left", "right")]
    return all(not w.lstrip("“‘\"'(")[:1].islower() and w.rstrip("”’\"')")[-1:] in ".?!" for w in sides)


def _matching(rows: Sequence[Mapping[str, Any]], rng: random.Random) -> Matching:
    if len(rows) < _FEWEST_MATCHES:
        return Matching()
    right = list(range(len(rows)))
    left = list(range(len(rows)))
    rng.shuffle(right)
    rng.shuffle(left)
    return Matching(
        [rows[i]["left"] for i in left], [rows[j]["right"] for j in right], [right.index(i) for i in left]
    )
