"""What a sentence says about its target, as named features: words by side and distance, semantic fields, valences."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from framing.features.tone_tokens import AGAIN, NAME, NUMBER, TARGET, Marked
from framing.features.tone_words import Word

#: Words beyond these distances from the target are not read.
_FAR, _WIDE = 40, 60
_NEAR_WORDS, _NEAR_FIELDS, _BESIDE = 6, 5, 3
_CLAUSE_ENDS = frozenset([*';:.!?"', "but", "while", "although", "though", "whereas", "however"])
_NEGATION_ENDS = frozenset('.,;:!?"')
_NEGATION_REACH = 4
_SUPPORTS = frozenset("was were been be is being has had have to not would will".split())
#: Number of entries of :func:`valences`.
N_VALENCES = 60


def clause(tokens: Sequence[str], at: int) -> tuple[int, int]:
    """First and one past the last token of the clause around token ``at``."""
    low, high = at, at + 1
    while low > 0 and tokens[low - 1] not in _CLAUSE_ENDS:
        low -= 1
    while high < len(tokens) and tokens[high] not in _CLAUSE_ENDS:
        high += 1
    return low, high


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


def bag(marked: Marked, words: Sequence[Word]) -> list[str]:
    """Stems and pairs of stems of the whole sentence, wherever the target stands."""
    first = max(0, marked.at - _WIDE)
    stems = [TARGET if w.stem == AGAIN else w.stem for w in words[first : marked.at + _WIDE]]
    return [f"u {s}" for s in stems] + [f"b {a} {b}" for a, b in zip(stems, stems[1:], strict=False)]


def around(marked: Marked, words: Sequence[Word]) -> list[str]:
    """Stems by side of the target, by distance and by clause, and the word pairs and triples next to it."""
    at, stems = marked.at, [w.stem for w in words]
    low, high = clause(marked.tokens, at)
    found = [f"m {marked.kind}"]
    for i in range(max(0, at - _FAR), min(len(stems), at + _FAR + 1)):
        if i == at:
            continue
        stem, side, far = stems[i], "B" if i < at else "A", abs(i - at)
        found.append(f"{side} {stem}")
        if far <= _BESIDE:
            found.append(f"p{i - at} {stem}")
        if far <= _NEAR_WORDS:
            found.append(f"n{side} {stem}")
        if low <= i < high:
            found.append(f"c{side} {stem}")
    for k in range(max(0, at - 4), min(len(stems) - 1, at + 5)):
        found.append(f"w{'B' if k < at else 'A'} {stems[k]} {stems[k + 1]}")
        if k + 2 < len(stems):
            found.append(f"t {stems[k]} {stems[k + 1]} {stems[k + 2]}")
    return found


def fields(marked: Marked, words: Sequence[Word]) -> list[str]:
    """Semantic fields by side, distance, clause and negation, and the skeleton of the sentence around the target.

    The skeleton tells who does what to whom: "TGT C:criticise NAME" and "NAME C:criticise TGT" are two features.
    """
    at, shapes = marked.at, [w.shape for w in words]
    reached, (low, high) = negated(marked.tokens, words), clause(marked.tokens, at)
    found: list[str] = []
    for i in range(max(0, at - _FAR), min(len(words), at + _FAR + 1)):
        if i == at or not words[i].fields:
            continue
        side, gap, far = "B" if i < at else "A", i - at, abs(i - at)
        helper = marked.tokens[i - 1] if i else ""
        between = " ".join(shapes[i + 1 : at] if i < at else shapes[at + 1 : i]) if far <= 4 else ""
        for name in words[i].fields:
            name = f"!{name}" if reached[i] else name
            found += [f"k{side}{name}", f"k{name}"]
            if far <= _NEAR_FIELDS:
                found.append(f"kn{side}{name}")
            if low <= i < high:
                found.append(f"kc{side}{name}")
            if far <= _BESIDE:
                found.append(f"kp{gap}{name}")
            if i > at and helper in _SUPPORTS:
                found.append(f"kv{helper} {name}")
            if far <= 4:
                found.append(f"kb{name} {between}" if i < at else f"ka{between} {name}")
    for n in (2, 3, 4):
        for k in range(max(0, at - n), min(at + 2, len(shapes) - n + 1)):
            found.append(f"s{k - at} {' '.join(shapes[k : k + n])}")
    return found


def valences(marked: Marked, words: Sequence[Word]) -> list[float]:
    """Sums of VADER's and the loaded list's valences by pole, side, distance, clause and quotation; ``N_VALENCES`` long."""
    tokens, at = marked.tokens, marked.at
    sums = [0.0] * N_VALENCES
    reached, (low, high) = negated(tokens, words), clause(tokens, at)
    quoted, inside = False, tokens[:at].count('"') % 2 == 1
    for i, word in enumerate(words):
        quoted ^= tokens[i] == '"'
        if i == at or not (word.valence or word.loaded):
            continue
        side, far = int(i > at), abs(i - at)
        for block, valence in ((0, word.valence), (24, word.loaded)):
            if not valence:
                continue
            # A negated judgement counts for less than its opposite.
            value = -0.6 * valence if reached[i] else valence
            row, size = block + (0 if value > 0 else 12), abs(value)
            sums[row + side] += size
            sums[row + 2 + side] += size / sqrt(far)
            if low <= i < high:
                sums[row + 4 + side] += size
            if far <= 4:
                sums[row + 6 + side] += size
            if quoted:
                sums[row + 8 + side] += size
            sums[row + 10] += value > 0
    sums[48:] = [
        len(tokens) / 40, at / len(tokens), inside, tokens.count('"') / 2, at == 0, "but" in tokens, tokens.count(NAME),
        tokens.count(AGAIN), high - low, "?" in tokens, NUMBER in tokens, sum(w.negates for w in words),
    ]  # fmt: skip
    return sums


#: The views of a sentence that hold names of features, in the order of the model's weights.
VIEWS = (bag, around, fields)
