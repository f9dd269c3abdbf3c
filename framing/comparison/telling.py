"""The words of a carrier as they can stand alone: a clause with its subject, a quotation with its speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.comparison.descriptions import (
    LONG,
    LONGEST,
    TOLD,
    describe,
    is_stump,
    plainness,
    states,
    stems,
    tells,
)
from framing.comparison.vectors import Unit
from framing.text import Document, Voice

# Where a part of a sentence may begin, and what only ties it to what stands before it.
_PART = re.compile(r"[,;:–—] |(?<= )(?:and|but|while|although|because|after|before)(?= )")
_OPENER = re.compile(
    r"(?:and|but|or|so|yet|nor|while|although|though|because|whereas|that|when|where|as|since|after|before|until|if|"
    r"with|during|in|on|at|for|of|by|from|to|despite|amid|following|including|saying|adding|noting|claiming|arguing|"
    r"warning|stating|suggesting)\b,? "
)
_ENDS = "\"“”'‘’ "
_MARKS = _ENDS + ".,;:!?…"
_FEW, _PHRASE = 4, 5
_PRONOUN = re.compile(r"(?:(?:And|But|Yet|So|Then)\b,? )?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b")
_ADVERBS = 2
# What ties a clause to the one before it without saying how.
_JOINS = frozenset({"and", "but", "while", "although"})
# How much it counts that a label holds the words that the articles share.
_HELD = 0.6
# Beside a quotation there stand who says it and the verb, and no more.
_ATTRIBUTION = 14


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell a fact; ``quoted`` if they are a quotation from end to end.

    ``parts`` are what remains of the text from its later clauses on that can stand alone. ``speaker`` says what is quoted in
    them ("" where unknown or nothing is), ``named`` whether the sentence itself says who speaks; otherwise the speaker is the
    one of a sentence before.
    """

    text: str
    quoted: bool = False
    speaker: str = ""
    named: bool = False
    parts: tuple[str, ...] = ()


def telling(unit: Unit, document: Document) -> Telling:
    """What a unit tells, in words of its sentence that can stand alone where there are such."""
    voice = _only_quoted(unit, document)
    if voice is not None:
        words = document.text[max(unit.start, voice.start) : min(unit.end, voice.end)].strip(_ENDS)
        speaker, beside = _printed(voice, unit, document)
        return Telling(words, True, speaker, beside and unit.start <= voice.verb_start < unit.end)
    if not unit.clause:
        text = document.text
        parts = tuple(text[k].upper() + text[k + 1 : unit.end] for k in _later(unit, document))
        return Telling(_named(unit, document), False, _said_by(unit, document), parts=parts)
    sentence = document.sentences[unit.sentence]
    goes_on = " …" if unit.end < sentence.end - 2 else ""
    return Telling(_whole(document.text[sentence.start : unit.end], unit.start - sentence.start, goes_on)
                   or document.text[sentence.start : sentence.end])  # fmt: skip


def _printed(voice: Voice, unit: Unit, document: Document) -> tuple[str, bool]:
    """A speaker's name as it stands nearest to the words, and whether that is in their sentence.

    Where "Lund said" the label does not say which Lund that is: the text may have named two.
    """
    names = voice.speaker.split()
    if not names or not names[0][:1].isupper():
        return "", False
    text = document.text
    last = re.compile(rf"\b{re.escape(names[-1])}\b")
    own = [
        m.start()
        for m in last.finditer(text, unit.start, unit.end)
        if not voice.start <= m.start() < voice.end
    ]
    at = next(iter(own), -1)
    if at < 0:
        at = max((m.start() for m in last.finditer(text, 0, unit.start)), default=-1)
    if at < 0:
        return voice.speaker, False
    first = len(names) - 1
    while first and text.endswith(names[first - 1] + " ", 0, at):
        first -= 1
        at -= len(names[first]) + 1
    return " ".join(names[first:]), bool(own)


def _later(unit: Unit, document: Document) -> list[int]:
    """Where later clauses begin from which a long sentence can be told: with a subject and a verb, and in the same voice."""
    text = document.text[unit.start : unit.end]
    found = []
    for match in _PART.finditer(text) if len(text) > LONG else ():
        # "A meeting between Lund and Trask was called off": without a comma, "and" may join two names.
        if match[0] in ("and", "but"):
            continue
        begin = match.end() if match[0][-1] == " " else match.start()
        opener = _OPENER.match(text, begin)
        begin = opener.end() if opener and opener[0].strip(" ,") in _JOINS else begin
        if (
            tells(text[begin:])
            and states(text[begin:], LONGEST)
            and (TOLD.search(text, 0, match.start()) or _OPENER.match(text[:1].lower() + text[1:]))
            and not any(v.start <= unit.start + begin < v.end for v in document.voices)
        ):
            found.append(unit.start + begin)
    return found


