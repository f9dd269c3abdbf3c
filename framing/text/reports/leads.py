"""Somebody whom a story's opening describes ("A nurse told the court that ...") and the paragraph after it names."""

from __future__ import annotations

from framing.text.clauses.reporting import Report
from framing.text.names.index import Name, NameBook
from framing.text.reading import Reading
from framing.text.speakers.resolve import Speakers
from framing.text.speakers.speaking import names_people
from framing.text.wordclasses import FEMININE, MASCULINE

_OPENING = 3  # paragraphs, a headline among them
_NEXT = 2  # paragraphs


def name_leads(reading: Reading, book: NameBook, speakers: Speakers, reports: list[Report]) -> None:
    """Give reports of "a nurse" in the opening the name with which a paragraph soon after begins.

    That paragraph must go on with an age, or have the one it names speak: "Ana Lund, 34, said".
    """
    nobody = [r for r in reports if not r.speaker and r.spans and _describes(reading, speakers, r)]
    for report in nobody:
        paragraph = reading.sentences[report.sentence].paragraph
        name = _named(reading, book, reports, paragraph) if paragraph < _OPENING else None
        if name and _may_be(reading, report, name):
            report.speaker, report.unnamed = name.full, False


def _describes(reading: Reading, speakers: Speakers, report: Report) -> bool:
    first, end = report.subject
    return (
        end - first > 1
        and reading.words[first] in ("a", "an")
        and names_people(_head(reading, speakers, report))
    )


def _head(reading: Reading, speakers: Speakers, report: Report) -> str:
    """The noun of the subject; "mum" of "mum-of-three"."""
    first, end = report.subject
    return reading.words[speakers.phrases.head_end(first, end) - 1].partition("-of-")[0]


def _named(reading: Reading, book: NameBook, reports: list[Report], paragraph: int) -> Name | None:
    for start, name in book.mentions:
        s = reading.sentence_of(start)
        here = reading.sentences[s].paragraph
        if here <= paragraph or not name.person:
            continue
        if here > paragraph + _NEXT:
            return None
        opens = reading.starts[start] == reading.paragraphs[here][0] and name.first == start
        if opens and len(name.words) > 1:
            after = start + len(name.words)
            aged = (
                after < len(reading.words)
                and reading.words[after][:1].isdigit()
                and reading.gaps[after - 1] in (", ", " (")
            )
            speaks = any(r.sentence == s and r.speaker == name.full for r in reports)
            return name if aged or speaks else None
    return None


def _may_be(reading: Reading, report: Report, name: Name) -> bool:
    """False where the description tells another gender."""
    words = reading.words[slice(*report.subject)]
    gender = "m" if not MASCULINE.isdisjoint(words) else "f" if not FEMININE.isdisjoint(words) else ""
    return not (gender and name.gender and gender != name.gender)
