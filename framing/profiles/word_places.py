"""Where key words stand: the first places of each, in the narrator's voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.comparison.concordance import find_term, in_context, may_hold, term_pattern
from framing.comparison.house_style import styled_terms
from framing.profiles.counting import read_article
from framing.text import Document
from framing.text.normalize import normalize


@dataclass(frozen=True)
class Line:
    """A key word in its context; ``outlet`` and ``event`` say where it stands."""

    outlet: str
    event: str
    article_id: str
    left: str
    text: str
    right: str


def first_places(
    rows: Iterator[dict[str, Any]],
    blocks: Mapping[tuple[str, str], Mapping[str, int]],
    keywords: Mapping[str, pd.DataFrame],
    size: int,
) -> dict[tuple[str, str], tuple[Line, ...]]:
    """The first places of each key word on the side that uses it more, at most one an article."""
    own = {o: set(t[t["z"] > 0]["term"]) for o, t in keywords.items()}
    others = {o: set(t[t["z"] < 0]["term"]) for o, t in keywords.items()}
    patterns = {
        term: term_pattern(term) for side in (own, others) for terms in side.values() for term in terms
    }
    quick = {term: may_hold(term) for term in patterns}
    found: dict[tuple[str, str], tuple[Line, ...]] = {}
    for row in rows:
        wanted = [
            (outlet, term)
            for outlet in blocks[row["block"]].keys() & keywords.keys()
            for term in (own if outlet == row["outlet"] else others)[outlet]
            if len(found.get((outlet, term), ())) < size
        ]
        low = normalize(row["text"]).casefold() if wanted else ""
        wanted = sorted((o, t) for o, t in wanted if quick[t](low))
        if not wanted:
            continue
        document = read_article(row["text"], row["headline"])
        styled = styled_terms(document)
        for outlet, term in wanted:
            line = _narrated(document, patterns[term], styled)
            if line:
                said = Line(row["outlet"], row["event"], row["article_id"], *line)
                found[outlet, term] = (*found.get((outlet, term), ()), said)
    return found


def _narrated(
    document: Document, term: list[re.Pattern[str]], styled: list[str]
) -> tuple[str, str, str] | None:
    """The first place of a term in the narrator's voice, in context."""
    for start, end in find_term(document, term, styled):
        voice = document.voice_at(start, end)
        if voice is None or voice.kind == "scare":
            return in_context(document.text, start, end)
    return None
