"""The figures that are drawn; every function takes axes and returns them."""

from __future__ import annotations

import io
import textwrap
import warnings
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from framing.pages import Strings
from framing.pages.wording import Wording
from framing.report.filters import percent
from framing.report.svg import inline_svg

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# One blue that can be told from a light page and from a dark one; ink becomes the page's own text colour.
BLUE, INK = "#3f7fb8", "#010203"
_STYLE: Any = {
    # A dollar sign in an outlet's name is no formula.
    "text.parse_math": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "framing",
    "font.size": 10,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
}
_LABEL_LENGTH, _MOST_TOPICS = 26, 12
# With more columns than these their names stand upright.
_MOST_LEVEL = 5


def draw_plots(summary: dict[str, Any], t: Strings) -> dict[str, Markup]:
    """The page's figures as SVG: ``words`` and ``topics``, where there are data for them."""
    import matplotlib
    from matplotlib.figure import Figure

    names = {key: _label(article["name"]) for key, article in summary["articles"].items()}
    found = {}
    with matplotlib.rc_context(_STYLE), warnings.catch_warnings():
        # The page's own fonts draw the letters, so a glyph that matplotlib's font lacks does not matter.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        if summary["words"] and summary["words"]["figure"]:
            rows = summary["words"]["figure"]["rows"]
            figure = Figure(figsize=(7.2, 0.75 + 0.42 * len(rows)), layout="constrained")
            plot_words(figure.subplots(), summary["words"], names, str(t("words.axis")))
            found["words"] = _svg(figure, "words", t)
        if summary["topics"]:
            shown = summary["topics"]["order"][:_MOST_TOPICS]
            head = 0.9 if len(names) <= _MOST_LEVEL else 1.9
            figure = Figure(figsize=(7.2, head + 0.34 * len(shown)), layout="constrained")
            plot_topics(figure.subplots(), summary["topics"], names, Wording(t))
            found["topics"] = _svg(figure, "topics", t)
    return found


def plot_words(ax: Axes, words: dict[str, Any], names: dict[str, str], axis: str) -> Axes:
    """Loaded words by outlet: a filled dot with its interval for the outlet's own voice, a hollow one for quotations."""
    import seaborn as sns

    rows = words["figure"]["rows"]
    keys = list(rows)
    places = range(len(keys))
    for place, row in zip(places, rows.values(), strict=True):
        if row["ci_low"] is not None and row["ci_high"] is not None:
            ax.plot(
                [row["ci_low"], row["ci_high"]], [place, place], color=BLUE, lw=2.5, solid_capstyle="butt"
            )
    sns.scatterplot(
        x=[rows[k]["estimate"] for k in keys], y=list(places), s=90, color=BLUE, ax=ax, zorder=3, legend=False
    )
    others = [(n, row["baseline"]) for n, row in enumerate(rows.values()) if row["baseline"] is not None]
    ax.vlines(
        [x for _, x in others], [n - 0.3 for n, _ in others], [n + 0.3 for n, _ in others], color=INK, lw=1.3
    )
    quoted: dict[str, Any] = next(
        (f["rows"] for f in words["further"] if f["measure"].endswith("_quoted")), {}
    )
    points = [
        (quoted[k]["estimate"], n)
        for n, k in enumerate(keys)
        if k in quoted and quoted[k]["estimate"] is not None
    ]
    ax.plot(
        [x for x, _ in points],
        [y for _, y in points],
        "D",
        ms=7,
        mfc="none",
        mec=INK,
        mew=1.3,
        ls="",
        zorder=4,
        clip_on=False,
    )
    ax.set_yticks(list(places), [names[k] for k in keys])
    ax.set_ylim(len(keys) - 0.5, -0.5)
    ax.set_xlim(left=0)
    ax.grid(axis="y", color=INK, alpha=0.12)
    ax.tick_params(axis="y", length=0, pad=9)
    ax.set(xlabel=axis, ylabel="")
    return ax


def plot_topics(ax: Axes, topics: dict[str, Any], names: dict[str, str], wording: Wording) -> Axes:
    """Share of sentences by topic (rows) and outlet (columns); a deeper tint is a larger share."""
    import numpy as np
    import seaborn as sns
    from matplotlib.colors import ListedColormap, to_rgb

    shown = topics["order"][:_MOST_TOPICS]
    cells = [[topics["cells"][name][key] for key in names] for name in shown]
    shares = np.array([[cell["share"] if cell else 0.0 for cell in row] for row in cells])
    # What an article does not touch stays empty.
    text = np.array(
        [[percent(cell["share"]) if cell and cell["share"] else "" for cell in row] for row in cells],
        dtype=object,
    )
    # Tints are see-through, so that they fit a light page and a dark one, and words on them stay in ink.
    tints = ListedColormap([(*to_rgb(BLUE), alpha) for alpha in np.linspace(0.04, 0.55, 32)])
    many = len(names) > _MOST_LEVEL
    columns = [name if many else "\n".join(textwrap.wrap(name, 13)) for name in names.values()]
    labels = [_label(str(wording.name("topic", name))) for name in shown]
    sns.heatmap(
        shares, annot=text, fmt="", cmap=tints, vmin=0, vmax=max(shares.max(), 0.01), cbar=False,
        xticklabels=columns, yticklabels=labels, annot_kws={"color": INK, "size": 7 if len(names) > 10 else 10}, ax=ax,
    )  # fmt: skip
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.set_xticklabels(ax.get_xticklabels(), rotation=90 if many else 0, ha="center")
    ax.set_yticklabels(ax.get_yticklabels(), rotation=0)
    return ax


def _label(text: str) -> str:
    """A name fit for an axis: printable and short."""
    plain = "".join(c if c.isprintable() else " " for c in text).strip()
    if len(plain) > _LABEL_LENGTH:
        plain = plain[: _LABEL_LENGTH - 1].rstrip() + "…"
    return plain


def _svg(figure: Any, name: str, t: Strings) -> Markup:
    out = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    figure.savefig(out, format="svg", transparent=True, metadata=nothing)
    return inline_svg(
        out.getvalue(),
        f"plot-{name}",
        str(t(f"{name}.plot_title")),
        str(t(f"{name}.plot_text")),
        {INK: "currentColor"},
    )
