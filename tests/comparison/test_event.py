"""Three invented articles on one event: what is aligned, covered, shared and worded how."""

from __future__ import annotations

from itertools import permutations

import pandas as pd
import pytest
from bridge import TEXTS

from framing.comparison.alignment import align
from framing.comparison.coverage import first_facts
from framing.comparison.descriptions import describe
from framing.comparison.event import EventComparison, compare_event
from framing.comparison.relative import relative_scores
from framing.comparison.reuse import find_reuse
from framing.tables import TABLES
from framing.text import annotate


@pytest.fixture(scope="module")
def compared() -> EventComparison:
    articles = pd.DataFrame({"article_id": list(TEXTS), "event": "bridge", "date": "2024-05-20"})
    return compare_event(articles, {k: annotate(t) for k, t in TEXTS.items()})


def fact_of(compared: EventComparison, words: str) -> str:
    (found,) = {
        f.fact_id
        for f in compared.facts
        if any(words in TEXTS[c.article_id][c.start : c.end] for c in f.carriers)
    }
    return found


def test_closure_is_one_fact_of_three_articles(compared: EventComparison) -> None:
    wanted = fact_of(compared, "cracks in two")
    (fact,) = [f for f in compared.facts if f.fact_id == wanted]
    assert {c.article_id for c in fact.carriers} == {"north", "south", "west"}


def test_at_most_one_carrier_an_article(compared: EventComparison) -> None:
    for fact in compared.facts:
        ids = [c.article_id for c in fact.carriers]
        assert len(ids) == len(set(ids)) >= 2


def test_conflict_of_counts(compared: EventComparison) -> None:
    pairs = {
        (p.article_a, p.article_b): p
        for p in compared.fact_pairs
        if p.fact_id == fact_of(compared, "commuters")
    }
    assert pairs["north", "south"].status in ("same", "compatible")
    assert pairs["north", "west"].status == "conflict"
    assert "9,000" in pairs["north", "west"].reason


def test_shared_text_is_one_witness(compared: EventComparison) -> None:
    (reuse,) = compared.reuse
    assert (reuse.article_a, reuse.article_b) == ("north", "south")
    assert reuse.longest_run_words >= 29
    a0, a1, b0, b1 = reuse.shared_spans[0]
    assert TEXTS["north"][a0:a1] == TEXTS["south"][b0:b1]
    same = {
        r["article_id"]: r["shared_text_with"]
        for r in compared.rows("facts")
        if r["fact_id"] == fact_of(compared, "cracks in two")
    }
    assert same == {"north": "south", "south": "north", "west": ""}
    (pair,) = [
        p
        for p in compared.fact_pairs
        if (p.article_a, p.article_b) == ("north", "south") and "word for word" in p.reason
    ]
    assert pair.status == "same"


def test_coverage_says_not_found(compared: EventComparison) -> None:
    fair = fact_of(compared, "harvest fair")
    rows = {r.article_id: r for r in compared.coverage if r.fact_id == fair}
    assert rows["north"].carried and rows["west"].carried and not rows["south"].carried
    assert rows["south"].description.startswith("Not found (best match 0.")
    assert rows["south"].end > rows["south"].start >= 0
    assert len(compared.coverage) == 3 * len(compared.facts)


def test_rows_fill_the_tables(compared: EventComparison) -> None:
    for table in ("facts", "fact_pairs", "coverage", "reuse"):
        rows = compared.rows(table)
        assert rows and all(set(TABLES[table]) <= set(row) for row in rows)
    with pytest.raises(ValueError, match="table must be"):
        compared.rows("loaded")


def test_wordings_mark_only_words_of_their_own(compared: EventComparison) -> None:
    (west,) = [w for w in compared.wordings if w.article_id == "west" and "Inspectors" in w.text]
    marked = {TEXTS["west"][a:b] for a, b in west.differing}
    assert "discovered" in marked
    assert not marked & {"cracks", "piers", "Hallam"}
    both = " ".join(TEXTS["west"][a:b] for a, b in west.in_common)
    assert "cracks" in both and "discovered" not in both
    assert west.start <= west.core_start < west.core_end <= west.end


def test_order_of_articles_makes_no_difference() -> None:
    documents = {k: annotate(t) for k, t in TEXTS.items()}
    results = [align({k: documents[k] for k in order}) for order in permutations(documents)]
    assert all(r == results[0] for r in results)


def test_one_article_has_nothing_to_compare() -> None:
    articles = pd.DataFrame({"article_id": ["north"], "event": "bridge"})
    found = compare_event(articles, {"north": annotate(TEXTS["north"])})
    assert found == EventComparison()
    assert align({}) == [] and find_reuse({}) == []


@pytest.mark.parametrize("text", ["", "#", "One.", "\n\n"])
def test_empty_texts_are_compared_without_error(text: str) -> None:
    articles = pd.DataFrame({"article_id": ["a", "b"], "date": [None, "no date"]})
    found = compare_event(articles, {"a": annotate(text), "b": annotate(TEXTS["north"])})
    assert found.facts == [] and found.reuse == []


