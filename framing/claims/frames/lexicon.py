"""The lexicon of frames (``data/frames/*.txt``): lending is told as "A lends T to B", "B borrows T from A", "B is A's debtor".

A frame begins with its name and marks; the lines under it tell the ways to put it into words:

- ``A lend|loan T to B``: verbs with what is before and after them; ``|`` parts words that can stand for one another, ``_`` the
  words of one expression, words in brackets must be there ("A give B (loan|credit)"); ``~`` marks an adjective. Passives need
  no line of their own.
- ``A: lender|creditor``: nouns for one side ("Velt's creditor", "creditor of Velt").
- ``* loan|credit by A to B``: nouns for the act; "Velt's loan" belongs to the role after ``by``, or to the one after ``'s``.

A and B are the two sides, T what it is about, X anybody else. Marks: ``sym``: either side can be named first; ``turn``: two
sides can do it to each other in turn; ``talk``: they do so all the time; ``lasting``: a state, no event; ``named``: a reason
names the parties by the first noun of each side; ``A/T``: one T has one A, ``A/B``: one B has one A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from framing.claims.acts.phrases import forms

_PART = re.compile(r"\([^)]*\)|\S+")
_SIDES = ("A", "B", "T", "X")
Words = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame's name and marks; ``one`` holds pairs of roles such as ("A", "T"): one T has one A."""

    name: str
    marks: frozenset[str] = frozenset()
    one: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Slot:
    """What follows a verb: after one of ``links`` (none: right after it) the party of ``role``, or one of ``words``."""

    links: frozenset[str] = frozenset()
    role: str = ""
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to tell a frame. ``subject`` is the role before the verb, ``rest`` the verb's particles."""

    frame: Frame
    subject: str
    rest: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    adjective: bool = False


@dataclass(slots=True)
class Lexicon:
    """What the files hold.

    ``verbs``: patterns by every form of their verb; ``sides``: nouns for a side, by their first word; ``deeds``: patterns by
    noun; ``roles`` of each frame; ``bases``: the base forms of all verbs; ``called``: the first noun for each side of a frame.
    """

    verbs: dict[str, list[Pattern]] = field(default_factory=dict)
    sides: dict[str, list[tuple[tuple[str, ...], Frame, str]]] = field(default_factory=dict)
    deeds: dict[str, list[Pattern]] = field(default_factory=dict)
    roles: dict[str, set[str]] = field(default_factory=dict)
    bases: set[str] = field(default_factory=set)
    called: dict[str, dict[str, str]] = field(default_factory=dict)


@cache
def lexicon() -> Lexicon:
    """The packaged lexicon, read once.

    >>> sorted({p.frame.name for p in lexicon().verbs["borrowed"]})
    ['lend']
    """
    found = Lexicon()
    folder = Path(__file__).parents[1] / "data" / "frames"
    for path in sorted(folder.glob("*.txt")):
        _read(path.read_text(encoding="utf-8").splitlines(), found)
    return found


def side_nouns(name: str) -> tuple[str, ...]:
    """The first noun for each side of a frame, those it has.

    >>> side_nouns("rent"), side_nouns("marry")
    (('tenant', 'landlord'), ('husband',))
    """
    called = lexicon().called.get(name, {})
    return tuple(called[role] for role in ("A", "B") if role in called)


def _read(lines: list[str], found: Lexicon) -> None:
    frame = Frame("")
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            frame = _frame(line)
        elif line.split()[0] in ("A:", "B:", "T:"):
            _read_sides(line.strip(), frame, found)
        elif line.strip().startswith("*"):
            _read_deed(line.strip()[1:], frame, found)
        else:
            for form, pattern in _verb_patterns(_PART.findall(line), frame):
                found.roles.setdefault(frame.name, set()).update(
                    (pattern.subject, *(s.role for s in pattern.slots))
                )
                found.bases.update(v.split("_")[0] for v in _PART.findall(line)[1].split("|"))
                found.verbs.setdefault(form, []).append(pattern)


def _frame(line: str) -> Frame:
    name, _, marks = line.partition(":")
    words = marks.split()
    one = frozenset((w[0], w[2]) for w in words if "/" in w)
    return Frame(name, frozenset(w for w in words if "/" not in w), one)


def _read_sides(line: str, frame: Frame, found: Lexicon) -> None:
    role, nouns = line.split(": ", 1)
    found.roles.setdefault(frame.name, set()).add(role)
    found.called.setdefault(frame.name, {}).setdefault(role, nouns.split("|")[0].replace("_", " "))
    for noun in nouns.split("|"):
        words = tuple(noun.replace("-", "_-_").split("_"))
        for last in dict.fromkeys((words[-1], _plural(words[-1]))):
            found.sides.setdefault(words[0] if len(words) > 1 else last, []).append(
                ((*words[:-1], last), frame, role)
            )


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def _read_deed(line: str, frame: Frame, found: Lexicon) -> None:
    nouns, *parts = _PART.findall(line)
    slots = tuple(_slots(parts))
    subject = next((s.role for s in slots if s.links == {"'s"}), "")
    subject = subject or next((s.role for s in slots if "by" in s.links), slots[0].role)
    for noun in nouns.split("|"):
        found.deeds.setdefault(noun, []).append(Pattern(frame, subject, (), slots))


def _verb_patterns(parts: list[str], frame: Frame) -> Iterator[tuple[str, Pattern]]:
    subject, verbs, *after = parts
    slots = tuple(_slots(after))
    for expression in verbs.split("|"):
        if "~" in expression:
            word = expression.split("~")[1]
            yield word, Pattern(frame, subject, (), slots, adjective=True)
            continue
        base, *rest = expression.split("_")
        for form in dict.fromkeys((*forms(base), base)):
            yield form, Pattern(frame, subject, tuple(rest), slots)


def _slots(parts: list[str]) -> Iterator[Slot]:
    links: frozenset[str] = frozenset()
    for part in parts:
        if part in _SIDES:
            yield Slot(links, part)
            links = frozenset()
        elif part.startswith("("):
            yield Slot(links, "", frozenset(part[1:-1].split("|")))
            links = frozenset()
        else:
            links = frozenset(part.split("|"))
