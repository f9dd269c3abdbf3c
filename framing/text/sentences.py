"""Sentences and paragraphs, and where in the article they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.text.document import Sentence
from framing.text.ends import plain_spans, splitter
from framing.text.headlines import OPENING_LINES, at_headline
from framing.text.verbs import SPEECH_FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TITLES,
)

Span = tuple[int, int]

_TAIL_SHARE = 0.2
_LEAD_SENTENCES = 3
# No sentence of prose is so long (characters); cutting what is keeps every later step linear.
_LONGEST_SENTENCE = 4000


_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_HAS_WORD = re.compile(r"[^\W_]")


def find_paragraphs(text: str, blocks: Sequence[Span]) -> list[Span]:
    """The lines of the blocks that hold a letter or a digit, stripped of the space around them."""
    found = []
    for first, last in blocks:
        for line in _LINE.finditer(text, first, last):
            start, end = line.span()
            body = line.group()
            start += len(body) - len(body.lstrip())
            end -= len(body) - len(body.rstrip())
            if start < end and _HAS_WORD.search(text, start, end):
                found.append((start, end))
    return found


_ENDS_IN_MARK = re.compile(r"""[?!.…]+ ?(?:"|'){1,2}$""")


# "Reps. Ana Lund and Jan Berg": no abbreviation that a splitter knows.
_ENDS_IN_TITLES = re.compile(
    r"(?<!\w)(?:Lt|Adm|Cmdr|Ald|Spc|Pfc|Msgr|Cllr|Reps|Sens|Govs|Gens|Drs|Profs|Revs|Messrs|Sgts|Lts|Cols|Capts|Atty|Dist|Supt|"
    r"(?<=\.)(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen))\.$"
)


# "the U.S. troops", "U.N. Ambassador Ana Lund", "Army Lt. Col. Jan Berg"
_ENDS_IN_INITIALS = re.compile(r"(?<![a-z])(?:(?:[A-Z]\.)+|Lt\.|then-[A-Z][a-z]{2}\.)$")
_OPENING = re.compile(r"[A-Za-z]+")
_OFFICES = TITLES - {"mr", "mrs", "ms", "miss"}
# So begins a sentence of its own after a quoted question: "“Who pays?” On Friday she asked again."
_NO_ATTRIBUTION = PREPOSITIONS | frozenset("and but or so yet it there this that when while if".split())


def _continues(normalized: str, before: Span, after: Span) -> bool:
    """True where ``after`` goes on with ``before``: behind a title, in brackets, or as the attribution of a question."""
    if normalized[after[0]] in "),;" and normalized[before[1] - 1] == ".":
        return True  # "(D-N.Y.), Jan Berg"
    if _ENDS_IN_INITIALS.search(normalized, max(before[0], before[1] - 10), before[1]):
        follows = _OPENING.match(normalized, after[0], after[1])
        if follows and (follows.group().islower() or follows.group().lower() in _OFFICES):
            return True
    if _ENDS_IN_TITLES.search(normalized, max(before[0], before[1] - 8), before[1]):
        return True
    if normalized[before[1] - 1] not in "\"'":
        return False
    if not _ENDS_IN_MARK.search(normalized, max(before[0], before[1] - 5), before[1]):
        return False
    first = normalized[after[0]]
    if first.islower():
        return True
    if (
        normalized[before[1] - 1] not in "\"'"
        or normalized[before[0] : before[1]].rstrip("\"' ")[-1:] not in "?!"
    ):
        return False
    starts = _OPENING.match(normalized, after[0], after[1])
    if starts and starts.group().lower() in _NO_ATTRIBUTION:
        return False
    opening = normalized[after[0] : min(after[1], after[0] + 140)]
    # An apposition between commas may stand between the name and its verb.
    reach = 14 if "," in opening[:30] and first.isupper() else 7
    words = re.findall(r"[\w'-]+", opening)[:reach]
    return any(word in SPEECH_FORMS for word in words[1:])


