"""What the others print where one of them uses a loaded word."""

from __future__ import annotations

from typing import Any

import pytest

from framing.comparison.alignment import Carrier, Fact
from framing.comparison.relative import RelativeScore, relative_scores
from framing.comparison.reuse import find_reuse
from framing.text import annotate

Row = dict[str, Any]


def _row(text: str, term: str, alternative: str = "", article: str = "a", **more: Any) -> Row:
    start = text.index(term)
    return {
        "article_id": article, "start": start, "end": start + len(term), "score": 0.4, "alternative": alternative, **more,
    }  # fmt: skip


def _label(
    texts: dict[str, str], article: str, label: str, kind: str = "title", voice: str = "narrator"
) -> Row:
    start = texts[article].index(label)
    return {
        "article_id": article, "start": start, "end": start + len(label), "entity": "Orlu", "label": label, "kind": kind,
        "voice": voice, "entity_kind": "person",
    }  # fmt: skip


def _seen(
    texts: dict[str, str],
    rows: list[Row],
    shared: bool = True,
    loose: bool = False,
    labels: list[Row] | None = None,
) -> list[RelativeScore]:
    carriers = tuple(Carrier(name, 0, len(text), 1.0, "lead") for name, text in texts.items())
    facts = [Fact("01", "", carriers, loose=loose)] if shared else []
    return relative_scores(rows, facts, {k: annotate(t) for k, t in texts.items()}, labels or [])


@pytest.mark.parametrize(
    ("own", "term", "alternative", "other", "others"),
    [
        ("Ivo Trask caved on the ferry fares.", "caved", "agreed", "Trask reached a deal on the fares.", "others: “deal”"),
        ("Trask blasted the ferry plan.", "blasted", "criticized", "His criticism of the ferry plan was brief.",
         "others: “criticism”"),
        # the same word in another inflection is the same word
        ("Ivo Trask caved on the fares.", "caved", "agreed", "Ivo Trask caves on the fares.", "others: all use the same word"),
        # a plain word beside hardly anything that both print may speak of something else
        ("Ivo Trask caved on the fares.", "caved", "agreed", "A deal for the fares was near.",
         "others: tell it without this word"),
        # of two words for one thing the plain one answers to the plain one
        ("The mill closed after criticism that Trask blasted.", "blasted", "criticized", "Trask closed the mill after criticism.",
         "others: tell it without this word"),
        # an adjective stands with its noun
        ("It left staggering losses at the mill.", "staggering", "large", "Large crowds saw the mill.",
         "others: tell it without this word"),
        ("It left staggering losses at the mill.", "staggering", "large", "It said the mill left large losses.",
         "others: “large”"),
        # no word stands for a wording of several, and none for what should be left out
        ("Trask finally caved on fares.", "finally", "leave out", "Trask will leave after the fares.",
         "others: tell it without this word"),
        ("Trask caved on fares.", "caved", "gave up his plan", "The plan for fares of Trask.",
         "others: tell it without this word"),
        # what somebody is quoted with is no wording of the outlet's
        ("Trask caved on the fares.", "caved", "agreed", "“A deal on the fares,” said Trask.",
         "others: tell it without this word"),
    ],
)  # fmt: skip
def test_what_stands_for_a_word_in_a_shared_fact(
    own: str, term: str, alternative: str, other: str, others: str
) -> None:
    (found,) = _seen({"a": own, "b": other}, [_row(own, term, alternative)])
    assert found.others == others
    # one other article: 1 + 0.5 / 2 where it prints something else, 1 - 0.5 / 2 where it uses the word
    factor = 1.25 if "“" in others else 0.75 if "same word" in others else 1.0
    assert found.factor == pytest.approx(factor) and found.score == pytest.approx(0.4 * factor)


def test_a_loaded_word_is_no_plain_counterpart() -> None:
    texts = {"a": "Trask caved on the ferry fares.", "b": "Trask signed a deal on the ferry fares."}
    (found, _) = _seen(
        texts, [_row(texts["a"], "caved", "agreed"), _row(texts["b"], "deal", "agreement", article="b")]
    )
    assert found.others == "others: tell it without this word"


