"""What 749 real events say about the outlets that tell eight or more of them; writes docs/outlets_on_749_events.md.

    FRAMING_GOLD=folder python benchmarks/outlets_on_events.py [--counts FILE.json]

No text of an article is in the page. ``--counts`` keeps the counts, so that the page can be written again without counting.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from framing.profiles import OutletProfiles, Profile, profile_outlets, read_profile
from framing.profiles.differences import MIN_EVENTS

PAGE = Path(__file__).parents[1] / "docs" / "outlets_on_749_events.md"
CALIBRATION = Path(__file__).with_name("calibration_figures.json")
#: How many times the events are halved by chance.
HALVINGS = 20
NAMES = {
    "loaded_vocabulary": "Loaded words in its own voice",
    "loaded_vocabulary_negative": "Negative loaded words in its own voice",
    "loaded_vocabulary_positive": "Positive loaded words in its own voice",
    "quoted_share": "Quoted words",
    "reported_share": "Reported words",
    "unnamed_share": "Words of sources that nobody names",
    "sentiment_narrator": "Tone of its own sentences",
}
GROUPS = {
    "roles": "whose words are reported: officials, experts, citizens and others",
    "attribution": "the reporting verbs, from say to claim and admit",
    "categories": "kinds of loaded words",
    "topics": "what sentences are about",
    "frames": "policy frames",
}


def half(profile: Profile, which: int, seed: int) -> Profile:
    """Every second event, in an order drawn by chance."""
    names = np.random.default_rng(seed).permutation(sorted(profile.events))
    kept = set(names[which::2])
    cells = {cell: counts for cell, counts in profile.cells.items() if cell[0] in kept}
    events = {event: day for event, day in profile.events.items() if event in kept}
    return Profile(profile.columns, profile.settings, cells, events, profile.notes)


def halves(profile: Profile) -> pd.DataFrame:
    """A row for each figure of a half of the events that the other half has too, over all halvings."""
    found = []
    for seed in range(HALVINGS):
        tables = [OutletProfiles(half(profile, k, seed)).table for k in (0, 1)]
        one, other = (table[table["status"] == "enough"] for table in tables)
        both = one.merge(other, on=["outlet", "measure"], suffixes=("", "_other"))
        swapped = other.merge(one, on=["outlet", "measure"], suffixes=("", "_other"))
        found += [both, swapped]
    return pd.concat(found, ignore_index=True)


def replication(rows: pd.DataFrame) -> list[str]:
    """What the other half of the events says of differences that are clear on one half, and how alike the halves are."""
    clear = rows[rows["q"] <= 0.05]
    ratio, shrunk = (float((clear["difference_other"] / clear[x]).median()) for x in ("difference", "shrunk"))
    same = clear["difference"] * clear["difference_other"] > 0
    alike = rows.groupby("measure").apply(
        lambda part: part["difference"].corr(part["difference_other"]), include_groups=False
    )
    named = ", ".join(f"{NAMES[name].lower()} {alike[name]:.2f}" for name in NAMES)
    return [
        f"**Does it hold on other events?** The events were halved by chance, {HALVINGS} times, and each half held against the "
        "other. Half of the events find fewer differences than all of them. Of those clear on one half, "
        f"{same.mean():.0%} have the same direction on the other, and {(clear['p_other'] <= 0.05).mean():.0%} have p at most "
        f".05 there. They are smaller there: {ratio:.2f} times as large as on the half that found them (median), and "
        f"{shrunk:.2f} times as large as the shrunk figure. Not all measures tell as much of an outlet: over all outlets with "
        f"a figure, the differences of the two halves correlate (1 were wholly alike) by {named}.",
        "",
    ]


def shuffled_tables() -> str:
    """How many of the shuffled tables of benchmarks/calibration.py show a clear difference, as "2 of 40"."""
    found = json.loads(CALIBRATION.read_text(encoding="utf-8"))["labels"]
    share = found["main measures"]["shuffles_with_a_discovery"]
    return f"{round(share * found['shuffles'])} of {found['shuffles']}"


def number(value: float, digits: int) -> str:
    return f"{value:+.{digits}f}".replace("-", "−")


def sure(q: float) -> str:
    return "< 0.001" if q < 0.001 else f"{q:.3f}"


def measure_lines(rows: pd.DataFrame, name: str) -> list[str]:
    enough, digits = rows[rows["status"] == "enough"], 3 if name == "sentiment_narrator" else 2
    clear = enough[enough["q"] <= 0.05]
    unit = rows["unit"].iloc[0].replace("narrator words", "words of its own")
    lines = [
        f"### {NAMES[name]}",
        "",
        f"{len(enough)} outlets tested, {len(clear)} {'differs' if len(clear) == 1 else 'differ'} clearly. Unit: {unit}.",
        "",
    ]
    if len(clear):
        lines += [
            "| outlet | events | difference | 95 % interval | shrunk | q |",
            "|---|---|---|---|---|---|",
        ]
        lines += [
            f"| {row.outlet} | {row.n_events} | {number(row.difference, digits)} "
            f"| {number(row.ci_low, digits)} to {number(row.ci_high, digits)} | {number(row.shrunk, digits)} | {sure(row.q)} |"
            for row in clear.itertuples()
        ]
        lines.append("")
    rest = enough[enough["q"] > 0.05]["outlet"].tolist()
    return [*lines, f"No clear difference: {', '.join(rest)}.", ""] if rest else lines


def group_lines(profiles: OutletProfiles) -> list[str]:
    lines = ["| measures | tests | clear | |", "|---|---|---|---|"]
    for group, described in GROUPS.items():
        table = profiles.select([group]).table
        clear = table[table["q"] <= 0.05]
        named = "; ".join(
            f"{row.outlet}: {row.measure.partition(':')[2].replace('_', ' ')} {number(row.difference, 2)}"
            for row in clear.itertuples()
        )
        lines.append(
            f"| {group}: {described} | {profiles.select([group]).n_tests} | {len(clear)} | {named or 'none'} |"
        )
    return lines


def opening(profiles: OutletProfiles) -> list[str]:
    """What was compared, how much of it differs, and whether that holds on other events."""
    table, outlets = profiles.table, profiles.outlets
    n_outlets = table[table["status"] == "enough"]["outlet"].nunique()
    clear = int((table["q"] <= 0.05).sum())
    return [
        "# What 749 events say about outlets",
        "",
        "<!-- Written by benchmarks/outlets_on_events.py. -->",
        "",
        f"{profiles.profile.notes['articles']:,} articles of {len(outlets)} outlets on {len(profiles.profile.events)} events "
        "in the United States' news, two or three articles an event, as a news aggregator put them side by side. "
        f"{n_outlets} outlets share eight events or more with another outlet; about the other {len(outlets) - n_outlets} "
        "nothing is said. Names of outlets are those of the collection, which lists some sections apart and may hold one outlet "
        "under two names (Fox Online News and Fox News (Online), Newsmax - News and Newsmax (News)).",
        "",
        "What is compared: an outlet's articles with the other outlets' on the same events and of the same genre, as "
        "[Many events](profiles.md) describes. The yardstick is those other outlets, not neutrality, and outlets stand in "
        "alphabetical order. A difference is no fault; it does not say why it is there, nor who tells it better.",
        "",
        f"**{profiles.n_tests} differences were tested, {clear} are clear** (q at most .05, corrected over all "
        f"{profiles.n_tests}); {profiles.n_tests - clear} could be chance. With outlets' names shuffled within events, "
        f"any clear difference is found in {shuffled_tables()} such tables. Could be chance does not mean that there is no "
        "difference: with 8 to 20 events only large ones are found.",
        "",
        *replication(halves(profiles.profile)),
    ]


def looked_at_apart(profiles: OutletProfiles) -> list[str]:
    """What the groups of measures that are not shown by themselves tell."""
    everything = profiles.select(["all"]).table
    return [
        "## Looked at apart",
        "",
        "These were asked for one group at a time, and q is corrected within the group. Over all measures together "
        f"({int(everything['n_tests'].iloc[0]):,} tests) {int((everything['q'] <= 0.05).sum())} differences stay clear.",
        "",
        *group_lines(profiles),
        "",
    ]


KEEP_IN_MIND = """## What to keep in mind

