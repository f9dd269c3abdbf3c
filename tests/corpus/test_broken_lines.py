import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import annotate, read_articles
from framing.corpus.broken_lines import JOINED, join_lines

PARAGRAPHS = [
    "The council voted nine to four on Monday to end the night ferry to Lower Quay, its chair Ada Quill said after a meeting.",
    "The boat has run every night for forty years. It carries some two hundred people, among them nurses who work late.",
    "“We will not leave anybody on the pier,” Ms Quill said, promising buses from April, when the contract ends.",
]
WRAPPED = [textwrap.fill(paragraph, 50) for paragraph in PARAGRAPHS]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n   "])
def test_paragraphs_are_whole_again_and_offsets_stay(gap, end):
    text = gap.join(WRAPPED).replace("\n", end)
    joined = join_lines(text)
    assert len(joined) == len(text)
    assert [" ".join(line.split()) for line in joined.split("\n") if line.strip()] == PARAGRAPHS


def test_a_reader_is_told_and_a_sentence_is_one(tmp_path):
    (tmp_path / "a.txt").write_text("---\noutlet: A\n---\n" + "\n".join(WRAPPED), encoding="utf-8")
    [article] = read_articles(tmp_path).to_dict("records")
    assert JOINED in article["warnings"]
    assert len(annotate(article["text"]).sentences) == 4
    again = read_articles(read_articles(tmp_path))
    assert again["text"].tolist() == [article["text"]]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(PARAGRAPHS),
        "\n".join(PARAGRAPHS * 3),
        "What to bring:\nwarm clothes\na torch\nsome bread\na rope\na map\n" + PARAGRAPHS[0],
        "\n".join(f"{p}\nhow it began" for p in PARAGRAPHS * 3),
    ],
    ids=["paragraphs", "lines", "a list", "subheads in lower case"],
)
def test_lines_that_are_whole_stay(text):
    assert join_lines(text) is text


@given(st.text(alphabet="aB ,.\n\r", max_size=400))
def test_only_blanks_change(text):
    joined = join_lines(text)
    assert len(joined) == len(text)
    assert all(a == b or (a in "\r\n" and b == " ") for a, b in zip(text, joined, strict=True))
