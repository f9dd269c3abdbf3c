"""A loaded word weighed against how the others word the same thing.

A term that one outlet uses where the others say something else counts more; one that all use counts less: it is the event's
word, not the outlet's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from framing.claims.concepts import stem
from framing.comparison.alignment import Carrier, Fact
from framing.comparison.counterparts import Counterpart, Counterparts
from framing.comparison.reuse import Reuse
from framing.comparison.wordings import words_in
from framing.text import Document

# A term that the others also use for the fact loses up to this share of its score; one in whose place the others print
# something not loaded gains up to that share.
STEP = 0.5
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class RelativeScore:
    """A span's score seen against the other articles.

    ``score`` (0..1) is the adjusted one, ``factor`` (0.5..1.5) what it was multiplied by, ``fact_id`` the shared fact that
    holds the word ("" where no other article tells it), ``others`` what the others say in its place, for a reader.
    """

    article_id: str
    start: int
    end: int
    score: float
    factor: float
    fact_id: str
    others: str


def relative_scores(
    evidence: Sequence[Mapping[str, Any]],
    facts: Sequence[Fact],
    documents: Mapping[str, Document],
    labels: Sequence[Mapping[str, Any]] = (),
    reuse: Sequence[Reuse] = (),
) -> list[RelativeScore]:
    """Adjust evidence scores by what the other articles on an event print; one result a row, in the order given.

    Parameters
    ----------
    evidence : sequence of mappings
        Rows with ``article_id``, ``start``, ``end`` and ``score``, such as those of the evidence table; ``alternative``
        (a neutral wording) and ``voice`` where they are known.
    facts : sequence of Fact
        From :func:`framing.comparison.alignment.align` on the same articles.
    documents : mapping of article id to Document
        The articles of one event.
    labels : sequence of mappings
        Rows of the table ``labels`` for these articles. Left out, what people and bodies are called is not compared.
    reuse : sequence of Reuse
        From :func:`framing.comparison.reuse.find_reuse`: two prints of one text are one witness.

    Returns
    -------
    list of RelativeScore
        With n other articles that tell it, the score times 1 - 0.5 x users / (n + 1) where some of them use the term, times
        1 + 0.5 x plainer / (n + 1) where none does and ``plainer`` of them print in its place a phrase without loaded
        words; at most 1. Unchanged where nothing of the others stands in that place, and for words that are quoted: those
        are the speaker's choice.

    Examples
    --------
    >>> from framing.text import annotate
    >>> texts = {"a": "Trask caved on the ferry fares.", "b": "Trask reached a deal on the ferry fares."}
    >>> shared = Fact("1", "", tuple(Carrier(k, 0, len(t), 1.0, "lead") for k, t in texts.items()))
    >>> row = {"article_id": "a", "start": 6, "end": 11, "score": 0.4, "alternative": "agreed"}
    >>> (found,) = relative_scores([row], [shared], {k: annotate(t) for k, t in texts.items()})
    >>> found.score, found.others
    (0.5, 'others: “deal”')
    """
    loaded: dict[str, list[tuple[int, int]]] = {}
    for row in evidence:
        loaded.setdefault(str(row["article_id"]), []).append((int(row["start"]), int(row["end"])))
    carriers: dict[str, list[tuple[Carrier, Fact]]] = {}
    for fact in facts:
        # What may be two things says nothing about who words one thing how.
        for carrier in () if fact.loose else fact.carriers:
            carriers.setdefault(carrier.article_id, []).append((carrier, fact))
    finder = Counterparts(documents, loaded, labels, reuse)
    return [_relative(row, carriers.get(str(row["article_id"]), ()), finder, documents) for row in evidence]


def _relative(
    row: Mapping[str, Any],
    own: Sequence[tuple[Carrier, Fact]],
    finder: Counterparts,
    documents: Mapping[str, Document],
) -> RelativeScore:
    article, start, end, score = (
        str(row["article_id"]),
        int(row["start"]),
        int(row["end"]),
        float(row["score"]),
    )
    if row.get("voice") == "direct":
        return RelativeScore(article, start, end, score, 1.0, "", "")
    alternative = str(row.get("alternative") or "")
    found, using = finder.named(article, start, end)
    inside = [(c, f) for c, f in own if c.start <= start and end <= c.end]
    others: list[Carrier] = []
    fact_id = ""
    if inside:
        # The fact with most witnesses says most about what is common wording.
        carrier, fact = max(inside, key=lambda x: (len(x[1].carriers), x[0].similarity, x[1].fact_id))
        fact_id, others = fact.fact_id, [c for c in fact.carriers if c.article_id != article]
        using |= _using(documents, carrier, start, end, others)
        rest = [c for c in others if c.article_id not in using | {x.article_id for x in found}]
        found += finder.in_fact(article, start, end, alternative, rest)
    if not found and not using:
        found = finder.anywhere(article, start, end, alternative)
    if not found and not using and not others:
        return RelativeScore(article, start, end, score, 1.0, fact_id, "")
    n = len(using | {c.article_id for c in others} | {c.article_id for c in found})
    factor = 1 + STEP * (-len(using) if using else len(found)) / (n + 1)
    return RelativeScore(
        article, start, end, round(min(1.0, score * factor), 4), round(factor, 4), fact_id,
        _others_text(_phrases(found, documents), len(using), n),
    )  # fmt: skip


def _using(
    documents: Mapping[str, Document], own: Carrier, start: int, end: int, others: Sequence[Carrier]
) -> set[str]:
    """The articles whose wording of the fact has every word of the term."""
    words = words_in(documents[own.article_id], own.start, own.end)
    term = {stem(w) for w, a, _ in words if start <= a < end}
    return {
        c.article_id
        for c in others
        if term and term <= {stem(w) for w, *_ in words_in(documents[c.article_id], c.start, c.end)}
    }


def _phrases(found: Sequence[Counterpart], documents: Mapping[str, Document]) -> list[str]:
    """What the others print, what most of them print first; a phrase once, however it is capitalised."""
    texts = [" ".join(documents[c.article_id].text[c.start : c.end].split()) for c in found]
    count = Counter(text.lower() for text in texts)
    first = {text.lower(): text for text in reversed(texts)}
    return [first[low] for low, _ in count.most_common(_SHOWN)]


def _others_text(found: Sequence[str], using: int, others: int) -> str:
    """Of the form: others: “leader”; “president” (1 of 3 uses the same word)."""
    same = f"{using} of {others} {'uses' if using == 1 else 'use'} the same word"
    if found:
        return "others: " + "; ".join(f"“{p}”" for p in found) + (f" ({same})" if using else "")
    if using:
        return "others: all use the same word" if using == others else f"others: {same}"
    return "others: tell it without this word"
