import pytest

from framing.lexicons.context import Context
from framing.lexicons.gates import GateError, holds, parse_gate
from framing.text import annotate


def context(text: str, form: str) -> Context:
    document = annotate(text)
    start = document.lowered.index(form)
    first = next(i for i, a in enumerate(document.word_starts) if a == start)
    last = max(i for i, b in enumerate(document.word_ends) if b <= start + len(form))
    return Context(document, first, last, start, start + len(form))


@pytest.mark.parametrize(
    ("gate", "text", "form", "held"),
    [
        ("prev=a|the", "He is a hawk.", "hawk", True),
        ("prev=a|the", "Two hawk nests fell.", "hawk", False),
        ("prev='s", "The mayor's spin failed.", "spin", True),
        ("prev='s", "The mayors' spin failed.", "spin", True),
        ("prev=POSS", "Their spin failed.", "spin", True),
        ("prev=POSS", "A spin failed.", "spin", False),
        ("next=to|in", "They caved to critics.", "caved", True),
        ("next=to|in", "They caved. In May it rained.", "caved", False),
        ("not-next=to", "They caved to critics.", "caved", False),
        ("not-prev=had", "They had caved at last.", "caved", False),
        ("near=hill*|rock", "The cave under the hillside was wet.", "cave", True),
        ("near=hill*|rock", "The cave under the road was wet.", "cave", False),
        ("not-near=hill*", "The cave under the hillside was wet.", "cave", False),
        ("near=POSS", "The cave lay under his house.", "cave", True),
        ("near=POSS", "The cave lay under Ana's house.", "cave", True),
        ("near=POSS", "The cave lay under a house.", "cave", False),
        ("near=hill", "A hill stood here. The cave was wet.", "cave", False),
        ("near=under the road", "The cave ran under the road.", "cave", True),
        ("near=under the roa*", "The cave ran under the roads.", "cave", True),
        ("near=under the roa", "The cave ran under the road.", "cave", False),
        ("near=the was", "The cave was wet.", "cave", False),
        ("not-near=under the road", "The cave ran under the road.", "cave", False),
        ("name", "The dictator Orlo Vant spoke.", "dictator", True),
        ("name", "The dictator spoke.", "dictator", False),
        ("name", "The communist Party met.", "communist", False),
        ("person", "Vant has finally caved.", "caved", True),
        ("person", "The company has caved.", "caved", True),
        ("person", "The wet roof of slate caved.", "caved", False),
        ("lower", "The Liberal won.", "liberal", False),
        ("lower", "The liberal won.", "liberal", True),
        ("not-quoted", 'He wrote: "They caved again," said Vant.', "caved", False),
        ("not-quoted", "They caved again.", "caved", True),
        ("any-case", "They caved.", "caved", True),
        ("next=to / person", "Vant caved.", "caved", True),
        ("next=to; person", "Vant caved.", "caved", False),
        ("pos=v", "They want to cave now.", "cave", True),
        ("pos=v", "It is a cave.", "cave", False),
        ("pos=n", "The cave of wonders opened.", "cave", True),
        ("pos=n", "You cave every time.", "cave", False),
    ],
)
def test_conditions(gate, text, form, held):
    assert bool(holds(gate, context(text, form), form)) is held


@pytest.mark.parametrize(
    ("gate", "part"),
    [
        ("nxt=to", "nxt="),
        ("pos=verb", "n, v, adj or adv"),
        ("next=", "separated by |"),
        ("near=a*b", "end"),
        ("loud", "loud"),
    ],
)
def test_a_gate_that_cannot_be_read_says_what_is_wrong(gate, part):
    with pytest.raises(GateError, match=part.replace("|", r"\|")):
        parse_gate(gate)


def test_no_gate_always_holds():
    assert holds("", context("They caved.", "caved"), "caved") == 2


def test_near_is_six_words_away():
    text = "The cave one two three four five hill seven."
    found = context(text, "cave")
    assert [holds(f"near={word}", found, "cave") for word in ("five", "hill", "seven")] == [2, 2, 0]
    back = context("The hill one two three four five cave.", "cave")
    assert [holds(f"near={word}", back, "cave") for word in ("the", "hill")] == [0, 2]
