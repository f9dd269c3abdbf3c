"""Figures as pictures: what a reader puts into an article, a slide or a paper."""

import struct
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"


def saved(page, table, kind):
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    with page.expect_download() as wait:
        page.click(f'[data-picture-of="{table}"][data-as="{kind}"]')
    assert wait.value.suggested_filename == f"{table}.{kind}"
    with open(wait.value.path(), "rb") as file:
        return file.read()


def drawn(page, table):
    """The picture, and its texts from top to bottom."""
    picture = ElementTree.fromstring(saved(page, table, "svg"))
    return picture, [text.text for text in picture.iter(SVG + "text")]


def test_a_picture_says_what_it_counts_where_it_comes_from_and_how_sure_it_is(visit, analysis):
    page = visit()
    _, texts = drawn(page, "words-table")
    cells = page.locator("#words-table tbody tr").first.locator("th, td.num, .sure").all_inner_texts()
    assert texts[0] == "Loaded words, own voice, per 100 words of its own"
    assert texts[1] == page.inner_text("h1")
    assert len(set(analysis.articles["outlet"]) & set(texts)) == len(analysis.articles)
    assert {cell.replace("#", "").replace("Copy", "").strip() for cell in cells} <= set(texts)
    assert " ".join(texts).endswith(" ".join(page.inner_text("#citation").split()))
    assert " ".join(page.inner_text("[data-how]").split()) in " ".join(texts)


def test_a_picture_has_the_shapes_of_the_page_in_their_places_and_colours(visit):
    page = visit()
    picture, _ = drawn(page, "words-table")
    shapes = "[...document.querySelectorAll('#words-table circle')].map((c) => [c.getAttribute('cx'), getComputedStyle(c).fill])"
    found = [[dot.get("cx"), dot.get("fill")] for dot in picture.iter(SVG + "circle")]
    assert found == page.evaluate(shapes)
    # Nothing but what is in the file decides how it looks.
    assert not [part.attrib for part in picture.iter() if {"class", "style"} & set(part.attrib)]


def test_shares_are_filled_as_on_the_page(visit):
    picture, texts = drawn(visit(), "voices-table")
    fills = {part.get("fill") for part in picture.iter(SVG + "rect")}
    assert 'url("#dots")' in fills and picture.find(f".//{SVG}pattern[@id='dots']") is not None
    assert texts[0] == "Whose words each article prints, in percent of its words"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_png_is_twice_as_large_and_not_empty(visit, scheme):
    page = visit(scheme=scheme)
    data = saved(page, "words-table", "png")
    assert data.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", data[16:24])
    picture, _ = drawn(page, "words-table")
    assert (wide, high) == (2 * int(picture.get("width")), 2 * int(picture.get("height")))
    # A canvas on which nothing was drawn takes a few kilobytes.
    assert len(data) > 20_000


def test_a_dark_screen_makes_no_dark_picture_and_stays_dark(visit):
    light, dark = (visit(scheme=scheme) for scheme in ("light", "dark"))
    ground = "getComputedStyle(document.body).backgroundColor"
    before = dark.evaluate(ground)
    assert saved(dark, "words-table", "svg") == saved(light, "words-table", "svg")
    assert dark.evaluate(ground) == before != light.evaluate(ground)


def test_a_long_or_hostile_name_stays_text_and_inside_its_column(visit):
    page = visit()
    name = "<img src=x onerror=alert(1)> & The Very Long Name of the Evening Harbour Gazette and Advertiser"
    page.evaluate(
        "(name) => { document.querySelector('#words-table tbody th').firstChild.textContent = name; }", name
    )
    picture, texts = drawn(page, "words-table")
    assert name in " ".join(texts)
    assert picture.find(".//img") is None
    widths = page.evaluate(
        """(source) => {
          const holder = document.createElement("div");
          holder.innerHTML = source;
          document.body.append(holder);
          return [...holder.querySelectorAll("text[font-weight='600']")].map((text) => text.getBBox().width);
        }""",
        ElementTree.tostring(picture, encoding="unicode").replace("ns0:", ""),
    )
    assert max(widths) <= 300


def test_a_masked_page_gives_away_no_outlet(visit, analysis):
    _, texts = drawn(visit("masked"), "words-table")
    assert not set(analysis.articles["outlet"]) & set(texts)
    assert "Outlet 1" in texts
