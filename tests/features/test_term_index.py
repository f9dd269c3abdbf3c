import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.features.term_index import TermIndex, parse_terms, read_terms
from framing.text.tokens import word_spans

HEAD = "frame\tterm\tweight\tnote\n"
LIST = HEAD + "\n".join(
    [
        "# a comment",
        "money\ttax*\t3\t",
        "money\tprice\t2\t",
        "money\tinterest rate*\t3\t",
        "money\trates\t1\t",
        "law\tcourt\t3\t",
        "law\tcourt of appeal\t3\t",
        "law\tinterest\t1\t",
        "mask\ttennis court*\t0\t",
        "mask\tin court tax\t0\t",
        "mask\tprice tag\t0\t",
    ]
)


@pytest.fixture
def index():
    return TermIndex(parse_terms(LIST))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", []),
        ("nothing here", []),
        ("taxes taxation tax", [("tax*", 0, 0), ("tax*", 1, 1), ("tax*", 2, 2)]),
        ("prices", []),
        ("price's", [("price", 0, 0)]),
        # The phrase takes its words from its own category, not from others.
        ("interest rates fell", [("interest rate*", 0, 1), ("interest", 0, 0)]),
        ("interest in rates", [("interest", 0, 0), ("rates", 2, 2)]),
        ("court of appeal court", [("court of appeal", 0, 2), ("court", 3, 3)]),
        ("court of", [("court", 0, 0)]),
        # Masked words are seen by no category.
        ("tennis courts and court", [("court", 3, 3)]),
        ("price tag", []),
        ("in court tax court", [("court", 3, 3)]),
        # A compound is looked up by its parts, once in a category.
        ("tax-price", [("tax*", 0, 0)]),
        ("court-tax", [("court", 0, 0), ("tax*", 0, 0)]),
    ],
)
def test_find(index, words, expected):
    hits = index.find(words.split())
    assert sorted((h.term.term, h.first, h.last) for h in hits) == sorted(expected)


def test_a_phrase_stays_inside_its_sentence(index):
    words = ["interest", "rates"]
    assert [h.term.term for h in index.find(words, [0, 0])] == ["interest rate*", "interest"]
    assert sorted(h.term.term for h in index.find(words, [0, 1])) == ["interest", "rates"]


def test_the_same_words_find_the_same_twice(index):
    words = "tennis court court interest rates tax-price".split()
    assert index.find(words) == index.find(words)


@given(
    st.lists(
        st.sampled_from(
            ["tax", "taxes", "court", "of", "appeal", "tennis", "price", "tag", "interest", "rates"]
        )
    )
)
def test_hits_of_a_category_do_not_overlap_and_lie_in_the_text(words):
    hits = TermIndex(parse_terms(LIST)).find(words)
    last = {}
    for hit in hits:
        assert 0 <= hit.first <= hit.last < len(words)
        assert hit.first > last.get(hit.term.category, -1)
        last[hit.term.category] = hit.last
        assert all(
            w.startswith(t) for w, t in zip(words[hit.first : hit.last + 1], hit.term.words, strict=True)
        )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("money\ttax", "line 2: four columns"),
        ("money\ttax\t4\t", "column weight"),
        ("money\tTax\t1\t", "column term"),
        ("money\tt*x\t1\t", "column term"),
        ("money\tta*\t1\t", "three letters"),
        ("money\t\t1\t", "column term"),
        ("money\ttax\t1\t\nmoney\ttax\t2\t", "line 3, column term: 'tax' stands twice"),
    ],
)
def test_a_faulty_line_is_named(line, message):
    with pytest.raises(ValueError, match=message):
        parse_terms(HEAD + line, "mine.tsv")


@pytest.mark.parametrize("name", ["topics", "frames"])
def test_every_shipped_term_can_be_found_in_a_text(name):
    missed = []
    for term in read_terms(name):
        written = term.term.replace("*", "")
        words = [written[a:b] for a, b in zip(*word_spans(written), strict=True)]
        if [h.term for h in TermIndex([term]).find(words)] != [term] and term.category != "mask":
            missed.append(term.term)
    assert missed == []
