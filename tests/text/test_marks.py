import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.marks import find_quotations


def lines(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No marks here.", []),
        ("“One” and “two”.", ["One", "two"]),
        ('He said "one" and "two".', ["one", "two"]),
        ("« Un » et «deux»", ["Un", "deux"]),
        ("»Eins«, sagte er. „Zwei“, sagte sie. ‚Drei‘.", ["Eins", "Zwei", "Drei"]),
        ("'It's the boys' boat,' she said.", ["It's the boys' boat,"]),
        ("the boys' boat and the girls' boat", []),
        ("It was the '60s, rock 'n' roll and goin' out.", []),
        ("‘’Twas late,’ he said.", ["’Twas late,"]),
        ('6\' 2" tall and 12" wide', []),
        ("“She said ‘no’ twice,” he said.", ["She said ‘no’ twice,", "no"]),
        ("\"He wrote, 'Come,' and left,\" she said.", ["He wrote, 'Come,' and left,", "Come,"]),
        ("“Never closed, he said.\nNext line “is fine”.", ["Never closed, he said.", "is fine"]),
        ("``Old style,'' he said.", ["Old style,"]),
        ('"It is called \'late,\' " she said. "Yes."', ["It is called 'late,'", "late,", "Yes."]),
        ("“'It.' and so on „more“", ["'It.'", "It.", "more"]),
        # A blank too many.
        ('He called it " a bad day," and left.', ["a bad day,"]),
        ('He called it " a bad day " and left.', ["a bad day"]),
        ("\" 'Go,' \" he said. \" 'No.' \"", ["'Go,'", "Go,", "'No.'", "No."]),
        ('"We will go, " he said. "Now."', ["We will go,", "Now."]),
        ("“We will go. “", ["We will go."]),
        ("“We will go, ” he said. ” We will.”", ["We will go,", "We will."]),
        ('It is late. "', []),
        # A blank too few.
        ('"We won."The crew left. "So did we."', ["We won.", "So did we."]),
        ('The crew left."We won," he said.', ["We won,"]),
        ("“We won,”the crew said. He said it in “The Day”on Friday.", ["We won,", "The Day"]),
        ('"I"m late," he said.', ['I"m late,']),
        # Two single marks for a double one.
        ("“We won,’’ he said. ‘‘All of us.’’", ["We won,", "All of us."]),
        ("“He asked, ‘Who said ‘no’’ and left.", ["He asked, ‘Who said ‘no’’ and left.", "Who said ‘no"]),
    ],
)
def test_quotations(text, expected):
    assert quoted(text) == expected


def test_a_quotation_over_paragraphs_runs_on():
    found = find_quotations(text := "“First.\n“Second,” he said.", lines(text))
    assert [(q.closed, q.continues) for q in found] == [(False, True), (True, False)]


def test_a_quotation_broken_over_lines_goes_on_to_its_mark():
    text = "“First line.\nSecond line.\nThird,” he said."
    assert quoted(text) == ["First line.", "Second line.", "Third,"]


@given(st.text(alphabet="ab ,.\n\"'“”‘’„«»1s"))
def test_quotations_lie_in_their_paragraph_and_nest(text):
    paragraphs = lines(text)
    found = find_quotations(text, paragraphs)
    for q in found:
        first, last = paragraphs[q.paragraph]
        assert first <= q.opens <= q.start < q.end <= q.closes <= last
        if q.parent >= 0:
            assert found[q.parent].opens < q.opens and q.end <= found[q.parent].closes
