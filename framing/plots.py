"""Plots of the articles on one event, for a notebook or a paper; each takes axes and returns them."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.axes import BLUE, CLEAR, INK, TINT, bare, new_axes, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_facts", "plot_measure", "plot_voices"]
_VOICES = {"words_narrator": "own voice", "words_quoted": "quoted", "words_reported": "reported"}


def plot_measure(
    analysis: Analysis,
    measure: str = "loaded_vocabulary",
    *,
    event: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """A measure of each article on an event: a dot with its 95 % interval, and a stroke for the other articles.

    A filled dot differs clearly from the others (q <= .05 over all tests on the event). Articles stand in the order of the
    table; those with too little text are not drawn, and their number stands in the title.

    Parameters
    ----------
    analysis : Analysis
    measure : name of a measure in ``analysis.measures``
    event : which event; None where the analysis has only one
    ax : axes to draw on; None makes new ones

    Raises
    ------
    ValueError
        Where the analysis has no such event or measure, or several events and none was named.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> from framing import analyze, load_demo
    >>> analysis = analyze(load_demo().query("event == 'Lintwick mill closes'"))
    >>> plot_measure(analysis, "quoted_share", ax=Figure().subplots()).get_xlabel()
    'per 100 words'
    """
    articles = _articles(analysis, event)
    rows = analysis.measures[analysis.measures["measure"] == measure].set_index("id").reindex(articles.index)
    if rows["measure"].isna().all():
        known = ", ".join(analysis.measures["measure"].unique())
        raise ValueError(f"the analysis has no measure {measure!r}; it has {known}.")
    enough = rows["enough_text"].fillna(False).astype(bool)
    rows, names = rows[enough], articles["outlet"][enough]
    ax = ax if ax is not None else new_axes(5.5, len(rows))
    lines = np.arange(len(rows))
    ax.hlines(lines, rows["ci_low"], rows["ci_high"], color=BLUE, lw=2.6, alpha=0.55)
    ax.scatter(rows["baseline"], lines, s=150, marker="|", color=INK, zorder=2, label="the other articles")
    faces = [BLUE if q <= CLEAR else "white" for q in rows["q"]]
    ax.scatter(rows["estimate"], lines, s=46, c=faces, edgecolors=BLUE, linewidths=1.3, zorder=3)
    _name(ax, names)
    little = int((~enough).sum())
    without = f"\ntoo little text in {little} {'article' if little == 1 else 'articles'}" if little else ""
    ax.set_title(f"{measure.replace('_', ' ')}{without}", fontsize=10)
    ax.set(xlabel=_unit(analysis.measures, measure), ylabel="")
    return bare(ax)


def plot_voices(analysis: Analysis, *, event: str | None = None, ax: Axes | None = None) -> Axes:
    """Whose words each article on an event prints: its own, quoted, reported, in percent of its words.

    Parameters and errors are those of :func:`plot_measure`.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> from framing import analyze, load_demo
    >>> analysis = analyze(load_demo().query("event == 'Lintwick mill closes'"))
    >>> [bars.get_label() for bars in plot_voices(analysis, ax=Figure().subplots()).containers]
    ['own voice', 'quoted', 'reported']
    """
    articles = _articles(analysis, event)
    words = articles[list(_VOICES)].astype(float)
    shares = 100 * words.div(words.sum(axis=1).replace(0, 1), axis=0)
    ax = ax if ax is not None else new_axes(5.5, len(shares))
    looks: list[dict[str, Any]] = [{"fc": BLUE}, {"fc": TINT}, {"fc": "white", "hatch": "...."}]
    lines, begin = np.arange(len(shares)), np.zeros(len(shares))
    for (column, label), look in zip(_VOICES.items(), looks, strict=True):
        ax.barh(lines, shares[column], height=0.66, left=begin, label=label, ec=BLUE, lw=0.8, **look)
        begin = begin + shares[column].to_numpy()
    _name(ax, articles["outlet"])
    ax.set(xlabel="% of the article's words", ylabel="", xlim=(0, 100))
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, fontsize=9)
    return bare(ax)


def plot_facts(
    analysis: Analysis, *, event: str | None = None, top: int = 15, ax: Axes | None = None
) -> Axes:
    """Which article carries which fact: ● where a sentence tells it, ? where the nearest one may, empty where none was found.

    The shade is the likeness of the nearest sentence, 0 to 1. Facts that most articles carry come first, ``top`` at the most;
    rows that are not sure (``loose``) are left out. Other parameters and errors are those of :func:`plot_measure`.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> from framing import analyze, load_demo
    >>> analysis = analyze(load_demo().query("event == 'Lintwick mill closes'"))
    >>> len(plot_facts(analysis, top=5, ax=Figure().subplots()).get_yticklabels())
    5
    """
    import seaborn as sns

    articles = _articles(analysis, event)
    sure = analysis.facts[~analysis.facts["loose"] & analysis.facts["article_id"].isin(articles.index)]
    told = sure.groupby("fact_id", sort=False).agg(
        n=("article_id", "size"), description=("description", "first")
    )
    told = told.sort_values("n", ascending=False, kind="stable").head(top)
    ax = ax if ax is not None else new_axes(4.6 + 0.7 * len(articles), len(told), above=1.6, line=0.3)
    if told.empty:
        ax.set_title("no fact that two articles tell was found", fontsize=10)
        return bare(ax)
    cells = analysis.coverage[analysis.coverage["fact_id"].isin(told.index)]
    cells = cells.assign(mark=np.where(cells["carried"], "●", np.where(cells["perhaps"], "?", "")))
    likeness, marks = (
        cells.pivot(index="fact_id", columns="article_id", values=values).reindex(
            index=told.index, columns=articles.index
        )
        for values in ("best_similarity", "mark")
    )
    sns.heatmap(
        likeness.astype(float), annot=marks.fillna("").to_numpy(), fmt="", cmap="Blues", vmin=0, vmax=1, linewidths=1,
        cbar_kws={"label": "likeness of the nearest sentence"}, ax=ax,
    )  # fmt: skip
    ax.set_yticks(
        np.arange(len(told)) + 0.5,
        [plain(shorten(text, 60, placeholder=" …"), 60) for text in told["description"]],
        rotation=0,
    )
    ax.set_xticks(
        np.arange(len(articles)) + 0.5, [plain(name) for name in articles["outlet"]], rotation=30, ha="right"
    )
    ax.set(xlabel="", ylabel="")
    return ax


def _articles(analysis: Analysis, event: str | None) -> pd.DataFrame:
    """The articles on the event, by article_id."""
    articles = analysis.articles.set_index("article_id")
    events = list(articles["event"].unique())
    if event is None and len(events) > 1:
        raise ValueError(
            f"the analysis has {len(events)} events; name one with event=, such as {events[0]!r}."
        )
    if event is not None and event not in events:
        raise ValueError(f"the analysis has no event {event!r}; it has {', '.join(map(repr, events[:6]))}.")
    return articles if event is None else articles[articles["event"] == event]


def _name(ax: Axes, outlets: pd.Series) -> None:
    """A line for each outlet, the first on top."""
    ax.set_yticks(np.arange(len(outlets)), [plain(name) for name in outlets])
    ax.set_ylim(max(len(outlets), 1) - 0.5, -0.5)


def _unit(measures: pd.DataFrame, measure: str) -> str:
    return str(measures.loc[measures["measure"] == measure, "unit"].iloc[0])
