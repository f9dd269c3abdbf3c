"""Outlet profiles of a corpus that is read in batches, on one core or many, and gone on with where it stopped."""

from __future__ import annotations

import gc
import hashlib
import signal
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from joblib import Parallel, delayed

from framing.corpus import iter_articles
from framing.corpus.repeats import text_key
from framing.profiles.checkpoint import Checkpoint
from framing.profiles.counting import article_counter
from framing.profiles.events import Events, Progress, Source, count_articles, find_events
from framing.profiles.outlet_profiles import OutletProfiles
from framing.profiles.profile import Profile

_ROWS_AT_ONCE = 100


def profile_outlets(
    source: Source,
    *,
    events: pd.DataFrame | str | Path | None = None,
    lexicon: str | Path | None = None,
    workers: int = 1,
    checkpoint: str | Path | None = None,
    progress: Progress | None = None,
) -> OutletProfiles:
    """Compare outlets over many events: each with the others on the same events and within a genre.

    The source is read in batches, and of each article only counts are kept, so memory grows with the number of
    events and outlets and not with the texts. Counts are whole numbers: any number of workers and any
    interruption give the same bytes.

    Parameters
    ----------
    source : a table (Parquet, JSONL, CSV), a folder or a data frame, as :func:`framing.iter_articles` reads it
    events : where the events come from; None for the source's event column, or where it has none to find them by
        time and wording; "group" to find them in any case; a table of article_id and event, or a CSV of it, to
        give them
    lexicon : loaded terms of your own, a TSV, added to the packaged ones
    workers : processes that count; 1 counts in this one
    checkpoint : a JSON file that is written from time to time and gone on from where it exists
    progress : called with (articles done, articles in all or None)

    Returns
    -------
    OutletProfiles
        ``.table`` has a row for every outlet and measure. An outlet with fewer than eight events shared with
        another has no difference, no interval and no test.

    Raises
    ------
    ArticleError
        Where the source cannot be read.
    ValueError
        Where the checkpoint is of another source, settings or lexicon; where ``workers`` is below 1.

    Examples
    --------
    >>> from framing import load_demo
    >>> profiles = profile_outlets(load_demo().head(2))
    >>> set(profiles.table.status)
    {'one article only'}
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, got {workers}.")
    found = find_events(source, events, progress)
    total = count_articles(source) if found.table is None else len(found.table)
    run = _Run(source, found, None if lexicon is None else str(lexicon))
    profile = run.count(workers, Checkpoint(Path(checkpoint)) if checkpoint else None, progress, total)
    return OutletProfiles(profile, found.described, found.table, tuple(run.skipped), tuple(run.notes))


@dataclass
class _Run:
    """One reading of a source from its first article to its last."""

    source: Source
    events: Events
    lexicon: str | None
    skipped: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    with_event: int = 0

    def count(
        self, workers: int, checkpoint: Checkpoint | None, progress: Progress | None, total: int | None
    ) -> Profile:
        counter = article_counter(self.lexicon)
        profile = Profile(counter.columns, counter.settings | self.events.settings)
        begun = checkpoint.load() if checkpoint else None
        if begun:
            if differ := begun[2].settings_unlike(profile):
                raise ValueError(
                    f"{checkpoint.path if checkpoint else ''}: this checkpoint was counted with different {differ}; "
                    "remove it to start anew, or name another file."
                )
            profile = begun[2]
        reading = _Reading(begun[0] if begun else 0, begun[1] if begun else "", checkpoint)
        position, digest = reading.start, reading.expected
        try:
            for part, position, digest in self._counted(reading, workers):
                part.settings |= self.events.settings
                profile.update(part)
                if progress:
                    progress(position, total)
                if checkpoint and checkpoint.due():
                    checkpoint.save(position, digest, profile)
        finally:
            # Also where the run is stopped: what is counted need not be counted again.
            if checkpoint:
                checkpoint.save(position, digest, profile)
        return profile

    def _counted(self, reading: _Reading, workers: int) -> Iterator[tuple[Profile, int, str]]:
        """Each batch's profile in the order of the source, with the position and digest after it."""
        after: deque[tuple[int, str, int]] = deque()

        def batches() -> Iterator[pd.DataFrame]:
            for batch in iter_articles(self.source, _ROWS_AT_ONCE):
                self.skipped += [s for s in batch.attrs.get("skipped", []) if s not in self.skipped]
                self.notes += [n for n in batch.attrs.get("notes", []) if n not in self.notes]
                batch = self.events.assign(batch)
                self.with_event += int(batch["article_id"].isin(self.events.by_id or ()).sum())
                kept, repeated = reading.new_rows(batch)
                if kept is not None:
                    after.append((reading.position, reading.digest, repeated))
                    yield kept

        if workers == 1:
            profiles: Iterator[Profile] = (count_batch(b, self.lexicon) for b in batches())
        else:
            _start(workers)
            pool = Parallel(n_jobs=workers, return_as="generator", pre_dispatch="2*n_jobs")
            profiles = pool(delayed(_count_apart)(batch, self.lexicon) for batch in batches())
        for profile in profiles:
            position, digest, repeated = after.popleft()
            profile.notes["repeated"] += repeated
            yield profile, position, digest
        reading.check_end()
        if unknown := len(self.events.by_id or ()) - self.with_event:
            self.notes.append(
                f"{self.events.described}: {unknown:,} of the articles named are not in the source."
            )


