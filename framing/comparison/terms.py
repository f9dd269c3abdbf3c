"""How often each term stands, in the voice that uses it; the counts of articles add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from framing.comparison.house_style import styled_terms
from framing.features import Evidence
from framing.text import Document
from framing.text.document import NARRATOR

VOICES = ("narrator", "quoted", "all")


def count_terms(
    documents: Iterable[Document], *, voice: str = "narrator", outlets: Iterable[str] = ()
) -> Counter[str]:
    """Words with house style set aside (:func:`styled_terms`), of one voice.

    Parameters
    ----------
    documents : annotated articles
    voice : "narrator" for the outlet's own words (scare quotes among them), "quoted" for its sources', or "all"
    outlets : names of all outlets compared, which do not count as words

    Examples
    --------
    >>> from framing import annotate
    >>> sorted(count_terms([annotate('The mayor said: "The plan is a disgrace."')]))
    ['mayor', 'said', 'the']
    """
    if voice not in VOICES:
        raise ValueError(f"voice must be one of {list(VOICES)}, got {voice!r}.")
    names = tuple(outlets)
    found: Counter[str] = Counter()
    for document in documents:
        spoken = [False] + [v.kind != "scare" for v in document.voices]
        found.update(
            term
            for term, owner in zip(styled_terms(document, names), document.word_voices, strict=True)
            if term and (voice == "all" or spoken[owner + 1] == (voice == "quoted"))
        )
    return found


def count_loaded(evidence: Iterable[Evidence], *, direction: str | None = None) -> Counter[str]:
    """The narrator's loaded terms of one article: the counts behind ``loaded_vocabulary``.

    Parameters
    ----------
    evidence : what ``LoadedVocabulary().evidence(document)`` gives
    direction : "+" or "-" for the terms of one direction only
    """
    return Counter(
        item.term.casefold()
        for item in evidence
        if item.measure == "loaded_vocabulary"
        and item.voice == NARRATOR
        and direction in (None, item.direction)
    )
