"""What the table of names shows: names of whom articles say different things, matters only where a word judges."""

from types import SimpleNamespace

import pytest

from framing.report.naming import summarize_naming

A, B = "ferry-1", "ferry-2"


def label(article, core, entity_kind, entity, loaded=False, rest="", voice="narrator", kind="description"):
    return {
        "article_id": article, "start": 0, "end": 1, "entity": entity, "label": core + rest, "voice": voice,
        "kind": kind, "loaded": loaded, "entity_kind": entity_kind, "core": core,
    }  # fmt: skip


def said(article, core, loaded=False, **more):
    """What an article says of Ana Ruiz between commas, or calls her."""
    return label(article, core, "person", "Ana Ruiz", loaded, kind="apposition", **more)


def word(article, start, text, score=0.5, measure="loaded_vocabulary", category="epithet_label"):
    return {
        "article_id": article, "start": start, "end": start + len(text), "text": text, "measure": measure, "score": score,
        "category": category,
    }  # fmt: skip


def shown(*rows, portrayal=(), evidence=None):
    if evidence is None:
        evidence = [word(row["article_id"], 0, "x") for row in rows if row["loaded"]]
    tables = {"labels": list(rows), "portrayal": list(portrayal), "evidence": list(evidence)}
    selection = SimpleNamespace(rows=tables.__getitem__, keys={A: "a1", B: "a2"})
    found = summarize_naming(selection)
    return {} if found is None else {e["entity"]: e for e in found["entities"]}


def words(entity, n):
    return [found["label"] for found in list(entity["labels"].values())[n]]


def test_a_matter_is_shown_where_a_word_judges_it_and_else_by_its_noun():
    rows = [
        label(A, "the shameful deal", "matter", "deal", True, " with the mill"),
        label(B, "the draft deal", "matter", "deal"),
    ]
    found = shown(*rows)["deal"]
    # "Draft" only says which deal is meant.
    assert (words(found, 0), words(found, 1)) == (["shameful deal"], ["deal"])


def test_the_words_that_judge_are_picked_out():
    rows = [
        label(A, "Strongman Orlu", "person", "Orlu", True) | {"start": 20, "end": 34},
        label(B, "President Orlu", "person", "Orlu") | {"start": 0, "end": 14},
    ]
    evidence = [word(A, 20, "Strongman"), word(A, 30, "Orlu", measure="topic"), word(A, 50, "harsh")]
    found = shown(*rows, evidence=evidence)["Orlu"]["labels"]
    assert [entry["judging"] for used in found.values() for entry in used] == [["Strongman"], []]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the deal", "the draft deal"),  # no word judges
        ("Friday's deal", "a second deal"),
    ],
)
def test_a_matter_described_without_judging_is_not_shown(first, second):
    assert shown(label(A, first, "matter", "deal"), label(B, second, "matter", "deal")) == {}


def test_what_follows_the_noun_is_no_difference():
    rows = [
        label(A, "a shameful deal", "matter", "deal", True, " with the mill"),
        label(B, "The shameful deal", "matter", "deal", True, " on Friday"),
    ]
    assert shown(*rows) == {}


@pytest.mark.parametrize(
    ("score", "category", "row"),
    [(0.15, "epithet_label", True), (0.14, "epithet_label", False), (0.5, "emotive_verb", False)],
)
def test_a_matter_is_a_row_where_no_verb_judges_it_plainly(score, category, row):
    rows = [label(A, "a bad deal", "matter", "deal", True), label(B, "the deal", "matter", "deal")]
    evidence = [word(A, 0, "x", score, category=category)]
    assert ("deal" in shown(*rows, evidence=evidence)) == row
    assert "Ana Ruiz" in shown(said(A, "a bad loser", True), said(B, "the mayor"), evidence=evidence)


