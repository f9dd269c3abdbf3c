"""A report for each event, and the page that lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from framing.pages import load_strings
from framing.report.corpus_index import CorpusIndex
from framing.report.framing_report import FramingReport, write_page
from framing.report.selection import select, split_by_event

_NOTHING = "There are no articles to report on."


class CorpusReport:
    """How the outlets tell many events: an index of the events, and a page for each.

    Parameters
    ----------
    analysis : framing.Analysis
        What :func:`framing.analyze` returns, with any number of events. For more articles than fit into memory, see
        :func:`write_corpus_report`.
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
        self._parts = dict(split_by_event(analysis))
        if not self._parts:
            raise ValueError(_NOTHING)

    @cached_property
    def _index(self) -> CorpusIndex:
        index = CorpusIndex(masked=self._masked, lang=self._lang)
        for event, part in self._parts.items():
            index.add(select(part, event=event, masked=self._masked, t=self._strings))
        return index

    @property
    def summary(self) -> dict[str, Any]:
        """Everything on the index as plain data."""
        return self._index.summary

    def html(self, *, before: str = "") -> str:
        """The index as a string; ``before`` begins the names of the files that it links to."""
        return self._index.html(before=before)

    def write_html(
        self, path: str | Path, *, progress: Callable[[int, int], None] | None = None
    ) -> list[Path]:
        """Write the index to ``path`` and a report for each event beside it, as :func:`write_corpus_report` does.

        ``progress`` is called with (pages written, pages in all).
        """
        parts = self._parts.values()

        def told() -> Iterable[Any]:
            for done, part in enumerate(parts, start=1):
                yield part
                if progress:
                    progress(done + 1, len(parts) + 1)

        return write_corpus_report(told(), path, masked=self._masked, lang=self._lang)


def write_corpus_report(
    analyses: Iterable[Any], path: str | Path, *, masked: bool = False, lang: str | Path = "en"
) -> list[Path]:
    """Write a report for each event and an index of them; memory holds one event at a time.

    The reports are called ``EVENT.html`` beside an ``index.html`` and ``NAME-EVENT.html`` beside any other ``NAME.html``.
    Links are relative, so the folder can be moved and published as it is. The index is written last.

    Parameters
    ----------
    analyses : iterable of framing.Analysis
        One event each, as :func:`framing.analyze_events` yields them.
    path : where the index belongs
    masked, lang
        As for :class:`framing.FramingReport`; they hold for the index and for every report.

    Returns
    -------
    list of Path
        The index first.

    Raises
    ------
    ValueError
        Where there are no articles, where an analysis holds several events, and where ``lang`` is no such file.

    Examples
    --------
    >>> from framing import analyze_events
    >>> write_corpus_report(analyze_events("articles.parquet"), "reports/index.html")  # doctest: +SKIP
    """
    target = Path(path)
    before = "" if target.stem == "index" else f"{target.stem}-"
    index = CorpusIndex(masked=masked, lang=lang)
    pages: list[Path] = []
    for analysis in analyses:
        report = FramingReport(analysis, masked=masked, lang=lang)
        page = target.with_name(f"{before}{index.add(report.selection)}.html")
        pages.append(report.write_html(page, index=target.name))
    if not pages:
        raise ValueError(_NOTHING)
    return [write_page(index.html(before=before), target), *pages]
