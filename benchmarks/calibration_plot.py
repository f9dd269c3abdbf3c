"""Draws docs/images/calibration.svg from benchmarks/calibration_figures.json: coverage, and planted differences found again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.axes import Axes

FIGURES = Path(__file__).with_name("calibration_figures.json")
PLOT = Path(__file__).parents[1] / "docs" / "images" / "calibration.svg"
BLUE = "#3f7fb8"


def coverage(figures: dict[str, Any]) -> dict[str, list[tuple[float, float | None]]]:
    """Coverage of ours and of the bootstrap, by what is covered."""
    simulated = figures["coverage"]
    return {
        "an article, simulated": [
            (v["covered"], v["covered_bootstrap"]) for v in simulated["one_article"].values()
        ],
        "an article, real sentences": [(v["covered"], None) for v in figures["real"].values()],
        "two articles, simulated": [(v["covered"], None) for v in figures["pairs"].values()],
        "two draws, real sentences": [(v["covered_pair"], None) for v in figures["real"].values()],
        "an outlet, simulated": [
            (v["covered"], v["covered_percentile"]) for v in simulated["outlets"].values()
        ],
    }


def plot_coverage(found: dict[str, list[tuple[float, float | None]]], ax: Axes) -> Axes:
    ax.axvspan(93, 97, color=BLUE, alpha=0.12, lw=0)
    ax.axvline(95, color="0.4", lw=0.8)
    for place, points in enumerate(found.values()):
        for k, (color, face) in enumerate(((BLUE, BLUE), ("0.5", "none"))):
            values = [100 * p[k] for p in points if p[k] is not None]
            y = [place + 0.18 * (2 * k - 1) if len(points[0]) and points[0][1] is not None else place] * len(
                values
            )
            ax.scatter(values, y, s=22, edgecolors=color, facecolors=face, alpha=0.8, zorder=3)
    ax.set_yticks(range(len(found)), list(found))
    ax.set_ylim(len(found) - 0.5, -0.5)
    ax.set(xlabel="true value in the 95 % interval, % of cases", xlim=(78, 100.5))
    ax.set_title("Coverage: ours filled, bootstrap hollow", fontsize=10)
    return ax


def plot_planted(figures: dict[str, Any], ax: Axes) -> Axes:
    rows = figures["planted"]["differences"]
    loaded = {name.partition(",")[0]: v for name, v in rows.items() if name.endswith("loaded_vocabulary")}
    places = range(len(loaded))
    true = [v["true_difference"] for v in loaded.values()]
    found = [v["true_difference"] + v["bias"] for v in loaded.values()]
    ax.errorbar(found, places, xerr=[v["rmse"] for v in loaded.values()], fmt="o", color=BLUE, ms=5, zorder=3)
    sns.scatterplot(x=true, y=list(places), marker="|", s=220, color="0.2", ax=ax, zorder=4, legend=False)
    ax.axvline(0, color="0.4", lw=0.8)
    ax.set_yticks(places, list(loaded))
    ax.set_ylim(len(loaded) - 0.5, -0.5)
    ax.set(xlabel="loaded words per 100, difference", ylabel="")
    ax.set_title("Planted (line) and found (dot, ± RMSE)", fontsize=10)
    return ax


def main() -> None:
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))
    style = {"svg.fonttype": "none", "svg.hashsalt": "framing", "font.size": 9}
    with matplotlib.rc_context(style):
        figure, axes = plt.subplots(1, 2, figsize=(9.6, 2.9), layout="constrained", width_ratios=(3, 2))
        for ax in (plot_coverage(coverage(figures), axes[0]), plot_planted(figures, axes[1])):
            sns.despine(ax=ax, left=True)
            ax.grid(axis="y", alpha=0.25)
            ax.tick_params(axis="y", length=0)
        figure.savefig(PLOT, metadata={"Date": None})
    print(PLOT)


if __name__ == "__main__":
    main()
