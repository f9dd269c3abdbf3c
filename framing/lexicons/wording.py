"""A neutral wording in the form of the word that it stands for: "criticized" for "slammed", "attackers" for "thugs"."""

from __future__ import annotations

from framing.lexicons.context import Context
from framing.lexicons.entry import Entry
from framing.lexicons.inflect import adjective_forms, british, degrees, plural, verb_slots
from framing.lexicons.pos import MODALS

_BASE, _THIRD, _PAST, _PARTICIPLE, _ING = range(5)
# Before a form that may be past or participle, these tell that it is the participle.
_PERFECT_OR_PASSIVE = frozenset(
    "has have had having is are was were be been being am get gets got getting hasn't haven't hadn't isn't aren't wasn't "
    "weren't".split()
)
# Where the head of a noun phrase ends, besides words in -ing: "advocate | of pressure", "city | limiting cooperation".
_AFTER_HEAD = frozenset(
    "of to in with without for on at as from about against by who that over under between outside and or than around "
    "after not out".split()
)
# Adjectives and participles that stand after their noun: "judge | appointed by Vant", "politician | close to him".
_POSTPOSED = frozenset(
    "given killed offered appointed backed opposed accused close critical popular later".split()
)
_OPENS_CLAUSE = frozenset("that he she it they we i how".split())
# Nouns without a plural, besides those told by their endings: "attacks" becomes "criticism".
_MASS = frozenset(
    "opposition speech anger talk violence regulation harm help support coverage news money spending praise pressure work aid "
    "information attention litigation prejudice bias retaliation disorder enforcement wrongdoing dissatisfaction dislike "
    "prosecution wording past growth land unrest interference publicity self-regard advice progress behavior behaviour conduct "
    "education research damage excess pollution weather taking inaction misconduct self-interest torture enthusiasm admiration "
    "love trouble politics people confidence confidentiality secrecy violence evidence influence reliance assistance hostility "
    "surveillance footage pay skill emotion lack blame alarm".split()
)
# Of these, one may be counted: "a long speech", "a lack of care".
_SOMETIMES_COUNTED = frozenset("speech criticism bias talk lack dislike influence".split())
_MASS_ENDINGS = ("ism", "ness", "ship")


def in_form(alternative: str, entry: Entry, form: str, context: Context | None = None) -> str:
    """The neutral wording as it would stand in the sentence: number of a noun, tense of a verb, degree of an adjective.

    ``form`` is what stands there in lower case, ``context`` its neighbours. Wordings for other parts of speech are left as
    they are.

    >>> in_form("criticize", Entry("slam", "attack", "v"), "slammed")
    'criticized'
    >>> in_form("person without legal status", Entry("illegal", "label", "n"), "illegals")
    'people without legal status'
    """
    kind = entry.pos.removeprefix("x:")
    if not alternative:
        return ""
    if kind == "adj":
        return _compared(alternative, adjective_forms(entry.term), form)
    words = entry.term.split(" ")
    marked = [i for i, word in enumerate(words) if word.startswith("~")]
    base = words[marked[0] if marked else 0 if kind == "v" else -1].removeprefix("~")
    if kind == "n" and plural(base) != base and _stands_in(form, plural(base)):
        return _pluralized(alternative)
    if kind != "v":
        return alternative
    return _conjugated(_for_a_clause(alternative, context), _slot(base, form, context), context)


def _for_a_clause(alternative: str, context: Context | None) -> str:
    """The wording of a verb without its last preposition where a clause follows: "boast" for "boast about" before "that"."""
    clause = context is not None and context.after() in _OPENS_CLAUSE
    return alternative.removesuffix(" about") if clause else alternative


def _compared(alternative: str, forms: list[str], form: str) -> str:
    """The wording in the degree of ``form``: "more unpleasant" for "uglier"."""
    if form == forms[0] or form not in forms or alternative.startswith(("very ", "not ")):
        return alternative
    at = forms.index(form)
    own = degrees(alternative)
    return own[at] if len(own) > 1 else f"{('', 'more', 'most')[at]} {alternative}"


def _stands_in(form: str, word: str) -> bool:
    spaced = f" {form} ".replace("-", " ")
    return any(f" {w.replace('-', ' ')} " in spaced for w in (word, british(word)) if w)


def _slot(base: str, form: str, context: Context | None) -> int:
    """Which of the five forms of a verb stands in ``form``; the neighbours tell those apart that look alike."""
    found = [i for i, slot in enumerate(verb_slots(base)) if any(_stands_in(form, word) for word in slot)]
    if len(found) < 2:
        return found[0] if found else _BASE
    before = [context.before(steps) for steps in (1, 2, 3)] if context else []
    # "was cut by the board", but "cratered by 11%"
    passive = context is not None and context.after() == "by" and not context.after(2)[:1].isdigit()
    if _PARTICIPLE in found and (passive or not _PERFECT_OR_PASSIVE.isdisjoint(before)):
        return _PARTICIPLE
    if _BASE in found and not MODALS.isdisjoint(before[:1]):
        return _BASE
    return _PAST


def _conjugated(alternative: str, slot: int, context: Context | None) -> str:
    if slot == _BASE:
        return alternative
    first, space, rest = alternative.partition(" ")
    if first == "not":
        helper = {_PAST: "did not", _THIRD: "does not"}.get(slot)
        return f"{helper} {rest}".rstrip() if helper else f"not {_conjugated(rest, slot, context)}"
    forms = verb_slots(first)[slot]
    # Only "be" has a singular and a plural: is and are, was and were.
    many = len(forms) > 1 and first == "be" and context is not None and _plural_before(context)
    return forms[1 if many else 0] + space + rest


def _plural_before(context: Context) -> bool:
    word = context.before()
    return word in ("they", "we", "you") or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def is_counted(alternative: str) -> bool:
    """Whether a noun's wording has a plural and so can stand after "a".

    >>> is_counted("objection to the plan"), is_counted("strong opposition")
    (True, False)
    """
    words = alternative.split(" ")
    noun = words[_head(words)]
    return noun in _SOMETIMES_COUNTED or _has_plural(noun)


def is_plural(alternative: str) -> bool:
    """Whether a noun's wording is a plural: "people without work", but not "series of events".

    >>> is_plural("statements"), is_plural("people without work"), is_plural("series of steps")
    (True, True, False)
    """
    words = alternative.split(" ")
    noun = words[_head(words)]
    return noun in ("people", "men", "women") or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun != "series"
    )


def _head(words: list[str]) -> int:
    """Which word of a noun phrase is its head: "person" in "person without work", "advocate" in "advocate of change"."""
    if "person" in words:
        return words.index("person")
    ends = (i for i in range(len(words) - 1) if _ends_head(words[i], words[i + 1], last=i == len(words) - 2))
    return next(ends, len(words) - 1)


def _ends_head(word: str, following: str, last: bool) -> bool:
    """Whether a noun phrase goes on, after its head ``word``, with what is said of it: "city | limiting cooperation"."""
    if following in _AFTER_HEAD or following in _POSTPOSED:
        return True
    return following.endswith("ing") and not last and "-" not in word + following


def _has_plural(noun: str) -> bool:
    return noun not in _MASS and not noun.endswith(_MASS_ENDINGS)


def _pluralized(alternative: str) -> str:
    words = alternative.split(" ")
    head = _head(words)
    noun = words[head]
    if not _has_plural(noun) or is_plural(alternative):
        return alternative
    words[head] = "people" if noun == "person" else plural(noun)
    return " ".join(words[1:] if words[0] in ("a", "an") else words)
