"""Ends of sentences where they are plain to see, so that the splitter need decide only the others."""

from __future__ import annotations

import re
from functools import lru_cache

from nupunkt.models import load_default_model
from nupunkt.tokenizers.sentence_tokenizer import PunktSentenceTokenizer

from framing.text.vocabulary import KnownForms

Span = tuple[int, int]

# Every place that the splitter would look at: a mark with a blank, a closing mark or another end mark after it.
_MARK = re.compile(r"""[.?!…](?=[\s)";}\]*:@({\[?!”»'’])""")
# So near its start a line may open with a number of its own ("1.", "IV.").
_ENUMERATOR = 12
_TRAILING = ",;:!?\"')"
_JOINED = str.maketrans("", "", "\"'-")
_NUMBER = "2000."  # the splitter takes all numbers alike


@lru_cache(maxsize=1)
def splitter() -> PunktSentenceTokenizer:
    """The sentence splitter; its model is read once."""
    return load_default_model()


def plain_spans(line: str) -> list[Span] | None:
    """The sentences of a line as the splitter finds them, or None where it has to be asked.

    Plain is an end mark with one blank after it, or with a quotation mark and one blank, and then a letter or a digit. Before
    a full stop stands a word that is no abbreviation and of which the splitter knows no phrase; after any other the splitter
    is asked about the two words alone, which is all that it looks at.

    >>> plain_spans("The ferry was late. Nobody knew why.")
    [(0, 19), (20, 36)]
    >>> plain_spans("Well... The ferry was late.") is None
    True
    """
    if line != line.strip():
        return None
    found: list[Span] = []
    first, final = 0, len(line) - 1
    for mark in _MARK.finditer(line):
        at = mark.start()
        stop = at + 2 if line[at + 1] in "\"'" else at + 1
        if stop > final:
            break  # the mark closes the line
        if not _is_plain(line, at, stop):
            return None
        if line[at] == ".":
            ends = _full_stop_ends(line, at, stop)
            if ends is None:
                return None
        else:
            ends = True
        if ends and (stop == at + 1 or not line[stop + 1].islower()):  # no end in: "Is it?" he asked.
            found.append((first, stop))
            first = stop + 1
    found.append((first, final + 1))
    return found


def _is_plain(line: str, at: int, stop: int) -> bool:
    """Whether a mark has one blank after it and then the opening of a sentence, perhaps with a quotation mark before it."""
    if line[stop] != " " or line[at] == "…" or line[at - 1 : at] in ("", " "):
        return False
    opening = line[stop + 1]
    return opening.isalnum() or stop == at + 1 and opening in "\"'" and line[stop + 2 : stop + 3].isalnum()


def _full_stop_ends(line: str, at: int, stop: int) -> bool | None:
    """Whether a full stop ends the sentence; None where that is not plain."""
    if at <= _ENUMERATOR:
        return None
    begin = line.rfind(" ", 0, at) + 1
    if _ends[line[begin:at]]:
        return True
    follows = line.find(" ", stop + 1)
    after = line[stop + 1 : follows if follows > 0 else None].rstrip(_TRAILING)
    if "--" in after or not after.translate(_JOINED).isalnum():
        return None
    return _splits(_NUMBER if line[begin:at].isdigit() else line[begin:stop], after)


def _surely_ends(word: str) -> bool:
    """Whether a full stop after the word ends the sentence whatever follows."""
    return word.isascii() and word.isalpha() and len(word) > 1 and word.lower() not in _unsure()


@lru_cache(maxsize=1 << 13)
def _splits(before: str, after: str) -> bool:
    """Whether the splitter ends a sentence between two words; ``before`` ends in a full stop, perhaps with a mark after it."""
    return splitter().text_contains_sentbreak(f"{before} {after}")


@lru_cache(maxsize=1)
def _unsure() -> frozenset[str]:
    """Abbreviations, and first words of the splitter's phrases."""
    known = splitter().parameters
    return frozenset(known.abbrev_types) | {first for first, _ in known.collocations}


_ends = KnownForms(_surely_ends)
