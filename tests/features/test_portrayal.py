"""How entities are portrayed: tone in the narrator's voice, loaded naming, acting and being acted on."""

from __future__ import annotations

import math

import pytest

from framing.features import Evidence, Portrayal, portray_event
from framing.features.portrayal_evidence import ENOUGH
from framing.text import annotate


def loaded(text, word, direction="-", strength=3, voice="narrator"):
    at = text.index(word)
    return Evidence(
        at,
        at + len(word),
        word,
        "loaded_vocabulary",
        word,
        direction=direction,
        strength=strength,
        voice=voice,
    )


def rows(texts, evidence=None, tone=lambda text, start, end: 0.0, headlines=None):
    documents = {name: annotate(t, headline=(headlines or {}).get(name, "")) for name, t in texts.items()}
    found = portray_event(documents, evidence or {}, tone).portrayal
    return {(row["article_id"], row["entity"]): row for row in found}


LUND = "Mayor Ana Lund opened the mill on Monday. Later Lund praised the workers there."


def test_tone_is_half_the_mean_of_the_clauses():
    seen = []

    def tone(text, start, end):
        seen.append(text[start:end])
        return {"Ana Lund": 0.8, "Lund": 0.0}[text[start:end]]

    row = rows({"a": LUND}, tone=tone)["a", "Ana Lund"]
    assert seen == ["Ana Lund", "Lund"]
    assert row["tone"] == pytest.approx(0.5 * 0.4)
    assert (row["mentions"], row["narrator_mentions"], row["tone_evidence"]) == (2, 2, 1)


def test_a_loaded_word_in_a_label_falls_on_the_one_it_names():
    text = "The disgraced mayor Ana Lund opened the mill. Later Lund praised the workers there."
    row = rows({"a": text}, {"a": [loaded(text, "disgraced", strength=2)]})["a", "Ana Lund"]
    assert row["tone"] == pytest.approx(-(2 / 3) / 2)


def test_a_loaded_word_elsewhere_falls_on_the_one_named_last_before_it():
    text = "Mayor Ana Lund met Karl Moss. Moss and Lund talked. Karl Moss then whined loudly about it."
    found = rows({"a": text}, {"a": [loaded(text, "whined")]})
    assert found["a", "Karl Moss"]["tone"] == pytest.approx(-1 / 3)
    assert found["a", "Ana Lund"]["tone"] == 0


def test_a_sources_word_is_not_the_narrators():
    text = LUND + " “Lund is a crook,” said Karl Moss."
    row = rows({"a": text}, {"a": [loaded(text, "crook", voice="direct")]}, lambda *_: 0.0)["a", "Ana Lund"]
    assert row["tone"] == 0


def test_a_tone_is_read_from_the_narrators_part_of_a_sentence():
    seen = []

    def tone(text, start, end):
        seen.append(text)
        return 0.0

    text = "Mayor Ana Lund told the crowd on Monday that “the mill is a shame.” Later Lund praised the workers there."
    rows({"a": text}, tone=tone)
    assert seen and all("shame" not in part for part in seen)


def test_fewer_than_two_narrator_mentions_have_no_tone():
    text = "Mayor Ana Lund left. “Lund lied,” said Karl Moss. “Lund fled,” Karl Moss added."
    row = rows({"a": text})["a", "Ana Lund"]
    assert row["mentions"] == 3 and math.isnan(row["tone"])


def test_tone_stays_within_its_range_and_is_read_from_every_sentence():
    calls = []

    def tone(text, start, end):
        calls.append(text[start:end])
        return -1.0

    text = "Mayor Ana Lund opened the old mill. " + "Then Lund praised the workers there. " * 9
    evidence = [loaded(text, "Mayor") for _ in range(60)]
    row = rows({"a": text}, {"a": evidence}, tone)["a", "Ana Lund"]
    assert row["tone"] == -1.0
    assert sum("Lund" in c for c in calls) == 10


def test_the_eight_most_mentioned_have_a_tone():
    surnames = "Abel Bohm Carr Dunn Egan Fitz Gore Hale Ives Judd".split()
    text = "\n\n".join(
        f"Ana {name} opened the mill on Monday."
        + f" Later {name} praised the workers there." * (9 if n < 4 else 1)
        for n, name in enumerate(surnames)
    )
    tones = {entity: row["tone"] for (_, entity), row in rows({"a": text}, tone=lambda *_: 1.0).items()}
    people = [tones[f"Ana {name}"] for name in surnames]
    assert [tone == 0.5 for tone in people[:4]] == [True] * 4
    assert sum(tone == tone for tone in tones.values()) == 8


def test_doing_and_being_done_to_are_counted():
    text = "Mayor Ana Lund sacked Karl Moss. Karl Moss was arrested by Lund. Moss left."
    found = rows({"a": text})
    assert (found["a", "Ana Lund"]["agent"], found["a", "Ana Lund"]["patient"]) == (2, 0)
    assert (found["a", "Karl Moss"]["agent"], found["a", "Karl Moss"]["patient"]) == (0, 2)


