"""Five invented articles on one invented event, and the tables an analysis of them would hold, made by hand."""

from types import SimpleNamespace

from framing.features.sources import source_rows
from framing.tables import TABLES, make_table
from framing.text import annotate

HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>'
ARTICLES = {
    "ferry-1": (
        "Corvane Post",
        "Council caves to ferry bosses as islanders lose night boat",
        "The council caved to the ferry company on Tuesday and scrapped the night boat that 40 island families rely on.\n"
        "The shameful retreat came after a brief, chaotic meeting. Mayor Ilse Tarn defended the vote.\n"
        "“We had no money left for an empty boat,” Tarn said. She said the council would review the timetable in spring.\n"
        "Residents shouted from the gallery. “This is a betrayal,” said Odo Venn, a fisherman.\n"
        "SEE MORE: Ten island walks",
    ),
    "ferry-2": (
        "Harbour Times",
        "Night ferry to Ennor to end in March",
        "The council voted 7 to 4 on Tuesday to end the night ferry to Ennor from 1 March.\n"
        "Mayor Ilse Tarn said the crossing cost 310,000 crowns a year and carried nine passengers a night.\n"
        "“We had no money left for an empty boat,” Tarn said.\n"
        "About 60 families on the island use the service, according to the residents’ association.\n"
        "The ferry company declined to comment.",
    ),
    "ferry-3": (
        "Ennor Bulletin",
        "Cut off at night: island vows to fight ferry axe",
        "Islanders vowed to fight on after the council axed their only night boat in a cruel blow to 60 families.\n"
        "“This is a betrayal,” said fisherman Odo Venn. “They have never stood on this quay in January.”\n"
        "The so-called “review” in spring convinced nobody at the pier. Mayor Tarn did not visit the island.\n"
        "The vote was 7 to 4.",
    ),
    "ferry-4": (
        "Ledger & Coast <Weekly>",
        f"Ferry saving eases town budget {HOSTILE}",
        f"Ending a little-used night crossing will save the town 310,000 crowns a year. {HOSTILE}\n"
        "Analysts welcomed the prudent step. Mayor Ilse Tarn said the boat carried nine passengers a night.\n"
        "The measure passed 8 to 4 on Tuesday.",
    ),
    "ferry-5": (
        "Northern Wire",
        "",
        "The council of Corvane voted 7 to 4 on Tuesday to end the night ferry to Ennor from 1 March.",
    ),
}
LOADED = [
    ("ferry-1", "caves", "caves to", "yielding", "-", 0.91, "agrees"),
    ("ferry-1", "caved", "cave to", "yielding", "-", 0.88, "agreed"),
    ("ferry-1", "scrapped", "scrap", "action", "-", 0.55, "ended"),
    ("ferry-1", "shameful", "shameful", "evaluation", "-", 0.95, "leave out"),
    ("ferry-1", "chaotic", "chaotic", "evaluation", "-", 0.7, "disorderly"),
    ("ferry-1", "betrayal", "betrayal", "evaluation", "-", 0.9, "broken promise"),
    ("ferry-3", "axe", "axe", "action", "-", 0.6, "end"),
    ("ferry-3", "axed", "axe", "action", "-", 0.62, "ended"),
    ("ferry-3", "cruel", "cruel", "evaluation", "-", 0.93, "leave out"),
    ("ferry-3", "betrayal", "betrayal", "evaluation", "-", 0.9, "broken promise"),
    ("ferry-4", "prudent", "prudent", "evaluation", "+", 0.74, "leave out"),
]
TOPICS = {
    "Public money": (0.2, 0.4, 0.0, 0.75, 0.0),
    "Transport": (0.5, 0.8, 0.5, 0.5, 1.0),
    "Community": (0.4, 0.2, 0.75, 0.0, 0.0),
}
FACTS = {
    "f-vote": ("The vote in the council", ["voted 7 to 4", "The vote was 7 to 4", "passed 8 to 4"], "2345"),
    "f-families": (
        "Families who use the boat",
        ["40 island families", "60 families on the island", "60 families"],
        "123",
    ),
    "f-cost": ("What the crossing costs", ["310,000 crowns", "310,000 crowns"], "24"),
}


def full_text(article):
    _, headline, body = ARTICLES[article]
    return f"{headline}\n{body}" if headline else body


