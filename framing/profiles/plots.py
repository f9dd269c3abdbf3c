"""Plots of outlets over many events; each takes axes and returns them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from framing.comparison.word_shift import WordShift
from framing.profiles.differences import ENOUGH
from framing.profiles.outlet_profiles import OutletProfiles

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, INK, CLEAR = "#3f7fb8", "#33312d", 0.05
# Two colours that a colour-blind reader tells apart and that praise or blame nobody.
_TWO_SIDES = "PuOr"
#: Measures in one row of small multiples.
_ACROSS = 4


def plot_differences(
    profiles: OutletProfiles, measure: str, *, stratum: str = "all", ax: Axes | None = None
) -> Axes:
    """Each outlet's difference from the others on the same events: a dot with its 95 % interval over events.

    A filled dot differs clearly (q <= .05 over all tests of the table). Outlets stand in alphabetical order; those with too few
    events are not drawn, and their number stands in the title.

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
    import seaborn as sns

    rows = _rows(profiles.table, measure, stratum)
    enough = rows[rows["status"] == ENOUGH]
    ax = ax if ax is not None else _axes(5.5, 1.1 + 0.26 * max(len(enough), 1))
    places = np.arange(len(enough))
    ax.axvline(0, color=INK, lw=0.8, zorder=0)
    ax.hlines(places, enough["ci_low"], enough["ci_high"], color=BLUE, lw=2.5, alpha=0.6)
    clear = (enough["q"] <= CLEAR).to_numpy()
    for which, face in ((clear, BLUE), (~clear, "white")):
        if not which.any():
            continue
        sns.scatterplot(
            x=enough["difference"].to_numpy()[which], y=places[which], s=46, color=face, edgecolor=BLUE,
            linewidth=1.5, ax=ax, zorder=3, legend=False,
        )  # fmt: skip
    ax.set_yticks(places, [_plain(name) for name in enough["outlet"]])
    ax.set_ylim(max(len(enough), 1) - 0.5, -0.5)
    few = len(rows) - len(enough)
    ax.set_title(
        f"{measure.replace('_', ' ')}" + (f"\n{few} outlets with too few events" if few else ""), fontsize=10
    )
    ax.set(xlabel=f"difference, {rows['unit'].iloc[0]}", ylabel="")
    return _bare(ax)


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
    told = table[table["status"] == ENOUGH]
    wanted = (
        list(measures) if measures is not None else list((told if len(told) else table)["measure"].unique())
    )
    outlets = [o for o in table["outlet"].unique() if o in set(told["outlet"])]
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
        _one_of_many(profiles, measure, outlets, ax)
        if n % across:
            ax.set_yticklabels([])
    return list(axes)


def _one_of_many(profiles: OutletProfiles, measure: str, outlets: list[str], ax: Axes) -> None:
    rows = _rows(profiles.table, measure, "all").set_index("outlet").reindex(outlets)
    enough = rows["status"] == ENOUGH
    places = np.arange(len(outlets))[enough]
    shown = rows[enough]
    ax.axvline(0, color=INK, lw=0.8, zorder=0)
    ax.hlines(places, shown["ci_low"], shown["ci_high"], color=BLUE, lw=2, alpha=0.6)
    faces = [BLUE if q <= CLEAR else "white" for q in shown["q"]]
    ax.scatter(shown["difference"], places, s=28, c=faces, edgecolors=BLUE, linewidths=1.2, zorder=3)
    ax.set_yticks(np.arange(len(outlets)), [_plain(name) for name in outlets], fontsize=8)
    ax.set_ylim(max(len(outlets), 1) - 0.5, -0.5)
    ax.tick_params(axis="x", labelsize=8)
    ax.set_title("\n".join(measure.replace("_", " ").rsplit(" ", 1)), fontsize=9)
    ax.set_xlabel(str(_rows(profiles.table, measure, "all")["unit"].iloc[0]).split(",")[0], fontsize=8)
    _bare(ax)


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
    ax = ax if ax is not None else _axes(5.5, 1.1 + 0.26 * max(len(terms), 1))
    if terms:
        labels = [_plain(str(term)) for term in terms]
        sns.barplot(x=added, y=np.arange(len(terms)), orient="h", color=BLUE, ax=ax)
        ax.set_yticks(range(len(terms)), labels)
    ax.axvline(0, color=INK, lw=0.8)
    ax.set_title(f"{shift.score_1:.2f} to {shift.score_2:.2f}: {shift.difference:+.2f}", fontsize=10)
    ax.set(xlabel="adds to the difference", ylabel="")
    return _bare(ax)


