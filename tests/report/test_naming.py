"""What the table of names shows: names with their labels, groups and matters only where a word judges."""

from types import SimpleNamespace

import pytest

from framing.report.naming import summarize_naming

A, B = "ferry-1", "ferry-2"


def label(article, core, kind, entity, loaded=False, rest="", voice="narrator"):
    return {
        "article_id": article, "start": 0, "end": 1, "entity": entity, "label": core + rest, "voice": voice,
        "kind": "description", "loaded": loaded, "entity_kind": kind, "core": core,
    }  # fmt: skip


def shown(*rows, portrayal=(), evidence=()):
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
    marks = [
        ("Strongman", 20, "loaded_vocabulary"),
        ("Orlu", 30, "topic"),
        ("harsh", 50, "loaded_vocabulary"),
    ]
    evidence = [
        {"article_id": A, "start": at, "end": at + len(word), "text": word, "measure": measure}
        for word, at, measure in marks
    ]
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


def test_groups_stand_together_by_their_noun():
    rows = [
        label(A, "angry farmers", "people", "angry farmers"),
        label(A, "greedy farmers", "people", "greedy farmers", True),
        label(B, "hill farmers", "people", "hill farmers"),
    ]
    found = shown(*rows)["farmers"]
    assert words(found, 0) == ["greedy farmers", "angry farmers"]  # what judges first
    assert words(found, 1) == ["hill farmers"]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("people", "people"),
        ("children", "people"),
        ("government", "people"),
        ("allies", "people"),
        ("move", "matter"),
    ],
)
def test_a_noun_for_any_people_or_anything_done_is_no_row(noun, kind):
    rows = [label(A, f"greedy {noun}", kind, noun, True), label(B, f"hill {noun}", kind, noun)]
    assert shown(*rows) == {}
    assert "farmers" in shown(
        *rows, label(A, "greedy farmers", kind, "farmers", True), label(B, "farmers", kind, "farmers")
    )


@pytest.mark.parametrize("kind", ["body", "country"])
def test_a_bodys_people_are_no_name_for_it(kind):
    rows = [
        label(A, "Reedmark clerks", kind, "Reedmark"),
        label(B, "senior Reedmark officials", kind, "Reedmark"),
    ]
    assert shown(*rows) == {}
    assert words(
        shown(*rows, label(A, "the greedy Reedmark clerks", kind, "Reedmark", True))["Reedmark"], 1
    ) == ["senior Reedmark officials"]
    role = label(A, "the company", kind, "Reedmark") | {"kind": "role"}
    assert "Reedmark" in shown(*rows, role)


def test_names_need_no_judging_word_and_come_first():
    rows = [
        label(A, "a shameful deal", "matter", "deal", True),
        label(B, "a draft deal", "matter", "deal"),
        label(A, "Mayor Ilse Tarn", "person", "Ilse Tarn"),
        label(B, "the banker Ilse Tarn", "person", "Ilse Tarn"),
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
        label(B, "the banker Ilse Tarn", "person", "Ilse Tarn", voice="direct"),
    ]
    found = [
        (x["label"], x["own"], [at["key"] for at in x["articles"]])
        for x in shown(*rows)["Ilse Tarn"]["by_label"]
    ]
    assert found == [("Mayor Ilse Tarn", 1, ["a1", "a2"]), ("the banker Ilse Tarn", 0, ["a2"])]


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


def test_a_vice_president_does_not_stand_among_presidents():
    rows = [label(a, "the greedy vice president", "people", "vice president", True) for a in (A, B)]
    rows += [
        label(a, core, "people", "president", True)
        for a, core in ((A, "the weak president"), (B, "the president"))
    ]
    assert set(shown(*rows)) == {"president"}


@pytest.mark.parametrize(
    ("first", "second", "row"),
    [
        ("the greedy farmer", "the hill farmer", {"farmer"}),
        ("Venn's greedy farmer", "this farmer", {"farmer"}),
        ("a greedy farmer", "the hill farmer", set()),  # another one, it may be
        ("greedy farmer", "a hill farmer", set()),
        ("greedy police", "hill police", {"police"}),  # several
    ],
)
def test_one_person_is_a_row_where_two_articles_take_the_person_for_known(first, second, row):
    assert set(shown(label(A, first, "people", "x", True), label(B, second, "people", "y"))) == row


def test_administrations_of_two_are_two():
    rows = [
        label(A, "the cruel Venn administration", "people", "x", True), label(B, "the Venn administration", "people", "x"),
        label(A, "the Moss administration", "people", "y"), label(B, "the idle Moss administration", "people", "y", True),
        label(A, "the weak chief of staff", "people", "z", True), label(B, "the chief of staff", "people", "z"),
    ]  # fmt: skip
    assert set(shown(*rows)) == {"Venn administration", "Moss administration", "chief of staff"}


def test_marks_around_what_others_say_are_the_pages_own():
    rows = [
        label(A, 'a "nasty deal"', "matter", "deal", True, voice="direct"),
        label(B, "a 'nasty deal'", "matter", "deal", True, voice="direct"),
        label(B, "the “reform” deal", "matter", "deal", True, voice="scare"),
    ]
    found = shown(*rows)["deal"]
    assert (words(found, 0), words(found, 1)) == (["nasty deal"], ["nasty deal", "“reform” deal"])


def test_a_group_is_no_first_and_a_shouted_noun_is_printed_small():
    rows = [label(A, "the first greedy farmer", "people", "x", True), label(B, "the farmer", "people", "x")]
    rows += [
        label(A, "A ROTTEN STRIKE", "matter", "strike", True),
        label(B, "THE STRIKE", "matter", "strike"),
    ]
    found = shown(*rows)
    assert words(found["farmer"], 0) == ["greedy farmer"]
    assert words(next(e for e in found.values() if e["nameless"] and e["entity"] != "farmer"), 1) == [
        "strike"
    ]


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        ("House Speaker Ana R. Ruiz", "the speaker", False),
        ("Gov. Ruiz", "the governor of Lund", False),
        ("the Lund governor", "the governor’s", False),
        ("Governor Ruiz", "a mother of three", True),
        ("Governor Ruiz", "former Mayor Ruiz", True),
        ("the gov.", "the goalkeeper", True),
        ("U.S. Envoy Ruiz", "US envoy Ana Ruiz", False),
        ("Senate Minority Leader Ruiz", "Senate Liberal leader Ana Ruiz", False),
        ("a Lund-based partner", "a business partner", True),
    ],
)
def test_a_title_in_full_and_in_short_is_one_title(first, second, differs):
    rows = [label(a, core, "person", "Ana Ruiz") for a, core in ((A, first), (B, second))]
    assert ("Ana Ruiz" in shown(*rows)) == differs


def test_words_that_judge_are_the_same_in_the_same_voice_only():
    own = label(A, "the bully", "person", "Ana Ruiz", True)
    assert "Ana Ruiz" not in shown(own, own | {"article_id": B})
    assert "Ana Ruiz" in shown(own, own | {"article_id": B, "voice": "direct"})
    assert "Ana Ruiz" in shown(own, label(B, "the Lund bully", "person", "Ana Ruiz", True))
