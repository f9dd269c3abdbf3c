"""Interviews printed without labels: a question as a paragraph of its own, the answer in the paragraphs after it."""

from __future__ import annotations

import re
from collections import Counter

from framing.text.document import Voice
from framing.text.names.index import NameBook
from framing.text.reading import Reading, Span

_QUESTIONS = 5
_TALKATIVE = 4  # paragraphs of answer to a question
_SHORTEST = 25  # characters of a question
_LONGEST_PROMPT = 400
_YOU = re.compile(r"\b(?:you|your|you're|you've)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|I'm|I've|I'd|my|me|we|our)\b")
_MARKS = "\"“”„«»'‘"


def interview_voices(reading: Reading, book: NameBook) -> list[Voice]:
    """The answers, where five paragraphs or more are questions, half of them say "you", few "I", and half of the answers "I"."""
    if reading.plain.count("?") < _QUESTIONS:
        return []
    paragraphs = reading.paragraphs
    asked: list[int] = []
    for n, span in enumerate(paragraphs):
        # An answer may end in a question: "… and I asked myself, why not?"
        answer = asked[-1:] == [n - 1] and _I.search(reading.plain, *span) is not None
        if _is_question(reading, span) and not answer:
            asked.append(n)
    if len(asked) < _QUESTIONS:
        return []
    unmarked = [n for n, (start, _) in enumerate(paragraphs) if reading.text[start] not in _MARKS]
    answered = sorted({n + 1 for n in asked}.intersection(unmarked).difference(asked))
    to_you, to_us = (_share(reading, asked, pattern) for pattern in (_YOU, _I))
    if len(answered) < _QUESTIONS or to_you < 0.5 or to_us > 0.4 or _share(reading, answered, _I) < 0.5:
        return []
    answers = _answers(reading, asked, [n - 1 for n in answered])
    if len(answers) > _TALKATIVE * len(asked):
        return []  # a conversation in which both say "I", and nothing tells who does
    name = _interviewed(reading, book, paragraphs[asked[0]][0])
    return [Voice(*paragraphs[k], "direct", name, rule="interview") for k in answers]


def _share(reading: Reading, numbers: list[int], pattern: re.Pattern[str]) -> float:
    """The share of these paragraphs in which a pattern is found."""
    found = sum(pattern.search(reading.plain, *reading.paragraphs[n]) is not None for n in numbers)
    return found / max(len(numbers), 1)


def _is_question(reading: Reading, span: Span) -> bool:
    start, end = span
    return end - start >= _SHORTEST and reading.plain[end - 1] == "?" and reading.text[start] not in _MARKS


def _answers(reading: Reading, asked: list[int], answered: list[int]) -> list[int]:
    """Paragraphs up to the next question; after the last one as long as they go on in the first person."""
    paragraphs, plain = reading.paragraphs, reading.plain
    found = []
    for n in answered:
        following = next((m for m in asked if m > n), -1)
        for k in range(n + 1, following if following > 0 else len(paragraphs)):
            in_person = _I.search(plain, *paragraphs[k]) is not None
            if following < 0 and k > n + 1 and not in_person:
                break
            start, end = paragraphs[k]
            short = end - start < _LONGEST_PROMPT
            if k > n + 1 and short and not in_person and _YOU.search(plain, start, end):
                continue  # what the other one puts in without asking: "You said so last year."
            found.append(k)
    return found


def _interviewed(reading: Reading, book: NameBook, start: int) -> str:
    """Whoever is named most before the first question, where that is somebody by a title or given name."""
    word = reading.word_from(start)
    named = Counter(name.full for i, name in book.mentions if i < word and name.person)
    most = named.most_common(1)[0][0] if named else ""
    entry = book.lookup(most)
    return most if entry and entry.gender else ""