def place(article, phrase):
    start = full_text(article).index(phrase)
    return {"article_id": article, "start": start, "end": start + len(phrase)}


def make_analysis(**changes):
    """The analysis; a table can be replaced by name."""
    documents = {a: annotate(full_text(a), headline=ARTICLES[a][1]) for a in ARTICLES}
    tables = {name: make_table(name) for name in TABLES} | {
        "articles": make_table("articles", [_article(a, documents[a]) for a in ARTICLES]),
        "evidence": make_table("evidence", [_loaded(*row) for row in LOADED]),
        "measures": make_table("measures", _measures()),
        "voices": make_table("voices", [_voice(a, v) for a, d in documents.items() for v in d.voices]),
        "sources": make_table("sources", [r for a, d in documents.items() for r in source_rows(a, d, {})]),
        "labels": make_table("labels", _labels()),
        "portrayal": make_table("portrayal", _portrayal()),
        "topics": make_table("topics", _topics()),
        "frames": make_table("frames"),
        "facts": make_table("facts", _facts()),
        "fact_pairs": make_table("fact_pairs", _pairs()),
        "wordings": make_table("wordings", _wordings()),
        "deeds": make_table("deeds"),
        "coverage": make_table("coverage", _coverage()),
        "reuse": make_table("reuse", _reuse()),
        "furniture": make_table(
            "furniture", [place("ferry-1", "SEE MORE: Ten island walks") | {"rule": "see more"}]
        ),
    }
    meta = {
        "documents": documents,
        "settings": {"minimum_words": 100, "seed": 0},
        "input_hash": "0f" * 32,
        "lexicons": {"loaded": "2026.1"},
        "accuracy": [
            {
                "detector": "loaded_vocabulary",
                "figure": "precision",
                "value": 0.61,
                "data": "240 invented sentences",
            }
        ],
        "skipped": [("notes.docx", "not a text file")],
    }
    return SimpleNamespace(**(tables | meta | changes))


def _article(article, document):
    owners = document.word_voices
    kinds = [document.voices[o].kind if o >= 0 else "narrator" for o in owners]
    return {
        "article_id": article, "outlet": ARTICLES[article][0], "event": "night-ferry", "headline": ARTICLES[article][1],
        "date": "2026-02-03", "genre": "news", "words": len(owners), "words_narrator": kinds.count("narrator"),
        "words_quoted": kinds.count("direct"), "sentences": len(document.sentences),
        "warnings": "The text is short." if article == "ferry-5" else "",
    }  # fmt: skip


def _loaded(article, phrase, term, category, direction, score, alternative):
    quoted = phrase == "betrayal"
    return place(article, phrase) | {
        "text": phrase, "measure": "loaded_vocabulary", "term": term, "category": category, "direction": direction,
        "score": score, "voice": "direct" if quoted else "narrator", "speaker": "Odo Venn" if quoted else "",
        "rule": "entry", "reason": f"'{term}' judges as it tells", "alternative": alternative, "lexicon": "loaded 2026.1",
    }  # fmt: skip


def _voice(article, voice):
    return {
        "article_id": article, "start": voice.start, "end": voice.end, "kind": voice.kind, "speaker": voice.speaker,
        "speaker_role": voice.speaker_role, "verb": voice.verb,
    }  # fmt: skip


def _measures():
    figures = {
        "loaded_vocabulary": ([9.3, 0.0, 6.1, 2.9, 0.0], "per 100 narrator words", 1.6),
        "sentiment_narrator": ([-0.41, 0.02, -0.35, 0.28, 0.0], "mean per narrator sentence, -1 to 1", 0.15),
        "quoted_share": ([22.0, 17.0, 27.0, 0.0, 0.0], "per 100 words", 4.0),
    }
    for name, (values, unit, half) in figures.items():
        for n, (article, value) in enumerate(zip(ARTICLES, values, strict=True)):
            others = (sum(values) - value) / 4
            low = max(0.0, value - half) if name != "sentiment_narrator" else value - half
            yield {
                "level": "article", "id": article, "measure": name, "numerator": value, "denominator": 54, "unit": unit,
                "estimate": value, "ci_low": low, "ci_high": value + half, "ci_method": "bootstrap", "baseline": others,
                "difference": value - others, "p": 0.004 if n in (0, 2) else 0.4, "q": 0.02 if n in (0, 2) else 0.6,
                "n_tests": 15, "enough_text": n != 4,
            }  # fmt: skip


