"""The page that lists the events of a corpus; of each event it keeps a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import framing
from framing.pages import load_strings, render_page
from framing.pages.title import make_title
from framing.pages.wording import Wording
from framing.report.figures import count_tests
from framing.report.filters import FILTERS
from framing.report.selection import Row, Selection

# Names that a file cannot have on Windows, whatever its ending.
_DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))


class CorpusIndex:
    """The events that were added, in that order: who told each, when, and how much there is to see.

    Parameters
    ----------
    masked, lang : as for :class:`framing.FramingReport`
    """

    def __init__(self, *, masked: bool = False, lang: str | Path = "en") -> None:
        self._strings = load_strings("framing.report", lang=lang)
        self._masked = masked
        self._events: list[Row] = []
        self._names: dict[str, dict[str, str]] = {"names": {}, "hidden": {}}
        self._files = {"index", *_DEVICES}
        self._skipped: dict[tuple[str, str], None] = {}
        self._input_hash = ""

    def add(self, found: Selection) -> str:
        """Add an event; returns the name, without suffix, of the file that its report belongs in."""
        number = len(self._events) + 1
        keys = {article: f"e{number}{key}" for article, key in found.keys.items()}
        self._names["names"] |= {keys[a]: name for a, name in found.names.items()}
        self._names["hidden"] |= {keys[a]: name for a, name in found.hidden.items()}
        self._skipped |= dict.fromkeys((str(a), str(b)) for a, b in found.meta["skipped"])
        self._input_hash = str(found.meta["input_hash"] or "")
        file = _file_name(found.event, self._files)
        self._events.append(_event(found, keys) | {"number": number, "file": file})
        return file

    @property
    def summary(self) -> dict[str, Any]:
        """Everything on the index as plain data."""
        return {
            "version": framing.__version__,
            "masked": self._masked,
            "events": self._events,
            "n_articles": sum(len(event["articles"]) for event in self._events),
            "skipped": [list(pair) for pair in self._skipped],
            "input_hash": self._input_hash,
            "data": self._names,
        }

    def html(self, *, before: str = "") -> str:
        """The index as a string; ``before`` begins the names of the files that it links to."""
        return render_page(
            "report/index.html",
            package="framing.report",
            styles=["common.css", "index.css"],
            scripts=["names.js", "index.js"],
            lang=self._strings("page.lang"),
            f=FILTERS,
            t=self._strings,
            w=Wording(self._strings),
            s=self.summary,
            before=before,
        )


def _event(found: Selection, keys: dict[str, str]) -> Row:
    """An event in a line: who told it, when, and how much there is to see."""
    loaded = [r for r in found.rows("evidence") if r["measure"] == "loaded_vocabulary"]
    articles = found.rows("articles")
    return {
        "event": found.event,
        "title": make_title(found.event, found.headlines),
        "dates": sorted({str(row["date"])[:10] for row in articles if row["date"]}),
        "articles": [
            {
                "key": keys[row["article_id"]],
                "name": found.names[row["article_id"]],
                "headline": str(row["headline"] or ""),
            }
            for row in articles
        ],
        "counts": {
            "facts": len({row["fact_id"] for row in found.rows("facts")}),
            "conflicts": _n_conflicts(found.rows("fact_pairs")),
            "loaded": sum(row["voice"] in (None, "", "narrator") for row in loaded),
            "clear": count_tests(found)["n_clear"],
        },
    }


def _n_conflicts(pairs: Iterable[Row]) -> int:
    """Statements that seem not to fit, as the report shows them: once, however many articles give the same two values."""
    return len(
        {
            (row["fact_id"], row["type"], frozenset((str(row["value_a"]), str(row["value_b"]))))
            for row in pairs
            if row["status"] == "conflict"
        }
    )


def _file_name(event: str, taken: set[str]) -> str:
    """A file name for an event: plain letters and digits, and none that is taken; it is taken from then on."""
    plain = re.sub(r"[^a-z0-9]+", "-", event.lower()).strip("-")[:60].strip("-") or "event"
    name, n = plain, 1
    while name in taken:
        n += 1
        name = f"{plain}-{n}"
    taken.add(name)
    return name
