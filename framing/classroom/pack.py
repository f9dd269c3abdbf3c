"""A lesson as plain data: the texts as pupils see them, the tasks, and apart from both what the toolkit found."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

FORMAT = "framing-pack"
VERSION = 1
LEVELS = ("lower", "upper", "university")
REASONS = ("judges", "strong", "picture", "naming", "doubt", "other")
KINDS = ("narrator", "direct", "indirect", "scare")
STATUSES = ("same", "compatible", "conflict")


@dataclass(frozen=True, slots=True)
class PackSentence:
    """A sentence as pupils see it; ``words`` are the places of its words in ``text``, hidden names left out.

    ``start`` counts in the article's text, or in its headline where ``source`` says so. Hidden names have the length of the
    real ones, so that ``start + words[i][0]`` is a place in the article as given.
    """

    number: int
    paragraph: int
    source: str
    start: int
    text: str
    words: list[list[int]]


@dataclass(frozen=True, slots=True)
class PackText:
    """An article cut for the lesson. ``key`` ("A") is all that a pupil sees of its origin.

    ``skipped`` are the numbers of the sentences before which text was left out; ``cut`` says that some was at the end.
    """

    key: str
    article_id: str
    outlet: str
    date: str
    n_words: int
    cut: bool
    skipped: list[int]
    sentences: list[PackSentence]


@dataclass(frozen=True, slots=True)
class ToolMark:
    """A loaded word that the toolkit found: words ``first`` to ``last`` of a sentence, both included."""

    text: str
    sentence: int
    first: int
    last: int
    wording: str
    term: str
    category: str
    direction: str
    score: float
    voice: str
    speaker: str
    reason: str
    alternative: str
    others: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a sentence, ``[start, end)`` in its text, of which pupils say who is speaking."""

    id: str
    text: str
    sentence: int
    start: int
    end: int
    kind: str
    speaker: str
    verb: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One text's words for a fact."""

    text: str
    wording: str


@dataclass(frozen=True, slots=True)
class FactPair:
    """Two wordings of one fact, and whether they fit together."""

    id: str
    left: Wording
    right: Wording
    status: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Wordings to be paired: ``key[i]`` is the place in ``right`` of the wording that tells the fact of ``left[i]``."""

    left: list[Wording] = field(default_factory=list)
    right: list[Wording] = field(default_factory=list)
    key: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Leads:
    """Subjects to choose from, and for each text those that the toolkit puts first (places in ``subjects``)."""

    subjects: list[str] = field(default_factory=list)
    key: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the lesson and its minutes."""

    name: str
    minutes: int


@dataclass(frozen=True)
class Pack:
    """Everything a lesson is made of; see :func:`framing.classroom.make_exercise`.

    ``id`` depends on what pupils see and on nothing else, so that answers can be told from those to another lesson.
    """

    id: str
    event: str
    title: str
    level: str
    minutes: int
    seed: int
    texts: list[PackText]
    marks: list[ToolMark]
    passages: list[Passage]
    pairs: list[FactPair]
    matching: Matching
    leads: Leads
    plan: list[Step]
    accuracy: list[dict[str, Any]]
    made_with: dict[str, str]
    notes: list[str]

    def text(self, key: str) -> PackText:
        """The text called ``key``."""
        return next(t for t in self.texts if t.key == key)

    def to_json(self) -> str:
        """The pack as JSON text, answers included: the teacher's file."""
        return (
            json.dumps(
                {"format": FORMAT, "version": VERSION, **asdict(self)},
                ensure_ascii=False,
                indent=1,
                sort_keys=True,
            )
            + "\n"
        )


def read_pack(path: str | Path) -> Pack:
    """A pack from its file ``pack.json``.

    Raises
    ------
    ValueError
        Where the file is no pack or one of another version; the message names the file.
    """
    where = Path(path)
    try:
        found = json.loads(where.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ValueError(f"{where}: cannot be read as a lesson's pack.json ({error}).") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError(f"{where}: is not a lesson's pack.json; `framing exercise` writes one.")
    if found.get("version") != VERSION:
        raise ValueError(
            f"{where}: is of version {found.get('version')!r}, this program reads version {VERSION}; "
            "make the lesson again with the same seed."
        )
    try:
        return _build(found)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(
            f"{where}: is damaged ({error}); make the lesson again with the same seed."
        ) from error


def _build(found: dict[str, Any]) -> Pack:
    parts: dict[str, Any] = {name: found[name] for name in (f.name for f in fields(Pack))}
    parts["texts"] = [
        PackText(**t | {"sentences": [PackSentence(**s) for s in t["sentences"]]}) for t in found["texts"]
    ]
    parts["marks"] = [ToolMark(**m) for m in found["marks"]]
    parts["passages"] = [Passage(**p) for p in found["passages"]]
    parts["pairs"] = [_pair(p) for p in found["pairs"]]
    sides = {name: [Wording(**w) for w in found["matching"][name]] for name in ("left", "right")}
    parts["matching"] = Matching(**sides, key=found["matching"]["key"])
    parts["leads"] = Leads(**found["leads"])
    parts["plan"] = [Step(**s) for s in found["plan"]]
    return Pack(**parts)


def _pair(row: dict[str, Any]) -> FactPair:
    return FactPair(**row | {"left": Wording(**row["left"]), "right": Wording(**row["right"])})