- The articles are those that an aggregator chose to show side by side, not a sample of what an outlet prints.
- Genres are found from what an article says of itself. Opinion that does not say so stands among the news, also where \
the outlet's name in the collection says it, as for Fox News Opinion: such a row compares opinion with news.
- Loaded words are a detector's. Within one event, the order of two outlets by loaded words agrees with experts' \
marks only a little more often than chance ([Accuracy](accuracy.md)); over many events errors that fall on all outlets \
alike cancel, and errors that fall on one outlet's style do not.
- An outlet that quotes much has few words of its own; rates of loaded words are per 100 of those.
- An event tells more the more both sides wrote about it.
- The differences listed were picked because they are clear, and differences so picked are on average larger than the true \
ones: of the two the column *shrunk* is the figure to quote. Each interval is of one difference by itself.
- Some outlets' texts are short in the collection and may be openings of longer articles, which need not quote and judge as \
the whole does. Words an article: {shortest} to {longest} on average, by outlet.
- An outlet with few events can hardly be clear, however much it differs: where two outlets tell each of eight events, p \
cannot fall below .008 (2 of 256), and with so many tests that is seldom enough.

The figures come from `benchmarks/outlets_on_events.py`. With your own articles:

    framing profile articles.parquet -o outlets.html

writes a page on which every figure opens to sentences.
"""


def page(profiles: OutletProfiles) -> str:
    table = profiles.table
    measures = [line for name in NAMES for line in measure_lines(table[table["measure"] == name], name)]
    told = profiles.outlets[profiles.outlets["events_compared"] >= MIN_EVENTS]
    lengths = told["words"] / told["articles"]
    lines = [
        *opening(profiles),
        "## Measure by measure",
        "",
        *measures,
        *looked_at_apart(profiles),
        KEEP_IN_MIND.format(shortest=f"{lengths.min():.0f}", longest=f"{lengths.max():,.0f}"),
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Outlets on 749 events.")
    parser.add_argument("--counts", type=Path, help="a file for the counts, read where it exists")
    counts = parser.parse_args().counts
    folder = os.environ.get("FRAMING_GOLD")
    if counts is not None and counts.is_file():
        profiles = OutletProfiles(read_profile(counts))
    elif folder:
        profiles = profile_outlets(Path(folder, "events.parquet"))
        if counts is not None:
            counts.write_text(profiles.profile.to_json(), encoding="utf-8")
    else:
        sys.exit("outlets_on_events.py: set FRAMING_GOLD to the folder that holds events.parquet.")
    PAGE.write_text(page(profiles), encoding="utf-8")
    print(PAGE)


if __name__ == "__main__":
    main()
