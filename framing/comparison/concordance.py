"""Keyword in context: every place where a term stands, with what is around it and whose voice it is in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import translate

import pandas as pd

from framing.comparison.house_style import styled_terms, written_forms
from framing.text import Document, annotate
from framing.text.document import NARRATOR

COLUMNS = ("article_id", "start", "end", "left", "text", "right", "voice", "speaker")
_SPACE = re.compile(r"\s+")


def concordance(
    documents: Mapping[str, Document], term: str, *, voice: str = "all", width: int = 60
) -> pd.DataFrame:
    """Every place of a term in its context (keyword in context), in the order of the articles.

    Parameters
    ----------
    documents : article_id -> annotated article
    term : one word or several; ``*`` stands for any letters ("crack*"). A term of :func:`keyness` finds all the ways of writing
        it that were counted as that term
    voice : "all", "narrator" (the outlet's own words, scare quotes among them) or "quoted"
    width : characters of context on either side, cut at words

    Returns
    -------
    DataFrame
        A row a place: ``article_id``, ``start`` and ``end`` (offsets into the text), ``left``, ``text``, ``right``, ``voice``
        (narrator, direct, indirect or scare) and ``speaker``.

    Raises
    ------
    ValueError
        Where ``term`` holds no word, or ``voice`` is none of the three.

    Examples
    --------
    >>> from framing import annotate
    >>> lines = concordance({"a": annotate("The F.B.I. raided two offices in Osmere.")}, "fbi raid*")
    >>> lines.loc[0, ["text", "right"]].tolist()
    ['F.B.I. raided', 'two offices in Osmere.']
    """
    if voice not in ("all", "narrator", "quoted"):
        raise ValueError(f"voice must be 'all', 'narrator' or 'quoted', got {voice!r}.")
    wanted = term_pattern(term)
    rows = []
    for article_id, document in documents.items():
        for start, end in find_term(document, wanted):
            said = document.voice_at(start, end)
            kind = said.kind if said else NARRATOR
            if voice == "all" or (kind in ("direct", "indirect")) == (voice == "quoted"):
                left, text, right = in_context(document.text, start, end, width)
                rows.append((article_id, start, end, left, text, right, kind, said.speaker if said else ""))
    return pd.DataFrame(rows, columns=[*COLUMNS])


def term_pattern(term: str) -> list[re.Pattern[str]]:
    """One pattern for each word of a term, as :func:`find_term` takes them."""
    words = []
    for part in term.split():
        styled = [t or w for t, w in _styled(part)]
        words += [part.casefold()] if "*" in part else styled
    if not any(c.isalnum() for word in words for c in word):
        raise ValueError(f"name a word to look for, got {term!r}.")
    return [re.compile(translate(word)) for word in words]


def may_hold(term: str) -> Callable[[str], bool]:
    """A quick look that says of a text in small letters whether it may hold the term; where it says no, it does not.

    >>> may_hold("defense plan*")("a defence planner"), may_hold("defense plan*")("a defence")
    (True, False)
    """
    needed = []
    for part in term.split():
        if "*" in part:
            needed.append({max(part.casefold().split("*"), key=len)})
        else:
            needed += [written_forms(t) | {w} if t else {w} for t, w in _styled(part)]
    return lambda low: all(any(form in low for form in forms) for forms in needed)


def _styled(part: str) -> list[tuple[str, str]]:
    document = annotate(part)
    return list(zip(styled_terms(document), document.words, strict=True))


def find_term(
    document: Document, wanted: list[re.Pattern[str]], styled: Sequence[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Start and end of each place where a term's words follow one another in a sentence, as printed or as styled terms.

    ``styled`` are the document's :func:`styled_terms`, for whoever looks for many terms in it.
    """
    words, sentences = document.words, document.word_sentences
    styled = styled_terms(document) if styled is None else styled
    first, n = wanted[0], len(wanted)
    for i in range(len(words) - n + 1):
        if sentences[i] != sentences[i + n - 1] or not (first.match(words[i]) or first.match(styled[i])):
            continue
        if all(p.match(words[i + k]) or p.match(styled[i + k]) for k, p in enumerate(wanted)):
            yield document.word_starts[i], document.word_ends[i + n - 1]


def in_context(text: str, start: int, end: int, width: int = 60) -> tuple[str, str, str]:
    """What stands left of ``text[start:end]``, the stretch itself, and what stands right, on one line each.

    >>> in_context("They say the plan is a fiasco for the town of Osmere.", 23, 29, 12)
    ('the plan is a', 'fiasco', 'for the town')
    """
    # A word more than fits is read, so that the cut can fall between words.
    left = _SPACE.sub(" ", text[max(0, start - 2 * width) : start]).strip()
    right = _SPACE.sub(" ", text[end : end + 2 * width])
    if len(left) > width + 1:
        cut = left.find(" ", len(left) - width - 2)
        left = left[cut + 1 :] if cut >= 0 else left[-width:]
    if len(right) > width + 1:
        cut = right.rfind(" ", 0, width + 2)
        right = right[:cut] if cut > 0 else right[:width]
    return left, _SPACE.sub(" ", text[start:end]), right.strip()