def test_what_sources_say_that_somebody_did_is_not_counted():
    text = "Mayor Ana Lund sacked Karl Moss. “Lund robbed Karl Moss,” said a clerk. Lund left."
    assert rows({"a": text})["a", "Ana Lund"]["agent"] == 1


@pytest.mark.parametrize(
    ("headline", "expected"), [("Lund opens mill", True), ("Lundgren opens mill", False), ("", False)]
)
def test_headlines_are_searched_for_whole_names(headline, expected):
    assert rows({"a": LUND}, headlines={"a": headline})["a", "Ana Lund"]["in_headline"] is expected


def test_one_reading_gives_every_table():
    texts = {
        "a": LUND + " Police arrested Karl Moss.",
        "b": "Karl Moss was arrested. The greedy landlord Karl Moss wept.",
    }
    documents = {name: annotate(text) for name, text in texts.items()}
    found = portray_event(documents, {"b": [loaded(texts["b"], "greedy")]}, lambda *_: 0.0)
    assert [row["loaded"] for row in found.labels if row["article_id"] == "b"] == [True]
    assert {row["form"] for row in found.deeds if row["deed"] == "arrest"} == {"active", "agentless_passive"}
    assert set(found.evidence) == {"a", "b"}


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Police met the greedy farmers in the hall.", [("the greedy farmers in the hall", "the greedy farmers", True)]),
        # What follows the noun is not what the farmers are called.
        ("Police met the hill farmers of the greedy council.",
         [("the hill farmers of the greedy council", "the hill farmers", False)]),
    ],
)  # fmt: skip
def test_a_label_is_loaded_where_a_word_that_describes_is(text, judged):
    found = portray_event({"a": annotate(text)}, {"a": [loaded(text, "greedy")]}, lambda *_: 0.0)
    these = [row for row in found.labels if "farmers" in row["label"]]
    assert [(row["label"], row["core"], row["loaded"]) for row in these] == judged
    assert {row["entity_kind"] for row in these} == {"people"}


@pytest.mark.parametrize("text", ["", "#", "\n\n", "A", "…"])
def test_empty_articles_have_no_rows(text):
    found = portray_event({"a": annotate(text)}, {})
    assert (found.labels, found.portrayal, found.deeds, found.evidence) == ([], [], [], {"a": []})


def test_the_default_tone_is_the_packages_own():
    found = portray_event({"a": annotate(LUND)}, {})
    assert all(-1 <= row["tone"] <= 1 for row in found.portrayal if row["narrator_mentions"] >= 2)


def test_an_article_is_given_by_its_naming_phrases():
    out = Portrayal().fit_transform(["The thugs met Mayor Ana Lund.", ""])
    assert out[0].tolist() == pytest.approx([200 / 6, 100 / 6, 200 / 6])
    assert out[1].tolist() == [0, 0, 0]


def test_a_word_beside_a_label_does_not_load_it():
    text = "Mayor Ana Lund, reckless as ever, opened the mill. Lund left."
    documents = {"a": annotate(text)}
    beside, inside = (
        [
            row["loaded"]
            for row in portray_event(documents, {"a": [loaded(text, word)]}, lambda *_: 0.0).labels
        ]
        for word in (", reckless", "Mayor")
    )
    assert (beside, inside) == ([False], [True])


def behind(text, evidence=(), tone=lambda *_: 0.0):
    found = portray_event({"a": annotate(text)}, {"a": list(evidence)}, tone)
    return [row for row in found.evidence["a"] if row.measure.startswith("portrayal")]


def test_the_evidence_of_a_tone_is_what_it_is_made_of():
    text = LUND + " Lund then whined."

    def tone(part, start, end):
        return 0.6 if "praised" in part else 0.0

    word = loaded(text, "whined", strength=2)
    found = behind(text, [word], tone)
    assert [(row.text, row.term, row.category, row.direction, round(row.score, 2)) for row in found] == [
        ("Lund", "Ana Lund", "sentence", "+", 0.6),
        ("whined", "Ana Lund", "loaded_word", "-", 0.67),
    ]
    assert text[found[0].start :].startswith("Lund praised") and found[1].start == word.start
    row = rows({"a": text}, {"a": [word]}, tone)["a", "Ana Lund"]
    sentences, words = (
        sum((-1) ** (r.direction == "-") * r.score for r in found if r.category == c)
        for c in ("sentence", "loaded_word")
    )
    # Two sentences are long enough to be read, and three name her.
    assert row["tone"] == pytest.approx(0.5 * sentences / 2 + words / 3)
    assert row["tone_evidence"] == len(found)


@pytest.mark.parametrize("n", [ENOUGH - 1, ENOUGH])
def test_clauses_are_evidence_where_there_are_enough_to_say_who_acts(n):
    text = (
        "Mayor Ana Lund sacked two clerks. "
        + "Lund sacked two clerks. " * (n - 2)
        + "Lund was arrested on Monday."
    )
    acts = [row for row in behind(text) if row.measure == "portrayal_acts" and row.term == "Ana Lund"]
    assert len(acts) == (n if n == ENOUGH else 0)
    assert {row.category for row in acts} <= {"agent", "patient"}
    if acts:
        assert (acts[0].category, acts[-1].category) == ("agent", "patient") and "arrested" in acts[-1].text
