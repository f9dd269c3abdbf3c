"""Two sentences on one claim: the same, compatible, in conflict, or nothing to compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from framing.comparison.concepts import ACT_GROUPS
from framing.comparison.finding import Finding, overlap, tie
from framing.comparison.parallel import replaced
from framing.comparison.parsed import Parsed, parse
from framing.comparison.rules import findings
from framing.comparison.scope import contrast_of, exchanged, other_scope
from framing.comparison.slots import OUTCOMES
from framing.comparison.time_rules import other_time

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
    return parse(sentence_a, day_a), parse(sentence_b, day_b)


def decide(pa: Parsed, pb: Parsed, aligned: bool = False) -> ClaimComparison:
    """Compare two read sentences; ``aligned`` where it is known already that they tell one fact."""
    found = findings(pa, pb)
    conflicts = [f for f in found if f.status == "conflict"]
    agree = [f for f in found if f.status in ("same", "compatible")]
    if conflicts:
        return _result("conflict", max(conflicts, key=lambda f: f.weight))
    if not (aligned and agree) and not _one_claim(pa, pb, found, agree):
        return ClaimComparison("unrelated", reason="No claim in common that can be compared.")
    if agree:
        loose = [f for f in agree if f.status == "compatible"]
        return _result("compatible" if loose else "same", max(loose or agree, key=lambda f: f.weight))
    status: Status = "same" if overlap(pa, pb)[1] >= 0.75 else "compatible"
    return ClaimComparison(status, reason="Much the same words, no figure or date to compare.")


def _one_claim(pa: Parsed, pb: Parsed, found: list[Finding], agree: list[Finding]) -> bool:
    """Whether two sentences without a conflict make one claim, by what agrees and the concepts they share."""
    shared, share = overlap(pa, pb)
    if contrast_of(pa, pb) is not None or other_time(pa, pb):
        return len({f.type for f in agree}) > 1 and share >= 0.75
    if replaced(pa, pb) is not None and not any(f.type in ("number", "date") for f in agree):
        return False
    if any(f.type == "role" for f in agree) and len(agree) > 1:
        return True
    if other_scope(pa, pb):
        if any(f.status == "apart" for f in found) and not any(f.type == "number" for f in agree):
            return False
        share -= 0.25
    acts = bool(pa.content & pb.content & ACT_GROUPS)
    outcomes = pa.content & OUTCOMES, pb.content & OUTCOMES
    if all(outcomes) and not outcomes[0] & outcomes[1] and share < 0.9:
        return False  # killed and injured, arrested and charged: two claims
    if _measure_other_things(pa, pb) and all(f.type == "date" for f in agree):
        return share >= 0.6 and shared >= (3 if agree else 4)
    if agree:
        if all(f.type == "date" for f in agree) and _quantities_apart(found):
            return False
        named = bool(pa.names & pb.names) and any(f.weight >= 0.5 for f in agree)
        return shared >= 1 and share >= 0.25 or named and share >= 0
    if any(f.status == "apart" for f in found):
        return False
    gaps = any(t.kind == "gap" for p in (pa, pb) for t in p.times)
    if bool(pa.negated) != bool(pb.negated) and not gaps or exchanged(pa, pb):
        return False
    both, part = tie(pa, pb)
    if both >= 4 and part >= 0.6 and len(pa.names & pb.names) >= 2 and not other_scope(pa, pb):
        return True
    return shared >= 2 and share >= 0.34 and acts or shared >= 2 and share >= 0.6


def _quantities_apart(found: list[Finding]) -> bool:
    return any(f.status == "apart" and f.type == "number" for f in found)


def _measure_other_things(pa: Parsed, pb: Parsed) -> bool:
    """Whether both sentences give figures and none of the one is of a kind with one of the other."""
    kinds = [
        {(f.kind, f.noun, bool(f.period)) for f in p.figures if f.kind not in ("ordinal", "rank", "label")}
        for p in (pa, pb)
    ]
    return all(kinds) and not kinds[0] & kinds[1]


def _result(status: Status, finding: Finding) -> ClaimComparison:
    return ClaimComparison(status, finding.type, finding.value_a, finding.value_b, finding.reason)
