"""A made-up corpus with planted differences, so that what is found can be held against what is there."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

#: Adjectives that judge; each is in the packaged lexicon.
LOADED = ("disgraceful", "shameful", "reckless", "appalling", "outrageous", "despicable")
_PLACES = ("Marlow Bay", "Tarn Hill", "Oster Quay", "Fenwick", "Lindenau", "Port Ansel", "Greywater", "Holm")
_BODIES = ("council", "board", "committee", "panel", "office", "commission")
_THINGS = ("bridge", "tramway", "library", "reservoir", "market hall", "footpath", "ferry landing", "archive")
_VERBS = ("reviewed", "discussed", "received", "signed", "recorded", "opened", "moved", "measured")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_SPEAKERS = ("Ada Marlow", "Tom Birch", "Nell Okoro", "Ivo Sand", "Mira Holt", "Jan Teller")
_QUOTES = (
    "We will meet again in the spring with all the papers on the table",
    "The drawings are with the printers and the tables are being counted",
    "There are nine offers and each of them will be opened on the same day",
)


def make_articles(
    n_events: int = 40,
    n_outlets: int = 6,
    *,
    loaded: Mapping[str, float] | None = None,
    quoted: Mapping[str, float] | None = None,
    per_event: int = 3,
    random_state: int = 0,
) -> pd.DataFrame:
    """Articles of invented outlets on invented events, with planted differences between outlets.

    Every event is told by ``per_event`` outlets drawn at random. In one sentence of eight the narrator uses a loaded
    adjective, one sentence in five is a quotation; both vary from event to event and from article to article, and
    are multiplied by an outlet's planted factor.

    Parameters
    ----------
    n_events, n_outlets : int; outlets are named "Outlet A", "Outlet B", ...
    loaded, quoted : outlet -> factor, 1 where an outlet is not named
    per_event : int, 1 to n_outlets
    random_state : int

    Returns
    -------
    DataFrame
        article_id, outlet, event, headline, date, genre, text; and what was planted in each text: ``planted_loaded`` (loaded
        adjectives), ``planted_quoted`` (quoted words), ``planted_words``.

    Examples
    --------
    >>> articles = make_articles(n_events=2, n_outlets=3, loaded={"Outlet A": 3.0})
    >>> articles.shape[0], sorted(articles.outlet.unique())
    (6, ['Outlet A', 'Outlet B', 'Outlet C'])
    """
    if not 1 <= per_event <= n_outlets <= 26:
        raise ValueError(
            f"1 <= per_event <= n_outlets <= 26 is needed, got per_event={per_event}, n_outlets={n_outlets}."
        )
    rng = np.random.default_rng(random_state)
    outlets = [f"Outlet {chr(65 + k)}" for k in range(n_outlets)]
    rows = []
    for e in range(n_events):
        place, thing = str(rng.choice(_PLACES)), str(rng.choice(_THINGS))
        day = (pd.Timestamp(2024, 1, 2) + pd.Timedelta(days=5 * e)).date().isoformat()
        heat, talk = rng.gamma(4, 1 / 4), rng.gamma(8, 1 / 8)
        for k in sorted(rng.choice(n_outlets, per_event, replace=False)):
            name = outlets[k]
            rate = 0.125 * heat * rng.gamma(8, 1 / 8) * (loaded or {}).get(name, 1.0)
            share = 0.2 * talk * rng.gamma(8, 1 / 8) * (quoted or {}).get(name, 1.0)
            text, counts = _text(place, thing, min(rate, 0.95), min(share, 0.9), rng)
            row = {
                "article_id": f"{e:04d}-{chr(97 + k)}",
                "outlet": name,
                "event": f"event {e:04d}",
                "headline": f"The {thing} of {place}",
                "date": day,
                "genre": "news",
                "text": text,
            }
            rows.append({**row, **counts})
    return pd.DataFrame(rows)


def _text(
    place: str, thing: str, rate: float, share: float, rng: np.random.Generator
) -> tuple[str, dict[str, int]]:
    paragraphs: list[str] = []
    loaded = spoken = 0
    for _ in range(int(rng.integers(20, 45))):
        if rng.random() < share:
            # A line printed twice in a row is furniture the second time, so no quotation comes twice in a row.
            before = paragraphs[-1] if paragraphs else ""
            quote = str(rng.choice([q for q in _QUOTES if q not in before]))
            spoken += len(quote.split())
            paragraphs.append(f'"{quote}," {rng.choice(_SPEAKERS)} said.')
            continue
        word = str(rng.choice(LOADED)) + " " if rng.random() < rate else ""
        line = (
            f"The {rng.choice(_BODIES)} of {place} {rng.choice(_VERBS)} the {word}plan for the {thing} "
            f"near the river on {rng.choice(_DAYS)}."
        )
        if line not in paragraphs[-1:]:
            loaded += bool(word)
            paragraphs.append(line)
    text = "\n\n".join(paragraphs)
    return text, {
        "planted_loaded": loaded,
        "planted_quoted": spoken,
        "planted_words": len(text.split()),
    }