def plot_topics(profiles: OutletProfiles, *, group: str = "topic", ax: Axes | None = None) -> Axes:
    """Topics by outlet as a heat map of differences from the others on the same events; a star marks a clear one.

    Parameters
    ----------
    profiles : with topics chosen: ``profiles.select(["topics"])``
    group : "topic", or "frame", "tier", "role" or "loaded" for other measures with a colon in their name
    ax : axes to draw on

    Raises
    ------
    ValueError
        Where the table has no such measures.

    Examples
    --------
    >>> ax = plot_topics(profiles.select(["topics"]))  # doctest: +SKIP
    """
    import seaborn as sns

    table = profiles.table
    rows = table[(table["stratum"] == "all") & table["measure"].str.startswith(f"{group}:")]
    if rows.empty:
        raise ValueError(
            f"the table has no {group} measures; choose them with profiles.select(['{group}s'])."
        )
    enough = rows[rows["status"] == ENOUGH]
    names = [measure.partition(":")[2].replace("_", " ") for measure in enough["measure"]]
    shown = enough.assign(name=names)
    order = [o for o in dict.fromkeys(rows["outlet"]) if o in set(shown["outlet"])]
    cells = shown.pivot(index="name", columns="outlet", values="difference").reindex(columns=order)
    clear = shown.assign(star=np.where(shown["q"] <= CLEAR, "*", "")).pivot(
        index="name", columns="outlet", values="star"
    )
    ax = ax if ax is not None else _axes(2.6 + 0.34 * max(len(order), 1), 1.8 + 0.28 * max(len(cells), 1))
    # A cell without a figure is no difference of 0.
    ax.set_facecolor("#d8d5cd")
    if cells.size:
        most = float(np.nanmax(np.abs(cells.to_numpy(dtype=float)))) or 1.0
        sns.heatmap(
            cells, cmap=_TWO_SIDES, center=0, vmin=-most, vmax=most, ax=ax, linewidths=0.4,
            annot=clear.reindex(index=cells.index, columns=order).fillna("").to_numpy(), fmt="",
            cbar_kws={"label": f"difference, {rows['unit'].iloc[0]}"},
        )  # fmt: skip
        ax.set_xticks(np.arange(len(order)) + 0.5, [_plain(o) for o in order], rotation=55, ha="right")
    ax.set(xlabel="", ylabel="", title=f"{group}s by outlet; * differs clearly")
    return ax


def _rows(table: pd.DataFrame, measure: str, stratum: str) -> pd.DataFrame:
    rows = table[(table["measure"] == measure) & (table["stratum"] == stratum)]
    if rows.empty:
        known = ", ".join(list(dict.fromkeys(table["measure"]))[:6])
        raise ValueError(f"the table has no measure {measure!r} in the stratum {stratum!r}; it has {known}.")
    return rows


def _axes(width: float, height: float) -> Axes:
    from matplotlib.pyplot import subplots

    return subplots(figsize=(width, height), layout="constrained")[1]


def _plain(name: str) -> str:
    """A name for an axis: a dollar sign opens no formula, and it is short."""
    short = name if len(name) <= 30 else name[:29].rstrip() + "…"
    return short.replace("$", r"\$").replace("_", "…")


def _bare(ax: Axes) -> Axes:
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="y", alpha=0.2)
    return ax
