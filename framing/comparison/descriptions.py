"""The core of a sentence as a label: its words, trimmed, never rephrased."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from framing.claims.concepts import stem
from framing.comparison.light_words import is_function

_SPACES = re.compile(r"\s+")
# Characters of a label, and from how many on it ends where all that the articles share is told. For a word or two more it is
# not cut.
LONGEST, LONG, _SHORTEST_CUT, _MORE = 140, 100, 55, 15
_TAIL = re.compile(r",? (?:he|she|they|it|[A-Z][\w.' -]{0,40}) (?:said|says|added|told reporters)\.?$")
# What only ties a clause to the one before it.
_LINK = re.compile(r"^(?:(?:and|but|or|yet|while|although|because|which|who|that|And|But|Yet)\b,? |[Ss]o, )")
# An addition to the name or thing that a sentence opens with: "Pell, the town's mayor, ".
_ADDED = re.compile(
    r"^([A-Z0-9][^,;:\"“]{2,50}), (?:the|a|an|who|which|whose|where|some|one|now|formerly|then)\b[^,;:\"“]{0,80}, (?=[a-z])"
)
_TELLS = re.compile(
    r"^(?:In|On|At|As|With|For|After|Before)\b|\b(?:is|are|was|were|has|have|had|will|would|said|says)\b"
)
_NO_VERB = re.compile(
    r"(?:a|an|the|and|or|but|in|on|at|as|with|for|of|to|by|from|after|before|beyond|including|who|which|where|\w+ing)\b"
)
_LOOSE_END = re.compile(
    r"(?: (?:a|an|and|as|at|by|for|from|his|her|in|its|of|on|or|that|the|their|to|was|which|who|with))+$"
)
_POINTS_BACK = frozenset(
    "he she it they this that these those his her their its there now then i we you my our your".split()
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|[a-z]\w{2,}ed|[a-z]\w{3,}s|[Ss]ays?|said|told|took|"
    r"gave|went|came|made|met|won|lost|fell|rose|began|held|left|kept|sent|paid|built|cut|put|set|led|saw|shut|struck|"
    r"want|hope|think|need|plan|seek)\b"
)
# What surely tells something, and what opens a clause about something named before it.
TOLD = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do|said|says|told|made|took|gave|went|came|met|won|"
    r"lost|fell|rose|began|held|left|sent|paid|built|set|led|struck|[a-z]\w+ed)\b"
)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\b")
_COMMAS, _WORD = re.compile(r", |; | - | – |—"), re.compile(r"\w+(?:['.,]\w+)*")
_MARKS = "\"“”‘’'["
_OPENING, _CLOSING, _MARK = '"“', '"”', re.compile(r"[\"“”]")
_ENDS = re.compile(r"[^\s(][\"”](?:[\s,.;:)]|$)")
# Opens a clause that says nothing without the one after it.
_UNFINISHED = re.compile(
    r"(?:[Ww]hile|[Aa]lthough|[Tt]hough|[Bb]ecause|[Ii]f|[Ww]hen|[Aa]fter|[Bb]efore|[Aa]s)\b[^,]*…$"
)
_COMMA = re.compile(r"[,.;]+([\"”])$")
# A clause with a subject before its verb.
_STATES = re.compile(
    r"(?:the|a|an|his|her|its|their|our|my|this|that|these|those|he|she|it|they|we|i|you|there|some|many|most|all|no|one|two|"
    r"three|several|more|both|each)\b(?! of wh)"
)


def describe(sentence: str, shared: Set[str] = frozenset()) -> str:
    """The core of a sentence in about 140 characters at most; an ellipsis marks what was left off, within or at an end.

    A clause that its sentence goes on after is to be given with an ellipsis at its end. ``shared`` are stems of words that the
    articles share (:func:`stems`): a long label ends at the comma after which none of them comes.

    >>> describe("The  bridge was closed on Monday, officials said.")
    'The bridge was closed on Monday, officials said'
    >>> describe("and a new one is planned.")
    'A new one is planned'
    >>> describe("closing the bridge to lorries")
    '… closing the bridge to lorries'
    """
    text = _SPACES.sub(" ", sentence).strip()
    short = _TAIL.sub("", text)
    text = (short if len(short) > 25 else text).strip(" .;:,-–—•*")
    begins = text[:1].isupper()
    text = _without_stray_marks(_LINK.sub("", text))
    if len(text) > LONGEST:
        text = _without_addition(text)
    if text[:1].islower():
        # The rest of a sentence and a clause that is told as a statement can stand alone, any other one is shown to be a part.
        text = text[:1].upper() + text[1:] if begins or _STATES.match(text) else "… " + text
    return _closed(_cut(text, shared))


def _cut(text: str, shared: Set[str]) -> str:
    """A text that is long, cut after the clause that has the last of the shared words, or where it gets too long."""
    if len(text) <= LONG:
        return text
    short = text[: LONGEST - 1]
    # Where the verb comes after the comma ("Lund, joined by Trask, said"), nothing is told before it.
    commas = [
        m.start()
        for m in _COMMAS.finditer(short)
        if m.start() > _SHORTEST_CUT and _VERB.search(short[: m.start()]) and not TOLD.match(short, m.end())
    ]
    wanted = shared & stems(short)
    place = next((c for c in commas if wanted and wanted <= stems(short[:c])), -1)
    if place < 0:
        if len(text) <= LONGEST + _MORE:
            return text
        place = commas[-1] if commas and not wanted else short.rfind(" ")
    return _LOOSE_END.sub("", short[:place].rstrip(" ,;-")) + " …"


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that are no function words.

    >>> sorted(stems("The bridges were closed on 4 June"))
    ['4', 'bridg', 'close', 'june']
    """
    return frozenset(map(_content, _WORD.findall(text.lower().replace("’", "'")))) - {""}


