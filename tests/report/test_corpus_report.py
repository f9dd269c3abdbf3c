"""The index of many events: what it lists, where it leads, and that hostile text stays text in it."""

import gc
import json
import re
import weakref
from urllib.parse import unquote

import pytest
from story import ARTICLES, make_analysis
from test_hostile_text import HOSTILE, Tags

from framing import analyze, analyze_events, load_demo
from framing.report import CorpusReport, write_corpus_report
from framing.tables import make_table


def two_events(*names, **changes):
    articles = make_analysis().articles
    first, second = names or ("Night ferry", "Quay / market")
    event = [first, first, second, second, second]
    return make_analysis(articles=articles.assign(event=event, **changes))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    return CorpusReport(two_events()).write_html(folder / "index.html")


def test_an_index_and_a_page_for_each_event(written):
    assert [path.name for path in written] == ["index.html", "night-ferry.html", "quay-market.html"]
    index = written[0].read_text("utf-8")
    links = re.findall(r'<th scope="row"[^>]*><a href="([^"]+)"', index)
    assert links == ["night-ferry.html", "quay-market.html"]
    for path in written[1:]:
        page = path.read_text("utf-8")
        assert '<a href="index.html">All events</a>' in page


def test_a_report_alone_links_to_no_index(html):
    assert "All events" not in html


def test_beside_another_page_the_names_begin_alike(tmp_path):
    paths = CorpusReport(two_events()).write_html(tmp_path / "my corpus.html")
    assert [p.name for p in paths][1:] == ["my corpus-night-ferry.html", "my corpus-quay-market.html"]
    links = re.findall(r'<th scope="row"[^>]*><a href="([^"]+)"', paths[0].read_text("utf-8"))
    assert [unquote(link) for link in links] == [p.name for p in paths][1:]
    assert 'href="my%20corpus.html"' in paths[1].read_text("utf-8")


def test_the_counts_are_those_of_the_event():
    first, second = CorpusReport(two_events()).summary["events"]
    # Loaded words of ferry-1 in its own voice; figures of ferry-1 with q under .05.
    assert first["counts"] == {"facts": 3, "conflicts": 0, "loaded": 5, "clear": 3}
    assert second["counts"]["loaded"] == 4
    assert [a["name"] for a in second["articles"]] == [ARTICLES[f"ferry-{n}"][0] for n in (3, 4, 5)]
    assert first["dates"] == ["2026-02-03"]


@pytest.mark.parametrize(
    ("events", "files"),
    [
        (("Index", "index"), ["index-2", "index-3"]),
        (("A b", "a-b"), ["a-b", "a-b-2"]),
        (("選挙", "../../etc/passwd"), ["event", "etc-passwd"]),
        (("x" * 300, "x" * 299), ["x" * 60, "x" * 60 + "-2"]),
        (("Aux", "COM1"), ["aux-2", "com1-2"]),
    ],
)
def test_file_names_are_plain_and_differ(events, files):
    assert [e["file"] for e in CorpusReport(two_events(*events)).summary["events"]] == files


def test_a_report_of_one_event_holds_its_own_articles_only(written):
    page = written[1].read_text("utf-8")
    assert "Harbour Times" in page and "Ennor Bulletin" not in page


def test_masked_outlets_are_named_in_the_data_only():
    page = CorpusReport(two_events(), masked=True).html()
    shown, data = page.split('<script type="application/json" id="data">')
    for outlet, _, _ in ARTICLES.values():
        assert outlet.partition(" <")[0] not in shown
    assert json.loads(data.partition("</script>")[0])["hidden"]["e1a2"] == "Harbour Times"


def test_event_by_event_the_pages_are_the_same(tmp_path):
    articles = load_demo()
    whole = CorpusReport(analyze(articles, n_resamples=9)).write_html(tmp_path / "whole" / "index.html")
    alive, seen = [], []

    def one_by_one():
        for analysis in analyze_events(articles, n_resamples=9):
            seen.append(weakref.ref(analysis))
            yield analysis
            del analysis
            gc.collect()
            alive.append(sum(ref() is not None for ref in seen))

    parts = write_corpus_report(one_by_one(), tmp_path / "parts" / "index.html")
    assert [p.name for p in parts] == [p.name for p in whole]
    assert [p.read_bytes() for p in parts] == [p.read_bytes() for p in whole]
    assert max(alive) == 1  # the one whose page was written last


def test_an_analysis_of_several_events_is_not_one_of_them(tmp_path):
    with pytest.raises(ValueError, match="holds 2 events"):
        write_corpus_report([two_events()], tmp_path / "index.html")
    with pytest.raises(ValueError, match="no articles"):
        write_corpus_report([], tmp_path / "index.html")


def test_without_articles_there_is_nothing_to_list():
    with pytest.raises(ValueError, match="no articles"):
        CorpusReport(make_analysis(articles=make_table("articles")))


def index_with(text):
    analysis = two_events(text, f"{text}.", outlet=text, headline=text, date=text)
    analysis.skipped, analysis.input_hash = [(text, text)], text
    return CorpusReport(analysis).html()


@pytest.fixture(scope="module")
def harmless_shape():
    return Tags(index_with("harmless")).found


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_adds_no_tag_to_the_index(text, harmless_shape):
    page = index_with(text)
    assert Tags(page).found == harmless_shape
    for link in re.findall(r' href="([^"]*)"', page):
        assert re.fullmatch(r"#[a-z-]+|data:,|[a-z0-9-]+\.html", link)
    assert "Content-Security-Policy" in page