def _start(workers: int) -> None:
    """Starts the processes that joblib keeps for the next call, so that they pass over Ctrl-C.

    A terminal sends it to all of them; this process answers it, and one that is still importing would print where it stood.
    """
    at_home = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if at_home else None
    try:
        begun = Parallel(n_jobs=workers, return_as="generator")(delayed(int)() for _ in range(workers))
    finally:
        if at_home:
            signal.signal(signal.SIGINT, before)
    list(begun)


def counted_articles(
    source: Source, events: pd.DataFrame | str | Path | None = None
) -> Iterator[pd.DataFrame]:
    """The articles that :func:`profile_outlets` counts, in batches, each with its event."""
    found, reading = find_events(source, events), _Reading(0, "", None)
    for batch in iter_articles(source, _ROWS_AT_ONCE):
        kept, _ = reading.new_rows(found.assign(batch))
        if kept is not None and len(kept):
            yield kept


def count_batch(articles: pd.DataFrame, lexicon: str | None = None) -> Profile:
    """The profile of a batch."""
    return article_counter(lexicon).profile(articles)


def _count_apart(articles: pd.DataFrame, lexicon: str | None) -> Profile:
    """The same in a worker's process, which is ours alone: circles of objects are looked for less often there."""
    gc.set_threshold(20_000, 20, 20)
    return count_batch(articles, lexicon)


class _Reading:
    """How far the source has been read: skips what a checkpoint holds already, and texts that repeat."""

    def __init__(self, start: int, expected: str, checkpoint: Checkpoint | None) -> None:
        self.start, self.expected, self.position = start, expected, 0
        self._hash = hashlib.blake2b(digest_size=16)
        self._texts: set[bytes] = set()
        self._path = checkpoint.path if checkpoint else ""

    @property
    def digest(self) -> str:
        """A digest of all articles up to the position, their events included."""
        return self._hash.hexdigest()

    def new_rows(self, articles: pd.DataFrame) -> tuple[pd.DataFrame | None, int]:
        """The rows to count, None where all were counted before; and how many of the new ones repeat a text."""
        kept: list[bool] = []
        fresh = repeated = 0
        for row in articles.to_dict("records"):
            text = text_key(row["outlet"], row["text"])
            first = text not in self._texts
            self._texts.add(text)
            told = (row[name] for name in ("article_id", "event", "date", "genre", "headline"))
            self._hash.update("".join(f"{part}\x00" for part in told).encode() + text)
            self.position += 1
            if self.position == self.start:
                self._check()
            is_new = self.position > self.start
            fresh += is_new
            repeated += is_new and not first
            kept.append(is_new and first)
        return (articles[kept] if fresh else None), repeated

    def check_end(self) -> None:
        """Raise where the source ends before the checkpoint does."""
        if self.position < self.start:
            raise self._other()

    def _check(self) -> None:
        if self.digest != self.expected:
            raise self._other()

    def _other(self) -> ValueError:
        return ValueError(
            f"{self._path}: this checkpoint was made from other articles or events; remove it to start anew, "
            "or name another file."
        )