@lru_cache(maxsize=50_000)
def _content(word: str) -> str:
    return "" if is_function(word) else stem(word)


def _closed(text: str) -> str:
    """With the end of a quotation that begins in ``text`` and goes on after it."""
    if text.rfind("“") > text.rfind("”"):
        return text + "”"
    begins = re.search(r'(?:^|[\s(])"[^\s"][^"]*$', text)
    return text + '"' if begins and text.count('"') % 2 else text


def _without_addition(text: str) -> str:
    """A long sentence without an addition to its subject."""
    added = _ADDED.match(text)
    if added is None or _TELLS.search(added[1]) or _NO_VERB.match(text, added.end()) or _clause(added):
        return text
    return f"{added[1].rstrip()} … {text[added.end() :]}"


def _clause(added: re.Match[str]) -> bool:
    """Whether what stands between two commas tells something of its own: "Some weeks ago, the mayor sold it, the owner"."""
    words = added[0][len(added[1]) + 2 :]
    return _VERB.search(words) is not None and re.match(r"(?:who|which|whose|where)\b", words) is None


def _without_stray_marks(text: str) -> str:
    """Without a quotation mark at an end that has no partner, or a pair around the whole, and the comma before it."""
    text = _COMMA.sub(r"\1", text)
    if text[:1] in _OPENING and text[-1:] in _CLOSING and len(_MARK.findall(text)) == 2:
        return text[1:-1].strip(" ,.;")
    opened, closed = sum(c in "“" for c in text), sum(c in "”" for c in text)
    odd = text.count('"') % 2 == 1
    if text[:1] == "“" and opened > closed or text[:1] == '"' and odd:
        return text[1:].lstrip()
    if text[-1:] == "”" and closed > opened or text[-1:] == '"' and odd:
        return text[:-1].rstrip(" ,.;")
    # A quotation that began in the sentence before: 'We are sorry," she said.'
    first = _MARK.search(text)
    ends = first and _ENDS.match(text, max(0, first.start() - 1))
    return first[0].replace("”", "“") + text if first and ends and (odd or first[0] == "”") else text


def states(text: str, phrase: int) -> bool:
    """Whether words cut out of a sentence open with a subject and tell something, or name it in ``phrase`` words or more.

    >>> states("the bridge was shut", 5), states("closing the old bridge to all lorries", 5), states("the old bridge", 5)
    (True, False, False)
    """
    opens = text[:1].isupper() or text[:1].isdigit() or _STATES.match(text) is not None
    return opens and (_VERB.search(text) is not None or len(text.split()) >= phrase)


def is_stump(label: str) -> bool:
    """Whether a label was cut off before it tells anything.

    >>> is_stump("Ivo Trask, the mayor, who was born …"), is_stump("Ivo Trask opened the mill, which …")
    (True, False)
    """
    return label.endswith("…") and TOLD.search(label, 0, _relative(label)) is None


def tells(text: str) -> bool:
    """Whether the first clause of a text has a verb that tells something, before any clause about something named in it.

    >>> tells("the mayor left it, which"), tells("the mayor, who left it"), tells("a mill that was left")
    (True, False, False)
    """
    return TOLD.search(text, 0, min(_relative(text), _first_end(text))) is not None


def _first_end(text: str) -> int:
    found = _COMMAS.search(text)
    return found.start() if found else len(text)


def _relative(text: str) -> int:
    """Where the first clause about something named before it begins; the end where there is none."""
    found = _RELATIVE.search(text)
    return found.start() if found else len(text)


def plainness(text: str) -> float:
    """How well a stretch of text can stand alone as a label, 0..1: a statement, no quotation, no word that points back.

    >>> plainness("The council approved the plan."), plainness("He approved the plan in June.")
    (1.0, 0.7)
    """
    words = text.split()
    first = text.lstrip(_MARKS + " ").split(" ", 1)[0].lower().strip(",") if words else ""
    score = 1.0
    score -= 0.3 * (first in _POINTS_BACK)
    score -= 0.4 * (text[:1] in "\"“‘'")
    score -= 0.4 * (not text[:1].isupper() and text[:1] not in _MARKS and not text[:1].isdigit())
    score -= 0.4 * (_VERB.search(text) is None or len(words) < 5)
    score -= 0.15 * (text.rstrip().endswith("?"))
    score -= 0.1 * (len(text) > 2 * LONGEST)
    score -= 0.2 * text.endswith("…")
    score -= 0.3 * (_UNFINISHED.match(text) is not None)
    return max(0.0, score)
