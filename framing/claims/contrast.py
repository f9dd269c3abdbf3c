"""Whether two sentences in one frame speak of two things: wheat and maize, women and men, the first leg and the second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.claims.concepts import Token
from framing.claims.kinds import kinds_apart
from framing.claims.parsed import Parsed
from framing.claims.qualifiers import qualifiers
from framing.claims.quantities.nouns import is_plural
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.subjects import other_subject, turnout
from framing.claims.synonyms import read_lines

# Words that set an instance apart from the one the news is about.
_OTHER_INSTANCE = frozenset("previous earlier another similar separate aftershock".split())
_TURNS, _TURNED = frozenset("last this next previous".split()), frozenset("season round term edition".split())
SPAN_WORDS = frozenset("day week month quarter year decade century season night".split())
_BRACKET = re.compile(
    r"\b(?:under|over)[- ]\d{1,2}s\b"
    r"|\b(?:people|those|women|men|children|\w+s) (?:under|over) \d\d\b(?!,\d|\.\d| ?%| per| \w+s\b)"
)
_KIN = frozenset(word for line in read_lines("kin.txt") for word in line.split())


def contrast(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """The words that set the two sentences' subjects apart, one of each sentence; None where nothing does.

    >>> from framing.claims.parsed import parse
    >>> contrast(parse("Wheat prices rose by 14 percent."), parse("Barley prices rose by 3 percent."))
    ('wheat', 'barley')
    >>> contrast(parse("Wheat prices rose by 14 percent."), parse("Wheat prices climbed by 3 percent."))
    """
    return (
        kinds_apart(pa, pb)
        or _brackets(pa, pb)
        or _among(pa, pb)
        or _among(pb, pa)
        or _kin(pa, pb)
        or _instance(pa, pb)
        or qualifiers(pa, pb)
        or turnout(pa, pb)
        or other_subject(pa, pb)
        or other_subject(pb, pa)
    )


def _brackets(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "under-25s" and "over-50s": other ages; ages in one of two sentences set a part of the people apart."""
    of_a, of_b = (set(_BRACKET.findall(p.text.lower())) for p in (pa, pb))
    return (min(of_a, default=""), min(of_b, default="")) if (of_a or of_b) and not of_a & of_b else None


def _among(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "Among nurses, 61 percent ...": a part of the people that only the first sentence speaks of."""
    for i, token in enumerate(pa.tokens[:-1]):
        if token.low == "among" and (i == 0 or pa.tokens[i - 1].low in (",", "and", "percent")):
            after = next((t for t in pa.tokens[i + 1 : i + 4] if is_plural(t.low)), pa.tokens[i + 1])
            apart = after.concept and not after.name and after.concept not in pb.content | pb.names
            if apart and is_plural(after.low):
                return after.low, ""
    return None


def _kin(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "Nina Corso" and "Nina Corso's brother": a relation only one of the sentences speaks of."""
    kin_a, kin_b = _relations(pa, pb), _relations(pb, pa)
    if bool(kin_a) == bool(kin_b) and (kin_a & kin_b or not kin_a):
        return None
    return (min(kin_a, default=""), min(kin_b, default=""))


def _relations(parsed: Parsed, other: Parsed) -> set[str]:
    tokens = parsed.tokens
    return {
        t.low
        for i, t in enumerate(tokens)
        if t.low in _KIN
        and i
        and (tokens[i - 1].low.endswith("'s") or tokens[i - 1].low in ("his", "her", "its"))
        and not (_named_after(tokens, i + 1) & other.names)
        and not (i > 1 and tokens[i - 2].low in ("by", "with", "from", "to", "and", "for"))
    }


def _named_after(tokens: Sequence[Token], i: int) -> set[str]:
    """The name that says who a relation is ("her brother Paolo", "its rival, Grell")."""
    i += i < len(tokens) and tokens[i].low == ","
    return {t.concept for t in tokens[i : i + 2] if t.name}


def _instance(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "a previous blast", "last season": another instance than the one the other sentence speaks of."""
    marks = [
        {t.low for i, t in enumerate(p.tokens) if t.low in _OTHER_INSTANCE and _modifies(p.tokens, i)}
        | {
            f"{a.low} {b.low}"
            for a, b in zip(p.tokens, p.tokens[1:], strict=False)
            if a.low in _TURNS and b.low in _TURNED
        }
        for p in (pa, pb)
    ]
    for own, other in ((marks[0], pb), (marks[1], pa)):
        own -= {m for m in own if m in other.text.lower()}
    if marks[0] == marks[1]:
        return None
    return min(marks[0], default=""), min(marks[1], default="")


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at ``i`` stands in a noun phrase ("an earlier fire"), not after a verb ("two days earlier").

    "Separate from" tells of another instance wherever it stands.
    """
    led = i > 0 and tokens[i - 1].low in ("a", "an", "the", "its", "his", "her", "their")
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if (tokens[i].low, following) == ("separate", "from"):
        return True
    if tokens[i].low == "another":  # "for another two years" tells of the same one
        return following not in SPAN_WORDS and following not in WORD_VALUE and not following[:1].isdigit()
    return tokens[i].low == "aftershock" or led and following not in SPAN_WORDS
