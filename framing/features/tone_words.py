"""What a word contributes to tone: its stem, its semantic fields and its valence, looked up in one table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_FUNCTION_WORDS = frozenset(
    "a an the this that these those of in on at by for with from to into about against over under after before during "
    "between as than is are was were be been being am has have had having do does did will would can could may might must "
    "shall should not no never and or but nor so if when while because although though who which whose whom what how why "
    "where he his him it its they their them i you we our my your there also even just only still more most very too "
    "cannot without neither nobody nothing none hardly barely scarcely rarely".split()
)
_NEGATIONS = frozenset(
    "not no never cannot without neither nor nobody nothing none hardly barely scarcely rarely".split()
)
#: Below this the two lists together say too little to give a word a pole.
_POLE = 0.5
_LOADED_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the features see it.

    ``stem`` is the stem that word n-grams use; ``fields`` are the semantic fields it belongs to ("criticise", "virtue"; "P+"
    and "P-" for words known only by their valence); ``shape`` is what stands for it in a skeleton of the sentence;
    ``valence`` is VADER's (-4..4) and ``loaded`` the loaded list's (-3..3), 0 where the list does not hold the word.
    """

    stem: str
    fields: tuple[str, ...] = ()
    shape: str = "~"
    valence: float = 0.0
    loaded: float = 0.0
    negates: bool = False


class WordTable:
    """Words by their lower-case form.

    ``rows`` are lines of five columns parted by tabs: form, stem, fields parted by "|", VADER valence, loaded valence,
    and a sixth that is "1" where the form is an everyday word, so that a capital at the start of a sentence is no name.
    """

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows: dict[str, str] = {}
        for row in rows:
            form, _, rest = row.partition("\t")
            self._rows[form] = rest
        self.look_up = lru_cache(maxsize=32768)(self._look_up)

    def is_common(self, form: str) -> bool:
        """Whether a capitalised ``form`` that opens a sentence is an everyday word rather than a name."""
        return self._rows.get(form, "").endswith("\t1")

    def _look_up(self, form: str) -> Word:
        negates = form in _NEGATIONS or form.endswith("n't")
        if form not in self._rows:
            return Word(form, shape=_shape(form, ()), negates=negates)
        stem, listed, valence, loaded, _ = self._rows[form].split("\t")
        mood, weight = float(valence or 0), float(loaded or 0)
        fields = tuple(listed.split("|")) if listed else _pole(mood + _LOADED_SHARE * weight)
        return Word(stem or form, fields, _shape(form, fields), mood, weight, negates)


def _pole(score: float) -> tuple[str, ...]:
    if abs(score) < _POLE:
        return ()
    return ("P+",) if score > 0 else ("P-",)


def _shape(form: str, fields: tuple[str, ...]) -> str:
    if fields:
        return "C:" + fields[0]
    if form in _FUNCTION_WORDS or form.endswith("n't") or not form[0].isalpha() or form.isupper():
        return form
    return next((f"~{ending}" for ending in ("ly", "ed", "ing") if form.endswith(ending)), "~")
