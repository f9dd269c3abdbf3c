"""Loaded words: which, in whose mouth, and what else could have been written."""

from __future__ import annotations

from typing import Any

from framing.report.figures import how_sure, summarize_figure, telling_figures
from framing.report.marks import Mark, Marks
from framing.report.selection import Row, Selection

OWN = "loaded_vocabulary"
SHIFTS = 6
QUOTED = "loaded_vocabulary_quoted"
FURTHER = ("loaded_vocabulary_negative", "loaded_vocabulary_positive", QUOTED)


def summarize_words(selection: Selection, marks: Marks) -> dict[str, Any] | None:
    """Each article's loaded words with their sentences, the narrator's apart from what is quoted."""
    figure = summarize_figure(selection, marks, OWN, beside=QUOTED)
    by_article: dict[str, Row] = {}
    shifts = selection.by_article("shifts")
    clear = {r["id"]: how_sure(r) == "clear" for r in selection.rows("measures") if r["measure"] == OWN}
    for article in selection.order:
        loaded = marks.of(article, "loaded")
        own = [_entry(marks, m) for m in loaded if m["look"] == "loaded"]
        quoted = [_entry(marks, m) for m in loaded if m["look"] != "loaded"]
        own.sort(key=lambda entry: -entry["score"])
        by_article[selection.keys[article]] = {
            "own": own,
            "quoted": quoted,
            "sentences": {"own": _by_sentence(own), "quoted": _by_sentence(quoted)},
            # What a difference is made of is worth a table where it is clear that there is one.
            "shift": _shift(shifts[article]) if clear.get(article) else None,
        }
    if figure is None and not any(e["own"] or e["quoted"] for e in by_article.values()):
        return None
    return {
        "figure": figure,
        "further": telling_figures(selection, marks, FURTHER),
        "articles": by_article,
    }


def _entry(marks: Marks, mark: Mark) -> Row:
    kept = ("ref", "term", "category", "reason", "alternative", "others", "speaker", "voice", "text")
    return {name: mark[name] for name in kept} | {
        "score": mark["score"] or 0.0,
        "passage": marks.sentence(mark),
        "place": marks.place(mark),
    }


def _by_sentence(entries: list[Row]) -> list[Row]:
    """The entries with their sentences, a sentence once, with all its words marked; in the order of the entries."""
    found: dict[str, Row] = {}
    for entry in entries:
        same = found.setdefault(entry["place"], {"passage": entry["passage"], "words": []})
        if same["words"]:
            spans = same["passage"]["spans"] + entry["passage"]["spans"]
            same["passage"] = same["passage"] | {"spans": spans}
        same["words"].append(entry)
    return list(found.values())


def _shift(rows: list[Row]) -> Row | None:
    """The terms that add most to the difference from the others, and what the rest adds; ``width`` is a share of the widest.

    None where all of these add the same: the list of the words says as much.
    """
    if len({round(row["contribution"], 6) for row in rows[:SHIFTS]}) < 2:
        return None
    shown, rest = rows[:SHIFTS], rows[SHIFTS:]
    widest = max(abs(row["contribution"]) for row in shown) or 1.0
    kept = ("term", "count", "count_others", "contribution")
    return {
        "terms": [
            {name: row[name] for name in kept} | {"width": round(48 * abs(row["contribution"]) / widest, 1)}
            for row in shown
        ],
        "rest": sum(row["contribution"] for row in rest),
        "n_rest": len(rest),
        "difference": sum(row["contribution"] for row in rows),
    }
