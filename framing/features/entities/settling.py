"""What stands beside a word settles its class: "to plan" is a verb, "the plan" a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The past participle is the base form: behind "be" and "have" it is a participle all the same.
_UNCHANGED = frozenset(
    "bet bid broadcast cast cut forecast hit hurt overcome overrun put quit read recast run set shed shut slit split spread "
    "undercut".split()
)
# Contexts that settle a class, by its left and its right. The order matters. Each pattern begins with the class it looks
# for and looks back from there, which lets the search skip along the string.
SETTLE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"r(?<=C r)(?= C)", "C"),
        (r"r", "N"),
        # After "to", a modal or a pronoun an ambiguous form is a verb; an adverb may come between.
        (r"[af](?:(?<=[TmU] .)(?! O)|(?<=[TmU] R .))", "B"),
        (r"B(?<=I .)(?= [NSzyaf])", "J"),
        (r"[af](?<=b .)(?= [SDPJ])", "B"),
        (r"[zy](?:(?<=[UW] .)|(?<=[UW] R .))", "V"),
        (r"N(?<=T .)(?= [DPU])", "B"),
        # "Norway and Denmark sign deals", "firms that turn away men", "critics also plan a march".
        (r"a(?<=[CM] K [CM] .)(?= [DPCcUTM#JNaf])|[af](?<=S [WR] .)(?= [DPCcUTM#JRN])", "V"),
        # After a determiner, a possessor, an adjective, a preposition it is a noun.
        (r"[af](?<=[DPcnJMOI#K][ q].)", "N"),
        (r"[zy](?<=[DPcnJMOI#K][ q].)", "S"),
        # "critics attack the plan", "Paris plans to": a noun before, and a noun phrase or "to" behind it.
        (r"[af](?<=S .)(?= [DPCcUTM#])|[zy](?<=[NC] .)(?= [DPCcUTM#RW])", "V"),
        (r"V(?<=[DPcn] .)", "S"),
        (r"[af]", "N"),
        (r"[zy]", "S"),
        # A participle between a determiner and a noun is an adjective.
        (
            r"E(?:(?<=[DPcnJ#M][ q,].)(?=[ Q,][NSJCMG])|(?<=[OIBVG] .)(?= [NS])|(?<=[DPcn] R .)(?= [NSJ]))",
            "J",
        ),
        (r"G(?<=[DPcnJ#M][ q].)(?= [NSCM])", "J"),
        (r"G(?<=[DPcnJ][ q].)(?! [DPCcU])|B(?<=[DPcnJM#] .)", "N"),
        # No base form ends behind a singular: "a search warrant", but "did the mayor ban it".
        (r"B(?<=[DPcnJM#C] N .)(?<!m D N .)(?! [NfaSDPCcJ#UW])", "N"),
    )
)


def settle_words(words: list[str], classes: list[str], gaps: list[str]) -> None:
    """Gives words the class that "this", "who", "be" or "have" before them shows, and "only" behind a determiner; in place."""
    for i in _places_of("this", words):
        if i + 1 < len(words) and classes[i + 1] in "zyV" and gaps[i] == " ":
            classes[i] = "U"  # "This marks a change": no noun in the plural follows
    for i in _places_of("who", words):
        if i + 1 < len(words) and classes[i + 1] in "af" and gaps[i] == " ":
            classes[i + 1] = "V"  # "voters who blame"
    for word in _UNCHANGED.intersection(words):
        for i in _places_of(word, words):
            before = classes[i - 1] if i and gaps[i - 1] == " " else ""
            if before == "R" and i > 1 and gaps[i - 2] == " ":
                before = classes[i - 2]
            if before in ("b", "h"):
                classes[i] = "E"  # "the mill will be shut", "has recently cut the grant"
    for word in ("only", "earlier"):
        for i in _places_of(word, words):
            if i and classes[i - 1] in "DPn" and gaps[i - 1] == " ":
                classes[i] = "J"  # "the only mayor", "an earlier deal"


def _places_of(word: str, words: list[str]) -> Iterator[int]:
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at
