"""What comes with the articles never runs: every hostile text in every place, opened in a real browser."""

import pandas as pd
import pytest
from test_hostile_text import HOSTILE, page_with

from framing import analyze
from framing.report import CorpusReport

# alert() and x() are what the hostile texts call; blocked calls leave no trace, calls that run leave this one.
TRAP = "window.ran = []; window.alert = window.x = (...what) => window.ran.push(String(what));"


@pytest.fixture
def quiet_page(browser):
    """A page with the trap set; ``complaints`` collects what is asked for and what goes wrong."""
    context = browser.new_context()
    context.add_init_script(TRAP)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.complaints.append(request.url))
    page.on("dialog", lambda dialog: (page.complaints.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()


def nothing_ran(page, address):
    page.complaints.clear()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for mark in page.locator("mark").all()[:2]:
        mark.evaluate("mark => mark.click()")  # wherever it lies: rows that open may still be moving it
    assert page.evaluate("window.ran") == []
    assert [c for c in page.complaints if not c.startswith(address)] == []
    assert page.title() and page.locator("h1").count() == 1


@pytest.mark.browser
def test_no_hostile_text_runs_in_a_report(quiet_page, tmp_path):
    for number, text in enumerate(HOSTILE):
        path = tmp_path / f"{number}.html"
        path.write_text(page_with(text), encoding="utf-8")
        nothing_ran(quiet_page, path.as_uri())


@pytest.mark.browser
def test_no_hostile_text_runs_in_the_index_of_a_corpus_or_its_reports(quiet_page, tmp_path):
    texts = [text.replace("\x00", "") for text in HOSTILE]
    story = "The ferry to Lower Quay stood still on Friday. “{0}” said {0}. The brutal {0} regime caved to {0} thugs. "
    articles = pd.DataFrame(
        {"outlet": f"{text} {n}", "event": f"{text} event", "headline": text, "text": story.format(text) * 4}
        for text in texts[:6]
        for n in range(2)
    )
    CorpusReport(analyze(articles, n_resamples=9)).write_html(tmp_path / "index.html")
    pages = sorted(tmp_path.rglob("*.html"))
    assert len(pages) == 7
    for path in pages:
        nothing_ran(quiet_page, path.as_uri())
