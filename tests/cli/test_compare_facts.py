"""The facts of an event as ``framing compare`` shows them."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pandas as pd
import pytest
from rich.console import Console

from framing import analyze
from framing.cli.compare import as_plain
from framing.cli.facts import _order, print_facts

TEXTS = {
    "Quay": "The blast at the Orla mill killed nine workers on Monday. Police closed Mill Road for the whole night.",
    "Tram": "Eleven workers died in the blast at the Orla mill on Monday. A choir sang in the square at noon.",
    "Moor": "Police shut Mill Road all night. Plums were cheap this autumn.",
}


@pytest.fixture(scope="module")
def analysis():
    rows = [
        {"outlet": o, "event": "mill", "headline": "", "date": "2024-05-14", "text": t}
        for o, t in TEXTS.items()
    ]
    return analyze(pd.DataFrame(rows), n_resamples=9)


def printed(analysis) -> str:
    out = io.StringIO()
    print_facts(Console(file=out, width=120, highlight=False), analysis, analysis.articles)
    return out.getvalue()


def test_grid_wordings_and_the_difference(analysis):
    text = printed(analysis)
    assert "Facts that several outlets tell" in text
    assert "1 Quay; 2 Tram; 3 Moor" in text
    assert "Quay and Tram: “nine” against “Eleven”" in text
    # both sentences stand below the reason
    after = text.split("Where outlets differ on a fact")[1]
    assert all(t.split(". ")[0] in " ".join(after.split()) for t in (TEXTS["Quay"], TEXTS["Tram"]))
    assert " -  " in text  # not found


def test_a_sentence_that_perhaps_tells_a_fact_is_shown(analysis):
    coverage = analysis.coverage.assign(perhaps=~analysis.coverage["carried"])
    text = printed(replace(analysis, tables=analysis.tables | {"coverage": coverage}))
    assert "perhaps" in text.split("In each outlet")[0] and "- 0." not in text
    row = coverage[coverage.perhaps].iloc[0]
    sentence = analysis.documents[row.article_id].text[row.start : row.end]
    assert f"perhaps: {sentence[:40]}" in text


def test_many_outlets_stand_by_number_in_the_places_and_fit_a_terminal(analysis):
    rows = [
        {
            "outlet": o,
            "event": "mill",
            "headline": "",
            "date": "",
            "text": f"{TEXTS[o]} Copy {n} of it was cut.",
        }
        for n in range(3)
        for o in TEXTS
    ]
    many = analyze(pd.DataFrame(rows), n_resamples=9)
    out = io.StringIO()
    print_facts(Console(file=out, width=80, highlight=False), many, many.articles)
    text = out.getvalue()
    head = next(line for line in text.splitlines() if line.startswith(" fact"))
    assert head.split() == ["fact", "opening", "middle", "end", "perhaps"]
    assert "Quay (1); 2 Tram (1)" in text and max(map(len, text.splitlines())) <= 80


def test_no_difference_is_said():
    rows = [
        {"outlet": o, "event": "mill", "headline": "", "date": "2024-05-14", "text": TEXTS[o]}
        for o in ("Quay", "Moor")
    ]
    assert "that cannot both be true" in printed(analyze(pd.DataFrame(rows), n_resamples=9))


def test_json_holds_the_facts(analysis):
    plain = json.loads(json.dumps(as_plain(analysis), allow_nan=False))
    assert {"facts", "coverage", "fact_pairs", "wordings"} <= set(plain)
    (conflict,) = [p for p in plain["fact_pairs"] if p["status"] == "conflict"]
    assert conflict["reason"].startswith("“nine” against “Eleven”")


@pytest.mark.parametrize(
    ("described", "order"),
    [("Lund: “It was a night to forget”", ["b", "a", "c"]), ("Lund said so", ["a", "b", "c"])],
)
def test_what_is_only_quoted_counts_an_article_less(described, order):
    told = {"a": (described, 3), "b": ("The mill was closed", 3), "c": ("A choir sang", 2)}
    rows = [{"fact_id": f, "description": d, "loose": False} for f, (d, n) in told.items() for _ in range(n)]
    assert _order(pd.DataFrame(rows), set()) == order
    assert _order(pd.DataFrame(rows), {"c"})[0] == "c"
