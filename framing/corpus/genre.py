"""What kind of text an article is, where the article says so itself."""

from __future__ import annotations

import re

_URL = (
    ("opinion", re.compile(r"/(?:opinions?|commentisfree|commentary|editorials?|op-?eds?|columnists?|columns?|letters)(?:/|$)")),
    ("live", re.compile(r"/(?:live|live-?blogs?|live-?updates|live-?news)(?:/|$)|/[\w-]+-live-updates(?:/|$|-)")),
    ("transcript", re.compile(r"/transcripts?(?:/|$)")),
)  # fmt: skip
_HEADLINE = (
    ("opinion", re.compile(r"(?:opinion|op-ed|editorial|commentary|column|letters?)\s*[:|]")),
    ("opinion", re.compile(r".*\|\s*(?:opinion|editorial|commentary|column)$")),
    ("live", re.compile(r"live\s*(?:updates?|blog)?\s*[:|]|.*(?:\blive updates?\b|[-|]\s*live$)|.*\bas it happened$")),
    ("transcript", re.compile(r"(?:full |rush )?transcript\s*[:|]|.*\bfull transcript$")),
)  # fmt: skip
#: Kinds of text that are no news report, by the words that a table's genre may hold.
_KINDS = {
    "opinion": re.compile(r"\b(?:opinions?|editorials?|columns?|columnists?|comment|commentary|op-?eds?|letters?|essays?)\b"),
    "transcript": re.compile(r"\b(?:transcripts?|interviews?|speech|speeches)\b"),
    "live": re.compile(r"\blive(?:blog)?\b"),
}  # fmt: skip
_LABEL = re.compile(
    r"(?:analysis/)?opinion(?:/analysis)?|op-ed|editorial|commentary|guest essay|opinion columnist"
)
_DISCLAIMER = re.compile(
    r"(?:the |any |all )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.{0,160}"
    r"\b(?:own|not (?:necessarily )?(?:represent|reflect|those)|solely|alone)\b"
)
_TIME = re.compile(r"\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: ?[a-z]{2,4})?")
_TURN = re.compile(r"[A-Z][A-Z .,'’()-]{2,40}:(?:\s|$)")
# A podcast written down has names in small letters, in lines of their own.
_SMALL_TURN = re.compile(r"[a-z][a-z.'’-]+(?: [a-z][a-z.'’-]*){1,3}(?: \([^()\n]{3,40}\))?")
_FEWEST_TIMES = 4
_FEWEST_TURNS = 8
_QUOTED = re.compile(r"“[^“”]+”|\"[^\"\n]+\"")
#: A text of some length that is nearly all between marks is what somebody said, written down.
_LEAST_QUOTED, _LONG = 0.85, 600


def detect_genre(headline: str, text: str, url: str = "") -> tuple[str, str]:
    """Tell news from opinion, live reports and transcripts, where the article says so itself.

    No words are weighed: only the address, the headline's label, a label above the text, a disclaimer of opinions, the
    clock times of a live report and the speakers' names of a transcript count. Much opinion bears no label, so ``news`` means
    "nothing says otherwise".

    Parameters
    ----------
    headline, text, url
        As given; each may be empty.

    Returns
    -------
    tuple of str
        The genre (``news``, ``opinion``, ``live`` or ``transcript``) and the reason in plain words.

    Examples
    --------
    >>> detect_genre("Opinion: The quay deserves better", "It was a bad week.")
    ('opinion', 'the headline is labelled “Opinion:”')
    >>> detect_genre("Quay closes", "The quay closed on Friday.")
    ('news', 'nothing says otherwise')
    """
    path = re.sub(r"^[a-z]+://[^/]*", "", url.lower()).split("?")[0]
    for genre, pattern in _URL:
        if (hit := pattern.search(path)) is not None:
            return genre, f"the address holds “{hit.group()}”"
    title = headline.strip()
    for genre, pattern in _HEADLINE:
        if (hit := pattern.match(title.lower())) is not None:
            label = title if len(hit.group()) > 20 else title[: hit.end()]
            return genre, f"the headline is labelled “{label.strip()}”"
    return _from_text(text)


def _from_text(text: str) -> tuple[str, str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:3]:
        if _LABEL.fullmatch(line.lower().strip(" :|")):
            return "opinion", f"the text is labelled “{line}”"
    for line in (*lines[:2], *lines[-4:]):
        if len(line) <= 300 and _DISCLAIMER.match(line.lower()):
            return "opinion", "a note says that the views are the author's own"
    if "rush transcript" in text.lower() and any(
        line.lower().startswith("this is a rush transcript") for line in lines
    ):
        return "transcript", "a note calls it a transcript"
    turns = sum(
        _TURN.match(line) is not None
        if ":" in line[:43]
        else len(line) < 60 and _SMALL_TURN.fullmatch(line) is not None
        for line in lines
    )
    if turns >= _FEWEST_TURNS and 3 * turns >= len(lines):
        return "transcript", f"{turns} paragraphs open with a speaker's name"
    if len(text) >= _LONG and sum(len(part) for part in _QUOTED.findall(text)) >= _LEAST_QUOTED * len(text):
        return "transcript", "nearly all of it stands between quotation marks"
    times = sum(len(line) <= 16 and _TIME.fullmatch(line.lower()) is not None for line in lines)
    if times >= _FEWEST_TIMES:
        return "live", f"{times} lines are clock times"
    return "news", "nothing says otherwise"


def text_kind(genre: str, headline: str, text: str) -> tuple[str, str]:
    """What an article is where it is no news report, and how that is known: by its genre, else by what it shows itself.

    >>> text_kind("", "Opinion: The quay deserves better", "It was a bad week.")
    ('opinion', 'the headline is labelled “Opinion:”')
    >>> text_kind("Op-Ed", "The quay", "It was a bad week."), text_kind("World", "The quay", "It was a bad week.")
    (('opinion', 'given as “Op-Ed”'), ('', ''))
    """
    if genre:
        kind = next((kind for kind, words in _KINDS.items() if words.search(genre.casefold())), "")
        return (kind, f"given as “{genre}”") if kind else ("", "")
    detected, reason = detect_genre(headline, text)
    return (detected, reason) if detected in _KINDS else ("", "")
