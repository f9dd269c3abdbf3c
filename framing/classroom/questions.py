"""The tasks that have one answer as questions for a learning platform, whatever its format."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.classroom.lesson import lesson_strings, speaking_choices, why
from framing.classroom.masking import HIDDEN
from framing.classroom.pack import STATUSES, Pack

_HIDDEN = re.compile(f"{HIDDEN}+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question with one of several choices; ``right`` is the toolkit's answer."""

    name: str
    text: str
    choices: list[str]
    right: int
    feedback: str


@dataclass(frozen=True, slots=True)
class MatchQuestion:
    """Wordings to be paired: each of ``left`` with the wording of the same fact in ``right``."""

    name: str
    text: str
    left: list[str]
    right: list[str]


def questions(pack: Pack) -> list[Question]:
    """Who is speaking, and whether two wordings fit together."""
    t = lesson_strings(pack.level)
    kinds = [kind for kind in speaking_choices(pack) if kind != "unsure"]
    sentences = {(x.key, s.number): s for x in pack.texts for s in x.sentences}
    found = []
    for n, p in enumerate(pack.passages, start=1):
        s = sentences[p.text, p.sentence].text
        shown = plain(f"{s[: p.start]}[{s[p.start : p.end]}]{s[p.end :]}")
        found.append(
            Question(
                f"{t('who.title')} {n}",
                f"{t('platform.who')}\n{shown}",
                [str(t(f"speaking.{kind}")) for kind in kinds],
                kinds.index(p.kind),
                p.speaker,
            )
        )
    for n, pair in enumerate(pack.pairs, start=1):
        found.append(
            Question(
                f"{t('pairs.title')} {n}",
                f"{t('pairs.how')}\n1. {plain(pair.left.wording)}\n2. {plain(pair.right.wording)}",
                [str(t(f"status.{status}")) for status in STATUSES],
                STATUSES.index(pair.status),
                plain(why(pair.reason).unescape()),
            )
        )
    return found


def match_question(pack: Pack) -> MatchQuestion | None:
    """The wordings to be matched, or None where the texts share too few facts."""
    if not pack.matching.left:
        return None
    t = lesson_strings(pack.level)
    left = [plain(w.wording) for w in pack.matching.left]
    right = [plain(pack.matching.right[place].wording) for place in pack.matching.key]
    return MatchQuestion(str(t("matching.title")), str(t("matching.how_platform")), left, right)


def plain(text: str) -> str:
    """A text with "[…]" for each hidden name, as platforms show it."""
    return _HIDDEN.sub("[…]", text)
