"""Who did what to whom: the direction of a trade, an arrest, a purchase, a victory, in active and passive wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.claims.concepts import Token
from framing.claims.synonyms import read_lines

_NOUNS = {
    "export": "source", "exports": "source", "shipment": "source", "shipments": "source", "sale": "source", "sales": "source",
    "supplies": "source", "import": "dest", "imports": "dest", "purchase": "dest", "purchases": "dest", "extradition": "source",
}  # fmt: skip
_AUX = frozenset(
    """is are was were be been being am has have had having will would shall should can could may might must do does did to not
    n't also then later now just still reportedly agreed agree agrees plans plan planned wants want wanted intends intended vowed
    pledged tried sought began begun set due ready expected is's already finally again never""".split()
)
_BE = frozenset("is are was were be been being get got gets".split())
_GIVING = frozenset("grant grants granted granting give gives gave giving".split())
_MADE = frozenset("made produced built manufactured grown mined caught".split())
_THROUGH = frozenset("of from the a an and 's his her its their all for".split())
_STOP = frozenset(
    """in on at to by with against after before when while because as that which who whom if but than into over under since
    for during until amid near about between through without""".split()
)
_ADJECTIVE = ("ese", "ian", "ish", "an", "ch", "ic", "i", "utch")


def _read() -> dict[str, list[tuple[str, str, str]]]:
    frames: dict[str, list[tuple[str, str, str]]] = {}
    for line in read_lines("frames.txt"):
        head, words = line.split(" : ")
        frame, subject, obj = head.split()
        for word in words.split():
            frames.setdefault(word, []).append((frame, subject, obj))
    return frames


_VERBS = _read()


@dataclass(frozen=True, slots=True)
class Act:
    """One reading of a verb or noun: frame and the name keys in its two roles (``first`` does, ``second`` undergoes)."""

    frame: str
    first: frozenset[str]
    second: frozenset[str]
    index: int


