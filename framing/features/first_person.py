"""Sentences in which the text itself says "I" or "we": a column, a speech, or somebody's words without marks."""

from __future__ import annotations

from framing.text import Document
from framing.text.document import Sentence

# "Me" and "us" are left out: reporters are told and sent things ("she told me"), and "US" is a country.
_PERSON = frozenset("i i'm i've i'd i'll my myself we we're we've we'd we'll our ours ourselves".split())
_FEWEST, _LEAST_SHARE = 6, 0.1


def first_person_sentences(document: Document) -> list[Sentence]:
    """The sentences that say "I", "we", "my" or "our" outside quoted and reported speech, in order.

    Examples
    --------
    >>> from framing.text import annotate
    >>> document = annotate("“We are late,” said Ana Lund. She told us more. I doubt it.")
    >>> [document.text[s.start : s.end] for s in first_person_sentences(document)]
    ['I doubt it.']
    """
    found = {}
    for word, s, owner in zip(document.words, document.word_sentences, document.word_voices, strict=True):
        own = owner < 0 or document.voices[owner].kind == "scare"
        if own and s >= 0 and word in _PERSON:
            found[s] = document.sentences[s]
    return list(found.values())


def first_person_note(document: Document) -> str:
    """What a reader should know of a text of which a good part speaks in the first person; "" for others.

    Nearly all such texts are columns without a label, or speeches and letters printed without marks: both are somebody's own
    words, and count as the outlet's (``docs/corpus.md`` has how many).
    """
    n, of = len(first_person_sentences(document)), len(document.sentences)
    if n < max(_FEWEST, _LEAST_SHARE * of):
        return ""
    return (
        f"{n} of its {of} sentences say “I”, “we” or “our” outside quotations: it may be a column, or print somebody's words "
        "without quotation marks, and they count as the outlet's own"
    )
