import pytest

from framing.report.svg import inline_svg

SOURCE = (
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" '
    'width="9pt"><metadata>x</metadata><defs><style>*{fill:red}</style><clipPath id="c1"><rect/></clipPath></defs>'
    '<g id="figure_1"><path id="p1" style="fill: #010203; stroke-linejoin: miter" clip-path="url(#c1)"/>'
    '<use xlink:href="#p1"/><text style="font: 10px sans-serif; text-anchor: middle">a &lt;b&gt;</text></g></svg>'
)


@pytest.fixture
def svg():
    return str(inline_svg(SOURCE, "plot-x", "A <title>", "What & why", {"#010203": "currentColor"}))


def test_a_figure_has_no_styles_of_its_own(svg):
    assert "style" not in svg and "metadata" not in svg and "xmlns" not in svg


def test_presentation_and_colours_are_kept_as_attributes(svg):
    assert 'fill="currentColor"' in svg and 'font-size="10"' in svg and 'text-anchor="middle"' in svg


def test_ids_carry_the_name_and_only_used_ones_are_kept(svg):
    assert 'id="plot-x-c1"' in svg and 'clip-path="url(#plot-x-c1)"' in svg and 'href="#plot-x-p1"' in svg
    assert "figure_1" not in svg


def test_it_says_what_it_shows_and_escapes(svg):
    assert (
        '<title id="plot-x-title">A &lt;title&gt;</title><desc id="plot-x-desc">What &amp; why</desc>' in svg
    )
    assert 'role="img"' in svg and 'aria-labelledby="plot-x-title plot-x-desc"' in svg
    assert "a &lt;b&gt;" in svg