def _names_left(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """Names in the noun phrase that ends right before token ``i``, over a relative or comma-enclosed clause."""
    k = i - 1
    if k >= 0 and tokens[k].low in ("who", "which", "that"):
        k -= 1
        k -= k >= 0 and tokens[k].low == ","
    elif k >= 0 and tokens[k].low == ",":
        k -= 1
        while k >= 0 and tokens[k].low != ",":
            k -= 1
        k -= 1
    names: set[str] = set()
    steps = 0
    while k >= 0 and steps < 10:
        token = tokens[k]
        if token.name:
            names.add(token.concept)
        elif not token.low[0].isalnum() and token.low != "-" or token.low in _STOP or token.low in _AUX:
            break
        k, steps = k - 1, steps + 1
    return frozenset(names)


def _names_right(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """Names in the noun phrase that begins at token ``i``."""
    names: set[str] = set()
    if i < len(tokens) and tokens[i].low.endswith("ing"):
        return frozenset()  # "from swamping the market": an act, no party
    for token in tokens[i : i + 9]:
        if token.name:
            names.add(token.concept)
            continue
        if token.low in _STOP or token.low in _AUX or not token.low[0].isalnum() and token.low != "-":
            break
        if names and token.low not in _THROUGH:
            break
    return frozenset(names)


def _after(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> frozenset[str]:
    """Names governed by the first of ``words`` after token ``i`` in the same clause."""
    for k in range(i + 1, min(len(tokens), i + 16)):
        low = tokens[k].low
        if low in (";", ":", '"') or low in ("after", "when", "because", "while", "but"):
            break
        if low in words:
            following = tokens[k + 1] if k + 1 < len(tokens) else None
            if low == "to" and following is not None and not (following.name or following.low in _THROUGH):
                continue  # "to prevent ..." is no destination
            names = _names_right(tokens, k + 1)
            if names:
                return names
    return frozenset()


def _earlier(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """Names in the first noun phrase of the sentence, for a pronoun after token ``i``."""
    for k, token in enumerate(tokens[:i]):
        if token.name:
            return _names_right(tokens, k)
    return frozenset()


def _is_passive(tokens: Sequence[Token], i: int, subject_end: int) -> bool:
    if any(t.low in _BE for t in tokens[subject_end:i]):
        return tokens[i].low.endswith(("ed", "en", "ld", "nt", "ck", "ot", "ht", "de")) and not tokens[
            i
        ].low.endswith("ing")
    return (
        i + 1 < len(tokens) and tokens[i + 1].low == "by" and tokens[i].low.endswith(("ed", "en", "ld", "ht"))
    )


def _verb_act(tokens: Sequence[Token], i: int, frame: str, subject_role: str, object_role: str) -> Act | None:
    k = i
    while k > 0 and (tokens[k - 1].low in _AUX or tokens[k - 1].low.endswith("ly")):
        k -= 1
    left = _names_left(tokens, k)
    if (
        not left
        and tokens[i].low.endswith("ing")
        and k
        and tokens[k - 1].low in ("after", "by", "before", "while", "when", "in", ",")
    ):
        left = _earlier(tokens, k)
    skip = i + 1 < len(tokens) and tokens[i + 1].low in ("over", "out", "up", "that")
    direct = _names_right(tokens, i + 1 + skip)
    if not direct and i + 1 < len(tokens) and tokens[i + 1].low in ("them", "him", "her"):
        direct = _earlier(tokens, k) - left
    by, to, out_of = (_after(tokens, i, words) for words in (("by",), ("to",), ("from",)))
    passive = _is_passive(tokens, i, k)
    if frame == "transfer":
        agent = by if passive else left
        if passive and not by and subject_role == "source":
            agent = frozenset()
        source = out_of or (agent if subject_role == "source" else _origin(tokens, i) - agent)
        if tokens[i].low.startswith("dump"):
            to = to or _after(tokens, i, ("on", "onto"))
        dest = (to or direct if subject_role == "source" else agent) or to
        return Act(frame, source, dest - source, i) if source or dest else None
    if frame == "acquire" and tokens[i].low in ("take", "takes", "took", "taking"):
        if i + 1 >= len(tokens) or tokens[i + 1].low != "over":
            return None
    agent, patient = (by, left) if passive else (left, direct)
    if tokens[i].low in ("file", "filed", "files"):
        patient = _after(tokens, i, ("against",))
    elif not passive and not patient:
        patient = _after(tokens, i, ("against", "to", "from", "over") if frame != "leave" else ("from",))
    if subject_role == "patient":
        agent, patient = patient, agent
    return Act(frame, agent, patient - agent, i) if agent or patient else None


def _origin(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """The place that an adjective in the goods gives ("will buy two million tonnes of Ardanian wheat")."""
    found = set()
    for k in range(i + 1, min(len(tokens), i + 14)):
        made = tokens[k].low in _MADE and k + 2 < len(tokens) and tokens[k + 1].low in ("in", "by")
        if made and tokens[k + 2].name:
            return frozenset({tokens[k + 2].concept})
    for k in range(i + 1, min(len(tokens), i + 10)):
        if tokens[k].low in _STOP or tokens[k].low in (",", ";"):
            break
        after = tokens[k + 1].low if k + 1 < len(tokens) else ""
        if tokens[k].name and (tokens[k].low.endswith("'s") or after == "'"):
            return frozenset({tokens[k].concept, *(t.concept for t in tokens[k - 1 : k] if t.name)})
        if tokens[k].name and tokens[k].low.endswith(_ADJECTIVE):
            if k + 1 < len(tokens) and tokens[k + 1].low[0].isalpha() and not tokens[k + 1].name:
                found.add(tokens[k].concept)
    return frozenset(found)


def _access_act(tokens: Sequence[Token], i: int) -> Act | None:
    """Of "grants access to tractors made in Korvath": who opens a market receives the goods."""
    k = i
    while k > 0 and tokens[k - 1].low in _AUX:
        k -= 1
    left = _names_left(tokens, k)
    origin = _origin(tokens, i) - left
    opens = "access" in [t.low for t in tokens[i + 1 : i + 4]]
    return Act("transfer", origin, left, i) if opens and origin and left else None


def _noun_act(tokens: Sequence[Token], i: int) -> Act | None:
    """Of "Ardan grain imports", "exports from Arda to Besk", "the flow of Ardan cars onto the Beskan market"."""
    owner_role = _NOUNS[tokens[i].low]
    sides = {"source": _after(tokens, i, ("from",)), "dest": _after(tokens, i, ("to",))}
    for k in range(i - 1, max(-1, i - 6), -1):
        if tokens[k].low in _STOP or tokens[k].low in (",", ";"):
            break
        if tokens[k].name:
            possessive = tokens[k].low.endswith("'s") or k + 1 < len(tokens) and tokens[k + 1].low == "'s"
            # "Chinese imports" come from China, "China's imports" go to it.
            adjective = not possessive and tokens[k].low.endswith(_ADJECTIVE)
            role = owner_role if possessive or owner_role == "source" else "source" if adjective else ""
            if role and not sides[role]:
                sides[role] = frozenset({tokens[k].concept})
    if not sides["dest"]:
        sides["dest"] = _market(tokens) - sides["source"]
    return Act("transfer", sides["source"], sides["dest"], i) if sides["source"] or sides["dest"] else None


def _market(tokens: Sequence[Token]) -> frozenset[str]:
    for k, token in enumerate(tokens):
        if token.low in ("market", "markets", "consumers", "buyers"):
            names = [t.concept for t in tokens[max(0, k - 3) : k] if t.name and t.low.endswith(_ADJECTIVE)]
            if names:
                return frozenset(names)
    return frozenset()


def find_acts(tokens: Sequence[Token]) -> list[Act]:
    """The acts of a tokenized sentence whose parties are named.

    >>> from framing.claims.concepts import tokenize
    >>> act = find_acts(tokenize("Besk was sued by Arda over the spill."))[0]
    >>> act.frame, sorted(act.first), sorted(act.second)
    ('sue', ['arda'], ['besk'])
    """
    acts: list[Act] = []
    for i, token in enumerate(tokens):
        if token.name:
            continue
        noun = token.low in _NOUNS and not (i and tokens[i - 1].low in ("to", "will", "would"))
        found = (
            [_noun_act(tokens, i)] if noun else [_verb_act(tokens, i, *f) for f in _VERBS.get(token.low, ())]
        )
        if token.low in _GIVING:
            found.append(_access_act(tokens, i))
        acts.extend(a for a in found if a is not None)
    return acts


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """Two acts of one frame compared: ``swapped`` where the parties stand the other way round."""

    swapped: bool
    act_a: Act
    act_b: Act


def compare_roles(acts_a: Sequence[Act], acts_b: Sequence[Act]) -> list[RoleMatch]:
    """Pairs of acts of one frame with both parties named in both sentences, in the same or in swapped roles."""
    matches = []
    for a in acts_a:
        for b in acts_b:
            if a.frame != b.frame:
                continue
            straight = bool(a.first & b.first) and bool(a.second & b.second)
            crossed = bool(a.first & b.second) and bool(a.second & b.first)
            if straight != crossed:
                matches.append(RoleMatch(crossed, a, b))
    return matches
