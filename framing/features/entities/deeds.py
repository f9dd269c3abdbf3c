"""Deeds that articles share, each by its verbs and its nouns: which article names the doer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from framing.features.entities.clauses import Clause
from framing.features.entities.deed_words import (
    Deed,
    deed_nouns,
    deed_verbs,
    is_done,
    stands_before_noun,
)
from framing.features.entities.edges import behind_particles
from framing.features.entities.gazetteer import gazetteer
from framing.features.entities.linking import Entity
from framing.features.entities.phrases import PREPOSITIONS, Phrase
from framing.features.entities.shared_deeds import Told, number_shared
from framing.features.entities.tagging import Tagged
from framing.lexicons.inflect import verb_forms
from framing.text.document import NARRATOR, Document
from framing.text.speakers.roles import role_of

_LEAST_ARTICLES = 2
_DOERS = ("official", "opposition")
_HOW = frozenset(
    "failure means force mistake accident default design decree phone mail email letter vote ballot".split()
)
_POSSESSORS = frozenset("his her their our my your".split())
_TIMES = frozenset(
    "year month week day night morning monday tuesday wednesday thursday friday saturday sunday".split()
)


# "The army carried out an attack": the noun's doer is the subject of such a verb.
_LIGHT_VERBS = (
    "conduct launch make commit set stage mount order impose announce issue give file begin start perform hold "
    "undertake wage unleash execute approve declare"
)
_LIGHT = frozenset(form for verb in _LIGHT_VERBS.split() for form in verb_forms(verb))


def light_subjects(tagged: Tagged, clauses: Sequence[Clause]) -> dict[int, int]:
    """Number of an object phrase -> number of its subject, for verbs that only carry a noun ("launched an attack")."""
    words = tagged.document.words
    # "Given opposition from": no verb.
    return {
        c.patient: c.agent
        for c in clauses
        if not c.passive and words[c.verb] in _LIGHT and words[c.verb] != "given"
    }


def named_doer(
    tagged: Tagged, phrases: Sequence[Phrase], n: int, deed: Deed, light: Mapping[int, int]
) -> tuple[int, int] | None:
    """Words of the doer that stands beside a deed's noun: "by the army" behind it, "the army's" or "army" before it."""
    phrase = phrases[n]
    if n in light:
        subject = light[n]
        return (
            (phrases[subject].first, phrases[subject].end)
            if subject >= 0
            else (phrase.first - 2, phrase.first - 1)
        )
    words = tagged.document.words
    of = phrase.end + (
        words[phrase.end : phrase.end + 1] != ["of"]
        and words[phrase.end : phrase.end + 1] != []
        and words[phrase.end] in _TIMES
    )  # "the resignation Thursday of the minister"
    behind = words[of : of + 1] == ["of"] and n + 1 < len(phrases)
    if deed.owner == "self" and behind and any(p.first == of + 1 for p in phrases[n + 1 : n + 3]):
        return phrases[n + 1].first, phrases[n + 1].end
    before, behind_it = _doer_before(tagged, phrase, deed), _doer_behind(tagged, phrases, n)
    # "Lund's curbs on sales by firms": the firms sell.
    first = (
        before is not None and words[before[1] - 1].endswith(("'s", "s'")) and before[1] - 1 < phrase.end - 1
    )
    return before or behind_it if first else behind_it or before


def _doer_behind(tagged: Tagged, phrases: Sequence[Phrase], n: int) -> tuple[int, int] | None:
    tags, words = tagged.tags, tagged.document.words
    at = n
    # "the arrest of two men by the army": past one or two phrases with "of" or "in".
    for _ in range(3):
        end = phrases[at].end
        if at + 1 >= len(phrases) or phrases[at + 1].first != end + 1 or tags[2 * end - 1] != " ":
            break
        if words[end] not in PREPOSITIONS and words[end] not in ("and", "or"):
            break  # "the leaks prompted calls by critics"
        at += 1
        if words[end] == "by":
            named = words[phrases[at].end - 1] not in _HOW  # "theft by failure to pay"
            return (phrases[at].first, phrases[at].end) if named else None
    end = phrases[n].end
    if words[end : end + 1] and words[end].endswith("ed") and words[end + 1 : end + 2] == ["by"]:
        # "tariffs imposed by the president"
        doer = next((p for p in phrases[n + 1 : n + 3] if p.first == end + 2), None)
        return (doer.first, doer.end) if doer else (end + 2, end + 3)
    return None


