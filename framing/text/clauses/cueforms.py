"""Whether a form that may be a reporting verb is one where it stands, or a noun, or part of another verb."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    POSSESSIVES,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
)

_NOUNS_BEFORE = frozenset(
    "the a an his her their its our my your no any this that these those such of new press news".split()
)
# Base forms that are nouns at least as often; the others ("say", "believe") never are.
_ALSO_NOUNS = frozenset(
    "report claim charge comment call hope fear doubt demand promise offer request estimate forecast note "
    "post tweet "
    "retweet text blog message question answer reply protest praise attack blast rip rule guess judge "
    "figure project find "
    "press plan pledge quip joke boast taunt mock quiz cry shout scream whisper laugh sigh smile remark "
    "reason hint "
    "signal quote cite start finish read term label brand lecture storm rage chant toast view sneer jeer "
    "whine moan "
    "gripe rant fume vow state counter challenge dispute stress highlight query petition probe grill push "
    "command order judge "
    "grin nod shrug drone rave crow roar bark howl snap command address brief email e-mail worry welcome "
    "thank warrant direct guarantee reference voice appeal compliment conjecture leak update volunteer radio suspect".split()
)
_RATHER_NOUNS = frozenset(
    "detail document record alert account state project document email tip venture".split()
)
_BEFORE_VERBS = frozenset("to not who people police i we they you or nor and men women that which".split())
_OPENS_CLAUSE = SUBJECT_PRONOUNS | {"that", "whether", "if", "the", "a"}
_PLURALS = frozenset("many some most several few people all those".split())
_ING_NOUNS = frozenset(
    "warning finding ruling feeling hearing reading briefing greeting filming starting boasting meaning".split()
)
_NOT_AFTER_S = (PREPOSITIONS | CLAUSE_WORDS) - {"that", "to", "on", "at", "in"}
_STOPS_PHRASE = PREPOSITIONS | FINITE | {"and", "or", "but"}
_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
_BEFORE_ING = frozenset("is are was were been be am keeps kept isn't wasn't aren't".split())


def verb_at(reading: Reading, i: int, s: int) -> tuple[ReportingVerb | None, int]:
    """The verb at word ``i`` with its particle, and the word after both."""
    form = FORMS[reading.words[i]]
    if form.with_particle and i + 1 < reading.last[s] and reading.gaps[i] == " ":
        verb = form.with_particle.get(reading.words[i + 1])
        if verb:
            return verb, i + 2
    return form.verb, i + 1


_ADJECTIVES = frozenset("alleged claimed stated promised reported suspected feared".split())
_BEFORE_NOUNS = PREPOSITIONS - {"as", "than", "before", "after", "since", "until", "like"}
_BEFORE_PLAIN = frozenset("to would will could can may might must should".split())
_UTTERING = frozenset("express expresses expressed expressing voice voices voiced voicing".split())


def is_noun(reading: Reading, i: int, kind: str) -> bool:
    """True where the form is a noun or an adjective here: "the claims", "his stated income"."""
    s = reading.sentence_of(i)
    if i == reading.first[s]:
        return kind in ("s", "base") and not (
            i + 1 < reading.last[s] and (reading.capital[i + 1] or reading.words[i + 1] in ("the", "a"))
        )
    before, gap = reading.words[i - 1], reading.gaps[i - 1]
    if gap != " ":
        # "the clerks' claims", "-- comments the mayor has rejected": a noun with a clause about it.
        clerks = gap == "' " and before.endswith("s") and reading.inside[i - 1] < 0
        return (
            kind == "s"
            and "-" in gap
            or clerks
            and (kind in ("base", "s") or reading.words[i] in _ADJECTIVES)
        )
    if (
        kind in ("base", "s")
        and (before in _UTTERING or before == "executive")
        or kind == "base"
        and _follows_be(reading, i)
    ):
        return True
    if kind == "ing" and _ing_is_noun(reading, i, s):
        return True
    if kind == "past" and _is_adjective(reading, i):
        return True
    if (
        before in _NOUNS_BEFORE
        and not (kind == "past" and before in ("news", "press"))
        and not (kind == "s" and before == "news" and reading.capital[i - 1] and not reading.capital[i])
        and before not in ("that", "this", "her", "these", "those", "such", "of")
    ):
        return True
    if before in ("that", "this") and reading.words[i] in _ALSO_NOUNS and kind == "base":
        return not (before == "that" and i > 1 and reading.words[i - 2].endswith("s"))  # "groups that claim"
    owned = before.endswith(("'s", "s'")) and before.partition("'")[0] not in SUBJECT_PRONOUNS  # "she's said"
    if before in POSSESSIVES or owned:
        return kind in ("base", "s") or before in POSSESSIVES or reading.words[i] in _ADJECTIVES
    if kind in ("base", "s") and before in PREPOSITIONS and before != "to":
        return True
    if kind == "s":
        after_verb = before in FINITE or before.endswith("ed") and len(before) > 4 or before.isdigit()
        if after_verb and not reading.capital[i - 1] or _is_object(reading, i, s):
            return True
        return FORMS[reading.words[i]].base in _ALSO_NOUNS and _third_person_is_noun(reading, i, s)
    return kind == "base" and reading.words[i] in _ALSO_NOUNS and _base_is_noun(reading, i, s)


def _follows_be(reading: Reading, i: int) -> bool:
    """True for "is still welcome": no plain form of a verb stands behind one of "to be"."""
    k = i - 1
    while k > 0 and reading.is_adverb(k):
        k -= 1
    return reading.words[k] in _BE


def _is_adjective(reading: Reading, i: int) -> bool:
    """True for "lower than expected", "of informed voters", "to investigate alleged fraud", "catching suspected thieves"."""
    before = reading.words[i - 1]
    if before == "than":
        return True
    plural = i + 1 < len(reading.words) and reading.words[i + 1].endswith("s") and not reading.capital[i + 1]
    if reading.words[i] in _ADJECTIVES:
        plain = reading.words[i - 2] in _BEFORE_PLAIN and before not in FINITE and not reading.capital[i - 2]
        return plain or before in _BEFORE_NOUNS or before == "how" or before.endswith("ing") and plural
    return plural and before in _BEFORE_NOUNS


def _ing_is_noun(reading: Reading, i: int, s: int) -> bool:
    """True for "the board's thinking", "a warning"; not for "warning that", "is warning"."""
    if reading.words[i - 1].endswith(("'s", "s'")) and reading.words[i - 2] in DETERMINERS:
        return True
    following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
    if reading.words[i] == "showing" and following in PREPOSITIONS and reading.gaps[i - 1] == " ":
        return True  # "their poor showing among farmers"
    noun = reading.words[i] in _ING_NOUNS and following != "that"
    return noun and not is_progressive(reading, i, reading.first[s])


def _is_object(reading: Reading, i: int, s: int) -> bool:
    """True for "prepared activity reports that", "set off alerts in": a verb stands before it in its clause already."""
    base = FORMS[reading.words[i]].base
    if base not in _ALSO_NOUNS and base not in _RATHER_NOUNS or reading.capital[i - 1]:
        return False
    for k in range(i - 1, max(reading.first[s], i - 5) - 1, -1):
        word = reading.words[k]
        if reading.gaps[k] != " " or word in CLAUSE_WORDS or word in SUBJECT_PRONOUNS or word == "and":
            return False
        if is_finite(reading, k):
            return reading.words[k - 1 : k] != ["who"]
    return False


def _third_person_is_noun(reading: Reading, i: int, s: int) -> bool:
    following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
    if following != "that" and reading.sentences[s].part != "headline":
        if _is_bare_singular(reading, i, reading.first[s]):
            return True
    return (
        reading.words[i - 1] in QUANTIFIERS
        or following in _NOT_AFTER_S
        or is_finite(reading, min(i + 1, reading.last[s] - 1))
    )


def _base_is_noun(reading: Reading, i: int, s: int) -> bool:
    before = reading.words[i - 1]
    following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
    if reading.words[i] == "counter" and following == "to":
        return True  # "runs counter to"
    if before in _BEFORE_VERBS or before in FINITE or before.endswith("s") or reading.is_adverb(i - 1):
        return False
    if reading.capital[i - 1] and following in _OPENS_CLAUSE:
        return "and" not in reading.words[max(reading.first[s], i - 6) : i]  # "Berg and Lund claim that"
    return not _has_plural_head(reading, i, s)


def _is_bare_singular(reading: Reading, i: int, low: int) -> bool:
    """True where no determiner, name or pronoun stands before "monthly figures": a singular subject would have one."""
    for k in range(i - 1, max(low, i - 6) - 1, -1):
        word = reading.words[k]
        if reading.gaps[k] != " " or word in _STOPS_PHRASE:
            return k < i - 1
        if reading.capital[k] or word in DETERMINERS or word in SUBJECT_PRONOUNS or word == "who":
            return False
    return True


def _has_plural_head(reading: Reading, i: int, s: int) -> bool:
    """True where "farmers in the valley fear that": the noun before is not the one that the verb belongs to."""
    following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
    if following not in _OPENS_CLAUSE:
        return False
    words = reading.words
    return any(
        (words[k].endswith("s") or words[k] in _PLURALS)
        and (words[k + 1] in PREPOSITIONS or words[k + 1] == "who" and is_finite(reading, k + 2))
        for k in range(max(reading.first[s], i - 7), i - 1)
    )


def is_progressive(reading: Reading, i: int, low: int) -> bool:
    """True for "is saying", "was still telling"."""
    k = i - 1
    while k >= low and (reading.is_adverb(k) or reading.words[k] == "and" and reading.is_adverb(k - 1)):
        k -= 1  # "is openly and often saying"
    return k >= low and reading.words[k] in _BEFORE_ING