def _labels():
    for article, entity, label, voice in [
        ("ferry-1", "Ilse Tarn", "Mayor Ilse Tarn", "narrator"),
        ("ferry-2", "Ilse Tarn", "Mayor Ilse Tarn", "narrator"),
        ("ferry-3", "Ilse Tarn", "Mayor Tarn", "narrator"),
        ("ferry-1", "ferry company", "ferry bosses", "narrator"),
        ("ferry-2", "ferry company", "ferry company", "narrator"),
        ("ferry-3", "night ferry", "only night boat", "narrator"),
        ("ferry-1", "night ferry", "empty boat", "direct"),
        ("ferry-2", "night ferry", "night ferry", "narrator"),
        ("ferry-4", "night ferry", "little-used night crossing", "narrator"),
    ]:
        yield place(article, label) | {"entity": entity, "label": label, "voice": voice, "kind": "apposition"}


def _portrayal():
    for n, article in enumerate(("ferry-1", "ferry-2", "ferry-3")):
        yield {
            "article_id": article, "entity": "Ilse Tarn", "mentions": 3 - n, "tone": -0.1 * n, "tone_evidence": 2,
            "agent": 2, "patient": 0, "in_headline": False,
        }  # fmt: skip


def _topics():
    for topic, shares in TOPICS.items():
        for article, share in zip(ARTICLES, shares, strict=True):
            yield {
                "article_id": article, "topic": topic, "share": share, "weighted_share": min(1, share * 1.2), "sentences": 2,
            }  # fmt: skip


SHARED = {
    ("f-vote", "ferry-3"): ["vote"],
    ("f-vote", "ferry-4"): ["measure", "passed", "8"],
    ("f-vote", "ferry-5"): ["Corvane"],
}


def _facts():
    for fact, (description, phrases, articles) in FACTS.items():
        for n, number in enumerate(articles):
            article = f"ferry-{number}"
            phrase = next(p for p in phrases if p in full_text(article))
            position = "lead" if n == 0 else "body"
            yield place(article, phrase) | {
                "fact_id": fact, "similarity": 0.8, "position": position, "description": description,
            }  # fmt: skip


def _wordings():
    for row in _facts():
        text = full_text(row["article_id"])
        words = SHARED.get((row["fact_id"], row["article_id"]), [])
        starts = [text.index(word) for word in words]
        yield row | {
            "text": text[row["start"] : row["end"]],
            "differing": ((row["start"], row["start"] + 3),),
            "in_common": tuple((a, a + len(w)) for a, w in zip(starts, words, strict=True)),
            # The last four characters of a marked wording tell something else.
            "core_start": row["start"] if words else -1,
            "core_end": row["end"] - 4 if words else -1,
        }


def _coverage():
    for fact, (_, _, articles) in FACTS.items():
        for article in ARTICLES:
            carried = article[-1] in articles
            yield {
                "fact_id": fact, "article_id": article, "carried": carried,
                "best_similarity": 0.8 if carried else 0.14, "description": "Carried in the body." if carried else "Not found.",
            }  # fmt: skip


def _pairs():
    yield {
        "fact_id": "f-vote", "article_a": "ferry-2", "article_b": "ferry-4", "status": "conflict", "type": "number",
        "value_a": "7 to 4", "value_b": "8 to 4", "reason": "The same vote with different counts.",
    }  # fmt: skip
    yield {
        "fact_id": "f-families", "article_a": "ferry-1", "article_b": "ferry-2", "status": "compatible", "type": "count",
        "value_a": "40", "value_b": "about 60", "reason": "One may count a part of the other.",
    }  # fmt: skip


def _reuse():
    start = place("ferry-2", "“We had no money left for an empty boat,” Tarn said.")
    other = place("ferry-1", "“We had no money left for an empty boat,” Tarn said.")
    yield {
        "article_a": "ferry-2", "article_b": "ferry-1", "containment": 0.16, "longest_run_words": 11,
        "shared_spans": [(start["start"], start["end"], other["start"], other["end"])],
    }  # fmt: skip
