import pytest

from framing.text import annotate
from framing.text.datelines import find_datelines


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSLO (Reuters) - Two men left.", "OSLO (Reuters) - "),
        ("NORTH PORT, Maine (AP) — Two men left.", "NORTH PORT, Maine (AP) — "),
        ("TARN, Ohio/NEW PELL (Reuters) - Two men left.", "TARN, Ohio/NEW PELL (Reuters) - "),
        ("TARN, March 3 - Two men left.", "TARN, March 3 - "),
        ("Tarn : (Web Desk) – Two men left.", "Tarn : (Web Desk) – "),
        ("(CNN) -- Two men left.", "(CNN) -- "),
        ("(CNN)Two men left.", "(CNN)"),
        ("TARN — Two men left.", "TARN — "),
        ("TARN—Two men left.", "TARN—"),
        ("Tarn (CNN) -- Two men left.", "Tarn (CNN) -- "),
        ("Tarn (CNN) Two men left.", "Tarn (CNN) "),
        ("Mt. Tarn (CNN Business)“Two men left.”", "Mt. Tarn (CNN Business)"),
        ("Tarn (CNN) said so.", ""),
        ("Tarn (Ivo Trask) Two men left.", ""),
        ("March 16 (UPI) — Two men left.", "March 16 (UPI) — "),
        ("St. Anne, Ohio — Two men left.", "St. Anne, Ohio — "),
        ("Tarn — who said so — left.", ""),
        ("TARN-HOLM trains stopped.", ""),
        ("LUND: I was at home.", ""),
        ("The dog - a good one - left.", ""),
        ("Two men left.", ""),
    ],
)
def test_dateline(text, dateline):
    assert [text[a:b] for a, b in find_datelines(text, [(0, len(text))])] == ([dateline] if dateline else [])


def test_a_dateline_is_no_part_of_sentences_and_words():
    document = annotate("Two men leave town\n\nOSLO (Reuters) - Two men left on Friday.")
    assert [document.text[a:b] for a, b in document.datelines] == ["OSLO (Reuters) - "]
    assert "reuters" not in document.words and "oslo" not in document.words
    assert document.text[document.sentences[1].start :].startswith("Two men left")
