"""The noun phrase after a number: what is counted."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.concepts import FUNCTION, Token
from framing.claims.quantities.units import ADVERB_PERIOD

_IRREGULAR_PLURALS = frozenset(
    "people men women children police crew staff cattle fish geese mice dead".split()
)
# Words that end a noun phrase without being of it: "commuters daily", "for a second match running".
_AFTER_HEAD = frozenset({*ADVERB_PERIOD, "running", "overnight", "alone", "apiece", "altogether", "overall"})
_MODAL = frozenset("were was are is have has had will would could can may might did do".split())


def noun_run(tokens: Sequence[Token], i: int) -> list[str]:
    """Concepts of the words of the noun phrase that goes on at token ``i``, head last; a plural closes it."""
    run: list[str] = []
    while i < len(tokens) and len(run) < 5:
        low = tokens[i].low
        if low == "-" and run:
            i += 1
            continue
        if not low[0].isalpha() or low in FUNCTION or low in _MODAL:
            break
        if run and not tokens[i].name and (low.endswith("ed") and len(low) > 4 or low in _AFTER_HEAD):
            break
        run.append(tokens[i].concept or low)
        plural = low in _IRREGULAR_PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
        if plural and not (tokens[i].name and i + 1 < len(tokens) and tokens[i + 1].name):
            break
        i += 1
    return run


def is_plural(low: str) -> bool:
    """Whether a lower-case word has the form of a plural."""
    return low in _IRREGULAR_PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
