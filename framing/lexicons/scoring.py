"""How likely an expert is to mark a match: a logistic score over its entry and its context."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from framing.lexicons.context import Context
from framing.lexicons.entry import Match
from framing.text import Document

INTENSIFIERS = frozenset(
    "very so too most utterly deeply highly extremely completely totally absolutely truly increasingly incredibly wildly "
    "downright outright particularly especially profoundly grossly blatantly hopelessly remarkably patently openly overtly "
    "massively hugely thoroughly notoriously ever such more".split()
)
_WEIGHTS = Path(__file__).parent / "data" / "weights.toml"


@dataclass(frozen=True)
class Weights:
    """Weights by the name of what they apply to; a category or rule without a weight counts 0."""

    threshold: float
    context: Mapping[str, float] = field(default_factory=dict)
    category: Mapping[str, float] = field(default_factory=dict)
    rule: Mapping[str, float] = field(default_factory=dict)

    def probability(self, active: Iterable[str]) -> float:
        """Probability in 0..1 for the names that apply (``category.x`` and ``rule.x`` for those tables)."""
        total = 0.0
        for name in active:
            table, _, key = name.partition(".")
            if not key:
                total += self.context.get(name, 0.0)
            else:
                total += (self.category if table == "category" else self.rule).get(key, 0.0)
        return 1.0 / (1.0 + math.exp(-total))


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The packaged weights (``framing/lexicons/data/weights.toml``)."""
    with _WEIGHTS.open("rb") as file:
        tables = tomllib.load(file)
    return Weights(tables["threshold"], tables["context"], tables["category"], tables["rule"])


def active_features(document: Document, match: Match, context: Context, company: int) -> list[str]:
    """Names of the weights that apply to a match; ``company`` counts the other matches in its sentence."""
    entry = match.entry
    names = ["bias", f"category.{entry.category}"]
    if match.rule != "entry":
        names.append(f"rule.{match.rule}")
    if entry.strength > 1:
        names.append(f"strength_{entry.strength}")
    for name, holds in (
        ("guessed", not match.certain),
        ("gated", bool(entry.gate)),
        ("phrase", " " in match.form),
        ("intensifier_before", context.before(1) in INTENSIFIERS),
        ("name_follows", context.name_follows()),
        ("capitalised", document.text[match.start].isupper() and not context.opens()),
        ("company", company > 0),
    ):
        if holds:
            names.append(name)
    kind = {"adj": "adjective", "adv": "adverb", "v": "verb", "x:v": "verb"}.get(entry.pos)
    if kind:
        names.append(kind)
    voice = document.voice_at(match.start, match.end)
    if voice is not None:
        names.append(voice.kind)
    # In a text of a few sentences everything is lead, which says nothing.
    if (
        context.sentence >= 0
        and len(document.sentences) > 5
        and document.sentences[context.sentence].part in ("headline", "lead")
    ):
        names.append(document.sentences[context.sentence].part)
    return names
