import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicons import Entry, Lexicon, check_lexicon, load_lexicon
from framing.text import annotate

HEADER = "term\tpos\tdirection\tstrength\tgate\talternative\tnote\n"
TERMS = [
    ("slam", "v", ""), ("thug", "n", ""), ("ill-fated", "adj", ""), ("~throw _ under the bus", "x:v", ""),
    ("cave", "v", "pos=v; next=to|in / person"), ("cave", "n", "prev=POSS; not-near=hill*"), ("in cahoots", "x", ""),
    ("witch hunt", "n", ""), ("hunt", "n", ""), ("savage", "adj", ""), ("pandora's box", "n", ""), ("weaponize", "v", ""),
]  # fmt: skip
LEXICON = Lexicon([Entry(t, "test", p, gate=g) for t, p, g in TERMS], "test", "1")


def found(text: str) -> list[str]:
    return [m.form for m in LEXICON.find(annotate(text))]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("They spin the story.", [True]),
        ("The Gallen spin machine.", []),  # no verb agrees with one name
        ("Could Gallen spin the story?", [True]),
        ("The spin of the wheel.", []),  # firmly a noun
        ("It was a day to spin now.", [True]),
    ],
)
def test_the_other_part_of_speech_does_not_count(text, certain):
    verb = Lexicon([Entry("spin", "test", "v")])
    assert [match.certain for match in verb.find(annotate(text))] == certain


def test_of_two_entries_for_a_form_the_stronger_counts():
    weak, strong = (Entry("cobblers", name, "x", "-", n) for name, n in (("weak", 1), ("strong", 3)))
    document = annotate("It was cobblers.")
    for entries in ([weak, strong], [strong, weak]):
        assert [match.entry for match in Lexicon(entries).find(document)] == [strong]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("#", []),
        ("Critics slammed the plan.", ["slammed"]),
        ("Critics SLAMMED the plan.", ["slammed"]),
        ("An ill fated, ill-fated voyage.", ["ill fated", "ill-fated"]),
        ("The thug's bag.", ["thug"]),
        ("He threw his own deputy under the bus.", ["threw his own deputy under the bus"]),
        ("He threw one two three four under the bus.", []),
        ("He threw it. Under the bus lay a cat.", []),
        ("They caved to critics.", ["caved"]),
        ("The cave was wet.", []),
        ("After the mayor's cave they met.", ["cave"]),
        ("A witch hunt began.", ["witch hunt"]),
        ("A witch, hunt or not.", ["hunt"]),
        ("We met Ruth Savage there.", []),
        ("It opened Pandora’s box again.", ["pandora's box"]),
        ("They weaponised it.", ["weaponised"]),
        ("The slammers left.", []),
        ("in-cahoots and in cahoots", ["in-cahoots", "in cahoots"]),
    ],
)
def test_find(text, expected):
    assert found(text) == expected


@given(
    st.lists(
        st.sampled_from(
            ["slammed", "thug’s", "ill-fated", "a", "witch", "hunt", ".", "“", "”", "\n", "İ", "cave", "to"]
        )
    )
)
def test_matches_lie_in_the_text_in_order_without_overlap(parts):
    document = annotate(" ".join(parts))
    matches = LEXICON.find(document)
    reached = 0
    for match in matches:
        assert reached <= match.start < match.end <= len(document.text)
        assert match.form == document.lowered[match.start : match.end]
        assert (
            document.word_starts[match.first] <= match.start and match.end <= document.word_ends[match.last]
        )
        reached = match.end


def test_nothing_is_found_in_furniture():
    text = "Thug alert: subscribe now.\nThe thug left."
    document = annotate(text, furniture=[(0, text.index("\n"))])
    assert [m.start for m in LEXICON.find(document)] == [text.index("thug")]


def test_merging_lets_the_right_side_win():
    mine = Lexicon([Entry("thug", "mine", "n", strength=1), Entry("dunce", "mine", "n")], "mine", "3")
    both = LEXICON + mine
    assert len(both) == len(LEXICON) + 1
    assert [m.entry.category for m in both.find(annotate("A thug, a dunce."))] == ["mine", "mine"]
    assert both.name == "test+mine"


def test_version_follows_the_content():
    again = Lexicon(LEXICON.entries, "other", "1")
    fewer = Lexicon(LEXICON.entries[1:], "test", "1")
    assert LEXICON.version == again.version != fewer.version
    assert LEXICON.version.startswith("1-")


def test_the_packaged_lexicons_have_no_problems():
    for name in ("loaded", "epistemic"):
        assert [str(p) for p in check_lexicon(name)] == []


def test_the_packaged_lexicon_covers_the_usual_suspects():
    text = "The regime's thugs slammed the ill-fated plan, a cynical power grab. An utterly shameful farce."
    forms = {m.form for m in load_lexicon().find(annotate(text))}
    assert forms >= {"regime", "thugs", "slammed", "power grab", "farce"}


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed when the storm reached the coast, the agency said.",
        "Crude oil rose 2 percent on Tuesday after the attack on a refinery.",
        "The United States and the Communist Party of Ostania signed the agreement in the Great Hall.",
        "Police arrested a man of 34 near the prison.",
    ],
)
def test_words_for_the_event_are_not_loaded(text):
    assert [m.form for m in load_lexicon().find(annotate(text))] == []
