import pytest

from framing import annotate
from framing.comparison.concordance import concordance
from framing.comparison.house_style import styled_terms, written_forms


def terms(text: str, *outlets: str) -> list[str]:
    return [term for term in styled_terms(annotate(text), outlets) if term]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("#", []),
        ("Mr. Veld and Mrs Orn met Dr. Pell.", ["veld", "and", "orn", "met", "pell"]),
        ("The F.B.I. and the FBI agreed.", ["the", "fbi", "and", "the", "fbi", "agreed"]),
        ("U.S. troops, US troops and us.", ["u.s.", "troops", "u.s.", "troops", "and", "us"]),
        ("About 20 percent, or 20 per cent, of 49,000.", ["about", "or", "of"]),
        ("Sen. Orn left in Sept. before the sen came.", ["senator", "orn", "left", "in", "september", "before",
                                                        "the", "sen", "came"]),
        ("Labour’s colours honoured", ["labor", "colors", "honoured"]),
        ("At 5 p.m. it wasn’t over.", ["at", "it", "wasn't", "over"]),
    ],
)  # fmt: skip
def test_house_style_is_set_aside(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_outlets_do_not_count_as_words() -> None:
    text = "She told Quay Daily, and later the Osmere Post, that daily post was late. Ledger staff keep a ledger."
    kept = terms(text, "Quay Daily (Online)", "The Osmere Post - News", "Ledger")
    assert kept == "she told and later that daily post was late staff keep a ledger".split()


def test_initials_of_an_outlet_do_not_count_either() -> None:
    assert terms("QD photo. The qd is small.", "Quay Daily") == ["photo", "the", "qd", "is", "small"]


def test_terms_stay_parallel_to_the_words() -> None:
    document = annotate("OSMERE (Reuters) - Mr. Veld’s 3 aides spoke on the U.S. plan.")
    assert len(styled_terms(document)) == len(document.words)


@pytest.mark.parametrize(
    "text", ["The defence of Osmere.", "The F.B.I. came.", "Sen. Orn left.", "US troops", "A plan."]
)
def test_a_text_that_holds_a_term_has_one_of_its_written_forms(text: str) -> None:
    for term in terms(text):
        assert any(form in text.casefold() for form in written_forms(term))
        assert len(concordance({"a": annotate(text)}, term)) >= 1


@pytest.mark.parametrize(
    ("term", "forms"),
    [
        ("u.s.", {"u.s", "us"}),
        ("senator", {"senator", "sen"}),
        ("labor", {"labor", "labour", "l.a.b.o.r"}),
        ("ferries", {"ferries"}),
    ],
)
def test_written_forms(term: str, forms: set[str]) -> None:
    assert written_forms(term) == forms