@pytest.mark.parametrize(
    ("noun", "kind"), [("farmers", "people"), ("greedy farmers", "people"), ("move", "matter")]
)
def test_groups_and_anything_done_are_no_row(noun, kind):
    rows = [label(A, f"the greedy {noun}", kind, noun, True), label(B, f"the hill {noun}", kind, noun)]
    assert shown(*rows) == {}


@pytest.mark.parametrize("kind", ["body", "country"])
def test_a_bodys_people_and_what_it_is_short_for_are_no_name_for_it(kind):
    rows = [
        label(A, "Reedmark clerks", kind, "Reedmark"),
        label(B, "senior Reedmark officials", kind, "Reedmark"),
        label(B, "the company", kind, "Reedmark") | {"kind": "role"},
    ]
    assert shown(*rows) == {}
    calls = label(A, "one of the oldest mills", kind, "Reedmark") | {"kind": "apposition"}
    found = shown(*rows, calls)["Reedmark"]
    assert (words(found, 0), words(found, 1)) == (["the company"], ["one of the oldest mills"])
    assert "Reedmark" in shown(*rows, label(A, "the cruel Reedmark regime", kind, "Reedmark", True))


def test_names_need_no_judging_word_and_come_first():
    rows = [
        label(A, "a shameful deal", "matter", "deal", True),
        label(B, "a draft deal", "matter", "deal"),
        label(A, "Mayor Ilse Tarn", "person", "Ilse Tarn"),
        label(B, "a former banker", "person", "Ilse Tarn", kind="apposition"),
    ]
    assert list(shown(*rows)) == ["Ilse Tarn", "deal"]


def test_only_names_have_a_role():
    role = {"mentions": 9, "tone": 0.1, "tone_evidence": 1, "agent": 6, "patient": 6, "in_headline": False}
    rows = [
        {"article_id": a, "entity": e, "kind": k} | role
        for a in (A, B)
        for e, k in (("deal", "matter"), ("Ilse Tarn", "person"))
    ]
    assert list(shown(portrayal=rows)) == ["Ilse Tarn"]


def test_an_article_inside_a_word_stays():
    rows = [
        label(A, "the loathsome Russian report", "matter", "report", True),
        label(B, "the Russian report", "matter", "report"),
    ]
    assert words(shown(*rows)["report"], 0) == ["loathsome Russian report"]


@pytest.mark.parametrize(("first", "second"), [("The greedy farmers’ league", "the greedy farmers' league")])
def test_the_shape_of_a_mark_is_no_difference(first, second):
    assert shown(label(A, first, "body", "League", True), label(B, second, "body", "League", True)) == {}


def test_a_role_is_shown_where_two_articles_have_enough_clauses_to_compare():
    def row(article, agent, patient):
        return {
            "article_id": article, "entity": "Ilse Tarn", "kind": "person", "mentions": 9, "tone": 0.5, "tone_evidence": 2,
            "agent": agent, "patient": patient, "in_headline": False,
        }  # fmt: skip

    assert shown(portrayal=[row(A, 7, 3), row(B, 4, 5)]) == {}
    assert list(shown(portrayal=[row(A, 7, 3), row(B, 4, 6)])) == ["Ilse Tarn"]


def test_a_label_of_several_articles_stands_once_with_all_of_them():
    rows = [
        label(A, "Mayor Ilse Tarn", "person", "Ilse Tarn"),
        label(B, "the Mayor Ilse Tarn", "person", "Ilse Tarn", voice="direct"),
        label(B, "a former banker", "person", "Ilse Tarn", voice="direct", kind="predicate"),
    ]
    found = [
        (x["label"], x["own"], [at["key"] for at in x["articles"]])
        for x in shown(*rows)["Ilse Tarn"]["by_label"]
    ]
    assert found == [("Mayor Ilse Tarn", 1, ["a1", "a2"]), ("a former banker", 0, ["a2"])]


