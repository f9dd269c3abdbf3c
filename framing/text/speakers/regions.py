"""The country, state or county after a town ("a baker of Holm, Ohio, said"), which says where and is nobody who speaks."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.wordclasses import CLAUSE_WORDS, PREPOSITIONS

_SHORT = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va "
    "vt wash wis wyo ont que alta sask n.h n.j n.m n.y n.c n.d r.i s.c s.d w.va w.va d.c b.c".split()
)
_LONG = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana "
    "iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska "
    "nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario "
    "quebec alberta manitoba saskatchewan queensland victoria tasmania england scotland wales kent essex sussex surrey "
    "suffolk norfolk devon cornwall dorset somerset wiltshire hampshire yorkshire lancashire cheshire cumbria durham france "
    "germany italy spain portugal belgium netherlands denmark norway sweden finland poland austria switzerland greece "
    "hungary romania bulgaria ukraine russia belarus turkey syria iraq iran israel lebanon egypt libya tunisia algeria "
    "morocco sudan somalia kenya nigeria ghana ethiopia uganda rwanda mali niger afghanistan pakistan india bangladesh "
    "nepal china japan taiwan vietnam thailand indonesia malaysia singapore philippines australia mexico canada cuba haiti "
    "honduras guatemala colombia venezuela brazil argentina chile peru bolivia ecuador ireland iceland yemen qatar kuwait".split()
)
_OF_TWO = {
    "new": frozenset("hampshire jersey mexico york zealand".split()),
    "north": frozenset("carolina dakota korea".split()),
    "south": frozenset("carolina dakota korea africa".split()),
    "west": frozenset(("virginia",)),
    "rhode": frozenset(("island",)),
    "saudi": frozenset(("arabia",)),
}
_BEFORE_TOWNS = frozenset("in of from at near outside".split())


def before_region(reading: Reading, n: int, low: int) -> int:
    """The last word of the town before a region that ends with word ``n``; ``n`` where none does."""
    words, capital = reading.words, reading.capital
    word = words[n].rstrip(".")
    k = n - (n > low and word in _OF_TWO.get(words[n - 1], ()))
    short = word in _SHORT
    if not (short or k < n or word in _LONG) or k - 2 < low or not capital[k] or reading.gaps[k - 1] != ", ":
        return n
    town = k - 1
    while town > low and capital[town] and reading.gaps[town - 1] in (" ", ". ") and k - town < 5:
        town -= 1
    if town == k - 1 or words[town] not in _BEFORE_TOWNS:
        return n
    first = town
    while first > low and reading.gaps[first - 1] == " ":
        first -= 1
    aside = (
        first == town and first > low and reading.gaps[first - 1] == ", "
    )  # "Ana Lund, of Holm, Ohio, said"
    opens = words[first] in PREPOSITIONS or words[first] in CLAUSE_WORDS  # "In talks in Paris, France said"
    closed = "," in reading.gaps[n] or not any(is_finite(reading, m) for m in range(first, town))
    return k - 1 if short or aside or closed and not opens else n