def _owns(tagged: Tagged, possessor: int, deed: Deed) -> bool:
    """Whether a possessor is the doer: of a deed done to things, where it has a name ("Lund's approval", not "the bill's")."""
    text, starts = tagged.document.text, tagged.document.word_starts
    return deed.owner in ("agent", "self") or deed.owner == "matter" and text[starts[possessor]].isupper()


def _owner(document: Document, k: int) -> bool:
    """Whether a word is a possessive; the mark of "Mattis' resignation" stands outside the word."""
    word = document.words[k]
    return (
        word.endswith(("'s", "s'"))
        or word.endswith("s")
        and document.normalized[document.word_ends[k]] == "'"
    )


def _doer_before(tagged: Tagged, phrase: Phrase, deed: Deed) -> tuple[int, int] | None:
    tags, words = tagged.tags, tagged.document.words
    owned = [k for k in range(phrase.first, phrase.end - 1) if _owner(tagged.document, k)]
    if owned and words[owned[0]].removesuffix("'s") in _TIMES:
        return None  # "Friday's arrest"
    if owned and (_owns(tagged, owned[0], deed) or words[phrase.end : phrase.end + 1] == ["of"]):
        return phrase.first, owned[
            0
        ] + 1  # "Norway's arrest of two men": the one before, where the other stands behind
    done_to = words[phrase.end : phrase.end + 1] == [
        "of"
    ]  # "his appointment of 200 judges", "the US killing of two men"
    if (deed.owner == "matter" or done_to) and words[phrase.first] in _POSSESSORS:
        return phrase.first, phrase.first + 1
    if deed.owner in ("agent", "self") or done_to:
        for k in range(phrase.end - 2, phrase.first - 1, -1):
            if tags[2 * k] in "NS" and role_of(words[k], "") in _DOERS:
                return k, k + 1  # "the police shootings of two men"
            if tags[2 * k] in "cnCM" and gazetteer().find((words[k].removesuffix("'s"),)):
                first = k
                while first > phrase.first and tags[2 * first - 2] in "CM" and tags[2 * first - 1] == " ":
                    first -= 1
                return first, k + 1
        if tags[2 * phrase.first] == "P":
            return phrase.first, phrase.first + 1
    return None


def find_deeds(
    tagged: Mapping[str, Tagged],
    phrases: Mapping[str, Sequence[Phrase]],
    clauses: Mapping[str, Sequence[Clause]],
    of_phrase: Mapping[str, Mapping[int, Entity]],
    told: Told | None = None,
) -> list[dict[str, Any]]:
    """Rows (deed, article_id, start, end, text, agent, patient, form, voice, shared, differs) for deeds of two articles.

    ``form`` is active, passive_with_agent, agentless_passive, noun_with_agent or noun_without_agent; ``agent`` and
    ``patient`` are entity names, or the words printed where the phrase is no known entity, "" where nobody is named.
    ``shared`` is the number of one deed done to one patient that two articles or more tell of in their own voice, else 0;
    stretches that tell one fact (``told``) tie patients whose words have nothing in common.
    """
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for article, t in tagged.items():
        reader = _Reader(
            article, t, phrases[article], of_phrase[article], light_subjects(t, clauses[article])
        )
        for clause in clauses[article]:
            deed = deed_verbs().get(t.document.words[clause.verb])
            if deed is not None and is_done(t, phrases[article], clause):
                rows[deed.name].append(reader.clause(clause, deed))
        nouns = deed_nouns(things=True)
        for n, phrase in enumerate(phrases[article]):
            deed = nouns.get(t.document.words[phrase.end - 1])
            # "Harrow Search" is a product.
            named = phrase.end - phrase.first > 1 and t.tags[2 * phrase.end - 4 : 2 * phrase.end - 1] == "C C"
            if deed is not None and not named and not stands_before_noun(t, phrase):
                rows[deed.name].append(reader.noun(n, deed))
    kept = [r for r in rows.values() if len({row["article_id"] for row in r}) >= _LEAST_ARTICLES]
    found = [row for these in kept for row in sorted(these, key=lambda r: (r["article_id"], r["start"]))]
    number_shared(found, told)
    for row in found:
        del row["said"]
    return found


