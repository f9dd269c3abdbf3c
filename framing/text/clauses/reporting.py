"""What the rules find out about one reporting verb."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(slots=True)
class Report:
    """A reporting verb in its sentence.

    ``verb`` is its lemma ("" for "according to" and the like), ``at`` the word it stands at, ``after`` the word after it,
    ``head`` where its verb group begins, ``subject_first`` where its subject does, ``spans`` the reported clauses.
    ``subject`` is the words of the noun phrase that speaks, ``shares`` the report whose subject this one shares; ``speaker``
    is found from them once it is known that the verb reports something. ``unnamed`` where somebody speaks whom the text
    leaves without a name ("a man said", "is said to"). ``sought`` once its speaker was looked for.
    ``order``: pre (subject, verb), post (verb, subject), shared (with the verb before), passive, agent ("by the mayor"),
    noun ("his claim that"), adverb ("allegedly"), asked ("Asked why ...") or skip (reports nothing, but ends other clauses).
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
    unnamed: bool = False
    sought: bool = False
    subject: Span = (0, 0)
    shares: Report | None = None
    verb_at: Span = (-1, -1)
