"""How likely an expert is to mark a match: a logistic score over its entry and its context."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from framing.lexicons.context import CLOSED_CLASS, Context
from framing.lexicons.entry import Match
from framing.lexicons.pos import DETERMINERS
from framing.text import Document

INTENSIFIERS = frozenset(
    "very so too most utterly deeply highly extremely completely totally absolutely truly increasingly incredibly wildly "
    "downright outright particularly especially profoundly grossly blatantly hopelessly remarkably patently openly overtly "
    "massively hugely thoroughly notoriously ever".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)
_SPEAKS = frozenset("said says told left".split())
_WEIGHTS = Path(__file__).parent / "data" / "weights.toml"


@dataclass(frozen=True)
class Weights:
    """A dozen weights by the name of what they apply to; a name without a weight counts 0.

    ``emotive`` names the categories that paint a picture, call names, or turn the volume up or down, apart from those that
    merely judge.
    """

    threshold: float
    emotive: frozenset[str]
    weight: Mapping[str, float] = field(default_factory=dict)

    def probability(self, active: Iterable[str]) -> float:
        """Probability in 0..1 for the names that apply."""
        total = sum(self.weight.get(name, 0.0) for name in active)
        return 1.0 / (1.0 + math.exp(-total))


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The packaged weights (``framing/lexicons/data/weights.toml``)."""
    with _WEIGHTS.open("rb") as file:
        tables = tomllib.load(file)
    return Weights(tables["threshold"], frozenset(tables["emotive"]), tables["weights"])


def active_features(document: Document, match: Match, context: Context, company: int) -> list[str]:
    """Names of what holds for a match; ``company`` counts the other matches in its sentence.

    Some (``guessed``, ``name_follows``, ``company``, ``headline``) have no weight: they are told to the reader only.
    """
    names = ["bias", *_of_match(match)]
    if context.before(1) in INTENSIFIERS:
        names.append("intensifier_before")
    if match.entry.pos in ("n", "adj") and _labels_name(match, context):
        names.append("name_follows")
    if document.text[match.start].isupper() and not context.opens():
        names.append("capitalised")
    if company > 0:
        names.append("company")
    voice = document.voice_at(match.start, match.end)
    if voice is not None:
        names.append(voice.kind)
    # In a text of a few sentences everything is lead, which says nothing.
    if context.sentence >= 0 and len(document.sentences) > 5:
        part = document.sentences[context.sentence].part
        if part in ("headline", "lead"):
            names.append("lead")
        if part == "headline":
            names.append("headline")
    return names


def _labels_name(match: Match, context: Context) -> bool:
    """Whether it labels whoever is named next: "the embattled Orlo Vant", but not "a nasty GOP primary" or "a chaotic Sunday"."""
    text = context.document.text
    if not context.name_follows() or context.after() in _DAYS or text[match.start : match.end].isupper():
        return False
    if match.entry.pos == "n":
        return True
    steps = 1
    while context.capitalised(steps):
        steps += 1
    follows = context.after(steps)
    at = context.last + steps
    document = context.document
    apart = not follows or document.normalized[document.word_ends[at - 1] : document.word_starts[at]] != " "
    if not (apart or follows in CLOSED_CLASS or follows.endswith("ed") or follows in _SPEAKS):
        return False
    # "It outraged Orlo Vant" has no label.
    return not match.form.endswith(("ed", "ing")) or context.before() in DETERMINERS


def _of_match(match: Match) -> Iterator[str]:
    """Names of what holds for a match wherever it stands."""
    entry = match.entry
    if entry.strength > 1:
        yield f"strength_{entry.strength}"
    if entry.category in load_weights().emotive:
        yield "emotive"
    if entry.direction == "-":
        yield "negative"
    if not match.certain:
        yield "guessed"
    if " " in match.form:
        yield "phrase"
