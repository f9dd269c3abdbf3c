"""Agreement by its definition, with loops and fractions and nothing of the package: what the package is held against."""

import math
from fractions import Fraction


def exact_masi(a, b):
    """MASI from its definition, in fractions."""
    if a == b:
        return 0.0
    both = len(a & b)
    weight = Fraction(2, 3) if both and (a <= b or b <= a) else Fraction(1, 3) if both else Fraction(0)
    return float(1 - Fraction(both, len(a | b)) * weight)


def plain_alpha(units):
    """Alpha by the definition: loops over all pairs, no matrices."""
    rated = [[v for v in u if v is not None] for u in units]
    rated = [u for u in rated if len(u) >= 2]
    values = [v for u in rated for v in u]
    n = len(values)
    seen = sum(sum(exact_masi(a, b) for a in u for b in u) / (len(u) - 1) for u in rated) / n
    chance = sum(exact_masi(a, b) for a in values for b in values) / (n * (n - 1))
    return 1 - seen / chance if chance else math.nan
