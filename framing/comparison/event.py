"""Everything that is compared between the articles on one event, in one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd

from framing.comparison.alignment import Fact, align_units, facts_of
from framing.comparison.coverage import Coverage, cover
from framing.comparison.facts import FactPair, pair_facts
from framing.comparison.reuse import Reuse, copied_from, find_reuse
from framing.comparison.wordings import Wording, word_facts
from framing.text import Document


@dataclass(frozen=True)
class EventComparison:
    """The articles on one event compared. ``rows(table)`` gives a table of :mod:`framing.tables` as dictionaries."""

    facts: list[Fact] = field(default_factory=list)
    fact_pairs: list[FactPair] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    reuse: list[Reuse] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Rows of ``facts``, ``fact_pairs``, ``coverage``, ``reuse`` or ``wordings``."""
        if table == "facts":
            return [
                {
                    "fact_id": f.fact_id,
                    **asdict(c),
                    "description": f.description,
                    "loose": f.loose,
                    "shared_text_with": self._same_text(c),
                }
                for f in self.facts
                for c in f.carriers
            ]
        if table not in ("fact_pairs", "coverage", "reuse", "wordings"):
            raise ValueError(f"table must be facts, fact_pairs, coverage, reuse or wordings, got {table!r}.")
        return [asdict(row) for row in getattr(self, table)]

    def _same_text(self, carrier: Any) -> str:
        """Ids of the articles that print the carrier's sentence word for word: with it they are one witness."""
        a, span = carrier.article_id, (carrier.start, carrier.end)
        others = {
            r.article_b if r.article_a == a else r.article_a
            for r in self.reuse
            if a in (r.article_a, r.article_b)
        }
        return " ".join(b for b in sorted(others) if copied_from(self.reuse, a, b, span))


def compare_event(articles: pd.DataFrame, documents: Mapping[str, Document]) -> EventComparison:
    """Compare the articles on one event: shared text, facts, their pairs, coverage and wordings.

    Parameters
    ----------
    articles : pandas.DataFrame
        The rows of one event, with columns ``article_id`` and, where known, ``date`` and ``event``. Outlets are not read.
    documents : mapping of article id to Document
        The annotated articles; ids that ``articles`` does not hold are passed over.

    Returns
    -------
    EventComparison
        Empty for fewer than two articles. Fact ids are ``<event>/01``, ... where the event is known.

    Raises
    ------
    KeyError
        Where an article has no document.
    """
    ids = [str(i) for i in articles["article_id"]]
    if len(ids) < 2:
        return EventComparison()
    own = {i: documents[i] for i in ids}
    aligned = align_units(own)
    reuse = find_reuse(own)
    if aligned is None:
        return EventComparison(reuse=reuse)
    event = str(articles["event"].iloc[0]) if "event" in articles else ""
    facts = [
        replace(f, fact_id=f"{event}/{f.fact_id}" if event else f.fact_id) for f in facts_of(aligned, own)
    ]
    dates = {i: _day(d) for i, d in zip(ids, articles["date"], strict=True)} if "date" in articles else {}
    return EventComparison(
        facts=facts,
        fact_pairs=pair_facts(facts, own, dates, reuse),
        coverage=cover(facts, aligned, own),
        reuse=reuse,
        wordings=word_facts(facts, own),
    )


def _day(value: object) -> date | None:
    """A day of publication, None where it is missing or no date."""
    day = pd.to_datetime(value, errors="coerce")  # type: ignore[call-overload]
    return None if pd.isna(day) else day.date()
