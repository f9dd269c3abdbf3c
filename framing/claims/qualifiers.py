"""What stands beside a word that two sentences share: the tax on diesel and on wine, the 2019 eruption and the 1974 one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.claims.acts.verb_forms import is_past
from framing.claims.concepts import ACT_GROUPS, FUNCTION, Token, concept_of
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import SCALE, VAGUE, WORD_VALUE
from framing.claims.subjects import bare_subject
from framing.claims.synonyms import SAYING

ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth opening closing final".split()
)
_LINKS = frozenset("of on in for to from at with by against".split())
# Adjectives that describe a thing and do not say which one it is.
_DESCRIBING = frozenset(
    """record huge large big small vast tiny great major minor main key central long short high low deep wide narrow tall recent
    late current new old young elderly good bad better worse hard soft heavy light strong weak fierce sharp steep slight rapid
    quick slow sudden surprise brief full partial entire whole complete total severe serious mild grave critical fatal deadly
    bloody violent quiet calm hot cold warm cool dry wet icy snowy rainy rough empty crowded packed busy famous popular
    alleged suspected armed masked unarmed rare usual typical normal special simple
    overnight early modern ancient rich poor cheap expensive close narrow clear wet bitter angry happy sad fresh further extra
    senior leading top outright landmark historic key dramatic controversial disputed rival joint trained modest
    sprawling remote nearby neighbouring surrounding lone""".split()
)
_DESCRIPTIVE = ("est", "ful", "ous", "less", "able", "ible")


def qualifiers(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "the tax on diesel", "the 2019 eruption", "women earn": one head, other words beside it."""
    of_a, of_b = _beside(pa), _beside(pb)
    for slot in of_a.keys() & of_b.keys():
        for a in of_a[slot]:
            for b in of_b[slot]:
                if _apart(a, b, pa, pb):
                    return a.low, b.low
    return None


def _apart(a: Token, b: Token, pa: Parsed, pb: Parsed) -> bool:
    """Whether two words in one slot are of one sort and neither sentence knows the other's word."""
    sort = _sort(a)
    if sort != _sort(b) or a.low == b.low or not sort:
        return False
    lows_a, lows_b = ({t.low for t in p.tokens} for p in (pa, pb))
    if a.low in lows_b or b.low in lows_a:
        return False
    if sort != "word":
        return True
    known = pa.content | pa.names, pb.content | pb.names
    return not (a.concept in known[1] or b.concept in known[0])


def _sort(token: Token) -> str:
    if token.low in ORDINALS:
        return "ordinal"
    if token.low.isdecimal():
        return "year" if len(token.low) == 4 else ""
    return "name" if token.name else "word"


def _beside(parsed: Parsed) -> dict[tuple[str, str], list[Token]]:
    """For each head concept, what qualifies it: before it, after a preposition, or as the subject of it."""
    found: dict[tuple[str, str], list[Token]] = {}
    for slot, token in _slots(parsed):
        found.setdefault(slot, []).append(token)
    return found


def _slots(parsed: Parsed) -> Iterator[tuple[tuple[str, str], Token]]:
    tokens = parsed.tokens
    measured = {
        k
        for f in parsed.figures
        if f.kind not in ("count", "ordinal", "rank")
        for k in range(f.first, f.last)
    }
    for i, token in enumerate(tokens):
        if not token.concept or token.name or token.low in SAYING or i - 1 in measured:
            continue
        dated = i and tokens[i - 1].low.isdecimal()
        if (
            i
            and _qualifies(tokens[i - 1])
            and (dated or token.concept not in ACT_GROUPS)
            and not _counted(tokens, i - 1)
            and _is_head(tokens, i)
        ):
            # Under another word for the head ("aircraft", "plane") what stands before it describes, it does not tell apart.
            sort = token.concept if _sort(tokens[i - 1]) in ("ordinal", "year") else token.low
            yield ("before", sort), tokens[i - 1]
        subject = bare_subject(tokens, i) if token.concept in ACT_GROUPS else None
        if subject is not None:
            yield ("subject", token.concept), subject
        following = tokens[i + 1].low if i + 2 < len(tokens) else ""
        if following in _LINKS:
            k = i + 2 + (tokens[i + 2].low in ("the", "a", "an"))
            plain = k < len(tokens) and k not in measured and not tokens[k].low.isdecimal()
            if plain and _qualifies(tokens[k]):
                yield (following, token.concept), tokens[k]


def _is_head(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun ends its phrase: "tennis" in "former tennis champion" does not."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or not after.concept or after.concept in ACT_GROUPS or is_past(after.low)


def _counted(tokens: Sequence[Token], i: int) -> bool:
    """Whether an ordinal counts someone's own ("her third title", "the third time"); "the third leg" names a part."""
    if tokens[i].low not in ORDINALS:
        return False
    if i >= 2 and tokens[i - 2].low in ("is", "was", "became", "becomes"):
        return True  # "is the third country to sign" ranks it
    after = [t.low for t in tokens[i + 1 : i + 3]] + ["", ""]
    return (
        after[0] in ("time", "straight", "consecutive", "successive") or not i or tokens[i - 1].low != "the"
    )


def _qualifies(token: Token) -> bool:
    low = token.low
    if low in ORDINALS or (low.isdecimal() and len(low) == 4):
        return True
    plain = (
        low.isalpha()
        and low not in FUNCTION
        and low not in WORD_VALUE
        and low not in SCALE
        and low not in VAGUE
        and low not in SAYING
    )
    return (
        plain
        and not token.name
        and concept_of(low) not in ACT_GROUPS
        and not low.endswith(("ed", "ing", "ly"))
        and low not in _DESCRIBING
        and not (low.endswith(_DESCRIPTIVE) and len(low) > 5)
    )
