import json
import re
from html import unescape
from html.parser import HTMLParser

import pandas as pd
import pytest
from story import ARTICLES, make_analysis

from framing import analyze, load_demo
from framing.report import FramingReport
from framing.tables import TABLES, make_table

ALWAYS = {"opening", "reader", "method"}
NEEDS = {
    "words": ["evidence", "measures"],
    "voices": ["voices"],
    "tone": ["measures"],
    "topics": ["topics"],
    "facts": ["facts", "fact_pairs", "coverage"],
    "naming": ["labels", "portrayal"],
    "reuse": ["reuse"],
}


def sections(html):
    return set(re.findall(r'<section[^>]* data-test="([a-z]+)"', html))


def test_a_full_analysis_has_every_section(html):
    assert sections(html) == ALWAYS | set(NEEDS)
    assert 'data-test="conflicts"' in html and 'data-test="skipped"' in html


def test_a_column_is_called_one_beside_its_name_and_in_its_opening(html):
    articles = make_analysis().articles.assign(kind=["opinion", "live", "", "", ""])
    page = FramingReport(make_analysis(articles=articles)).html()
    assert page.count(" · opinion<") == page.count(" · live report<") == 2
    assert " · opinion<" not in html


@pytest.mark.parametrize("section", NEEDS)
def test_a_section_without_data_leaves_itself_out(section):
    changes = {name: make_table(name) for name in NEEDS[section]}
    if section == "voices":
        articles = make_analysis().articles.assign(words_quoted=0)
        changes["articles"] = articles
    page = FramingReport(make_analysis(**changes)).html()
    assert section not in sections(page)
    assert f'href="#{section}"' not in page


def test_an_analysis_of_empty_tables_still_makes_a_page():
    empty = {name: make_table(name) for name in TABLES if name != "articles"}
    page = FramingReport(
        make_analysis(**empty, accuracy=[], skipped=[], settings={}, lexicons={}, input_hash="")
    ).html()
    assert {"opening", "reader", "method"} <= sections(page)
    assert "Nothing stands out" in page and "No measured accuracy" in page


def test_one_article_alone_makes_a_page():
    analysis = make_analysis()
    alone = {}
    for name in TABLES:
        frame = getattr(analysis, name)
        column = {"measures": "id", "fact_pairs": "article_a", "reuse": "article_a"}.get(name, "article_id")
        alone[name] = frame[frame[column] == "ferry-3"]
    page = FramingReport(make_analysis(**alone)).html()
    assert "One event, one telling" in page
    assert "no clear difference" not in page and "Nothing stands out" not in page, "from what?"


def test_the_summary_is_plain_data_and_made_once(report):
    assert json.loads(json.dumps(report.summary)) == report.summary
    assert report.summary is report.summary


def test_the_same_analysis_gives_the_same_page(analysis, html):
    assert FramingReport(analysis).html() == html


def test_write_html_makes_folders_and_returns_the_path(tmp_path, report, html):
    path = report.write_html(tmp_path / "new" / "report.html")
    assert path.read_text(encoding="utf-8") == html


def test_a_page_for_five_articles_stays_small(html):
    assert len(html.encode()) < 600_000


def test_in_a_notebook_the_page_is_in_a_frame_of_its_own(report, html):
    class Frame(HTMLParser):
        def handle_starttag(self, tag, attributes):
            self.found = [*getattr(self, "found", []), (tag, dict(attributes))]

    parser = Frame()
    parser.feed(report._repr_html_())
    ((tag, attributes),) = parser.found
    assert tag == "iframe" and attributes["srcdoc"] == html
    assert "allow-same-origin" not in attributes["sandbox"]


def two_events():
    articles = make_analysis().articles
    return make_analysis(articles=articles.assign(event=["a <b>"] * 2 + ["c"] * 3))


def test_of_several_events_one_must_be_chosen():
    with pytest.raises(ValueError, match="2 events.*event=.*'a <b>', 'c'"):
        FramingReport(two_events())
    with pytest.raises(ValueError, match="no event 'x'"):
        FramingReport(two_events(), event="x")
    with pytest.raises(ValueError, match="no articles"):
        FramingReport(make_analysis(articles=make_table("articles")))


def test_the_chosen_event_alone_is_on_the_page():
    summary = FramingReport(two_events(), event="c").summary
    assert [a["name"] for a in summary["articles"].values()] == [ARTICLES[f"ferry-{n}"][0] for n in (3, 4, 5)]
    assert {row["key"] for row in summary["figures"]} == {"a1", "a2", "a3"}
    # The pair that does not fit has an article on the other event.
    assert not summary["facts"]["conflicts"]


