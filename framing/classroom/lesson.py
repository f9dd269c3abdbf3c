"""The lesson's pages: what the templates need, and what of it pupils may see."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import framing
from framing.classroom.excerpts import hidden_pieces, paragraphs, segments
from framing.classroom.pack import KINDS, REASONS, Pack, PackSentence
from framing.pages import Strings, load_strings, render_page

ROOM = "framing.classroom"
ANSWERS_FORMAT = "framing-answers"
ANSWERS_VERSION = 1
NEEDS = ("more_articles", "other_topics", "source", "readers", "time")
_NUMBER_WORDS = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]


def lesson_strings() -> Strings:
    """The wording of the lesson's pages."""
    return load_strings(ROOM)


def tasks(pack: Pack) -> list[str]:
    """The tasks of a pack in order; one that has nothing to ask about is left out."""
    there = {
        "mark": True,
        "who": bool(pack.passages),
        "pairs": bool(pack.pairs),
        "matching": bool(pack.matching.left),
        "leads": bool(pack.leads.subjects),
        "headlines": True,
        "difference": True,
        "finish": True,
    }
    return [name for name, shown in there.items() if shown]


def speaking_choices(pack: Pack) -> list[str]:
    """The answers to "who is speaking?"; younger pupils are not asked about quotation marks that keep a distance."""
    return [kind for kind in KINDS if kind != "scare" or pack.level != "lower"] + ["unsure"]


def letters(items: list[Any]) -> list[str]:
    """One small letter an item.

    >>> letters([1, 2])
    ['a', 'b']
    """
    return [chr(ord("a") + n) for n in range(len(items))]


def lesson_view(pack: Pack) -> SimpleNamespace:
    """The small questions that the templates ask of a pack."""
    sentences: dict[tuple[str, int], PackSentence] = {
        (text.key, s.number): s for text in pack.texts for s in text.sentences
    }
    return SimpleNamespace(
        tasks=tasks(pack),
        reasons=REASONS,
        kinds=speaking_choices(pack),
        needs=NEEDS,
        letters=letters,
        paragraphs=paragraphs,
        segments=segments,
        hidden_pieces=hidden_pieces,
        sentence=lambda key, number: sentences[key, number],
    )


def student_page(pack: Pack) -> str:
    """The pupils' page: texts and tasks, and none of the answers."""
    t = lesson_strings()
    say = {
        "saved": "student.saved", "not_saved": "student.not_saved", "marked": "mark.said_marked",
        "removed": "mark.said_removed", "undone": "mark.said_undone", "done": "finish.done",
        "need_code": "finish.need_code", "reset": "student.reset", "reset_sure": "student.reset_sure",
        "reset_done": "student.reset_done",
    }  # fmt: skip
    data = {
        "format": ANSWERS_FORMAT,
        "version": ANSWERS_VERSION,
        "pack": pack.id,
        "order": list(REASONS),
        "say": {name: str(t(key)) for name, key in say.items()}
        | {"reasons": {reason: str(t(f"reason.{reason}")) for reason in REASONS}},
    }
    return render_page(
        "classroom/student.html",
        package=ROOM,
        styles=["lesson.css", "student.css"],
        scripts=["student.js"],
        t=t,
        pack=pack,
        lesson=lesson_view(pack),
        data=data,
        version=framing.__version__,
        number_words=_NUMBER_WORDS,
    )
