"""Tokens of a sentence with the concept each stands for, so that "bought" and "acquisition" can meet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from os.path import commonprefix

import snowballstemmer

from framing.claims.acts.phrases import read_phrases
from framing.claims.synonyms import ACTS, NARROW, SAYING, THINGS
from framing.text.normalize import lower_in_place, normalize

_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)?|[^\w\s]")
# From the algorithm's own authors; nltk's copy is older ("internal" becomes "intern") and imports for two seconds.
_STEMMER = snowballstemmer.stemmer("english")

FUNCTION = frozenset(
    """a an the this that these those it its he him his she her hers they them their theirs we us our you your i my me who whom
    whose which what when where why how and or but nor so yet if then than as at by for from in into of off on onto out over
    per to toward towards up upon with within without about above across after against along amid among around before behind
    below beneath beside besides between beyond despite down during except inside like near outside since through throughout
    under underneath until till via versus is are was were be been being am do does did doing done has have had having will
    would shall should can could may might must not no none never n't isn't aren't wasn't weren't don't doesn't didn't won't
    wouldn't can't cannot couldn't there here all any both each every either neither some such own same other others another
    only just also too very more most less least much many few several one ones while because although though whether however
    still even again once ever already now once mr mrs ms dr s t later earlier ago well rather quite according including
    amid via per last next first second new made make makes took take takes taken got get gets set put puts came come comes
    went go goes going according""".split()
)

# Place names whose adjective or usual stand-in (a capital for its government) does not begin like the name.
_PLACES = """
us usa american americans america washington
uk britain british briton britons london
china chinese beijing prc
canada canadian canadians ottawa
russia russian russians moscow kremlin
ukraine ukrainian ukrainians kyiv kiev
france french paris
germany german germans berlin
netherlands dutch hague
spain spanish madrid
greece greek greeks athens
japan japanese tokyo
iran iranian iranians tehran
israel israeli israelis jerusalem
turkey turkish ankara
syria syrian syrians damascus
denmark danish danes copenhagen
sweden swedish swedes stockholm
poland polish poles warsaw
wales welsh
scotland scottish scots
ireland irish dublin
mexico mexican mexicans
eu european brussels
""".strip()
# Written in capitals, but no names.
_ABBREVIATIONS = frozenset("ev evs mp mps lng ceo cfo gdp tv hiv dna suv suvs".split())
NUMBER_WORDS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen
    dozens scores half first second third about nearly almost roughly fewer more""".split()
)
_PLACE_OF = {word: line.split()[0] for line in _PLACES.splitlines() for word in line.split()}
_KNOWN_PLACES = frozenset(_PLACE_OF.values())


@dataclass(frozen=True, slots=True)
class Token:
    """A word, numeral or mark at ``[start, end)`` of its sentence; ``concept`` is "" for function words and marks.

    ``span`` tells how many tokens a phrase takes that begins here ("voted down").
    """

    low: str
    start: int
    end: int
    concept: str
    name: bool
    capital: bool = False
    span: int = 1


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word.

    >>> stem("sanctions") == stem("sanction")
    True
    """
    return str(_STEMMER.stemWord(word))


def _groups_by_word(groups: list[list[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """The group of each word, and of each word's stem: "divers" is no "diversion", though its stem is."""
    of_word: dict[str, str] = {}
    of_stem: dict[str, str] = {}
    for words in groups:
        for word in words:
            of_word.setdefault(word, words[0])
            of_stem.setdefault(stem(word), of_word[words[0]])
    return of_word, of_stem


_GROUP_OF, _ = _groups_by_word(ACTS + THINGS)
_NARROW, _NARROW_STEM = _groups_by_word(NARROW)
_LISTED: dict[str, list[str]] = {}
for _word in _GROUP_OF:
    _LISTED.setdefault(stem(_word), []).append(_word)
# Endings of inflected words; others make another word ("secure", "security").
_ENDINGS = frozenset(["", *"e s es ed d ing y ies ied ying".split()])
ACT_GROUPS = frozenset(_GROUP_OF[words[0]] for words in ACTS)


def _phrases_by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases by their first word, the longest first, each with the concept that it stands for; "" for none."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for concept, words in read_phrases():
        known = "" if concept == "-" else _GROUP_OF.get(concept, concept)
        found.setdefault(words[0], {}).setdefault(words, known)
    return {first: sorted(rows.items(), key=lambda row: -len(row[0])) for first, rows in found.items()}


_PHRASES = _phrases_by_first_word()
_PERSONS = frozenset(
    """people child woman man police soldier sailor refugee lawmaker customer teacher pupil doctor scientist expert
    lawyer prosecutor investor fan protester march protest live employ minister candidate run kill injure infect visit
    visitor passeng tourist villag spectat member passenger inmat hostag guest patient victim motorist pilgrim miner
    hiker gunman commut driver pilot firefight nurs climber survivor prisoner detaine suspect farmer journalist
    fisherman fishermen athlet player rescu guard islander deleg councillor senat diplomat skier swimmer cyclist
    walker camper holidaymak travel shopper diner worshipp rebel activist peacekeep recruit conscript priest monk
    nun teenag adult infant toddler pension orphan civilian widow servicemen trooper medic lifeguard stoker farmhand
    picker cleaner actor singer musician dancer crewmen seafar migrant intrud looter raider robber robbed boy girl""".split()
)
PERSON_GROUPS = _PERSONS | {
    _GROUP_OF[word] for p in _PERSONS for word in _LISTED.get(p, [p])[:1] if word in _GROUP_OF
}


