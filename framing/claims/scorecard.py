"""Evidence weighed: the probability that two figures contradict each other, or that two sentences make one claim.

Logistic regressions of a dozen plain observations each, fitted to pairs of sentences written and labelled for this project by
writers who saw no rule (``benchmarks/train_claims.py``). The weights stand in ``data/scorecards.json``, to be read and
argued with.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path


@dataclass(frozen=True)
class Scorecard:
    """``weights``: what one unit of each observation adds to the log-odds; ``threshold``: the operating point, 0..1."""

    intercept: float
    weights: Mapping[str, float]
    threshold: float

    def probability(self, evidence: Mapping[str, float]) -> float:
        """The probability, 0..1; an observation without a weight counts nothing.

        >>> card = Scorecard(intercept=-1.0, weights={"shared": 0.5}, threshold=0.5)
        >>> card.probability({"shared": 2})
        0.5
        """
        odds = self.intercept + sum(w * evidence[name] for name, w in self.weights.items())
        return 1 / (1 + exp(-odds))


@cache
def packaged_cards() -> dict[str, Scorecard]:
    """The packaged cards by name."""
    path = Path(__file__).parent / "data" / "scorecards.json"
    return {name: Scorecard(**card) for name, card in json.loads(path.read_text(encoding="utf-8")).items()}


def scorecard(name: str) -> Scorecard:
    """The packaged card of a name: ``figures`` (two figures that differ are a conflict), ``times``, ``roles``, ``one_claim``."""
    return packaged_cards()[name]
