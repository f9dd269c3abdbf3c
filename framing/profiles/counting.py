"""Articles to counts: what a profile needs of an article and no more, so no tables, no intervals, no evidence kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import lru_cache
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from sys import intern
from typing import Any

import numpy as np
import pandas as pd

import framing
from framing.comparison.measures import word_counts
from framing.corpus import detect_genre, find_furniture
from framing.features import Frames, LoadedVocabulary, Sentiment, TopicEmphasis
from framing.features.frames import FRAMES, MIN_IN_ARTICLE
from framing.features.loaded_vocabulary import LoadedMark
from framing.features.sources import is_unnamed
from framing.features.sourcing import ROLES, TIERS, used_verbs
from framing.features.term_weights import TermLists
from framing.features.topic_emphasis import topic_names
from framing.lexicons import Lexicon, load_lexicon
from framing.lexicons.lexicon import with_packaged
from framing.profiles.measures import BASE, DISTANCING, TONE_UNITS, TOPIC_UNITS
from framing.profiles.profile import Cell, Profile, in_order
from framing.text import Document, annotate
from framing.text.document import NARRATOR

#: Notes of a profile, by words of the warnings that the corpus gives an article.
_WARNED = {
    "not_english": "does not seem to be English",
    "cut_off": "cut off",
    "marks_of_a_page": "marks of a web page",
    "very_short": "is very short",
    "very_long": "is very long",
    "characters_guessed": "was read as Windows-1252",
}


class ArticleCounter:
    """Counts articles; holds the extractors, so that they are made once.

    Parameters
    ----------
    lexicon : path of loaded terms of your own, added to the packaged ones
    """

    def __init__(self, lexicon: str | Path | None = None) -> None:
        merged = with_packaged(lexicon)
        self._loaded = LoadedVocabulary(merged).fit([])
        self._sentiment = Sentiment().fit([])
        self._topics = TopicEmphasis().fit([])
        self._lists = TermLists(self._topics.index_, Frames().fit([]).index_)
        self.columns = in_order(
            [
                *BASE,
                DISTANCING,
                *(f"role:{role}" for role in ROLES),
                *(f"tier:{tier}" for tier in TIERS),
                *(f"loaded:{category}" for category in merged.categories),
                *(f"topic:{topic}" for topic in topic_names()),
                *(f"frame:{frame}" for frame in FRAMES),
            ]
        )
        self.settings = _settings(merged, self._loaded.threshold_)

    def count(self, text: str, headline: str = "") -> Counter[str]:
        """Counts of one article by column; a rule may bring a category that no list has."""
        document = read_article(text, headline)
        loaded = self._loaded.marks(document)
        found = Counter({"articles": 1})
        self._add_words(document, found)
        self._add_attributions(document, found)
        _add_loaded(loaded, found)
        self._add_tone(document, loaded, found)
        self._add_topics(document, found)
        return found

    def profile(self, articles: pd.DataFrame) -> Profile:
        """The profile of a batch of articles (columns outlet, event, headline, date, genre, text, warnings)."""
        cells: dict[Cell, Counter[str]] = {}
        profile = Profile(self.columns, dict(self.settings))
        for row in articles.to_dict("records"):
            event, day, headline, text = row["event"], row["date"], row["headline"], row["text"]
            genre = genre_of(row["genre"], headline, text)
            found = self.count(text, headline)
            # The same few names stand in many cells: each is kept once.
            cell = (intern(event), intern(genre), intern(row["outlet"]))
            cells.setdefault(cell, Counter()).update(found)
            profile.notes.update(_notes(row, found["words"]))
            if event:
                profile.add_event(cell[0], day)
        profile.columns = in_order({*self.columns, *chain.from_iterable(cells.values())})
        for cell, counts in cells.items():
            profile.cells[cell] = np.array([counts[name] for name in profile.columns], dtype=np.int64)
        return profile

    def _add_words(self, document: Document, found: Counter[str]) -> None:
        words, narrator, quoted, reported = word_counts(document)
        found["words"] = int(words.sum())
        found["narrator_words"] = int(narrator.sum())
        found["quoted_words"] = int(quoted.sum())
        found["reported_words"] = int(reported.sum())
        found["spoken_words"] = found["quoted_words"] + found["reported_words"]
        found["sentences"] = int((words > 0).sum())

    def _add_attributions(self, document: Document, found: Counter[str]) -> None:
        """Words of sources by role and of those that nobody names, and the narrator's reporting verbs by tier."""
        for at, n in Counter(document.word_voices).items():
            if at < 0:
                continue
            voice = document.voices[at]
            if is_unnamed(voice):
                found["unnamed_words"] += n
            if voice.speaker_role:
                found[f"role:{voice.speaker_role}"] += n
        for _, verb, around in used_verbs(document):
            if around is None:
                found["attributions"] += 1
                found[f"tier:{verb.tier}"] += 1
                found[DISTANCING] += verb.direction == "-"

    def _add_tone(self, document: Document, loaded: list[LoadedMark], found: Counter[str]) -> None:
        tones = self._sentiment.narrator_compounds(document, loaded)
        found["narrator_stretches"] = len(tones)
        found["narrator_tone"] = sum(round(tone * TONE_UNITS) for tone in tones)

    def _add_topics(self, document: Document, found: Counter[str]) -> None:
        topics, frames = self._lists.weights(document)
        shares = np.rint(self._topics.shares(topics) * TOPIC_UNITS).sum(axis=0).tolist()
        for topic, parts in zip(topics.categories, shares, strict=True):
            if parts:
                found[f"topic:{topic}"] = int(parts)
        for frame, sentences in zip(
            frames.categories, frames.strongest(MIN_IN_ARTICLE).tolist(), strict=True
        ):
            if sentences:
                found[f"frame:{frame}"] = sentences


