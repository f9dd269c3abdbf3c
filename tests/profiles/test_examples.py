from hypothesis import given
from hypothesis import strategies as st

from framing import annotate
from framing.profiles.examples import EvidenceFinder, Example, Examples, article_examples


def example(outlet: str, article: int) -> Example:
    return Example(outlet, "quoted_share", "ferry", "", "", str(article), f"Sentence {article}.", (), ())


EXAMPLES = st.lists(st.builds(example, st.sampled_from("AB"), st.integers(0, 40)), max_size=25)


def kept(examples: list[Example], size: int = 4) -> Examples:
    found = Examples(size)
    for item in examples:
        found.add(item)
    return found


@given(EXAMPLES)
def test_any_order_of_reading_keeps_the_same_sentences(items) -> None:
    assert kept(items) == kept(items[::-1]) == kept(sorted(items, key=lambda item: item.draw))


def test_the_smallest_digests_are_kept() -> None:
    items = [example("A", k) for k in range(9)]
    wanted = sorted(items, key=lambda item: item.draw)[:4]
    assert kept(items).of("A", "quoted_share") == wanted


@given(EXAMPLES)
def test_no_more_than_asked_for(items) -> None:
    found = kept(items)
    for outlet in "AB":
        different = {i.article_id for i in items if i.outlet == outlet}
        assert len(found.of(outlet, "quoted_share")) == min(4, len(different))


def test_examples_point_at_what_counts() -> None:
    text = (
        "The disgraceful plan was signed on Monday. Anna Veld, the mayor, said the plan was late.\n\n"
        'An official said: "It is a fiasco."'
    )
    finder, document = EvidenceFinder(), annotate(text)
    row = {"outlet": "A", "event": "ferry", "date": "", "headline": "", "article_id": "a"}
    found = list(article_examples(row, document, finder.find(document, finder.loaded(document))))
    by_measure: dict[str, list[str]] = {}
    for item in found:
        for start, end in item.spans:
            assert 0 <= start < end <= len(item.text)
            by_measure.setdefault(item.measure, []).append(item.text[start:end])
    assert "disgraceful" in by_measure["loaded_vocabulary_negative"]
    assert by_measure["quoted_share"] == ["It is a fiasco."]
    assert by_measure["reported_share"] == ["the plan was late"]
    assert "fiasco" not in by_measure["loaded_vocabulary"]


def test_a_long_sentence_is_shown_around_what_counts() -> None:
    text = "The plan " + "and the road " * 60 + "was a disgraceful thing " + "and the road " * 60 + "ended."
    finder, document = EvidenceFinder(), annotate(text)
    row = {"outlet": "A", "event": "ferry", "date": "", "headline": "", "article_id": "a"}
    shown = [
        e
        for e in article_examples(row, document, finder.find(document, finder.loaded(document)))
        if e.measure == "loaded_vocabulary"
    ]
    assert [e.text[a:b] for e in shown for a, b in e.spans] == ["disgraceful"]
    assert len(shown[0].text) <= 420


def test_only_what_lies_in_the_stretch_shown_is_marked_and_three_reasons_are_told() -> None:
    text = "The plan " + "and the road " * 60 + "ended."
    places = [(4, 8, "one"), (9, 12, "two"), (13, 16, "two"), (17, 21, "four"), (700, 704, "five")]
    row = {"outlet": "A", "event": "ferry", "date": "", "headline": "", "article_id": "a"}
    found = (("quoted_share", *place) for place in places)
    (shown,) = article_examples(row, annotate(text), found)
    assert shown.spans == ((4, 8), (9, 12), (13, 16), (17, 21))
    assert shown.notes == ("one", "two")
