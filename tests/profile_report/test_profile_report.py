"""The page of outlets over many events."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from framing.profile_report import ProfileReport
from framing.profile_report.outlets import _told_once
from framing.profile_report.summary import summarize
from framing.profiles import make_articles, outlet_words, profile_outlets

HOSTILE = "<script>alert(1)</script>\"'&{{ 7 * 7 }}"


@pytest.fixture(scope="module")
def made():
    articles = make_articles(24, 4, loaded={"Outlet A": 4.0}, random_state=3)
    late = articles.head(2).assign(outlet="Outlet Z", article_id=["z1", "z2"])
    articles = pd.concat([articles, late], ignore_index=True)
    profiles = profile_outlets(articles)
    return profiles, outlet_words(articles, profiles)


@pytest.fixture(scope="module")
def html(made):
    return ProfileReport(*made).html()


def rows_of(html: str) -> list[str]:
    body = html.split('data-test="measure"')[1]
    return re.findall(r'data-test="figure-row">\s*<th scope="row"><a href="#[\w-]+">([^<]+)</a>', body)


def test_outlets_stand_in_alphabetical_order_and_those_with_few_events_are_named(html):
    assert rows_of(html) == ["Outlet A", "Outlet B", "Outlet C", "Outlet D"]
    few = html.split('data-test="without"')[1].split("</details>")[0]
    assert re.findall(r'<li data-name="([^"]+)">', few) == ["Outlet Z"]


def test_the_number_of_tests_is_printed(made, html):
    profiles, _ = made
    assert profiles.n_tests > 0
    assert f"{profiles.n_tests} differences were tested" in html


def test_the_clear_difference_is_named_in_its_outlet(made):
    summary = summarize(*made)
    by_name = {o["name"]: o for o in summary["outlets"]}
    assert "loaded_vocabulary" in [row["measure"] for row in by_name["Outlet A"]["differs"]]
    assert all(outlet["rows"] for outlet in summary["outlets"])
    names = [outlet["name"] for outlet in summary["differing"] + summary["alike"]]
    assert sorted(names) == [outlet["name"] for outlet in summary["outlets"]]


def test_an_outlets_line_says_what_differs_and_by_how_much(made, html):
    [outlet] = [o for o in summarize(*made)["differing"] if o["name"] == "Outlet A"]
    line = html.split('data-name="Outlet A"')[1].split("</summary>")[0]
    assert line.count('class="one"') == len(outlet["differs"])
    assert "More loaded words" in line and "per 100 words of its own" in line


def test_terms_and_rest_add_up_to_the_difference_shown(made):
    by_name = {outlet["name"]: outlet for outlet in summarize(*made)["outlets"]}
    shift = by_name["Outlet A"]["shift"]
    total = sum(term["contribution"] for term in shift["terms"]) + shift["rest"]
    assert total == pytest.approx(shift["difference"], abs=1e-9)
    # Of a difference that may be chance no parts are told.
    chance = [
        o
        for o in by_name.values()
        if all(r["sure"] != "clear" or "loaded" not in r["measure"] for r in o["rows"])
    ]
    assert chance and all(outlet["shift"] is None for outlet in chance)


def test_of_a_clear_figure_and_its_part_the_line_tells_the_whole():
    clear = [
        {"measure": name} for name in ("loaded_vocabulary", "loaded_vocabulary_negative", "quoted_share")
    ]
    assert [row["measure"] for row in _told_once(clear)] == ["loaded_vocabulary", "quoted_share"]
    assert _told_once(clear[1:]) == clear[1:]


def test_every_figure_opens_to_sentences_with_what_counts_marked(html):
    loaded = html.split('<tbody id="o0-m0">')[1].split("</tbody>")[0]
    assert "Sentences<" in loaded
    assert re.search(r'<mark class="counted">(disgraceful|shameful|appalling|reckless)', loaded)


def test_counts_alone_say_that_sentences_are_missing(made):
    html = ProfileReport(made[0]).html()
    assert 'data-test="no-sentences"' in html
    assert "<mark" not in html


def test_nothing_to_compare_is_said():
    profiles = profile_outlets(make_articles(2, 3, random_state=1))
    html = ProfileReport(profiles).html()
    assert "No outlet has enough events for a figure." in html
    assert 'data-test="outlet"' not in html


def test_markup_in_names_and_texts_is_shown_and_not_run():
    articles = make_articles(9, 2, per_event=2, random_state=1)
    articles["outlet"] = articles["outlet"].replace("Outlet A", HOSTILE)
    articles["headline"] = HOSTILE
    articles["event"] = articles["event"] + HOSTILE
    profiles = profile_outlets(articles)
    html = ProfileReport(profiles, outlet_words(articles, profiles)).html()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert "7 * 7" in html


def test_strata_have_tables_of_their_own():
    articles = make_articles(24, 4, random_state=3)
    opinion = articles["event"].isin(articles["event"].unique()[:12])
    profiles = profile_outlets(articles.assign(genre=["opinion" if o else "news" for o in opinion]))
    html = ProfileReport(profiles.select(["loaded"], by="genre")).html()
    assert "Only genre news" in html and "Only genre opinion" in html


def test_wide_intervals_stay_inside_the_drawing(made):
    for figure in summarize(*made)["measures"]:
        for row in figure["rows"]:
            assert all(0 <= place <= 100 for place in row["place"] if place is not None)


def test_written_file_and_notebook(made, tmp_path):
    report = ProfileReport(*made)
    path = report.write_html(tmp_path / "new" / "page.html")
    assert path.read_text(encoding="utf-8") == report.html()
    assert report._repr_html_().startswith("<iframe")


@pytest.fixture(scope="module")
def page_uri(made, tmp_path_factory):
    return ProfileReport(*made).write_html(tmp_path_factory.mktemp("page") / "page.html").as_uri()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_in_a_browser(browser, page_uri, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: complaints.append(request.url))
    page.goto(page_uri)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = [(v["id"], v["nodes"][0]["html"][:120]) for v in axe.run(page).response["violations"]]
    assert found == []
    assert complaints == [page_uri]
    context.close()


@pytest.mark.browser
def test_a_link_to_an_outlet_opens_it_at_that_figure(browser, page_uri):
    page = browser.new_page()
    page.goto(page_uri)
    page.click("#figures tbody th a >> nth=0")
    assert page.evaluate("document.getElementById(location.hash.slice(1)).closest('details.outlet').open")
    assert page.is_visible(".behind summary >> nth=0")
    page.close()


@pytest.mark.browser
def test_a_figure_is_a_picture_with_its_unit_its_events_and_its_source(browser, page_uri, made):
    page = browser.new_page()
    page.goto(page_uri)
    table = page.locator("[data-picture-of]").first.get_attribute("data-picture-of")
    texts, dots = page.evaluate(
        """(id) => {
          const picture = page.pictureOf(document.getElementById(id));
          const all = (name) => [...picture.querySelectorAll(name)];
          return [all("text").map((text) => text.textContent), all("circle").map((dot) => dot.getAttribute("cx"))];
        }""",
        table,
    )
    shown = page.locator(f"#{table} circle").evaluate_all(
        "(dots) => dots.map((dot) => dot.getAttribute('cx'))"
    )
    assert "per 100" in texts[0] and "Events" in texts and dots == shown
    assert texts[-1].endswith("comparisons.") and "An outlet’s name leads to" not in " ".join(texts)
    page.close()


@pytest.mark.browser
def test_an_outlet_is_found_by_its_name_in_the_folded_groups_too(browser, page_uri):
    page = browser.new_page()
    page.goto(page_uri)
    page.evaluate("document.querySelectorAll('.group').forEach((group) => { group.open = false; })")
    page.fill("#find", "outlet z")
    assert page.is_visible('li[data-name="Outlet Z"]')
    assert not page.is_visible('details[data-name="Outlet A"]')
    assert page.inner_text("#found") == "1 outlet"
    page.fill("#find", "")
    assert page.is_visible('details[data-name="Outlet A"]')
    page.close()


def test_a_small_p_is_no_zero(html):
    assert ">0.000<" not in html
    assert "&lt; 0.001" in html
