"""What an event is about: the nouns it turns on (a law, a deal, a strike), grouped under one name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from framing.features.entities.gazetteer import groups, matters, title_heads
from framing.features.entities.linking import Entity
from framing.features.entities.names import Name
from framing.features.entities.phrases import Phrase
from framing.features.entities.tagging import Tagged

# Words that say of a noun that it is not the one the event is about: "previous deals", "any deal".
_ANOTHER = frozenset(
    "first second third fourth fifth sixth seventh last next "
    "another other others similar previous earlier past prior any every each no such future separate different old older "
    "subsequent later many some certain word words term phrase".split()
)
# "An act of violence" is no law and "a patriotic duty" no tariff, but "the act" and "a duty on barley" are.
_OTHER_SENSE = frozenset("act acts duty".split())
# "The prison" is not the "Harrow Conference Center".
_PLACES = frozenset("camp wall pipeline factory".split())
# "Exact Same' Speech": words between quotation marks are no name.
_QUOTED = re.compile(r"[^\Ws]['’] |[\"“”‘]")
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
    known, people = matters(), groups().keys() | title_heads()
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
    several = {name for name in kept if _means_one(nouns[name])}
    return {
        word: word if name in several and _is_plural(word) else titles[name]
        for word, name in heads.items()
        if name in kept
    }


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _means_one(nouns: Counter[str]) -> bool:
    """Whether an event turns on one thing of a kind, so that "bills" are not the bill."""
    many = sum(count for word, count in nouns.items() if _is_plural(word))
    return 3 * many < sum(nouns.values())


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
        if (
            group
            and group[0] not in _PLACES
            and len(words) > 2
            and "of" not in words
            and not _QUOTED.search(name)
        ):
            found[group[0]].add(name)
    longest = {group: max(names, key=len) for group, names in found.items()}
    return {
        group: name for group, name in longest.items() if all(name.endswith(other) for other in found[group])
    }


def owner_of(tagged: Tagged, phrase: Phrase) -> int:
    """The word that says by its name whose a matter is ("Lund's deal"); -1 where none does."""
    tags = tagged.tags
    found = (k for k in range(phrase.end - 2, phrase.first - 1, -1) if tags[2 * k] == "c")
    return next(found, -1)


def is_another(tagged: Tagged, phrase: Phrase, title: str) -> bool:
    """Whether a phrase's own words say that it is not the one matter of the event: "a similar plan", "any deal".

    A noun that the list of matters does not hold means what the noun before it says: a bear market is no bull market.
    """
    words, before = tagged.document.words, phrase.end - 2
    if any(words[k] in _ANOTHER for k in range(phrase.first, phrase.end - 1)):
        return True
    if words[phrase.end - 1] in _OTHER_SENSE and tagged.tags[2 * phrase.end - 2] != "C":
        bare = phrase.end - phrase.first == 2 and words[phrase.first] in ("the", "this", "that")
        if not bare and words[phrase.end : phrase.end + 1] != ["on"]:
            return True
    kind = title.split()
    known = len(kind) != 2 or words[phrase.end - 1] in matters() or phrase.end - phrase.first < 2
    return not known and tagged.tags[2 * before] == "N" and words[before] != kind[0]


def matter_owners(
    tagged: Mapping[str, Tagged],
    phrases: Mapping[str, Sequence[Phrase]],
    names: Mapping[str, Iterable[Name]],
    matters: Mapping[str, str],
    entities: Mapping[str, Mapping[int, Entity]],
    once: Collection[Entity],
) -> dict[str, set[Entity]]:
    """Matter -> those whose it may be where a name owns it: bodies, and of others the one that owns it most.

    Of those that more than one article names (the others are ``once``).
    Another one's ("Lund's timber duties" beside duties on barley) is another matter.
    """
    named = Counter(who for found in entities.values() for who in found.values())
    owned: dict[str, Counter[Entity]] = defaultdict(Counter)
    for article, t in tagged.items():
        who_of, words = entities[article], t.document.words
        owns = [
            (title, k)
            for phrase in phrases[article]
            if (title := matters.get(words[phrase.end - 1])) and (k := owner_of(t, phrase)) >= 0
        ]
        by_end = {name.end - 1: who_of[name.first] for name in names[article] if name.words} if owns else {}
        for title, k in owns:
            if k in by_end:
                owned[title][by_end[k]] += 1
    owners: dict[str, set[Entity]] = {}
    for title, count in owned.items():
        fitting = sorted(set(count) - set(once), key=lambda who: (-count[who], -named[who], who.name))
        first = next((who for who in fitting if who.kind != "body"), None)
        owners[title] = {who for who in fitting if who.kind == "body" or who == first}
    return owners
