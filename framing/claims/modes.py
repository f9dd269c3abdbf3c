"""Whether a figure is told as fact, or forecast, or asked for: two modes are two claims. Plans and offers count as facts."""

from __future__ import annotations

from framing.claims.parsed import Parsed

_WORDS = {
    "forecast": """forecast forecasts expect expects expected predict predicts predicted projected projection projections outlook
    poll polls pollster pollsters estimate estimates estimated likely""",
    "demand": """ask asks asked asking seek seeks sought seeking want wants wanted demand demands demanded demanding request
    requested urge urged urges recommended aim aims aimed goal should""",
}
MODE = {word: mode for mode, words in _WORDS.items() for word in words.split()}


def modes(parsed: Parsed, index: int) -> frozenset[str]:
    """The modes in the clause of token ``index``; empty where it is told as fact."""
    clause = parsed.clauses[index]
    return frozenset(
        MODE[t.low] for k, t in enumerate(parsed.tokens) if parsed.clauses[k] == clause and t.low in MODE
    )


def other_mode(pa: Parsed, i: int, pb: Parsed, k: int) -> bool:
    """Whether two words stand in other modes: one forecast, the other asked for, or told as fact."""
    of_a, of_b = modes(pa, i), modes(pb, k)
    if of_a == of_b:
        return False
    # A poll may be named in another clause of the other sentence.
    return not (of_a and of_a <= _anywhere(pb) or of_b and of_b <= _anywhere(pa))


def _anywhere(parsed: Parsed) -> set[str]:
    return {MODE[t.low] for t in parsed.tokens if t.low in MODE}
