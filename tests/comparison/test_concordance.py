import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import annotate
from framing.comparison.concordance import concordance, in_context

TEXT = 'The F.B.I. raided the mill.\n\n"The FBI lied," Anna Veld said. Critics of the F.B.I. left.'


def test_every_place_of_a_term_with_its_voice() -> None:
    document = annotate(TEXT)
    lines = concordance({"a": document}, "FBI")
    assert lines["text"].tolist() == ["F.B.I.", "FBI", "F.B.I."]
    assert lines["voice"].tolist() == ["narrator", "direct", "narrator"]
    assert lines["speaker"].tolist() == ["", "Anna Veld", ""]
    assert all(TEXT[a:b] == t for a, b, t in lines[["start", "end", "text"]].to_numpy())


@pytest.mark.parametrize(
    ("term", "voice", "expected"),
    [
        ("fbi", "narrator", ["F.B.I.", "F.B.I."]),
        ("fbi", "quoted", ["FBI"]),
        ("raid*", "all", ["raided"]),
        ("fbi raided the", "all", ["F.B.I. raided the"]),
        ("raid", "all", []),
        ("mill the", "all", []),
        ("mill fbi", "all", []),
    ],
)
def test_terms(term: str, voice: str, expected: list[str]) -> None:
    assert concordance({"a": annotate(TEXT)}, term, voice=voice)["text"].tolist() == expected


def test_a_star_is_no_regular_expression() -> None:
    assert concordance({"a": annotate("A plan (b) c++ d.")}, "p.an")["text"].tolist() == []


@pytest.mark.parametrize("term", ["", " ", "*", "!"])
def test_a_term_needs_a_word(term: str) -> None:
    with pytest.raises(ValueError, match="name a word"):
        concordance({}, term)


def test_a_voice_that_is_none() -> None:
    with pytest.raises(ValueError, match="voice must be"):
        concordance({}, "plan", voice="direct")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("A fiasco.", 60, ("A", "fiasco", ".")),
        ("Now a\n fiasco for all", 5, ("Now a", "fiasco", "for")),
        ("Nowhere a fiasco forever and", 5, ("a", "fiasco", "fore")),
        ("unbrokenfiascounbroken", 4, ("oken", "fiasco", "unbr")),
    ],
)
def test_context_is_cut_between_words(text: str, width: int, expected: tuple[str, str, str]) -> None:
    start = text.index("fiasco")
    left, middle, right = in_context(text, start, start + 6, width)
    assert (left.strip(), middle, right) == expected


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 30), st.integers(1, 40))
def test_context_is_what_stands_there(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    left, middle, right = in_context(text, start, end, width)
    assert "\n" not in left + middle + right
    assert len(left) <= width + 1 and len(right) <= width + 1
    assert "".join(left.split()) in "".join(text[:start].split())
    assert "".join(right.split()) in "".join(text[end:].split())
