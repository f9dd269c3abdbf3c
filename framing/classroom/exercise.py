"""From an analysis to a lesson."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import framing
from framing.analysis import Analysis
from framing.classroom.excerpts import cut_article
from framing.classroom.levels import LEVEL
from framing.classroom.masking import NameMask
from framing.classroom.pack import LEVELS, VERSION, FactPair, Leads, Matching, Pack, PackText, Passage, Step
from framing.classroom.places import wanted_places
from framing.classroom.plan import make_plan, text_budget
from framing.classroom.same_facts import choose_facts
from framing.classroom.tasks import choose_leads, choose_passages, tool_marks
from framing.pages.title import make_title
from framing.tables import TABLES

# As the corpus has it: a text of fewer words is a stub, and this note is on one that is not English.
FEW_WORDS = 50
NOT_ENGLISH = "does not seem to be English"


def make_exercise(
    analysis: Analysis, *, event: str | None = None, level: str = "upper", minutes: int = 45, seed: int = 0
) -> Pack:
    """A lesson on one event: texts without their outlets' names, tasks, and the toolkit's own reading apart from them.

    Parameters
    ----------
    analysis : framing.Analysis
    event : str, optional
        May be left out where the analysis holds one event.
    level : {"lower", "upper", "university"}
        How much text and how many items: for about 12 to 15, 15 to 18, and older readers.
    minutes : int
        15 to 180; a short lesson has fewer texts and tasks.
    seed : int
        Order of the texts and choice of the passages. The same input and seed give the same lesson.

    Raises
    ------
    ValueError
        Where level, minutes or event is not possible, or the event has fewer than two articles.

    Examples
    --------
    >>> from framing import analyze, load_demo
    >>> pack = make_exercise(analyze(load_demo().head(5)), level="lower")
    >>> [text.key for text in pack.texts]
    ['A', 'B', 'C', 'D', 'E']
    """
    if level not in LEVELS:
        raise ValueError(f"There is no level {level!r}; levels are {', '.join(LEVELS)}.")
    plan = make_plan(minutes, level)
    told = _articles(analysis, event)
    articles, unfit = _fit(told)
    chosen_event = str(articles[0]["event"] or "")
    rng = random.Random(f"framing {seed}")
    n_texts, max_words = text_budget(level, plan, len(articles))
    chosen = rng.sample(articles, n_texts)
    mask = NameMask(
        [str(a["outlet"] or "") for a in articles],
        [analysis.documents[a["article_id"]].text for a in articles],
    )
    ids = [article["article_id"] for article in chosen]
    tables = {name: getattr(analysis, name) for name in TABLES}
    wanted = wanted_places(tables, analysis.documents, ids)
    texts = [
        cut_article(chr(ord("A") + n), article, analysis.documents[name], mask, max_words, wanted[name])
        for n, (name, article) in enumerate(zip(ids, chosen, strict=True))
    ]
    steps = {step.name for step in plan}
    passages = choose_passages(texts, analysis.documents, level, rng)
    pairs: list[FactPair] = []
    matching, leads = Matching(), Leads()
    if "facts" in steps:
        pairs, matching = choose_facts(texts, tables, analysis.documents, mask, level, rng)
    if "leads" in steps and "leads" in LEVEL[level].tasks:
        leads = choose_leads(texts, analysis.topics, level)
    headlines = [mask.hide(str(a["headline"] or "")) for a in articles]
    title = make_title(mask.hide(chosen_event), headlines) or "One event"
    left_out = [str(a["outlet"]) for a in articles if a not in chosen]
    notes = (
        [f"Left out because there is too little time for all, chosen by lot: {', '.join(left_out)}."]
        if left_out
        else []
    )
    return Pack(
        id=_identity(title, level, texts, passages, pairs, matching, leads),
        event=chosen_event,
        title=title,
        level=level,
        minutes=minutes,
        seed=seed,
        texts=texts,
        marks=tool_marks(texts, analysis.evidence),
        passages=passages,
        pairs=pairs,
        matching=matching,
        leads=leads,
        plan=_fitting(plan, bool(pairs or matching.left), bool(leads.subjects)),
        accuracy=[dict(row) for row in analysis.accuracy],
        made_with={
            "version": framing.__version__,
            "input_hash": analysis.input_hash,
            **{f"lexicon_{name}": str(label) for name, label in analysis.lexicons.items()},
        },
        notes=notes + unfit,
    )


def _articles(analysis: Analysis, event: str | None) -> list[dict[str, Any]]:
    rows = analysis.articles.to_dict("records")
    events = list(dict.fromkeys(str(row["event"] or "") for row in rows))
    listed = ", ".join(repr(name) for name in events[:10])
    if event is None and len(events) > 1:
        raise ValueError(
            f"The articles tell {len(events)} events; a lesson is about one. Choose one of: {listed}."
        )
    if event is not None and event not in events:
        raise ValueError(f"There is no event {event!r}; there is: {listed}.")
    found = [row for row in rows if event in (None, str(row["event"] or ""))]
    return [{str(k): "" if v is None or v != v else v for k, v in row.items()} for row in found]


def _fit(articles: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    """The articles that pupils can read and compare, and what is said of the others."""
    fit, unfit = [], []
    for row in articles:
        if row["words"] < FEW_WORDS:
            unfit.append(f"Left out, under {FEW_WORDS} words: {row['outlet']}.")
        elif NOT_ENGLISH in str(row["warnings"]):
            unfit.append(f"Left out, does not seem to be English: {row['outlet']}.")
        else:
            fit.append(row)
    if len(fit) < 2:
        raise ValueError(
            " ".join(["A lesson compares at least two articles on one event; this one has fewer.", *unfit])
        )
    return fit, unfit


def _fitting(plan: list[Step], facts: bool, leads: bool) -> list[Step]:
    """The plan without the steps for which the articles hold too little; their minutes go to marking."""
    there = {"facts": facts, "leads": leads}
    spare = sum(step.minutes for step in plan if not there.get(step.name, True))
    kept = [step for step in plan if there.get(step.name, True)]
    return [Step(s.name, s.minutes + spare if s.name == "mark" else s.minutes) for s in kept]


def _identity(
    title: str,
    level: str,
    texts: Sequence[PackText],
    passages: Sequence[Passage],
    pairs: Sequence[FactPair],
    matching: Matching,
    leads: Leads,
) -> str:
    """A fingerprint of what pupils see; it is printed on their page, so nothing they should not know goes in."""
    seen: Mapping[str, Any] = {
        "version": VERSION,
        "title": title,
        "level": level,
        "texts": [[t.key, [[s.text, s.words] for s in t.sentences]] for t in texts],
        "passages": [[p.id, p.text, p.sentence, p.start, p.end] for p in passages],
        "pairs": [[p.id, asdict(p.left), asdict(p.right)] for p in pairs],
        "matching": [[asdict(w) for w in side] for side in (matching.left, matching.right)],
        "subjects": leads.subjects,
    }
    text = json.dumps(seen, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
