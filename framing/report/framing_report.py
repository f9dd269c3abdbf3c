"""The report as an object: collected once, drawn and written on demand."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from framing.pages import Strings, load_strings, render_page
from framing.report.filters import FILTERS
from framing.report.plots import draw_plots
from framing.report.selection import select
from framing.report.summary import summarize


class FramingReport:
    """How the outlets tell one event, as one HTML file that loads nothing from outside.

    Parameters
    ----------
    analysis : framing.Analysis
        What :func:`framing.analyze` returns.
    event : str, optional
        Which event to report on. May be left out where the analysis holds one event.
    masked : bool, default False
        True calls the outlets "Outlet 1", "Outlet 2" ... until the reader asks for the names. Files downloaded
        from a masked page are masked too. An article that names its own outlet is shown as it is.

    Attributes
    ----------
    summary : dict
        Everything on the page as plain dicts, lists, strings and numbers.

    Raises
    ------
    ValueError
        Where the event is not in the analysis, where there are several and none was chosen, and where there are no articles.

    Examples
    --------
    >>> FramingReport(analysis).write_html("reports/visit.html")  # doctest: +SKIP
    """

    def __init__(self, analysis: Any, *, event: str | None = None, masked: bool = False) -> None:
        self._selection = select(analysis, event=event, masked=masked)

    @cached_property
    def summary(self) -> dict[str, Any]:
        """Everything on the page as plain data; computed once."""
        return summarize(self._selection)

    @cached_property
    def plots(self) -> dict[str, Markup]:
        """The drawn figures as SVG, by name; a figure without data is left out."""
        return draw_plots(self.summary, self._strings)

    @cached_property
    def _strings(self) -> Strings:
        return load_strings("framing.report")

    def html(self) -> str:
        """The page as a string."""
        return render_page(
            "report/report.html",
            package="framing.report",
            styles=["marks.css", "report.css"],
            scripts=["report.js"],
            f=FILTERS,
            t=self._strings,
            s=self.summary,
            plots=self.plots,
        )

    def write_html(self, path: str | Path) -> Path:
        """Write the page to ``path`` (UTF-8), folders included where they are missing. Returns the path."""
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        # Half a surrogate pair is no character and cannot be written.
        target.write_text(self.html(), encoding="utf-8", errors="replace")
        return target

    def _repr_html_(self) -> str:
        # A frame of its own keeps the page's styles out of the notebook and the notebook's out of the page.
        return (
            '<iframe title="Framing report" sandbox="allow-scripts allow-downloads allow-popups" '
            'width="100%" height="800" style="border:1px solid #999" srcdoc="'
            + str(escape(self.html()))
            + '"></iframe>'
        )
