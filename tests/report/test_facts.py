import pandas as pd
import pytest
from story import make_analysis

from framing.report import FramingReport


def facts(**changes):
    return FramingReport(make_analysis(**changes)).summary["facts"]


def marked(passage, wanted="differs"):
    return [passage["text"][a:b] for a, b, layer, *_ in passage["spans"] if layer == wanted]


def test_what_does_not_fit_comes_first_then_what_most_carry():
    assert [f["description"] for f in facts()["facts"]] == [
        "The vote in the council",
        "Families who use the boat",
        "What the crossing costs",
    ]
    assert [f["number"] for f in facts()["conflicts"]] == [1]


@pytest.mark.parametrize(
    ("description", "differing", "order"),
    [
        ("Lund: “What the crossing costs is too much”", ((0, 3),), [1, 0]),
        ("The council told Lund: “What the crossing costs is too much”", ((0, 3),), [1, 0]),
        ("“What the crossing costs” is to be told on Monday", ((0, 3),), [0, 1]),
        ("“What the crossing costs” is to be told on Monday", (), [1, 0]),
    ],
)
def test_what_all_print_alike_comes_after_what_as_many_tell_in_their_own_words(description, differing, order):
    made = make_analysis()
    first = made.facts.fact_id.iloc[0]
    worded = made.wordings[made.wordings.fact_id == first]
    own, words = made.facts[made.facts.fact_id == first], worded.assign(differing=[differing] * len(worded))
    found = facts(
        facts=pd.concat([own.assign(description=description),
                         own.assign(fact_id="other", description="The ferry is to stop at the old mill")]),
        wordings=pd.concat([words, worded.assign(fact_id="other")]),
        fact_pairs=made.fact_pairs.iloc[:0], coverage=made.coverage.iloc[:0],
    )  # fmt: skip
    assert [f["fact_id"] for f in found["facts"]] == [[first, "other"][k] for k in order]


def test_one_row_stands_open_and_none_of_a_conflict():
    report = FramingReport(make_analysis())
    page = report.html()
    assert page.count("<details open><summary>The") == 1
    (example,) = (f for f in report.summary["facts"]["facts"] if not f["conflict"] and f["number"] == 2)
    row = page[page.index(f'<tbody id="fact-{example["number"]}">') :]
    assert row.index("<details open>") < row.index("</tbody>")


def test_the_words_that_wordings_share_are_marked_and_what_tells_something_else():
    fact = facts()["facts"][0]
    shared = {w["key"]: marked(w["passage"], "shared") for w in fact["wordings"]}
    assert shared == {"a2": [], "a3": ["vote"], "a4": ["measure", "passed", "8"], "a5": ["Corvane"]}
    beside = {w["key"]: marked(w["passage"], "beside") for w in fact["wordings"]}
    assert beside["a2"] == [] and beside["a4"] == ["The measure ", "to 4 on Tuesday."]


def test_loaded_words_of_a_wording_are_marked_too():
    spans = [s for fact in facts()["facts"] for w in fact["wordings"] for s in w["passage"]["spans"]]
    assert {layer for _, _, layer, *_ in spans} == {"beside", "loaded", "shared"}


def test_pairs_without_a_value_are_left_to_the_wordings():
    pairs = make_analysis().fact_pairs.assign(type="wording")
    assert not [pair for fact in facts(fact_pairs=pairs)["facts"] for pair in fact["pairs"]]


def test_a_conflict_marks_the_values_that_differ_and_nothing_else():
    (pair,) = facts()["facts"][0]["pairs"]
    assert [marked(side["passage"]) for side in pair["sides"]] == [["7"], ["8"]]
    assert [side["key"] for side in pair["sides"]] == ["a2", "a4"]


