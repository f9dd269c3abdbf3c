"""Who acts: passives, deeds as nouns, and who does what to whom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.features import portray_event
from framing.features.agency import Agency, agentless_share
from framing.features.entities import find_entities
from framing.features.entities.clauses import find_clauses
from framing.features.entities.deed_words import deed_nouns, deed_verbs
from framing.features.entities.deeds import find_deeds
from framing.text import annotate


def categories(text):
    return [(row.text, row.category) for row in Agency().evidence(annotate(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were detained.", [("were detained", "agentless_passive")]),
        ("Mistakes were made on Monday.", [("were made", "agentless_passive")]),
        ("The men were quickly detained.", [("were quickly detained", "agentless_passive")]),
        ("Two men were detained by the army.", [("were detained by the army", "passive_with_agent")]),
        ("Two men were detained by Tuesday.", [("were detained", "agentless_passive")]),
        ("Soldiers detained two men.", [("detained", "active")]),
        ("Anger grew after the 2018 detention.", [("the 2018 detention", "nominalisation")]),
        ("Anger grew after new arrests.", []),  # any, not one that was done
        ("The sentence is a quotation.", []),
        ("The men were poised to leave.", []),
        ("The bill's approval came late.", [("The bill's approval", "nominalisation")]),
        ("Lund's approval came late.", []),  # hers: she approved
        ("Anger grew after the arrest of two men by the army.", []),
        ("Anger grew after the army's attack.", []),
        ("The army launched an attack.", [("launched", "active")]),
        ("The mill is based in Harrow.", []),
        ("The vote was unexpected.", []),
        ("The board is made up of men.", []),
        (
            "The rule was dropped, according to a paper obtained by the Post.",
            [("was dropped", "agentless_passive")],
        ),
        ("Anger grew after the US killing of two men.", []),
        ("Anger grew after the resignation of Dora Venn.", []),
        ("Anger grew after the press release.", []),
        ("Anger grew over the abuse of power.", []),
        ("Anger grew over the separation of powers.", []),
        ("Anger grew after the police shootings of two men.", []),  # by the police
        ("Anger grew after the school shooting of 1999.", [("the school shooting", "nominalisation")]),
        ("Anger grew after the resignation Thursday of Dora Venn.", []),
        ("Anger grew despite Mattis' resignation.", []),
        ("He was endorsed by two of its leaders.", [("was endorsed by two", "passive_with_agent")]),
        ("It was won by 30 votes.", [("was won", "agentless_passive")]),
        ("She was displeased with it.", []),
        ("They said the men left.", []),
        ("Two men were injured by mistake.", [("were injured", "agentless_passive")]),  # how, not by whom
        ("Two men were injured by air strikes.", [("were injured by air strikes", "passive_with_agent")]),
        ("The mill was aimed at the poor.", []),
        ("The list includes two men.", []),  # nothing is done to anybody
        ("Sales dropped 13 percent.", []),
        ("They moved forward.", []),
        ("Sales slid backwards.", []),
        ("They met the army, let alone the mayor.", [("met", "active")]),
        ("The mill will be shut by Lund.", [("will be shut by Lund", "passive_with_agent")]),
        ("The grant was recently cut.", [("was recently cut", "agentless_passive")]),
        ("The council has cut the grant.", [("has cut", "active")]),
        ("They are upset. It was a hit.", []),
        ("Harrow police detained three engineers.", [("detained", "active")]),
        ("Soldiers need two men.", []),  # nothing is done to them
        ("Soldiers last week left.", []),
        ("The mayor knows the army will leave.", []),  # a clause, and no object
        ("", []),
        ("#", []),
    ],
)
def test_instances_are_told_apart(text, expected):
    assert categories(text) == expected


def test_every_row_gives_rule_reason_and_its_own_text():
    document = annotate("Two men were detained. The arrest angered many. Soldiers beat two men.")
    rows = Agency().evidence(document)
    assert len(rows) == 3
    for row in rows:
        assert row.measure == "agency" and row.rule and row.reason
        assert document.text[row.start : row.end] == row.text


def test_figures_count_the_narrator_only():
    own, quoted = "Two men were detained.", "“Two men were detained,” said Dora Venn."
    out = Agency().fit([]).transform([own, quoted])
    assert out[0, 0] == pytest.approx(100 / 4)
    assert out[1, 0] == 0
    assert np.isfinite(out).all()


def test_a_share_needs_ten_instances():
    nine = Agency().evidence(annotate(" ".join(["Two men were detained."] * 9)))
    ten = Agency().evidence(annotate(" ".join(["Two men were detained."] * 9 + ["Soldiers beat two men."])))
    assert agentless_share(nine) is None
    assert agentless_share(ten) == pytest.approx(0.9)


def deeds(*texts):
    found = find_entities({f"a{n}": annotate(text) for n, text in enumerate(texts)})
    clauses = {name: find_clauses(t, found.phrases[name]) for name, t in found.tagged.items()}
    rows = find_deeds(found.tagged, found.phrases, clauses, found.of_phrase)
    return [(r["deed"], r["article_id"], r["agent"], r["patient"], r["form"]) for r in rows]


def test_one_deed_told_with_and_without_its_doer():
    texts = (
        "Norland's army arrested Dora Venn, the mayor.",
        "Dora Venn was arrested on Monday.",
        "The detention of Dora Venn angered many.",
        "Dora Venn was arrested by soldiers.",
    )
    assert [(a, agent, patient, form) for _, a, agent, patient, form in deeds(*texts)] == [
        ("a0", "Norland's army", "Dora Venn", "active"),
        ("a1", "", "Dora Venn", "agentless_passive"),
        ("a2", "", "Dora Venn", "noun_without_agent"),
        ("a3", "soldiers", "Dora Venn", "passive_with_agent"),
    ]


def test_a_deed_of_one_article_is_left_out():
    assert deeds("Soldiers arrested Dora Venn.", "The mill closed.") == []


def test_the_doer_of_a_noun_is_the_subject_of_a_verb_that_only_carries_it():
    rows = deeds("The army launched an attack on Harrow.", "An attack shook Harrow.")
    assert [(a, agent, form) for deed, a, agent, _, form in rows if deed == "attack"] == [
        ("a0", "army", "noun_with_agent"),
        ("a1", "", "noun_without_agent"),
    ]


def shared(*texts, one_fact=False):
    documents = {f"a{n}": annotate(text) for n, text in enumerate(texts)}
    told = {name: [(0, len(d.text), "01")] for name, d in documents.items()} if one_fact else {}
    rows = portray_event(documents, {name: [] for name in documents}, lambda *_: 0.0, told).deeds
    return [(r["article_id"], r["agent"], r["shared"], r["differs"]) for r in rows]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (  # one names the doer, the other nowhere does
            ("Norland arrested Dora Venn on Monday.", "The arrest of Dora Venn on Monday angered many."),
            [("a0", "Norland", 1, True), ("a1", "", 1, True)],
        ),
        (  # both name it, in whatever form
            ("Norland arrested Dora Venn.", "Norland's arrest of Dora Venn angered many."),
            [("a0", "Norland", 1, False), ("a1", "Norland", 1, False)],
        ),
        (  # done to others
            ("Norland arrested Dora Venn.", "The arrest of two farmers angered many."),
            [("a0", "Norland", 0, False), ("a1", "", 0, False)],
        ),
        (  # a source's words are the source's
            ("Norland arrested Dora Venn.", "“The arrest of Dora Venn is a shame,” said Ana Lisk."),
            [("a0", "Norland", 0, False), ("a1", "", 0, False)],
        ),
        (  # once with the doer is enough
            ("Norland arrested Dora Venn. The arrest of Dora Venn was late.", "Norland detained Dora Venn."),
            [("a0", "Norland", 1, False), ("a0", "", 1, False), ("a1", "Norland", 1, False)],
        ),
        (  # verbs that any story is full of
            ("The council signed the lease.", "The lease was signed on Monday."),
            [("a0", "council", 0, False), ("a1", "", 0, False)],
        ),
    ],
)
def test_the_same_deed_told_by_two(texts, wanted):
    assert shared(*texts) == wanted


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (  # a name in one, a description in the other
            ("Norland arrested Dora Venn on Monday.", "The arrest of a former mayor angered many."),
            [("a0", "Norland", 1, True), ("a1", "", 1, True)],
        ),
        (  # one patient is not several
            ("Norland arrested Dora Venn on Monday.", "The arrest of two farmers angered many."),
            [("a0", "Norland", 0, False), ("a1", "", 0, False)],
        ),
        (  # an article that tells of two tells of two deeds
            ("Norland arrested Dora Venn on Monday.", "Norland's arrest of a mayor followed the arrest of a baker."),
            [("a0", "Norland", 1, False), ("a1", "Norland", 1, False), ("a1", "", 0, False)],
        ),
    ],
)  # fmt: skip
def test_a_fact_ties_words_for_one_patient(texts, wanted):
    assert shared(*texts, one_fact=True) == wanted
    assert all(number == 0 for _, _, number, _ in shared(*texts))


def test_those_between_whom_something_is_did_nothing():
    told = (
        "Norland arrested Dora Venn.",
        "Ties between Orla and Norland cooled after the arrest of Dora Venn.",
    )
    assert shared(*told) == [("a0", "Norland", 1, True), ("a1", "", 1, True)]
    told = (
        "Norland arrested Dora Venn.",
        "Norland, between elections, was blamed for the arrest of Dora Venn.",
    )
    assert shared(*told) == [("a0", "Norland", 1, False), ("a1", "", 1, False)]


def test_the_doer_of_a_noun_may_stand_before_or_behind():
    rows = deeds("Norland's 2018 arrest of two men was late.", "Friday's arrest of two men was late.")
    assert [row[2] for row in rows] == ["Norland", ""]
    rows = deeds("Farmers hate the tariffs imposed by Norland.", "Farmers hate the tariffs.")
    assert [row[2] for row in rows if row[0] == "tariff"] == ["Norland", ""]


def test_there_are_about_a_hundred_deeds_with_all_their_forms():
    assert (
        len({d.name for d in deed_verbs().values()} | {d.name for d in deed_nouns(things=True).values()})
        >= 100
    )
    assert deed_verbs()["detained"].name == deed_nouns()["detentions"].name == "arrest"
    assert "tariff" not in deed_nouns() and "tariff" in deed_nouns(things=True)


def told(*texts):
    documents = {f"a{n}": annotate(text) for n, text in enumerate(texts)}
    return portray_event(documents, {}, lambda *_: 0.0).deeds


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("A raid on the airport killed Dora Venn.", "raid"),
        ("Later soldiers at the airport killed Dora Venn.", "soldiers"),
        ("It was revenge for a raid on the mill that killed Dora Venn.", "raid"),
        ("Dozens of soldiers killed Dora Venn.", "soldiers"),
        ("It was a guard of the mill who killed Dora Venn.", "guard"),
    ],
)
def test_the_doer_is_the_head_of_its_phrase(text, agent):
    rows = told(text, "Dora Venn was killed.")
    assert [row["agent"] for row in rows if row["form"] == "active"] == [agent]


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        ("Norland arrested Dora Venn.", "Dora Venn was arrested late.", True),
        # The doer stands elsewhere in the sentence.
        ("Norland arrested Dora Venn.", "Dora Venn was arrested when Norland feared a march.", False),
        ("It arrested Dora Venn.", "Dora Venn was arrested late.", False),  # a pronoun names nobody
        ("A raid on the mill killed Dora Venn.", "Dora Venn was killed.", False),  # by what, not by whom
    ],
)
def test_a_doer_is_said_to_be_missing_only_where_the_sentence_has_none(first, second, differs):
    assert any(row["differs"] for row in told(first, second)) is differs


def test_an_offence_is_no_deed_that_two_tell_of():
    assert not any(
        row["differs"] for row in told("Lund obstructed justice.", "They spoke of obstruction of justice.")
    )


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The army last year invaded Norway.", "The army"),
        ("The army over the weekend invaded Norway.", "The army"),
        ("Dora Venn, a critic of the plan, blocked the mill.", "Dora Venn"),
        ("Dora Venn, who has a cold, blocked the mill.", "Dora Venn"),
        ("The mayor, Dora Venn, blocked the mill.", "Dora Venn"),
        ("The men holding the flags blocked the mill.", "The men"),
        ("The habit of waving flags angered the mayor.", "The habit"),
        ("Holding flags angered the mayor.", None),
        ("They waved the flags, blocked the mill.", None),
        ("Police met the men who blocked the mill.", "the men"),
        ("They fear the fall of the mill, which blocked the river.", "the mill"),
        ("The army on Friday night invaded Norway.", "The army"),
        ("The army, on May 3, blocked the mill.", "The army"),
        ("Dora Venn in May then blocked the mill.", "Dora Venn"),
        ("A letter sent to the board angered the mayor.", "A letter"),
        ("The farms owned by a friend of the mayor blocked the mill.", "The farms"),
        ("The deal to avoid a strike angered the mayor.", "The deal"),
        ("Clerks said at least ten men angered the mayor.", "least ten men"),
        ("They fought to let the mayor on Friday.", None),
    ],
)
def test_the_subject_is_found_over_what_stands_between(text, subject):
    rows = [row for row in Agency().evidence(annotate(text)) if row.text in ("blocked", "invaded", "angered")]
    assert [repr(subject) in row.reason for row in rows] == ([True] if subject else [])


def test_an_inquiry_is_its_owners():
    texts = {
        "a": annotate("Venn’s investigation began."),
        "b": annotate("They fear his investigation of Moss."),
    }
    rows = portray_event(texts, {"a": [], "b": []}, tone_fn=lambda *_: 0.0).deeds
    assert [(row["agent"], row["form"]) for row in rows] == [
        ("Venn", "noun_with_agent"),
        ("his", "noun_with_agent"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The army did not arrest two men.", []),  # denied
        ("The army arrested two men.", [("arrest", "army", "two men")]),
        ("They are charged with the safety of the mill.", []),  # a duty
        ("The men are charged with lies.", [("charge", "", "men")]),
        ("Such a law passes the house.", []),  # the house passes it
        ("Orders for election meddling came.", []),  # what kind of meddling
        ("The election came.", [("elect", "", "")]),
        ("He likes Harrow Search.", []),  # a name
        ("The bill was approved by voice vote.", [("approve", "", "bill")]),  # how
        ("The men were shot.", [("shoot", "", "men")]),  # they may live
        ("Orro's curbs on bread by firms are new.", [("restrict", "Orro", "bread")]),
        ("Leaks angered friends by firms.", [("leak", "", "")]),
        ("The man who voiced fear of the mill was arrested.", [("arrest", "", "man")]),
        ("Those responsible for the fire were arrested.", [("arrest", "", "")]),
        ("Fear of judges in Harrow who were appointed by firms grew.", [("appoint", "firms", "judges")]),
        ("A draw that by law triggers a vote came.", [("cause", "draw", "vote")]),
        ("The break into the mill was caused by rain.", [("cause", "rain", "break")]),
        ("They study claims Norland raided a mill.", [("raid", "Norland", "mill")]),
        ("Norland appointed Orro anyway.", [("appoint", "Norland", "Orro")]),
        ("The board passed 90 stones.", []),  # no law
        ("The board passed a bill.", [("approve", "board", "bill")]),
        ("The study suggesting no mayor raised the flag came.", []),
        ("They performed their duties.", []),  # no duties on anything
        ("At least two men were detained.", [("arrest", "", "At least two men")]),
        ("Shops in Harrow and Orro were closed.", [("close", "", "Shops")]),
        ("The pact was signed by 51 Harrow officers.", [("sign", "51 Harrow officers", "pact")]),
        ("Soldiers fired tear gas.", []),  # nobody is dismissed
        ("Soldiers fired the mayor.", [("fire", "soldiers", "mayor")]),
        ("Theft by failure to pay is old.", [("steal", "", "")]),
        ("Moss, D-Harrow, pardoned the men.", [("pardon", "Moss", "men")]),
        ("They left the mill given opposition.", [("oppose", "", "")]),
        ("It is the removal of a duly elected mayor.", [("remove", "", "duly elected mayor")]),
        ("The men were shot by live rounds.", [("shoot", "live rounds", "men")]),
        ("They asked not to be named.", []),
        ("The men were named judges.", [("appoint", "", "men")]),
        ("They signed away Norland's mill.", [("sign", "they", "Norland's mill")]),
        ("They cut it to 12 percent, which opened the mill.", []),
        ("Police executed a search warrant.", []),  # nobody is killed, and the warrant is meant
        ("They like a nationwide ban on boats.", [("ban", "", "boats")]),
    ],
)
def test_what_is_no_deed_and_whose_it_is(text, rows):
    found = deeds(text, text)
    assert [(deed, agent, patient) for deed, a, agent, patient, _ in found if a == "a0"] == rows


DEED_WORDS = "They were fired named charged with shots no law passed by 12 percent which the mayor Ana Lund and of in who . ,"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(DEED_WORDS.split()), max_size=25).map(" ".join))
def test_deeds_are_read_from_words_in_any_order(text):
    for _, article, _, patient, form in deeds(text, text):
        assert article in ("a0", "a1") and form and all(word in text for word in patient.split())


@pytest.mark.parametrize(
    ("thing", "told_of"),
    [("the penalty", True), ("the death penalty", False), ("the damage", True), ("damages", False)],
)
def test_what_is_sought_in_court_is_no_deed(thing, told_of):
    assert bool(told(f"They spoke of {thing} in Harrow.", f"In Harrow {thing} came up.")) == told_of
