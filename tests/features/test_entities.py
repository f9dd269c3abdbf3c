"""Who is named how: names, roles, groups and matters over the articles of an event."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.features.entities import find_entities
from framing.features.entities.gazetteer import gazetteer, groups, matters, table, titles
from framing.features.entities.matters import official_names
from framing.features.entities.phrases import noun_phrases, reach
from framing.features.entities.spacy_names import name_kinds
from framing.features.entities.tagging import tag
from framing.features.labels import label_rows
from framing.text import annotate


def entities(*texts):
    return find_entities({f"a{n}": annotate(text) for n, text in enumerate(texts)})


def named(found, article="a0"):
    return [(m.text, m.entity.name, m.entity.kind) for m in found.mentions if m.article_id == article]


def labelled(text):
    return [(row.label, row.entity.name, row.kind) for row in entities(text).labels]


# -- data ------------------------------------------------------------------------------------------


def test_gazetteer_knows_countries_their_people_and_their_seats():
    find = gazetteer().find
    assert find(("france",)).name == "France"
    assert (find(("parisian",)), find(("french",)).name) == (None, "France")
    assert (find(("paris",)).name, find(("paris",)).how) == ("France", "seat")
    assert find(("u.s",)).name == find(("washington",)).name == "United States"


@pytest.mark.parametrize(
    "name", ["countries", "bodies", "titles", "groups", "matters", "deeds", "short_names"]
)
def test_tables_have_a_value_in_the_first_column_of_every_row(name):
    rows = table(name)
    first = next(iter(rows[0]))
    assert rows and all(row[first].strip() for row in rows)


def test_countries_and_titles_stand_once():
    for name, column in (
        ("countries", "country"),
        ("titles", "title"),
        ("bodies", "body"),
        ("deeds", "deed"),
    ):
        values = [row[column] for row in table(name)]
        assert sorted(set(values)) == sorted(values), name


def test_nouns_carry_both_numbers():
    assert titles()["sens"] == titles()["sen"] == ("senator", "office")
    assert groups()["militants"] == groups()["militant"] == 2
    assert matters()["treaties"] == matters()["deal"]


# -- word classes and phrases ----------------------------------------------------------------------


def classes(text):
    tagged = tag({"": annotate(text)})[""]
    return tagged.tags[::2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials plan to attack the plan.", "SVTBDN"),
        ("The plan was attacked.", "DNbE"),
        ("The disputed plan failed.", "DJNE"),
        ("Dora Venn's plans worry them.", "CcSVU"),
        ("", ""),
    ],
)
def test_neighbours_settle_what_a_word_is(text, expected):
    assert classes(text) == expected


def phrases(text):
    tagged = tag({"": annotate(text)})[""]
    found = noun_phrases(tagged)
    d = tagged.document
    return [
        d.text[d.word_starts[p.first] : d.word_ends[reach(tagged, found, n) - 1]] for n, p in enumerate(found)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the embattled mayor of the town.", "the embattled mayor of the town"),
        ("He signed a law that bans old boats.", "a law that bans old boats"),
        ("She praised a treaty aimed at ending the long war.", "a treaty aimed at ending the long war"),
        ("They fear this costly, unfair and pointless ban.", "this costly, unfair and pointless ban"),
        ("The ministry said in a note that boats sank.", "The ministry"),
    ],
)
def test_phrases_reach_over_what_belongs_to_their_head(text, expected):
    assert expected in phrases(text)


# -- linking ---------------------------------------------------------------------------------------


def test_a_surname_finds_the_full_name_of_another_article():
    found = entities(
        "Mayor Dora Venn opened the bridge.", "Critics said Venn was late. Dora M. Venn shrugged."
    )
    assert (
        named(found)
        == [("Dora Venn", "Dora Venn", "person"), ("the bridge", "bridge", "matter")][: len(named(found))]
    )
    assert {name for _, name, kind in named(found, "a1") if kind == "person"} == {"Dora Venn"}


def test_two_people_with_one_surname_are_not_merged():
    found = entities("Mayor Dora Venn met Senator Karl Venn. Venn left.")
    assert {name for _, name, kind in named(found) if kind == "person"} >= {"Dora Venn", "Karl Venn"}
    assert ("Venn", "Dora Venn", "person") not in named(found)


def test_an_acronym_in_brackets_is_its_body():
    found = entities("The Harrow Water Agency (HWA) closed a dam. Later the HWA opened it.")
    assert [name for text, name, _ in named(found) if text == "HWA"] == ["Harrow Water Agency"] * 2


def test_a_capital_is_its_government_only_where_it_acts():
    acts = named(entities("Paris rejected the offer on Monday."))
    place = named(entities("Crowds walked through the streets in Paris on Monday."))
    assert ("Paris", "France", "country") in acts
    assert all(name != "France" for _, name, _ in place)


def test_a_country_is_known_by_its_adjective_and_government():
    found = entities("The French government rejected the offer.")
    assert ("The French government", "France", "country") in named(found)


def test_the_only_bearer_of_a_title_is_meant_by_it():
    found = entities("Mayor Dora Venn opened the mill. The mayor smiled.")
    assert ("The mayor", "Dora Venn", "person") in named(found)
    assert ("The mayor", "Dora Venn", "role") in [(r.label, r.entity.name, r.kind) for r in found.labels]


def test_two_bearers_leave_the_title_to_the_one_named_last():
    found = entities("Mayor Dora Venn met Mayor Karl Moss. The mayor smiled.")
    assert ("The mayor", "Karl Moss", "person") in named(found)


def test_a_law_bears_its_own_name_where_it_has_one():
    text = (
        "The Clean Rivers Act passed. The law angered mills. Critics fear the law. Mills fight the new law."
    )
    assert ("the new law", "Clean Rivers Act", "description") in labelled(text)


def test_words_at_the_start_of_a_sentence_are_no_names():
    found = entities("Critics fear the dam. Yesterday it broke. Farmers left.")
    assert not [m for m in found.mentions if m.entity.kind in ("person", "body", "other")]


# -- labels ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reporters met the embattled mayor Dora Venn.", ("the embattled mayor Dora Venn", "Dora Venn", "title")),
        ("Mayor Dora Venn, a former banker, left.", ("a former banker", "Dora Venn", "apposition")),
        ("Mayor Dora Venn left. Its chief negotiator, Dora Venn, spoke.",
         ("chief negotiator, Dora Venn", "Dora Venn", "apposition")),
        ("Mayor Dora Venn is a reckless gambler with money.", ("a reckless gambler with money", "Dora Venn", "predicate")),
        ("Police beat peaceful protesters.", ("peaceful protesters", "peaceful protesters", "description")),
        ("The militants fled.", ("The militants", "militants", "description")),
    ],
)  # fmt: skip
def test_phrases_that_say_more_than_a_name_are_labels(text, expected):
    assert expected in labelled(text)


@pytest.mark.parametrize(
    "text", ["Dora Venn left. Mr. Venn came back.", "The people left.", "", "#", "1, 2, 3."]
)
def test_a_bare_name_or_noun_is_no_label(text):
    assert labelled(text) == []


def test_a_label_carries_the_voice_it_stands_in():
    found = entities("“The greedy landlords lied,” said Dora Venn. The greedy landlords paid.")
    assert [row.voice for row in found.labels if "greedy" in row.label] == ["direct", "narrator"]


# -- properties ------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    "Mayor Dora Venn the a new law deal that bans was arrested by of in France's Paris HWA ( ) , . “ ” and İstanbul 12 "
    "militants said \n 's".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_are_the_texts_own_characters(text):
    document = annotate(text)
    found = find_entities({"a": document})
    for row in found.labels:
        assert document.text[row.start : row.end] == row.label
    for mention in found.mentions:
        assert document.text[mention.start : mention.end] == mention.text
        assert mention.entity in found.entities
    assert len(found.tagged["a"].tags) == 2 * len(document.words)


# -- spaCy -----------------------------------------------------------------------------------------


class FakeSpan:
    def __init__(self, text, label):
        self.text, self.label_ = text, label


class FakeDoc:
    def __init__(self, ents):
        self.ents = ents


def test_kinds_from_spacy_settle_what_rules_cannot():
    documents = {"a": annotate("Zhu Orro gained. Few expected Zhu Orro here.")}
    kinds = name_kinds(
        documents, lambda text: FakeDoc([FakeSpan("Zhu Orro", "ORG"), FakeSpan("Few", "CARDINAL")])
    )
    assert kinds == {("zhu", "orro"): "body"}
    found = find_entities(documents, kinds)
    assert {m.entity.kind for m in found.mentions if m.entity.name == "Zhu Orro"} == {"body"}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Norwegian officials framing the talks as a success left early.", {"Norwegian officials"}),
        ("Lund praised the Norwegian government for its patience.", {"the Norwegian government"}),
        ("Lund is meeting senior Norwegian officials in Oslo.", {"senior Norwegian officials in Oslo"}),
        ("Norway is an issue.", set()),
        ("There is a gap Norway has to close.", set()),
    ],
)
def test_a_naming_ends_where_the_verb_goes_on(text, labels):
    assert {label for label, entity, _ in labelled(text) if entity == "Norway"} == labels


def test_a_headline_in_capitals_makes_no_names_of_its_verbs():
    found = entities(
        "Lund Seeks Reset with Norway\n\nAna Lund arrived in Oslo. Addressing Lund, the premier smiled."
    )
    people = {name for _, name, kind in named(found) if kind == "person"}
    assert people == {"Ana Lund"}


def test_somebody_without_a_name_is_named_by_an_office():
    # "a senior executive" is a naming phrase that another outlet may put otherwise.
    assert [label for label, *_ in labelled("They were received by a French minister.")] == [
        "a French minister"
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The singer Ana Lund came to the hall.", ["The singer Ana Lund"]),
        ("They met the embattled Ana Lund there.", ["the embattled Ana Lund"]),
        ("The plan that this week Ana Lund praised has failed.", []),
        ("It was the first time Ana Lund spoke.", []),
        ("The farmers think Ana Lund is late.", []),
        ("He was just crazy, Ana Lund.", []),
        ("Police freed Holm Mill Party royalty Ana Lund.", ["Holm Mill Party royalty Ana Lund"]),
    ],
)
def test_only_what_can_describe_a_person_is_a_title(text, title):
    assert [label for label, _, kind in labelled(text + " Lund said nothing.") if kind == "title"] == title


# -- one person, one name ----------------------------------------------------------------------------


def people(found, article="a0"):
    return [(text, name) for text, name, kind in named(found, article) if kind == "person"]


@pytest.mark.parametrize(
    "other",
    [
        "Agent Peter Moss gave evidence. Moss left.",  # what stands before the given name is no part of it
        "WATCH Moss speak in the hall. Moss left.",
        "Bob Moss met Peter Moss. Peter Moss met Peter B. Moss.",
    ],
)
def test_a_word_before_a_name_makes_no_second_person(other):
    found = entities("Peter Moss runs the mill.", other)
    assert {name for text, name in people(found, "a1") if "Peter" in text} <= {"Peter Moss"}
    assert not {name for _, name in people(found, "a1")} & {"Agent Peter Moss", "WATCH Moss"}


def test_a_word_that_says_which_is_none_of_a_name():
    found = entities("Senior Venn officials left. Mayor Dora Venn slept.", "Venn slept.")
    assert {name for a in ("a0", "a1") for _, name, kind in named(found, a) if kind == "person"} == {
        "Dora Venn"
    }


def test_short_forms_of_a_given_name_are_one_person():
    found = entities("Minister Robert Venn spoke. Bob Venn was late. Venn left.")
    assert len({name for _, name in people(found)}) == 1


def test_a_person_whose_given_name_is_a_word_for_a_body_is_a_person():
    assert people(entities("Bill Venn spoke. Venn left."))[0] == ("Bill Venn", "Bill Venn")


@pytest.mark.parametrize("name", ["Second Amendment", "East Harrow", "San Orro"])
def test_places_and_numbered_things_are_no_people(name):
    assert people(entities(f"The {name} said little. Few know the {name.split()[-1]} well.")) == []


def test_a_firm_known_by_its_first_word_is_no_person():
    assert people(entities("Orro Pharma said sales fell. Orro had hoped for more.")) == []


def test_a_courtesy_title_tells_nobody_from_his_son():
    found = entities(
        "Mark Moss and his son John Moss came. Mark Moss sang. John Moss sang. John Moss slept.",
        "Mr. Moss left.",
    )
    assert people(found, "a1") == [("Moss", "Moss")]


TWO = "Mayor Anna Venn and her son Peter Venn came."


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Mayor Venn was late. Venn left.", "Anna Venn"),  # the title tells, and the article goes on with it
        ("Ms. Venn was late.", "Anna Venn"),
        ("Peter Venn was late. Venn left.", "Peter Venn"),  # the only one that this article names in full
        ("Venn was late.", "Anna Venn"),  # who holds an office
        ("Venn was late, said Peter Venn.", "Anna Venn"),  # named before he is introduced: not he
    ],
)
def test_a_surname_that_two_share(text, whose):
    found = entities(TWO, text)
    assert [name for printed, name in people(found, "a1") if printed == "Venn"][-1] == whose


def test_a_surname_of_somebody_printed_far_more_often():
    found = entities("Anna Venn spoke. Anna Venn left. Anna Venn slept. Peter Venn sang.", "Venn was late.")
    assert people(found, "a1") == [("Venn", "Anna Venn")]


# -- roles -------------------------------------------------------------------------------------------


def roles(*texts):
    return [(row.label, row.entity.name) for row in entities(*texts).labels if row.kind == "role"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harrow Council met. The council voted.", [("The council", "Harrow Council")]),
        ("The Harrow Council met. The court ruled.", []),  # a body of another kind
        ("The Harrow Council met. The city council voted.", []),  # another council, it may be
        ("The Harrow Council met. The party with most seats won.", []),
        ("The HWA grew. The agency hired.", [("The agency", "HWA")]),
        ("The Harrow Court ruled. The company paid.", []),
        ("Mayor Anna Venn left. The former mayor slept.", []),
        ("Deputy Mayor Anna Venn left. The mayor slept.", []),
        ("Deputy Mayor Anna Venn left. The deputy mayor slept.", [("The deputy mayor", "Anna Venn")]),
        (
            "President Anna Venn left. Russian President Otto Grau met her. The president slept.",
            [("The president", "Anna Venn")],
        ),
        ("Former mayor Anna Venn left. The former mayor slept.", [("The former mayor", "Anna Venn")]),
        ("Mayor Anna Venn left. The mayor of Norway's capital slept.", []),
        ("Secretary of State Anna Venn left. The state paid.", []),
        ("They told the judge Peter Moss was late. Moss left. The judge smiled.", []),
        ("Mayor Venn's envoy Peter Moss left. The mayor slept.", [("The mayor", "Venn")]),
        ("Mayor Anna Venn left. The young, reckless mayor slept.", [("The young, reckless mayor", "Anna Venn")]),
        ("Mayor Anna Venn left. This reckless mayor must go.", [("This reckless mayor", "Anna Venn")]),
        ("Mayor Anna Venn left. A reckless mayor slept.", []),
        ("Mayor Anna Venn left. The previous mayor slept.", []),
        ("Mayor Anna Venn left. The new mayor slept.", []),
        ("Mayor Anna Venn left. The ousted mayor slept.", []),
        ("President Anna Venn left. They asked the president in a Harrow garden.", [("the president", "Anna Venn")]),
        ("President Anna Venn left. They asked the president of a Harrow club.", []),
        (
            "President Anna Venn left. Russian President Otto Grau met her. The U.S. president and the reckless president slept.",
            [("The U.S. president", "Anna Venn"), ("the reckless president", "Anna Venn")],
        ),
    ],
)  # fmt: skip
def test_a_role_stands_only_for_whom_its_words_fit(text, expected):
    assert roles(text) == expected


# -- where a label begins and ends -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Health and Human Services Secretary Anna Venn spoke.", ["Health and Human Services Secretary Anna Venn"]),
        ("They met the chairman of the Harrow Staff General Anna Venn.", ["the chairman of the Harrow Staff General Anna Venn"]),
        ("It was a decision President Anna Venn made.", ["President Anna Venn"]),
        ("Every immigrant Anna Venn met left.", []),
        ("He has evidence Anna Venn lied.", []),
        ("It is unlikely Anna Venn will come.", []),
        ("Removing Anna Venn was late.", []),
    ],
)  # fmt: skip
def test_a_title_is_neither_cut_nor_too_long(text, expected):
    assert [label for label, _, kind in labelled(text + " Venn left.") if kind == "title"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a talk with a young reporter, Anna Venn said little.", []),
        ("Because of how he runs his team, Anna Venn left.", []),
        ("As a young reporter, Anna Venn said little.", ["a young reporter, Anna Venn"]),
        ("A young reporter, Anna Venn, said little.", ["A young reporter, Anna Venn"]),
        ("On a trip with Anna Venn, the mayor said little.", []),
        ("They met Anna Venn, Governor Peter Moss and others.", []),
        ("They asked the leader of the choir, Anna Venn, to sing.", ["the leader of the choir, Anna Venn"]),
        ("They met Anna Venn, now a rich judge.", ["now a rich judge"]),
        ("They met Anna Venn, his opponent in the vote.", ["opponent in the vote"]),
        ("They met Anna Venn, his wife and others.", []),
        ("Anna Venn, a co-host of the show, slept.", ["a co-host of the show"]),
        ("Anna Venn, a week of the show, slept.", []),
        ("She is, like Anna Venn, a fighter.", []),
        ("Anna Venn, one of the richest farmers, slept.", ["one of the richest farmers"]),
        ("Anna Venn, richest farmers, slept.", []),
        ("One of his accusers, Anna Venn, slept.", ["One of his accusers, Anna Venn"]),
        ("Long known as a bold reporter, Anna Venn said little.", ["a bold reporter, Anna Venn"]),
        ("He asked if they will try the man as an adult, Anna Venn said.", []),
    ],
)
def test_what_stands_beside_a_name_between_commas(text, expected):
    found = labelled(text + " Venn left. Moss left.")
    assert [label for label, _, kind in found if kind == "apposition"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Venn is a gambler.", ["a gambler"]),
        ("Anna Venn is not a gambler.", []),
        ("A talk with Anna Venn is a mistake.", []),
        ("Removing Anna Venn is a mistake.", []),
        ("Anna Venn is a complete and total failure.", []),
    ],
)
def test_a_predicate_is_said_of_its_own_subject(text, expected):
    found = labelled(text)
    assert [label for label, entity, kind in found if kind == "predicate" and "Venn" in entity] == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The angry farmers wanted to leave.", "The angry farmers"),
        ("When angry farmers decided on a march, he left.", "angry farmers"),
        ("He left after angry farmers decided to march.", "angry farmers"),
        ("He asked if angry farmers agreed to be heard.", "angry farmers"),
        ("Police met angry farmers accused of theft.", "angry farmers accused of theft"),
        ("An angry farmer who asked for money told Moss all.", "An angry farmer who asked for money"),
    ],
)
def test_a_label_stops_before_the_verb_of_the_sentence(text, label):
    assert label in [found for found, *_ in labelled(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They met farmers who said in the mill of Harrow that their field has burned in the night of the fire.",
         "farmers who said in the mill of Harrow"),
        ("He met farmers angry at Moss and the old council whose plan has ruined the whole of their field.",
         "farmers angry at Moss and the old council"),
        ("He fears farmers who walked to the mill of Harrow in approximately 20 days.",
         "farmers who walked to the mill of Harrow"),
        ("He met farmers who want to double your old taxes so the council of Harrow can leave.",
         "farmers who want to double your old taxes"),
        ("He met angry farmers who left with all they carried, and slept.", "angry farmers who left with all they carried"),
    ],
)  # fmt: skip
def test_a_label_cut_by_its_length_ends_at_a_complete_phrase(text, label):
    assert label in [found for found, *_ in labelled(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Critics called Anna Venn a reckless gambler.", "a reckless gambler"),
        ("Anna Venn was dubbed the worst gambler of Harrow.", "the worst gambler of Harrow"),
        ("They met Anna Venn, dubbed the Harrow gambler.", "the Harrow gambler"),
        ("They described Anna Venn as a failed gambler.", "a failed gambler"),
        ("Anna Venn is one of the worst gamblers.", "one of the worst gamblers"),
        ("Anna Venn called the plan a joke.", None),
        ("Anna Venn called a reckless gambler.", None),
        ("They gave Anna Venn a reckless gambler.", None),
    ],
)
def test_what_a_verb_calls_somebody(text, label):
    found = [row for row in entities(text + " Anna Venn left.").labels if row.kind == "predicate"]
    # Only "is" is the article's own word for her.
    voice = "narrator" if " is " in text else "indirect"
    assert [(row.label, row.voice) for row in found] == ([(label, voice)] if label else [])


def test_a_prison_is_no_conference_center():
    text = "They met at the Harrow Conference Center. The prison is old. The prison slept. They fear the cruel prison."
    assert "Harrow Conference Center" not in [row.entity.name for row in entities(text).labels]


def test_other_laws_are_not_the_law_of_the_event():
    text = "The Clean Rivers Act passed. The law angered mills. They fear the law. They also fight the old laws of Harrow."
    assert ("the old laws of Harrow", "old laws", "description") in labelled(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They fear the Grain Growers’ Federation.",
            "Grain Growers' Federation",
        ),  # its members are part of the name
        ("They fear Norway's Labour Party.", "Labour Party"),  # its country is not
    ],
)
def test_a_body_named_by_its_members(text, name):
    assert [e for _, e, kind in named(entities(text)) if kind == "body"] == [name]


@pytest.mark.parametrize(
    "text", ["Anna Luther King left. King slept.", "Anna Luther King Jr. left. She slept."]
)
def test_a_surname_that_is_a_title_too(text):
    assert people(entities(text))[0][1].startswith("Anna Luther King")


# -- what kind of name it is -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Venn saw the Venn Tower. The tower fell.", "Venn Tower"),
        ("In Orro HWN reports gained. The HWN of Orro HWN grew.", "Orro HWN"),  # an acronym is no surname
        ("Few read Rule X. In Rule X the X is a number.", "Rule X"),
        ("Orro-19 spread. Few fear Harrow Orro-19.", "Harrow Orro-19"),
        ("The Old Norwegian Legion met. The Legion left.", "Old Norwegian Legion"),
        ("The Orro-backed Harrow fell. In Harrow few sleep.", "Orro-backed Harrow"),
        ("Venn spoke. Venn left. Few in Venn World know. The World of Venn is small.", "Venn World"),
    ],
)
def test_what_is_no_name_of_a_person(text, name):
    assert name not in {e.name for e in entities(text).entities if e.kind == "person"}


def test_a_family_name_that_stands_first_is_the_surname():
    found = entities("They met Kim Dae Orro in Oslo. Kim left.", "A talk with Kim Dae-orro failed.")
    assert {name for _, name in people(found)} == {name for _, name in people(found, "a1")}
    assert len({name for _, name in people(found)}) == 1


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Anna Venn left. Critics like Anna.", "Anna Venn"),
        ("They met Karl “Ace” Venn. Venn left.", "Karl “Ace” Venn"),
        ("They met Karl A. Venn. Venn left.", "Karl A. Venn"),
        ("They met Karl Venn Jr. and Karl Venn there. Venn left.", "Karl Venn"),
        ("The National Corn League met. They like the NCL.", "National Corn League"),
        ("They read the Harrow Post. The Post grew.", "Harrow Post"),
    ],
)
def test_short_forms_are_their_long_ones(text, whole):
    last = text.rstrip(".").split()[-1] if not text.endswith("left.") else "Venn"
    printed = "Post" if text.endswith("grew.") else last
    assert [name for text_, name, _ in named(entities(text)) if text_ == printed] == [whole]


def test_nobody_goes_by_the_name_of_a_son_alone():
    found = entities("Karl Moss Jr. met aides. President Moss spoke on Monday.")
    assert ("Moss", "Moss", "person") in named(found)


def test_a_naming_ends_before_what_of_goes_on_with():
    text = (
        "They met the ex-mill lawyer who carried on an unhappy feud with former mill head of sales Karl Moss."
    )
    assert "the ex-mill lawyer who carried on an unhappy feud" in {label for label, _, _ in labelled(text)}


def test_a_given_name_behind_in_or_a_title_is_not_somebody_else():
    found = entities("Alexandria Venn left. They live in Alexandria. Queen Alexandria slept.")
    assert ("Alexandria", "Alexandria Venn", "person") not in named(found)


def test_words_with_a_contracted_verb_are_no_names():
    assert not [e for e in entities("They think I’m late. It seems I’ve left.").entities]


@pytest.mark.parametrize(
    ("texts", "who"),
    [
        (["President Anna Venn left. Former President Karl Moss left. The president slept."], "Anna Venn"),
        (["President Anna Venn left. Venn met Orrish President Karl Moss. The president slept.",
          "The Norwegian President Karl Moss slept."], "Anna Venn"),
        (["President Anna Venn left. Venn sang. Venn met President Karl Moss. The president slept."], "Anna Venn"),
        (["The president slept.", "President Anna Venn left."], None),  # this article names nobody
    ],
)  # fmt: skip
def test_of_presidents_the_one_at_home_and_most_named_is_meant(texts, who):
    labels = [r for r in entities(*texts).labels if r.kind == "role" and r.article_id == "a0"]
    assert [r.entity.name for r in labels] == ([who] if who else [])


NAME_WORDS = "Ana Kevin Lund Brandt Norway French Senate House Majority Whip Republican Mr. Jr. of the ( ) , said met spoke. Then"


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(NAME_WORDS.split()), max_size=30).map(" ".join), min_size=1, max_size=3)
)
def test_names_in_any_order_are_read_where_they_stand(texts):
    for mention in entities(*texts).mentions:
        text = texts[int(mention.article_id[1:])]
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They fear the southern Norway.", None),  # a part of it
        ("They fear the divided Norway.", "the divided Norway"),
        ("By firing former mayor Anna Venn he erred.", "former mayor Anna Venn"),
        ("They met the acting mayor Anna Venn.", "the acting mayor Anna Venn"),
        ("Critics asked how terrible Anna Venn was.", None),
        ("Talking to Anna Venn is a mistake.", None),
        ("Anna Venn of the Harrow Board, who is a critic, left.", None),
        ("They fear the Harrow Board, the farmers' union, and others.", None),
        ("Police arrested 19-year-old Anna Venn.", "19-year-old Anna Venn"),
    ],
)
def test_what_is_no_naming_is_no_label(text, label):
    found = [r for r in entities(text).labels if r.kind != "description" and r.entity.kind != "people"]
    assert [r.label for r in found] == ([label] if label else [])


def test_a_pair_behind_between_stays_whole():
    assert ("talks between Norway and Denmark", "talks") in [
        (text, name)
        for text, name, _ in labelled(
            "They like talks between Norway and Denmark. The talks began. The talks ended."
        )
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Venn left. First lady Mia Venn stayed.", "Venn"),  # not his wife
        ("President Venn left. Mia Venn stayed.", "Mia Venn"),
        ("Judge Anna Venn ruled. The judges slept.", "Anna Venn"),
    ],
)
def test_a_title_is_no_relatives_and_no_plural(text, who):
    found = entities(text)
    assert [name for printed, name in people(found) if printed in ("Venn", "Anna Venn")] == [who]
    assert not [r for r in found.labels if r.kind == "role"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They met Chief of Staff Peter Venn.", "Chief of Staff Peter Venn"),
        ("They met the brother of the mill's secretary, Anna Venn.", "the mill's secretary, Anna Venn"),
        ("They met Senate Majority Whip Anna Venn.", "Senate Majority Whip Anna Venn"),
    ],
)
def test_an_office_is_whole_and_the_bearers_own(text, label):
    assert [(r.label, r.entity.name) for r in entities(text).labels if r.entity.kind == "person"] == [
        (label, " ".join(label.split()[-2:]))
    ]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The Department of Corn grew. The Corn Department hired.", "Corn Department"),
        ("They like the N.C.L. a lot. They fear the NCL.", "NCL"),
        ("The U.S. State Department spoke. The State Department left.", "State Department"),
        ("Peter Venn Jr. left. Critics like Venn Jr. a lot.", "Peter Venn Jr"),
    ],
)
def test_two_forms_of_one_name(text, one):
    assert {e.name for e in entities(text).entities if e.kind in ("body", "person")} == {one}


@pytest.mark.parametrize(
    "text", ["They met WATCH/Anna/Venn. Anna Venn left.", "Former/Anna Venn left. Anna Venn slept."]
)
def test_names_joined_by_a_stroke_are_read(text):
    assert "Anna Venn" in {e.name for e in entities(text).entities}


# -- no verb inside, nothing cut off that changes what is said -----------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Denmark sign trade accord", "CKCVNN"),
        ("Norwegian and Danish trade deals failed.", "MKMNSE"),
        ("Firms that turn away men fail.", "SWVRSB"),
        ("Critics also plan a march.", "SRVDN"),
        ("This marks a change.", "UVDN"),
        ("This mark is new.", "DNbJ"),
        ("They hoped to zap the stone.", "UETBDN"),
    ],
)
def test_what_is_a_verb_by_what_stands_around_it(text, expected):
    assert classes(text) == expected


DEAL = " The deal is late. The deal is old. The deal is signed."


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Harrow and Orro sign corn deal" + DEAL.replace(".", ".\n", 1), "corn deal"),
        ("They fear the partisan attacks and lies.", "the partisan attacks"),
        ("The deal calls for rest." + DEAL, None),
        ("They like $3 million corn deals." + DEAL, "$3 million corn deals"),
    ],
)
def test_a_naming_holds_no_verb_and_keeps_its_sign(text, label):
    found = [label for label, _, kind in labelled(text) if kind == "description"]
    assert found[-1:] == ([label] if label else []) or label in found
    assert not [words for words in found if "sign" in words or "calls" in words or words.endswith("partisan")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Mayor Anna Venn, the first mayor in ten years to sing, left.", "the first mayor in ten years to sing"),
        ("Mayor Anna Venn, the oldest mayor of Norway, left.", "the oldest mayor of Norway"),
        ("Anna Venn is the sixth mayor to sing in Harrow.", "the sixth mayor to sing in Harrow"),
        ("Anna Venn is a hero of voters under age 30 and left.", "a hero of voters under age 30"),
        ("Anna Venn, a Harrow attorney and farm advocate who left, slept.", "a Harrow attorney and farm advocate"),
        ("Anna Venn, a member of the so-called “blue” choir, left.", "a member of the so-called “blue” choir"),
        ("Anna Venn is the first mayor to sing in ten years and has left.", "the first mayor to sing in ten years"),
        ("Mayor Anna Venn, the first lady of song, left.", "the first lady of song"),
        ("Mayor Anna Venn is the only mayor who swims.", "the only mayor who swims"),
        ("Mayor Anna Venn, the secretary of Roads and Rail Services, left.", "the secretary of Roads and Rail Services"),
    ],
)  # fmt: skip
def test_a_naming_is_not_cut_off_from_what_makes_it_true(text, label):
    assert label in [found for found, entity, _ in labelled(text) if entity == "Anna Venn"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Acting Mayor Anna Venn left.", "Acting Mayor Anna Venn"),
        ("They met then-Mayor Anna Venn.", "then-Mayor Anna Venn"),
        ("They met Senators Anna Venn and Karl Moss.", None),
        ("However able Mayor Anna Venn may be, she left.", None),
        ("It did not clear Anna Venn of theft.", None),
        ("Anna Venn was a distant second.", None),
        ("Anna Venn was the second in command.", "the second in command"),
        ("Anna Venn, the envoy, called the promise a joke.", "the envoy"),
        ("They met his wife Anna Venn.", "wife Anna Venn"),
        ("They met their own mayor, Anna Venn.", "mayor, Anna Venn"),
        ("They fear tough Norway and Denmark sanctions.", None),
    ],
)
def test_a_title_says_alone_what_it_says_in_its_sentence(text, label):
    found = [r for r in entities(text + " Venn slept.").labels if r.kind != "description"]
    assert [r.label for r in found] == ([label] if label else [])


# -- whose matter it is ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "entity"),
    [
        ("Norway will lower its duty on corn.", "duties"),
        ("Norway fears Karl Moss's timber duties.", "Karl Moss's duties"),  # named in one article only
        ("Norway's duties on corn fell.", "duties"),  # both articles speak of Norway
        ("They fear similar duties.", "similar duties"),
        ("They fear any new duties.", "new duties"),
    ],
)
def test_duties_of_somebody_else_are_another_matter(other, entity):
    texts = "Norway cut duties on corn. The duties on corn fell. Duties on corn are old.", other
    assert [r.entity.name for r in entities(*texts).labels if r.article_id == "a1"] == [entity]


def test_of_two_owners_the_one_that_owns_more_has_the_matter():
    text = "Anna Venn's duties fell. Anna Venn's corn duties rose. Mayor Karl Moss's duties fell. The duties matter."
    found = entities(text, text)
    assert {r.entity.name for r in found.labels if "Karl" in r.label and r.kind != "title"} == {
        "Karl Moss's corn duties"
    }
    assert {r.entity.name for r in found.labels if r.label.startswith("Anna")} == {"corn duties"}


def test_an_office_is_no_matter_and_words_between_quotation_marks_are_no_name():
    texts = ["Chief Justice Anna Venn spoke. The chief justice left."] * 3
    found = find_entities({f"a{n}": annotate(t, headline="The justice spoke") for n, t in enumerate(texts)})
    assert {r.entity.name for r in found.labels if r.label == "The chief justice"} == {"Anna Venn"}
    assert official_names({("exact", "same'", "deal"): "Exact Same' Deal"}) == {}
    assert official_names({("workers'", "rights", "deal"): "Workers' Rights Deal"}) != {}


def test_a_president_of_a_party_is_nobody_where_the_article_names_two():
    text = "President Anna Venn left. Venn sang. Liberal President Karl Moss slept. The Liberal president coughed."
    assert [r.label for r in entities(text).labels if r.kind == "role"] == []


def test_a_matter_before_another_noun_is_part_of_what_that_one_names():
    text = "They fear deal attacks. The deal is late. The deal is new. The deal is old."
    assert ("deal attacks", "deal attacks") in [(label, entity) for label, entity, _ in labelled(text)]


def test_a_body_before_a_surname_and_junior_ends():
    # Each stood for the other without end.
    assert "Senate Lund Jr" in {e.name for e in entities("Senate Lund Jr. said Jr.", "Then Norway").entities}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Otto Grau first nominated Anna Venn.", None),  # a verb stands inside
        ("They like a ruling directing Anna Venn.", None),
        ("They met the beleaguered Anna Venn.", "the beleaguered Anna Venn"),
        ("On a trip as mayor, Anna Venn sang.", None),
        ("Both Mayor Anna Venn and Otto Grau sang.", "Mayor Anna Venn"),
        ("They asked moderator Anna Venn.", "moderator Anna Venn"),
        ("Both insisted Anna Venn was late.", None),
        ("They saw a previous letter Anna Venn wrote.", None),
        ("They met his son-in-law Anna Venn.", "son-in-law Anna Venn"),
        ("Dora Hall/Harrow Images Mayor Anna Venn left.", "Mayor Anna Venn"),
        ("They asked the botanist Anna Venn.", "the botanist Anna Venn"),
        ("They met rock-climbing botanist Anna Venn.", "rock-climbing botanist Anna Venn"),
    ],
)
def test_what_stands_before_a_name_and_is_no_title(text, label):
    found = [r for r in entities(text + " Venn slept. Grau slept.").labels if r.entity.name == "Anna Venn"]
    assert [r.label for r in found] == ([label] if label else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harrow Bank fighters fled.", [("Harrow Bank fighters", "Harrow Bank")]),
        (
            "Harrow Bank customers fled.",
            [("Harrow Bank customers", "harrow bank customers")],
        ),  # none of the bank's own
        ("They freed angry farmers from jail.", [("angry farmers", "angry farmers")]),
        ("They met angry farmers from Norway.", [("angry farmers from Norway", "angry farmers")]),
        ("They like her Norwegian officials.", [("Norwegian officials", "Norway")]),
        ("Still other Norwegian officials fled.", [("other Norwegian officials", "Norway")]),
        ("They help injured farmers.", [("injured farmers", "injured farmers")]),
    ],
)
def test_whose_people_they_are_and_where_their_name_ends(text, expected):
    assert [(label, entity) for label, entity, kind in labelled(text) if kind == "description"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Anna Venn left. The US president slept.", [("The US president", "Anna Venn")]),
        ("Singer Anna Venn left. The singer slept.", [("The singer", "Anna Venn")]),
        ("Singer Anna Venn met Mayor Karl Moss. The singer slept.", []),  # somebody was named in between
        ("Mayor Anna Venn met singer Karl Moss. The mayor slept.", [("The mayor", "Anna Venn")]),
    ],
)
def test_an_office_is_known_farther_than_a_calling(text, expected):
    assert roles(text) == expected


def test_an_owner_is_known_by_surname_where_two_share_it():
    texts = (
        "Mayor Anna Venn's deal fell. Venn's deal failed. Her son Peter Venn sang. The deal is late.",
        "Venn’s deal fell. Mayor Anna Venn left. The mayor's old rival Peter Venn left.",
    )
    assert {r.entity.name for r in entities(*texts).labels if r.label.startswith("Venn")} == {"deal"}


def test_a_son_is_not_named_by_what_his_father_is():
    found = entities("Mayor Peter Moss left. His eldest son, Peter Moss, Jr., sang. Peter Moss sleeps.")
    assert {(r.label, r.entity.name) for r in found.labels if r.kind == "apposition"} == {
        ("eldest son, Peter Moss, Jr", "Peter Moss, Jr")
    }


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("They like the act.", "law"),
        ("They like a rotten duty on barley.", "tariff"),
        ("They fear an act of violence.", "act"),  # no law
        ("They like her patriotic duty.", "patriotic duty"),
    ],
)
def test_an_act_is_a_law_and_a_duty_a_tariff_where_the_words_say_so(text, entity):
    before = "Laws fell. The law is old. The law slept. Tariffs fell. The tariff is old. The tariff slept. "
    assert entities(before + text).mentions[-1].entity.name == entity


def test_a_verb_in_ing_alone_names_no_matter():
    text = "The meeting is late. The meeting slept. A meeting fell. Lund was meeting at the White Mill."
    found = find_entities({"a": annotate(text, headline="The meeting slept")})
    assert all("meeting" in row.label.lower() for row in found.labels)


FOUNTAIN = "The stone fountain broke. A stone fountain is new. A stone fountain is old. "


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("They like a wine fountain.", "wine fountain"),  # of another kind
        ("They like a new stone fountain.", "stone fountain"),
        ("They like a costly fountain.", "stone fountain"),
    ],
)
def test_a_noun_of_the_headline_is_one_thing(text, entity):
    found = find_entities({"a": annotate(FOUNTAIN + text, headline="The fountain broke")})
    assert found.labels[-1].entity.name == entity


@pytest.mark.parametrize(("place", "entity"), [("Norway", "ban in Norway"), ("Poland", "ban")])
def test_a_matter_of_a_place_that_one_article_names_is_another(place, entity):
    texts = "Poland likes the ban. Poland fears the ban.", f"The new ban in {place} angered Poland."
    assert [r.entity.name for r in entities(*texts).labels if r.article_id == "a1"] == [entity]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They are false, angry farmers said.", "angry farmers"),
        ("Voters who blame angry farmers left.", "angry farmers"),
        ("They met angry farmers in light of the fire.", "angry farmers"),
        ("He fears the angry farmer who said that in the long run he had struck the mill.", "the angry farmer"),
        ("It hit at least nine angry farmers.", "at least nine angry farmers"),
        ("Angry farmers of the valley say it is old.", "Angry farmers of the valley"),
        ("At least one angry farmer profited in Harrow.", "At least one angry farmer"),
        ("The aim was to bribe angry farmers.", "angry farmers"),
    ],
)  # fmt: skip
def test_where_the_naming_of_a_group_begins_and_ends(text, label):
    assert [found for found, entity, _ in labelled(text) if "farmer" in entity] == [label]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The deal is late. The deal is old. The deal fell. They fear costly deals.", "deals"),  # not the one
        ("The deals are late. The deal is old. They fear costly deals.", "deals"),
        ("The deal is late. The deals are old. The deal fell. They fear costly deals.", "deal"),
    ],
)
def test_several_are_the_one_only_where_the_articles_speak_of_several(text, entity):
    assert labelled(text)[-1][1] == entity


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Former Mayor Anna Venn's friends left.", "Former Mayor Anna Venn"),
        ("They met former Governor Otto Grau, former Mayor Anna Venn.", "former Mayor Anna Venn"),
        ("They met former Governor Otto Grau, Mayor Anna Venn.", "Mayor Anna Venn"),
        ("They met former police Officer Anna Venn.", "former police Officer Anna Venn"),
        ("They met Department of Roads official Anna Venn.", "Department of Roads official Anna Venn"),
        ("Some cleared Ms. Anna Venn.", None),
        ("They met embattled Mayor Anna Venn.", "embattled Mayor Anna Venn"),
        ("They met former Harrow, Norland, Mayor Anna Venn.", "former Harrow, Norland, Mayor Anna Venn"),
        ("That would either force Anna Venn to leave or to stay.", None),
        ("Otto Grau, an ally of Mayor Anna Venn, said little.", "Mayor Anna Venn"),
        ("They met Anna Venn.\n\nHow was the vote counted?", None),
    ],
)
def test_a_title_is_neither_anothers_nor_shortened(text, label):
    found = [r for r in entities(text + " Venn slept.").labels if r.entity.name == "Anna Venn"]
    assert [r.label for r in found] == ([label] if label else [])


def test_a_description_holds_the_whole_name_of_a_body():
    found = labelled("Anna Venn, a Department of Roads spokeswoman, left.")
    assert found == [("a Department of Roads spokeswoman", "Anna Venn", "apposition")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mrs. May left. They like May. May said no. They like May's plan.", ["May", "May", "May", "May's"]),
        ("Anna May left in May. It was late in the month of May.", ["Anna May"]),
        ("Anna May left on May 4, last May, and may return at the end of May. May she return.", ["Anna May"]),
        ("They left in May. May said no.", []),
    ],
)
def test_a_surname_that_is_a_month(text, who):
    assert [m.text for m in entities(text).mentions if m.entity.kind == "person"] == who


def test_an_article_in_a_name_is_part_of_it():
    found = entities("They fear President Otto al-Venn and al-Qaeda.", "Venn left. Al-Venn slept.")
    assert {name for printed, name in people(found) if "Venn" in printed} == {"Otto al-Venn"}
    assert "President Otto al-Venn" in [row.label for row in found.labels]
    assert "Al Qaeda" in [m.entity.name for m in found.mentions]


def test_the_younger_of_two_is_none_of_them():
    assert labelled("Otto Grau left. They met the younger Grau.") == []
    assert labelled("Otto Grau left. They met the able Grau.") == [("the able Grau", "Otto Grau", "title")]


def test_an_apposition_does_not_begin_inside_an_office():
    found = labelled("They met his Secretary of Defense, Anna Venn. Venn left.")
    assert [label for label, *_ in found] == ["Secretary of Defense, Anna Venn"]


def test_a_relative_with_a_given_name_alone_is_nobody_else():
    found = entities("Anna Venn and her husband Peter left. Chancellor Peter Moss stayed.")
    assert [name for printed, name in people(found) if printed == "Peter Moss"] == ["Peter Moss"]
    assert ("Peter", "Peter Moss") not in people(found)


def test_a_body_that_stands_with_another_noun_before_a_noun_is_not_described():
    found = labelled("Otto Grau of the Harrow Council met numerous tough Harrow Council and mill officials.")
    assert not [label for label, name, _ in found if name == "Harrow Council"]


def test_a_particle_of_a_name_is_no_title():
    assert labelled("They met Otto de Grau. De Grau left. They like Grau.") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It was not an unfair deal.", None),  # denied
        ("It has no unfair deal.", None),
        ("They saw Monday night's deal.", "Monday night's deal"),
        ("Liberals plan to use unfair deals.", "unfair deals"),
        ("What they do is use unfair deals.", "unfair deals"),
        ("The third deal is unfair.", "The third deal"),
    ],
)
def test_a_matter_is_named_whole_and_not_where_it_is_denied(text, label):
    found = [(r.label, r.entity.name) for r in entities(text + DEAL).labels]
    assert [words for words, _ in found] == ([label] if label else [])
    assert not label or found[0][1] == (
        "third deal" if "third" in label else "deals" if "deals" in label else "deal"
    )


def test_norwegian_officials_in_the_course_of_a_year():
    assert [label for label, *_ in labelled("They met Norwegian officials in the course of the year.")] == [
        "Norwegian officials"
    ]


def test_a_chief_strategist_is_no_chief():
    assert roles("Chief strategist Anna Venn left. The chief slept.") == []
    assert roles("Police chief Anna Venn left. The chief slept.") == [("The chief", "Anna Venn")]


def test_a_name_that_ends_in_a_word_for_a_matter_is_no_body():
    assert {e.kind for e in entities("They fear the Rural Roads Bill.").entities} == {"other"}
    assert people(entities("They met Mayor Robert Deal. Deal left."))[0] == ("Robert Deal", "Robert Deal")


def test_a_verb_in_ing_is_no_part_of_whom_it_is_done_to():
    assert [label for label, *_ in labelled("They left, warning Norway's leaders.")] == ["Norway's leaders"]


def test_the_core_of_an_office_is_the_whole_office():
    text = "They saw a weak chief of staff who sang."
    rows = label_rows(entities(text), {"a0": []})
    assert [row["core"] for row in rows] == ["a weak chief of staff"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Mayor Anna Venn left. The mayor of Harrow pardoning herself sang.",
            None,
        ),  # no mayor of Harrow is known
        ("Mayor Anna Venn, a critic of Bread for All, left.", "a critic of Bread for All"),
        ("They fear a possible Anna Venn speech.", None),
    ],
)
def test_what_a_name_goes_on_with(text, label):
    found = [r for r in entities(text + " Venn slept.").labels if r.entity.name == "Anna Venn"]
    assert [r.label for r in found if r.kind != "title" or "possible" in r.label] == (
        [label] if label else []
    )


def test_a_second_verb_is_no_matter():
    assert (
        labelled("Please do not be silly and vote. The vote is late. The vote is old. The vote is new.") == []
    )
