"""Reporting verbs: the table, and every form of each verb."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

#: The ladder of attribution, from neutral to telling: each rung with the tiers that stand on it.
LADDER: dict[str, tuple[str, ...]] = {
    "said": ("say", "tell", "ask", "label"),
    "thought": ("think",),
    "showed": ("show",),
    "promised": ("promise", "warn"),
    "argued": ("argue",),
    "praised": ("praise",),
    "denied": ("deny",),
    "claimed": ("claim",),
    "admitted": ("admit",),
    "boasted": ("boast", "attack"),
}

_DOUBLING = frozenset({"admit", "commit", "concur", "rebut", "submit"})
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """One row of ``reporting_verbs.tsv``; the columns are explained at the head of that file."""

    lemma: str
    tier: str
    direction: str
    takes: frozenset[str]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form of the word ``base``: ``kind`` is base, s, past or ing.

    ``verb`` is None where only a particle makes it report.
    """

    base: str
    kind: str
    verb: ReportingVerb | None
    with_particle: dict[str, ReportingVerb]


def _doubles(stem: str) -> bool:
    if stem in _DOUBLING:
        return True
    short = len(stem) >= 3 and stem[-1] not in _VOWELS and stem[-1] not in "wxy" and stem[-2] in _VOWELS
    groups = sum(c in _VOWELS and (i == 0 or stem[i - 1] not in _VOWELS) for i, c in enumerate(stem))
    return short and (stem[-3] not in _VOWELS or stem.startswith("qu")) and groups == 1


def _ends_in_short_l(stem: str) -> bool:
    """True for "signal" and "label", whose last vowel stands alone; not for "reveal"."""
    return len(stem) > 4 and stem[-1] == "l" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS


def inflect(stem: str) -> dict[str, str]:
    """Regular forms of a verb, with their kind.

    >>> inflect("deny")
    {'deny': 'base', 'denies': 's', 'denied': 'past', 'denying': 'ing'}
    >>> list(inflect("quip"))
    ['quip', 'quips', 'quipped', 'quipping']
    """
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        third, past, ing = stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    elif stem.endswith("e"):
        third, past, ing = stem + "s", stem + "d", (stem if stem.endswith("ee") else stem[:-1]) + "ing"
    else:
        third = stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s")
        root = stem + stem[-1] if _doubles(stem) else stem
        if root.endswith("zz"):
            third = root + "es"
        past, ing = root + "ed", root + "ing"
    found = {stem: "base", third: "s", past: "past", ing: "ing"}
    if _ends_in_short_l(stem):
        found |= {stem + "led": "past", stem + "ling": "ing"}  # as British papers spell it
    return found


def _irregular(stem: str, forms: list[str]) -> dict[str, str]:
    found = {stem: "base"}
    for form in forms:
        found[form] = "s" if form == forms[0] else "ing" if form == forms[-1] else "past"
    return found


@lru_cache(maxsize=1)
def reporting_verbs() -> dict[str, ReportingVerb]:
    """The table by lemma.

    >>> reporting_verbs()["claim"].tier
    'claim'
    """
    return {verb.lemma: verb for verb, _ in _rows()}


def rung_of(tier: str) -> str:
    """The rung of :data:`LADDER` that a verb's tier stands on; "" for none.

    >>> rung_of("tell"), rung_of("attack")
    ('said', 'boasted')
    """
    return next((rung for rung, tiers in LADDER.items() if tier in tiers), "")


@lru_cache(maxsize=1)
def _rows() -> list[tuple[ReportingVerb, list[str]]]:
    source = files("framing.text").joinpath("data", "reporting_verbs.tsv").read_text(encoding="utf-8")
    lines = [line for line in source.splitlines() if line and not line.startswith("#")]
    rows = []
    for line in lines[1:]:
        lemma, forms, tier, direction, takes, note = line.split("\t")
        rows.append((ReportingVerb(lemma, tier, direction, frozenset(takes.split()), note), forms.split()))
    return rows


def _make_forms() -> dict[str, Form]:
    single: dict[str, tuple[str, ReportingVerb]] = {}
    double: dict[str, tuple[str, dict[str, ReportingVerb]]] = {}
    bases: dict[str, str] = {}
    for verb, irregular in _rows():
        stem, _, particle = verb.lemma.partition(" ")
        for form, kind in (_irregular(stem, irregular) if irregular else inflect(stem)).items():
            bases.setdefault(form, stem)
            if particle:
                double.setdefault(form, (kind, {}))[1][particle] = verb
            else:
                # Of two verbs with one form ("found") the first stands; a past form wins over a base form.
                single.setdefault(form, (kind, verb))
    return {
        form: Form(
            bases[form],
            (single.get(form) or double[form])[0],
            single[form][1] if form in single else None,
            double[form][1] if form in double else {},
        )
        for form in single.keys() | double.keys()
    }


FORMS = _make_forms()
SPEECH_FORMS = frozenset(form for form, entry in FORMS.items() if entry.verb and "quote" in entry.verb.takes)