def split_line(normalized: str, start: int, end: int) -> list[Span]:
    """Sentence spans of one line; a quoted question stays with its attribution, a monster is cut at a space."""
    found: list[Span] = []
    line = normalized[start:end]
    spans = [(start + a, start + b) for a, b in plain_spans(line) or splitter().span_tokenize(line)]
    spans = [part for whole in spans for part in _at_plain_words(normalized, *whole)]
    if '" ' in line or "' " in line or ' "' in line or " '" in line:  # an apostrophe alone is no mark
        spans = [part for whole in spans for part in _at_marks(normalized, *whole)]
    for span in spans:
        while span[1] - span[0] > _LONGEST_SENTENCE:
            cut = normalized.rfind(" ", span[0] + 1, span[0] + _LONGEST_SENTENCE)
            cut = cut if cut > 0 else span[0] + _LONGEST_SENTENCE
            found.append((span[0], cut))
            span = (cut + (normalized[cut] == " "), span[1])
        if found and _continues(normalized, found[-1], span):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found


# The splitter takes some plain words for abbreviations ("wall. About", "sat. That"): four small letters and a full stop are an
# end, and fewer beside a word of grammar. Where a line lost a blank ("down.The mayor") it sees no end at all.
# The patterns begin with the mark and look back from there, so that a search runs from mark to mark.
_AFTER_SMALL_LETTERS = re.compile(
    r"\.(?<=[a-z]{2}\.)(?: (?=[A-Z$£€])|(?<=[a-z]{4}\.)(?=[A-Z][a-z]{0,15}[ ',]))"
)
# Words that open a sentence wherever they have their capital, even after "the U.S." and "Corp.".
_OPENS = (
    r"(?:The|That|These|Those|This|He|She|They|We|You|It|But|And|Or|If|When|While|Although|In|On|At|For|By|From|With|After|Before|"
    r"Since|Then|There|Here|What|Why|How|Now|Yet|Still|His|Her|Its|Their|Our|My|Mr\.|Mrs\.|Ms\.)(?=[ '])|(?:An?|I) (?=[a-z])"
)
_BEFORE_OPENER = re.compile(rf"\.(?: |(?<=[a-z]{{3}}\.))(?={_OPENS})")
_TAKES_ON = frozenset(
    "mr mrs ms dr sen rep gov gen lt col maj sgt capt prof rev adm brig st v vs cf viz a.k.a e.g i.e".split()
)
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[IVXivx]{1,5})\)?")
# "It fell. (Nobody knew why.) It stood up."
_BEFORE_ASIDE = re.compile(r"\.(?<=[a-z]{2}\.) (?=\([A-Z\"'][^()]{8,400}[.?!][\"']{0,2}\))")
_ABBREVIATED = frozenset(
    "approx dept govt assoc assn misc univ intl asst atty supt vols secs mins prof capt corp blvd".split()
)
_CAPITAL_ABBREVIATED = frozenset(
    """Sept Corp Calif Mass Minn Mich Conn Tenn Wash Ariz Okla Penn Miss Mont Nebr Sask Alta Capt Capts Prof Profs Pres Cmdr Comdr
    Messrs Sens Reps Govs Gens Cols Sgts Supt Brig Dist Dept Depts Assn Univ Inst Bros Blvd Pkwy Attn Asst Assoc Atty Msgr Cllr
    Mlle Spec Secy Comm Chas Thos Robt Benj Tues Thurs Intl Natl Engr Revs""".split()
)
_VOWELS = frozenset("aeiouy")
_SHORTENED = frozenset(
    """ave abt alt apt asp avg cal cap col deg dim div doc ess esp est etc ext fig gal gen gov hon inc int lat max med mil min
    mod nat nos obs ord pos pre pub rec ref reg rep res ret rev sec sen seq sig sub sup syn tel uni ver vis viz vol""".split()
)
_LIKE_ABBREVIATIONS = frozenset(("no", "as", "in", "am", "will", "may"))
_GRAMMAR = (PREPOSITIONS | AUXILIARIES | OBJECT_PRONOUNS | {"so"}) - _LIKE_ABBREVIATIONS
_OPENERS = SUBJECT_PRONOUNS | DETERMINERS | frozenset("and but so on at there here when if what that".split())
_NO_SENTENCE_BEFORE = frozenset("vs lbs etc vol eds rev hon ltd est".split()) | TITLES


