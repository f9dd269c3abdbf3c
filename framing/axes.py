"""What the plots of the package have in common: their colours, and axes without ornament."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, TINT, INK = "#3f7fb8", "#dfeaf4", "#33312d"
#: From this q on a difference could be chance; its dot is hollow.
CLEAR = 0.05


def new_axes(width: float, lines: int, *, above: float = 1.1, line: float = 0.26) -> Axes:
    """Axes of their own, in inches: so wide, and as high as ``lines`` of names need."""
    from matplotlib.pyplot import subplots

    return subplots(figsize=(width, above + line * max(lines, 1)), layout="constrained")[1]


def plain(name: str, most: int = 30) -> str:
    """A name for an axis: a dollar sign opens no formula, and it is no longer than ``most``.

    >>> plain("The Evening Harbour Gazette and Advertiser")
    'The Evening Harbour Gazette a…'
    """
    short = name if len(name) <= most else name[: most - 1].rstrip() + "…"
    return short.replace("$", r"\$")


def bare(ax: Axes) -> Axes:
    """The axes with no frame but the line below."""
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="y", alpha=0.2)
    ax.set_axisbelow(True)
    return ax
