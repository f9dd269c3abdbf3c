import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicons import load_lexicon
from framing.lexicons.context import Context
from framing.lexicons.entry import Entry
from framing.lexicons.inflect import forms, verb_slots
from framing.lexicons.wording import in_form
from framing.text import annotate


def at(text: str, word: str) -> Context:
    document = annotate(text)
    first = document.words.index(word)
    return Context(document, first, first, document.word_starts[first], document.word_ends[first])


@pytest.mark.parametrize(
    ("term", "pos", "alternative", "form", "expected"),
    [
        ("slam", "v", "criticize", "slams", "criticizes"),
        ("slam", "v", "criticize", "slamming", "criticizing"),
        ("whine", "v", "say", "whined", "said"),
        ("~heap praise on", "x:v", "speak well of", "heaped praise on", "spoke well of"),
        ("~make no mention of", "x:v", "not say", "made no mention of", "did not say"),
        ("~make no mention of", "x:v", "not say", "makes no mention of", "does not say"),
        ("~make no mention of", "x:v", "not say", "making no mention of", "not saying"),
        ("weaponize", "v", "use", "weaponised", "used"),
        ("thug", "n", "attacker", "thugs", "attackers"),
        ("thug", "n", "attacker", "thug", "attacker"),
        ("illegal", "n", "person without legal status", "illegals", "people without legal status"),
        ("conman", "n", "person sharing false claims", "conmen", "people sharing false claims"),
        ("attack", "n", "criticism", "attacks", "criticism"),
        ("pick", "n", "judge appointed by Vant", "picks", "judges appointed by Vant"),
        ("pal", "n", "politician close to Vant", "pals", "politicians close to Vant"),
        ("rail", "n", "policy against", "rails", "policies against"),
        ("mill", "n", "small left-wing group", "mills", "small left-wing groups"),
        ("trap", "n", "city limiting access", "traps", "cities limiting access"),
        ("string", "n", "series of errors", "strings", "series of errors"),
        ("ideology", "n", "views", "ideologies", "views"),
        ("hard-liner", "n", "strict advocate", "hard liners", "strict advocates"),
        ("bitter ~feud", "x:n", "dispute", "bitter feuds", "disputes"),
        ("waves of", "np", "many", "waves of", "many"),
        ("heroic", "adj", "brave", "heroic", "brave"),
        ("ugly", "adj", "unpleasant", "ugliest", "most unpleasant"),
        ("ugly", "adj", "plain", "uglier", "plainer"),
        ("harsh", "adj", "strong", "harsher", "stronger"),
        ("baby", "n", "fetus", "babies", "fetuses"),
        ("awful", "adj", "very bad", "awful", "very bad"),
    ],
)
def test_the_wording_takes_the_form_of_what_it_stands_for(term, pos, alternative, form, expected):
    assert in_form(alternative, Entry(term, "test", pos), form) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They cut a deal on Friday.", "gave up"),
        ("They have cut a deal.", "given up"),
        ("It was cut by the board.", "given up"),
        ("They want to cut a deal.", "give up"),
        ("They will cut it.", "give up"),
        ("Sales cut by 11 percent.", "gave up"),
    ],
)
def test_neighbours_tell_forms_apart_that_look_alike(text, expected):
    assert in_form("give up", Entry("cut", "test", "v"), "cut", at(text, "cut")) == expected


def test_a_wording_for_a_clause_has_no_preposition():
    entry = Entry("crow", "test", "v")
    assert in_form("boast about", entry, "crowed", at("Vant crowed that it was won.", "crowed")) == "boasted"
    assert in_form("boast about", entry, "crowed", at("Vant crowed it all.", "crowed")) == "boasted"
    assert in_form("boast about", entry, "crowed", at("Vant crowed the win.", "crowed")) == "boasted about"


def test_be_agrees_with_the_subject():
    entry = Entry("~draw", "test", "x:v")
    assert in_form("be asked", entry, "drew", at("The aides drew fire.", "drew")) == "were asked"
    assert in_form("be asked", entry, "drew", at("The aide drew fire.", "drew")) == "was asked"


def test_the_five_places_of_a_verb():
    assert verb_slots("have") == (("have",), ("has",), ("had",), ("had",), ("having",))
    assert verb_slots("cancel")[2] == ("canceled", "cancelled")


@given(st.sampled_from([e for e in load_lexicon() if e.alternative and e.alternative[0] != "("]))
def test_no_wording_is_lost(entry):
    for form in forms(entry.term, entry.pos):
        assert in_form(entry.alternative, entry, form).strip()
