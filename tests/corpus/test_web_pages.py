import socket
import threading
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import URLError

import pytest

from framing import read_articles
from framing.cli import main
from framing.corpus import web_pages
from framing.corpus.article_files import article_of_markup
from framing.corpus.web_pages import import_articles

PAGE = """<html><head><title>Ferry stands still</title><meta property="og:site_name" content="The Harbour Post\nouter: x">
<meta property="article:published_time" content="2026-01-16"></head><body><nav><a href="x">Home</a></nav><article>
<h1>Ferry stands still</h1><p>The ferry to Lower Quay stood still on Friday after the harbour master closed the pier for
repairs, and hundreds of passengers waited in the rain for hours.</p><p>“We will reopen on Monday,” said the harbour
master, Ana Lisk, who had ordered the inspection after a report about the piles.</p></article></body></html>"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = {
            "/ferry": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
            "/moved": (302, {"Location": "/ferry"}, b""),
            "/away": (302, {"Location": "file:///etc/hostname"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
            "/picture": (200, {"Content-Type": "image/png"}, b"png"),
            "/empty": (200, {"Content-Type": "text/html"}, b"<html></html>"),
        }.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_fetched_page_becomes_a_file_that_can_be_read(site, tmp_path):
    [done] = import_articles([f"{site}/moved"], tmp_path, event="Ferry halted")
    assert done.problem == "" and done.words > 40
    [article] = read_articles(tmp_path).to_dict("records")
    # What a page says of itself cannot add a line to the front matter.
    assert (article["outlet"], article["event"]) == ("The Harbour Post outer: x", "Ferry halted")
    assert (article["headline"], article["date"]) == ("Ferry stands still", "2026-01-16")
    assert "Lower Quay" in article["text"] and "Home" not in article["text"]
    assert "Ferry stands still" not in article["text"], "the headline is a part of its own"


def test_nothing_is_overwritten(site, tmp_path):
    saved = tmp_path / "page.html"
    saved.write_text(PAGE, encoding="utf-8")
    paths = [
        page.path for page in import_articles([saved, f"{site}/ferry"], tmp_path / "out", outlet="Quay Daily")
    ]
    assert [path.name for path in paths] == [
        "quay-daily-ferry-stands-still.txt",
        "quay-daily-ferry-stands-still-2.txt",
    ]


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/gone", "answered 404"),
        ("/picture", "image/png, no web page"),
        ("/empty", "no article was found"),
        ("/away", "answered 302"),
        ("/round", "answered 302"),
    ],
)
def test_what_cannot_be_read_says_why_and_stops_nothing(site, tmp_path, path, problem):
    bad, good = import_articles([site + path, f"{site}/ferry"], tmp_path)
    assert problem in bad.problem and bad.path is None
    assert good.path.exists()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (ConnectionRefusedError(111, "Connection refused"), "nothing answered there"),
        (socket.gaierror(-2, "Name or service not known"), "no site of this name was found"),
        (TimeoutError("timed out"), "nothing answered within 30 seconds"),
        (ConnectionResetError(104, "Connection reset by peer"), "the site broke the connection off"),
        (ValueError("unknown url type"), "cannot be fetched: unknown url type"),
    ],
)
def test_what_keeps_a_page_is_said_in_words(tmp_path, monkeypatch, reason, said):
    def refuse(*_, **__):
        raise URLError(reason)

    monkeypatch.setattr(web_pages.OpenerDirector, "open", refuse)
    [page] = import_articles(["http://quay.example.org/x"], tmp_path)
    assert page.problem.startswith(said) and "Errno" not in page.problem and page.path is None


def test_where_nothing_listens_nothing_answers(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    [page] = import_articles([f"http://127.0.0.1:{port}/x"], tmp_path)
    assert page.problem == "nothing answered there; see whether the address is right"


def test_a_page_that_is_too_large_is_no_article(site, tmp_path, monkeypatch):
    monkeypatch.setattr(web_pages, "LARGEST_PAGE", 100)
    saved = tmp_path / "page.html"
    saved.write_text("<p>" + "word " * 100)
    pages = import_articles([f"{site}/ferry", saved], tmp_path / "out")
    assert [page.problem.partition(";")[0] for page in pages] == ["is larger than 10 MB"] * 2


def test_the_host_stands_in_for_an_outlet_without_a_name(site, tmp_path):
    saved = tmp_path / "page.html"
    saved.write_text(PAGE.replace("og:site_name", "x"), encoding="utf-8")
    [page] = import_articles([saved], tmp_path / "out")
    assert "say it with --outlet" in page.problem


def test_the_command_names_what_failed_and_exits_1(tmp_path, capsys):
    saved = tmp_path / "page.html"
    saved.write_text(PAGE, encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        main(["import", str(saved), "ftp://example.org/x", "-o", str(tmp_path / "out"), "--event", "Ferry"])
    said = capsys.readouterr()
    assert end.value.code == 1
    assert "The Harbour Post" in said.out and "ftp://example.org/x: there is no such file." in said.err


def test_places_where_a_browser_may_break_a_word_are_none_of_it():
    read = article_of_markup(PAGE.replace("passengers", "passen&shy;gers").replace("stands", "st\xadands"))
    assert "passengers waited" in read["text"] and read["headline"] == "Ferry stands still"


def test_a_teaser_is_told_as_it_is_taken(tmp_path, capsys):
    saved = tmp_path / "page.html"
    saved.write_text(PAGE.replace("“We will", "Subscribe to continue reading. “We"), encoding="utf-8")
    [page] = import_articles([saved], tmp_path / "out")
    assert page.notes == ("The text seems to be cut off (“Subscribe to continue”)",)
    with pytest.raises(SystemExit) as end:
        main(["import", str(saved), "-o", str(tmp_path / "again")])
    said = capsys.readouterr()
    assert end.value.code == 0 and "(“Subscribe to continue”)." in said.err and "note" not in said.out


def test_a_page_saved_as_one_file_is_read(tmp_path):
    mail = MIMEMultipart("related")
    for text, kind in (("p { color: red }", "css"), (PAGE, "html"), ("<p>an advertisement</p>", "html")):
        mail.attach(MIMEText(text, kind, "utf-8"))
    (tmp_path / "page.mhtml").write_bytes(mail.as_bytes())
    [done] = import_articles([tmp_path / "page.mhtml"], tmp_path / "articles")
    assert done.problem == "" and done.headline == "Ferry stands still"
    assert "“We will reopen on Monday,”" in done.path.read_text(encoding="utf-8")
    (tmp_path / "empty.mhtml").write_bytes(b"nothing")
    (tmp_path / "a.txt").write_text("Rain fell.", encoding="utf-8")
    told = import_articles([tmp_path / "empty.mhtml", tmp_path / "a.txt"], tmp_path / "articles")
    assert [page.problem for page in told] == [
        "no article was found in it; save its text as a .txt file instead",
        "holds no articles as archives print them; a single one stays as it is, of several each wants a file of its own",
    ]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Ferry stands still | Quay Daily", "Ferry stands still"),
        ("Ferry stands still – Quay Daily", "Ferry stands still"),
        ("Storm over Quay Daily", "Storm over Quay Daily"),
        ("Quay Daily", "Quay Daily"),
        ("Ferry | Quay Daily | Live", "Ferry | Quay Daily | Live"),
    ],
)
def test_the_site_is_no_part_of_the_headline(title, headline):
    head = f"<title>{title}</title><meta property='og:title' content='{title}'>"
    site = "<meta property='og:site_name' content='Quay Daily'>"
    body = PAGE[PAGE.index("<body>") :].replace("<h1>Ferry stands still</h1>", "")
    assert article_of_markup(f"<html><head>{head}{site}</head>{body}")["headline"] == headline
