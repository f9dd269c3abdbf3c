"""What a clause is, as far as word forms tell: a subject and a finite verb."""

from __future__ import annotations

from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.vocabulary import KnownForms
from framing.text.wordclasses import (
    CONTRACTED,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

# Past and plain forms that show a clause where no auxiliary does; regular pasts are known by -ed.
VERBISH = frozenset(
    "went came took gave got made saw knew left lost kept held brought began broke built bought caught "
    "chose cut did drew drove ate fell "
    "felt fought found flew forgot had heard hit hurt led lay let met paid put ran rose sat sent set shot "
    "shut slept spent stood "
    "stole struck swam taught thought threw told understood voted wanted went won wore wrote needs wants "
    "remains means makes takes gives goes "
    "laid cost comes gets keeps knows works rewards lacks belongs faces owes costs plans believe believes think "
    "thinks need want support supports "
    "hope hopes seems appears deserve deserves shows show holds poses lies represents violates go make "
    "take give know get pay live stay "
    "sold sank sang swam wept swore woke wound bled fled dug clung crept dealt fed froze hung hid knelt "
    "lent lit meant rode shook "
    "shone shrank slid spun spread sprang stuck stung strove swept swung tore wove forbade sought fetched "
    "feel come face oppose oppose say says sells serves locks owns hates loves likes plays runs stands "
    "trust fails".split()
)


def is_finite(reading: Reading, word: int) -> bool:
    """True for auxiliaries, contractions with one ("he's") and forms that are verbs more often than not."""
    return (_finite_large if reading.capital[word] else _finite_small)[reading.words[word]]


_CONTRACTING = SUBJECT_PRONOUNS | {"there", "that", "who", "what"}


def _finite(form: str, large: bool) -> bool:
    """The same for a form written large or small."""
    if large and "'" not in form:
        return False  # "May", "Will", "Can" are names
    if form in FINITE or form in VERBISH:
        return True
    if form.endswith(CONTRACTED) and form[: form.rindex("'")] in _CONTRACTING:
        return True
    if large:
        return False
    entry = FORMS.get(form)
    if entry is not None and entry.kind == "past":
        return True
    made = "-" in form and not form.startswith(_PREFIXES)  # "a raspy-voiced mayor"
    return form.endswith("ed") and len(form) > 3 and not made and form not in _NOT_PAST


_PREFIXES = tuple("re- co- pre- mis- un- out- over- under- de- fast- double- short- second- e- off-".split())
_NOT_PAST = frozenset(("need", "united", "hundred", "indeed", "speed"))
_finite_small: KnownForms[str, bool] = KnownForms(lambda form: _finite(form, False))
_finite_large: KnownForms[str, bool] = KnownForms(lambda form: _finite(form, True))


_BEFORE_NOUNS = (DETERMINERS | PREPOSITIONS) - {
    "that",
    "this",
    "all",
    "both",
    "some",
    "many",
    "most",
    "few",
    "like",
}
NEVER_OBJECTS = frozenset(("i", "he", "she", "we", "they"))
_NOT_NEAR = frozenset(
    "that who which when where after before as while if because since though although until".split()
)


def has_clause(reading: Reading, first: int, end: int, strict: bool = False, near: bool = False) -> bool:
    """True where words ``[first, end)`` hold a subject and a finite verb, as far as word forms tell.

    ``near`` stops at the first comma or relative word, ``strict`` asks for an auxiliary before any mark.
    """
    if first >= end:
        return False
    if (
        reading.words[first] in SUBJECT_PRONOUNS
        and (not strict or reading.words[first] in NEVER_OBJECTS)
        and first + 1 < end
        and reading.gaps[first] == " "
        and reading.words[first + 1] not in PREPOSITIONS
    ):
        return True
    for i in range(first + 1, min(end, first + 40)):
        if (
            reading.words[i] in ("and", "but", "or")
            and i + 1 < end
            and (is_finite(reading, i + 1) or reading.is_adverb(i + 1))
        ):
            return False
        if reading.gaps[i - 1][:1] in (";", ":"):
            return False
        if near and (
            "," in reading.gaps[i - 1]
            or reading.gaps[i - 1] in (" - ", " -- ")
            or reading.words[i] in _NOT_NEAR
            or reading.words[i] in SUBJECT_PRONOUNS  # "control of the part it has"
            and reading.words[i - 1] not in ("and", "or")
        ):
            return False
        if strict and (reading.gaps[i - 1].strip() not in ("", ".", "'", '"')):
            return False
        if reading.words[i] not in FINITE and reading.words[i - 1] in _BEFORE_NOUNS:
            continue  # "in support of"
        if is_finite(reading, i):
            return (
                not strict
                or reading.words[i] in FINITE
                or "'" in reading.words[i]
                or reading.words[first] in SUBJECT_PRONOUNS
            )
    first_word = reading.words[first]
    return first_word.endswith(CONTRACTED) and first_word[: first_word.rindex("'")] in SUBJECT_PRONOUNS | {
        "there",
        "that",
    }
