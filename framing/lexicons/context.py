"""Where a candidate stands: its neighbours within the sentence, and whether it is part of a name."""

from __future__ import annotations

from functools import lru_cache

from framing.text import Document

# Words that open a sentence or a headline in capitals without being part of a name.
CLOSED_CLASS = frozenset(
    "a an the this that these those some any no every each another such what which who whom whose his her its their my our "
    "your i you he she it we they me him us them and or but nor so yet if when while as than because although though since "
    "of in on at by for with from to into onto about against over under after before during between among through without "
    "within toward towards upon off up down out is are was were be been being am has have had do does did will would can "
    "could may might must shall should not there here then now how why where also even just only still more most very too".split()
)
INSTITUTIONS = frozenset(
    "party house court congress senate committee council department ministry union united states republic front army force "
    "forces league federation association institute university college school hall street avenue road county city act law bill "
    "day week month award awards prize church times post journal news magazine press group company inc corp bank fund "
    "foundation center centre museum library park river lake mountain island sea ocean bay valley air navy guard league cup "
    "series world manifesto international".split()
)

# Printed with a full stop before a name, which so is no first word of a sentence.
TITLES = frozenset("mr mrs ms dr sen rep gov gen lt col sgt capt prof rev st jr".split())

# How many words away still count as near.
_REACH = 6


class Context:
    """A candidate at words ``first`` to ``last`` of a document, characters ``[start, end)``.

    ``before(1)`` is the word right before it in the same sentence and ``after(1)`` the one right after ("" where there is
    none); neither looks across punctuation when ``adjacent`` is asked for.
    """

    __slots__ = (
        "_high",
        "_low",
        "_nearby",
        "_owners",
        "_words",
        "document",
        "end",
        "first",
        "last",
        "sentence",
        "start",
    )

    def __init__(self, document: Document, first: int, last: int, start: int, end: int) -> None:
        self.document, self.first, self.last, self.start, self.end = document, first, last, start, end
        self._words = words = document.words
        self._nearby: list[str] | None = None
        self.sentence = sentence = document.sentence_index(start)
        # The sentence's words, from the first up to the one after its last.
        self._low, self._high = document.sentence_words[sentence] if sentence >= 0 else (0, len(words))

    def before(self, steps: int = 1) -> str:
        """The word ``steps`` before the candidate in its sentence, or ""."""
        at = self.first - steps
        return self._words[at] if at >= self._low else ""

    def after(self, steps: int = 1) -> str:
        """The word ``steps`` after the candidate in its sentence, or ""."""
        at = self.last + steps
        return self._words[at] if at < self._high else ""

    def next_adjacent(self) -> bool:
        """Whether only spaces or a hyphen stand between the candidate and the next word."""
        at = self.last + 1
        if at >= len(self.document.word_starts):
            return False
        return self.document.normalized[self.end : self.document.word_starts[at]] in (" ", "-", "  ")

    def previous_adjacent(self) -> bool:
        """Whether only spaces or a hyphen stand between the word before and the candidate."""
        at = self.first - 1
        if at < 0:
            return False
        return self.document.normalized[self.document.word_ends[at] : self.start] in (" ", "-", "  ")

    def nearby(self) -> list[str]:
        """The words within six words of the candidate in its sentence."""
        if self._nearby is None:
            words, first, after = self._words, self.first, self.last + 1
            self._nearby = (
                words[max(self._low, first - _REACH) : first] + words[after : min(self._high, after + _REACH)]
            )
        return self._nearby

    def sides(self) -> str:
        """The words within six words before and after the candidate in its sentence, set in blanks, a bar between."""
        before = self._words[max(self._low, self.first - _REACH) : self.first]
        after = self._words[self.last + 1 : min(self._high, self.last + 1 + _REACH)]
        return f" {' '.join(before)} | {' '.join(after)} "

    def capitalised(self, steps: int) -> bool:
        """Whether the word ``steps`` away (negative: before) in the sentence starts with a capital."""
        at = self.last + steps if steps > 0 else self.first + steps
        if not self._low <= at < self._high:
            return False
        return self.document.text[self.document.word_starts[at]].isupper()

    def opens(self) -> bool:
        """Whether the candidate is the first word of its sentence, or of a quotation or clause after a colon."""
        if self.first <= self._low:
            return True
        between = self.document.normalized[self.document.word_ends[self.first - 1] : self.start]
        if between == ". " and self._words[self.first - 1] in TITLES:
            return False
        return (
            any(mark in between for mark in '":([|')
            or " '" in between
            or between.startswith((".", "!", "?", "\n"))
        )

    def in_title_case(self) -> bool:
        """Whether the sentence is a headline in capitals, where capitals tell nothing."""
        if self.sentence < 0:
            return _title_case(self.document.text)
        sentence = self.document.sentences[self.sentence]
        return _title_case(self.document.text[sentence.start : max(sentence.end, self.end)])

    def name_follows(self) -> bool:
        """Whether a name (of a person, a place or a group, not of an institution) follows directly."""
        if not (self.next_adjacent() and self.capitalised(1)):
            return False
        word = self.after(1).removesuffix("'s")
        return word not in CLOSED_CLASS and word not in INSTITUTIONS and not self.in_title_case()

    def is_known_name(self) -> bool:
        """Whether the candidate is written large and the article names somebody or some body so ("Ana Hicks ... Hicks left")."""
        text = self.document.text
        printed = text[self.start : self.end]
        return text[self.start].isupper() and printed in self.document.names and not printed.isupper()

    def is_title(self) -> bool:
        """Whether a phrase is written large throughout, as the title of a work is ("Saved by the Bell")."""
        words = [
            w for w in self.document.text[self.start : self.end].split() if w.lower() not in CLOSED_CLASS
        ]
        large = len(words) > 1 and all(w[0].isupper() and not w.isupper() for w in words)
        return large and not self.in_title_case()

    def in_name(self, lone: bool = False) -> bool:
        """Whether the candidate is written as part of a name ("Great Hall"); False where capitals cannot tell.

        With ``lone``, a single capitalised word in mid-sentence counts as a name too.
        """
        text = self.document.text
        if not text[self.start].isupper() or self.opens():
            return False
        if text[self.start : self.end].isupper() and self.end - self.start > 3:
            return False
        left = self.capitalised(-1) and self.before(1) not in CLOSED_CLASS
        left = left and (self.previous_adjacent() or self.before(1) in TITLES)
        right = self.next_adjacent() and self.capitalised(1) and self.after(1) not in CLOSED_CLASS
        return (left or right or lone) and not self.in_title_case()


@lru_cache(maxsize=512)
def _title_case(sentence: str) -> bool:
    # Short words stay small in many headlines, and the first word is large in any sentence.
    content = [
        word for word in sentence.split()[1:] if word[0].isalpha() and word.lower() not in CLOSED_CLASS
    ]
    capitals = sum(word[0].isupper() for word in content)
    return len(content) >= 3 and capitals >= 0.8 * len(content)