@pytest.mark.parametrize(
    ("core", "entity", "shown_as"),
    [
        ("the shameful trade deal", "trade deal", "shameful trade deal"),
        ("the 2018 trade deal", "trade deal", "trade deal"),
        ("a rival trade pact", "trade deal", "pact"),
    ],
)
def test_what_only_says_which_matter_is_meant_is_left_away(core, entity, shown_as):
    rows = [
        label(A, core, "matter", entity, loaded="shameful" in core, rest=" of Harrow"),
        label(B, "the rotten trade deal", "matter", entity, True),
    ]
    assert words(shown(*rows)[entity], 0) == [shown_as]


def test_the_first_of_something_is_not_said_to_be_the_first():
    rows = [
        label(A, "the first brutal war", "matter", "war", True, " since 1990"),
        label(B, "the war", "matter", "war"),
    ]
    assert words(shown(*rows)["war"], 0) == ["brutal war"]


def test_marks_around_what_others_say_are_the_pages_own():
    rows = [
        label(A, 'a "nasty deal"', "matter", "deal", True, voice="direct"),
        label(B, "a 'nasty deal'", "matter", "deal", True, voice="direct"),
        label(B, "the “reform” deal", "matter", "deal", True, voice="scare"),
    ]
    found = shown(*rows)["deal"]
    assert (words(found, 0), words(found, 1)) == (["nasty deal"], ["nasty deal", "“reform” deal"])


def test_a_shouted_noun_is_printed_small():
    rows = [
        label(A, "A ROTTEN STRIKE", "matter", "strike", True),
        label(B, "THE STRIKE", "matter", "strike"),
    ]
    (found,) = shown(*rows).values()
    assert words(found, 1) == ["strike"]


@pytest.mark.parametrize(
    ("called", "title", "differs"),
    [
        ("the speaker of the house", "House Speaker Ana R. Ruiz", False),
        ("the governor of Lund", "Gov. Ruiz", False),
        ("a close adviser to the mayor", "the mayor's senior advisor", False),
        ("U.S. envoy to Lund", "US envoy Ana Ruiz", False),
        ("a Lund congressional candidate", "the congress candidates of Lund", False),
        ("a close ally of the mill", "an old ally", False),
        ("a teacher", "Governor Ruiz", False),  # one word says little
        ("a mother of three", "Governor Ruiz", True),
        ("a former mayor", "Governor Ruiz", False),  # an office
        ("the head of the mill", "Governor Ruiz", False),
        ("a gifted gambler", "the gov.", True),
    ],
)
def test_what_is_said_of_a_name_tells_where_the_other_has_no_such_noun(called, title, differs):
    assert (
        "Ana Ruiz" in shown(said(A, called), label(B, title, "person", "Ana Ruiz", kind="title"))
    ) == differs


def test_another_title_is_no_difference():
    one, two = (
        label(a, core, "person", "Ana Ruiz", kind="title")
        for a, core in ((A, "Senator Ruiz"), (B, "Judge Ruiz"))
    )
    assert shown(one, two) == {}
    assert "Ana Ruiz" in shown(one, two | {"label": "Boss Ruiz", "loaded": True})


def test_what_stands_before_a_name_tells_where_it_is_no_office():
    rows = [
        label(a, f"{called} Ana Ruiz", "person", "Ana Ruiz", kind="title")
        for a, called in ((A, "Lund mill heiress"), (B, "city council member"))
    ]
    assert "Ana Ruiz" in shown(*rows)
    assert shown(rows[1] | {"article_id": A, "label": "deputy mayor Ana Ruiz"}, rows[1]) == {}


def test_words_that_judge_are_the_same_in_the_same_voice_only():
    own = label(A, "the bully", "person", "Ana Ruiz", True)
    assert "Ana Ruiz" not in shown(own, own | {"article_id": B})
    assert "Ana Ruiz" in shown(own, own | {"article_id": B, "voice": "direct"})
    assert "Ana Ruiz" in shown(own, label(B, "the Lund bully", "person", "Ana Ruiz", True))