def test_values_in_the_same_words_mark_these_in_any_form_and_are_told_by_the_clause_with_the_figure():
    made = make_analysis()
    pair = {
        "value_a": "Corvane as buyer and Harbour as seller", "value_b": "Harbour as buyer and Corvane as seller",
        "reason": "The roles differ (buy): Corvane -> Harbour, against Harbour -> Corvane (4 in both).",
    }  # fmt: skip
    conflict = made.fact_pairs[made.fact_pairs.status == "conflict"].assign(**pair)
    fact = facts(fact_pairs=conflict)["facts"][0]
    texts = [side["passage"]["text"] for side in fact["pairs"][0]["sides"]]
    for side, text in zip(fact["pairs"][0]["sides"], texts, strict=True):
        own = [w for w in text.replace(".", "").split() if w[:4].lower() in {"corv", "harb", "buye", "sell"}]
        assert marked(side["passage"]) == own
    about = fact["disputes"][0]["about"]
    assert "4" in about and any(about in text for text in texts) and len(about) < max(map(len, texts))


def test_loose_matches_come_last_and_a_conflict_never_among_them():
    made = make_analysis()
    ids = list(dict.fromkeys(made.facts.fact_id))
    groups = facts(facts=made.facts.assign(loose=made.facts.fact_id.isin(ids[:2])))["groups"]
    assert [[f["description"] for f in group] for group in groups.values()] == [
        ["The vote in the council", "What the crossing costs"],
        [],
        ["Families who use the boat"],
    ]


def test_a_value_that_two_articles_give_in_one_sentence_is_shown_once_with_both_names():
    made = make_analysis()
    (pair,) = made.fact_pairs[made.fact_pairs.status == "conflict"].to_dict("records")
    pairs = [pair, pair | {"article_a": "ferry-3"}, pair | {"article_a": "ferry-5", "value_a": None}]
    (one, other) = facts(fact_pairs=pd.DataFrame(pairs))["facts"][0]["disputes"]
    assert [given["value"] for given in one["values"]] == ["7 to 4", "8 to 4"]
    assert [[s["key"] for s in t["sides"]] for t in one["values"][0]["tellings"]] == [["a2"], ["a3"]]
    assert [given["value"] for given in other["values"]] == ["", "8 to 4"]


def test_every_article_has_a_cell_with_its_place_or_its_best_match():
    cells = facts()["facts"][0]["cells"]
    assert cells["a2"]["carried"] and cells["a2"]["position"] == "lead" and cells["a2"]["ref"].startswith("s")
    assert not cells["a1"]["carried"] and cells["a1"]["best"] == 0.14


def test_pairs_that_say_the_same_are_not_listed():
    pairs = make_analysis().fact_pairs.assign(status="same")
    assert not [pair for fact in facts(fact_pairs=pairs)["facts"] for pair in fact["pairs"]]


def test_a_sentence_that_perhaps_tells_a_fact_is_shown_and_not_counted():
    made = make_analysis()
    text = made.documents["ferry-1"].text
    sentence = made.documents["ferry-1"].sentences[1]
    there = (made.coverage.article_id == "ferry-1") & ~made.coverage.carried.astype(bool)
    coverage = made.coverage.assign(
        perhaps=there, start=sentence.start, end=sentence.end, best_similarity=made.coverage.best_similarity
    )
    report = FramingReport(make_analysis(coverage=coverage))
    fact = report.summary["facts"]["facts"][0]
    cell = fact["cells"]["a1"]
    assert cell["perhaps"] and not cell["carried"] and fact["carried"] == len(fact["wordings"])
    (shown,) = fact["perhaps"]
    assert shown["key"] == "a1" and shown["passage"]["text"] == text[sentence.start : sentence.end]
    page = report.html()
    assert 'href="#fact-1-a1"' in page and 'id="fact-1-a1"' in page


@pytest.mark.parametrize(
    ("kind", "first", "second", "listed"),
    [
        ("count", "three", "several", True),
        ("date", "since 2017", "in eight years", True),
        ("date", "Friday", "the weekend", False),
        ("count", "40", "about 40", False),
        ("count", "over 1,200", "some 1,200", False),
        ("count", "20 percent", "20 to 30 percent", True),
        ("count", "July", "July 27", False),
        ("count", "Lund -> union", "Lund and Orlu -> union", False),
    ],
)
def test_of_values_that_fit_those_that_differ_are_listed(kind, first, second, listed):
    pairs = make_analysis().fact_pairs
    fits = pairs[pairs.status == "compatible"].head(1).assign(type=kind, value_a=first, value_b=second)
    assert len(fits) == 1
    assert any(fact["pairs"] for fact in facts(fact_pairs=fits)["facts"]) == listed
