"""Which body a noun may mean: "the company", "the airline", "the agency"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.text.wordclasses import BODY_NOUNS, COMPANY_ENDS, ORG_WORDS, PLACES

_NO_COMPANIES = frozenset(
    "act law bill street city county state states province rights news republicans democrats conservatives".split()
)
_COMPANIES = BODY_NOUNS - _NO_COMPANIES
_NO_FIRMS = ORG_WORDS - COMPANY_ENDS | PLACES
_PUBLIC = frozenset(
    "agency department bureau service services office administration authority commission board ministry police centers "
    "centres guard treasury council".split()
)
_FIRM_NOUNS = frozenset(
    "maker operator manufacturer retailer chain insurer utility airline supplier publisher broadcaster lender carrier "
    "supermarket conglomerate brewer".split()
)
_NO_FIRM_MAKERS = frozenset(
    "lawmaker filmmaker policymaker moviemaker homemaker dressmaker peacemaker playmaker".split()
)
#: Nouns that stand for any body of their kind.
ANY_BODY = frozenset("company firm group charity organization organisation body agency".split())


def names_a_firm(noun: str) -> bool:
    """True for "the airline", "the chipmaker": what a company is called by its trade."""
    return noun in _FIRM_NOUNS or noun.endswith("maker") and noun not in _NO_FIRM_MAKERS


def may_be(noun: str, words: Sequence[str]) -> bool:
    """Whether a body of this name may be called "the agency", "the company", "the group"."""
    head = next((words[k - 1] for k in range(1, len(words)) if words[k] in ("of", "for")), words[-1])
    if noun == "agency":
        return head in _PUBLIC
    if noun in ("company", "firm"):
        return head in COMPANY_ENDS
    return head in _COMPANIES


def fits(noun: str, name: str) -> bool:
    """The same for a name that tells less: a company is no ministry and no place."""
    words = name.lower().split()
    if noun in ("company", "firm"):
        return _NO_FIRMS.isdisjoint(words)
    return noun != "agency" or may_be(noun, words)
