import pytest

from framing.lexicons import load_lexicon
from framing.lexicons.gate_words import gate_in_words


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        ("", []),
        ("pos=n|adj", ["used as a noun or an adjective"]),
        ("prev=POSS|'s", ["right after a possessive ('s, his, their ...) or a possessive ('s)"]),
        ("not-next=a|b c|d*", ['not right before "a", "b c" or "d…"']),
        ("near=tax / lower", ['within six words of "tax", or it is written small']),
        ("person; not-quoted; ", ["a person or body stands before it as subject or possessor",
                                  "it is not inside a direct quotation"]),
        ("nxt=a", ["nxt=a"]),
    ],
)  # fmt: skip
def test_conditions(gate, words):
    assert gate_in_words(gate) == words


def test_no_condition_of_the_packaged_lexicon_stays_in_code():
    phrases = {phrase for entry in load_lexicon() for phrase in gate_in_words(entry.gate)}
    assert not [phrase for phrase in phrases if "=" in phrase or "|" in phrase]
