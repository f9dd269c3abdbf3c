"""From a reader's objection on the page to a report computed without it, and the other things that need a script."""

import csv
import io
import json
import re

import pytest
from test_in_browser import downloaded, violations

from framing import analyze, load_demo
from framing.report import CorpusReport, FramingReport

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def articles():
    frame = load_demo()
    return frame[frame["event"] == frame["event"].iloc[0]]


@pytest.fixture(scope="module")
def before(articles):
    return analyze(articles, n_resamples=99)


@pytest.fixture(scope="module")
def demo_pages(tmp_path_factory, before):
    folder = tmp_path_factory.mktemp("demo")
    return {
        masked: FramingReport(before, masked=masked).write_html(folder / f"{masked}.html")
        for masked in (False, True)
    }


@pytest.fixture
def demo(browser, demo_pages):
    contexts = []

    def start(masked=False, path=None, **options):
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, accept_downloads=True, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto((path or demo_pages[masked]).as_uri())
        return page

    yield start
    for context in contexts:
        context.close()


def open_notes(page):
    page.evaluate("document.querySelectorAll('details.notes').forEach((part) => { part.open = true; })")
    page.wait_for_function("!document.querySelector('.notes li:not(:has([data-disagree]))')")


def disagree_with(page, layer, n=1):
    """Press the button beside the first marks of a layer; gives the words."""
    open_notes(page)
    pressed = page.evaluate(
        """([layer, n]) => [...document.querySelectorAll(".notes li")].filter((li) => li.dataset.at.split(" ")[2] === layer)
            .slice(0, n).map((li) => { li.querySelector("[data-disagree]").click(); return li.id; })""",
        [layer, n],
    )
    assert len(pressed) == n
    return pressed


LAYERS = ("loaded", "voices", "labels", "facts", "tone", "topics", "frames", "other", "furniture")


@pytest.mark.parametrize("masked", [False, True])
def test_objections_of_every_layer_come_back_as_a_new_computation(demo, tmp_path, articles, before, masked):
    page = demo(masked)
    for layer in LAYERS:
        disagree_with(page, layer, 2)
    name, text = downloaded(page, "#disagree-get")
    content = json.loads(text)
    assert len(content["marks"]) == 2 * len(LAYERS)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    after = analyze(articles, n_resamples=99, reviewed=path)
    # A furniture or a voice taken out may change the sentence that a later mark stands in.
    assert len(after.reviewed["marks"]) + after.reviewed["not_there"] == 2 * len(LAYERS)
    assert len(after.reviewed["marks"]) >= 2 * len(LAYERS) - 4
    for table in ("voices", "furniture", "facts"):
        assert len(getattr(after, table)) < len(getattr(before, table))


def test_the_new_report_says_what_was_taken_out_and_its_figures_follow(demo, tmp_path, articles, before):
    page = demo()
    disagree_with(page, "loaded", 3)
    path = tmp_path / "marks.json"
    path.write_text(downloaded(page, "#disagree-get")[1], encoding="utf-8")
    after = analyze(articles, n_resamples=99, reviewed=[path])
    assert after.reviewed["counts"] == {"loaded_vocabulary": 3}
    count = [len(a.evidence.query("measure == 'loaded_vocabulary'")) for a in (before, after)]
    assert count[1] == count[0] - 3
    made = FramingReport(after).write_html(tmp_path / "again.html")
    again = demo(path=made)
    said = again.inner_text("#reviewed")
    assert "without 3 marks" in said and "Loaded words: 3" in said
    again.click("#reviewed summary")
    assert again.locator("#reviewed-table tbody tr:visible").count() == 3
    assert "without 3 marks" in again.text_content("#citation")
    assert again.complaints == [] and violations(again) == []


@pytest.mark.parametrize("masked", [False, True])
def test_a_conflict_that_a_reader_disputes_is_gone_from_the_new_computation(
    demo, tmp_path, articles, before, masked
):
    page = demo(masked)
    conflicts = page.locator(".conflict")
    shown = conflicts.count()
    button = conflicts.first.locator("[data-disagree]")
    said = button.get_attribute("aria-label")
    assert said.startswith("I read this differently: ") and ("Outlet " in said) == masked
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true" and "undo" in button.inner_text()
    assert page.text_content("#disagree-count") == "1"
    page.reload()
    page.wait_for_function("document.querySelector('#disagree-count').textContent === '1'")
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".conflict [aria-pressed=true]").count() == 1 and violations(page) == []
    path = tmp_path / "marks.json"
    path.write_text(downloaded(page, "#disagree-get")[1], encoding="utf-8")
    marks = json.loads(path.read_text("utf-8"))["marks"]
    assert {mark["table"] for mark in marks} == {"fact_pairs"} and all(m["other"]["outlet"] for m in marks)
    after = analyze(articles, n_resamples=99, reviewed=path)
    n = [len(a.fact_pairs.query("status == 'conflict'")) for a in (before, after)]
    assert n[1] == n[0] - len(marks) and len(after.facts) == len(before.facts)
    assert after.reviewed["not_there"] == 0
    again = demo(path=FramingReport(after, masked=masked).write_html(tmp_path / "again.html"))
    assert again.locator(".conflict").count() == shown - 1
    assert f"Statements that seem not to fit: {len(marks)}" in again.inner_text("#reviewed")
    page.keyboard.press("Enter")
    button.click()
    assert page.text_content("#disagree-count") == "0"


