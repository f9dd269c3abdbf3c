"""Where a naming phrase begins and ends, so that it says alone what it says in its sentence."""

from __future__ import annotations

from framing.features.entities.gazetteer import given_names, groups, title_words
from framing.features.entities.phrases import whole_end
from framing.features.entities.tagging import Tagged

# "Acting Mayor Lund" is another thing to be than mayor.
_STATES = frozenset("acting interim outgoing incoming former".split())
_ONCE = ("then-", "now-", "ex-", "soon-")
# "The first mayor" says something else than "the first mayor in ten years to sing".
_RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only sole most least longest-serving".split()
)
_NO_RANK = frozenset(
    "lady ladies minister secretary family amendment responder responders sergeant name".split()
)
_NO_SUPERLATIVES = frozenset(
    "west midwest honest modest forest interest harvest earnest guest request test rest".split()
)
# What belongs to the verb before: "turn away young men".
_PARTICLES = frozenset(
    "away back here ahead together again later today yesterday tomorrow tonight ago instead meanwhile also already still even "
    "just both either neither".split()
)
_FAR = 6
_REACH = 22  # words


def is_once(word: str) -> bool:
    """Whether a word makes an office one of another time: "then-Mayor", "now-Supreme Court Justice"."""
    return word.startswith(_ONCE)


def _ends_credit(tagged: Tagged, at: int) -> bool:
    """Whether a word belongs to the credit of a picture that stands before a name without a mark."""
    document = tagged.document
    return document.words[at] == "images" or document.text[document.word_ends[at] :][:1] == "/"


def title_start(tagged: Tagged, first: int, name: int) -> int:
    """Where a title begins: with "acting" or "then-" before it, without what only has a capital from its line."""
    words, tags = tagged.document.words, tagged.tags
    before = first - 1
    if before >= 0 and tags[2 * before + 1] == " " and words[before] in _STATES:
        return before
    if words[first] in _STATES:
        return first
    credit = max((k for k in range(first, name) if _ends_credit(tagged, k)), default=-1)
    if credit >= 0:
        # "Dora Hall/Harrow Images President Ana Lund"
        first = next((k for k in range(credit + 1, name) if words[k].rstrip(".") in title_words()), name)
        return first
    # "Former Harrow, Norland, Mayor Ana Lund"; not "former Mayor Karl Moss, Judge Ana Lund"
    at = before
    while at > 0 and first - at < _FAR and tags[2 * at] == "C" and tags[2 * at + 1] in " ,":
        if words[at] in title_words() or words[at] in given_names():
            return first
        at -= 1
    return at if at < before and words[at] == "former" else first


def behind_particles(tagged: Tagged, first: int, head: int) -> int:
    """Where a phrase begins behind adverbs that belong to the verb before it."""
    words = tagged.document.words
    while first < head and (words[first] in _PARTICLES or _owns_nothing(tagged, first)):
        first += 1
    if first and tagged.tags[2 * first - 2 : 2 * first + 1] in ("d c", "d n"):
        first -= 1  # "Wednesday night's vote"
    counted = words[first] in ("least", "most") and first and words[first - 1] == "at"
    return first - counted  # "at least nine men"


def _owns_nothing(tagged: Tagged, at: int) -> bool:
    """Whether a word in "-ing" before an owner is a verb: "warning Norway's leaders"."""
    return tagged.document.words[at].endswith("ing") and tagged.tags[2 * at + 1 : 2 * at + 3] in (" c", " n")


def is_denied(words: list[str], first: int) -> bool:
    """Whether "no" opens a phrase, or a denial stands before it: "it was not a rotten deal"."""
    before = words[first - 1] if first else ""
    return words[first] == "no" or before.endswith("n't") or before in ("not", "never")


def is_plural_title(word: str) -> bool:
    """Whether a title stands for several people: "Senators Ana Lund and Karl Moss".

    >>> is_plural_title("senators"), is_plural_title("celebrities"), is_plural_title("princess"), is_plural_title("boss")
    (True, True, False, False)
    """
    one = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    known = one in groups() or one in title_words()
    return word.endswith("s") and not word.endswith("ss") and word != "ms" and known


def without_possessor(tagged: Tagged, first: int, end: int) -> int:
    """Where a phrase begins without "her" or "its own", which mean nobody outside their sentence."""
    words = tagged.document.words
    if tagged.tags[2 * first] == "P" and first + 1 < end:
        first += 1
        if words[first] == "own" and first + 1 < end:
            first += 1
    return first


def ranks(tagged: Tagged, first: int, head: int) -> bool:
    """Whether a phrase with "the" says of its head that it is the first, the only or the most of something."""
    words, tags = tagged.document.words, tagged.tags
    if words[first] != "the":
        return False
    return any(
        (
            words[k] in _RANKS
            or words[k].endswith("est")
            and tags[2 * k] in "JN"
            and len(words[k]) > 4
            and words[k] not in _NO_SUPERLATIVES
        )
        and words[k + 1] not in _NO_RANK
        for k in range(first + 1, head)
    )


def ranked_end(tagged: Tagged, first: int, end: int) -> int:
    """Where "the first mayor in ten years to sing" ends: at the next mark or verb of its sentence; -1 where that is far."""
    tags, k = tagged.tags, end
    while k < len(tagged.document.words) and tags[2 * k - 1] == " ":
        clause = tags[2 * k - 2] in "WTRmhbU" or "W" in tags[2 * end : 2 * k : 2]
        if tags[2 * k] in "Vmhb" and not clause:
            break
        k += 1
        if k - first > _REACH:
            return -1
    return whole_end(tags, end, k)
