"""All voices of an article, put together from marks, verbs and blocks."""

from __future__ import annotations

from bisect import bisect_right

from framing.text.document import Voice
from framing.text.names.index import NameBook
from framing.text.quotations.voices import QuotedVoices
from framing.text.reading import Reading
from framing.text.reports.find import Reports
from framing.text.reports.leads import name_leads
from framing.text.speakers.resolve import Speakers
from framing.text.unmarked.blocks import block_voices, post_voices
from framing.text.unmarked.documents import document_voices
from framing.text.unmarked.interviews import interview_voices
from framing.text.unmarked.podcasts import podcast_voices
from framing.text.unmarked.transcripts import dialogue_voices, transcript_voices


def find_voices(reading: Reading) -> tuple[list[Voice], dict[str, str]]:
    """Voices in the order of the text (outer before inner), and the short names with the full ones."""
    book = NameBook(reading)
    speakers = Speakers(reading, book)
    reports = Reports(reading, speakers)
    name_leads(reading, book, speakers, reports.found)
    blocks = (
        transcript_voices(reading, book)
        or dialogue_voices(reading, book)
        or podcast_voices(reading)
        or interview_voices(reading, book)
        or document_voices(reading, speakers)
    )
    blocks += post_voices(reading, book)
    blocks += block_voices(reading, reports, speakers, blocks)
    quoted = QuotedVoices(reading, reports, speakers, book).found
    found = _without_doubles(blocks + quoted + _indirect(reports, blocks))
    _name_in_headline(reading, found)
    return [_with_role(voice, speakers) for voice in found], book.aliases()


def _indirect(reports: Reports, blocks: list[Voice]) -> list[Voice]:
    """Reported clauses that do not lie in a transcript, a quoted block or a post."""
    blocks = sorted(blocks, key=lambda v: v.start)
    starts = [v.start for v in blocks]
    made = []
    for report in reports.found:
        for start, end in report.spans:
            block = bisect_right(starts, start) - 1
            if end <= start or block >= 0 and start < blocks[block].end:
                continue
            role = "anonymous" if report.unnamed and not report.speaker else ""
            made.append(
                Voice(
                    start,
                    end,
                    "indirect",
                    report.speaker,
                    role,
                    report.verb,
                    f"clause_{report.rule}",
                    *report.verb_at,
                )
            )
    return made


def _with_role(voice: Voice, speakers: Speakers) -> Voice:
    if not voice.speaker:
        return voice
    role = speakers.role(voice.speaker)
    if role == voice.speaker_role or not role:
        return voice
    return voice._replace(speaker_role=role)


def _name_in_headline(reading: Reading, voices: list[Voice]) -> None:
    """A headline says "watchdog", the text under it gives the name: the first one who speaks there."""
    if not reading.sentences or reading.sentences[0].part != "headline":
        return
    stop = reading.sentences[0].end
    name = next((v.speaker for v in voices if v.start >= stop and v.speaker), "")
    if not name[:1].isupper():
        return
    for i, voice in enumerate(voices):
        if voice.start >= stop:
            break
        one = voice.speaker.islower() and not voice.speaker.endswith("s") and " " not in voice.speaker
        if one and voice.speaker != "police":
            voices[i] = voice._replace(speaker=name)


def _without_doubles(voices: list[Voice]) -> list[Voice]:
    """In the order of the text, the longer before the shorter; of two with the same span and kind the first stays."""
    kept: dict[tuple[int, int, str], Voice] = {}
    for voice in voices:
        kept.setdefault((voice.start, voice.end, voice.kind), voice)
    return sorted(kept.values(), key=lambda v: (v.start, -v.end, v.kind))
