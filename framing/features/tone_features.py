"""What a sentence says about its target, as named features: words by side, semantic fields, valences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from framing.features.tone_tokens import AGAIN, NAME, NUMBER, TARGET, Marked
from framing.features.tone_words import Word, WordTable

#: Words beyond these distances from the target are not read.
_FAR, _WIDE = 40, 60
_NEAR_WORDS, _NEAR_FIELDS, _BETWEEN, _BESIDE = 6, 5, 4, 3
_SUPPORTS = frozenset("was were been be is being has had have to not would will".split())
_NEGATION_ENDS = frozenset('.,;:!?"')
_NEGATION_REACH = 4
#: Sums of one list: two poles of six, and how many words are positive.
_BLOCK = 13
#: Number of entries of :func:`valences`.
N_VALENCES = 37


@dataclass(frozen=True, slots=True)
class Reading:
    """A marked sentence with what every view of it needs.

    ``words`` has one entry for each token; ``negated`` tells for each whether a negation reaches it.
    """

    tokens: list[str]
    at: int
    kind: str
    words: list[Word]
    negated: list[bool]


def read(marked: Marked, table: WordTable) -> Reading:
    """Look up the words of a marked sentence and find its negations."""
    tokens, at = marked.tokens, marked.at
    words = [table.look_up(token) for token in tokens]
    return Reading(tokens, at, marked.kind, words, negated(tokens, words))


def negated(tokens: Sequence[str], words: Sequence[Word]) -> list[bool]:
    """For each token whether a negation up to three words before it reaches it; punctuation ends the reach."""
    left, found = 0, []
    for token, word in zip(tokens, words, strict=True):
        if word.negates:
            left = _NEGATION_REACH
        elif token in _NEGATION_ENDS:
            left = 0
        left = max(0, left - 1)
        found.append(left > 0)
    return found


def bag(reading: Reading) -> list[str]:
    """Stems of the whole sentence, wherever the target stands."""
    first = max(0, reading.at - _WIDE)
    stems = [w.stem for w in reading.words[first : reading.at + _WIDE]]
    return [f"u {TARGET if stem == AGAIN else stem}" for stem in stems]


def around(reading: Reading) -> list[str]:
    """Stems by side of the target and near it, and the word pairs next to it."""
    at, stems = reading.at, [w.stem for w in reading.words]
    found = [f"m {reading.kind}"]
    for side, first, last in (("B", max(0, at - _FAR), at), ("A", at + 1, min(len(stems), at + _FAR + 1))):
        found += [f"{side} {stem}" for stem in stems[first:last]]
        found += [
            f"n{side} {stem}"
            for stem in stems[max(first, at - _NEAR_WORDS) : min(last, at + _NEAR_WORDS + 1)]
        ]
    for k in range(max(0, at - 4), min(len(stems) - 1, at + 5)):
        found.append(f"w{'B' if k < at else 'A'} {stems[k]} {stems[k + 1]}")
    return found


def fields(reading: Reading) -> list[str]:
    """Semantic fields by distance and negation, and the skeleton of the sentence around the target.

    The skeleton tells who does what to whom: "TGT C:criticise NAME" and "NAME C:criticise TGT" are two features.
    """
    at, words, reached = reading.at, reading.words, reading.negated
    shapes = [w.shape for w in words]
    found: list[str] = []
    for i in range(max(0, at - _FAR), min(len(words), at + _FAR + 1)):
        if i == at or not words[i].fields:
            continue
        gap, helper = i - at, reading.tokens[i - 1] if i else ""
        for name in words[i].fields:
            name = f"!{name}" if reached[i] else name
            found.append(f"k{name}")
            if abs(gap) <= _NEAR_FIELDS:
                found.append(f"kn{'B' if gap < 0 else 'A'}{name}")
            if abs(gap) <= _BESIDE:
                found.append(f"kp{gap}{name}")
            if gap > 0 and helper in _SUPPORTS:
                found.append(f"kv{helper} {name}")
            if abs(gap) <= _BETWEEN:
                between = " ".join(shapes[i + 1 : at] if gap < 0 else shapes[at + 1 : i])
                found.append(f"kb{name} {between}" if gap < 0 else f"ka{between} {name}")
    for n in (2, 3, 4):
        for k in range(max(0, at - n), min(at + 2, len(shapes) - n + 1)):
            found.append(f"s{k - at} {' '.join(shapes[k : k + n])}")
    return found


def valences(reading: Reading) -> list[float]:
    """Sums of VADER's and the loaded list's valences by pole, side and distance, then what is counted; ``N_VALENCES`` long."""
    tokens, at, words, reached = reading.tokens, reading.at, reading.words, reading.negated
    sums = [0.0] * (2 * _BLOCK)
    for i, word in enumerate(words):
        if i == at or not (word.valence or word.loaded):
            continue
        side, far = int(i > at), abs(i - at)
        for block, valence in ((0, word.valence), (_BLOCK, word.loaded)):
            if not valence:
                continue
            # A negated judgement counts for less than its opposite.
            value = -0.6 * valence if reached[i] else valence
            row, size = block + (0 if value > 0 else 6), abs(value)
            sums[row + side] += size
            sums[row + 2 + side] += size / sqrt(far)
            if far <= 4:
                sums[row + 4 + side] += size
            sums[block + _BLOCK - 1] += value > 0
    inside = tokens[:at].count('"') % 2 == 1
    return [
        *sums, len(tokens) / 40, at / len(tokens), inside, tokens.count('"') / 2, at == 0, "but" in tokens, tokens.count(NAME),
        tokens.count(AGAIN), "?" in tokens, NUMBER in tokens, sum(w.negates for w in words),
    ]  # fmt: skip


#: The views of a sentence that hold names of features, in the order of the model's weights.
VIEWS = (bag, around, fields)
