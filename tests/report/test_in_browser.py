"""The page as a reader meets it."""

import csv
import io
import json
import re

import pytest

pytestmark = pytest.mark.browser


def downloaded(page, selector):
    with page.expect_download() as wait:
        page.click(selector)
    with open(wait.value.path(), encoding="utf-8-sig", newline="") as file:
        return wait.value.suggested_filename, file.read()


def violations(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    found = axe.run(page).response["violations"]
    return [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found]


@pytest.mark.parametrize("name", ["open", "masked"])
@pytest.mark.parametrize("script", [True, False])
def test_nothing_is_asked_of_the_network_and_nothing_goes_wrong(visit, name, script):
    page = visit(name, script=script)
    page.wait_for_timeout(50)
    assert page.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_with_everything_open_and_marked(visit, scheme, width):
    page = visit(scheme=scheme, width=width)
    assert violations(page) == []
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    for box in page.query_selector_all("#reader input"):
        box.check()
    page.click(".columns mark.loaded a")
    assert violations(page) == []


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_page_is_never_wider_than_the_screen(visit, width):
    page = visit(width=width)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


LOOK = """(mark) => {
  const s = getComputedStyle(mark.querySelector("a"));
  return [s.backgroundImage, s.borderBottomStyle, s.borderTopStyle, s.textDecorationLine, s.outlineStyle].join("|");
}"""
LAYERS = {
    "loaded": "loaded", "loaded-quoted": "loaded", "voice-direct": "voices", "label": "labels", "fact": "facts",
    "furniture": "furniture",
}  # fmt: skip


def test_every_layer_can_be_switched_and_looks_different_without_its_colour(visit):
    page = visit()
    for box in page.query_selector_all("[data-pick]"):
        box.check()
    looks = set()
    for name, layer in LAYERS.items():
        for box in page.query_selector_all("input[data-layer]"):
            box.uncheck()
        mark = page.locator(f".columns mark.{name}").first
        off = mark.evaluate(LOOK)
        assert mark.locator("a[href]").count() == 0
        page.check(f"#show-{layer}")
        on = mark.evaluate(LOOK)
        assert on != off and mark.locator("a[href]").count() == 1
        looks.add(re.sub(r"rgb\([^)]*\)", "colour", on))
    # The tint of quotations comes with their quotation marks; all others differ in more than colour.
    assert len(looks) == len(LAYERS)


def test_layers_can_be_switched_without_a_script(visit):
    page = visit(script=False)
    text = page.locator("#a1 > p").last
    before = text.screenshot()
    page.uncheck("#show-furniture")
    assert text.screenshot() != before
    page.check("#show-furniture")
    assert text.screenshot() == before


def test_without_a_script_all_articles_and_notes_can_be_read(visit):
    page = visit(script=False)
    assert page.locator(".columns .text:visible").count() == 5
    assert page.locator(".js-only:visible").count() == 0
    page.click("#words-a1 > summary")
    page.click("#words-a1 mark.loaded a >> nth=0")
    assert "#in-e" in page.url
    page.click("#a1 .notes summary")
    assert page.locator("#a1 .notes li:visible").count() > 5


def test_a_mark_says_why_and_lets_the_focus_go_back(visit):
    page = visit()
    page.focus("#in-e4 a")
    page.keyboard.press("Enter")
    detail = page.locator("#detail")
    assert detail.is_visible() and "shameful" in detail.inner_text()
    assert "leave it out" in detail.inner_text() and "of 100 such marks 61 were right" in detail.inner_text()
    assert page.evaluate("document.activeElement.id") == "detail"
    page.keyboard.press("Escape")
    assert detail.is_hidden()
    assert page.evaluate("document.activeElement.closest('mark').id") == "in-e4"


def test_a_link_into_a_hidden_article_shows_it_with_its_layer(visit):
    page = visit(fragment="#in-l6")
    assert page.is_visible("#a3") and page.is_checked("#show-labels") and page.is_checked('[data-pick="a3"]')
    assert "night ferry" in page.inner_text("#detail")


def test_links_lead_to_their_places_in_the_frame_of_a_notebook(visit, report, tmp_path):
    page = visit()
    (tmp_path / "notebook.html").write_text(f"<h1>Notebook</h1>{report._repr_html_()}", encoding="utf-8")
    page.goto((tmp_path / "notebook.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator('nav a[href="#facts"]').click()
    assert frame.locator("#facts").evaluate("e => Math.abs(e.getBoundingClientRect().top) < 100")
    frame.locator("#words-table td a").first.click()
    frame.locator("#words-a1 .sentence mark a").first.click()
    assert frame.locator("#detail").is_visible() and page.evaluate("location.hash") == ""
    copied = page.frames[1].evaluate("page.textOf(document.querySelector('[data-copy]').hash.slice(1))")
    assert len(copied) > 100 and "srcdoc" not in copied


def test_facts_open_to_their_wordings(visit):
    page = visit()
    fact = page.locator("#fact-1")
    assert fact.locator(".side").is_hidden()
    fact.locator("summary").click()
    assert fact.locator(".side").is_visible()
    assert "8" in fact.locator("mark.shared").all_inner_texts()


def test_folded_facts_open_for_a_link_and_come_in_one_file(visit):
    page = visit("folded", fragment="#fact-3")
    assert page.locator("#facts-table tbody").count() == page.locator("#facts-further tbody").count() == 1
    assert page.is_visible("#fact-3") and not page.is_visible("#fact-2")
    _, text = downloaded(page, '[data-csv="facts-table facts-further facts-loose"]')
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 4 and [row[0] for row in rows].count(rows[0][0]) == 1


def test_masked_outlets_show_their_names_on_a_click(visit):
    page = visit("masked")
    assert "Corvane Post" not in page.inner_text("body") and "Outlet 1" in page.inner_text("#opening")
    _, text = downloaded(page, '[data-csv="voices-table"]')
    assert "Corvane Post" not in text
    page.click("#reveal")
    assert "Outlet 1" not in page.inner_text("body") and "Corvane Post" in page.inner_text("#opening")
    assert "Corvane Post" in page.locator("#words-table").text_content()
    _, text = downloaded(page, '[data-csv="voices-table"]')
    assert "Corvane Post" in text


def test_disagreements_last_and_can_be_taken_along(visit):
    page = visit()
    page.click("#in-e4 a")
    page.click("#detail [data-disagree]")
    assert page.get_attribute("#detail [data-disagree]", "aria-pressed") == "true"
    page.reload()
    page.wait_for_function("document.querySelector('#disagree-count').textContent === '1'")
    assert page.text_content("#disagree-count") == "1"
    name, text = downloaded(page, "#disagree-get")
    content = json.loads(text)
    assert (
        name.endswith(".json")
        and content["kind"] == "framing-disagreements"
        and content["input_hash"] == "0f" * 32
    )
    (mark,) = content["marks"]
    assert mark["text"] == "shameful" and mark["article_id"] == "ferry-1" and mark["outlet"] == "Corvane Post"
    assert mark["end"] - mark["start"] == len("shameful") and (mark["table"], mark["measure"]) == (
        "evidence",
        "loaded_vocabulary",
    )
    page.click("#in-e4 a")
    page.click("#detail [data-disagree]")
    assert page.text_content("#disagree-count") == "0"


def test_every_table_comes_as_csv_that_parses(visit):
    page = visit()
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    buttons = [b.get_attribute("data-csv") for b in page.query_selector_all("[data-csv]")]
    assert {
        "words-table",
        "voices-table",
        "topics-table",
        "facts-table",
        "naming-table",
        "reuse-table",
    } <= set(buttons)
    assert downloaded(page, '[data-csv="facts-table"]')[0] == "facts-table.csv"
    for table in buttons:
        # Chromium lets a page save ten files in a row, so the rest are read before they are saved.
        text = page.evaluate("(id) => page.csv(page.tableRows(document.getElementById(id)))", table)
        rows = list(csv.reader(io.StringIO(text)))
        assert len(rows) > 1 and len({len(row) for row in rows}) == 1, table
        assert all(rows[0]), table


def test_the_counted_words_come_with_their_places(visit, analysis):
    page = visit()
    _, text = downloaded(page, '[data-raw="evidence"]')
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(analysis.evidence)
    for row in rows:
        whole = analysis.documents[row["article_id"]].text
        assert whole[int(row["start"]) : int(row["end"])] == row["text"]


def test_a_cell_that_a_spreadsheet_would_run_is_kept_as_text(visit):
    page = visit()
    cells = [
        "=1+1",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        " =1",
        'a "b", c',
        "-0.5",
        "+3",
        "−0.5",
        "two\nlines",
    ]
    assert page.evaluate("(cells) => page.csv([cells])", cells) == (
        '\'=1+1,\'+1+1,\'-2+3,\'@SUM(A1),\'\t=1,\' =1,"a ""b"", c",-0.5,+3,−0.5,"two\nlines"\r\n'
    )


def test_on_paper_everything_is_open_but_long_evidence_that_nobody_opened(visit):
    page = visit()
    page.locator("#method details.evidence:visible > summary").first.click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open], .evidence)").count() == 0
    assert (
        page.locator("#facts .side:visible").count()
        and page.locator("#method details.evidence:visible").count() == 1
    )
    assert page.locator("details.evidence:not([open]):visible").count() == 0
    assert page.locator("#voices .heard").count() > 0 == page.locator("#voices .heard:visible").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.entries:not([open])").count() > 0


def test_on_paper_no_article_is_cut(visit):
    page = visit()
    page.emulate_media(media="print")
    cut = "[...document.querySelectorAll('.columns .text')].filter(t => t.scrollHeight > t.clientHeight + 2).length"
    assert page.evaluate(cut) == 0


def test_on_a_phone_every_cell_of_a_wide_table_says_its_column(visit):
    page = visit("masked", width=390)
    cell = page.locator("#voices-table tbody td.num").first
    assert cell.get_attribute("data-name") == "own voice"
    assert page.locator("#facts-table tbody td").first.get_attribute("data-name") == "Outlet 1"
    wide = "[...document.querySelectorAll('table.stack')].filter(t => t.offsetWidth > t.parentElement.clientWidth).length"
    assert page.evaluate(wide) == 0
    page.click("#reveal")
    assert page.locator("#facts-table tbody td").first.get_attribute("data-name") == "Corvane Post"
