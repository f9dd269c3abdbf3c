"""Parts of speech from a tagger of the user's, where one is at hand; nothing here imports one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

#: A loaded spaCy pipeline, or anything that gives tokens with ``idx`` (character offset) and ``pos_`` (universal tag).
Tagger = Callable[[str], Iterable[Any]]

# Names are nouns to the lexicon; whether a term stands inside a name is asked apart.
_CLASSES = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "adj", "ADV": "adv"}


def tag_words(text: str, word_starts: Sequence[int], tagger: Tagger) -> tuple[str, ...]:
    """For each word n, v, adj, adv, or "" where the tagger says something else or cuts the words differently.

    Parameters
    ----------
    text : str
    word_starts : sequence of int, shape (n_words,)
        Character offsets of the words in ``text``.
    tagger : callable
        For example ``spacy.load("en_core_web_sm")``.

    Examples
    --------
    >>> from types import SimpleNamespace as Token
    >>> tag_words("They cave in", [0, 5, 10], lambda text: [Token(idx=5, pos_="VERB"), Token(idx=10, pos_="ADP")])
    ('', 'v', '')
    """
    classes = {token.idx: _CLASSES.get(token.pos_, "") for token in tagger(text)}
    return tuple(classes.get(start, "") for start in word_starts)
