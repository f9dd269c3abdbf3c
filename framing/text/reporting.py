"""What the rules find out about one reporting verb."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(slots=True)
class Report:
    """A reporting verb in its sentence.

    ``verb`` is its lemma ("" for "according to" and the like), ``at`` the word it stands at, ``head`` where its verb group or subject
    begins, ``spans`` the reported clauses, ``rest`` the word where its clause (or what follows it) begins.
    """

    at: int
    after: int
    verb: str
    sentence: int
    speaker: str = ""
    order: str = "pre"
    head: int = -1
    subject_first: int = -1
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    takes: frozenset[str] = frozenset()
    participle: bool = False
    tier: str = ""
