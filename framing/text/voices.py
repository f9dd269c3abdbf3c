"""All voices of an article, put together from marks, verbs and blocks."""

from __future__ import annotations

from framing.text.blocks import block_voices, post_voices, transcript_voices
from framing.text.document import Voice
from framing.text.names import NameBook
from framing.text.quoted_voices import QuotedVoices
from framing.text.reading import Reading
from framing.text.reports import Reports
from framing.text.roles import role_of
from framing.text.speakers import Speakers


def find_voices(reading: Reading) -> tuple[list[Voice], dict[str, str]]:
    """Voices in the order of the text (outer before inner), and the short names with the full ones."""
    book = NameBook(reading)
    speakers = Speakers(reading, book)
    reports = Reports(reading, speakers)
    blocks = transcript_voices(reading) + post_voices(reading)
    blocks += block_voices(reading, reports, speakers, blocks)
    held = [(v.start, v.end) for v in blocks]
    direct = QuotedVoices(reading, reports, speakers, book).found
    indirect = [
        Voice(a, b, "indirect", report.speaker, "", report.verb, f"clause_{report.rule}")
        for report in reports.found
        for a, b in report.spans
        if b > a and not any(s <= a < e for s, e in held)
    ]
    found = _without_doubles(blocks + direct + indirect)
    roles: dict[str, str] = {}
    named = []
    for voice in found:
        if voice.speaker and voice.speaker not in roles:
            roles[voice.speaker] = role_of(voice.speaker, speakers.described.get(voice.speaker, ""))
        role = roles.get(voice.speaker, "")
        named.append(
            Voice(voice.start, voice.end, voice.kind, voice.speaker, role, voice.verb, voice.rule)
            if role
            else voice
        )
    return named, book.aliases()


def _without_doubles(voices: list[Voice]) -> list[Voice]:
    """In the order of the text, the longer before the shorter; of two with the same span and kind the first stays."""
    kept: dict[tuple[int, int, str], Voice] = {}
    for voice in voices:
        kept.setdefault((voice.start, voice.end, voice.kind), voice)
    return sorted(kept.values(), key=lambda v: (v.start, -v.end, v.kind))
