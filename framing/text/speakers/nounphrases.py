"""Noun phrases printed as speakers: where their head ends, what is a name in them, what is left away."""

from __future__ import annotations

from framing.text.names.capitals import capital_runs, name_start, strip_titles
from framing.text.names.index import NameBook
from framing.text.names.namesakes import as_part
from framing.text.reading import Reading
from framing.text.speakers.roles import tells_role
from framing.text.speakers.speaking import names_people
from framing.text.wordclasses import (
    BODY_NOUNS,
    DOCUMENTS,
    DONE_TO,
    OBJECT_PRONOUNS,
    ORG_WORDS,
    PLACES,
    PREPOSITIONS,
    QUANTIFIERS,
    TIME_WORDS,
    TITLES,
)

_NAMES_IN_S = frozenset("reuters axios forbes texas kansas illinois athens paris brussels".split())
_PARTIES = frozenset(
    "republican republicans democrat democrats democratic tory tories labour gop congress".split()
)
_UNCOUNTED = frozenset(
    "police people staff management opposition women men children counsel prosecution defense defence "
    "labor labour".split()
)
NO_ONE = frozenset(
    "percent per most some many few others nobody everyone someone somebody none nothing anyone everybody "
    "one neither both all people those".split()
)
_PORTFOLIOS = frozenset(
    "health housing trade food immigration children foreign finance justice labor labour culture energy environment business "
    "education families transport agriculture interior".split()
)
# "officials familiar with the talks"
_AFTER_NOUN = frozenset(
    "familiar close briefed involved aware responsible opposed loyal present alike".split()
)
_DONE = DONE_TO | frozenset(
    "dated obtained released published issued filed posted seen commissioned prepared written out".split()
)
_OF_BODIES = frozenset(
    "centers centres institutes offices chamber friends daughters sons knights doctors reporters".split()
)


