import pytest

from framing.lexicons.turns import find_turns
from framing.text import annotate


def turns(text: str) -> list[tuple[str, str]]:
    return [(m.rule, m.form) for m in find_turns(annotate(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("He rules like a dictator, they fear.", "like a dictator"),
        ("It looked like something out of a bad dream.", "out of a bad dream"),
        ("The vote was worthy of a police state.", "worthy of a police state"),
        ("They treat the voters like spoiled children.", "like spoiled children"),
        ("The plan is akin to a cover-up.", "akin to a cover-up"),
        ("It was handled like a criminal case.", []),
        ("They would like a king there.", []),
        ("The parents, like children, were tired.", []),
        ("She ran out of a house.", []),
        ("Countries like North Korea and others sent aid.", []),
    ],
)
def test_likenings(text, expected):
    assert turns(text) == ([("comparison", expected)] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He claimed a gain, but in fact it fell.", "but in fact"),
        ("He claimed that it rose. In reality, it fell.", "in reality"),
        ("Vant claims to serve the poor, but her fund buys boats.", "claims to"),
        ("It fell by half, despite her insistence.", "despite her insistence"),
        ("It fell even as he boasted of it.", "even as he boasted"),
        ("He cut it while claiming to build it.", "while claiming"),
        ("It rose, but in fact little.", []),
        ("He insisted that he had, in fact, left.", []),
        ("She said that it rose. In reality, it fell.", []),
        ("They lay claim to the field, but sold it.", []),
        ("Vant claims to serve the poor.", []),
        ("It fell despite the rain.", []),
    ],
)
def test_contrasts(text, expected):
    assert turns(text) == ([("contrast", expected)] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. Isn't that what they wanted?", True),
        ("They met. Since when is a bridge a crime?", True),
        ("They met. Why would anyone pay for that?", True),
        ("They met. It was late, wasn't it?", True),
        ("They met. Who would pay for that?", False),
        ("They met. What happens next?", False),
        ('They met. "Isn\'t it late?" she asked.', False),
    ],
)
def test_questions_that_want_no_answer(text, expected):
    assert turns(text) == ([("rhetorical_question", "?")] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. What a day!", True),
        ("They met. Thanks for reading!", False),
        ("They met. The vote is gone !", False),
        ('They met. "What a day!" she said.', False),
    ],
)
def test_exclamations(text, expected):
    assert turns(text) == ([("exclamation", "!")] if expected else [])