def test_a_wording_beside_another_is_objected_to_where_it_stands(demo):
    page = demo()
    page.locator("#facts .wordings summary").first.click()
    button = page.locator("#facts .side [data-disagree]").first
    button.click()
    ref = button.get_attribute("data-disagree")
    open_notes(page)
    assert page.get_attribute(f"#{ref} [data-disagree]", "aria-pressed") == "true"
    (mark,) = json.loads(downloaded(page, "#disagree-get")[1])["marks"]
    assert mark["table"] == "facts" and mark["text"]


def test_an_objection_is_remembered_where_marks_are_counted_anew(demo, tmp_path, articles):
    page = demo()
    disagree_with(page, "loaded", 2)
    text = downloaded(page, "#disagree-get")[1]
    page.click("#disagree-get")
    path = tmp_path / "marks.json"
    first = json.loads(text)
    path.write_text(json.dumps(first | {"marks": first["marks"][:1]}), encoding="utf-8")
    made = FramingReport(analyze(articles, n_resamples=99, reviewed=path)).write_html(tmp_path / "again.html")
    page.goto(made.as_uri())
    open_notes(page)
    pressed = page.evaluate(
        """() => [...document.querySelectorAll('.notes [data-disagree][aria-pressed="true"]')]
            .map((button) => button.closest("li").querySelector("a").textContent)"""
    )
    # The one that was taken out is marked no more; the other still is, and still objected to.
    assert pressed == [first["marks"][1]["text"]]


def test_columns_keep_the_same_fact_side_by_side(demo):
    page = demo(reduced_motion="reduce")
    assert "together" in page.get_attribute(".columns", "class")
    page.locator(".columns").scroll_into_view_if_needed()
    page.locator("#a2").hover()
    tops = """(step) => new Promise((done) => {
      const [one, two] = [document.getElementById("a1"), document.getElementById("a2")];
      two.dispatchEvent(new WheelEvent("wheel"));
      two.scrollTop = step;
      setTimeout(() => {
        const here = [...document.querySelectorAll("mark.here")];
        const top = (text) => here.filter((m) => text.contains(m)).map((m) => m.getBoundingClientRect().top)[0];
        done([top(one), top(two), one.scrollTop]);
      }, 150);
    })"""
    found = [page.evaluate(tops, step) for step in (120, 300, 480, 700)]
    both = [(a, b) for a, b, _ in found if a is not None and b is not None]
    assert both and min(abs(a - b) for a, b in both) < 120
    assert len({scrolled for _, _, scrolled in found}) > 1
    assert page.is_visible("#aligned") and page.locator("#aligned a").get_attribute("href").startswith(
        "#fact-"
    )
    page.uncheck("#together")
    assert "together" not in page.get_attribute(".columns", "class")
    assert page.complaints == []


def test_without_a_script_the_articles_stand_as_plain_columns(demo):
    page = demo(java_script_enabled=False)
    assert page.locator(".columns .text:visible").count() == 5
    assert "together" not in page.get_attribute(".columns", "class")
    heights = page.locator(".columns").bounding_box()["height"], page.locator("#a1").bounding_box()["height"]
    assert heights[0] >= heights[1] > 1000


@pytest.mark.parametrize(
    ("selector", "holds"),
    [
        (".difference", ["The Halvern Sentinel", "fingerprint"]),
        ("#words .words p[id]", ["“", "fingerprint"]),
        ("#tone-table tbody tr", ["Tone of the outlet’s own sentences", "Figure: ", "“"]),
        (".conflict", ["fingerprint"]),
        ("#facts-table tbody", ["Northline Agency: "]),
        ("#frames-table tbody tr", ["Harbour & Field: "]),
    ],
)
def test_a_figure_is_copied_with_its_sentence_and_source(demo, selector, holds):
    page = demo()
    place = page.evaluate(
        """([selector, first]) => [...document.querySelectorAll(selector)].map((e) => e.id).filter(Boolean)
            .map((id) => [id, page.textOf(id)]).find(([, text]) => text.includes(first))""",
        [selector, holds[0]],
    )
    assert place, selector
    name, text = place
    assert all(part in text for part in holds)
    assert text.rstrip().endswith(f"False.html#{name}")
    assert "Copy" not in text and "/tmp" not in text
    assert page.locator(f'a[href="#{name}"][data-copy] + .copy').count() == 1


