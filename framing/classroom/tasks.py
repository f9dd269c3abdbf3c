"""What pupils are asked about: passages with a speaker, and what each text leads with; and the toolkit's own marks."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from framing.classroom.excerpts import sentence_at, word_range
from framing.classroom.levels import LEVEL
from framing.classroom.pack import Leads, PackText, Passage, ToolMark
from framing.text import Document

_LEADS = 3
_PASSAGE_WORDS = range(4, 41)
_SO_CALLED = re.compile(r"\bso-called [“‘\"']?\Z")


def tool_marks(texts: Sequence[PackText], evidence: pd.DataFrame) -> list[ToolMark]:
    """The loaded words that the toolkit found in the texts as cut, in reading order."""
    found = []
    for text in texts:
        own = evidence[evidence["article_id"] == text.article_id]
        for measure, source in (("loaded_vocabulary_headline", "headline"), ("loaded_vocabulary", "text")):
            for row in own[own["measure"] == measure].sort_values(["start", "end"]).to_dict("records"):
                sentence = sentence_at(text.sentences, source, row["start"], row["end"])
                span = sentence and word_range(
                    sentence, row["start"] - sentence.start, row["end"] - sentence.start
                )
                if sentence and span:
                    found.append(ToolMark(text.key, sentence.number, *span, **_mark_fields(row)))
    return found


def _mark_fields(row: Mapping[Any, Any]) -> dict[str, Any]:
    names = ("term", "category", "direction", "voice", "speaker", "reason", "alternative")
    # Headlines are not weighed against the others.
    others = row.get("others")
    return (
        {n: str(row[n] or "") for n in names}
        | {"others": others if isinstance(others, str) else ""}
        | {"wording": str(row["text"]), "score": float(row["score"])}
    )


def choose_passages(
    texts: Sequence[PackText], documents: Mapping[str, Document], level: str, rng: random.Random
) -> list[Passage]:
    """Passages to name the speaker of: the writer's own, quoted and retold ones in turn, spread over the texts."""
    kinds = LEVEL[level].kinds
    most = LEVEL[level].passages
    heaps: dict[str, list[Passage]] = {kind: [] for kind in kinds}
    for text in texts:
        for passage in _candidates(text, documents[text.article_id]):
            if passage.kind in heaps:
                heaps[passage.kind].append(passage)
    for heap in heaps.values():
        rng.shuffle(heap)
    sentences = {(t.key, s.number): s.text for t in texts for s in t.sentences}

    def said(p: Passage) -> set[str]:
        """The sentence and the words in question: what two texts print alike is asked once."""
        whole = sentences[p.text, p.sentence]
        return {whole, whole[p.start : p.end]}

    chosen: list[Passage] = []
    while len(chosen) < most and any(heaps.values()):
        for heap in heaps.values():
            if heap and len(chosen) < most:
                used = set().union(*map(said, chosen))
                counts = {t.key: sum(p.text == t.key for p in chosen) for t in texts}
                heap[:] = [p for p in heap if not said(p) & used]
                if heap:
                    best = min(
                        heap, key=lambda p: counts[p.text] + _unnamed(p, sentences[p.text, p.sentence])
                    )
                    chosen.append(heap.pop(heap.index(best)))
    chosen.sort(key=lambda p: (p.text, p.sentence))
    return [
        Passage(f"p{n}", p.text, p.sentence, p.start, p.end, p.kind, p.speaker, p.verb)
        for n, p in enumerate(chosen, start=1)
    ]


def _unnamed(passage: Passage, sentence: str) -> int:
    """0 where the sentence itself names who speaks in full, 1 where in part, 2 where readers have to look elsewhere."""
    if passage.kind in ("narrator", "scare"):
        return 0
    names = [name.split() for name in passage.speaker.split("; ") if name]
    said = set(re.findall(r"[\w’'.-]*\w", sentence))
    found = [[word in said for word in name] for name in names]
    return 0 if found and all(map(all, found)) else 1 if found and all(map(any, found)) else 2


def _candidates(text: PackText, document: Document) -> list[Passage]:
    found = []
    voiced: set[int] = set()
    for voice in document.voices:
        for s in text.sentences:
            if s.source == "text" and s.start < voice.end and voice.start < s.start + len(s.text):
                voiced.add(s.number)
        sentence = sentence_at(text.sentences, "text", voice.start, voice.end)
        if sentence is None or sentence.paragraph < 0:
            continue
        # A clause with a quotation in it has two speakers' words; which is meant would be a riddle.
        nested = any(o is not voice and o.start < voice.end and voice.start < o.end for o in document.voices)
        # Other marks without a speaker beside them mostly quote a paper, or give a title: too unsure for a question.
        if voice.kind == "scare" and not _SO_CALLED.search(document.text, sentence.start, voice.start):
            continue
        span = word_range(sentence, voice.start - sentence.start, voice.end - sentence.start)
        size = span[1] - span[0] + 1 if span else 0
        if not nested and (size in _PASSAGE_WORDS or (voice.kind == "scare" and size)):
            a, b = voice.start - sentence.start, voice.end - sentence.start
            found.append(Passage("", text.key, sentence.number, a, b, voice.kind, voice.speaker, voice.verb))
    for s in text.sentences:
        if s.number not in voiced and s.paragraph >= 0 and len(s.words) in _PASSAGE_WORDS and _prose(s.text):
            found.append(Passage("", text.key, s.number, 0, len(s.text), "narrator", "", ""))
    return found


def _prose(text: str) -> bool:
    """Whether a sentence is one of running text; summaries in points and subheads have no speaker to ask for."""
    return text[:1].isalnum() and text.rstrip("”’\"')")[-1:] in ".?!"


def choose_leads(texts: Sequence[PackText], topics: pd.DataFrame, level: str) -> Leads:
    """The subjects that weigh most on the event, by name, and those that come first in each text by weighted share."""
    own = topics[topics["article_id"].isin([t.article_id for t in texts])]
    weight = own.groupby("topic")["weighted_share"].sum()
    heaviest = weight[weight > 0].sort_values(ascending=False, kind="stable").index[: LEVEL[level].subjects]
    subjects = sorted(map(str, heaviest))
    if len(subjects) < _LEADS:
        return Leads()
    key = {}
    for text in texts:
        shares = own[own["article_id"] == text.article_id].set_index("topic")["weighted_share"]
        present = [n for n, s in enumerate(subjects) if float(shares.get(s, 0)) > 0]
        key[text.key] = sorted(present, key=lambda n: (-float(shares[subjects[n]]), n))[:_LEADS]
    return Leads(subjects, key)
