"""Where goods come from and go to, told beside the act: "49,000 Ardanian cars", "tractors made in Korvath", "the Besk market"."""

from __future__ import annotations

from dataclasses import replace

from framing.claims.frames.arguments import Clause
from framing.claims.frames.parties import Party
from framing.claims.frames.reading import Reading

_MADE = frozenset("made produced built manufactured grown mined caught assembled raised".split())
_MARKETS = frozenset("market markets consumers buyers shoppers".split())


def with_origin(clause: Clause, reading: Reading) -> Reading:
    """A reading of trade with its seller and buyer, where the goods and the market tell them."""
    if reading.frame.name != "import":
        return reading
    roles = dict(reading.roles)
    if "B" not in roles and "T" in roles and (made := _made_in(clause, roles["T"][0])):
        roles["B"] = (made,)
    if (
        "A" not in roles
        and "B" in roles
        and (market := _market(clause))
        and not market.names & reading.names("B")
    ):
        roles["A"] = (market,)
    return replace(reading, roles=roles)


def _made_in(clause: Clause, goods: Party) -> Party | None:
    names = goods.places or (goods.names if goods.kind else frozenset())
    if names:
        return Party(names, "", goods.first, goods.last)
    at = clause.at_token(goods.last - 1)
    after = clause.parts[at + 1 : at + 4] if at >= 0 else ()
    made = (
        len(after) == 3 and after[0].word in _MADE and after[1].word in ("in", "by") and after[2].kind == "np"
    )
    return clause.party(after[2]) if made else None


def _market(clause: Clause) -> Party | None:
    for chunk in clause.parts:
        if chunk.kind == "np" and clause.parsed.tokens[chunk.last - 1].low in _MARKETS and chunk.names:
            return Party(chunk.names, "", chunk.first, chunk.last)
    return None