def test_masked_outlets_are_named_nowhere_but_in_the_data(analysis):
    page = FramingReport(analysis, masked=True).html()
    shown, data = page.split('<script type="application/json" id="data">')
    for outlet, _, _ in ARTICLES.values():
        assert outlet.partition(" <")[0] not in shown
    assert "Outlet 5" in shown and "ferry-1" not in shown
    assert json.loads(data.partition("</script>")[0])["hidden"]["a2"] == "Harbour Times"


def test_two_articles_of_one_outlet_are_told_apart():
    articles = make_analysis().articles.assign(outlet=["Post", "Post", "Times", "", None])
    names = [a["name"] for a in FramingReport(make_analysis(articles=articles)).summary["articles"].values()]
    assert names == ["Post (1)", "Post (2)", "Times", "ferry-4", "ferry-5"]


def test_every_link_inside_the_page_leads_somewhere_and_ids_are_unique(html):
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]*)"', html)) <= set(ids)
    assert set(re.findall(r'aria-labelledby="([^" ]+)', html)) <= set(ids)


def test_words_that_judge_the_reader_or_the_outlet_are_not_used(html):
    plain = re.sub(r"<[^>]*>", " ", html.partition("<body>")[2].partition('id="data"')[0]).lower()
    for word in ("biased", "omitted", "left-wing", "right-wing", "manipulat", "propaganda"):
        assert word not in plain


def test_missing_values_and_dates_of_any_kind_are_shown_as_missing():
    analysis = make_analysis()
    measures = analysis.measures.assign(ci_low=float("nan"), ci_high=None, q=float("nan"), baseline=pd.NA)
    articles = analysis.articles.assign(date=pd.Timestamp("2026-02-03"), words=pd.NA, headline=None)
    page = FramingReport(make_analysis(measures=measures, articles=articles)).html()
    shown = page.partition("<body>")[2].partition('id="data"')[0]
    assert not re.search(r"\b(nan|None|NaT|&lt;NA&gt;)\b", shown)
    assert "3 February 2026" in shown


def test_figures_of_one_set_are_told_together_and_one_mark_makes_no_rate():
    rows = [
        ("precision", 1.0, "60 events: one marked, and it is real"),
        ("precision", 0.824, "300 made-up pairs"),
        ("recall", 0.554, "300 made-up pairs"),
    ]
    accuracy = [
        {"detector": "Conflicting claims", "figure": figure, "value": value, "data": data}
        for figure, value, data in rows
    ]
    accuracy[1] |= {"ci_low": 0.7613, "ci_high": 0.887}
    page = FramingReport(make_analysis(accuracy=accuracy)).html()
    assert (
        "Measured: 60 events: one marked, and it is real; of 100 such marks 82 were right; "
        "of 100 that people see, 55 are found (300 made-up pairs)." in page
    )
    table = page[page.index('id="accuracy-table"') :].split("</table>")[0]
    cells = [cell.split("<")[0] for cell in table.split('<td class="num">')[1:]]
    assert cells == ["–", "–", "0.824", "0.76 to 0.89", "0.554", "–"]


@pytest.fixture(scope="module")
def demo_pages():
    """Reports of the first demo event: of its five articles, and of these twice."""
    pages = {}
    for copies in (1, 2):
        articles = load_demo().head(5)
        several = pd.concat(
            articles.assign(article_id=articles.article_id + f"-{n}", outlet=articles.outlet + f" {n}")
            for n in range(copies)
        )
        pages[copies] = FramingReport(analyze(several)).html()
    return pages


@pytest.mark.parametrize(("copies", "folded"), [(1, False), (2, True)])
def test_what_many_articles_do_is_folded(demo_pages, copies, folded):
    page = demo_pages[copies]
    opening = page[page.index('<section id="opening"') :].split("</section>")[0]
    assert ('<details class="differences">' in opening) == folded
    assert opening.count("<details") == opening.count("</details>")
    heads = {
        name: page[page.index(f'id="{name}-table"') :].partition("</thead>")[0].count("<th ")
        for name in ("facts", "naming")
    }
    # A column for each of many articles is wider than any screen: then the articles stand in the cells.
    assert heads["naming"] == (2 if folded else 6) and (heads["facts"] == 6) != folded


