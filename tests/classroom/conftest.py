import pytest
from ferry import make_analysis

from framing.classroom import make_exercise, write_pack


@pytest.fixture(scope="session")
def analysis():
    return make_analysis()


@pytest.fixture(scope="session")
def pack(analysis):
    return make_exercise(analysis, level="upper", minutes=45, seed=3)


@pytest.fixture(scope="session")
def lesson(tmp_path_factory, pack):
    """The lesson's folder."""
    folder = tmp_path_factory.mktemp("lesson")
    write_pack(pack, folder)
    return folder


@pytest.fixture
def visit(browser, lesson):
    """Open a page of the lesson; what it complained of or asked for is in ``page.complaints``."""
    contexts = []

    def start(
        name="student.html", *, width=1280, scheme="light", touch=False, script=True, page=None, folder=None
    ):
        if page is None:
            context = browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                accept_downloads=True,
                has_touch=touch,
                java_script_enabled=script,
            )
            contexts.append(context)
            page = context.new_page()
        address = ((folder or lesson) / name).as_uri()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on(
            "request",
            lambda r: None if r.url.startswith((address, "blob:")) else page.complaints.append(r.url),
        )
        page.goto(address)
        return page

    yield start
    for context in contexts:
        context.close()
