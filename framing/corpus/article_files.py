"""One article in a file of its own: plain text, Markdown, a Word document or HTML."""

from __future__ import annotations

import re
from pathlib import Path

from framing.corpus.columns import COLUMN_NAMES, fold, match_columns
from framing.corpus.encoding import read_text
from framing.corpus.errors import ArticleError, named
from framing.corpus.word_files import text_of_word_file

TEXT_SUFFIXES = (".txt", ".md")
HTML_SUFFIXES = (".html", ".htm")
WORD_SUFFIX = ".docx"
ARTICLE_SUFFIXES = (*TEXT_SUFFIXES, *HTML_SUFFIXES, WORD_SUFFIX)

_FENCE = re.compile(r"---[ \t]*\r?(?:\n|$)")
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$")
_KNOWN = {name for steps in COLUMN_NAMES.values() for step in steps for name in step}
_MARKDOWN_LINK = re.compile(r"(!?)\[([^\]\[\n]*)\]\([^()\s]*(?: [^()\n]*)?\)")
_LONGEST_FRONT_MATTER = 100  # lines
# A day that merely stands in the text ("since 1998") says nothing of when the page was published.
_STATED_DATES = {"original_date": True, "extensive_search": False}
# What the pages that this toolkit writes say of themselves, near their beginning.
_OURS = b'<meta name="generator" content="framing-toolkit">'


def read_article_file(path: Path) -> dict[str, str]:
    """Return what a file says of its article: ``text`` and ``warnings`` always, other parts where given.

    Text files and Word documents may open with front matter: lines ``key: value`` between two lines ``---``. The text is then
    what follows the second of them, untouched; of Markdown, links are their words and pictures are left out. From HTML
    the article's text, title, date and site name are taken.
    """
    if path.suffix.lower() in HTML_SUFFIXES:
        return _read_html(path)
    whole, warning = plain_text(path)
    fields, start = split_front_matter(whole, named(path.name))
    text = whole[start:]
    if path.suffix.lower() == ".md":
        text = _MARKDOWN_LINK.sub(lambda link: "" if link[1] else link[2], text)
    return {**fields, "text": text, "warnings": warning}


def plain_text(path: Path) -> tuple[str, str]:
    """The text of a text file or a Word document, and a warning on its encoding."""
    return (text_of_word_file(path), "") if path.suffix.lower() == WORD_SUFFIX else read_text(path)


def is_our_page(path: Path) -> bool:
    """Whether this toolkit wrote the page: a report that lies among the articles is none of them."""
    if path.suffix.lower() not in HTML_SUFFIXES:
        return False
    with path.open("rb") as file:
        return _OURS in file.read(500)


def split_front_matter(whole: str, name: str) -> tuple[dict[str, str], int]:
    r"""Return the fields of the front matter and where the text starts; ``({}, 0)`` without front matter.

    >>> split_front_matter("---\noutlet: The Harbour Post\n---\nRain fell.", "a.txt")
    ({'outlet': 'The Harbour Post'}, 33)

    Raises
    ------
    ArticleError
        Where front matter is not closed or a line of it is no ``key: value``.
    """
    opening = _FENCE.match(whole)
    if opening is None:
        return {}, 0
    given: dict[str, str] = {}
    odd_line = 0
    at = opening.end()
    for number in range(2, _LONGEST_FRONT_MATTER + 2):
        if at >= len(whole):
            break
        closing = _FENCE.match(whole, at)
        if closing is not None:
            return _known_fields(given, odd_line, closing.end(), name)
        end = whole.find("\n", at)
        end = len(whole) if end < 0 else end
        line = whole[at:end].rstrip()
        field = _FIELD.match(line)
        if field is not None:
            given[field[1]] = _unquoted(field[2] or "")
        elif line and line[0] not in " \t#-" and not odd_line:
            odd_line = number
        at = end + 1
    if any(fold(key) in _KNOWN for key in given) and not odd_line:
        raise ArticleError(
            f"{name}: the front matter that opens in line 1 is not closed; end it with a line '---'."
        )
    return {}, 0


def _known_fields(given: dict[str, str], odd_line: int, start: int, name: str) -> tuple[dict[str, str], int]:
    if not any(fold(key) in _KNOWN for key in given):
        return {}, 0  # two rules across the page, not front matter
    if odd_line:
        raise ArticleError(f"{name}, line {odd_line}: front matter wants lines 'key: value'.")
    parts = match_columns([key for key in given if fold(key) != "url"], f"{name}, front matter")
    return {part: given[key] for part, key in parts.items() if part != "text" and given[key]}, start


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _read_html(path: Path) -> dict[str, str]:
    markup, warning = read_text(path)
    article = article_of_markup(markup)
    if "text" not in article:
        warning = "; ".join(filter(None, [warning, "No article was found in this web page"]))
    return {"text": "", **article, "warnings": warning}


def article_of_markup(markup: str | bytes) -> dict[str, str]:
    """Text, headline, date and outlet of a web page, as far as it has them."""
    # Heavy to import, and only web pages need it.
    from trafilatura import bare_extraction, load_html

    tree = load_html(markup)
    # The extraction changes the tree.
    headings = [] if tree is None else [" ".join(h1.text_content().split()) for h1 in tree.iter("h1")]
    page = bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=_STATED_DATES
    )
    found = page if isinstance(page, dict) else page.as_dict() if page else {}
    parts = {"text": "text", "title": "headline", "date": "date", "sitename": "outlet"}
    # A soft hyphen is where a browser may break a word, and to everything else a break in it.
    article = {part: str(found[key]).replace("\xad", "") for key, part in parts.items() if found.get(key)}
    if "headline" in article and "outlet" in article:
        article["headline"] = _without_site(article["headline"], article["outlet"])
    if "text" in article:
        printed = _printed_headline(article["text"], headings, article)
        article |= {"headline": printed} if printed else {}
        article["text"] = _without_headline(article["text"], printed)
    return article


def _printed_headline(text: str, headings: list[str], article: dict[str, str]) -> str:
    """The headline that readers see above the text: what a page names itself for search and sharing may be another."""
    first = " ".join(text.partition("\n")[0].split())
    stated = article.get("headline", "")
    return first if first in headings and first != article.get("outlet") else stated


def _without_headline(text: str, headline: str) -> str:
    r"""The text below its headline, which stands within it on some pages and not on others.

    >>> _without_headline("Ferry stands still\nNo boat ran on Friday.", "Ferry stands still")
    'No boat ran on Friday.'
    """
    first, _, rest = text.partition("\n")
    return rest if rest and first.split() == headline.split() else text


def _without_site(title: str, site: str) -> str:
    """The title of a page without the site's name at its end.

    >>> _without_site("Ferry stands still | The Harbour Post", "The Harbour Post")
    'Ferry stands still'
    """
    rest = title.removesuffix(site)
    bare = rest.rstrip(" |-–—•:»·")
    return bare if bare and len(bare) < len(rest.rstrip()) else title
