import pytest

from framing.lexicons.context import Context
from framing.lexicons.pos import guess, lead_of
from framing.text import annotate


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They want to cave now.", "cave", "v"),
        ("It is a cave of ice.", "cave", "n"),
        ("The spin of the wheel.", "spin", "n"),
        ("They spin the story.", "spin", "v"),
        ("The mayor will brand them.", "brand", "v"),
        ("A brand was sold.", "brand", "n"),
        ("They were very brave.", "brave", "adj"),
        ("It fell badly.", "badly", "adv"),
        ("They were having endless talks.", "endless", "adj"),  # no third person, as "talks" is
        ("He left many dangerous roads.", "dangerous", "adj"),
        ("It came despite Orlo claims.", "claims", "n"),
        ("They replied to claims he made.", "claims", "n"),
        ("He never claims it.", "claims", "v"),
        ("They want to formally rebuke Orlo.", "rebuke", "v"),
        ("They said that lunacy over guns grew.", "lunacy", "n"),
        ("The town has bigots too.", "bigots", "n"),  # no participle ends in -s
    ],
)
def test_guess(text, word, expected):
    document = annotate(text)
    i = document.words.index(word)
    assert guess(Context(document, i, i, document.word_starts[i], document.word_ends[i]), word)[0] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The spin of the wheel.",
            "spin",
            ("n", 4),
        ),  # a determiner before and "of" after: 7 votes, against 3 for an adjective
        ("A brand was sold.", "brand", ("n", 3)),  # 3 and 2 and 1 for its form, against 3
        ("It fell badly.", "badly", ("adv", 2)),  # 3 for its ending, against 1 for a noun at the end
        ("Brave or not", "brave", ("n", 1)),
    ],
)
def test_the_lead_is_how_many_votes_ahead_the_likeliest_is(text, word, expected):
    document = annotate(text)
    i = document.words.index(word)
    assert guess(Context(document, i, i, document.word_starts[i], document.word_ends[i]), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("The violent clashes ended.", "clashes", True),
        ("Orlo clashes with them.", "clashes", False),
        ("Violent clashes followed.", "clashes", True),
        ("They want to cave now.", "cave", False),
        ("Services like trash removal ended.", "trash", True),
        ("This terrifies people.", "terrifies", False),
        ("I'll concede that.", "concede", False),
        ("VANT CLAIMS VICTORY", "claims", False),
        ("A law which dictates the price.", "dictates", False),
    ],
)
def test_a_noun_and_a_verb_that_look_alike(text, word, noun):
    document = annotate(text)
    i = document.words.index(word)
    context = Context(document, i, i, document.word_starts[i], document.word_ends[i])
    assert (lead_of(context, word, "n") > 1) == noun
    assert lead_of(context, word, "v") == -lead_of(context, word, "n")
