"""What a class marked as a proposal for a lexicon, and as a gold file to measure with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing.classroom.class_marks import CLASS_SHARE, ClassMarks, ClassSpan

_LONGEST_TERM = 4
_CORE_SHARE = 2 / 3
_GOLD = ("article_id", "start", "end", "voice", "level", "direction", "category")


def suggest_lexicon(marks: ClassMarks, path: str | Path, *, at_least: float = 0.5) -> int:
    """Write terms that at least this share of the readers marked and the toolkit did not, as a lexicon file; returns how many.

    Direction, part of speech and strength are left neutral: a person fills them in before the list is used.
    """
    rows: dict[str, ClassSpan] = {}
    known = {(m.text, m.sentence, w) for m in marks.pack.marks for w in range(m.first, m.last + 1)}
    for span in marks.spans(at_least):
        if any((span.text, span.sentence, w) in known for w in range(span.first, span.last + 1)):
            continue
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
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ValueError(f"{target}: cannot write here ({error.strerror}); name another file.") from error
    return len(rows)


def write_gold(marks: ClassMarks, path: str | Path) -> int:
    """Write what the class marked as annotations to measure with; returns how many spans.

    A span is the class's where a third of its readers marked it. The ending of ``path`` chooses the form:

    - ``.csv``: one row a span, with offsets into the articles' texts; "core" from two thirds of the readers on, else "plausible".
      Spans in a headline that stands apart from its text are left out, for their offsets are not the text's. Voice and
      direction stay open (""). Only what the lesson showed was read: the rest of an article is no negative example.
    - ``.parquet``: one row a sentence that somebody read, "Biased" with the words marked in it or "Non-biased", with the
      columns of the BABE corpus; here nothing is counted that nobody read.

    Raises
    ------
    ValueError
        Where the ending is another one, or the file cannot be written.
    """
    target = Path(path)
    rows = {".csv": gold_spans, ".parquet": gold_sentences}.get(target.suffix.lower())
    if rows is None:
        raise ValueError(f"{target}: a gold file ends in .csv (spans) or .parquet (sentences).")
    table = rows(marks)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix.lower() == ".csv":
            table.to_csv(target, index=False, lineterminator="\n")
        else:
            table.to_parquet(target, index=False)
    except OSError as error:
        raise ValueError(f"{target}: cannot write here ({error.strerror}); name another file.") from error
    return len(table) if target.suffix.lower() == ".csv" else int(table["biased_words"].map(len).sum())


def gold_spans(marks: ClassMarks) -> pd.DataFrame:
    """The class's spans, with offsets into the articles' texts."""
    rows: list[Sequence[object]] = []
    articles = {t.key: t.article_id for t in marks.pack.texts}
    for span in marks.spans(CLASS_SHARE):
        sentence = marks.sentences[span.text, span.sentence]
        if sentence.source != "text":
            continue
        start = sentence.start + sentence.words[span.first][0]
        end = sentence.start + sentence.words[span.last][1]
        level = "core" if span.share >= _CORE_SHARE else "plausible"
        rows.append((articles[span.text], start, end, "", level, "", span.reasons[0][0]))
    return pd.DataFrame(rows, columns=list(_GOLD))


def gold_sentences(marks: ClassMarks) -> pd.DataFrame:
    """The sentences that the class read, each with the words it marked."""
    found: dict[tuple[str, int], list[str]] = {}
    for span in marks.spans(CLASS_SHARE):
        found.setdefault((span.text, span.sentence), []).append(span.wording)
    texts = {t.key: t for t in marks.pack.texts}
    rows = [
        {
            "text": sentence.text,
            "outlet": texts[key].outlet,
            "topic": marks.pack.event,
            "label_bias": "Biased" if (key, number) in found else "Non-biased",
            "biased_words": found.get((key, number), []),
            "text_id": f"{marks.pack.id}-{key}-{number}",
        }
        for (key, number), sentence in marks.sentences.items()
        if marks.readers(key)
    ]
    return pd.DataFrame(rows)
