"""Everything on the page as plain data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

import framing
from framing.accuracy import load_accuracy
from framing.profile_report.outlets import outlet_sections
from framing.profiles import OutletProfiles
from framing.profiles.differences import ENOUGH, MIN_EVENTS
from framing.profiles.words import OutletWords

Row = dict[str, Any]
#: q at or under this reads as a clear difference.
CLEAR = 0.05
#: Sentences shown of each outlet and measure, and how many where there are many measures: a page stays readable.
_SENTENCES, _FEWER, _MANY = 6, 2, 12
#: With more outlets than this, tables and outlets without a clear difference are folded.
FOLD = 8


def summarize(profiles: OutletProfiles, words: OutletWords | None) -> Row:
    """The page's content: notes, measures with a row an outlet, outlets with their words, and how it was made."""
    table = profiles.table
    keys = {name: f"o{n}" for n, name in enumerate(profiles.profile.outlets)}
    rows = [_plain(row) for row in table.to_dict("records")]
    measures: list[Row] = []
    grouped = _grouped(rows)
    size = _SENTENCES if len(grouped) <= _MANY else _FEWER
    for (stratum, measure), part in grouped.items():
        measures.append(_measure(f"m{len(measures)}", stratum, measure, part, keys))
    outlets = outlet_sections(measures, words, size)
    articles = [{str(k): v for k, v in row.items()} for row in profiles.outlets.to_dict("records")]
    return {
        "version": framing.__version__,
        "n_outlets": len(profiles.outlets),
        "n_events": len(profiles.profile.events),
        "n_compared": int((profiles.outlets["events_compared"] >= MIN_EVENTS).sum()),
        "n_tests": profiles.n_tests,
        "n_clear": sum(row["sure"] == "clear" for row in rows),
        "min_events": MIN_EVENTS,
        "notes": profiles.notes,
        "keys": keys,
        "measures": measures,
        "outlets": outlets,
        "differing": [outlet for outlet in outlets if outlet["differs"]],
        "alike": [outlet for outlet in outlets if not outlet["differs"]],
        "fold": len(outlets) > FOLD,
        "articles": articles,
        "without": [row for row in articles if row["outlet"] not in {outlet["name"] for outlet in outlets}],
        "has_words": words is not None,
        "n_sentences": size,
        "settings": dict(sorted(profiles.profile.settings.items())),
        "random_state": profiles.random_state,
        "accuracy": load_accuracy(),
    }


def _plain(row: Mapping[Any, Any]) -> Row:
    """A row of the table without NaN, and with how sure its difference is."""
    plain = {str(k): None if isinstance(v, float) and not math.isfinite(v) else v for k, v in row.items()}
    if plain["status"] != ENOUGH:
        return plain | {"sure": "few"}
    return plain | {"sure": "clear" if plain["q"] is not None and plain["q"] <= CLEAR else "chance"}


def _grouped(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row["stratum"], row["measure"]), []).append(row)
    return found


def _measure(key: str, stratum: str, name: str, rows: list[Row], keys: Mapping[str, str]) -> Row:
    """One measure over the outlets: those with enough events on one scale, and why the others have no figure."""
    enough = [row for row in rows if row["sure"] != "few"]
    limit, ticks = _scale(enough)

    def place(value: float | None) -> float | None:
        return None if value is None else round(50 + 50 * max(-1.0, min(1.0, value / limit)), 2)

    for row in enough:
        row["place"] = [place(row[x]) for x in ("difference", "ci_low", "ci_high", "shrunk")]
        row["cut"] = row["ci_low"] < -limit or row["ci_high"] > limit
    few: dict[str, list[str]] = {}
    for row in rows:
        if row["sure"] == "few":
            few.setdefault(row["status"], []).append(row["outlet"])
    return {
        "key": key,
        "stratum": stratum,
        "measure": name,
        "unit": rows[0]["unit"],
        "digits": _digits(limit),
        "rows": [{**row, "key": keys[row["outlet"]]} for row in enough],
        "ticks": [{"value": tick, "place": place(tick)} for tick in ticks],
        "n_clear": sum(row["sure"] == "clear" for row in enough),
        "few": few,
    }


def _scale(rows: list[Row]) -> tuple[float, list[float]]:
    """Half the width of a scale round zero, and round numbers along it.

    A few wide intervals would press all the others together, so that the scale holds every difference and nine of ten bounds.
    """
    if not rows:
        return 1.0, [0.0]
    bounds = sorted(max(abs(row["ci_low"]), abs(row["ci_high"])) for row in rows)
    most = max(1.1 * max(abs(row["difference"]) for row in rows), bounds[int(0.9 * (len(bounds) - 1))], 1e-6)
    power = 10.0 ** math.floor(math.log10(most / 2))
    step = next(f * power for f in (1, 2, 2.5, 5, 10) if f * power >= most / 2 * (1 - 1e-9))
    n = next(n for n in count(1) if n * step >= most * (1 - 1e-9))
    return n * step, [round(i * step, 10) for i in range(-n, n + 1)]


def _digits(limit: float) -> int:
    return 3 if limit < 0.5 else 2 if limit < 20 else 1
