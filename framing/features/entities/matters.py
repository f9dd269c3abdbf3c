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


def find_matters(tagged: Mapping[str, Tagged], phrases: Mapping[str, Sequence[Phrase]]) -> dict[str, str]:
    """Head noun, both numbers -> name of the matter ("pact" -> "peace deal")."""
    counts: Counter[str] = Counter()
    bigrams: dict[str, Counter[str]] = defaultdict(Counter)
    known, people = matters(), groups()
    heads: dict[str, str] = {}
    headline_words = {
        w for t in tagged.values() for w in _WORD.findall(t.document.headline.lower()) if w in t.vocabulary and w not in people
    }
    for article, these in phrases.items():
        t = tagged[article]
        words, tags = t.document.words, t.tags
        for phrase in these:
            word = words[phrase.end - 1]
            group = known.get(word)
            name = group[0] if group else word if word in headline_words and tags[2 * phrase.end - 2] in "NS" else ""
            if not name:
                continue
            counts[name] += 1
            heads[word] = name
            if phrase.end - phrase.first > 1 and tags[2 * phrase.end - 4] == "N" and tags[2 * phrase.end - 3] == " ":
                bigrams[name][f"{words[phrase.end - 2]} {word}"] += 1
            else:
                bigrams[name][word] += 0
    weights = {group[0]: group[1] for group in known.values()}
    kept = {name for name, count in counts.items() if count >= _LEAST[weights.get(name, 0)]}
    titles = {name: _title(name, bigrams[name]) for name in kept}
    return {word: titles[name] for word, name in heads.items() if name in kept}


def _title(name: str, bigrams: Counter[str]) -> str:
    """The pair of words printed most where it recurs, else the noun."""
    best = min(bigrams, key=lambda pair: (-bigrams[pair], pair), default=name)
    return best if bigrams[best] >= 2 else name
