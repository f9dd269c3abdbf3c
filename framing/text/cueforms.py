"""Whether a form that may be a reporting verb is one where it stands, or a noun, or part of another verb."""

from __future__ import annotations

from framing.text.clauses import is_finite
from framing.text.reading import Reading
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import (
    CLAUSE_WORDS,
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
    "thank warrant".split()
)
_BEFORE_VERBS = frozenset("to not who people police i we they you or nor and men women that which".split())
_OPENS_CLAUSE = SUBJECT_PRONOUNS | {"that", "whether", "if", "the", "a"}
_PLURALS = frozenset("many some most several few people all those".split())
_ING_NOUNS = frozenset(
    "warning finding ruling feeling hearing reading briefing greeting filming starting boasting meaning".split()
)
_NOT_AFTER_S = (PREPOSITIONS | CLAUSE_WORDS) - {"that", "to", "on", "at", "in"}
_BEFORE_ING = frozenset("is are was were been be am keeps kept isn't wasn't aren't".split())


def verb_at(reading: Reading, i: int, s: int) -> tuple[ReportingVerb | None, int]:
    """The verb at word ``i`` with its particle, and the word after both."""
    form = FORMS[reading.words[i]]
    if form.with_particle and i + 1 < reading.last[s] and reading.gaps[i] == " ":
        verb = form.with_particle.get(reading.words[i + 1])
        if verb:
            return verb, i + 2
    return form.verb, i + 1


def is_noun(reading: Reading, i: int, kind: str) -> bool:
    """True where the form is a noun or an adjective here: "the claims", "his stated income"."""
    s = reading.sentence_of(i)
    if i == reading.first[s]:
        return kind in ("s", "base") and not (
            i + 1 < reading.last[s] and (reading.capital[i + 1] or reading.words[i + 1] in ("the", "a"))
        )
    before, gap = reading.words[i - 1], reading.gaps[i - 1]
    if gap != " ":
        return False
    if kind == "ing" and reading.words[i] in _ING_NOUNS and reading.words[i + 1 : i + 2] != ["that"]:
        return True
    if kind == "past" and before in ("news", "press", "new", "no", "any"):
        return False
    if before in _NOUNS_BEFORE and before not in ("that", "this", "her", "these", "those", "such", "of"):
        return True
    if before in POSSESSIVES or before.endswith(("'s", "s'")) and kind in ("base", "s"):
        return kind in ("base", "s") or before in POSSESSIVES
    if kind in ("base", "s") and before in PREPOSITIONS and before != "to":
        return True
    if (
        kind == "s"
        and not reading.capital[i - 1]
        and (before in FINITE or before.endswith("ed") and len(before) > 4)
    ):
        return True
    following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
    if kind == "s" and FORMS[reading.words[i]].base in _ALSO_NOUNS:
        return (
            before in QUANTIFIERS
            or following in _NOT_AFTER_S
            or is_finite(reading, min(i + 1, reading.last[s] - 1))
        )
    if kind != "base" or reading.words[i] not in _ALSO_NOUNS:
        return False
    if before in _BEFORE_VERBS or before in FINITE or before.endswith("s") or reading.is_adverb(i - 1):
        return False
    return not _has_plural_head(reading, i, s)


def _has_plural_head(reading: Reading, i: int, s: int) -> bool:
    """True where "farmers in the valley fear that": the noun before is not the one that the verb belongs to."""
    following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
    if following not in _OPENS_CLAUSE:
        return False
    words = reading.words
    return any(
        (words[k].endswith("s") or words[k] in _PLURALS) and words[k + 1] in PREPOSITIONS
        for k in range(max(reading.first[s], i - 7), i - 1)
    )


def is_progressive(reading: Reading, i: int, low: int) -> bool:
    """True for "is saying", "was still telling"."""
    k = i - 1
    while k >= low and reading.is_adverb(k):
        k -= 1
    return k >= low and reading.words[k] in _BEFORE_ING
