"""The teacher's pages, the printed worksheet and the page that reveals the outlets."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

import framing
from framing.classroom.lesson import ROOM, lesson_strings, lesson_view
from framing.classroom.pack import Pack, PackSentence
from framing.pages import render_page

_CLOSE_CALLS = 6
_STYLES = {
    "teacher": ["lesson.css", "teacher.css"],
    "reveal": ["lesson.css", "teacher.css"],
    "key": ["lesson.css", "teacher.css", "paper.css"],
    "worksheet": ["lesson.css", "paper.css"],
}


def teacher_page(pack: Pack, name: str) -> str:
    """One of the pages "teacher", "key", "reveal" and "worksheet"; only the last may be seen by pupils before the end."""
    t = lesson_strings()
    lesson = lesson_view(pack)
    lesson.marked_pieces = marked_pieces
    return render_page(
        f"classroom/{name}.html",
        package=ROOM,
        styles=_STYLES[name],
        t=t,
        pack=pack,
        lesson=lesson,
        view=_view(pack),
        version=framing.__version__,
    )


def _view(pack: Pack) -> SimpleNamespace:
    marks: dict[str, list[dict[str, Any]]] = {text.key: [] for text in pack.texts}
    for mark in pack.marks:
        rows = marks[mark.text]
        rows.append(asdict(mark) | {"number": len(rows) + 1, "percent": round(100 * mark.score)})
    close = sorted((row for rows in marks.values() for row in rows), key=lambda row: row["score"])
    return SimpleNamespace(
        marks=marks,
        close_calls=close[:_CLOSE_CALLS],
        accuracy=[
            {name: _plain(row.get(name, "")) for name in ("detector", "figure", "value", "data")}
            for row in pack.accuracy
        ],
        rubric=rubric_rows(),
    )


def rubric_rows() -> list[list[str]]:
    """The rubric: what is rated, then what 0, 1, 2 and 3 look like."""
    table = tomllib.loads((files(ROOM) / "strings.toml").read_text(encoding="utf-8"))
    return [list(row) for row in table["rubric"]["rows"]]


def _plain(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def marked_pieces(
    sentence: PackSentence, marks: list[dict[str, Any]]
) -> list[tuple[str, dict[str, Any] | None]]:
    """The text of a sentence in pieces, each with the mark that covers it; of marks that overlap the first is shown."""
    pieces: list[tuple[str, dict[str, Any] | None]] = []
    place = 0
    for mark in marks:
        if mark["sentence"] != sentence.number:
            continue
        start, end = sentence.words[mark["first"]][0], sentence.words[mark["last"]][1]
        if start >= place:
            pieces += [(sentence.text[place:start], None), (sentence.text[start:end], mark)]
            place = end
    return [*pieces, (sentence.text[place:], None)]
