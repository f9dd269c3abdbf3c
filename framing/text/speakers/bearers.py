"""Who bears a name as printed with its title, and whether that is a man, a woman or a body."""

from __future__ import annotations

from framing.text.names.capitals import strip_titles
from framing.text.names.index import Name, NameBook
from framing.text.reading import Reading, Span
from framing.text.speakers.nounphrases import NounPhrases
from framing.text.wordclasses import BODY_NOUNS, FEMININE, MASCULINE, TITLES


def bearer(reading: Reading, book: NameBook, phrases: NounPhrases, run: Span) -> tuple[str, str, str]:
    """Name in full, kind (person, body or name) and gender for a run of capitals that ends a phrase."""
    name = phrases.full(run)
    entry = book.lookup(name)
    if entry is None:
        return name, "person", _gender(reading, run)
    untitled = (
        strip_titles(reading, *run)[0] == run[0]
    )  # "state Attorney General Ana Lund" is nobody's name but hers
    if untitled and _follows_body_noun(reading, run[0]) and not entry.gender:
        entry.person = False
    gender = _gender(reading, run) or entry.gender
    if entry.gender and gender != entry.gender and run[1] - strip_titles(reading, *run)[0] == 1:
        # "Ms. Lund" is not Jan Lund: another Lund of that gender, or else the name as printed.
        other = book.namesake(entry.words[-1], gender) or reading.phrase(run[1] - 1, run[1])
        return other, "person", gender
    if entry.person and gender and not entry.gender:
        entry.gender = gender
    return name, _kind(reading, phrases, entry, run[0]), gender


def _kind(reading: Reading, phrases: NounPhrases, entry: Name, first: int) -> str:
    if entry.person:
        return "person"
    titled = reading.words[first] in TITLES or first > 0 and reading.words[first - 1] in TITLES
    return "body" if titled or len(entry.words) > 1 else phrases.kind(entry.words[0])


def _gender(reading: Reading, run: Span) -> str:
    """The gender that the title at the head of the run, or before it, tells; "" where it tells none."""
    first = run[0] if run[0] < strip_titles(reading, *run)[0] else run[0] - 1
    title = reading.words[first] if first >= 0 else ""
    return "m" if title in MASCULINE else "f" if title in FEMININE else ""


def _follows_body_noun(reading: Reading, first: int) -> bool:
    """As in "the charity Green Lanes"."""
    return first > 0 and reading.words[first - 1] in BODY_NOUNS and reading.gaps[first - 1] in (" ", ", ")
