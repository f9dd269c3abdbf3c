"""The phrases by which an article names people, bodies and matters, as a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from framing.features.base import Evidence
from framing.features.entities import EventEntities
from framing.features.entities.gazetteer import titles

_LOADED = "loaded_vocabulary"
_MARK = re.compile(r"[\"“”'‘’]")
# A straight mark before a word, at its end what is searched; a single one, and one that may be its partner.
_OPENS = re.compile(r'(?:^|[\s(-])"$')
_SINGLE, _SINGLE_END = re.compile(r"(?<![\w.,])['‘](?=[^\W\d])"), re.compile(r"['’](?!\w)")


def label_rows(
    entities: EventEntities, evidence_by_article: Mapping[str, Sequence[Evidence]]
) -> list[dict[str, Any]]:
    """Rows for the table ``labels``: one per phrase that says more of somebody than the bare name.

    ``kind`` is title, apposition, description, role or predicate. ``core`` is the phrase up to its head noun, without what
    follows ("illegal fishing" of "illegal fishing off the coast"); ``loaded`` is True where the lexicon marks a word of what
    describes: of the core, or of the whole phrase where it names somebody. ``entity_kind`` is the entity's.
    """
    spans = {
        name: sorted((e.start, e.end) for e in directed(rows)) for name, rows in evidence_by_article.items()
    }
    found = []
    for label in entities.labels:
        document = entities.tagged[label.article_id].document
        core = label.end
        if label.kind in ("description", "role"):
            core = document.word_ends[office_end(document.words, label.head)]
        found.append(
            {
                "article_id": label.article_id,
                "start": label.start,
                "end": label.end,
                "entity": label.entity.name,
                "label": balanced(label.label),
                "voice": label.voice,
                "kind": label.kind,
                "loaded": _touches(spans.get(label.article_id, ()), label.start, core),
                "entity_kind": label.entity.kind,
                "core": balanced(document.text[label.start : core]),
            }
        )
    return found


def office_end(words: Sequence[str], head: int) -> int:
    """The last word of an office that begins at its head noun: "staff" of "chief of staff"."""
    if words[head + 1 : head + 2] != ["of"]:
        return head
    return head + 2 if " ".join(words[head : head + 3]) in titles() else head


def balanced(words: str) -> str:
    """A piece of a text on one line, with the partner of a quotation mark that it was cut off from.

    >>> balanced("their “new  partnership"), balanced('corny" jokes'), balanced("a 'rotten deal"), balanced("the men's deal")
    ('their “new partnership”', '"corny" jokes', "a 'rotten deal'", "the men's deal")
    """
    text = " ".join(words.split())
    if not _MARK.search(text):
        return text
    if text.rfind("“") > text.rfind("”"):
        text += "”"
    elif "”" in text and "“" not in text:
        text = "“" + text
    if text.count('"') % 2:
        text = text + '"' if _OPENS.search(text, 0, text.rindex('"') + 1) else '"' + text
    single = _SINGLE.search(text)
    if single and not _SINGLE_END.search(text, single.end()):
        text += "’" if single[0] == "‘" else "'"
    return text


def directed(rows: Iterable[Evidence]) -> list[Evidence]:
    """Loaded words that judge for or against what they describe."""
    return [e for e in rows if e.measure == _LOADED and e.direction in ("+", "-")]


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)