def _group_of(word: str) -> str:
    """The group of a word or of another form of it, "" where no group holds one."""
    forms = (w for w in _LISTED.get(stem(word), ()) if _inflected(word, w))
    return _GROUP_OF.get(word) or _GROUP_OF.get(next(forms, ""), "")


def _inflected(a: str, b: str) -> bool:
    """Whether two words of one stem are forms of one word, a doubled consonant ("hitting") included."""
    shared = commonprefix((a, b))
    ends = (w[len(shared) :] for w in (a, b))
    return all(end in _ENDINGS or end.removeprefix(shared[-1:]) in _ENDINGS for end in ends)


@lru_cache(maxsize=50_000)
def concept_of(word: str) -> str:
    """The concept of a lower-case word: its group's first word, else its stem; "" for function words.

    >>> concept_of("acquisition") == concept_of("bought")
    True
    >>> concept_of("the")
    ''
    """
    bare = word.removesuffix("'s").removesuffix("'")
    if bare in FUNCTION:
        return ""
    return _group_of(bare) or stem(bare)


@lru_cache(maxsize=50_000)
def narrow_concept(low: str) -> str:
    """The concept of a lower-case word by the narrow groups, which tie fewer words together.

    >>> narrow_concept("purchase") == narrow_concept("bought"), narrow_concept("envoy") == narrow_concept("ambassador")
    (True, False)
    """
    bare = low.removesuffix("'s").removesuffix("'")
    if bare in FUNCTION:
        return ""
    return _NARROW.get(bare) or _NARROW_STEM.get(stem(bare)) or stem(bare)


def is_known(low: str) -> bool:
    """Whether a lower-case word is in one of the word groups, or a number."""
    return low in NUMBER_WORDS or bool(_group_of(low))


@lru_cache(maxsize=20_000)
def name_key(word: str) -> str:
    """One key for a place, its people and its adjective; endings are dropped, irregular ones looked up.

    >>> name_key("chinese") == name_key("china"), name_key("marenian") == name_key("marenia")
    (True, True)
    """
    bare = word.removesuffix("'s")
    if bare in _PLACE_OF:
        return _PLACE_OF[bare]
    for ending in (
        "ians",
        "ian",
        "ans",
        "ese",
        "ish",
        "an",
        "ic",
        "is",
        "ia",
        "s",
        "n",
        "i",
        "a",
        "o",
        "e",
        "y",
    ):
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            bare = bare[: -len(ending)]
            break
    return bare.rstrip("aeio") if len(bare) > 4 else bare


def place_name(key: str) -> str:
    """How a known place is shown ("China", "US"), "" for any other key.

    >>> place_name("china"), place_name("uk"), place_name("arda")
    ('China', 'UK', '')
    """
    if key not in _KNOWN_PLACES:
        return ""
    return key.upper() if len(key) == 2 else key.title()


def _is_name(low: str, raw: str, begins: bool) -> bool:
    if not raw[0].isupper() or low in _ABBREVIATIONS:
        return False
    if low.removesuffix("'s") in FUNCTION and raw.replace(".", "").removesuffix("'s") not in ("US", "May"):
        return False
    # At the start of a sentence every word is capitalised: known words, plurals and participles there are no names.
    known = low in NUMBER_WORDS or low in _NARROW or low in SAYING or stem(low) in _NARROW_STEM
    return not begins or not (known or low.removesuffix("'s").endswith(("s", "ed", "ing", "ly")))


@lru_cache(maxsize=4096)
def tokenize(sentence: str, named: str = "") -> tuple[Token, ...]:
    """Tokens of one sentence. Numerals such as ``4,200`` are one token; hyphens are tokens of their own.

    ``named`` is a lower-case word known for a name, also where it begins the sentence ("Hollins").
    """
    plain = normalize(sentence)
    low = lower_in_place(plain)
    tokens: list[Token] = []
    begins = True
    for match in _TOKEN.finditer(plain):
        word = low[match.start() : match.end()]
        is_word = word[0].isalpha()
        if "." in word and is_word:
            word = word.replace(".", "")
        name = is_word and _is_name(word, match.group(), begins and word != named)
        concept = (name_key(word) if name else concept_of(word)) if is_word else ""
        tokens.append(Token(word, match.start(), match.end(), concept, name, match.group()[0].isupper()))
        begins = word in ('"', ":") if not is_word else False
    return tuple(_with_phrases(tokens))


def _with_phrases(tokens: list[Token]) -> list[Token]:
    """Tokens whose phrases ("stepped down") stand for one concept, held by the first word; the others hold none."""
    i, lows = 0, tuple(t.low for t in tokens)
    while i < len(tokens):
        length = 1
        for words, concept in _PHRASES.get(lows[i], ()):
            if lows[i : i + len(words)] == words:
                length = len(words)
                tokens[i] = replace(tokens[i], concept=concept, name=False, span=length)
                for k in range(i + 1, i + length):
                    tokens[k] = replace(tokens[k], concept="", name=False)
                break
        i += length
    return tokens
