"""Every table's rows: what the extractors saw in each article, and what comes of comparing it on its event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from framing.article_notes import add_notes
from framing.comparison import EventComparison, compare_event, relative_scores
from framing.comparison.leave_one_out import compare_articles
from framing.comparison.loaded_shift import loaded_shift
from framing.comparison.measures import article_counts, word_counts
from framing.comparison.sentences import sentence_rows
from framing.comparison.without import without_carriers
from framing.extraction import Extracted
from framing.features.event_portrayal import portray_event
from framing.features.sources import share_roles, source_rows
from framing.review import Review
from framing.tables import TABLES, make_table

Progress = Callable[[int, int], None]
Rows = dict[str, list[dict[str, Any]]]
#: Of the time that an article takes, a fifth goes into reading it and the rest into comparing.
STEPS = 5


def event_tables(
    frame: pd.DataFrame,
    read: Mapping[str, Extracted],
    review: Review,
    n_resamples: int,
    random_state: int,
    progress: Progress | None,
) -> dict[str, pd.DataFrame]:
    """All tables of :data:`framing.tables.TABLES` for the articles in ``frame``, each compared on its event.

    ``read`` holds what the extractors saw by article id; rows that ``review`` takes out are left out before anything is
    counted.
    """
    rows: Rows = {name: [] for name in TABLES}
    records: Any = frame.to_dict("records")
    for row in records:
        article_id = row["article_id"]
        this = read[article_id]
        rows["articles"].append(_article_row(row, this))
        rows["evidence"] += _rows(article_id, this.evidence)
        rows["voices"] += [{"article_id": article_id, **v._asdict()} for v in this.document.voices]
        rows["topics"] += [{"article_id": article_id, **t} for t in this.topics]
        rows["frames"] += [{"article_id": article_id, **f} for f in this.frames]
        rows["furniture"] += _rows(article_id, this.furniture)
    evidence = _by_article(rows["evidence"])
    done = 0
    for _, event in frame.groupby("event", sort=False):
        ids = list(event["article_id"])
        here = {article_id: read[article_id] for article_id in ids}
        _add_comparison(rows, event, here, review, [row for a in ids for row in evidence.get(a, [])])
        _add_measures(rows, here, n_resamples, random_state)
        done += len(ids)
        if progress:
            progress((len(frame) + (STEPS - 1) * done) // STEPS, len(frame))
    add_notes(rows, {row["article_id"]: row for row in records}, read)
    return {name: make_table(name, rows[name]) for name in TABLES}


def _add_comparison(
    rows: Rows,
    event: pd.DataFrame,
    read: Mapping[str, Extracted],
    review: Review,
    evidence: list[dict[str, Any]],
) -> None:
    """Rows of what the articles on an event share and whom they name; loaded words are weighed beside the others' wording."""
    documents = {a: one.document for a, one in read.items()}
    compared = without_carriers(
        compare_event(event, documents),
        documents,
        lambda a, start, end: review.takes_out(a, "facts", start, end),
    )
    for name in ("facts", "fact_pairs", "coverage", "reuse", "wordings"):
        rows[name] += compared.rows(name) if name != "fact_pairs" else _pairs_that_stand(compared, review)
    portrayed = portray_event(documents, {a: one.evidence for a, one in read.items()}, told=_told(compared))
    for name in ("labels", "portrayal", "deeds"):
        found = getattr(portrayed, name)
        rows[name] += found if name != "labels" else _not_taken_out(found, review, name)
    sources = [row for a in read for row in source_rows(a, documents[a], portrayed.names[a])]
    share_roles(sources)
    rows["sources"] += sources
    for a in read:
        rows["evidence"] += _not_taken_out(_rows(a, portrayed.evidence[a]), review, "evidence")
    _weigh(evidence, compared, read, portrayed.labels)


def _add_measures(rows: Rows, read: Mapping[str, Extracted], n_resamples: int, random_state: int) -> None:
    """Rows of an event's figures: by sentence, by article with intervals and tests, and by loaded term."""
    counts = {a: article_counts(one.document, one.evidence, one.stretches) for a, one in read.items()}
    for a, one in read.items():
        rows["sentences"] += sentence_rows(a, one.document, counts[a], one.stretches)
    narrator = {a: int(word_counts(one.document)[1].sum()) for a, one in read.items()}
    rows["shifts"] += loaded_shift({a: one.evidence for a, one in read.items()}, narrator)
    rows["measures"] += compare_articles(counts, n_resamples=n_resamples, random_state=random_state)


def _told(compared: EventComparison) -> dict[str, list[tuple[int, int, str]]]:
    """Where each article tells which fact, loose matches left aside."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for fact in compared.facts:
        for c in () if fact.loose else fact.carriers:
            found.setdefault(c.article_id, []).append((c.start, c.end, fact.fact_id))
    return found


def _not_taken_out(rows: Iterable[dict[str, Any]], review: Review, table: str) -> list[dict[str, Any]]:
    """The rows with which no reader disagrees."""
    return [
        r
        for r in rows
        if not review.takes_out(r["article_id"], table, r["start"], r["end"], r.get("measure", ""))
    ]


def _pairs_that_stand(compared: EventComparison, review: Review) -> list[dict[str, Any]]:
    """The pairs of sentences on one fact, without those of which a reader says that they do fit."""
    return [
        row
        for row in compared.rows("fact_pairs")
        if not review.takes_out_pair(
            *((row[f"article_{x}"], row[f"start_{x}"], row[f"end_{x}"]) for x in "ab")
        )
    ]


def _weigh(
    evidence: list[dict[str, Any]],
    compared: EventComparison,
    read: Mapping[str, Extracted],
    labels: list[dict[str, Any]],
) -> None:
    """Give loaded words their score beside the other outlets' wording of the same thing."""
    loaded = [row for row in evidence if row["measure"] == "loaded_vocabulary"]
    documents = {article_id: one.document for article_id, one in read.items()}
    seen = relative_scores(loaded, compared.facts, documents, labels, compared.reuse)
    for row, found in zip(loaded, seen, strict=True):
        row |= {"score_alone": row["score"], "score": round(found.score, 4), "others": found.others}


def _by_article(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    by_article: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_article.setdefault(row["article_id"], []).append(row)
    return by_article


def _rows(article_id: str, items: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {"article_id": article_id, **{name: getattr(item, name) for name in item.__slots__}} for item in items
    ]


def _article_row(row: dict[str, Any], read: Extracted) -> dict[str, Any]:
    words, narrator, direct, indirect = (int(c.sum()) for c in word_counts(read.document))
    kept = {name: row[name] for name in ("article_id", "outlet", "event", "headline", "date", "genre")}
    return {
        **kept,
        "words": words,
        "words_narrator": narrator,
        "words_quoted": direct,
        "words_reported": indirect,
        "sentences": len(read.document.sentences),
        "warnings": row["warnings"],
    }
