"""The figures of benchmarks/calibration.py as the tables that the docs show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Figures = dict[str, Any]


def notes(figures: Figures) -> str:
    """All tables of which there are figures, as Markdown."""
    lines = ["<!-- written by benchmarks/calibration.py -->", ""]
    if "labels" in figures:
        lines += labels_lines(figures["labels"])
    if "events" in figures:
        lines += events_lines(figures["events"])
    if "coverage" in figures:
        lines += coverage_lines(figures["coverage"], figures["pairs"])
    if "real" in figures:
        lines += real_lines(figures["real"])
    if "planted" in figures:
        lines += planted_lines(figures["planted"])
    return "\n".join(lines)


def table(header: str, rows: Iterable[str]) -> list[str]:
    """Lines of a Markdown table and an empty one; ``header`` and ``rows`` are cells parted by bars."""
    return [f"| {header} |", "|---" * (header.count("|") + 1) + "|", *(f"| {row} |" for row in rows), ""]


def percent(value: float | None) -> str:
    """A share in percent, "" where there is none."""
    return "" if value is None else f"{value:.1%}"


def labels_lines(found: Figures) -> list[str]:
    rows = []
    for name in ("main measures", "all measures"):
        g = found[name]
        rows.append(
            f"{name} | {g['tests']:.0f} | {g['share_p_under_05']:.1%} (± {1.96 * g['standard_error']:.1%}) "
            f"| {round(g['shuffles_with_a_discovery'] * found['shuffles'])} of {found['shuffles']} "
            f"| {g['coverage_of_no_difference']:.1%}"
        )
    return [
        f"**Outlets' names shuffled within events** ({found['articles']} news articles, {found['shuffles']} shuffles): every "
        "difference found is a false one.",
        "",
        *table("shown | tests | p <= .05 | shuffles with any q <= .05 | intervals that hold 0", rows),
    ]


def events_lines(found: Figures) -> list[str]:
    rows = (
        f"{name} | {g['pairs']} | {g['correlation']:+.3f} | {g['expected']:+.3f} (± {1.96 * g['standard_error']:.3f}) "
        f"| {g['close_pairs']} | {g['close']:+.3f}"
        for name, g in found.items()
    )
    return [
        "**Do events depend on one another?** What an outlet's difference leaves over on an event, against the outlet's next "
        "event in time.",
        "",
        *table(
            "measure | pairs of events | correlation | were they independent | at most three days apart | correlation",
            rows,
        ),
    ]


def coverage_lines(found: Figures, pairs: Figures) -> list[str]:
    outlets = (
        f"{k} | {v['covered']:.1%} | {v['covered_percentile']:.1%} "
        f"| {percent(v['p_under_05'])} | {percent(v['bare_sum_p_under_05'])}"
        for k, v in found["outlets"].items()
    )
    one = (
        f"{k} | {v['covered']:.1%} | {v['covered_bootstrap']:.1%}" for k, v in found["one_article"].items()
    )
    two = (f"{k} | {v['covered']:.1%} | {v['p_under_05']:.1%}" for k, v in pairs.items())
    return [
        "**Coverage of the 95 % intervals** in simulation.",
        "",
        *table(
            "outlets | covered | events drawn again (percentile) | p <= .05 where they do not differ | by the bare sum",
            outlets,
        ),
        *table("one article | covered | sentences drawn again (percentile)", one),
        *table("two articles | difference covered | p <= .05 where they do not differ", two),
    ]


def real_lines(found: Figures) -> list[str]:
    rows = (f"{k} | {v['articles']} | {v['covered']:.1%} | {v['covered_pair']:.1%}" for k, v in found.items())
    return [
        "**Coverage in real articles**: runs of three neighbouring sentences drawn from an article, asked for the figure "
        "of the whole article.",
        "",
        *table("measure | articles | covered | difference of two draws covered", rows),
    ]


def planted_lines(found: Figures) -> list[str]:
    rows = (
        f"{k} | {v['true_difference']:+.2f} | {v['bias']:+.2f} | {v['rmse']:.2f} | {v['rmse_shrunk']:.2f} "
        f"| {v['covered']:.0%} | {v['found_at_q_05']:.0%}"
        for k, v in found["differences"].items()
    )
    return [
        f"**Planted differences** ({found['corpora']} made-up corpora of {found['articles_each']} articles, 60 events, "
        "counted from their texts).",
        "",
        *table("outlet, measure | true | bias | RMSE | RMSE shrunk | covered | q <= .05", rows),
    ]