SHOWN = """(id) => {
  const place = document.getElementById(id);
  if (!place) return false;
  const box = place.getBoundingClientRect();
  let mark = id.startsWith("in-") ? place : place.querySelector("mark");
  while (mark && !mark.matches("mark")) mark = mark.nextElementSibling;
  return Boolean(mark?.checkVisibility() && box.bottom > 0 && box.top < innerHeight);
}"""
FIGURES = (
    "#words-table, #tone-table, #voices-table, #roles-table, #ladder-table, #topics-table, #frames-table"
)


def test_every_figure_opens_to_its_sentences_with_the_words_marked(demo):
    page = demo()
    links = page.locator(f":is({FIGURES}) td a").evaluate_all("all => all.map((a) => a.hash.slice(1))")
    # The share that is an outlet's own leads to the article.
    places = [place for place in dict.fromkeys(links) if not re.fullmatch(r"a\d+", place)]
    assert len(places) > 50
    for place in places[::2]:
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = false; })")
        link = page.locator(f'td a[href="#{place}"]').first
        link.evaluate("(a) => { const fold = a.closest('details'); if (fold) fold.open = true; }")
        link.click()
        page.wait_for_function(SHOWN, arg=place, timeout=3000)


def test_the_copy_button_copies(demo):
    page = demo(permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("#opening .difference .copy").first
    button.focus()
    button.press("Enter")
    page.wait_for_function("document.querySelector('.copy.done')")
    assert "framing-toolkit" in page.evaluate("navigator.clipboard.readText()")


def test_without_a_mouse_a_tap_on_the_row_shows_its_tools(demo):
    page = demo(has_touch=True, is_mobile=True)
    page.set_viewport_size({"width": 390, "height": 800})
    row = page.locator("#opening .difference:has(.copy)").first
    shown = "element => getComputedStyle(element.querySelector('.copy')).opacity"
    assert row.evaluate(shown) == "0"
    row.tap(position={"x": 20, "y": 10})
    assert row.evaluate(shown) == "1"
    page.locator("h1").tap()
    assert row.evaluate(shown) == "0"


# -- the index ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    analysis = analyze(load_demo(), n_resamples=99)
    return {
        m: CorpusReport(analysis, masked=m).write_html(folder / str(m) / "index.html") for m in (False, True)
    }


def titles(page):
    return page.locator("#events-table tbody tr:visible th").all_inner_texts()


def test_the_index_is_searched_sorted_and_leads_to_its_reports_and_back(demo, corpus):
    page = demo(path=corpus[False][0])
    every = titles(page)
    assert len(every) == 3
    page.fill("#find", "tanner STREET")
    assert titles(page) == ["Bike lane on Tanner Street"] and page.inner_text("#found") == "1 event"
    page.fill("#find", "shift bell")  # an outlet
    assert titles(page) == ["Lintwick mill closes"]
    page.fill("#find", "nothing of that kind")
    assert titles(page) == [] and page.is_visible("#none")
    page.fill("#find", "")
    assert titles(page) == every
    page.click("th[data-sort=text] >> nth=0 >> button")
    assert titles(page) == sorted(every)
    page.click("th[data-sort=number] >> nth=0 >> button")
    counts = [int(n) for n in page.locator("#events-table tbody tr td.num:nth-child(4)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    page.click("text=Lintwick mill closes")
    assert page.inner_text("h1") == "Lintwick mill closes"
    page.click("text=All events")
    assert page.url == corpus[False][0].as_uri()
    assert page.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_the_index(demo, corpus, scheme, width):
    page = demo(path=corpus[False][0], color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_index_works_without_a_script(demo, corpus):
    page = demo(path=corpus[False][0], java_script_enabled=False)
    assert len(titles(page)) == 3 and page.locator(".js-only:visible").count() == 0
    page.click("text=Bike lane on Tanner Street")
    assert page.inner_text("h1") == "Bike lane on Tanner Street"


def test_the_masked_index_shows_names_on_a_click_and_comes_as_csv(demo, corpus):
    page = demo(path=corpus[True][0])
    assert "Shift Bell" not in page.inner_text("body")
    page.click("#reveal")
    assert "The Shift Bell" in page.inner_text("body")
    _, text = downloaded(page, "[data-csv=events-table]")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 4 and len({len(row) for row in rows}) == 1
    assert rows[1][0] == "Tolland in Sarneth"
