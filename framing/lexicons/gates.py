"""Gates: the conditions under which a term counts as loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.lexicons import pos as part_of_speech
from framing.lexicons.context import CLOSED_CLASS, Context

POSSESSIVES = frozenset("his her their its my our your whose".split())
PERSONS = frozenset("he she they who we i you".split())
_TITLES = frozenset(
    "mr mrs ms president senator sen rep representative governor gov mayor minister secretary chairman chairwoman speaker "
    "justice judge congressman congresswoman councillor".split()
)
_BODIES = frozenset(
    "government administration officials party court senate democrats republicans lawmakers critics allies opponents "
    "activists leaders leader protesters company police lawyers regime white house campaign congress opposition "
    "rebels supporters voters conservatives liberals progressives lobby union unions parliament ministers prosecutors".split()
)
_SKIPPED = frozenset(
    "has have had was were is are will would be been being never also then now once again still just even did does do could "
    "should may might must can not finally eventually later quickly".split()
)
_FLAGS = ("name", "person", "not-quoted", "lower", "any-case")
_LISTS = ("prev", "next", "not-prev", "not-next", "near", "not-near")

# 0 = does not hold, 1 = holds by a guess, 2 = holds.
Condition = Callable[[Context, str], int]


class GateError(ValueError):
    """A gate that cannot be read; the message says which part and what would be right."""


@lru_cache(maxsize=8192)
def parse_gate(gate: str) -> tuple[tuple[Condition, ...], ...]:
    """Conditions that must all hold, each a tuple of alternatives.

    Raises
    ------
    GateError
        For an unknown condition or an empty list.
    """
    parsed = []
    # All must hold, so that it does not matter which is asked first: the quickest are.
    for part in sorted(gate.split(";"), key=_effort):
        if not part.strip():
            continue
        # "next=a|b / person": alternatives are set apart by a slash between spaces.
        parsed.append(tuple(_condition(option.strip()) for option in part.split(" / ")))
    return tuple(parsed)


def _effort(part: str) -> int:
    """How much work it is to ask a condition: a look at a neighbour, at those around, at what part of speech they make it."""
    return 2 if "pos=" in part else int("near=" in part)


def holds(gate: str, context: Context, form: str) -> int:
    """0 where a condition fails, 1 where all hold but one rests on a guess, 2 where all hold.

    >>> from framing.text import annotate
    >>> holds("next=to|in", Context(annotate("They caved in."), 1, 1, 5, 10), "caved")
    2
    """
    return condition_of(gate)(context, form)


def condition_of(gate: str) -> Condition:
    """A gate as one condition, which holds as far as its weakest part does."""
    parts = [options[0] if len(options) == 1 else _any_of(options) for options in parse_gate(gate)]
    return parts[0] if len(parts) == 1 else _all_of(parts)


def _any_of(options: tuple[Condition, ...]) -> Condition:
    def any_of(context: Context, form: str) -> int:
        best = 0
        for option in options:
            best = max(best, option(context, form))
            if best == 2:
                break
        return best

    return any_of


def _all_of(parts: Sequence[Condition]) -> Condition:
    def all_of(context: Context, form: str) -> int:
        weakest = 2
        for part in parts:
            weakest = min(weakest, part(context, form))
            if not weakest:
                break
        return weakest

    return all_of


def _condition(text: str) -> Condition:
    key, equals, value = text.partition("=")
    key, value = key.strip(), value.strip()
    if not equals:
        if key in _FLAG_TESTS:
            return _FLAG_TESTS[key]
        raise GateError(
            f"unknown condition {text!r}; known are pos=, {'=, '.join(_LISTS)}=, {', '.join(_FLAGS)}"
        )
    if key == "pos":
        wanted = frozenset(value.split("|"))
        if not wanted <= {"n", "v", "adj", "adv"}:
            raise GateError(f"pos= must be n, v, adj or adv, got {value!r}")
        return _part_of_speech(wanted)
    if key not in _LISTS:
        raise GateError(
            f"unknown condition {key + '='!r}; known are pos=, {'=, '.join(_LISTS)}=, {', '.join(_FLAGS)}"
        )
    words = [word.strip().lower().replace("’", "'") for word in value.split("|")]
    if not all(words) or any("*" in word[:-1] or word == "*" for word in words):
        raise GateError(f"{key}= needs words separated by |, with * only at a word's end, got {value!r}")
    return _word_list(key, words)


def _part_of_speech(wanted: frozenset[str]) -> Condition:
    def test(context: Context, form: str) -> int:
        found, lead = part_of_speech.guess(context, form)
        if found in wanted:
            return 2 if lead >= 2 else 1
        # A participle before a noun is still the verb's, a noun before a noun still a noun.
        if found == "adj" and (
            ("v" in wanted and form.endswith(("ed", "ing"))) or ("n" in wanted and lead < 3)
        ):
            return 1
        # An undecided guess does not shut the gate on a form whose ending allows the wanted part of speech.
        return 1 if lead == 0 and not (wanted == {"v"} and form.endswith("s")) else 0

    return test


class _Listed(NamedTuple):
    """The words of a condition: as they are, by their beginning or end, and phrases."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    ends: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]

    def holds(self, word: str) -> bool:
        """Whether the word is among them."""
        return word in self.words or word.startswith(self.beginnings) or word.endswith(self.ends)