TITLES = {
    "a": "Strongman Tavian Orlu signed it.",
    "b": "President Orlu signed it.",
    "c": "It was signed by President Orlu.",
    "d": "Strongman Orlu came.",
}


@pytest.mark.parametrize(
    ("articles", "others", "factor"),
    [
        ("abc", "others: “President Orlu”", 1 + 0.5 * 2 / 3),
        ("abd", "others: “President Orlu” (1 of 2 uses the same word)", 1 - 0.5 * 1 / 3),
        ("ad", "others: all use the same word", 0.75),
    ],
)
def test_what_others_call_the_same_person(articles: str, others: str, factor: float) -> None:
    texts = {name: TITLES[name] for name in articles}
    called = {
        "a": "Strongman Tavian Orlu",
        "b": "President Orlu",
        "c": "President Orlu",
        "d": "Strongman Orlu",
    }
    labels = [_label(texts, name, called[name]) for name in articles]
    (found,) = _seen(texts, [_row(texts["a"], "Strongman", "leader")], shared=False, labels=labels)
    assert (found.others, found.factor) == (others, pytest.approx(factor, abs=1e-4))


def test_in_a_quotation_it_is_the_speaker_who_names_somebody() -> None:
    texts = {name: TITLES[name] for name in "ab"}
    labels = [
        _label(texts, "a", "Strongman Tavian Orlu"),
        _label(texts, "b", "President Orlu", voice="direct"),
    ]
    (found,) = _seen(texts, [_row(texts["a"], "Strongman", "leader")], shared=False, labels=labels)
    assert (found.others, found.factor) == ("", 1.0)


SLAPPED = "Korvath slapped a duty on barley in May."


@pytest.mark.parametrize(
    ("told", "others"),
    [
        # two others print it beside the same words: no fact need tie the sentences
        (["It imposed a duty on barley.", "The duty on barley was imposed by Korvath."], "others: “imposed”"),
        (["It imposed a duty on barley.", "Nobody knows the price of bread."], ""),
        (["It imposed silence on its guests.", "It imposed silence on all."], ""),
    ],
)
def test_without_a_shared_fact_two_others_must_print_it(told: list[str], others: str) -> None:
    texts = {"a": SLAPPED} | dict(zip("bc", told, strict=True))
    (found,) = _seen(texts, [_row(SLAPPED, "slapped", "imposed")], shared=False)
    assert found.others == others


def test_two_prints_of_one_text_are_one_witness() -> None:
    agency = "It imposed a duty on barley, its farm ministry told growers in the port of Orla on the day before the fair."
    texts = {"a": SLAPPED, "b": agency, "c": agency}
    documents = {k: annotate(t) for k, t in texts.items()}
    rows = [_row(SLAPPED, "slapped", "imposed")]
    (alone,) = relative_scores(rows, [], documents, reuse=find_reuse(documents))
    assert alone.others == ""
    (apart,) = relative_scores(rows, [], documents)
    assert apart.others == "others: “imposed”"


def test_that_others_say_something_too_is_no_wording_of_it() -> None:
    text = "Trask claimed the ferry fares were fair."
    texts = {"a": text, "b": "Trask said the ferry fares were fair.", "c": "Trask said the ferry fares hurt."}
    (found,) = _seen(texts, [_row(text, "claimed", "said")], shared=False)
    assert found.others == ""
    (found,) = _seen(texts, [_row(text, "claimed", "said")], shared=True)
    assert found.others == "others: “said”"


def test_quoted_words_keep_their_score() -> None:
    text = "Trask caved on the ferry fares."
    texts = {"a": text, "b": "Trask signed a deal on the ferry fares."}
    (found,) = _seen(texts, [_row(text, "caved", "agreed", voice="direct")])
    assert (found.score, found.others, found.fact_id) == (0.4, "", "")


def test_a_loose_match_tells_nothing_about_a_word() -> None:
    text = "Ivo Trask caved on the fares."
    texts = {"a": text, "b": "Trask reached a deal on the fares."}
    (firm,) = _seen(texts, [_row(text, "caved", "agreed")])
    (loose,) = _seen(texts, [_row(text, "caved", "agreed")], loose=True)
    assert firm.others == "others: “deal”" and firm.factor > 1
    assert loose.others == "" and loose.factor == 1
