"""Each voice of an article: how many words it gets, where it is first heard, by which verbs it is brought in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from framing.text import Document, Voice


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker of one article.

    ``speaker`` is the name as resolved inside the article; "" with the role ``anonymous`` for all whom it leaves without
    a name, "" without a role for all whose speaker was not found. ``entity`` is the name over the articles of an event.
    ``quoted_words`` and ``reported_words`` are words inside and outside quotation marks; a word belongs to its innermost
    voice, and a joint statement to each of those who make it. ``share`` is of the article's words (0..1), ``position``
    the share of them before the speaker's first (0 = opens the article). ``times`` counts statements, ``verbs`` how often
    each verb brings the speaker in; ``text[start:end]`` is the first statement.
    """

    speaker: str
    speaker_role: str
    quoted_words: int
    reported_words: int
    share: float
    times: int
    position: float
    start: int
    end: int
    verbs: Mapping[str, int] = field(default_factory=dict)
    entity: str = ""


def word_owners(document: Document) -> list[Voice | None]:
    """For each word its innermost voice; None for the narrator's own words, those in scare marks included.

    A word in scare marks inside a quotation is the quoted speaker's.
    """
    owners: list[Voice | None] = [None] * len(document.word_starts)
    for first, last, voice in voiced_words(document):
        owners[first:last] = [voice] * (last - first)
    return owners


def voiced_words(document: Document) -> Iterator[tuple[int, int, Voice]]:
    """The words ``[first, last)`` of each voice; a voice hides those before it, so that the innermost is left on top."""
    spoken = (voice for voice in document.voices if voice.kind != "scare")
    # Outer voices are longer.
    for voice in sorted(spoken, key=lambda v: v.start - v.end):
        first = bisect_right(document.word_ends, voice.start)
        last = bisect_left(document.word_starts, voice.end)
        yield first, last, voice


def outer_voices(document: Document) -> list[Voice]:
    """Stretches of reported speech that lie in no other, in the order of the text; scare quotes are the narrator's."""
    outer: list[Voice] = []
    for voice in sorted(document.voices, key=lambda v: (v.start, -v.end)):
        if voice.kind != "scare" and (not outer or voice.end > outer[-1].end):
            outer.append(voice)
    return outer


def is_unnamed(voice: Voice) -> bool:
    """True where the article keeps who speaks without a name: role anonymous.

    A voice without speaker and role is none of these: nobody knows whether the article names its speaker, who was not found.

    >>> from framing.text import annotate
    >>> [is_unnamed(v) for v in annotate("Officials said it rained. Ana Lisk said it snowed. “It hailed.”").voices]
    [True, False, False]
    """
    return voice.speaker_role == "anonymous"


def sources_of(voice: Voice) -> list[tuple[str, str]]:
    """The speakers of a voice, joint ones one by one, and what parts those without a name: "anonymous", or "" for not found."""
    if not voice.speaker:
        return [("", voice.speaker_role)]
    return [(name, "") for name in voice.speaker.split("; ")]


def find_sources(document: Document) -> list[Source]:
    """The speakers of an article in the order in which they are first heard.

    Examples
    --------
    >>> from framing.text import annotate
    >>> text = "Mayor Ana Lisk said the dam was safe. “Nobody asked us,” said one farmer. Lisk denied it."
    >>> [(s.speaker, s.quoted_words, s.reported_words, dict(s.verbs)) for s in find_sources(annotate(text))]
    [('Ana Lisk', 0, 4, {'say': 1}), ('', 3, 0, {'say': 1})]
    """
    owners = word_owners(document)
    voices = [v for v in document.voices if v.kind != "scare"]
    words = {(v.start, v.end, v.kind): 0 for v in voices}
    first_word: dict[tuple[int, int, str], int] = {}
    for place, owner in enumerate(owners):
        if owner is not None:
            key = (owner.start, owner.end, owner.kind)
            words[key] += 1
            first_word.setdefault(key, place)
    found: dict[tuple[str, str], list[Voice]] = {}
    for voice in voices:
        for source in sources_of(voice):
            found.setdefault(source, []).append(voice)
    total = max(len(owners), 1)
    made = []
    for (name, _), own in found.items():
        count = Counter({"direct": 0, "indirect": 0})
        for v in own:
            count[v.kind] += words[v.start, v.end, v.kind]
        places = [first_word[k] for v in own if (k := (v.start, v.end, v.kind)) in first_word]
        outer = _outermost(own)
        made.append(
            Source(
                speaker=name,
                speaker_role=next((v.speaker_role for v in own if v.speaker_role), ""),
                quoted_words=count["direct"],
                reported_words=count["indirect"],
                share=(count["direct"] + count["indirect"]) / total,
                times=len(outer),
                position=min(places, default=0) / total,
                start=outer[0].start,
                end=outer[0].end,
                verbs=_verbs(own),
                entity=name,
            )
        )
    return sorted(made, key=lambda s: (s.position, s.start))


def source_rows(article_id: str, document: Document, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Rows of the table ``sources``; ``names`` gives for a speaker's name in lower case the name over the event.

    ``verbs`` is printed, the most frequent first: "say 3; claim".
    """
    rows = []
    for source in find_sources(document):
        verbs = "; ".join(f"{verb} {n}" if n > 1 else verb for verb, n in source.verbs.items())
        found = asdict(source) | {"entity": _entity(source.speaker, names), "verbs": verbs}
        rows.append({"article_id": article_id, **found})
    return rows


def share_roles(rows: list[dict[str, Any]]) -> None:
    """Where one article of an event does not tell a named speaker's role, take what the others tell most often; in place."""
    told: dict[str, Counter[str]] = {}
    for row in rows:
        if row["speaker_role"] and row["entity"][:1].isupper():
            told.setdefault(row["entity"], Counter())[row["speaker_role"]] += 1
    for row in rows:
        if not row["speaker_role"] and row["entity"] in told:
            counts = told[row["entity"]]
            row["speaker_role"] = min(counts, key=lambda role: (-counts[role], role))


def _entity(speaker: str, names: Mapping[str, str]) -> str:
    """The event's name for a speaker; words before the name ("Strongman Ana Lisk") are left away where the rest is known.

    A speaker who is known by an office only ("president") is whom "the president" means in the article.
    """
    words = speaker.lower().split()
    if len(words) == 1 and (holder := names.get(f"the {words[0]}")):
        return holder
    for first in range(max(len(words) - 1, 1)):
        found = names.get(" ".join(words[first:]))
        if found:
            return found
    return speaker


def _outermost(voices: list[Voice]) -> list[Voice]:
    """The voices that stand in no other of the same speaker."""
    kept: list[Voice] = []
    for voice in sorted(voices, key=lambda v: (v.start, -v.end)):
        if not kept or voice.start >= kept[-1].end:
            kept.append(voice)
    return kept


def _verbs(voices: list[Voice]) -> dict[str, int]:
    """How often each verb brings these voices in; a verb that governs several of them counts once."""
    once = dict.fromkeys((v.verb, v.verb_start) for v in voices if v.verb)
    return dict(Counter(verb for verb, _ in sorted(once, key=lambda pair: pair[1])).most_common())
