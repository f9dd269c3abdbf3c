"""The report as an object: collected once, written on demand."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import escape

from framing.pages import load_strings, render_page
from framing.pages.wording import Wording
from framing.report.filters import FILTERS
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
    lang : "en" or path, default "en"
        The language of the page: English, or a translated copy of ``framing/report/strings.toml``.

    Attributes
    ----------
    summary : dict
        Everything on the page as plain dicts, lists, strings and numbers.

    Raises
    ------
    ValueError
        Where the event is not in the analysis, where there are several and none was chosen, where there are no articles,
        and where ``lang`` is no such file.

    Examples
    --------
    >>> FramingReport(analysis).write_html("reports/visit.html")  # doctest: +SKIP
    """

    def __init__(
        self, analysis: Any, *, event: str | None = None, masked: bool = False, lang: str | Path = "en"
    ) -> None:
        self._strings = load_strings("framing.report", lang=lang)
        self.selection = select(analysis, event=event, masked=masked, t=self._strings)

    @cached_property
    def summary(self) -> dict[str, Any]:
        """Everything on the page as plain data; computed once."""
        return summarize(self.selection)

    def html(self, *, index: str = "") -> str:
        """The page as a string; ``index`` is the name of the file beside it that lists all events."""
        return render_page(
            "report/report.html",
            package="framing.report",
            styles=["common.css", "marks.css", "report.css"],
            scripts=["names.js", "report.js", "together.js", "copy.js"],
            figures=True,
            lang=self._strings("page.lang"),
            f=FILTERS,
            t=self._strings,
            w=Wording(self._strings),
            s=self.summary,
            index=quote(index),
        )

    def write_html(self, path: str | Path, *, index: str = "") -> Path:
        """Write the page to ``path`` (UTF-8), folders included where they are missing. Returns the path."""
        return write_page(self.html(index=index), path)

    def _repr_html_(self) -> str:
        # A frame of its own keeps the page's styles out of the notebook and the notebook's out of the page.
        return (
            '<iframe title="Framing report" sandbox="allow-scripts allow-downloads allow-popups" '
            'width="100%" height="800" style="border:1px solid #999" srcdoc="'
            + str(escape(self.html()))
            + '"></iframe>'
        )


def write_page(html: str, path: str | Path) -> Path:
    """Write a page (UTF-8) and return where."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Half a surrogate pair is no character and cannot be written.
    target.write_text(html, encoding="utf-8", errors="replace")
    return target
