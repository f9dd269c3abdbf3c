"""Plots of outlets over many events; each takes axes and returns them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from framing.axes import BLUE, CLEAR, INK, bare, new_axes, plain
from framing.comparison.word_shift import WordShift
from framing.profiles.differences import ENOUGH
from framing.profiles.measures import choose_measures
from framing.profiles.outlet_profiles import OutletProfiles

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Two colours that a colour-blind reader tells apart and that praise or blame nobody.
_TWO_SIDES = "PuOr"
#: Measures in one row of small multiples.
_ACROSS = 4


def plot_differences(
    profiles: OutletProfiles, measure: str, *, stratum: str = "all", ax: Axes | None = None
) -> Axes:
    """Each outlet's difference from the others on the same events: a dot with its 95 % interval over events.

    A filled dot differs clearly (q <= .05 over all tests of the table). Outlets stand in alphabetical order; those without a
    figure are not drawn, and their number stands in the title.

    Parameters
    ----------
    profiles : OutletProfiles
    measure : name of a measure in ``profiles.table``
    stratum : "all", or the name of a stratum
    ax : axes to draw on; None makes new ones

    Raises
    ------
    ValueError
        Where the table has no such measure and stratum.

    Examples
    --------
    >>> ax = plot_differences(profiles, "loaded_vocabulary")  # doctest: +SKIP
    """
    rows = _rows(profiles.table, measure, stratum)
    enough = rows[rows["status"] == ENOUGH]
    ax = ax if ax is not None else new_axes(5.5, len(enough))
    _dots(enough, enough["outlet"].tolist(), ax, size=46)
    without = len(rows) - len(enough)
    said = f"\nno figure for {without} {'outlet' if without == 1 else 'outlets'}" if without else ""
    ax.set_title(f"{measure.replace('_', ' ')}{said}", fontsize=10)
    ax.set(xlabel=f"difference, {rows['unit'].iloc[0]}", ylabel="")
    return ax


def _dots(rows: pd.DataFrame, outlets: list[str], ax: Axes, *, size: float) -> None:
    """A line for each of ``outlets``, with a dot and its interval where ``rows`` has a figure."""
    line = {name: at for at, name in enumerate(outlets)}
    places = rows["outlet"].map(line).to_numpy(dtype=float)
    ax.axvline(0, color=INK, lw=0.8, zorder=1.5)  # over the grid of any style, under the dots
    ax.hlines(places, rows["ci_low"], rows["ci_high"], color=BLUE, lw=2.2, alpha=0.6)
    faces = [BLUE if q <= CLEAR else "white" for q in rows["q"]]
    ax.scatter(rows["difference"], places, s=size, c=faces, edgecolors=BLUE, linewidths=1.3, zorder=3)
    ax.set_yticks(np.arange(len(outlets)), [plain(name) for name in outlets])
    ax.set_ylim(max(len(outlets), 1) - 0.5, -0.5)
    bare(ax)


def plot_small_multiples(
    profiles: OutletProfiles, measures: Sequence[str] | None = None, *, axes: Sequence[Axes] | None = None
) -> list[Axes]:
    """:func:`plot_differences` for several measures side by side, with the same outlets on the same lines, four in a row.

    ``measures`` are names in ``profiles.table``, None those of which some outlet has a figure; ``axes`` one for each. Returns
    the axes.

    Raises
    ------
    ValueError
        Where there are more or fewer axes than measures, or the table has no such measure.

    Examples
    --------
    >>> axes = plot_small_multiples(profiles, ["loaded_vocabulary", "quoted_share"])  # doctest: +SKIP
    """
    from matplotlib.figure import Figure
    from matplotlib.pyplot import subplots

    table = profiles.table[profiles.table["stratum"] == "all"]
    with_figure = table[table["status"] == ENOUGH]
    told = [m for m in table["measure"].unique() if m in set(with_figure["measure"])]
    wanted = list(measures) if measures is not None else told or list(table["measure"].unique())
    outlets = [o for o in table["outlet"].unique() if o in set(with_figure["outlet"])]
    across = min(len(wanted), _ACROSS)
    if axes is None:
        down = -(-len(wanted) // _ACROSS)
        size = (2.4 * across + 1.4, down * (1.2 + 0.24 * max(len(outlets), 1)))
        made: tuple[Figure, Any] = subplots(down, across, figsize=size, squeeze=False, layout="constrained")
        axes = list(made[1].flat)
        while len(axes) > len(wanted):
            axes.pop().remove()
    if len(axes) != len(wanted):
        raise ValueError(f"there are {len(wanted)} measures and {len(axes)} axes; one for each is needed.")
    for n, (ax, measure) in enumerate(zip(axes, wanted, strict=True)):
        rows = _rows(table, measure, "all")
        _dots(rows[rows["status"] == ENOUGH], outlets, ax, size=28)
        ax.tick_params(labelsize=8)
        ax.set_title("\n".join(measure.replace("_", " ").rsplit(" ", 1)), fontsize=9)
        ax.set_xlabel(str(rows["unit"].iloc[0]).split(",")[0], fontsize=8)
        if n % across:
            ax.set_yticklabels([])
    return list(axes)


def plot_word_shift(shift: WordShift, *, top: int = 15, ax: Axes | None = None) -> Axes:
    """The terms that make a difference, as bars: to the right what raises the second text's score, to the left what lowers it.

    The last bar holds all further terms, so that the bars add up to the difference in the title.

    Examples
    --------
    >>> from framing.comparison import word_shift
    >>> from matplotlib.figure import Figure
    >>> shift = word_shift({"fiasco": 1, "plan": 9}, {"fiasco": 2, "plan": 2}, {"fiasco": -2.0})
    >>> plot_word_shift(shift, ax=Figure().subplots()).get_title()
    '-0.20 to -1.00: -0.80'
    """
    import seaborn as sns

    first = shift.table.head(top)
    terms, added = list(first["term"]), list(first["contribution"])
    if len(shift.table) > top:
        terms.append(f"{len(shift.table) - top} further terms")
        added.append(float(shift.table["contribution"].iloc[top:].sum()))
    ax = ax if ax is not None else new_axes(5.5, len(terms))
    if terms:
        labels = [plain(str(term)).replace("_", "…") for term in terms]
        sns.barplot(x=added, y=np.arange(len(terms)), orient="h", color=BLUE, ax=ax)
        ax.set_yticks(range(len(terms)), labels)
    ax.axvline(0, color=INK, lw=0.8)
    ax.set_title(f"{shift.score_1:.2f} to {shift.score_2:.2f}: {shift.difference:+.2f}", fontsize=10)
    ax.set(xlabel="adds to the difference", ylabel="")
    return bare(ax)


def plot_topics(profiles: OutletProfiles, *, group: str = "topics", ax: Axes | None = None) -> Axes:
    """Topics by outlet as a heat map of differences from the others on the same events; a star marks a clear one.

    Parameters
    ----------
    profiles : with topics chosen: ``profiles.select(["topics"])``
    group : "topics", or another group of measures: frames, roles, attribution, categories
    ax : axes to draw on

    Raises
    ------
    ValueError
        Where the table has no measures of the group.

    Examples
    --------
    >>> ax = plot_topics(profiles.select(["topics"]))  # doctest: +SKIP
    """
    import seaborn as sns

    table, of_group = profiles.table, [m.name for m in choose_measures(profiles.profile.columns, [group])]
    rows = table[(table["stratum"] == "all") & table["measure"].isin(of_group)]
    if rows.empty:
        raise ValueError(f"the table has no {group}; choose them with profiles.select([{group!r}]).")
    shown = rows[rows["status"] == ENOUGH]
    shown = shown.assign(star=np.where(shown["q"] <= CLEAR, "*", ""))
    order = list(dict.fromkeys(shown["outlet"]))
    cells, stars = (
        shown.pivot(index="measure", columns="outlet", values=values).reindex(columns=order)
        for values in ("difference", "star")
    )
    ax = (
        ax
        if ax is not None
        else new_axes(2.8 + 0.34 * max(len(order), 1), max(len(cells), 2), above=2.0, line=0.28)
    )
    # A cell without a figure is no difference of 0.
    ax.set_facecolor("#d8d5cd")
    ax.grid(visible=False)
    if cells.size:
        most = float(np.nanmax(np.abs(cells.to_numpy(dtype=float)))) or 1.0
        sns.heatmap(
            cells, cmap=_TWO_SIDES, center=0, vmin=-most, vmax=most, ax=ax, linewidths=0.4,
            annot=stars.fillna("").to_numpy(), fmt="", cbar_kws={"label": f"difference,\n{rows['unit'].iloc[0]}"},
        )  # fmt: skip
        ax.set_xticks(np.arange(len(order)) + 0.5, [plain(o) for o in order], rotation=55, ha="right")
        named = [str(name).partition(":")[2] or str(name) for name in cells.index]
        ax.set_yticks(np.arange(len(named)) + 0.5, [name.replace("_", " ") for name in named], rotation=0)
    ax.set(xlabel="", ylabel="", title=f"{group} by outlet; * differs clearly")
    return ax


def _rows(table: pd.DataFrame, measure: str, stratum: str) -> pd.DataFrame:
    rows = table[(table["measure"] == measure) & (table["stratum"] == stratum)]
    if rows.empty:
        known = ", ".join(list(dict.fromkeys(table["measure"]))[:6])
        raise ValueError(f"the table has no measure {measure!r} in the stratum {stratum!r}; it has {known}.")
    return rows