def test_an_article_without_sentences_tells_no_fact_of_the_others() -> None:
    texts = TEXTS | {"east": ""}
    articles = pd.DataFrame({"article_id": list(texts), "event": "bridge", "date": "2024-05-20"})
    found = compare_event(articles, {k: annotate(t) for k, t in texts.items()})
    cells = [cell for cell in found.coverage if cell.article_id == "east"]
    assert len(cells) == len(found.facts) > 0
    assert {(c.carried, c.description, c.start, c.end, c.position, c.order) for c in cells} == {
        (False, "Not found (no sentences to compare).", -1, -1, "", 0)
    }


def test_facts_are_numbered_from_one_and_only_who_tells_one_has_a_place_for_it(
    compared: EventComparison,
) -> None:
    numbers = [int(fact.fact_id.rpartition("/")[2]) for fact in compared.facts]
    assert numbers == list(range(1, len(numbers) + 1))
    for article in TEXTS:
        told = [cell.order for cell in compared.coverage if cell.article_id == article and cell.carried]
        assert sorted(told) == list(range(1, len(told) + 1)), (
            "its own facts, in the order in which it tells them"
        )
    assert {cell.order for cell in compared.coverage if not cell.carried} == {0}


def test_first_facts_in_the_common_order(compared: EventComparison) -> None:
    first = first_facts(compared.facts, count=2)
    assert set(first) == {"north", "south", "west"}
    assert all(len(rows) <= 2 for rows in first.values())
    common = [f.fact_id for f in compared.facts]
    assert all(common[place - 1] == fact_id for rows in first.values() for fact_id, place in rows)


def test_a_shared_quotation_is_no_reuse() -> None:
    speech = (
        "“We will not let this bridge fall into the river while I am the mayor of this proud town,” she said."
    )
    a = annotate(f"Petra Lund spoke in the market hall.\n{speech}")
    b = annotate(f"On a rainy night there was a meeting of angry walkers.\n{speech}")
    assert find_reuse({"a": a, "b": b}) == []


@pytest.mark.parametrize(
    ("words", "copied"),
    [
        ("Ivo Trask, the director of the National Institute of Rivers and Bridges of Arda, ", False),
        ("34 million crowns in the first three months of 2019 ", False),
        ("the ferry had drifted for hours before a tug from the mainland reached it ", True),
    ],
)
def test_names_titles_and_figures_are_no_copied_text(words: str, copied: bool) -> None:
    a = annotate(f"Nobody at the harbour knew that {words}had been named in the report.")
    b = annotate(f"It was late when a clerk found out that {words}would be a matter for judges.")
    assert bool(find_reuse({"a": a, "b": b})) is copied


def test_a_full_copy_is_contained() -> None:
    long = " ".join(TEXTS["north"].split())
    (found,) = find_reuse({"a": annotate(long), "b": annotate("Extra words stand here first. " + long)})
    assert found.containment == 1.0


def test_relative_scores() -> None:
    texts = {
        "a": "On Monday the dictator Ivo Trask met farmers in Orla.\nFrost spoiled plums.\nA bus broke down.",
        "b": "On Monday the president Ivo Trask met farmers in Orla.\nThe choir sang for an hour.\nTwo goats escaped.",
        "c": "On Monday the leader Ivo Trask met farmers in Orla.\nRain is expected later.\nSchools reopen soon.",
    }
    documents = {k: annotate(t) for k, t in texts.items()}
    facts = align(documents)
    at = texts["a"].index("dictator")
    farmers = texts["a"].index("farmers")
    rows = [
        {"article_id": "a", "start": at, "end": at + 8, "score": 0.6, "alternative": "leader"},
        {"article_id": "a", "start": farmers, "end": farmers + 7, "score": 0.6},
    ]
    lone, common = relative_scores(rows, facts, documents)
    # two others print something plain in its place: 1 + 0.5 x 2 / (2 + 1)
    assert lone.factor == pytest.approx(4 / 3, abs=1e-4) and lone.score == pytest.approx(0.8)
    assert lone.others == "others: “president”; “leader”"
    assert (
        common.factor == pytest.approx(2 / 3, abs=1e-4) and common.others == "others: all use the same word"
    )
    # where the word in its place is loaded too, the term is no more than the others' way of saying it
    (beside, _) = relative_scores(
        [
            rows[0],
            {
                "article_id": "b",
                "start": texts["b"].index("president"),
                "end": texts["b"].index(" Ivo"),
                "score": 0.5,
            },
        ],
        facts,
        documents,
    )
    assert beside.factor == pytest.approx(1 + 0.5 / 3, abs=1e-4)
    # no shared fact, and no neutral wording to look for
    (outside,) = relative_scores([rows[0] | {"alternative": ""}], [], documents)
    assert (outside.score, outside.factor, outside.others) == (0.6, 1.0, "")


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("  The  bridge\nwas closed. ", "The bridge was closed"),
        (
            "The bridge was closed on Monday evening, Petra Lund said.",
            "The bridge was closed on Monday evening",
        ),
        ("", ""),
    ],
)
def test_describe(sentence: str, core: str) -> None:
    assert describe(sentence) == core


def test_describe_is_short_and_verbatim() -> None:
    words = "The county closed the old bridge over the river Senn and all roads to it"
    words += " after a long night of rain and wind and fear that nobody there will soon forget, the mayor least of all of them"
    short = describe(words)
    assert len(short) <= 140 and short.endswith(" …") and words.startswith(short.removesuffix(" …"))
