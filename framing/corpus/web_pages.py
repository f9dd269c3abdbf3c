"""Web pages and archives' downloads into text files that :func:`framing.read_articles` reads."""

from __future__ import annotations

import re
import socket
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from framing.corpus.archives import archive_articles
from framing.corpus.article_files import TEXT_SUFFIXES, WORD_SUFFIX, article_of_markup, plain_text
from framing.corpus.dates import read_date
from framing.corpus.errors import ArticleError, named
from framing.corpus.text_checks import notes_on

LARGEST_PAGE = 10_000_000  # bytes
PATIENCE = 30  # seconds
_HANDLERS = (
    ProxyHandler,
    HTTPHandler,
    HTTPSHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    HTTPDefaultErrorHandler,
)
_AGENT = "framing-toolkit (+reads one page at its user's request)"


@dataclass(frozen=True)
class Imported:
    """What became of one page or article: ``path`` is the file written or None with ``problem`` saying why."""

    origin: str
    path: Path | None = None
    outlet: str = ""
    headline: str = ""
    words: int = 0
    problem: str = ""
    notes: tuple[str, ...] = ()


def import_articles(
    sources: Iterable[str | Path], into: str | Path, *, event: str = "", outlet: str = ""
) -> list[Imported]:
    """Write the article of each web page, and each article of an archive's file, as a ``.txt`` file with front matter.

    Parameters
    ----------
    sources : iterable of str or Path
        Addresses (http or https), which are fetched, saved web pages, and files of many articles (.txt, .docx) that
        Factiva, Nexis or ProQuest gave.
    into : str or Path
        The folder, made where it is missing. No file in it is ever overwritten.
    event, outlet : str
        Written into the front matter; without ``outlet``, the page's own site name, else the host's name.

    Returns
    -------
    list of Imported
        One per page and per article of a file, in their order; one that cannot be read or holds no article has a
        ``problem`` and stops no other.

    Examples
    --------
    >>> import tempfile
    >>> [page.problem for page in import_articles(["nowhere.html"], tempfile.mkdtemp())]
    ['there is no such file']
    """
    folder = Path(into)
    folder.mkdir(parents=True, exist_ok=True)
    given = {"event": event, "outlet": outlet}
    return [done for source in sources for done in _import(str(source), folder, given)]


def _import(source: str, folder: Path, given: dict[str, str]) -> list[Imported]:
    address = source.lower().startswith(("http://", "https://"))
    try:
        if not address and Path(source).suffix.lower() in (*TEXT_SUFFIXES, WORD_SUFFIX):
            articles = _taken_apart(Path(source))
            names = [f"{source}, article {n}" for n in range(1, len(articles) + 1)]
            return [_write(*one, folder, given) for one in zip(names, articles, strict=True)]
        article = article_of_markup(_fetch(source) if address else _read(Path(source)))
    except _PageError as error:
        return [Imported(source, problem=str(error))]
    return [_write(source, article, folder, given, source if address else "")]


def _taken_apart(path: Path) -> list[dict[str, str]]:
    """The articles of an archive's file."""
    try:
        if path.stat().st_size > LARGEST_PAGE:
            raise _PageError("is larger than 10 MB; save fewer articles in one file")
        articles = archive_articles(plain_text(path)[0])
    except FileNotFoundError:
        raise _PageError("there is no such file") from None
    except ArticleError as error:
        raise _PageError(str(error).removeprefix(f"{named(path.name)}: ").rstrip(".")) from None
    if not articles:
        raise _PageError(
            "holds no articles as archives print them; a single one stays as it is, of several each wants a file of its own"
        )
    return articles


def _write(
    source: str, article: dict[str, str], folder: Path, given: dict[str, str], address: str = ""
) -> Imported:
    text = article.get("text", "").strip()
    if not text:
        return Imported(source, problem="no article was found in it; save its text as a .txt file instead")
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    date = article.get("date", "")
    fields = {
        "outlet": given["outlet"] or article.get("outlet", "") or host,
        "event": given["event"],
        "date": read_date(date)[0] or date,
        "headline": article.get("headline", ""),
        "url": address,
    }
    if not fields["outlet"]:
        return Imported(source, problem="it does not name its outlet; say it with --outlet")
    lines = [f"{key}: {_one_line(value)}" for key, value in fields.items() if value]
    path = _free_path(folder, f"{fields['outlet']} {fields['headline']}")
    path.write_text("\n".join(["---", *lines, "---", text, ""]), encoding="utf-8", newline="\n")
    return Imported(
        source,
        path,
        _one_line(fields["outlet"]),
        _one_line(fields["headline"]),
        len(text.split()),
        notes=tuple(notes_on(text)),
    )


class _PageError(Exception):
    pass


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_PAGE:
            raise _PageError("is larger than 10 MB; is it a web page?")
        return _html_of(path)
    except FileNotFoundError:
        raise _PageError("there is no such file") from None
    except OSError as error:
        raise _PageError(f"cannot be read: {error.strerror or error}") from None


def _html_of(path: Path) -> bytes:
    """The markup of a saved page; .mhtml, in which browsers save a page as one file, is a mail with the page in it."""
    whole = path.read_bytes()
    if path.suffix.lower() not in (".mhtml", ".mht"):
        return whole
    parts = message_from_bytes(whole).walk()
    pages = (part.get_payload(decode=True) for part in parts if part.get_content_type() == "text/html")
    return bytes(next(pages, b""))


def _fetch(address: str) -> bytes:
    # No handler for file: or ftp:, so that a redirection cannot lead there.
    opener = OpenerDirector()
    for handler in _HANDLERS:
        opener.add_handler(handler())
    try:
        request = Request(
            address, headers={"User-Agent": _AGENT, "Accept": "text/html,application/xhtml+xml"}
        )
        with opener.open(request, timeout=PATIENCE) as answer:
            kind = answer.headers.get_content_type()
            if kind not in ("text/html", "application/xhtml+xml"):
                raise _PageError(f"is {named(kind)}, no web page")
            page: bytes = answer.read(LARGEST_PAGE + 1)
    except HTTPError as error:
        raise _PageError(f"the site answered {error.code}; open the page in a browser and save it") from None
    except (URLError, OSError, ValueError) as error:
        raise _PageError(_why(getattr(error, "reason", error))) from None
    if len(page) > LARGEST_PAGE:
        raise _PageError("is larger than 10 MB; is it an article?")
    return page


def _why(reason: object) -> str:
    """What kept a page from being fetched, in words that tell what to look at."""
    if isinstance(reason, ConnectionRefusedError):
        return "nothing answered there; see whether the address is right"
    if isinstance(reason, socket.gaierror):
        return "no site of this name was found; see whether the address is right and there is a connection"
    if isinstance(reason, TimeoutError):
        return f"nothing answered within {PATIENCE} seconds; try again later, or save the page from a browser"
    if isinstance(reason, ConnectionError):
        return "the site broke the connection off; open the page in a browser and save it"
    return f"cannot be fetched: {named(str(reason))}"


def _one_line(value: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def _free_path(folder: Path, name: str) -> Path:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "article"
    path, number = folder / f"{stem}.txt", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.txt"
    return path
