"""The teacher's pages, the printed worksheet and the page that reveals the outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

import framing
from framing.classroom.lesson import ROOM, lesson_strings, lesson_view, wording
from framing.classroom.pack import Pack, PackSentence
from framing.pages import Strings, render_page

_CLOSE_CALLS = 6
_MOST_CLAIMS = 5
# The detectors, as ``accuracy.json`` names them, behind each part of the key.
_DETECTORS = {
    "marks": ("Loaded words",),
    "who": ("Direct quotation", "Quotation flag", "Reported speech", "Speaker"),
    "pairs": ("Conflicting claims", "Same or compatible claims"),
    "facts": ("Shared facts",),
}
_STYLES = {
    "teacher": ["lesson.css", "teacher.css"],
    "reveal": ["lesson.css", "teacher.css", "projector.css"],
    "key": ["lesson.css", "teacher.css", "paper.css"],
    "worksheet": ["lesson.css", "paper.css"],
}


def teacher_page(pack: Pack, name: str) -> str:
    """One of the pages "teacher", "key", "reveal" and "worksheet"; only the last may be seen by pupils before the end."""
    t = lesson_strings(pack.level)
    lesson = lesson_view(pack)
    lesson.marked_pieces = marked_pieces
    return render_page(
        f"classroom/{name}.html",
        package=ROOM,
        styles=_STYLES[name],
        t=t,
        pack=pack,
        lesson=lesson,
        view=_view(pack, t),
        version=framing.__version__,
    )


def _view(pack: Pack, t: Strings) -> SimpleNamespace:
    marks: dict[str, list[dict[str, Any]]] = {text.key: [] for text in pack.texts}
    for mark in pack.marks:
        rows = marks[mark.text]
        rows.append(asdict(mark) | {"number": len(rows) + 1, "sure": _sure(mark.score)})
    close = sorted((row for rows in marks.values() for row in rows), key=lambda row: row["score"])
    checkable = [p.left for p in pack.pairs if p.kind in ("number", "date") or p.status == "conflict"]
    checkable += [w for w in pack.matching.left if any(map(str.isdigit, w.wording))]
    return SimpleNamespace(
        marks=marks,
        close_calls=close[:_CLOSE_CALLS],
        measured={section: _measured(pack, names, t) for section, names in _DETECTORS.items()},
        in_ten=_in_ten(pack),
        conflicts=any(p.status == "conflict" for p in pack.pairs),
        claims=checkable[:_MOST_CLAIMS],
        rubric=rubric_rows(),
    )


def rubric_rows() -> list[list[str]]:
    """The rubric: what is rated, then what 0, 1, 2 and 3 look like."""
    return [list(row) for row in wording()["rubric"]["rows"]]


def _sure(score: float) -> str:
    """The score of a mark in words; it is an estimate and no count of readers."""
    return "most" if score >= 0.6 else "half" if score >= 0.4 else "some"


def _measured(pack: Pack, detectors: Sequence[str], t: Strings) -> list[dict[str, str]]:
    """What was measured of these detectors, as the page prints it: the figures on one set of data together."""
    rows = [row for row in pack.accuracy if row["detector"] in detectors]
    several = len({row["detector"] for row in rows}) > 1
    found: dict[str, list[str]] = {}
    for row in rows:
        figure = str(row["figure"])
        # How well outlets are put in order says nothing about a single mark. Data with a colon tell the result themselves.
        if figure.startswith("pairs of outlets"):
            continue
        kind = "alike" if figure.endswith("F1") else "found" if figure.startswith("recall") else "right"
        said = t(f"teacher.{kind}", n=round(100 * float(row["value"])))
        if several:
            said = t("teacher.measured_of", detector=row["detector"], figure=said)
        data, _, result = str(row["data"]).partition(": ")
        found.setdefault(data, []).append(result or str(said))
    return [{"data": data, "figures": "; ".join(figures)} for data, figures in found.items()]


def _in_ten(pack: Pack) -> dict[str, str] | None:
    """Of ten marks how many are right, and of ten words that nearly all would mark how many are found; None if unmeasured."""
    rows = [row for row in pack.accuracy if row["detector"] == "Loaded words"]
    right = {round(10 * float(row["value"])) for row in rows if str(row["figure"]).startswith("precision")}
    found = {
        round(10 * float(row["value"]))
        for row in rows
        if row["figure"] == "recall of words nearly all would mark"
    }
    return {"right": _from_to(right), "found": _from_to(found)} if right and found else None


def _from_to(numbers: set[int]) -> str:
    """What was measured on several sets of texts: "5 to 7", or "6" where all say the same."""
    return " to ".join(map(str, sorted({min(numbers), max(numbers)})))


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
