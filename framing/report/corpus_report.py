"""A report for each event, and the page that lists them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import framing
from framing.pages import load_strings, render_page
from framing.pages.wording import Wording
from framing.report.figures import how_sure
from framing.report.filters import FILTERS
from framing.report.framing_report import FramingReport, write_page
from framing.report.selection import Row, Selection, select, split_by_event
from framing.report.summary import readable_title


class CorpusReport:
    """How the outlets tell many events: an index of the events, and a page for each.

    Parameters
    ----------
    analysis : framing.Analysis
        What :func:`framing.analyze` returns, with any number of events.
    masked, lang
        As for :class:`framing.FramingReport`; they hold for the index and for every report.

    Attributes
    ----------
    summary : dict
        Everything on the index as plain data; ``events`` holds a dict for each event in the order of the analysis.

    Raises
    ------
    ValueError
        Where there are no articles, and where ``lang`` is no such file.

    Examples
    --------
    >>> CorpusReport(analysis).write_html("reports/index.html")  # doctest: +SKIP
    """

    def __init__(self, analysis: Any, *, masked: bool = False, lang: str | Path = "en") -> None:
        self._strings = load_strings("framing.report", lang=lang)
        self._masked, self._lang = masked, lang
        self._analysis = analysis
        self._parts = dict(split_by_event(analysis))
        if not self._parts:
            raise ValueError("There are no articles to report on.")

    @cached_property
    def summary(self) -> dict[str, Any]:
        """Everything on the index as plain data; computed once."""
        events: list[Row] = []
        names: dict[str, dict[str, str]] = {"names": {}, "hidden": {}}
        files = _file_names(self._parts)
        for n, (event, part) in enumerate(self._parts.items(), start=1):
            found = select(part, event=event, masked=self._masked, t=self._strings)
            keys = {article: f"e{n}{key}" for article, key in found.keys.items()}
            names["names"] |= {keys[a]: name for a, name in found.names.items()}
            names["hidden"] |= {keys[a]: name for a, name in found.hidden.items()}
            events.append(_event(found, keys) | {"number": n, "file": files[event]})
        return {
            "version": framing.__version__,
            "masked": self._masked,
            "events": events,
            "n_articles": sum(len(event["articles"]) for event in events),
            "skipped": [[str(a), str(b)] for a, b in getattr(self._analysis, "skipped", [])],
            "input_hash": str(getattr(self._analysis, "input_hash", "") or ""),
            "data": names,
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

    def write_html(
        self, path: str | Path, *, progress: Callable[[int, int], None] | None = None
    ) -> list[Path]:
        """Write the index to ``path`` and a report for each event beside it; returns the paths, the index first.

        The reports are called ``EVENT.html`` beside an ``index.html`` and ``NAME-EVENT.html`` beside any other ``NAME.html``.
        Links are relative, so the folder can be moved and published as it is. ``progress`` is called with (pages written,
        pages in all).
        """
        target = Path(path)
        before = "" if target.stem == "index" else f"{target.stem}-"
        paths = [write_page(self.html(before=before), target)]
        for event in self.summary["events"]:
            report = FramingReport(
                self._parts[event["event"]], event=event["event"], masked=self._masked, lang=self._lang
            )
            page = target.with_name(f"{before}{event['file']}.html")
            paths.append(report.write_html(page, index=target.name))
            if progress:
                progress(len(paths), len(self.summary["events"]) + 1)
        return paths


def _event(found: Selection, keys: dict[str, str]) -> Row:
    """An event in a line: who told it, when, and how much there is to see."""
    loaded = [r for r in found.rows("evidence") if r["measure"] == "loaded_vocabulary"]
    figures = [r for r in found.rows("measures") if r["level"] == "article" and r["difference"] is not None]
    articles = found.rows("articles")
    return {
        "event": found.event,
        "title": readable_title(found.event),
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
            "clear": sum(how_sure(row) == "clear" for row in figures),
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


def _file_names(events: Iterable[str]) -> dict[str, str]:
    """A file name for each event: plain letters and digits, each name once, none of them "index"."""
    found: dict[str, str] = {}
    taken = {"index"}
    for event in events:
        plain = re.sub(r"[^a-z0-9]+", "-", event.lower()).strip("-")[:60].strip("-") or "event"
        name, n = plain, 1
        while name in taken:
            n += 1
            name = f"{plain}-{n}"
        taken.add(name)
        found[event] = name
    return found