@dataclass(slots=True)
class _Reader:
    article: str
    tagged: Tagged
    phrases: Sequence[Phrase]
    of_phrase: Mapping[int, Entity]
    light: Mapping[int, int]

    def clause(self, clause: Clause, deed: Deed) -> dict[str, Any]:
        form = (
            "active"
            if not clause.passive
            else "agentless_passive"
            if clause.agent == -1
            else "passive_with_agent"
        )
        agent = self._who(clause.agent)
        if not agent and clause.agent != -1 or not agent and not clause.passive:
            # A pronoun: the doer is named, though not by name.
            at = clause.first - 1 if not clause.passive else clause.end - 1
            agent = self.tagged.document.words[at].partition("'")[0]
        row = self._row(deed, clause.first, clause.end, agent, self._who(clause.patient), form)
        # "A strike killed two men" says by what, not who did it.
        by = self.phrases[clause.agent].end - 1 if clause.agent >= 0 else -1
        return row | {"thing": by >= 0 and self.tagged.document.words[by] in deed_nouns(things=True)}

    def noun(self, n: int, deed: Deed) -> dict[str, Any]:
        phrase = self.phrases[n]
        doer = named_doer(self.tagged, self.phrases, n, deed, self.light)
        agent = self._who(self.light[n]) if self.light.get(n, -1) >= 0 else self._text(*doer) if doer else ""
        form = "noun_with_agent" if doer else "noun_without_agent"
        row = self._row(deed, phrase.first, phrase.end, agent, self._patient(n, deed), form)
        return row | {"thing": not agent and self.tagged.document.words[phrase.end - 1] not in deed_nouns()}

    def _patient(self, n: int, deed: Deed) -> str:
        """Whom a deed's noun says it was done to: "of two men" behind it, "the mayor's" before it."""
        phrase, tags, words = self.phrases[n], self.tagged.tags, self.tagged.document.words
        end = phrase.end
        if (
            n + 1 < len(self.phrases)
            and self.phrases[n + 1].first == end + 1
            and words[end] in ("of", "against", "on")
        ):
            return self._who(n + 1)
        if deed.owner not in ("agent", "self"):
            for k in range(phrase.first, phrase.end - 1):
                if tags[2 * k] in "cn" and not _owns(self.tagged, k, deed):
                    return self._text(phrase.first, k + 1)
        return ""

    def _who(self, n: int) -> str:
        if n < 0:
            return ""
        phrase, tagged = self.phrases[n], self.tagged
        entity = self.of_phrase.get(n)
        head = tagged.document.text[tagged.document.word_starts[phrase.end - 1]]
        common = head.islower() or tagged.tags[2 * phrase.end - 2] == "M"
        if entity is None or entity.kind != "person" and common and phrase.end - phrase.first > 1:
            # "three Norwegian engineers" and "three Norwegians" are not Norway.
            opens = tagged.document.words[phrase.first] in ("the", "a", "an")
            return self._text(phrase.first + opens, phrase.end)
        return entity.name

    def _text(self, first: int, end: int) -> str:
        document = self.tagged.document
        first = behind_particles(self.tagged, first, end - 1)  # "signed | away the mill", "at least two men"
        text = " ".join(document.text[document.word_starts[first] : document.word_ends[end - 1]].split())
        return text.removesuffix("'s").removesuffix("’s")

    def _row(self, deed: Deed, first: int, end: int, agent: str, patient: str, form: str) -> dict[str, Any]:
        document = self.tagged.document
        start, stop = document.word_starts[first], document.word_ends[end - 1]
        text = document.text[start:stop]
        voice = document.voice_at(start, stop)
        return {
            "deed": deed.name,
            "article_id": self.article,
            "start": start,
            "end": stop,
            "text": text,
            "agent": agent,
            "patient": patient,
            "form": form,
            "voice": voice.kind if voice else NARRATOR,
            "thing": False,
            "said": self._sentence(start),
        }

    def _sentence(self, start: int) -> str:
        document = self.tagged.document
        n = document.sentence_index(start)
        return document.text[document.sentences[n].start : document.sentences[n].end] if n >= 0 else ""