def _word_list(key: str, words: list[str]) -> Condition:
    plain = [w for w in words if not w.endswith("*") and w not in ("'s", "poss") and " " not in w]
    listed = _Listed(
        words=frozenset([*plain, *(f"{w}'s" for w in plain), *(POSSESSIVES if "poss" in words else ())]),
        beginnings=tuple(w[:-1] for w in words if w.endswith("*") and " " not in w),
        ends=("'s", "s'") if "'s" in words or "poss" in words else (),
        phrases=tuple(tuple(w.split()) for w in words if " " in w),
    )
    wanted = 0 if key.startswith("not-") else 2
    if key.endswith("near"):
        return _near(listed, wanted)
    return _beside(listed, 1 if key.endswith("next") else -1, wanted)


def _near(listed: _Listed, wanted: int) -> Condition:
    whole, beginnings, ends, phrases = listed
    # Set in blanks, so that a phrase begins with a word and ends with one, or with the beginning of one ("north korea*").
    spaced = tuple(f" {' '.join(phrase)} ".replace("* ", "") for phrase in phrases)

    def near(context: Context, form: str) -> int:
        words = context.nearby()
        found = (
            not whole.isdisjoint(words)
            or beginnings
            and any([word.startswith(beginnings) for word in words])
            or ends
            and any([word.endswith(ends) for word in words])
            or spaced
            and any(phrase in context.sides() for phrase in spaced)
        )
        return wanted if found else 2 - wanted

    return near


def _beside(listed: _Listed, side: int, wanted: int) -> Condition:
    phrases = listed.phrases

    def beside(context: Context, form: str) -> int:
        word = context.after(1) if side > 0 else context.before(1)
        if listed.holds(word) or phrases and any(_phrase_beside(context, phrase, side) for phrase in phrases):
            return wanted
        # The possessor may be written with a bare apostrophe, which is no part of the word: "the rebels' cave-in".
        if listed.ends and side < 0 and _bare_possessive(context):
            return wanted
        return 2 - wanted

    return beside


def _phrase_beside(context: Context, phrase: tuple[str, ...], side: int) -> bool:
    if side > 0:
        return all(context.after(k + 1) == word for k, word in enumerate(phrase))
    return all(context.before(k + 1) == word for k, word in enumerate(reversed(phrase)))


def _bare_possessive(context: Context) -> bool:
    if not context.before(1).endswith("s"):
        return False
    between = context.document.normalized[context.document.word_ends[context.first - 1] : context.start]
    return between == "' "


def _name(context: Context, form: str) -> int:
    return 2 if context.name_follows() else 0


def _person(context: Context, form: str) -> int:
    """Whether a person or a body is the subject or possessor: looked for to the left, past adverbs and auxiliaries."""
    for steps in range(1, 6):
        word = context.before(steps)
        if not word:
            return 0
        if (
            word in PERSONS
            or word in POSSESSIVES
            or word in _TITLES
            or word in _BODIES
            or word.endswith(("'s", "s'"))
        ):
            return 2
        if context.capitalised(-steps) and word not in CLOSED_CLASS:
            return 2
        if word not in _SKIPPED and not word.endswith("ly"):
            return 0
    return 0


def _not_quoted(context: Context, form: str) -> int:
    voice = context.document.voice_at(context.start, context.end)
    return 0 if voice is not None and voice.kind == "direct" else 2


def _lower(context: Context, form: str) -> int:
    return 0 if context.document.text[context.start].isupper() else 2


_FLAG_TESTS: dict[str, Condition] = {
    "name": _name,
    "person": _person,
    "not-quoted": _not_quoted,
    "lower": _lower,
    "any-case": lambda context, form: 2,
}
