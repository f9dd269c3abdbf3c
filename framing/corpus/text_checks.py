"""What can be seen of a single text: too short, cut off, in another language, or several articles in one."""

from __future__ import annotations

import re
from itertools import islice

from framing.corpus.archives import archive_marks

FEW_WORDS = 50
_LETTER = re.compile(r"\w")
_ALWAYS_ENOUGH = 40 * FEW_WORDS  # characters; only shorter texts are split to be counted
_LONG = 60_000  # characters, some ten thousand words: longer than articles are
_TOO_LONG = 300_000
# The commonest words of English that no neighbouring language writes so; they make a quarter of news text.
_ENGLISH = frozenset("the of and to that for with is on by at from it as were this have has not".split())
_FEW_ENGLISH = 0.06
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_EUROPE = re.compile(r"[^\W\d_\x00-\u024f]")  # letters of other scripts than Latin
# Where a page shows the beginning alone, or an interface gives no more.
_CUT = re.compile(
    r"\[\+\d+ chars\]"
    r"|(?:subscribe|sign in|log in|register)(?: now)? to (?:continue|keep|read)\b"
    r"|\b(?:article|content|story|page) is (?:only )?(?:for|available to|reserved for) (?:our )?subscribers\b",
    re.IGNORECASE,
)
_CELL = 32_767
# A home page; of 10,000 articles as printed none whose lines are whole is like that.
_MANY_LINES, _MOSTLY, _TITLE_WORDS = 10, 0.8, 20
_FEW_ENDS = 100  # of words for each end mark
_END_MARKS = (".", "?", "!", "…")
_ENDS = ".!?…:;,\"'”’)"
_MARKUP = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|li|ul|h\d)>|<br ?/?>|&(?:amp|nbsp|quot|[lr][sd]quo|#\d{2,4});",
    re.IGNORECASE,
)


def no_single_article(text: str) -> str:
    r"""Why a text cannot be one article, or "".

    >>> no_single_article("Document 1 of 2\nThe ferry stood still.\nDocument 2 of 2\nThe mill closed.")
    "holds several articles (“Document 1 of 2”, “Document 2 of 2”); 'framing import' gives each a file of its own."
    """
    if len(marks := archive_marks(text)) > 1:
        own = "'framing import' gives each a file of its own."
        return f"holds several articles (“{marks[0]}”, “{marks[1]}”); {own}"
    if len(text) > _TOO_LONG:
        own = "give each article a file or a row of its own."
        return f"holds {len(text):,} characters, more than an article can have ({_TOO_LONG:,}); {own}"
    return ""


def notes_on(text: str) -> list[str]:
    """Sentences for a reader about a text that may be no whole English article."""
    checks = (_on_length, _on_lines, _on_ends, _on_capitals, _on_end, _on_markup, _on_archive, _on_language)
    return list(filter(None, (check(text) for check in checks)))


def _on_length(text: str) -> str:
    if _LETTER.search(text) is None:
        return "The article holds no words"
    if len(text) < _ALWAYS_ENOUGH or len(text[: 4 * _ALWAYS_ENOUGH].split()) < FEW_WORDS:
        words = len(text.split())
        if words < FEW_WORDS:
            return f"The article is very short ({words} {'word' if words == 1 else 'words'})"
    elif len(text) > _LONG:
        return f"The article is very long ({len(text):,} characters), perhaps several in one"
    return ""


def _on_lines(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if not line.isspace() and line]
    titles = sum(line[-1] not in _ENDS and 2 <= line.count(" ") < _TITLE_WORDS for line in lines)
    few = len(lines) < _MANY_LINES or titles < _MOSTLY * len(lines)
    return "" if few else "The text reads like a list of headlines or links, with hardly a sentence in it"


def _on_ends(text: str) -> str:
    words, ends = len(text.split()), sum(map(text.count, _END_MARKS))
    few = (
        words >= _FEW_ENDS
        and ends * _FEW_ENDS <= words
        and "</" not in text
        and _BEYOND_EUROPE.search(text) is None
    )
    return "The text has hardly a full stop, so that its sentences cannot be told apart" if few else ""


def _on_capitals(text: str) -> str:
    opening = text[:5000]
    capitals, small = sum(map(str.isupper, opening)), sum(map(str.islower, opening))
    return (
        "The text is written in capital letters, so that names, speakers and many facts are not found in it"
        if capitals > max(small, 2 * FEW_WORDS)
        else ""
    )


def _on_end(text: str) -> str:
    if len(text) == _CELL:
        return f"The text may be cut off: it has {_CELL:,} characters, all that a cell of a spreadsheet holds"
    # A whole article may ask its readers to subscribe, too.
    cut = _CUT.search(text[-300:]) if len(text) < _ALWAYS_ENOUGH else None
    return f"The text seems to be cut off (“{cut.group()}”)" if cut else ""


def _on_markup(text: str) -> str:
    found = list(islice(_MARKUP.finditer(text[:5000]), 3)) if "<" in text or "&" in text else []
    return (
        f"The text holds marks of a web page (“{found[0].group()}”), which count as words"
        if len(found) > 2
        else ""
    )


def _on_archive(text: str) -> str:
    marks = archive_marks(text)
    return (
        f"The text holds an archive's own lines (“{marks[0]}”), which count as words; 'framing import' leaves them out"
        if marks
        else ""
    )


def _on_language(text: str) -> str:
    words = _WORD.findall(text[:3000].lower())
    few = sum(word in _ENGLISH for word in words) < _FEW_ENGLISH * len(words)
    # Scripts without blanks have few words and many letters.
    if few and (len(set(words)) >= 15 or len(_BEYOND_EUROPE.findall(text[:3000])) >= 60):
        return "The text does not seem to be English, and only English can be read"
    return ""