def _named(unit: Unit, document: Document) -> str:
    """The sentence with the speaker's name in brackets for the pronoun that it opens with."""
    text = document.text[unit.start : unit.end]
    pronoun = _PRONOUN.match(text)
    if pronoun is None:
        return text
    for voice in document.voices:
        at = voice.verb_start - unit.start
        if pronoun.end() <= at < len(text) and voice.speaker[:1].isupper():
            beside = text[pronoun.end() : at].split()
            speaker, _ = _printed(voice, unit, document)
            return f"[{speaker}]{text[pronoun.end() :]}" if len(beside) <= _ADVERBS else text
    return text


def _said_by(unit: Unit, document: Document) -> str:
    """Who says the first words between quotation marks in a sentence."""
    said = (v.speaker for v in document.voices if v.kind == "direct" and unit.start <= v.start < unit.end)
    return next(said, "")


def _whole(text: str, at: int, goes_on: str) -> str:
    """The part of ``text`` from ``at``, or from the nearest place before it from which it can stand alone; "" for none."""
    begins = sorted(
        {0, at, *(m.end() if m[0][-1] == " " else m.start() for m in _PART.finditer(text, 0, at))}
    )
    for begin in reversed(begins):
        part = text[begin:].lstrip()
        while (opener := _OPENER.match(part)) is not None:
            part = part[opener.end() :]
        if (
            len(part) <= LONGEST
            and len(part.split()) >= _FEW
            and (begin == 0 or states(part, _PHRASE if begin == at else LONGEST))
        ):
            return part + goes_on
    return ""


def _only_quoted(unit: Unit, document: Document) -> Voice | None:
    """The quotation that a unit consists of, but for who says it."""
    for voice in document.voices:
        if voice.kind != "direct" or voice.end <= unit.start or voice.start >= unit.end:
            continue
        before = document.text[unit.start : max(unit.start, voice.start)].strip(_MARKS)
        after = document.text[min(unit.end, voice.end) : unit.end].strip(_MARKS)
        within = unit.start <= voice.verb_start < unit.end
        if not before and (not after or within and len(after.split()) <= _ATTRIBUTION):
            return voice
    return None


def label(
    tellings: Sequence[Telling], closeness: Sequence[float], taken: frozenset[str] = frozenset()
) -> str:
    """The description of the fact that ``tellings`` tell: of the most central one that can stand alone and labels no other fact.

    What is quoted stays between quotation marks, after its speaker where the text names one.

    >>> label([Telling("We are sorry", True, "Ivo Trask", True)], [0.5])
    'Ivo Trask: “We are sorry”'
    """
    shared = _shared(tellings)
    versions = []
    for told, close in zip(tellings, closeness, strict=True):
        speaker = f"{told.speaker}: " if _surely_said(told, tellings) else ""
        for part in (told.text, *told.parts):
            text = describe(part, shared)
            text = f"{speaker}“{text}”" if told.quoted else text
            held = len(stems(text) & shared) / max(1, len(shared))
            score = close + _plainness(told, part, text) + _HELD * held
            versions.append((-score, len(part), text))
    ranked = [text for *_, text in sorted(versions)]
    return next((text for text in ranked if text not in taken), ranked[0])


def _shared(tellings: Sequence[Telling]) -> frozenset[str]:
    """The stems that two tellings or more have."""
    counts = Counter(s for t in tellings for s in stems(t.text))
    return frozenset(s for s, n in counts.items() if n > 1)


def _plainness(told: Telling, part: str, text: str) -> float:
    """A quotation stands behind what is told; one whose speaker is known before others. A label cut off too early stands last."""
    quoted = (0.2 + 0.2 * (not told.speaker)) * told.quoted
    return plainness(part) - quoted - 0.3 * is_stump(text)


def _surely_said(told: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether the sentence or two articles name the speaker, and none names another: words must not be put in a wrong mouth."""
    own = set(told.speaker.lower().split())
    others = [set(t.speaker.lower().split()) for t in tellings if t is not told and t.speaker]
    return bool(own) and (told.named or bool(others)) and all(own & other for other in others)
