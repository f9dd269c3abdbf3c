"""The class report: thirty sheets become one page to talk about."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import framing
from framing.classroom.agreement import DISCUSSION_BELOW, Agreement
from framing.classroom.answers import Sheet, find_files, read_answers
from framing.classroom.class_marks import FEW_SHARE, ClassMarks
from framing.classroom.class_tasks import summarize_tasks
from framing.classroom.lesson import ROOM, lesson_strings, lesson_view
from framing.classroom.pack import Pack, PackSentence, read_pack
from framing.pages import render_page

# Where a thicker line begins. A class of forty marks nearly every word once: what fewer mark has a dotted line and no figure.
_HEAT = (FEW_SHARE, 0.2, 0.4, 0.6, 0.8)


@dataclass(frozen=True)
class ClassReport:
    """A class's answers to one lesson.

    Attributes
    ----------
    pack : Pack
    sheets : list of Sheet
    left_out : list of (file name, reason)
    marks : ClassMarks
        Agreement, spans, class against toolkit.
    """

    pack: Pack
    sheets: list[Sheet]
    left_out: list[tuple[str, str]]
    marks: ClassMarks

    @property
    def twice(self) -> list[str]:
        """The codes on more than one sheet; all these sheets are counted."""
        codes = [s.code for s in self.sheets]
        return sorted({c for c in codes if codes.count(c) > 1})

    def html(self) -> str:
        """The report as one page that loads nothing."""
        lesson = lesson_view(self.pack)
        lesson.heat = self._heat
        return render_page(
            "classroom/class_report.html",
            package=ROOM,
            styles=["lesson.css", "teacher.css", "class_report.css", "projector.css"],
            t=lesson_strings(self.pack.level),
            pack=self.pack,
            lesson=lesson,
            c=self._view(),
            version=framing.__version__,
        )

    def write_html(self, path: str | Path) -> Path:
        """Write the page; folders are made where they are missing."""
        target = Path(path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(self.html(), encoding="utf-8", errors="replace", newline="\n")
        except OSError as error:
            raise ValueError(
                f"{target}: cannot write here ({error.strerror}); name another file with -o."
            ) from error
        return target

    def _view(self) -> SimpleNamespace:
        return SimpleNamespace(
            n=len(self.sheets),
            left_out=self.left_out,
            twice=self.twice,
            n_without_marks=self.marks.n_without_marks,
            readers={t.key: self.marks.readers(t.key) for t in self.pack.texts},
            alpha=_figure(self.marks.alpha),
            alpha_marked=_figure(self.marks.alpha_marked),
            discussion=not self.marks.alpha.low >= DISCUSSION_BELOW,
            f1=_figure(self.marks.f1),
            n_empty=self.marks.n_empty,
            n_sentences=len(self.marks.sentences),
            disputed=self.marks.disputed(),
            class_alone=self.marks.class_alone(),
            tool_alone=self.marks.tool_alone(),
            both=self.marks.both(),
            tasks=summarize_tasks(self.pack, self.sheets),
            sentence=lambda s: self.marks.sentences[s.text, s.sentence],
        )

    def _heat(self, key: str, sentence: PackSentence) -> list[tuple[str, int, int]]:
        """The sentence in pieces of equal heat: text, level 0 to 5, and how many pupils marked it (at level 0: 0 or 1)."""
        n = self.marks.readers(key)
        counts = self.marks.counts((key, sentence.number))
        pieces: list[tuple[str, int, int]] = []
        place = 0
        for (start, end), count in zip(sentence.words, counts.tolist(), strict=True):
            gap = sentence.text[place:start]
            level = sum(count / n >= step for step in _HEAT) if count > 1 else 0
            count = count if level else min(count, 1)
            if pieces and pieces[-1][1:] == (level, count):
                pieces[-1] = (pieces[-1][0] + gap + sentence.text[start:end], level, count)
            else:
                pieces += [(gap, 0, 0)] * bool(gap) + [(sentence.text[start:end], level, count)]
            place = end
        return [*pieces, (sentence.text[place:], 0, 0)]


def make_class_report(answers: Sequence[str | Path], *, pack: str | Path | Pack | None = None) -> ClassReport:
    """Merge the answers of a class.

    Parameters
    ----------
    answers : files or folders
        What the pupils downloaded.
    pack : path or Pack, optional
        The lesson's ``pack.json``. Without it, it is looked for beside the answers and above them.

    Raises
    ------
    ValueError
        Where the pack cannot be found, or no file is an answer to it.
    """
    files = find_files(answers)
    lesson = pack if isinstance(pack, Pack) else read_pack(pack or _find_pack([Path(a) for a in answers]))
    sheets, left_out = read_answers(files, lesson)
    if not sheets:
        reasons = "; ".join(f"{name} {why}" for name, why in left_out[:5]) or "no file was found"
        raise ValueError(f"There is no answer to the lesson {lesson.id}: {reasons}.")
    return ClassReport(lesson, sheets, left_out, ClassMarks(lesson, sheets))


def _find_pack(places: Sequence[Path]) -> Path:
    for place in places:
        start = place.resolve() if place.is_dir() else place.resolve().parent
        for folder in (start, *list(start.parents)[:2]):
            for path in (folder / "pack.json", folder / "teacher" / "pack.json"):
                if path.is_file():
                    return path
    raise ValueError(
        "The lesson's pack.json was not found near the answers; name it with --pack LESSON/teacher/pack.json."
    )


def _figure(found: Agreement) -> dict[str, Any] | None:
    if math.isnan(found.value):
        return None
    return {name: f"{getattr(found, name):.2f}".replace("-", "−") for name in ("value", "low", "high")}
