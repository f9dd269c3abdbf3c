"""Two aligned sentences compared whole, then clause by clause; and what stands in the sentences beside one."""

from __future__ import annotations

import re
from datetime import date

from framing.claims.compare import ClaimComparison, decide, read_pair
from framing.claims.concepts import tokenize
from framing.claims.quantities.figures import find_figures
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import relate
from framing.claims.rules import findings
from framing.claims.scope import other_scope
from framing.text import Document

_CUT = re.compile(r"(?:[;:]|,? [-\u2013\u2014]|, (?=(?:and|but|while|whereas|which|who|after|because) )) ?")
_LEAST_WORDS = 5
# Sentences of articles say more than pairs of claims do and seldom contradict each other, so that a conflict must be surer.
_SURELY = 0.8
_BESIDE = 2


def compare_told(text_a: str, text_b: str, day_a: date | None, day_b: date | None) -> ClaimComparison:
    """Compare two sentences that are known to tell one fact.

    Where the wholes leave a figure apart without being alike enough to call it a conflict, their clauses may be.
    """
    pa, pb = read_pair(text_a, text_b, day_a, day_b)
    whole = decide(pa, pb, aligned=True, surely=_SURELY)
    if whole.status == "conflict" or other_scope(pa, pb):
        return whole
    if not any(f.status == "apart" for f in findings(pa, pb)):
        return whole
    for part_a in clauses(text_a):
        for part_b in clauses(text_b):
            if (part_a, part_b) == (text_a, text_b):
                continue
            found = decide(*read_pair(part_a, part_b, day_a, day_b), aligned=True, surely=_SURELY)
            if found.status == "conflict":
                return found
    return whole


def clauses(text: str) -> list[str]:
    """A sentence and those of its clauses that hold at least five words.

    >>> clauses("Shops did well: in Pell, takings rose by 9 percent in two years.")[1:]
    ['in Pell, takings rose by 9 percent in two years.']
    """
    parts = [p.strip() for p in _CUT.split(text)]
    return [text, *(p for p in parts if len(p.split()) >= _LEAST_WORDS and p != text)][:5]


def figure_near(document: Document, start: int, value: str) -> bool:
    """Whether a figure like ``value`` stands in one of the sentences beside the one at ``start``."""
    wanted = find_figures(tokenize(value), set())
    index = document.sentence_index(start)
    if not wanted or index < 0:
        return False
    for k in range(max(0, index - _BESIDE), min(len(document.sentences), index + _BESIDE + 1)):
        s = document.sentences[k]
        for figure in find_figures(tokenize(document.text[s.start : s.end]), set()):
            if figure.value > 2 and figure.bound != "vague" and any(_alike(w, figure) for w in wanted):
                return True
    return False


def _alike(a: Figure, b: Figure) -> bool:
    return (a.kind == b.kind or not a.noun and a.kind == "count") and relate(a, b) != "apart"