def _at_plain_words(normalized: str, start: int, end: int) -> list[Span]:
    """A sentence, or the sentences that it turns out to be behind its plain words."""
    if not start <= normalized.find(".", start, end) < end - 3:
        return [(start, end)]
    spans, first = [], start
    cuts = {
        stop.end(): stop.start() + 1
        for stop in _AFTER_SMALL_LETTERS.finditer(normalized, start, end)
        if (word := _word_before(normalized, start, stop.start())).isalpha()
        and (_is_end(normalized, word, stop.end()) if word.islower() else _is_place(word))
    }
    for stop in _BEFORE_OPENER.finditer(normalized, start, end):
        if _may_end(normalized, start, stop):
            cuts[stop.end()] = stop.start() + 1
    cuts |= {stop.end(): stop.start() + 1 for stop in _BEFORE_ASIDE.finditer(normalized, start, end)}
    for cut in sorted(cuts):
        spans.append((first, cuts[cut]))
        first = cut
    return [*spans, (first, end)]


def _may_end(normalized: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a full stop before an opening word may be an end: behind no title, dots, number of a list or speaker's letter."""
    at = stop.start()
    word = _word_before(normalized, start, at)
    if len(word) == 1 and (at - 1 == start or normalized[at - 3] in ".?!:"):
        return False  # "Q. Why? A. Because."
    if stop.group() == ".":
        return word.isalpha()
    if word[-1:] in ("", ".") or word.lstrip("\"'([").lower() in _TAKES_ON:
        return False
    return at - len(word) > start or not _ENUMERATOR.fullmatch(word)


def _word_before(normalized: str, start: int, at: int) -> str:
    return normalized[max(start, normalized.rfind(" ", start, at) + 1) : at]


def _is_end(normalized: str, word: str, after: int) -> bool:
    """Whether a full stop behind ``word`` is an end, a capital or a sum of money following at ``after``."""
    if len(word) >= 4:
        return word not in _ABBREVIATED
    if len(word) == 3 and not _VOWELS.isdisjoint(word) and word not in _SHORTENED:
        return True  # "by car. Almost"
    opening = _OPENING.match(normalized, after)
    opens = opening is None or opening.group().lower() in _OPENERS
    return word in _GRAMMAR or opens and word not in _NO_SENTENCE_BEFORE


def _is_place(word: str) -> bool:
    """Whether a word with a capital is whole: "in Iowa. Nobody", which the splitter takes for an abbreviation."""
    return len(word) >= 4 and word[1:].islower() and word not in _CAPITAL_ABBREVIATED


# An end of sentence beside a quotation mark, which the splitter passes over now and then.
_BESIDE_MARK = re.compile(
    r"[.!?](?:(?<=[a-z0-9)].)|(?<=[A-Z]{2}.))(?:[\"']{1,2} (?=[A-Z\"'])| (?=[\"'][A-Z]))"
)


def _at_marks(normalized: str, start: int, end: int) -> list[Span]:
    """A sentence, or the sentences that it turns out to be at its quotation marks."""
    cuts = [
        m.end()
        for m in _BESIDE_MARK.finditer(normalized, start, end)
        if not _after_title(normalized, m.start())
    ]
    if not cuts:
        return [(start, end)]
    spans, first = [], start
    for cut in [*cuts, end]:
        spans.append((first, cut - (cut < end)))
        first = cut
    return [(a, b) for a, b in spans if b > a]


def _after_title(normalized: str, at: int) -> bool:
    """True where the point at ``at`` belongs to "Mr." or "Sen."."""
    return normalized[normalized.rfind(" ", 0, at) + 1 : at].strip("\"'").lower() in TITLES


def make_sentences(
    normalized: str, paragraphs: Sequence[Span], heads: Sequence[int], headline: str = ""
) -> list[Sentence]:
    """Sentences of all paragraphs with their part; ``heads`` are the paragraphs that are the headline ``headline``."""
    split = [[p] if i in heads else split_line(normalized, *p) for i, p in enumerate(paragraphs)]
    if not heads:
        for i, spans in enumerate(split[:OPENING_LINES]):
            split[i] = [part for span in spans for part in at_headline(normalized, span, headline)]
    total = sum(len(spans) for i, spans in enumerate(split) if i not in heads)
    tail_from = total - int(total * _TAIL_SHARE)
    begin = heads[-1] + 1 if heads else 0
    lead = next((i for i in range(begin, len(split)) if split[i]), -1)
    found, nth = [], 0
    for i, spans in enumerate(split):
        for k, (start, end) in enumerate(spans):
            if i in heads:
                part = "headline"
            else:
                part = "lead" if i == lead and k < _LEAD_SENTENCES else "tail" if nth >= tail_from else "body"
                nth += 1
            found.append(Sentence(start, end, i, part))
    return found
