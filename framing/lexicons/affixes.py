"""Words that their affixes load: -gate, -monger, so-called, ultra-, -ingly and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.lexicons.context import Context
from framing.lexicons.entry import DELETE, REPHRASE, Entry, Match
from framing.text import Document
from framing.text.vocabulary import Trait

_COINED = (
    # ending, shortest word, reason
    ("gate", 8, "'-gate' makes a matter a scandal"),
    ("monger", 8, "'-monger' makes a trade of it"),
    ("mongers", 8, "'-monger' makes a trade of it"),
    ("mongering", 9, "'-monger' makes a trade of it"),
    ("phobe", 7, "'-phobe' makes a view a fear"),
    ("phobes", 7, "'-phobe' makes a view a fear"),
    ("phobic", 8, "'-phobic' makes a view a fear"),
)
_SECOND_PARTS = frozenset(
    "hating loving bashing baiting obsessed crazed happy mad infested ridden "
    "worshipping worshiping grabbing shaming mongering pandering addled addicted denying denier "
    "deniers hungry riddled plagued busting shattering crushing grubbing hugging toting spewing "
    "peddling wracked racked".split()
)
_PLAIN_COMPOUNDS = frozenset(
    "bunker-busting trust-busting crime-busting naming-and-shaming football-mad hyper-local ultra-low ultra-high "
    "ultra-thin ultra-fast ultra-light".split()
)
# Offices that are called so in earnest.
_IN_CHIEF = frozenset(
    "commander editor writer correspondent officer reporter counsel physician engineer".split()
)
# To be called like these is to be judged.
_LIKENED = frozenset(
    "nazi hitler stalin stalinist stasi gestapo kgb kremlin taliban banana-republic third-world police-state cult zombie "
    "dictator messiah circus clown sheep lemming trance witch-hunt".split()
)
_LEFT_RIGHT = frozenset("left right leftist leftists rightist rightists".split())

_EVALUATIVE = ("ingly", "fully", "lessly", "ously", "edly", "ishly", "istically")
_PLAIN_ADVERBS = frozenset(
    "increasingly accordingly seemingly knowingly unknowingly exceedingly willingly unwillingly correspondingly interchangeably "
    "carefully successfully unsuccessfully fully peacefully lawfully unlawfully faithfully hopefully gratefully usefully "
    "skilfully skillfully wonderfully playfully cheerfully truthfully thankfully meaningfully "
    "wirelessly seamlessly regardlessly "
    "previously simultaneously continuously unanimously anonymously obviously seriously variously religiously contiguously "
    "cautiously curiously consciously unconsciously indigenously spontaneously numerously nervously anxiously jealously "
    "overwhelmingly wrongfully willfully wilfully "
    "allegedly reportedly repeatedly supposedly purportedly markedly unexpectedly undoubtedly admittedly expectedly "
    "statistically logistically artistically linguistically realistically stylistically holistically characteristically "
    "rigorously expeditiously purposefully instantaneously serendipitously contemporaneously decreasingly ubiquitously sparingly "
    "unrelatedly relatedly ambiguously inconspicuously painlessly probabilistically deterministically ritualistically "
    "vanishingly uncharacteristically posthumously intravenously wittingly advisedly concededly generously jokingly".split()
)


def find_affixes(document: Document) -> Iterator[Match]:
    """Matches of words that an affix loads, in the order of the text.

    >>> from framing.text import annotate
    >>> [m.form for m in find_affixes(annotate("The scaremongering over Bridgegate was shamelessly partisan."))]
    ['scaremongering', 'bridgegate', 'shamelessly']
    """
    starts, ends, words = document.word_starts, document.word_ends, document.words
    for i, found in _AFFIXED.found(document.numbered):
        # Verbs in -gate are written small, scandals named after a place or a person large.
        if found[0] is _AFFIX and words[i].endswith("gate") and not _named_scandal(document, i):
            continue
        printed = document.text[starts[i] : ends[i]]
        if printed[0].isupper() and (printed in document.names or _INNER_CAPITAL.search(printed)):
            continue  # "McHolmly", "StageMania": names, whatever their endings
        entry, rule, reason = found
        yield Match(starts[i], ends[i], words[i], entry, i, i, True, rule, reason)


def _affixed(word: str) -> _Found | None:
    """What an affix makes of a word, going by its form alone."""
    if len(word) < 7:
        return None
    if "-" in word:
        return _compound(word)
    if word.endswith("ly"):
        return _adverb(word)
    return _coined(word) if word.endswith(_ENDINGS) else None


_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_ENDINGS = tuple(ending for ending, *_ in _COINED)
_AFFIX = Entry("(affix)", "affix", "adj", "-", 2, alternative=REPHRASE)
_COMPOUND = Entry("(compound)", "affix", "adj", "-", 2, alternative=REPHRASE)
_MANNER = Entry("(evaluative adverb)", "evaluative_adverb", "adv", "0", 2, alternative=DELETE)
_NAMES = frozenset(
    "watergate investigate navigate delegate aggregate segregate congregate instigate "
    "lionsgate colgate ramsgate newgate billingsgate moorgate bishopsgate harrogate southgate westgate eastgate northgate "
    "litigate mitigate pizzagate".split()
)
_PLAIN_WORDS = frozenset(
    "germaphobe germaphobes germophobe germophobes hydrophobic claustrophobic agoraphobic lyophobic fishmonger fishmongers "
    "ironmonger ironmongers cheesemonger cheesemongers".split()
)
_Found = tuple[Entry, str, str]


def _coined(word: str) -> _Found | None:
    if word in _NAMES or word in _PLAIN_WORDS:
        return None
    for ending, shortest, reason in _COINED:
        if word.endswith(ending) and len(word) >= shortest:
            return _AFFIX, "affix", reason
    return None


def _named_scandal(document: Document, i: int) -> bool:
    start, end = document.word_starts[i], document.word_ends[i]
    if not document.text[start].isupper():
        return False
    context = Context(document, i, i, start, end)
    return not context.opens() and not context.in_name()


def _compound(word: str) -> _Found | None:
    word = word.removesuffix("'s")
    if word in _PLAIN_COMPOUNDS or word.startswith("ultra-high-"):
        return None
    first, _, last = word.rpartition("-")
    if last in _SECOND_PARTS and first:
        return _COMPOUND, "compound", f"a compound with {'-' + last!r} judges"
    if last == "chief" and first.endswith("-in") and first[:-3].rpartition("-")[2] not in _IN_CHIEF:
        return _COMPOUND, "compound", "'-in-chief' mocks as if it were an office"
    if last in ("like", "style") and first in _LIKENED:
        return _COMPOUND, "compound", f"to be {word!r} is to be judged by what it is likened to"
    if first in ("far", "hard", "radical", "extreme", "loony") and last in _LEFT_RIGHT:
        return _COMPOUND, "compound", "places a group at the edge"
    prefix = next(
        (p for p in ("ultra-", "hyper-", "pseudo-", "faux-", "uber-", "arch-") if word.startswith(p)),
        "",
    )
    if prefix:
        return _COMPOUND, "affix", f"{prefix!r} heightens or doubts what follows"
    return None


def _adverb(word: str) -> _Found | None:
    if word.endswith(_EVALUATIVE) and word not in _PLAIN_ADVERBS:
        return _MANNER, "evaluative_adverb", f"{word!r} tells the manner as the writer judges it"
    return None


_AFFIXED = Trait(_affixed)
