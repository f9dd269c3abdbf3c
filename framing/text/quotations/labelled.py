"""Quotations whose speaker stands before a colon or after a dash."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.marks import Quotation
from framing.text.quotations.quoted import Attribution, opens_paragraph, word_count
from framing.text.reading import Reading
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.resolve import Speakers
from framing.text.wordclasses import PREPOSITIONS, TITLES

_DASHES = (" - ", " -- ")


def after_colon(reading: Reading, speakers: Speakers, q: Quotation) -> Attribution | None:
    """Berg: "..."; his answer was short: "..."."""
    before = reading.plain[max(0, q.opens - 3) : q.opens].rstrip()
    if not before.endswith(":"):
        return None
    after = reading.sentence_at(q.opens)
    if q.closes < reading.sentences[after].end and word_count(reading, q) <= 4:
        return None  # a label and a phrase: "Storm: 'red' warning in force"
    p = reading.word_from(q.opens) - 1
    s = reading.sentence_of(p) if p >= 0 else -1
    if s < 0:
        return None
    dashes = (k for k in range(p, reading.first[s], -1) if reading.gaps[k - 1] in _DASHES)
    low = next(dashes, reading.first[s])  # "Lund leads again - Holm Times:"
    name = _name_before_colon(reading, speakers, low, p)
    return Attribution(name, "", "colon") if name else None


def _name_before_colon(reading: Reading, speakers: Speakers, low: int, p: int) -> str:
    if any(is_finite(reading, k) for k in range(low, p + 1)):
        owner = reading.words[low]
        if owner in ("his", "her", "their", "its"):
            return speakers.pronoun(low)
        first, end = leading_subject(reading, low, p + 1)
        return speakers.identify(first, end) if end > first else ""
    start = p
    while start > low and "," not in reading.gaps[start - 1]:
        start -= 1
    if reading.words[p] in TITLES and (name := speakers.phrases.name_before(start)):
        return name  # "Ana Lund, Arlandic Prime Minister:"
    if reading.capital[p] or start == low:
        return speakers.identify(start, p + 1)
    return speakers.identify(low, p + 1)


def before_dash(reading: Reading, speakers: Speakers, q: Quotation) -> Attribution | None:
    """A headline that ends in a dash and the source."""
    s = reading.sentence_at(q.opens)
    if s < 0 or reading.plain[reading.sentences[s].end - 1] in ".?!":
        return None
    r = reading.word_from(q.closes)
    if r >= reading.last[s] or reading.plain[q.closes : reading.starts[r]].strip(" ") not in ("-", "--"):
        return None
    end = r + 1
    while (
        end < reading.last[s]
        and not reading.words[end - 1].endswith(("'s", "s'"))
        and reading.words[end] not in PREPOSITIONS
    ):
        end += 1
    return Attribution(_source(reading, speakers, r, end), "", "dash")


def signed(reading: Reading, speakers: Speakers, q: Quotation) -> Attribution | None:
    """The line after a quoted paragraph opens with a dash and a name: "-- Ana Lund, the mayor, on Friday"."""
    whole = opens_paragraph(reading, q) and reading.paragraphs[q.paragraph][1] <= q.closes
    if not whole or q.paragraph + 1 >= len(reading.paragraphs):
        return None
    start = reading.paragraphs[q.paragraph + 1][0]
    r = reading.word_from(start)
    if (
        r >= len(reading.words)
        or reading.plain[start : reading.starts[r]].strip() not in ("-", "--")
        or not reading.capital[r]
    ):
        return None
    end = r + 1
    last = reading.last[reading.sentence_of(r)]
    while (
        end < last
        and reading.gaps[end - 1] in (" ", ". ")
        and (
            reading.capital[end] or reading.words[end] == "of" and end + 1 < last and reading.capital[end + 1]
        )
    ):
        end += 1
    return Attribution(speakers.identify(r, end), "", "dash")


def _source(reading: Reading, speakers: Speakers, first: int, end: int) -> str:
    text = reading.phrase(first, end).replace("’", "'")
    if end - first == 1 and not reading.capital[first]:
        after = reading.plain[reading.ends[end - 1] : reading.ends[end - 1] + 1]
        return text.rstrip("'") if after == "'" else text.removesuffix("'s")
    return speakers.identify(first, end)
