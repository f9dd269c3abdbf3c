"""Two sentences on one claim: the same, compatible, in conflict, or nothing to compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from framing.claims.agreement import one_claim
from framing.claims.finding import Finding, overlap
from framing.claims.frames.matches import exchanged_roles
from framing.claims.parsed import Parsed, parse
from framing.claims.rules import findings

Status = Literal["same", "compatible", "conflict", "unrelated"]


@dataclass(frozen=True, slots=True)
class ClaimComparison:
    """What comparing two sentences gave.

    ``status``: same, compatible, conflict, or unrelated (no claim in common that can be compared). ``type``: number,
    date, role or wording. ``value_a`` and ``value_b`` are the words compared, as printed; ``reason`` is one plain line.
    """

    status: Status
    type: str = "wording"
    value_a: str = ""
    value_b: str = ""
    reason: str = ""


def _day(value: str | date | None, name: str) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ValueError(f"{name} must be an ISO date such as 2024-05-17, got {value!r}.") from None


def compare_claims(
    sentence_a: str, sentence_b: str, date_a: str | date | None = None, date_b: str | date | None = None
) -> ClaimComparison:
    """Compare what two sentences claim: figures, dates, who did what to whom, yes and no.

    Narrow on purpose: where the sentences do not speak of one thing, or the rules cannot tell, the answer is
    ``unrelated``, not a guess.

    Parameters
    ----------
    sentence_a, sentence_b : str
        One sentence each.
    date_a, date_b : str or datetime.date, optional
        Days of publication (ISO strings); they resolve weekdays, "last year", "in eight years".

    Returns
    -------
    ClaimComparison

    Raises
    ------
    TypeError
        Where a sentence is not a string.
    ValueError
        Where a date is not an ISO date.

    Examples
    --------
    >>> compare_claims("The ferry fire killed a dozen people.", "Twelve people died in the ferry fire.").status
    'same'
    >>> compare_claims("The ferry fire killed 12 people.", "Twenty people died in the ferry fire.").status
    'conflict'
    """
    for name, sentence in (("sentence_a", sentence_a), ("sentence_b", sentence_b)):
        if not isinstance(sentence, str):
            raise TypeError(f"{name} must be a string, got {type(sentence).__name__}.")
    return decide(*read_pair(sentence_a, sentence_b, _day(date_a, "date_a"), _day(date_b, "date_b")))


def read_pair(
    sentence_a: str, sentence_b: str, day_a: date | None, day_b: date | None
) -> tuple[Parsed, Parsed]:
    """Two sentences read for comparison; a day of publication helps only where both are known."""
    if day_a is None or day_b is None:
        day_a = day_b = None
    pa, pb = parse(sentence_a, day_a), parse(sentence_b, day_b)
    named_a, named_b = _opening_name(pa, pb), _opening_name(pb, pa)
    return parse(sentence_a, day_a, named_a) if named_a else pa, parse(
        sentence_b, day_b, named_b
    ) if named_b else pb


def _opening_name(parsed: Parsed, other: Parsed) -> str:
    """The first word of a sentence, where only the other one shows that it is a name ("Hollins won", "the vote for Hollins")."""
    first = parsed.tokens[0] if parsed.tokens else None
    if first is None or first.name or not first.concept:
        return ""
    word = first.low.removesuffix("'s")
    named = any(t.name and t.low.removesuffix("'s") == word for t in other.tokens[1:])
    return first.low if named else ""


def decide(pa: Parsed, pb: Parsed, aligned: bool = False, surely: float = 0.0) -> ClaimComparison:
    """Compare two read sentences.

    ``aligned`` where it is known already that they tell one fact; ``surely`` is the least weight of a conflict (of figures
    the probability that it is one, 0..1).
    """
    found = findings(pa, pb)
    conflicts = [f for f in found if f.status == "conflict" and f.weight >= surely]
    agree = [f for f in found if f.status in ("same", "compatible")]
    if conflicts:
        return _result("conflict", max(conflicts, key=lambda f: f.weight))
    if exchanged_roles(pa, pb) or not (aligned and agree) and not one_claim(pa, pb, found):
        return ClaimComparison("unrelated", reason="No claim in common that can be compared.")
    if agree:
        loose = [f for f in agree if f.status == "compatible"]
        # A figure or a day that agrees tells the reader more than that the parties do.
        shown = max(loose or agree, key=lambda f: (f.type in ("number", "date"), f.weight))
        return _result("compatible" if loose else "same", shown)
    status: Status = "same" if overlap(pa, pb)[1] >= 0.75 else "compatible"
    return ClaimComparison(status, reason="Much the same words, no figure or date to compare.")


def _result(status: Status, finding: Finding) -> ClaimComparison:
    return ClaimComparison(status, finding.type, finding.value_a, finding.value_b, finding.reason)
