"""A loaded word weighed against how the others word the same fact.

A term that one outlet uses where the others say something else counts more; one that all use counts less: it is the event's
word, not the outlet's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from framing.claims.concepts import FUNCTION, stem
from framing.comparison.alignment import Carrier, Fact
from framing.comparison.light_words import is_function
from framing.comparison.wordings import Word, words_in
from framing.text import Document

# A term that the others also use for the fact loses up to this share of its score; one in whose place the others print
# something not loaded gains up to that share.
STEP = 0.5
_LONGEST_PHRASE, _LEAST_ALIKE = 5, 3
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())
_FUNCTION_STEMS = frozenset(map(stem, FUNCTION))


@dataclass(frozen=True, slots=True)
class RelativeScore:
    """A span's score seen against the other articles.

    ``score`` (0..1) is the adjusted one, ``factor`` (0.5..1.5) what it was multiplied by, ``fact_id`` the fact that the
    comparison rests on ("" where no other article tells it), ``others`` what they say there, for a reader.
    """

    article_id: str
    start: int
    end: int
    score: float
    factor: float
    fact_id: str
    others: str


def relative_scores(
    evidence: Sequence[Mapping[str, object]], facts: Sequence[Fact], documents: Mapping[str, Document]
) -> list[RelativeScore]:
    """Adjust evidence scores within the facts that articles share; one result a row, in the order given.

    Parameters
    ----------
    evidence : sequence of mappings
        Rows with ``article_id``, ``start``, ``end`` and ``score``, such as those of the evidence table.
    facts : sequence of Fact
        From :func:`framing.comparison.alignment.align` on the same articles.
    documents : mapping of article id to Document

    Returns
    -------
    list of RelativeScore
        With n other carriers of the fact, the score times 1 - 0.5 x users / (n + 1) where some of them use the term, times
        1 + 0.5 x plainer / (n + 1) where none does and ``plainer`` of them print in its place a phrase without loaded
        words; at most 1. Unchanged outside shared facts, and where the others' wording has nothing in that place.
    """
    loaded: dict[str, list[tuple[int, int]]] = {}
    for row in evidence:
        loaded.setdefault(str(row["article_id"]), []).append((int(str(row["start"])), int(str(row["end"]))))
    carriers: dict[str, list[tuple[Carrier, Fact]]] = {}
    for fact in facts:
        # What may be two things says nothing about who words one thing how.
        for carrier in () if fact.loose else fact.carriers:
            carriers.setdefault(carrier.article_id, []).append((carrier, fact))
    return [_relative(row, carriers.get(str(row["article_id"]), ()), loaded, documents) for row in evidence]


def _relative(
    row: Mapping[str, object],
    own: Sequence[tuple[Carrier, Fact]],
    loaded: Mapping[str, Sequence[tuple[int, int]]],
    documents: Mapping[str, Document],
) -> RelativeScore:
    article, start, end = str(row["article_id"]), int(str(row["start"])), int(str(row["end"]))
    score = float(str(row["score"]))
    inside = [(c, f) for c, f in own if c.start <= start and end <= c.end]
    if not inside:
        return RelativeScore(article, start, end, score, 1.0, "", "")
    # The fact with most witnesses says most about what is common wording.
    carrier, fact = max(inside, key=lambda x: (len(x[1].carriers), x[0].similarity, x[1].fact_id))
    others = [c for c in fact.carriers if c.article_id != article]
    term = {
        stem(w) for w, a, _ in words_in(documents[article], carrier.start, carrier.end) if start <= a < end
    }
    using = [
        c
        for c in others
        if term and term <= {stem(w) for w, *_ in words_in(documents[c.article_id], c.start, c.end)}
    ]
    spans = [
        (
            c,
            _counterpart(
                start,
                end,
                words_in(documents[article], carrier.start, carrier.end),
                c,
                documents[c.article_id],
            ),
        )
        for c in others
        if c not in using
    ]
    plainer = [(c, s) for c, s in spans if s and not _touches(s, loaded.get(c.article_id, ()))]
    weight = -STEP * len(using) if using else STEP * len(plainer)
    factor = 1 + weight / (len(others) + 1)
    found = dict.fromkeys(documents[c.article_id].text[slice(*s)] for c, s in spans if s)
    return RelativeScore(
        article, start, end, round(min(1.0, score * factor), 4), round(factor, 4), fact.fact_id,
        _others_text(list(found), len(using), len(others)),
    )  # fmt: skip


def _touches(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in spans)


def _others_text(found: Sequence[str], using: int, others: int) -> str:
    """Of the form: others: “leader”; “president” (1 uses the same word)."""
    same = f"{using} {'uses' if using == 1 else 'use'} the same word" if using else ""
    if found:
        return "others: " + "; ".join(f"“{p}”" for p in found) + (f" ({same})" if same else "")
    if same and using == others:
        return "others: all use the same word"
    return "others: tell it without this word" + (f" ({same})" if same else "")


def _counterpart(
    start: int, end: int, own: Sequence[Word], other: Carrier, document: Document
) -> tuple[int, int] | None:
    """What the other wording has in the place of ``[start, end)``, between words that both share; None where nothing lines up.

    Only words of some weight hold a place, since "the" and "of" are in every sentence; the two phrases are short, and the
    sentences share a few such words. Otherwise two long sentences would line up words that have nothing to do with each other.
    """
    words = words_in(document, other.start, other.end)
    one, two = [stem(w) for w, *_ in own], [stem(w) for w, *_ in words]
    matcher = SequenceMatcher(_FUNCTION_STEMS.__contains__, one, two, autojunk=False)
    alike = sum(
        one[k] not in _FUNCTION_STEMS for m in matcher.get_matching_blocks() for k in range(m.a, m.a + m.size)
    )
    if alike < _LEAST_ALIKE:
        return None
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "replace" or not (own[i1][1] <= start and end <= own[i2 - 1][2]):
            continue
        beside = [own[k] for k in range(i1, i2) if not start <= own[k][1] < end]
        held = i2 < len(own) and j2 < len(words) and (i1 > 0) == (j1 > 0)
        short = j2 - j1 <= _LONGEST_PHRASE and not any(_content(w) for w in beside)
        told = [k for k in range(j1, j2) if _content(words[k])]
        # "Sunday to disband" and "to disband on Sunday" stand for "dismantle" by "disband" alone.
        while told and words[told[0]][0] in _DAYS:
            del told[0]
        while told and words[told[-1]][0] in _DAYS:
            del told[-1]
        term = [w for w in own[i1:i2] if start <= w[1] < end]
        if held and short and told and _stands_in([words[k] for k in told], term, other.start, document):
            return words[told[0]][1], words[told[-1]][2]
    return None


def _stands_in(told: Sequence[Word], term: Sequence[Word], begin: int, document: Document) -> bool:
    """Whether words can be a wording of a term: no names or figures, hardly more words, an adverb for an adverb."""
    named = any(document.text[a].isupper() and a > begin or document.text[a].isdigit() for _, a, _ in told)
    adverbs = told[-1][0].endswith("ly") == term[-1][0].endswith("ly")
    return not named and adverbs and len(told) <= sum(map(_content, term)) + 1


def _content(word: Word) -> bool:
    return not is_function(word[0])
