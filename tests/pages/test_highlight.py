import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from framing.pages import Span, highlight, slice_spans

TEXT = "Tom & <b>Jerry</b> agreed"


@st.composite
def marked_texts(draw):
    text = draw(st.text(alphabet=st.sampled_from("ab <>&\"'/\n=é“\u202e\x00{}%"), max_size=40))
    place = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(place, place), max_size=8))
    layers = st.sampled_from(["loaded", "voice-direct", "fact"])
    return text, [
        Span(min(a, b), max(a, b), draw(layers), f"e{n}" if draw(st.booleans()) else "")
        for n, (a, b) in enumerate(pairs)
    ]


def without_tags(markup):
    return re.sub(r"<[^>]*>", "", str(markup))


@given(marked_texts(), st.booleans())
def test_taking_the_tags_out_gives_the_escaped_text_back(case, anchors):
    text, spans = case
    assert without_tags(highlight(text, spans, anchors=anchors)) == str(escape(text))


@given(marked_texts())
def test_every_character_carries_the_layers_of_the_spans_above_it(case):
    text, spans = case
    seen = []
    for found in re.finditer(
        r'<mark class="([^"]*)">(.*?)</mark>|([^<]+)', str(highlight(text, spans)), re.S
    ):
        layers, marked, plain = found.groups()
        piece = _unescape(without_tags(marked if layers else plain))
        seen += [set((layers or "").split())] * len(piece)
    assert seen == [{s.layer for s in spans if s.start <= i < s.end} for i in range(len(text))]


def _unescape(text):
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


@given(marked_texts())
def test_the_tags_are_balanced_and_only_ours(case):
    text, spans = case
    depth = 0
    for tag in re.findall(r"<[^>]*>", str(highlight(text, spans, anchors=True))):
        assert re.fullmatch(
            r'</?(mark|a|span)( class="[a-z -]+")?( id="in-e\d")?( data-refs="[e\d ]+")?( href="#e\d")?( tabindex="-1")?>',
            tag,
        )
        depth += -1 if tag.startswith("</") else 1
    assert depth == 0


@given(marked_texts())
def test_each_span_with_a_ref_has_its_anchor_once(case):
    text, spans = case
    markup = str(highlight(text, spans, anchors=True))
    for span in spans:
        expected = 1 if span.ref and span.start < span.end else 0
        assert markup.count(f'id="in-{span.ref}"') == expected or not span.ref


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt; agreed"),
        ([Span(0, 3, "loaded")], '<mark class="loaded">Tom</mark> &amp; &lt;b&gt;Jerry&lt;/b&gt; agreed'),
        ([Span(3, 3, "loaded")], "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt; agreed"),
        (
            [Span(0, 5, "a"), Span(4, 9, "b")],
            '<mark class="a">Tom </mark><mark class="a b">&amp;</mark><mark class="b"> &lt;b&gt;</mark>Jerry&lt;/b&gt; agreed',
        ),
        (
            [Span(19, 25, "loaded", "e1")],
            'Tom &amp; &lt;b&gt;Jerry&lt;/b&gt; <mark class="loaded"><a href="#in-e1">agreed</a></mark>',
        ),
    ],
)
def test_marks_worked_by_hand(spans, expected):
    assert highlight(TEXT, spans) == Markup(expected)


def test_the_innermost_span_explains_and_the_outer_one_stops_the_tab_key_once():
    markup = str(highlight("abcd", [Span(0, 4, "v", "v1"), Span(1, 2, "w", "e1")], anchors=True))
    assert markup == (
        '<mark class="v" id="in-v1"><a href="#v1">a</a></mark>'
        '<mark class="w v" id="in-e1" data-refs="e1 v1"><a href="#e1">b</a></mark>'
        '<mark class="v"><a href="#v1" tabindex="-1">cd</a></mark>'
    )


def test_spans_that_begin_together_have_an_anchor_each():
    markup = str(highlight("ab", [Span(0, 2, "v", "v1"), Span(0, 1, "w", "e1")], anchors=True))
    assert markup.count('id="in-v1"') == 1 and markup.count('id="in-e1"') == 1


@pytest.mark.parametrize(
    "span",
    [
        Span(-1, 2, "loaded"),
        Span(0, 99, "loaded"),
        Span(3, 1, "loaded"),
        Span(0, 1, 'x" onclick="y'),
        Span(0, 1, ""),
        Span(0, 1, "loaded", 'e1"><script>'),
        Span(0, 1, "loaded", "1"),
    ],
)
def test_a_span_that_does_not_fit_is_refused(span):
    with pytest.raises(ValueError):
        highlight(TEXT, [span])


def test_slices_count_from_their_own_start_and_know_what_began_earlier():
    spans = [Span(2, 9, "a"), Span(5, 6, "b"), Span(0, 4, "c"), Span(8, 9, "d")]
    assert slice_spans(spans, 4, 8) == [Span(0, 4, "a", continued=True), Span(1, 2, "b")]


@given(marked_texts(), st.data())
def test_pieces_of_a_text_make_the_whole(case, data):
    text, spans = case
    cut = data.draw(st.integers(0, len(text)))
    pieces = [
        highlight(text[a:b], slice_spans(spans, a, b), anchors=True) for a, b in ((0, cut), (cut, len(text)))
    ]
    joined = Markup("").join(pieces)
    assert without_tags(joined) == str(escape(text))
    ids = re.findall(r'id="(in-e\d)"', str(joined))
    assert len(ids) == len(set(ids))


def test_a_blank_between_two_marks_is_no_link_and_outer_spans_say_where_they_begin():
    spans = [Span(0, 3, "v", "v1"), Span(0, 1, "w", "e1"), Span(2, 3, "w", "e2")]
    assert highlight("a b", spans, anchors=True) == (
        '<span id="in-v1"></span><mark class="w v v-begins" id="in-e1" data-refs="e1 v1"><a href="#e1">a</a></mark>'
        '<mark class="v"><a> </a></mark>'
        '<mark class="w v" id="in-e2" data-refs="e2 v1"><a href="#e2">b</a></mark>'
    )
