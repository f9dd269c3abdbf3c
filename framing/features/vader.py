"""vaderSentiment with equal scores and less work per sentence."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import Any

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    SentimentIntensityAnalyzer,
    SentiText,
    allcap_differential,
)


class Vader(SentimentIntensityAnalyzer):
    """The upstream analyser, made fast; every score equals upstream's.

    Upstream looks at each character for an emoji and lower-cases the whole sentence again for every word of its
    list. Here a text without emoji skips the first, and each listed word is judged by upstream's own rules on the
    window of words that those rules can see: three before, two after.

    Source: Hutto, C. J. and Gilbert, E. E. (2014). VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
    Social Media Text. ICWSM-14.

    Examples
    --------
    >>> Vader().polarity_scores("The visit was a great success.")["compound"]
    0.8316
    """

    def __init__(self) -> None:
        super().__init__()
        self._emoji_characters = frozenset(self.emojis)

    def polarity_scores(self, text: str) -> dict[str, float]:
        """``neg``, ``neu``, ``pos`` (0..1) and ``compound`` (-1..1, higher = more positive), as upstream."""
        if not self._emoji_characters.isdisjoint(text):
            return super().polarity_scores(text)
        text = text.strip()
        sentiments, _ = self._valences(text)
        return self.score_valence(sentiments, text)

    def score_with_words(self, text: str) -> tuple[float, list[tuple[str, float]]]:
        """``compound``, and the words that move it, each with the valence it has in its place (mostly -4..4).

        Emoji are not read here.
        """
        text = text.strip()
        sentiments, words = self._valences(text)
        moved = [(words[i], valence) for i, valence in enumerate(sentiments) if valence]
        return (self.score_valence(sentiments, text)["compound"] if moved else 0.0), moved

    def _valences(self, text: str) -> tuple[list[float], list[str]]:
        words = [SentiText._strip_punc_if_word(word) for word in text.split()]
        lowered = list(map(str.lower, words))
        sentiments: list[float] = [0.0] * len(words)
        hits = [i for i, word in enumerate(lowered) if word in self.lexicon and word not in BOOSTER_DICT]
        if not hits:
            return sentiments, words
        capitals_differ = allcap_differential(words)
        for i in hits:
            if lowered[i] == "kind" and lowered[i + 1 : i + 2] == ["of"]:
                continue
            first = max(0, i - 3)
            window: Any = SimpleNamespace(
                words_and_emoticons=words[first : i + 3], is_cap_diff=capitals_differ
            )
            sentiments[i] = self.sentiment_valence(0, window, words[i], i - first, [])[0]
        if "but" in lowered:
            sentiments = self._but_check(words, sentiments)
        return sentiments, words


#: The strongest loaded term on VADER's scale, where "terrible" is -2.1 and "disaster" -3.1.
LARGEST = 3
_MIDDLE = 0xE000 + LARGEST


def loaded_token(valence: int, length: int) -> str:
    """A made-up word of ``length`` characters that :func:`loaded_vader` scores with ``valence`` (-3..3).

    It is one private-use character repeated, so that it takes exactly the place of the term and no article holds
    it by chance.
    """
    token = chr(_MIDDLE + valence) * length
    loaded_vader().lexicon.setdefault(token, float(valence))
    return token


def is_loaded(word: str) -> bool:
    """Whether ``word`` was made by :func:`loaded_token`."""
    return abs(ord(word[0]) - _MIDDLE) <= LARGEST


@cache
def loaded_vader() -> Vader:
    """An analyser of its own that also knows the tokens of loaded terms."""
    analyser = Vader()
    # On its own "no" judges nothing ("no vote was held"); that it turns round what follows does not depend on the list.
    del analyser.lexicon["no"]
    return analyser


@cache
def vader() -> Vader:
    """The one analyser of this process; its list is read once."""
    return Vader()
