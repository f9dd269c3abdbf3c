import pytest

from framing.lexicons.context import Context
from framing.lexicons.entry import DELETE, REPHRASE, Entry
from framing.lexicons.fit import neutral_wording
from framing.lexicons.lexicon import Lexicon
from framing.text import annotate


def put(text: str, term: str, pos: str, alternative: str) -> str:
    """The wording shown for the first place of a term."""
    document = annotate(text)
    match = Lexicon([Entry(term, "test", pos, alternative=alternative)]).find(document)[0]
    return neutral_wording(match, Context(document, match.first, match.last, match.start, match.end))


@pytest.mark.parametrize(
    ("text", "term", "alternative", "expected"),
    [
        ("It was a brutal vote.", "brutal", DELETE, DELETE),
        ("It was a brutal, costly vote.", "brutal", DELETE, DELETE),
        ("It was a brutal and costly vote.", "brutal", DELETE, DELETE),
        ("The vote was brutal.", "brutal", DELETE, REPHRASE),
        ("The vote was brutal for Vant.", "brutal", DELETE, REPHRASE),
        ("The vote was brutal enough.", "brutal", DELETE, REPHRASE),
        ("It's brutal, and that is that.", "brutal", DELETE, REPHRASE),
        ("He holds indefensible views.", "indefensible", "hard to defend", "hard-to-defend"),
        ("His views are indefensible.", "indefensible", "hard to defend", "hard to defend"),
        ("He holds anti-union views.", "anti-union", "opposed to unions", ""),
        ("His views are anti-union.", "anti-union", "opposed to unions", "opposed to unions"),
        ("She fought the far-right.", "far-right", "conservative", ""),
        ("He was fined for misleading investors.", "misleading", "inaccurate", ""),
        ("The misleading report grew.", "misleading", "inaccurate", "inaccurate"),
        ("She found him fumbling over it.", "fumbling", "unskilled", ""),
        ("The move infuriated Vant.", "infuriated", "angry", ""),
        ("He was accused of misleading investors.", "misleading", "inaccurate", ""),
        ("It was a most brutal vote.", "brutal", DELETE, REPHRASE),
        ("It was a far-fetched hope.", "far-fetched", "not supported", ""),
        ("A strange-looking site.", "strange", "unusual", "an unusual"),
    ],
)
def test_an_adjective_fits_before_a_noun_or_after_a_verb(text, term, alternative, expected):
    assert put(text, term, "adj", alternative) == expected


@pytest.mark.parametrize(
    ("text", "term", "alternative", "expected"),
    [
        ("They slammed Vant.", "slam", "criticize", "criticized"),
        ("Rivals lash at the plan.", "lash", "criticize", ""),
        ("Vant was lashed at the talks.", "lash", "criticize", "criticized"),
        ("He boasted about it.", "boast", "say proudly", "spoke proudly"),
        ("He boasted that it was done.", "boast", "say proudly", "said proudly"),
        ("He mocked the plan.", "mock", "make fun of", "made fun of"),
        ("The plan was mocked by rivals.", "mock", "make fun of", "made fun of"),
        ("They jeered at the plan.", "jeer", "shout at", "shouted"),
        ("The desk was inundated with mail.", "inundate", "send many to", ""),
        ("The voters were misled.", "mislead", "give wrong information to", "given wrong information"),
        ("They misled voters.", "mislead", "give wrong information to", "gave wrong information to"),
        ("She faced a crushing workload.", "crush", "defeat", ""),
        ("It is a refuge for oppressed citizens.", "oppress", "rule harshly", ""),
        ("After multiple botched tests, he left.", "botch", "handle badly", ""),
        ("It was a soaring market.", "soar", "rise", "rising"),
        ("They met attacks from rivals.", "attack", "criticize", ""),
        ("He attacks the plan.", "attack", "criticize", "criticizes"),
        ("They had a hunger for change.", "~hunger for", "want", ""),
        ("They hunger for change.", "~hunger for", "want", "want"),
    ],
)
def test_a_verb_fits_what_follows(text, term, alternative, expected):
    assert put(text, term, "v", alternative) == expected


@pytest.mark.parametrize(
    ("text", "term", "alternative", "expected"),
    [
        ("It met an outcry.", "outcry", "objections", ""),
        ("It met the outcry.", "outcry", "objections", "objections"),
        ("It met an outcry.", "outcry", "objection", "objection"),
        ("It met several tirades.", "tirade", "opposition", ""),
        ("It met several tirades.", "tirade", "objection", "objections"),
        ("He gave a long tirade.", "tirade", "long speech", "long speech"),
        ("They met leftist rivals.", "leftist", "person on the left", ""),
        ("They met leftist rivals.", "leftist", "left-leaning person", ""),
        ("It was a long-shot bid.", "long-shot", "unlikely chance", ""),
        ("He met a leftist.", "leftist", "person on the left", "person on the left"),
        ("That was perhaps racist.", "racist", "person accused of prejudice", ""),
        ("His refusal to pay grew.", "refusal", "decision not to", "decision not"),
        ("His refusal grew.", "refusal", "decision not to", "decision not to"),
    ],
)
def test_a_noun_agrees_in_number(text, term, alternative, expected):
    assert put(text, term, "n", alternative) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote frantically to her.", "in haste"),
        ("He wrote frantically, then left.", "in haste"),
        ("He wrote frantically.", "in haste"),
        # Where an adverb stands before its verb, no phrase can.
        ("He frantically wrote to her.", ""),
        ("They were frantically writing.", ""),
    ],
)
def test_a_phrase_stands_behind_its_verb(text, expected):
    assert put(text, "frantically", "adv", "in haste") == expected


def test_a_verb_is_not_left_out():
    assert put("They sank to it.", "~sink to", "x:v", DELETE) == REPHRASE


def test_a_pattern_keeps_its_advice():
    assert put("It is at odds with them.", "at odds", "x", REPHRASE) == REPHRASE


@pytest.mark.parametrize(
    ("text", "term", "pos", "alternative", "expected"),
    [
        ("It was a cave-in to rivals.", "cave-in", "n", "agreement", "an agreement"),
        ("It was an outrage to many.", "outrage", "n", "decision", "a decision"),
        ("It was the cave-in they feared.", "cave-in", "n", "agreement", "agreement"),
        ("It was a cave-in to rivals.", "cave-in", "n", "decision", "decision"),
        ("It was an evil plan.", "evil", "adj", "unusual", "unusual"),
        ("It was an evil plan.", "evil", "adj", "united", "a united"),
        ("It was a vile hour.", "vile", "adj", "unimportant", "an unimportant"),
        ("It was a vile hour.", "vile", "adj", "honest", "an honest"),
        ("It was a brutal attack.", "brutal", "adj", DELETE, DELETE),
    ],
)
def test_the_article_before_it_follows_the_wording(text, term, pos, alternative, expected):
    assert put(text, term, pos, alternative) == expected
