"""Articles on their way in: the columns as the source has them, before validation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class RawArticles:
    """Some rows of a source.

    ``columns`` says which column of ``frame`` holds which part of an article; ``origins`` names each row for
    a reader (file, or table and row). ``default_event`` and ``default_ids`` stand in where the source gives
    none. ``name`` is the source's name in messages; ``skipped`` (origin, reason) and ``notes`` say what of
    the source was left out.
    ``warning`` is about the encoding and holds for every row with letters beyond ASCII.
    """

    frame: pd.DataFrame
    columns: dict[str, str]
    origins: Sequence[str]
    default_ids: Sequence[str]
    default_event: str
    name: str
    skipped: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    warning: str = ""