class NounPhrases:
    """Reads the noun phrases of one article."""

    def __init__(self, reading: Reading, book: NameBook) -> None:
        self.reading = reading
        self.book = book

    def alone_is_name(self, word: str) -> bool:
        """A singular without a determiner is a name, also where its capital opens the sentence ("China said")."""
        return (
            not word.endswith("s")
            and word not in _UNCOUNTED
            and word not in NO_ONE
            and as_part[word] not in self.book.by_part
        )

    def kind(self, word: str) -> str:
        """A single name may be a surname or a body: "name", unless the word is known to be a place or a body."""
        return "body" if word in PLACES or word in ORG_WORDS else "name"

    def head_end(self, first: int, end: int) -> int:
        """Where the head of the phrase ends: before its first preposition, unless that one joins a body's name."""
        reading = self.reading
        for i in range(first + 1, end):
            if reading.words[i - 1] in DOCUMENTS and reading.words[i] in _DONE and not reading.capital[i]:
                return i  # "a Roads Department report dated May 1"
            if reading.words[i] in _AFTER_NOUN and not reading.capital[i]:
                return i
            if reading.words[i] in PREPOSITIONS or reading.words[i] in ("who", "which", "whose"):
                name_goes_on = (
                    reading.words[i] in ("of", "for", "on")
                    and self.body_before(i)
                    and any(reading.capital[k] for k in range(i + 1, min(i + 3, end)))
                )
                if not name_goes_on:
                    return i
            if reading.gaps[i - 1].strip() in (",", "(", "--") and not self._listed(first, end):
                return i
        return end

    def _listed(self, first: int, end: int) -> bool:
        """True for "Ana Lund, Jan Berg and Kit Holm": names and one "and"."""
        joins = [k for k in range(first, end) if not self.reading.capital[k]]
        return len(joins) == 1 and self.reading.words[joins[0]] == "and"

    def body_before(self, i: int) -> bool:
        """True where a capital that heads a body's name stands before word ``i``: "Friends of", "Bureau of"."""
        words, capital = self.reading.words, self.reading.capital
        if not capital[i - 1]:
            return False
        return words[i - 1] in ORG_WORDS or words[i - 1] in _OF_BODIES

    def is_name(self, run: tuple[int, int]) -> bool:
        """False for a single word that has its capital from the sentence."""
        return run[1] - run[0] > 1 or self.book.is_name_word(run[0])

    def joint(self, runs: list[tuple[int, int]], cut: int) -> str:
        """Names joined by "and" or "nor", where nothing but titles stands between."""
        reading, words = self.reading, self.reading.words
        if len(runs) < 2 or runs[-1][1] != cut:
            return ""
        runs = self._after_callings(runs)
        for (_, one), (two, _) in zip(runs, runs[1:], strict=False):
            between = words[one:two]
            if (
                not between
                and not reading.gaps[one - 1].startswith(",")
                or any(w not in ("and", "nor", "or", "the", "both") for w in between)
            ):
                return ""
        if not any(
            "and" in words[a:b] or "nor" in words[a:b] for (_, a), (b, _) in zip(runs, runs[1:], strict=False)
        ):
            return ""
        if self._is_one_body(runs):
            return self.full((runs[0][0], cut))
        (_, one), (two, _) = runs[-2:]
        if (
            words[one - 1] in _PORTFOLIOS
            and words[two] not in TITLES
            and name_start(reading, *runs[-1]) > two
        ):
            return ""  # "Trade and Foreign Affairs Minister Ana Lund"
        return "; ".join(self.full(run) for run in runs)

    def _after_callings(self, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The names of "Holm Post writers Ana Lund and Jan Berg", without the one before what the two are called."""
        words = self.reading.words
        for n in range(len(runs) - 2, 0, -1):
            called = words[runs[n][0] - 1]
            if runs[n - 1][1] == runs[n][0] - 1 and called.endswith("s") and names_people(called):
                return runs[n:]
        return runs

    def _is_one_body(self, runs: list[tuple[int, int]]) -> bool:
        """True for "the Roads and Harbours Administration": one "the", and what is joined first is no body by itself."""
        words, ((first, one), *others) = self.reading.words, runs
        if len(others) != 1 or words[one : others[0][0]] != ["and"] or words[first - 1 : first] != ["the"]:
            return False
        body = words[others[0][1] - 1] in ORG_WORDS or words[others[0][1] - 1] in BODY_NOUNS
        alone = any(w in ORG_WORDS or w in BODY_NOUNS or tells_role(w) for w in words[first:one])
        acronym = self.reading.text[self.reading.starts[first] : self.reading.ends[one - 1]].isupper()
        return body and not alone and not acronym and not self._is_surname(words[one - 1])

    def _is_surname(self, word: str) -> bool:
        return any(name.person for name in self.book.by_part.get(word, ()))

    def joint_common(self, first: int, cut: int) -> str:
        """As in "neither the school nor the council", "the army and the police"."""
        words = self.reading.words
        at = next((k for k in range(first + 1, cut - 1) if words[k] in ("and", "nor", "or")), -1)
        if at < 0 or words[at + 1] not in ("the", "its", "their", "his", "her") and words[at] == "and":
            return ""
        return "; ".join(filter(None, (self.trimmed(first, at), self.trimmed(at + 1, cut))))

    def full(self, run: tuple[int, int]) -> str:
        """The run as a name in full: titles dropped, a surname led back to the name it belongs to."""
        printed = self.reading.phrase(name_start(self.reading, *run), run[1])
        for ending in ("'s", "’s"):
            printed = printed.removesuffix(ending)
        return self.book.full(printed.rstrip("'’"), run[1] - 1)

    def name_at_end(self, head: tuple[int, int], cut: int, end: int) -> str:
        """As in "Chairman of the Joint Chiefs General Jan Berg": a title, what it is the title of, and then the name."""
        if cut >= end or self.reading.words[head[1] - 1] not in TITLES:
            return ""
        while end - cut > 2 and (
            self.reading.words[end - 1] in TIME_WORDS or self.reading.words[end - 1] in PREPOSITIONS
        ):
            end -= 1  # "Leader of the Opposition Ana Lund on Tuesday"
        runs = capital_runs(self.reading, cut + 1, end)
        if not runs or runs[-1][1] != end or self.reading.words[end - 1] in ORG_WORDS:
            return ""
        a, b = strip_titles(self.reading, *runs[-1])
        if a == runs[-1][0] and b - a < 3 and self.reading.words[a - 1] not in TITLES:
            return ""
        return self.full((a if a > runs[-1][0] else b - 2, b))

    def name_before(self, first: int) -> str:
        """The name before a comma, as in "Ana Lund, Osmere Liberal, said"; "" where there is none."""
        reading = self.reading
        if first < 2 or not reading.gaps[first - 1].startswith(",") or not reading.capital[first - 1]:
            return ""
        runs = capital_runs(reading, max(0, first - 5), first)
        whole = runs and runs[-1][1] == first and runs[-1][1] - runs[-1][0] > 1
        return self.full(runs[-1]) if whole else ""

    def body(self, first: int, end: int) -> str:
        """The body that words ``[first, end)`` name, for which a spokesperson speaks."""
        runs = [r for r in capital_runs(self.reading, first, end) if self.is_name(r)]
        if runs:
            # "Bureau of Roads and Rails": one name as long as only joins stand between.
            a, b = runs[0]
            for c, d in runs[1:]:
                between = self.reading.words[b:c]
                if (
                    len(between) <= 2
                    and all(w in ("of", "the", "for", "and", "on") for w in between)
                    and self.same_name(b, c)
                ):
                    b = d
                else:
                    break
            if self.reading.words[b - 1].endswith("'s") and b < end:
                return self.trimmed(first, end)
            return self.full((a, b))
        return self.trimmed(first, end)

    def same_name(self, one: int, two: int) -> bool:
        """True where no mark stands between the words."""
        return all(self.reading.gaps[k] == " " for k in range(one - 1, two))

    def trimmed(self, first: int, end: int) -> str:
        """The phrase without determiners and quantities."""
        reading = self.reading
        while (
            first < end
            and not self._new_of_a_name(first, end)
            and (
                reading.words[first] in QUANTIFIERS
                or reading.words[first][:1].isdigit()
                or reading.is_adverb(first)
            )
        ):
            first += 1
        if first >= end or end - first == 1 and reading.words[first] in OBJECT_PRONOUNS:
            return ""
        while end - first > 1 and reading.words[end - 1] in ("itself", "himself", "herself", "themselves"):
            end -= 1
        text = reading.phrase(first, end)
        possessive = reading.words[first].endswith(("'s", "s'")) and not tells_role(reading.words[first][:-2])
        head_of_sentence = (
            not self.book.is_name_word(first)
            and not self._new_of_a_name(first, end)
            and not possessive
            and reading.words[first] not in _NAMES_IN_S
            and not text[1:2].isupper()  # "AARP"
            and not self._heads_a_name(first, end)
            and reading.words[first] not in _PARTIES
        )
        return text[:1].lower() + text[1:] if head_of_sentence else text

    def _heads_a_name(self, first: int, end: int) -> bool:
        """As in "Supreme Court judges", "Ana Lund's lawyers", not in "Wary Americans"."""
        after = self.reading.words[first + 1] if first + 1 < end else "s"
        return self.reading.capital[min(first + 1, end - 1)] and (
            not after.endswith("s") or after.endswith("'s")
        )

    def _new_of_a_name(self, first: int, end: int) -> bool:
        """As in "New York Times", not in "new York suburbs"."""
        reading = self.reading
        return (
            reading.words[first] == "new"
            and reading.capital[first]
            and first + 1 < end
            and reading.capital[first + 1]
            and reading.gaps[first] == " "
        )

    def owner(self, at: int) -> str:
        """The name that ends in a possessive at word ``at``."""
        low = max(0, at - 5)
        runs = [r for r in capital_runs(self.reading, low, at + 1) if r[1] == at + 1]
        return self.full(runs[-1]) if runs else ""
