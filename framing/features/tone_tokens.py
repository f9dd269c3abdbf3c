"""A sentence as the tone model reads it: names masked, the target marked, he and she alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.features.tone_words import WordTable

TARGET = "TGT"
#: The target named again in the same sentence.
AGAIN = "TGT2"
NAME = "NAME"
NUMBER = "NUM"
#: A word for a group that people belong to: which group it is must not move the tone.
GROUP = "GROUP"
TITLES = frozenset(
    "president sen senator rep gov governor mr mrs ms miss dr secretary judge justice attorney general mayor congressman "
    "congresswoman director chairman speaker minister prime chancellor vice chief officer prince king queen pope former sir lord "
    "lady representative ambassador first candidate nominee leader".split()
)
_GROUPS = frozenset(
    "liberal liberals conservative conservatives progressive progressives leftist leftists rightist centrist centrists "
    "socialist socialists left-wing right-wing left-leaning right-leaning black blacks white whites latino latina latinos "
    "hispanic asian gay gays lesbian transgender trans queer straight lgbt immigrant immigrants migrant migrants refugee "
    "refugees muslim christian jewish evangelical evangelicals catholic woman women man men female male females males wife "
    "husband girl girls boy boys guy actress actor businessman businesswoman spokesman spokeswoman feminist feminists".split()
)
_SAME = {
    "she": "he", "him": "his", "her": "his", "hers": "his", "herself": "himself",
    "mother": "parent", "father": "parent", "son": "child", "daughter": "child", "brother": "sibling", "sister": "sibling",
    "mrs": "mr", "ms": "mr", "miss": "mr", "congresswoman": "congressman", "queen": "king", "lady": "lord",
}  # fmt: skip
_PLAIN = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "—": "-", "–": "-"})
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,]\d+)*|[^\w\s]")
_CAPITALISED = re.compile(r"[A-Z][A-Za-zÀ-ɏ]{2,}")
#: Characters read on either side of the target; longer texts than a sentence are cut there.
REACH = 450
_OPENERS = frozenset('.!?:"(')
_PRONOUNS = frozenset("he she i it they them we you me us".split())
# "her" is both object and possessive, so "him" and "his" go together too.
_POSSESSIVES = frozenset("his him her hers their my its our your".split())
_DETERMINERS = frozenset("the a an this these that those".split())


@dataclass(frozen=True, slots=True)
class Marked:
    """The tokens of a stretch with the target at ``at``; ``kind`` says how the target is mentioned."""

    tokens: list[str]
    at: int
    kind: str


def mark(text: str, start: int, end: int, table: WordTable) -> Marked:
    """The words around ``text[start:end]``, names masked, the target one token.

    Reads at most one line and ``REACH`` characters on either side.
    """
    low = max(text.rfind("\n", 0, start) + 1, start - REACH)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + REACH)
    mention = text[start:end].translate(_PLAIN)
    owns = mention.endswith("'s")
    own_words = {w for w in _CAPITALISED.findall(mention) if w.lower() not in TITLES}
    before = _TOKEN.findall(text[low:start].translate(_PLAIN))
    after = _TOKEN.findall(text[end:high].translate(_PLAIN))
    titled = _title_case(before + after)
    tokens, opening = _masked(before, table, own_words, titled, True)
    at = len(tokens)
    tokens.append(TARGET)
    if owns:
        tokens.append("'s")
    elif after[:2] == ["'", "s"]:
        after[:2] = []
        tokens.append("'s")
    rest, _ = _masked(after, table, own_words, titled, False)
    # A capitalised word right after the target is most often the rest of its name.
    tokens += rest[1:] if rest[:1] == [NAME] else rest
    return Marked(tokens, at, _kind(mention.lower().removesuffix("'s")))


def _title_case(words: list[str]) -> bool:
    capitals = [w[0].isupper() for w in words if len(w) > 3 and w[0].isalpha()]
    return len(capitals) >= 3 and sum(capitals) > 0.7 * len(capitals)


def _masked(
    words: list[str], table: WordTable, own_words: set[str], titled: bool, opening: bool
) -> tuple[list[str], bool]:
    """Tokens for words, and whether a sentence or quotation opens after them."""
    tokens: list[str] = []
    for word in words:
        if not word[0].isalpha():
            if word[0].isdigit():
                tokens.append(NUMBER)
                opening = False
            else:
                tokens.append(word)
                opening = opening or word in _OPENERS
            continue
        owns = word.endswith("'s") and len(word) > 2
        token = _word(word[:-2] if owns else word, table, own_words, titled or opening)
        if token != NAME or not tokens or tokens[-1] != NAME:
            tokens.append(token)
        if owns:
            tokens.append("'s")
        opening = False
    return tokens, opening


def _word(word: str, table: WordTable, own_words: set[str], capital_tells_nothing: bool) -> str:
    lower = word.lower()
    if word[0].isupper() and lower != "i" and not lower.startswith("i'"):
        if word in own_words:
            return AGAIN
        if lower not in TITLES and not (capital_tells_nothing and table.is_common(lower)):
            return GROUP if lower in _GROUPS else NAME
    if lower in _GROUPS:
        return GROUP
    return _SAME.get(lower, lower)


def _kind(mention: str) -> str:
    """How the target is mentioned; he and she, and all names, give the same."""
    if mention in _PRONOUNS:
        return "pronoun " + _SAME.get(mention, mention)
    if mention in _POSSESSIVES:
        return "possessive"
    words = mention.split()
    if words and words[0] in _DETERMINERS:
        return "phrase"
    if words and words[0].strip(".") in TITLES:
        return "titled"
    return "name" if len(words) < 2 else "names"
