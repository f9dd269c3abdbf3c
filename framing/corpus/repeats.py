"""Texts that one outlet prints twice: an article that came in twice is one article."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable
from typing import Any

import pandas as pd


def text_key(outlet: str, text: str) -> bytes:
    """A digest of an outlet's text; blanks and line ends do not tell two texts apart."""
    return hashlib.blake2b(f"{outlet}\x00{' '.join(text.split())}".encode(), digest_size=12).digest()


def without_repeats(articles: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, list[tuple[str, str]]]]:
    """The articles without those that repeat a text of their outlet on their event, and by event which those are.

    Counted twice, a text would stand among "the other articles" that it is compared with, and weigh double for all others.
    The first one stays. Two outlets that print one text are two articles: both chose to print it.

    Parameters
    ----------
    articles : DataFrame from :func:`framing.read_articles`

    Returns
    -------
    DataFrame, and a dict of event -> list of (origin, reason)
    """
    first: dict[tuple[str, bytes], dict[Hashable, Any]] = {}
    kept: list[bool] = []
    repeats: dict[str, list[tuple[str, str]]] = {}
    for row in articles.to_dict("records"):
        key = (row["event"], text_key(row["outlet"], row["text"]))
        held = first.setdefault(key, row)
        repeated = held is not row and bool(row["text"].strip())
        kept.append(not repeated)
        if repeated:
            reason = (
                f"repeats the text of {held['origin']}, by the same outlet on the same event; counted once"
            )
            repeats.setdefault(row["event"], []).append((row["origin"], reason))
    return (articles if all(kept) else articles[kept]), repeats
