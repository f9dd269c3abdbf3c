"""Who acts: passives that hide the doer, actions turned into nouns, and clauses that say who did what to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from framing.features.base import DocumentTransformer, Evidence, narrator_words, voice_of_word
from framing.features.entities.clauses import Clause, find_clauses
from framing.features.entities.deed_words import deed_nouns, stands_before_noun
from framing.features.entities.deeds import light_subjects, named_doer
from framing.features.entities.phrases import Phrase, noun_phrases
from framing.features.entities.tagging import Tagged, tag
from framing.text import Document
from framing.text.document import NARRATOR

MEASURE = "agency"
CATEGORIES = ("agentless_passive", "passive_with_agent", "nominalisation", "active")
#: With fewer instances than this a share says nothing.
ENOUGH = 10


class Agency(DocumentTransformer):
    """Clauses by how they name the doer, per 100 words of the narrator.

    Notes
    -----
    ``agentless_passive_per_100_words`` ("were detained"), ``passive_with_agent_per_100_words`` ("were detained by the army"),
    ``nominalisation_per_100_words`` ("the 2018 detention": the deed as a noun, its doer unnamed) and ``active_per_100_words``
    ("the army detained two men": a verb with subject and object) count instances in the narrator's voice for every
    100 words the narrator speaks; 0 upwards. Found by rules over word classes, without a parser: a passive is a form of
    "be" with a participle, participles of state ("is based") left out; nominalisations come from a list of deeds.
    An agentless passive is a choice of grammar, and often the natural one.

    Examples
    --------
    >>> from framing.text import annotate
    >>> [row.category for row in Agency().evidence(annotate("Two men were detained. Soldiers detained two men."))]
    ['agentless_passive', 'active']
    """

    def _fit(self, documents: Sequence[Document]) -> None:
        self.deeds_ = deed_nouns()

    def _feature_names(self) -> list[str]:
        return [f"{category}_per_100_words" for category in CATEGORIES]

    def _row(self, document: Document) -> list[float]:
        narrated = max(narrator_words(document), 1)
        counts = Counter(row.category for row in self.evidence(document) if row.voice == NARRATOR)
        return [100 * counts[category] / narrated for category in CATEGORIES]

    def evidence(self, document: Document) -> list[Evidence]:
        """Every instance in the order of the text, in all voices."""
        tagged = tag({"": document})[""]
        phrases = noun_phrases(tagged)
        return agency_evidence(tagged, phrases, find_clauses(tagged, phrases))


def agency_evidence(tagged: Tagged, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> list[Evidence]:
    """Rows of measure ``agency`` for a document whose noun phrases and clauses are known already."""
    rows = [_clause_row(tagged, phrases, clause) for clause in clauses]
    rows += _nominalisations(tagged, phrases, light_subjects(tagged, clauses))
    return sorted(rows, key=lambda row: (row.start, row.end))


def agentless_share(rows: Iterable[Evidence]) -> float | None:
    """Share of the narrator's clauses and nominalised deeds that name no doer, 0..1, higher = fewer doers named.

    None where there are fewer than ten instances, which is too few to say.

    >>> agentless_share([]) is None
    True
    """
    counts = Counter(row.category for row in rows if row.measure == MEASURE and row.voice == NARRATOR)
    total = sum(counts.values())
    if total < ENOUGH:
        return None
    return (counts["agentless_passive"] + counts["nominalisation"]) / total


def _clause_row(tagged: Tagged, phrases: Sequence[Phrase], clause: Clause) -> Evidence:
    verb = tagged.document.words[clause.verb]
    if not clause.passive:
        subject = _words(tagged, phrases, clause.agent) or tagged.document.words[clause.first - 1]
        reason = (
            f"{verb!r} has a subject, {subject!r}, and an object, {_words(tagged, phrases, clause.patient)!r}"
        )
        return _evidence(tagged, clause.first, clause.end, verb, "active", "verb_between_phrases", reason)
    if clause.agent == -1:
        reason = f"passive: {verb!r} with a form of 'be', and no 'by' says who"
        return _evidence(tagged, clause.first, clause.end, verb, "agentless_passive", "be_participle", reason)
    end = phrases[clause.agent].end if clause.agent >= 0 else clause.end
    reason = f"passive: {verb!r} with a form of 'be', and 'by' says who"
    return _evidence(tagged, clause.first, end, verb, "passive_with_agent", "be_participle_by", reason)


def _nominalisations(tagged: Tagged, phrases: Sequence[Phrase], light: Mapping[int, int]) -> list[Evidence]:
    words, nouns, rows = tagged.document.words, deed_nouns(), []
    for n, phrase in enumerate(phrases):
        word = words[phrase.end - 1]
        deed = nouns.get(word)
        if (
            deed is None
            or (words[phrase.end - 2], word) == ("press", "release")
            or words[phrase.end : phrase.end + 2] in (["of", "power"], ["of", "powers"])  # abuse, separation
            or not _one_deed(tagged, phrase)
            or stands_before_noun(tagged, phrase)
            or named_doer(tagged, phrases, n, deed, light) is not None
        ):
            continue
        reason = f"{word!r} makes a noun of a deed ({deed.name}), and nothing beside it says who did it"
        rows.append(_evidence(tagged, phrase.first, phrase.end, word, "nominalisation", "deed_noun", reason))
    return rows


def _one_deed(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a noun tells of one deed that was done ("the detention", "her arrest"), not of any ("new arrests")."""
    words = tagged.document.words
    first = words[phrase.first]
    whose = tagged.tags[2 * phrase.first] in "Pcn"
    return (
        first in ("the", "this", "that")
        or whose
        or words[phrase.end : phrase.end + 1] == ["of"]
        and first not in ("a", "an")
    )


def _words(tagged: Tagged, phrases: Sequence[Phrase], n: int) -> str:
    if n < 0:
        return ""
    document, phrase = tagged.document, phrases[n]
    return document.text[document.word_starts[phrase.first] : document.word_ends[phrase.end - 1]]


def _evidence(
    tagged: Tagged, first: int, end: int, term: str, category: str, rule: str, reason: str
) -> Evidence:
    document = tagged.document
    start, stop = document.word_starts[first], document.word_ends[end - 1]
    voice, speaker = voice_of_word(document, end - 1)
    return Evidence(
        start, stop, document.text[start:stop], MEASURE, term, category, voice=voice, speaker=speaker, rule=rule,
        reason=reason,
    )  # fmt: skip
