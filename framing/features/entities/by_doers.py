"""Who did it, where "by" says so: the doers behind a passive, and what "by" says of how, when and how much instead."""

from __future__ import annotations

from framing.features.entities.tagging import Tagged

TIMES = frozenset(
    "then now late early mid next last noon midnight dawn dusk year-end weekend week month year day tonight".split()
)
TIME_NOUNS = frozenset(
    "day days week weeks month months year years hour hours minutes night time times morning evening afternoon weekend".split()
)
_CHANGES = frozenset(
    "raised lowered cut reduced increased boosted expanded extended shortened delayed slowed beaten defeated outnumbered".split()
)
UNITS = frozenset(
    "percent points point votes times degrees feet miles metres meters kilometres kilometers inches dollars cents pounds euros "
    "seats million billion trillion".split()
)
# "Sent by mail", "raped by force": how, not by whom.
_MANNERS = frozenset(
    "force hand mistake accident chance surprise design default law decree name nature definition mail post e-mail email phone "
    "text letter proxy ballot filibuster lottery consensus acclamation "
    "car bus train plane air sea land boat ship truck helicopter".split()
)
# "Passed by voice vote", "by a wide margin"
COUNTS = frozenset("vote votes margin margins consent majority show".split())
# What stands behind a noun that another noun follows: "by air forces".
_COMPOUNDS = (" N", " S", " C")
_REACH = 8  # words


def find_by(tagged: Tagged, verb: int) -> int:
    """Index of the "by" that names the doer of a passive, or -1."""
    tags, words = tagged.tags, tagged.document.words
    for k in range(verb + 1, min(verb + _REACH, len(words) - 1)):
        if tags[2 * k - 1] in ".(" or tags[2 * k] in "kWVm":
            return -1
        if tags[2 * k] == "E" and words[k - 1] not in ("and", "or"):
            return -1  # "eliminated, according to the ruling obtained by"
        if words[k] == "by":
            following = tags[2 * k + 2]
            doing = words[k + 1].endswith("ing") and tags[2 * k + 4 : 2 * k + 5] in ("D", "P", "W")
            if following == "#" and _counts_doers(tagged, k + 1, words[verb]):
                return k
            if words[k + 1] in _MANNERS and tags[2 * k + 3] + tags[2 * k + 4 : 2 * k + 5] not in _COMPOUNDS:
                return -1
            return -1 if doing or following in "#dG" or words[k + 1] in TIMES else k
    return -1


def _counts_doers(tagged: Tagged, number: int, verb: str) -> bool:
    """Whether a number behind "by" counts those who did it: "arrested by two officers", not "raised by two points"."""
    words, tags = tagged.document.words, tagged.tags
    if verb in _CHANGES or number + 1 >= len(words) or tags[2 * number + 1] != " ":
        return False
    at = number + 1
    while tags[2 * at] in "CMJNn#" and tags[2 * at + 1] == " " and at - number < _REACH:
        at += 1  # "by 51 Harrow mill workers"
    return words[number + 1] == "of" or tags[2 * at] in "SE" and words[at] not in UNITS | TIME_NOUNS