@pytest.mark.parametrize("copies", [1, 2])
def test_no_level_of_headings_is_left_out(demo_pages, copies):
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", demo_pages[copies])]
    assert levels[0] == 1 and len(levels) > 40
    assert all(level <= before + 1 for before, level in zip(levels, levels[1:], strict=False))


def test_measured_figures_beside_a_mark_need_no_statistics():
    rows = [
        ("Loaded words", "precision in sentences marked biased", 0.497, "200 sentences"),
        ("Loaded words", "recall in sentences marked biased", 0.547, "200 sentences"),
        ("Direct quotation", "words, F1", 0.993, "41 passages"),
        ("Speaker", "share named right", 0.826, "41 passages"),
    ]
    names = ("detector", "figure", "value", "data")
    page = FramingReport(make_analysis(accuracy=[dict(zip(names, row, strict=True)) for row in rows])).html()
    said = re.findall(r'id="accuracy-(\w+)" hidden>(.*?) <a', page)
    assert said == [
        (
            "loaded",
            "Measured: of 100 such marks 50 were right; of 100 that people see, 55 are found (200 sentences).",
        ),
        (
            "voices",
            "Measured: Direct quotation: agreement with people 99 of 100; share named right: 0.826 (41 passages).",
        ),
    ]


def test_what_is_no_part_of_the_article_is_cut_out_of_its_sentences():
    made = make_analysis()
    text = made.documents["ferry-1"].text
    start = text.index("retreat")
    row = {"article_id": "ferry-1", "start": start, "end": start + len("retreat"), "rule": "related"}
    page = FramingReport(make_analysis(furniture=make_table("furniture", [row]))).html()
    words = page[page.index('id="words-a1"') :].partition("</details>")[0]
    assert "shameful</a></mark> … came after" in words and "retreat" not in words
    assert "retreat" in page[page.index('<section id="reader"') :]


def test_a_note_on_a_text_that_holds_a_semicolon_is_one_note():
    notes = "No fact of it was found; is it about the same event?; A line was “cut”"
    articles = make_analysis().articles.assign(warnings=notes)
    found = FramingReport(make_analysis(articles=articles)).summary["articles"]["a1"]["warnings"]
    assert found == ["No fact of it was found; is it about the same event?", "A line was “cut”"]


def test_lines_that_are_no_part_of_the_article_are_set_small(report):
    parts = {p["part"] for a in report.summary["reader"]["articles"].values() for p in a["paragraphs"]}
    assert {"", "furniture"} <= parts
    for article in report.summary["reader"]["articles"].values():
        for p in article["paragraphs"]:
            if p["part"] == "furniture":
                assert [s[2] for s in p["spans"]] == ["furniture"]


def test_topics_that_no_article_says_much_about_are_folded():
    topics = make_analysis().topics
    first = topics["topic"].iloc[0]
    page = FramingReport(make_analysis(topics=topics.assign(share=(topics["topic"] == first) * 0.5 + 0.01)))
    groups = page.summary["topics"]["groups"]
    assert groups["table"] == [first] and len(groups["further"]) == topics["topic"].nunique() - 1
    named = page.html().partition("Under 10% everywhere:")[2].partition("</p>")[0]
    assert named.count(", ") == len(groups["further"]) - 1


def test_a_sentence_of_criticism_behind_the_tone_carries_a_minus_sign():
    # The evidence holds how strong a sentence is, and beside it which way it points.
    evidence = make_analysis().evidence.head(1)
    tone = {"measure": "sentiment", "score": 0.46, "reason": ""}
    for direction, said in (("-", "−0.46"), ("+", "+0.46")):
        made = make_analysis(evidence=evidence.assign(direction=direction, voice="narrator", **tone))
        behind = FramingReport(made).html().partition('id="tone-table-behind-')[2].partition("</ul>")[0]
        assert f">{said}<" in behind


def test_a_shared_link_shows_the_title_and_what_the_page_is():
    event = 'Ferry "vote" <b> & more'
    page = FramingReport(make_analysis(articles=make_analysis().articles.assign(event=event))).html()
    shown = dict(re.findall(r'<meta (?:name|property)="([a-z:]+)" content="([^"]*)">', page))
    assert shown["og:title"] == re.search("<title>([^<]*)</title>", page)[1]
    assert unescape(shown["og:title"]).startswith(event)
    assert shown["description"] == shown["og:description"]
    assert shown["description"].startswith("The same event in the words of")
