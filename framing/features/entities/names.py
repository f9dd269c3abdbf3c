"""Capitalised names in one document: what is title, what is name, and what tells a person from a body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.features.entities.gazetteer import gazetteer, given_names, title_heads, title_words, titles
from framing.features.entities.tagging import Tagged
from framing.text.names.namesakes import SUFFIXES
from framing.text.verbs import FORMS

_RUN = re.compile(r"(?:[CM] ){0,8}[CMc]")
# "Ana “Ace” Lund"
_NICKNAME = re.compile(r"CqCQ[Cc]")
_OF_HEADS = frozenset(
    "department ministry university college school institute institution office bureau board council committee commission "
    "court chamber bank house association federation league center centre academy society church port army movement party "
    "union agency secretariat district president state secretary speaker director chief act".split()
)
_LAWS = frozenset("act amendment treaty accord convention".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed: words ``[first, end)``, with its titles from word ``whole``.

    ``words`` are the name's words in lower case without points and possessive endings; ``titled`` is True behind a
    personal title, ``before`` is the word before it, if no mark parts them. A run of titles only ("the Prime Minister") has no
    ``words``.
    """

    whole: int
    first: int
    end: int
    words: tuple[str, ...]
    titled: bool
    speaks: bool
    before: str


def find_names(tagged: Tagged) -> list[Name]:
    """Every name of a document in the order of the text."""
    found: list[Name] = []
    tags, words = tagged.tags, tagged.document.words
    done = 0
    for match in _RUN.finditer(tags):
        start = match.start()
        if start < done:
            continue
        first, end = start >> 1, (match.end() + 1) >> 1
        nickname = _NICKNAME.match(tags, 2 * end - 2)
        if nickname:
            end = (nickname.end() + 1) >> 1
        first, end = _joined(tagged, first, _of_body(tags, words, _of_members(tags, words, end)))
        if tags[2 * end - 1 : 2 * end + 1] == ",C" and words[end] in SUFFIXES:
            end += 1  # "Jan Lund, Jr."
        done = 2 * end
        found.append(_name(tagged, first, end))
    return found


def _of_body(tags: str, words: list[str], end: int) -> int:
    """The end of "Ministry of Commerce", "Secretary of State Ana Lund", where the run before ends in such a head."""
    if words[end - 1] not in _OF_HEADS or tags[2 * end - 1 : 2 * end + 2] != " O ":
        return end
    at = end + 1
    if tags[2 * at : 2 * at + 2] == "D " and words[at] == "the":
        at += 1
    following = _RUN.match(tags, 2 * at)
    return (following.end() + 1) >> 1 if following else end


def _of_members(tags: str, words: list[str], end: int) -> int:
    """The end of "Grain Growers' Federation", where the run before ends in the members of a body."""
    if words[end - 1].endswith("'s") or tags[2 * end - 2 : 2 * end] != "c ":
        return end
    following = _RUN.match(tags, 2 * end)
    last = (following.end() + 1) >> 1 if following else end
    known = gazetteer()
    return last if words[last - 1] in known.heads and (words[end - 1],) not in known.names else end


def _joined(tagged: Tagged, first: int, end: int) -> tuple[int, int]:
    """A run with what "and" joins to it in a known name: "Health and Human Services Secretary Ana Lund"."""
    tags, document = tagged.tags, tagged.document
    words = document.words
    if "and" not in (words[end : end + 1] + words[max(first - 1, 0) : first]):
        return first, end
    for known in gazetteer().joined:
        size = known.index("and")
        for at in (end - size, first - size - 1):
            if at < 0 or tuple(words[at : at + len(known)]) != known:
                continue
            if not document.text[document.word_starts[at]].isupper():
                continue
            following = _RUN.match(tags, 2 * (at + size + 1))
            return min(first, at), (following.end() + 1) >> 1 if following else end
    return first, end


def bare(word: str) -> str:
    """A word without possessive ending and final point."""
    return (word[:-2] if word.endswith("'s") else word).rstrip(".")


def _plain(word: str) -> str:
    """A word of a name as it is compared: "al-Venn" is Venn, but "al-Qaeda" is known by its whole name."""
    plain = bare(word)
    return plain if (plain,) in gazetteer().names else plain.removeprefix("al-")


def _name(tagged: Tagged, first: int, end: int) -> Name:
    tags, words = tagged.tags, tagged.document.words
    parts = tuple(
        [_plain(w) for k, w in enumerate(words[first:end], first) if tags[2 * k + 1] != "Q" or k == end - 1]
    )
    at = _after_titles(parts)
    titled = at > 0
    if not titled and first and tags[2 * first - 1] == " ":
        title = titles().get(words[first - 1])
        titled = title is not None and tags[2 * first - 2] in "NS" or words[first - 1].endswith("-year-old")
    name = parts[at:]
    after = words[end] if end < len(words) else ""
    before = words[first - 1] if first and tags[2 * first - 1] == " " else ""
    speaks = (tags[2 * end - 1] == " " and after in FORMS) or before in FORMS or after == "who"
    return Name(first, first + at, end, name, titled, speaks, before)


def _after_titles(parts: tuple[str, ...]) -> int:
    """Where the name begins behind titles; past the end for titles alone; 0 where there is no title, or the name of a body."""
    known = gazetteer()
    if len(parts) == 1:
        return 1 if parts[0] in title_words() and parts not in known.names else 0
    words, heads = title_words(), title_heads()
    if parts in known.names or parts[-1] in _LAWS and len(parts) > 2:
        return 0  # "Foreign Agents Registration Act"
    if parts[-1] in known.heads and parts[-1] not in ("general", "council"):
        return len(parts) if parts[0] in heads and parts[1] == "of" else 0  # "Secretary of the Army"
    last = len(parts) - 1
    if parts[0] in given_names() and (
        parts[last] in words or parts[last] in SUFFIXES and parts[last - 1] in words
    ):
        return 0  # "Ana Lund King Jr."
    if parts[last] in words and parts[0] not in ("mr", "ms", "mrs", "dr"):
        return len(parts)
    for i in range(last - 1, -1, -1):
        # "Special Olympics" is no title; "Chief of Staff" is.
        if parts[i] not in heads and not (parts[i] in words and "of" in (parts[i + 1], parts[i - 1])):
            continue
        if parts[i + 1] == "of":
            # "Secretary of State Ana Lund": the office's own name ends where two words are left.
            return len(parts) if len(parts) - i < 5 else len(parts) - 2
        return i + 1
    return 0
