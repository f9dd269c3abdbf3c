"""What a class marked as a proposal for a lexicon, and as a gold file to measure with."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from framing.classroom.class_marks import CLASS_SHARE, ClassMarks, ClassSpan

_LONGEST_TERM = 4
_CORE_SHARE = 2 / 3
_GOLD = ("article_id", "start", "end", "voice", "level", "direction", "category")


def suggest_lexicon(marks: ClassMarks, path: str | Path, *, at_least: float = 0.5) -> int:
    """Write terms that at least this share of the readers marked as a lexicon file (TSV); returns how many.

    Direction, part of speech and strength are left neutral: a person fills them in before the list is used.
    """
    rows: dict[str, ClassSpan] = {}
    for span in marks.spans(at_least):
        term = " ".join(span.wording.lower().replace("’", "'").split())
        if (
            span.last - span.first < _LONGEST_TERM
            and "█" not in term
            and all(c.isalpha() or c in " '-" for c in term)
        ):
            rows.setdefault(term, span)
    lines = [
        "# Proposed by a class; read every line before use: part of speech, direction (+, - or 0) and strength are open.",
        "term\tpos\tdirection\tstrength\tgate\talternative\tnote",
    ]
    lines += [
        f"{term}\tx\t0\t1\t\t\tmarked by {s.n} of {s.readers} readers" for term, s in sorted(rows.items())
    ]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(rows)


def write_gold(marks: ClassMarks, path: str | Path) -> int:
    """Write the class's spans with offsets into the articles' texts (CSV); returns how many.

    A span is "core" where two thirds of the readers marked it, "plausible" from one third on. Spans in a headline that
    stands apart from its text are left out, for their offsets are not the text's. Voice and direction stay open ("").
    """
    rows: list[Sequence[object]] = []
    articles = {t.key: t.article_id for t in marks.pack.texts}
    for span in marks.spans(CLASS_SHARE):
        sentence = marks.sentences[span.text, span.sentence]
        if sentence.source != "text":
            continue
        start, end = (
            sentence.start + sentence.words[span.first][0],
            sentence.start + sentence.words[span.last][1],
        )
        level = "core" if span.share >= _CORE_SHARE else "plausible"
        rows.append((articles[span.text], start, end, "", level, "", span.reasons[0][0]))
    with Path(path).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([_GOLD, *rows])
    return len(rows)