def read_article(text: str, headline: str) -> Document:
    """An article annotated without its furniture."""
    return annotate(text, headline=headline, furniture=[(f.start, f.end) for f in find_furniture(text)])


def genre_of(given: str, headline: str, text: str) -> str:
    """The genre that is given, else the one that the article says itself."""
    return given.casefold() or detect_genre(headline, text)[0]


def article_counter(lexicon: str | None = None) -> ArticleCounter:
    """The counter for a lexicon, made once in each process and again where its file has changed."""
    return _counter(lexicon, "" if lexicon is None else load_lexicon(lexicon).version)


@lru_cache(maxsize=2)
def _counter(lexicon: str | None, _: str) -> ArticleCounter:
    return ArticleCounter(lexicon)


def _add_loaded(loaded: list[LoadedMark], found: Counter[str]) -> None:
    """Loaded terms in the narrator's voice: a source's word is not the outlet's."""
    for item in loaded:
        if item.voice == NARRATOR:
            found["loaded"] += 1
            found["loaded_negative"] += item.direction == "-"
            found["loaded_positive"] += item.direction == "+"
            found[f"loaded:{item.category}"] += 1


def _notes(row: Mapping[Hashable, Any], words: int) -> Counter[str]:
    """What a reader should know of one article, as the notes of a profile count it."""
    notes = Counter(
        {
            "articles": 1,
            "no_words": int(words == 0),
            "no_date": int(not row["date"]),
            "no_event": int(not row["event"]),
            "genre_given": int(bool(row["genre"])),
            "genre_detected": int(not row["genre"]),
        }
    )
    if warned := row.get("warnings"):
        notes.update(name for name, said in _WARNED.items() if said in warned)
    return notes


def _settings(lexicon: Lexicon, threshold: float) -> dict[str, str]:
    return {
        "framing": framing.__version__,
        "loaded": f"{lexicon.name} {lexicon.version}",
        "loaded_threshold": f"{threshold:g}",
        "sentiment": f"loaded terms by the rules of vaderSentiment {version('vaderSentiment')}",
    }
