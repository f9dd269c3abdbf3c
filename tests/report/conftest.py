import pytest
from story import make_analysis

from framing.report import FramingReport


@pytest.fixture(scope="session")
def analysis():
    return make_analysis()


@pytest.fixture(scope="session")
def report(analysis):
    return FramingReport(analysis)


@pytest.fixture(scope="session")
def html(report):
    return report.html()


@pytest.fixture(scope="session")
def pages(tmp_path_factory, analysis):
    """The report, its masked form, and one that shows a single fact of three and folds the others, as files."""
    folder = tmp_path_factory.mktemp("report")
    found = {
        name: FramingReport(analysis, masked=name == "masked").write_html(folder / f"{name}.html").as_uri()
        for name in ("open", "masked")
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("framing.report.facts.FIRST", 1)
        facts = analysis.facts.assign(loose=analysis.facts.fact_id == analysis.facts.fact_id.iloc[-1])
        folded = FramingReport(make_analysis(facts=facts))
        found["folded"] = folded.write_html(folder / "folded.html").as_uri()
    return found


@pytest.fixture
def visit(browser, pages):
    """Open a page; what it complained of or asked for is in ``page.complaints``."""
    contexts = []

    def start(name="open", *, fragment="", script=True, width=1280, scheme="light"):
        context = browser.new_context(
            java_script_enabled=script,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.complaints.append(request.url))
        page.goto(pages[name] + fragment)
        page.complaints = [c for c in page.complaints if not c.startswith(pages[name])]
        return page

    yield start
    for context in contexts:
        context.close()
