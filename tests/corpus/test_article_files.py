from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import read_articles
from framing.corpus.article_files import read_article_file, split_front_matter
from framing.corpus.errors import ArticleError, ArticleWarning


@pytest.mark.parametrize(
    ("whole", "fields", "text"),
    [
        ("Rain fell.", {}, "Rain fell."),
        ("---\noutlet: A\n---\nRain fell.", {"outlet": "A"}, "Rain fell."),
        ("---\r\noutlet: A\r\n---\r\n\r\nRain\r\nfell.", {"outlet": "A"}, "\r\nRain\r\nfell."),
        ("---\nPublisher: 'A: B'\nTitle: \"Rain\"\n---\n", {"outlet": "A: B", "headline": "Rain"}, ""),
        ("---\noutlet: A\ndate:\n# a note\ntags:\n  - x\n- y\n---\nRain", {"outlet": "A"}, "Rain"),
        ("---\noutlet: A\nurl: https://example.org/a\n---\nRain", {"outlet": "A"}, "Rain"),
        ("---\noutlet: A\n---", {"outlet": "A"}, ""),
        ("---\noutlet: A\ntext: not this\n---\nRain", {"outlet": "A"}, "Rain"),
        # Rules across the page are no front matter.
        ("---\nRain fell: a lot.\n---\nMore.", {}, "---\nRain fell: a lot.\n---\nMore."),
        ("---\nRain fell.", {}, "---\nRain fell."),
        ("--- \n", {}, "--- \n"),
        ("", {}, ""),
    ],
)
def test_front_matter(whole, fields, text):
    found, start = split_front_matter(whole, "a.txt")
    assert (found, whole[start:]) == (fields, text)


@pytest.mark.parametrize(
    ("whole", "message"),
    [
        (
            "---\noutlet: A\nRain fell.\n---\n",
            "a.txt, line 3: front matter wants lines 'key: value'.",
        ),
        (
            "---\noutlet: A\ndate: 2026-01-16\n",
            "a.txt: the front matter that opens in line 1 is not closed; end it with a line '---'.",
        ),
        (
            "---\nsource: A\npublisher: B\n---\n",
            "a.txt, front matter: the columns 'source' and 'publisher' could all be the outlet; "
            "name one of them 'outlet' and rename or remove the others.",
        ),
    ],
)
def test_front_matter_errors(whole, message):
    with pytest.raises(ArticleError) as told:
        split_front_matter(whole, "a.txt")
    assert str(told.value) == message


@given(st.text(max_size=200))
def test_text_is_always_what_follows_untouched(body):
    whole = f"---\noutlet: A\n---\n{body}"
    assert whole[split_front_matter(whole, "a.txt")[1] :] == body


PAGE = """<html><head><title>Ferry stands still | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2026-01-16T10:00:00Z"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Ferry stands still</h1>
<p>The ferry to Lower Quay stood still on Friday after a crack was found in its hull, officials said.</p>
<p>Engineers are to look at the ship &amp; its <script>alert(1)</script>engine before Monday, they added.</p>
</article></body></html>"""


@pytest.mark.parametrize("name", ["a.html", "a.HTM"])
def test_web_pages(tmp_path, name):
    (tmp_path / name).write_text(PAGE)
    article = read_article_file(tmp_path / name)
    assert article["headline"] == "Ferry stands still"
    assert article["outlet"] == "The Harbour Post"
    assert article["date"] == "2026-01-16"
    assert "crack was found in its hull" in article["text"]
    assert "&amp;" not in article["text"]
    assert "alert" not in article["text"]
    assert article["warnings"] == ""


@pytest.mark.parametrize(
    ("heading", "headline", "first"),
    [
        ("Boats <em>stay</em> in\n harbour", "Boats stay in harbour", "The ferry to Lower Quay"),
        ("The Harbour Post", "Ferry stands still", "The Harbour Post"),
    ],
)
def test_the_headline_is_the_one_above_the_text(tmp_path, heading, headline, first):
    shared = '<meta property="og:title" content="Ferry stands still"></head>'
    page = PAGE.replace("<h1>Ferry stands still", f"<h1>{heading}").replace("</head>", shared)
    (tmp_path / "a.html").write_text(page)
    article = read_article_file(tmp_path / "a.html")
    assert article["headline"] == headline
    assert article["text"].startswith(first)


@pytest.mark.parametrize(
    ("head", "date"),
    [("", ""), ('<meta property="article:published_time" content="2026-01-16">', "2026-01-16")],
)
def test_a_day_in_the_text_is_not_the_day_of_the_page(tmp_path, head, date):
    told = "<p>The ferry has run since 1998. The vote of 3 March 2024 went otherwise.</p>" * 4
    (tmp_path / "a.html").write_text(
        f"<html><head>{head}</head><body><article>{told}</article></body></html>"
    )
    assert read_article_file(tmp_path / "a.html").get("date", "") == date


@pytest.mark.parametrize("page", ["", "<html><body></body></html>", "no markup"])
def test_a_web_page_without_an_article(tmp_path, page):
    (tmp_path / "a.html").write_text(page)
    article = read_article_file(tmp_path / "a.html")
    if not article["text"]:
        assert article["warnings"] == "No article was found in this web page"
    else:
        assert page == "no markup"


@pytest.mark.parametrize(("lines", "read"), [(98, True), (99, True), (100, False)])
def test_front_matter_of_up_to_a_hundred_lines_is_read(lines, read):
    whole = "---\noutlet: A\n" + "- x\n" * (lines - 1) + "---\nRain"
    if read:
        assert split_front_matter(whole, "a.txt")[0] == {"outlet": "A"}
    else:
        with pytest.raises(ArticleError, match="not closed"):
            split_front_matter(whole, "a.txt")


def word_file(path, body):
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    with ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", f"<w:document {spaces}><w:body>{body}</w:body></w:document>")
    return path


def test_a_word_document_is_its_paragraphs(tmp_path):
    box = "<w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
    body = (
        "<w:p><w:r><w:t>---</w:t><w:br/><w:t>outlet: Quay Daily</w:t></w:r></w:p><w:p><w:r><w:t>---</w:t></w:r></w:p>"
        '<w:p><w:r><w:t xml:space="preserve">The “night </w:t></w:r><w:hyperlink><w:r><w:t>ferry</w:t></w:r></w:hyperlink>'
        "<w:del><w:r><w:delText>boat</w:delText></w:r></w:del><w:r><w:t>”</w:t><w:tab/><w:t>stood st\xadill.</w:t></w:r></w:p>"
        "<w:p/>"
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    word_file(tmp_path / "a.docx", body)
    (tmp_path / "~$a.docx").write_bytes(b"open in Word")
    with pytest.warns(ArticleWarning, match="a.docx .a hidden file"):
        [article] = read_articles(tmp_path).to_dict("records")
    assert article["outlet"] == "Quay Daily"
    assert article["text"] == "The “night ferry”\tstood still.\n\nIn a box."


@pytest.mark.parametrize(
    "spoil",
    [
        lambda p: p.write_bytes(b"PK\x03\x04"),
        lambda p: word_file(p, "<w:p>"),
        lambda p: ZipFile(p, "w").close(),
    ],
)
def test_what_is_no_word_document_is_told(tmp_path, spoil):
    spoil(tmp_path / "a.docx")
    with pytest.raises(
        ArticleError, match="a.docx: is no Word document that can be read; open it and save its text as .txt"
    ):
        read_articles(tmp_path / "a.docx")
