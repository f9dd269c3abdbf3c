"""Where terms may stand: what is passed over in bulk holds none."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicons import Entry, Lexicon
from framing.lexicons.form_tables import tables_of
from framing.lexicons.index import FormIndex
from framing.text import Document, annotate

TERMS = [
    ("thug", "n"), ("ill-fated", "adj"), ("ill wind", "n"), ("~throw _ under the bus", "x:v"), ("in cahoots", "x"),
    ("witch hunt", "n"), ("hunt", "n"), ("witch hunt from on high", "x"), ("pandora's box", "n"), ("can't even", "x"),
    ("put on _ act", "x"), ("j6", "n"), ("j6 crowd", "n"), ("wind", "n"),
]  # fmt: skip
TABLES = tables_of([Entry(term, "test", pos) for term, pos in TERMS])
INDEX = FormIndex(TABLES)
WORDS = (
    "thug thugs’ thug's ill fated ill-fated ill-fated-wind wind ill-wind threw throw-in him the under the-bus bus in "
    "in-cahoots cahoots witch witch's witch-hunt hunt from on high pandora’s pandora box can't can’t even put put-on an "
    "act act's acts j6 J6's j6-crowd crowd crowd's under-the-bus , . - \n 9 U.S."
).split(" ")


def one_by_one(document: Document) -> list[tuple[int, list]]:
    """The same without passing over anything."""
    found = []
    for i in range(len(document.words)):
        found += INDEX._marked(document, i)
    return found


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_nothing_that_is_a_term_is_passed_over(parts):
    document = annotate(" ".join(parts))
    assert list(INDEX.candidates(document)) == one_by_one(document)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The J6 left the J6 crowd.", ["j6", "j6 crowd"]),
        ("An ill-fated ill wind.", ["ill-fated", "ill wind"]),
        ("He threw the old man under-the-bus.", ["threw the old man under-the-bus"]),
        ("He put on quite an act's end.", ["put on quite an act"]),
        ("A witch-hunt from on high.", ["witch-hunt from on high"]),
        ("A witch-hunt from on. High", ["witch-hunt"]),
        ("“Can’t even,” he said.", ["can't even"]),
    ],
)
def test_find(text, forms):
    lexicon = Lexicon([Entry(term, "test", pos) for term, pos in TERMS])
    assert [match.form for match in lexicon.find(annotate(text))] == forms


def test_an_index_can_be_pickled():
    document = annotate("An ill-fated thug.")
    copied = pickle.loads(pickle.dumps(INDEX))
    assert list(copied.candidates(document)) == list(INDEX.candidates(document)) != []
