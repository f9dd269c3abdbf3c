"""The lesson's pages: what the templates need, and what of it pupils may see."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Any, TypeVar

from markupsafe import Markup

import framing
from framing.classroom.excerpts import hidden_pieces, paragraphs, segments
from framing.classroom.levels import LEVEL
from framing.classroom.pack import Pack, PackSentence
from framing.classroom.plan import step_of
from framing.pages import Strings, load_strings, render_page
from framing.pages.wording import Wording

ROOM = "framing.classroom"
ANSWERS_FORMAT = "framing-answers"
ANSWERS_VERSION = 1
CHECKED = ("confirmed", "different", "nothing")
COUNTS = ("both", "mine", "theirs", "neither")
NEEDS = ("more_articles", "other_topics", "source", "readers", "time")
# A string or one that is marked as safe.
_Text = TypeVar("_Text", bound=str)
_NUMBER_WORDS = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]


@cache
def wording() -> dict[str, Any]:
    """Everything that the lesson's pages say, as the file ``strings.toml`` holds it."""
    return tomllib.loads((files(ROOM) / "strings.toml").read_text(encoding="utf-8"))


@cache
def lesson_strings(level: str = "upper") -> Strings:
    """The wording of the lesson's pages; what a level says in its own words takes the place of the common ones."""
    return Strings(_over(wording(), wording().get("level", {}).get(level, {})))


def _over(table: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    merged = dict(table)
    for name, value in own.items():
        under = table.get(name)
        merged[name] = _over(under, value) if isinstance(value, dict) and isinstance(under, dict) else value
    return merged


def tasks(pack: Pack) -> list[str]:
    """The tasks of a pack in order; one that has nothing to ask about is left out."""
    something = {
        "who": bool(pack.passages),
        "pairs": bool(pack.pairs),
        "matching": bool(pack.matching.left),
        "leads": bool(pack.leads.subjects),
    }
    steps = {step.name for step in pack.plan}
    wanted = LEVEL[pack.level].tasks
    return [name for name in wanted if step_of(name) in steps and something.get(name, True)]


def speaking_choices(pack: Pack) -> list[str]:
    """The answers to "who is speaking?"; younger pupils are not asked about quotation marks that keep a distance."""
    return [*LEVEL[pack.level].kinds, "unsure"]


def letters(items: list[Any]) -> list[str]:
    """One small letter an item.

    >>> letters([1, 2])
    ['a', 'b']
    """
    return [chr(ord("a") + n) for n in range(len(items))]


def upper_first(text: _Text) -> _Text:
    """The text with a capital letter at its beginning; markup stays markup.

    >>> upper_first("in the lead")
    'In the lead'
    """
    return type(text)(text[:1].upper() + text[1:])


@cache
def _report_wording() -> Wording:
    return Wording(load_strings("framing.report"))


def why(reason: str) -> Markup:
    """A detector's reason in the words of the report, with a capital letter.

    >>> print(why("'could' leaves room for doubt"))
    “could” leaves room for doubt
    """
    return upper_first(_report_wording().brief(reason))


def others(text: str) -> Markup:
    """What the other articles print in the place of a word, as the report says it.

    >>> print(others("others: “deal”; “accord”"))
    Others: “deal”; “accord”
    """
    return _report_wording().others(text)


def lesson_view(pack: Pack) -> SimpleNamespace:
    """The small questions that the templates ask of a pack."""
    sentences: dict[tuple[str, int], PackSentence] = {
        (text.key, s.number): s for text in pack.texts for s in text.sentences
    }
    return SimpleNamespace(
        tasks=tasks(pack),
        level=LEVEL[pack.level],
        reasons=LEVEL[pack.level].reasons,
        counts=COUNTS,
        checked=CHECKED,
        upper_first=upper_first,
        why=why,
        others=others,
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
    t = lesson_strings(pack.level)
    reasons = LEVEL[pack.level].reasons
    say = {
        "saved": "student.saved", "not_saved": "student.not_saved", "marked": "mark.said_marked",
        "removed": "mark.said_removed", "undone": "mark.said_undone", "done": "finish.done", "reset_sure": "student.reset_sure",
        "reset_done": "student.reset_done",
    }  # fmt: skip
    data = {
        "format": ANSWERS_FORMAT,
        "version": ANSWERS_VERSION,
        "pack": pack.id,
        "order": list(reasons),
        "say": {name: str(t(key)) for name, key in say.items()}
        | {"reasons": {reason: str(t(f"reason.{reason}")) for reason in reasons}},
    }
    return render_page(
        "classroom/student.html",
        package=ROOM,
        styles=["lesson.css", "student.css"],
        scripts=[
            "answers.js",
            "texts.js",
            "sheet.js",
            "marking.js",
            "pointer.js",
            "keyboard.js",
            "student.js",
        ],  # fmt: skip
        t=t,
        pack=pack,
        lesson=lesson_view(pack),
        data=data,
        version=framing.__version__,
        number_words=_NUMBER_WORDS,
    )
