import pytest

from framing.lexicons import load_lexicon
from framing.lexicons.patterns import find_patterns
from framing.text import Document, Voice, annotate


def rules(text: str) -> list[tuple[str, str]]:
    return [(m.rule, m.form) for m in find_patterns(annotate(text), [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("She reluctantly admitted it.", [("reporting_adverb", "reluctantly")]),
        ("She recently said so.", []),
        ("They may lawfully say so.", []),
        ("A bitterly argued brief came.", []),
        ("Unsurprisingly, it rained.", [("stance_adverb", "unsurprisingly")]),
        ("Recently, it rained.", []),
        ("Culturally, it rained. Emily, a farmer, left.", []),
        ("Mr. Kelly, a farmer, left.", []),
        ('They went to the "Farms First" rally, which was long.', []),
        ("It was easily dismissed.", []),
        ("It won outright control.", []),
        ("He spoke on a rain-soaked field.", []),
        ("They spoke of Bridgegate again.", [("affix", "bridgegate")]),
        ("They investigate the gate at Lionsgate.", []),
        ("The study of economics grew.", []),
        ("This scaremongering grew.", [("affix", "scaremongering")]),
        ("Two fishmongers were honoured posthumously.", []),
        ("A union-busting firm.", [("compound", "union-busting")]),
        ("The baristas met an ultra-high-net-worth client.", []),
        ("The boaster-in-chief met the editor-in-chief.", [("compound", "boaster-in-chief")]),
        ("A Kremlin-style vote in a house-style hall.", [("compound", "kremlin-style")]),
        ("A record-breaking jump.", []),
        ("It was senselessly cut.", [("evaluative_adverb", "senselessly")]),
        ("It was carefully done.", []),
    ],
)
def test_patterns(text, expected):
    assert rules(text) == expected


def test_scare_quotes_come_from_the_voices():
    text = "The \"reform\" failed near 'Blue River Bridge'."
    document = Document(
        text,
        annotate(text).sentences,
        [0, 5, 13],
        [3, 11, 19],
        [Voice(5, 11, "scare"), Voice(26, 43, "scare")],
    )
    (match,) = find_patterns(document, [])
    assert (match.start, match.end, match.rule) == (5, 11, "scare_quotes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Her "reform" failed.', [("scare_quotes", '"reform"')]),
        ('A so-called "reform" failed.', [("scare_quotes", '"reform"')]),
        ('The mayor\'s "reform" failed.', [("scare_quotes", '"reform"')]),
        ('The supposed "reform" failed.', [("scare_quotes", '"reform"')]),
        ('The city\'s "tree levy" failed.', []),
        ('He spoke of it as a "reform" once.', []),
        ('The word "reform" was long.', []),
        ('They voted "yes" on Monday.', []),
        ('The bus is known as "owl" there.', []),
    ],
)
def test_scare_quotes_are_of_words_that_the_writer_uses_for_a_thing(text, expected):
    start, end = text.index('"'), text.rindex('"') + 1
    plain = annotate(text.replace('"', " "))
    document = Document(
        text, plain.sentences, plain.word_starts, plain.word_ends, [Voice(start + 1, end - 1, "scare")]
    )
    assert [(m.rule, f'"{m.form}"') for m in find_patterns(document, [])] == expected


def test_a_listed_entry_is_kept_where_a_pattern_overlaps():
    document = annotate("She reluctantly admitted it.")
    (own,) = find_patterns(document, [])
    assert find_patterns(document, [own]) == [own]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Hicks came late on Monday. Hicks said it was time.",
        "Martha McSally left early. McSally said she was tired.",
        "But Kelly says no.",
        "He fought at StageMania on Friday.",
        "Ian Holm of Pantheon Macroeconomics wrote the study.",
    ],
)
def test_names_are_no_loaded_words_whatever_they_look_like(text):
    document = annotate(text)
    assert find_patterns(document, load_lexicon().find(document)) == []
