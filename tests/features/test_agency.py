"""Who acts: passives, deeds as nouns, and who does what to whom."""

from __future__ import annotations

import numpy as np
import pytest

from framing.features.agency import Agency, agentless_share
from framing.features.entities import find_entities
from framing.features.entities.clauses import find_clauses
from framing.features.entities.deeds import deed_nouns, deed_verbs, find_deeds
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
        ("Anger grew after the arrest of two men by the army.", []),
        ("Anger grew after the army's attack.", []),
        ("The army launched an attack.", [("launched", "active")]),
        ("The mill is based in Harrow.", []),
        ("They said the men left.", []),
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
        ("a0", "norland's army", "Dora Venn", "active"),
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


def test_there_are_about_a_hundred_deeds_with_all_their_forms():
    assert (
        len({d.name for d in deed_verbs().values()} | {d.name for d in deed_nouns(things=True).values()})
        >= 100
    )
    assert deed_verbs()["detained"].name == deed_nouns()["detentions"].name == "arrest"
    assert "tariff" not in deed_nouns() and "tariff" in deed_nouns(things=True)
