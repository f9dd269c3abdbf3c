"""The words behind a profile: which terms make an outlet's difference, which words it uses more, and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.comparison.keyness import keyness
from framing.comparison.terms import count_loaded, count_terms
from framing.comparison.word_shift import WordShift, word_shift
from framing.profiles.counting import genre_of, read_article
from framing.profiles.differences import MIN_EVENTS
from framing.profiles.events import Progress, Source
from framing.profiles.examples import EvidenceFinder, Examples, article_examples
from framing.profiles.outlet_profiles import OutletProfiles
from framing.profiles.profile import Profile
from framing.profiles.streaming import counted_articles
from framing.profiles.word_places import Line, first_places

#: A word is listed where it stands so often, in so many articles, on the side that uses it more.
MIN_COUNT, MIN_ARTICLES = 5, 3
#: Below this z even the order of the words is left to chance.
MIN_Z = 1.0
_DIRECTIONS = {
    "loaded_vocabulary": None,
    "loaded_vocabulary_negative": "-",
    "loaded_vocabulary_positive": "+",
}
KEY_COLUMNS = ("term", "own", "others", "own_articles", "others_articles", "log_odds", "z")


@dataclass(frozen=True)
class OutletWords:
    """What a profile's figures are made of, read from the articles once more.

    Attributes
    ----------
    outlets : those with enough events, in alphabetical order
    shifts : outlet -> measure of loaded vocabulary -> :class:`WordShift`, from the others (1) to the outlet (2). The
        contributions add up to the difference in the profile's table, since both weigh events alike
    keywords : outlet -> table of its narrator's words against the others' on the same events; columns :data:`KEY_COLUMNS`
    lines : (outlet, term) -> a few places where the side that uses the term more has it
    examples : sentences behind the figures
    """

    outlets: tuple[str, ...]
    shifts: Mapping[str, Mapping[str, WordShift]]
    keywords: Mapping[str, pd.DataFrame]
    lines: Mapping[tuple[str, str], tuple[Line, ...]]
    examples: Examples


def outlet_words(
    source: Source,
    profiles: OutletProfiles,
    *,
    events: pd.DataFrame | str | Path | None = None,
    lexicon: str | Path | None = None,
    top: int = 12,
    lines: int = 3,
    examples: int = 6,
    progress: Progress | None = None,
) -> OutletWords:
    """Read the articles on compared events again and collect the words behind the figures.

    Parameters
    ----------
    source, events, lexicon : as they were given to :func:`profile_outlets`
    profiles : what it returned
    top : words to show on either side of an outlet's table of key words
    lines : places in context for each of them
    examples : sentences for each outlet and measure
    progress : called with (articles read, None)

    Notes
    -----
    Only articles on events that an outlet with enough events shares with another are read. What is kept grows with
    the outlets' vocabulary, not with the number of articles.

    Examples
    --------
    >>> from framing.profiles import make_articles, profile_outlets
    >>> articles = make_articles(n_events=12, n_outlets=2, per_event=2, loaded={"Outlet A": 4.0})
    >>> words = outlet_words(articles, profile_outlets(articles))
    >>> words.shifts["Outlet A"]["loaded_vocabulary"].difference > 0
    True
    """
    given = profiles.events if profiles.events is not None else events
    reading = _Reading.of(profiles, EvidenceFinder(lexicon), Examples(examples))
    for row in _compared(source, given, reading.blocks, progress):
        reading.add(row)
    shifts = {o: reading.shifts(o) for o in reading.outlets}
    keywords = {o: reading.keywords(o, top) for o in reading.outlets}
    found = first_places(_compared(source, given, reading.blocks, progress), reading.blocks, keywords, lines)
    return OutletWords(reading.outlets, shifts, keywords, found, reading.examples)


@dataclass
class _Side:
    """Terms of one outlet's own articles and of the others', weighed as the difference of rates weighs events."""

    own: dict[str, float] = field(default_factory=dict)
    others: dict[str, float] = field(default_factory=dict)

    def add(self, counts: Mapping[str, int], factor: float, *, is_own: bool) -> None:
        side = self.own if is_own else self.others
        for term, n in counts.items():
            side[term] = side.get(term, 0.0) + n * factor


@dataclass
class _Reading:
    """Everything counted while the articles are read."""

    outlets: tuple[str, ...]
    names: tuple[str, ...]
    blocks: dict[tuple[str, str], dict[str, int]]
    weights: dict[str, float]
    finder: EvidenceFinder
    examples: Examples
    loaded: dict[tuple[str, str], _Side] = field(default_factory=dict)
    words: dict[str, _Side] = field(default_factory=dict)
    raw: dict[str, tuple[Counter[str], Counter[str], Counter[str], Counter[str]]] = field(
        default_factory=dict
    )
    pooled: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, profiles: OutletProfiles, finder: EvidenceFinder, examples: Examples) -> _Reading:
        enough = profiles.outlets[profiles.outlets["events_compared"] >= MIN_EVENTS]["outlet"]
        outlets = tuple(enough)
        blocks = _blocks(profiles.profile, set(outlets))
        weights = {
            o: sum(w[o] * (sum(w.values()) - w[o]) / sum(w.values()) for w in blocks.values() if o in w)
            for o in outlets
        }
        return cls(outlets, tuple(profiles.profile.outlets), blocks, weights, finder, examples)

    def add(self, row: dict[str, Any]) -> None:
        """Count one article for its own outlet and, as one of the others, for those on the same event."""
        document, own = read_article(row["text"], row["headline"]), row["outlet"]
        loaded = self.finder.loaded(document)
        words = count_terms([document], outlets=self.names)
        by_direction = {name: count_loaded(loaded, direction=sign) for name, sign in _DIRECTIONS.items()}
        self.pooled.update(words)
        sizes = self.blocks[row["block"]]
        total = sum(sizes.values())
        for outlet in self.outlets:
            if outlet not in sizes:
                continue
            factor = (total - sizes[outlet] if outlet == own else sizes[outlet]) / total
            for name, counts in by_direction.items():
                side = self.loaded.setdefault((outlet, name), _Side())
                side.add(counts, factor, is_own=outlet == own)
            self._add_words(outlet, words, factor, is_own=outlet == own)
        if own in self.outlets:
            for example in article_examples(row, document, self.finder.find(document, loaded)):
                self.examples.add(example)

    def _add_words(self, outlet: str, words: Counter[str], factor: float, *, is_own: bool) -> None:
        self.words.setdefault(outlet, _Side()).add(words, factor, is_own=is_own)
        raw = self.raw.setdefault(outlet, (Counter(), Counter(), Counter(), Counter()))
        raw[0 if is_own else 1].update(words)
        raw[2 if is_own else 3].update(words.keys())

    def shifts(self, outlet: str) -> dict[str, WordShift]:
        """Each measure's difference, term by term."""
        size = self.weights[outlet]
        empty = _Side()
        found = {name: self.loaded.get((outlet, name), empty) for name in _DIRECTIONS}
        return {
            name: word_shift(side.others, side.own, sizes=(size, size), scale=100)
            for name, side in found.items()
            if size > 0
        }

    def keywords(self, outlet: str, top: int) -> pd.DataFrame:
        """The ends of the list of key words, without function words and those that stand in few articles."""
        side = self.words.get(outlet, _Side())
        own, others, own_articles, others_articles = self.raw.get(
            outlet, (Counter(), Counter(), Counter(), Counter())
        )
        table = keyness(side.own, side.others, self.pooled)
        for name, counts in (
            ("own", own), ("others", others), ("own_articles", own_articles), ("others_articles", others_articles),
        ):  # fmt: skip
            table[name] = [counts[term] for term in table["term"]]
        more = table["log_odds"] > 0
        count, articles = (
            table[a].where(more, table[b])
            for a, b in (("own", "others"), ("own_articles", "others_articles"))
        )
        content = ~table["term"].isin(ENGLISH_STOP_WORDS)
        listed = table[content & (count >= MIN_COUNT) & (articles >= MIN_ARTICLES)]
        ends = pd.concat([listed[listed["z"] >= MIN_Z].head(top), listed[listed["z"] <= -MIN_Z].tail(top)])
        return ends[list(KEY_COLUMNS)].reset_index(drop=True)


def _blocks(profile: Profile, outlets: set[str]) -> dict[tuple[str, str], dict[str, int]]:
    """(event, genre) -> outlet -> narrator words, where an outlet wanted stands beside another."""
    place = profile.columns.index("narrator_words")
    blocks: dict[tuple[str, str], dict[str, int]] = {}
    for (event, genre, outlet), counts in profile.cells.items():
        if event:
            blocks.setdefault((event, genre), {})[outlet] = int(counts[place])
    return {
        block: sizes
        for block, sizes in blocks.items()
        if len(sizes) > 1 and outlets & sizes.keys() and sum(sizes.values()) > 0
    }


def _compared(
    source: Source,
    events: pd.DataFrame | str | Path | None,
    blocks: Mapping[tuple[str, str], Mapping[str, int]],
    progress: Progress | None,
) -> Iterator[dict[str, Any]]:
    """The articles in the blocks, each with its block."""
    done = 0
    for batch in counted_articles(source, events):
        for row in batch.to_dict("records"):
            block = (row["event"], genre_of(row["genre"], row["headline"], row["text"]))
            if block in blocks:
                yield {**{str(k): v for k, v in row.items()}, "block": block}
        done += len(batch)
        if progress:
            progress(done, None)
