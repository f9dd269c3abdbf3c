"""How often the detectors are right, as last measured; the report's footer and ``docs/accuracy.md`` print the same file."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def load_accuracy() -> list[dict[str, Any]]:
    """Measured figures: ``detector``, ``figure`` (what was measured), ``value`` (0..1) and ``data`` (on what).

    Where it is known how far the value may be off, ``ci_low`` and ``ci_high`` are its 95 % interval (0..1).
    Written by ``benchmarks/accuracy.py``; nobody edits it by hand.

    Examples
    --------
    >>> all(0 <= row["value"] <= 1 for row in load_accuracy())
    True
    """
    text = files("framing").joinpath("accuracy.json").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text)
    return rows
