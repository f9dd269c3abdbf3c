"""The page as an object: collected once, written on demand."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup, escape

from framing.pages import Span, Strings, highlight, load_strings, render_page
from framing.pages.wording import Wording
from framing.profile_report.summary import summarize
from framing.profiles import OutletProfiles
from framing.profiles.words import OutletWords
from framing.report.filters import day, fixed, number, signed


class ProfileReport:
    """How outlets differ on the same events, as one HTML file that loads nothing from outside.

    Parameters
    ----------
    profiles : OutletProfiles
        What :func:`framing.profiles.profile_outlets` returns, with the measures and strata to show.
    words : OutletWords, optional
        What :func:`framing.profiles.outlet_words` returns: the sentences, terms and key words behind the figures.
        Without it the page has the figures alone and says so. With it the page quotes from the articles.

    Attributes
    ----------
    summary : dict
        Everything on the page as plain dicts, lists, strings and numbers.

    Examples
    --------
    >>> ProfileReport(profiles, words).write_html("reports/outlets.html")  # doctest: +SKIP
    """

    def __init__(self, profiles: OutletProfiles, words: OutletWords | None = None) -> None:
        self._profiles, self._words = profiles, words

    @cached_property
    def summary(self) -> dict[str, Any]:
        """Everything on the page as plain data; computed once."""
        return summarize(self._profiles, self._words)

    @cached_property
    def _strings(self) -> Strings:
        return load_strings("framing.profile_report")

    def html(self) -> str:
        """The page as a string."""
        common = load_strings("framing.report")
        return render_page(
            "profile_report/page.html",
            package="framing.profile_report",
            styles=["page.css"],
            scripts=["page.js"],
            figures=True,
            f=SimpleNamespace(
                number=number, signed=signed, fixed=fixed, p=_p, marked=_marked, day=partial(day, t=common)
            ),
            t=self._strings,
            w=Wording(common),
            s=self.summary,
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
            '<iframe title="Outlet profiles" sandbox="allow-scripts allow-downloads" width="100%" height="800" '
            f'srcdoc="{escape(self.html())}"></iframe>'
        )


def _marked(text: str, spans: list[tuple[int, int]]) -> Markup:
    """A sentence with what counts in it marked."""
    return highlight(text, [Span(start, end, "counted") for start, end in spans])


def _p(value: float | None) -> str:
    """A p or q with three digits; never a 0 that it is not."""
    if value is None:
        return "–"
    return "< 0.001" if value < 0.001 else f"{value:.3f}"
