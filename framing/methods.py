"""What a paper says of an analysis, so that another person can get the same figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from framing.comparison.leave_one_out import AGAIN, FEW


def methods_text(
    tables: Mapping[str, pd.DataFrame],
    settings: Mapping[str, Any],
    lexicons: Mapping[str, str],
    input_hash: str,
    reviewed: Mapping[str, Any] | None = None,
) -> str:
    """Sentences for the methods section of a paper: what was compared, with which version, settings and tests.

    Parameters
    ----------
    tables, settings, lexicons, input_hash, reviewed
        As :class:`framing.Analysis` holds them.
    """
    articles, tests = tables["articles"], tables["measures"]["n_tests"]
    counts = (_count(len(articles), "article"), _count(articles["outlet"].nunique(), "outlet"))
    events = _count(articles["event"].nunique(), "event")
    marks = len((reviewed or {}).get("marks", ()))
    taken = (
        f" {_count(marks, 'mark')} that readers objected to {'was' if marks == 1 else 'were'} taken out before "
        "anything was counted."
    )
    tagged = f" Parts of speech: {settings['tagger']}." if "tagger" in settings else ""
    return (
        f"{counts[0]} by {counts[1]} on {events} were analysed with framing-toolkit {settings['framing']} "
        f"(lexicon of loaded terms: {lexicons['loaded']}; sentiment: {lexicons['sentiment']}). Words of the narrator were "
        "kept apart from direct and indirect speech, and text that is no part of the article (menus, bylines, captions) was "
        f"set aside by rules. A loaded term was counted from an estimated probability of {settings['loaded_threshold']:g} on."
        f"{taken if marks else ''}{tagged} Each article was compared with the other articles on its event. "
        "Intervals are 95% intervals over sentences (score intervals for rates and shares, Student's t for tone); articles with "
        "fewer than eight sentences or 150 words received none. Two-sided p of a difference over its standard error rests on "
        f"{settings['n_resamples']:,} permutations of sentences (random state {settings['random_state']}; for shares of runs of "
        f"three sentences; {AGAIN} times as many where at most {FEW} of them lay as far apart) and was corrected "
        f"within each event after Benjamini and Hochberg (at most {int(tests.max()) if len(tests) else 0} tests an event). "
        f"Fingerprint of the texts: {input_hash}."
    )


def _count(n: int, thing: str) -> str:
    return f"{n:,} {thing}{'' if n == 1 else 's'}"
