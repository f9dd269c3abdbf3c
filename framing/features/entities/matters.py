"""What an event is about: the nouns it turns on (a law, a deal, a strike), grouped under one name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from framing.features.entities.gazetteer import groups, matters
from framing.features.entities.phrases import Phrase
from framing.features.entities.tagging import Tagged

_WORD = re.compile(r"[^\W\d_]{4,}")
#: How often a noun of weight 2, of weight 1, and one that only the headlines point to, has to recur over an event.
_LEAST = {2: 3, 1: 6, 0: 4}


def find_matters(
    tagged: Mapping[str, Tagged],
    phrases: Mapping[str, Sequence[Phrase]],
    official: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Head noun, both numbers -> name of the matter ("pact" -> "peace deal").

    ``official`` gives the names that matters bear in this event, by the noun that names their group.
    """
    official = official or {}
    counts: Counter[str] = Counter()
    nouns: dict[str, Counter[str]] = defaultdict(Counter)
    bigrams: dict[str, Counter[str]] = defaultdict(Counter)
    known, people = matters(), groups()
    heads: dict[str, str] = {}
    headline_words = {
        w
        for t in tagged.values()
        for w in _WORD.findall(t.document.headline.lower())
        if w in t.vocabulary and w not in people
    }
    for article, these in phrases.items():
        t = tagged[article]
        words, tags = t.document.words, t.tags
        for phrase in these:
            word = words[phrase.end - 1]
            group = known.get(word)
            name = (
                group[0]
                if group
                else word
                if word in headline_words and tags[2 * phrase.end - 2] in "NS"
                else ""
            )
            if not name:
                continue
            counts[name] += 1
            nouns[name][word] += 1
            heads[word] = name
            if (
                phrase.end - phrase.first > 1
                and tags[2 * phrase.end - 4] == "N"
                and tags[2 * phrase.end - 3] == " "
            ):
                bigrams[word][f"{words[phrase.end - 2]} {word}"] += 1
    weights = {group[0]: group[1] for group in known.values()}
    kept = {name for name, count in counts.items() if count >= _LEAST[weights.get(name, 0)]}
    titles = {name: official.get(name) or _title(nouns[name], bigrams) for name in kept}
    return {word: titles[name] for word, name in heads.items() if name in kept}


def _title(nouns: Counter[str], bigrams: Mapping[str, Counter[str]]) -> str:
    """The noun printed most, with the noun that stands before it most where that recurs."""
    noun = min(nouns, key=lambda word: (-nouns[word], word))
    pairs = bigrams.get(noun, Counter())
    best = min(pairs, key=lambda pair: (-pairs[pair], pair), default=noun)
    return best if pairs[best] >= 2 else noun


def official_names(forms: Mapping[tuple[str, ...], str]) -> dict[str, str]:
    """Matters that bear a name of their own in the event ("the Clean Rivers Act"), where only one name fits.

    ``forms`` are the names printed, as words in lower case, each with its entity's name.
    """
    known = matters()
    found: dict[str, set[str]] = defaultdict(set)
    for words, name in forms.items():
        group = known.get(words[-1])
        if group and len(words) > 2 and "of" not in words:
            found[group[0]].add(name)
    longest = {group: max(names, key=len) for group, names in found.items()}
    return {
        group: name for group, name in longest.items() if all(name.endswith(other) for other in found[group])
    }
