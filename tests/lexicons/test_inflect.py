import pytest

from framing.lexicons.inflect import adjective_forms, british, forms, noun_forms, plural, verb_forms


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("slam", "slam slams slammed slamming"),
        ("cave", "cave caves caved caving"),
        ("bully", "bully bullies bullied bullying"),
        ("spin", "spin spins spun spinning"),
        ("throw", "throw throws threw thrown throwing"),
        ("overthrow", "overthrow overthrows overthrew overthrown overthrowing"),
        ("panic", "panic panics panicked panicking"),
        ("lie", "lie lies lied lying"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("squelch", "squelch squelches squelched squelching"),
        ("travel", "travel travels traveled travelled traveling travelling"),
        ("admit", "admit admits admitted admitting"),
        ("trumpet", "trumpet trumpets trumpeted trumpeting"),
        ("agree", "agree agrees agreed agreeing"),
        ("gaslight", "gaslight gaslights gaslit gaslighted gaslighting"),
    ],
)
def test_verbs(base, expected):
    assert verb_forms(base) == expected.split()


@pytest.mark.parametrize(
    ("base", "many"),
    [
        ("thug", "thugs"), ("crony", "cronies"), ("strongman", "strongmen"), ("human", "humans"), ("crisis", "crises"),
        ("witch-hunt", "witch-hunts"), ("hero", "heroes"), ("fiasco", "fiascos"), ("coach", "coaches"), ("thief", "thieves"),
    ],
)  # fmt: skip
def test_plurals(base, many):
    assert plural(base) == many
    assert noun_forms(base) == [base, many]


@pytest.mark.parametrize(
    ("term", "pos", "one_of"),
    [
        ("~throw _ under the bus", "x:v", "thrown _ under the bus"),
        ("witch hunt", "n", "witch hunts"),
        ("~line of attack", "x:n", "lines of attack"),
        ("water down", "v", "watered down"),
    ],
)
def test_phrases_inflect_in_their_head(term, pos, one_of):
    assert one_of in forms(term, pos)


@pytest.mark.parametrize("pos", ["adj", "adv", "np", "x"])
def test_other_words_keep_their_form(pos):
    assert forms("so-called", pos) == ["so-called"]


@pytest.mark.parametrize(
    ("form", "other"), [("weaponized", "weaponised"), ("size", ""), ("seized", ""), ("citizen", "")]
)
def test_british_spelling(form, other):
    assert british(form) == other


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("nasty", "nasty nastier nastiest"),
        ("crude", "crude cruder crudest"),
        ("glum", "glum glummer glummest"),
        ("harsh", "harsh harsher harshest"),
        ("weak", "weak"),
        ("absurd", "absurd"),
        ("ill-fated", "ill-fated"),
        ("gray", "gray"),
    ],
)
def test_degrees_of_short_adjectives(base, expected):
    assert adjective_forms(base) == expected.split()
