"""What can be said of a quotation by its place alone, and what an attribution holds."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.marks import Quotation
from framing.text.reading import Reading


@dataclass(slots=True)
class Attribution:
    """Who is found to say a quotation, with the verb ("" without one) and the rule that found it."""

    speaker: str
    verb: str
    rule: str
    unnamed: bool = False
    verb_at: tuple[int, int] = (-1, -1)


def word_count(reading: Reading, q: Quotation) -> int:
    """Words between the marks."""
    return reading.word_from(q.end) - reading.word_from(q.start)


def is_speech(reading: Reading, q: Quotation) -> bool:
    """True for a sentence of its own between marks; a fragment in the narrator's sentence is none."""
    if not opens_sentence(reading, q):
        return False
    words = word_count(reading, q)
    if (
        words <= 4
        and reading.text[q.start].islower()
        and reading.plain[q.opens - 3 : q.opens].rstrip().endswith(":")
    ):
        return False  # "it became a threat: “gate fever,” as it were"
    # British papers may close the mark first: 'It is a circle'.
    closed_first = (
        words >= 3 and reading.text[q.start].isupper() and reading.plain[q.closes : q.closes + 1] == "."
    )
    return reading.plain[q.end - 1] in ".,!?-" or words > 6 or closed_first


def opens_sentence(reading: Reading, q: Quotation) -> bool:
    """True where nothing of the narrator's sentence stands before the opening mark, or a mere "But"."""
    s = reading.sentence_at(q.opens)
    before = reading.plain[reading.sentences[s].start : q.opens].strip("\"'([ -,") if s >= 0 else "-"
    return before in ("", "But", "And", "Still", "Yet") or follows_stop(reading, q)


def follows_stop(reading: Reading, q: Quotation) -> bool:
    """True where a full stop, or nothing, stands before the opening mark."""
    before = reading.plain[max(0, q.opens - 3) : q.opens].rstrip()
    return before[-1:] in ".!?:" or not before


def opens_paragraph(reading: Reading, q: Quotation) -> bool:
    """True where the quotation begins its paragraph."""
    return reading.paragraphs[q.paragraph][0] == q.opens
