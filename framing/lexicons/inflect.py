"""Inflected forms of English words, so that a lexicon lists base forms only."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.lexicons.irregular import IRREGULAR_NOUNS, IRREGULAR_VERBS

_VOWELS = "aeiou"

_O_TAKES_ES = frozenset("go do forgo undergo outdo overdo undo".split())
_PREFIXES = (
    "over",
    "under",
    "out",
    "mis",
    "re",
    "un",
    "with",
    "fore",
    "up",
    "back",
    "inter",
    "strong-",
    "arm-",
)

# Verbs of more than one syllable whose stress lies on the last one, so that the consonant doubles.
_DOUBLING = frozenset(
    "abet abhor acquit admit allot aver befit beget bedevil begin commit compel concur confer control debar defer demur "
    "deter dispel embed emit enrol equip excel expel extol forbid forget impel incur infer instil kidnap occur omit outwit "
    "overrun patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit upset worship "
    "handicap program zigzag humbug hobnob backtrack".split()
) - {"backtrack"}
# British spelling doubles a final l whatever the stress.
_NEVER_DOUBLE_ENDINGS = ("w", "x", "y", "h")


# "strongman" and "housewife" follow the short word; "human" and "talisman" do not.
_HEADS = ("woman", "man", "child", "wife", "thief")
_NO_COMPOUND = frozenset("hu ger ro sha otto talis cai".split())


def verb_forms(base: str) -> list[str]:
    """Base, -s, past, participle and -ing of a verb, each form once.

    >>> verb_forms("slam")
    ['slam', 'slams', 'slammed', 'slamming']
    >>> verb_forms("throw")
    ['throw', 'throws', 'threw', 'thrown', 'throwing']
    """
    return list(dict.fromkeys(form for slot in verb_slots(base) for form in slot))


@lru_cache(maxsize=8192)
def verb_slots(base: str) -> tuple[tuple[str, ...], ...]:
    """The forms of a verb by their place: base, -s, past, participle, -ing; where two are in use, both.

    >>> verb_slots("throw")
    (('throw',), ('throws',), ('threw',), ('thrown',), ('throwing',))
    """
    if base == "be":
        return ("be",), ("is", "are", "am"), ("was", "were"), ("been",), ("being",)
    regular = tuple(stem + "ed" for stem in _ed_stems(base))
    past, participle = _irregular(base) or (regular, regular)
    return (base,), (_third_person(base),), past, participle, tuple(stem + "ing" for stem in _ing_stems(base))


def noun_forms(base: str) -> list[str]:
    """Singular and plural of a noun.

    >>> noun_forms("hypocrisy"), noun_forms("strongman")
    (['hypocrisy', 'hypocrisies'], ['strongman', 'strongmen'])
    """
    return [base, plural(base)]


@lru_cache(maxsize=8192)
def plural(base: str) -> str:
    """Plural of a noun; the last word of a compound is the one that changes."""
    if base in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[base]
    if base.endswith(_HEADS):
        head = next(base[: -len(tail)] for tail in _HEADS if base.endswith(tail))
        if head not in _NO_COMPOUND:
            return head + IRREGULAR_NOUNS[base[len(head) :]]
    if "-" in base:
        head, _, last = base.rpartition("-")
        return f"{head}-{IRREGULAR_NOUNS.get(last) or _third_person(last)}"
    return _third_person(base)


def _irregular(base: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    found = IRREGULAR_VERBS.get(base)
    prefix = ""
    if found is None:
        prefix = next((p for p in _PREFIXES if base.startswith(p) and base[len(p) :] in IRREGULAR_VERBS), "")
        if not prefix:
            return None
        found = IRREGULAR_VERBS[base[len(prefix) :]]
    past, participle = (tuple(prefix + form for form in slot.split("/")) for slot in found)
    return past, participle


def _third_person(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    if base in _O_TAKES_ES or IRREGULAR_NOUNS.get(base, "").endswith("oes"):
        return base + "es"
    return base + "s"


def _ed_stems(base: str) -> list[str]:
    if base.endswith("e"):
        return [base[:-1]]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return [base[:-1] + "i"]
    return _doubled(base)


def _ing_stems(base: str) -> list[str]:
    if base.endswith("ie"):
        return [base[:-2] + "y"]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye", "inge")):
        return [base[:-1]]
    if base.endswith("inge"):  # cringing, but singeing
        return [base[:-1]] if not base.startswith(("s", "t")) else [base]
    return _doubled(base)


def _doubled(base: str) -> list[str]:
    """The stems before -ed and -ing: doubled where English doubles, both where US and UK differ."""
    last = base.rsplit("-", 1)[-1]
    if base.endswith("c"):
        return [base + "k"]
    short = (
        len(last) >= 3
        and last[-1] not in _VOWELS
        and not last.endswith(_NEVER_DOUBLE_ENDINGS)
        and last[-2] in _VOWELS
        and (last[-3] not in _VOWELS or last[-3:-1] in ("ui",) and last.startswith("qu"))
    )
    if not short:
        return [base]
    syllables = sum(c in _VOWELS + "y" and (i == 0 or last[i - 1] not in _VOWELS) for i, c in enumerate(last))
    if (
        syllables == 1
        or last in _DOUBLING
        or last.endswith(("slam", "snap", "flip", "drop", "whip", "run", "pat"))
    ):
        return [base + base[-1]]
    if last.endswith("l"):
        return [base, base + "l"]
    return [base]


# Adjectives of amount or degree: "weaker" compares where "weak" judges.
_SCALAR = frozenset(
    "great strong weak big rich tough hard high low old new late sharp steep fair bad good dark warm cold close deep wide broad "
    "firm clear short long slow fast large small poor cheap soft kind safe strict stark stiff tame worst fake base "
    "sham fringe strange".split()
)


def adjective_forms(base: str) -> list[str]:
    """An adjective with its comparative and superlative, if it is short enough to have them and does not measure.

    >>> adjective_forms("ugly"), adjective_forms("sad"), adjective_forms("reckless")
    (['ugly', 'uglier', 'ugliest'], ['sad', 'sadder', 'saddest'], ['reckless'])
    """
    return [base] if base in _SCALAR else degrees(base)


def degrees(base: str) -> list[str]:
    """An adjective with its comparative and superlative in -er and -est, or alone where it takes "more" and "most".

    >>> degrees("strong"), degrees("severe")
    (['strong', 'stronger', 'strongest'], ['severe'])
    """
    syllables = len(_VOWEL_GROUPS.findall(base.removesuffix("e")))
    if not base.isalpha() or len(base) < 3:
        return [base]
    if syllables == 2 and base.endswith("y") and base[-2] not in _VOWELS:
        stem = base[:-1] + "i"
    elif syllables == 1 and not base.endswith(("ed", "s", "y")):
        stem = base.removesuffix("e")
        if stem == base and re.search("[^aeiou][aeiou][^aeiouwxy]$", base):
            stem += base[-1]
    else:
        return [base]
    return [base, stem + "er", stem + "est"]


_VOWEL_GROUPS = re.compile("[aeiouy]+")
_IZE = re.compile(r"(?<=[a-z]{4})iz(?=(?:e[ds]?|ing|ations?|ers?)$)")


def british(form: str) -> str:
    """The -ise spelling of a form in -ize, or "" where there is none.

    >>> british("weaponized"), british("oversized")
    ('weaponised', '')
    """
    if form.endswith(("size", "sized", "sizes", "sizing", "prize", "prized", "prizes")):
        return ""
    spelled = _IZE.sub("is", form)
    return spelled if spelled != form else ""


def forms(term: str, pos: str) -> list[str]:
    """All forms of a term, base first; in multiword terms the word marked ``~`` changes (the last one where none is).

    >>> forms("~throw under the bus", "v")[2]
    'threw under the bus'
    >>> forms("ill-fated", "adj")
    ['ill-fated']
    """
    kind = pos[2:] if pos.startswith("x:") else pos
    words = term.split(" ")
    marked = [i for i, word in enumerate(words) if word.startswith("~")]
    if kind == "adj":
        return adjective_forms(term)
    if kind not in ("n", "v") or (pos == "x" and not marked):
        return [term.replace("~", "")]
    # A verb phrase inflects in its first word, a noun phrase in its last, unless the term says otherwise.
    at = marked[0] if marked else (0 if kind == "v" else len(words) - 1)
    if not marked and kind == "v" and "-" in words[at]:
        at = 0
    bare = [word.removeprefix("~") for word in words]
    changed = verb_forms(bare[at]) if kind == "v" else noun_forms(bare[at])
    return [" ".join([*bare[:at], form, *bare[at + 1 :]]) for form in changed]
