"""Yes against no: all against none, opposite acts, an act denied in one sentence and told in the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from framing.claims.acts.opposites import opposite
from framing.claims.acts.verb_forms import is_past
from framing.claims.concepts import ACT_GROUPS, Token
from framing.claims.finding import Finding, likeness, overlap, tie
from framing.claims.parsed import Parsed, is_negation
from framing.claims.scope import other_scope, set_apart
from framing.claims.synonyms import SAYING
from framing.claims.times.time_rules import other_time

_ALL = frozenset("all every each both everyone everybody".split())
_NONE = frozenset("none nobody no".split())
_HEDGES = frozenset(
    """to will would should could may might must can shall cannot until before without wants want refuse refused decline declined
    'll 'd""".split()
)
_AUXILIARIES = frozenset(
    "did didn't has hasn't have haven't had hadn't was wasn't were weren't is isn't are aren't been".split()
)
_LINKING = _AUXILIARIES | frozenset(
    "be remain remains remained stay stayed stays found cleared declared ruled".split()
)
_BETWEEN = _AUXILIARIES | frozenset("yet ever be being so far formally".split())
_THOUGHT = frozenset("think thinks thought believe believes believed only just".split())
_PREDICATES = frozenset(
    "guilty innocent alive dead unhurt unharmed unscathed survived safe unsafe legal illegal".split()
)
_GOES = frozenset("went go goes gone going was were is are".split())
_PAST = frozenset(
    "won lost beat fell rose met left sold bought paid gave took fled shot hit began broke hurt cut shut".split()
)


def _quantified(parsed: Parsed) -> Iterator[tuple[str, int, frozenset[str]]]:
    """("all" or "none", token, concepts that follow) for each such word."""
    for i, token in enumerate(parsed.tokens):
        words = [t.low for t in parsed.tokens[i : i + 3]]
        after = frozenset(t.concept for t in parsed.tokens[i + 1 : i + 13] if t.concept)
        if token.low in _ALL:
            yield "all", i, after
        elif token.low in ("only", "just") and "of" in words[2:] + [
            t.low for t in parsed.tokens[i + 3 : i + 4]
        ]:
            yield "some", i, after
        elif token.low in _NONE or words[:2] == ["not", "one"] or words[:3] == ["not", "a", "single"]:
            yield "none", i, after


def all_or_none(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Of "All six gates opened" against "none of the gates opened"."""
    count, share = overlap(pa, pb)
    if share < 0.5 or count < 2:
        return
    for kind_a, i, after_a in _quantified(pa):
        for kind_b, k, after_b in _quantified(pb):
            shared = after_a & after_b
            if kind_a != kind_b and len(shared) >= 2 and shared & ACT_GROUPS and shared - ACT_GROUPS:
                a, b = pa.tokens[i].low, pb.tokens[k].low
                yield Finding("conflict", "wording", a, b, f"One says {kind_a}, the other {kind_b}.", 2.0)


def _word(parsed: Parsed, concept: str) -> str:
    return next((t.low for t in parsed.tokens if t.concept == concept), concept)


def opposites(pa: Parsed, pb: Parsed, agreeing: bool) -> Iterator[Finding]:
    """Rise against fall, acquitted against guilty, reopened against closed, of one thing."""
    sure = _one_thing(pa, pb, agreeing) and not _open(pa) and not _open(pb)
    if not sure and (overlap(pa, pb)[0] < 1 or other_time(pa, pb)):
        return
    same_day = pa.published == pb.published
    for word_a in _told(pa):
        for word_b in _told(pb):
            kind = opposite((word_a.low, word_a.concept), (word_b.low, word_b.concept))
            if kind in ("", "converse"):
                continue
            if word_a.concept in pb.content or word_b.concept in pa.content:
                continue
            a, b = word_a.low, word_b.low
            if not sure:
                yield Finding("apart", "wording", a, b, "", 0.5)
                continue
            if kind == "state" and not same_day:
                yield Finding("compatible", "wording", a, b, "An earlier and a later state.", 0.5)
                continue
            yield Finding("conflict", "wording", a, b, f"“{a}” against “{b}” of the same thing.", 1.5)


def _one_thing(pa: Parsed, pb: Parsed, agreeing: bool) -> bool:
    """Whether what the sentences share is enough for opposite words to be said of one thing."""
    if set_apart(pa, pb) or other_time(pa, pb) or other_scope(pa, pb) or likeness(pa, pb) < 0.5:
        return False
    shared, share = overlap(pa, pb)
    both, part = tie(pa, pb)
    if shared >= 3 and share >= 0.6 or agreeing and shared >= 2 and share >= 0.4:
        return True
    named = bool(pa.names & pb.names) and shared >= 1
    return named and (both >= 3 and part >= 0.5 or agreeing and both >= 2 and part >= 0.6)


def _doubted(parsed: Parsed, i: int) -> bool:
    """Whether a denial stands before the clause of token ``i`` and governs it ("has not shown that they are likely")."""
    before = [k for k in range(i) if parsed.tokens[k].low == "that"]
    return bool(before) and any(is_negation(t.low) for t in parsed.tokens[: before[-1]])


@lru_cache(maxsize=4096)
def _told(parsed: Parsed) -> tuple[Token, ...]:
    """Words told as fact: finite verbs and predicates, neither denied, wished nor planned."""
    found = []
    for i, token in enumerate(parsed.tokens):
        low = token.low
        if i and parsed.tokens[i - 1].low == "-":
            continue
        if token.name or not low.isalpha() or parsed.clauses[i] in parsed.negated or _doubted(parsed, i):
            continue
        before = [t.low for k, t in enumerate(parsed.tokens[:i]) if parsed.clauses[k] == parsed.clauses[i]][
            -5:
        ]
        if set(before[-4:]) & _HEDGES or (low.endswith("ing") and not set(before[-2:]) & _LINKING):
            continue
        turned = low in ("up", "down") and before[-1:] and before[-1] in _GOES
        finite = is_past(low) or low in _PAST or low in _PREDICATES or turned
        if finite or set(before[-3:]) & _LINKING:
            found.append(token)
    return tuple(found)


def _open(parsed: Parsed) -> bool:
    """Whether a sentence asks, supposes, or speaks of some among many, so that its opposite may hold beside it."""
    return any(
        t.low in ("some", "many", "several", "most", "?", "if", "whether", "unless", "nor", "neither")
        for t in parsed.tokens
    )


def _state(parsed: Parsed, concept: str) -> str:
    """Of an act: "denied" or "told" as fact, "" for one that is wished, planned, ordered or only named."""
    for i, token in enumerate(parsed.tokens):
        if token.concept != concept:
            continue
        clause = [t.low for k, t in enumerate(parsed.tokens[:i]) if parsed.clauses[k] == parsed.clauses[i]]
        before = clause[-5:]
        if set(before[-4:]) & _HEDGES or set(clause) & _THOUGHT:
            continue
        finite = is_past(token.low) or token.low in _PAST or set(before[-3:]) & _AUXILIARIES
        going = set(before[-2:]) & {"was", "were", "is", "are", "wasn't", "weren't", "isn't", "aren't"}
        if not finite or token.low.endswith("ing") and not going:
            continue
        following = parsed.tokens[i + 1].low if i + 1 < len(parsed.tokens) else ""
        return "denied" if following == "nothing" or _denied(before, clause) else "told"
    return ""


def _denied(before: list[str], clause: list[str]) -> bool:
    """Whether a verb's clause up to it denies it: "has not yet signed", "no deal was signed"; not "not only", "no more able"."""
    k = len(before)
    while k > 0 and (before[k - 1] in _BETWEEN or before[k - 1].endswith("ly")):
        if is_negation(before[k - 1]):
            return before[k : k + 1] not in (["only"], ["just"])
        k -= 1
    if k > 0 and is_negation(before[k - 1]):
        return True
    return bool(set(clause[:2] + before) & {"no", "nobody", "none"}) and not set(clause) & {
        "more",
        "less",
        "doubt",
    }


def denials(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """An act that one sentence denies and the other tells as done; the rest of the sentences must be much the same."""
    shared, _ = overlap(pa, pb)
    both, _ = tie(pa, pb)
    if any(t.kind == "gap" for p in (pa, pb) for t in p.times):
        return  # "none since 1954" denies nothing before
    if shared < 1 or both < 2 or not (pa.negated or pb.negated) or _open(pa) or _open(pb):
        return
    near = both >= 3 and likeness(pa, pb) >= 0.65 or both >= 2 and likeness(pa, pb) >= 0.8
    alike = near and not set_apart(pa, pb) and not other_time(pa, pb)
    for concept in sorted(pa.content & pb.content):
        states = _state(pa, concept), _state(pb, concept)
        a, b = _word(pa, concept), _word(pb, concept)
        if otherwise_told(pa, pb, concept):
            continue
        if states == ("denied", "denied") and concept in ACT_GROUPS:
            yield Finding("same", "wording", a, b, "Both deny it.")
        elif set(states) == {"denied", "told"} and alike and not _still_open(pa, pb, states[0] == "denied"):
            denied_a = states[0] == "denied"
            reason = f"“{a if denied_a else b}” is denied in one and told as done in the other."
            value_a, value_b = (f"not {a}", b) if denied_a else (a, f"not {b}")
            yield Finding("conflict", "wording", value_a, value_b, reason, 1.0)


def otherwise_told(pa: Parsed, pb: Parsed, concept: str) -> bool:
    """Whether a denial may leave the other claim standing: one is a source's word, or sets one ground against another.

    Where the rest of the sentences is nearly word for word the same, it is no matter who says so.
    """
    lows = [{t.low for t in p.tokens} for p in (pa, pb)]
    if likeness(pa, pb) >= 0.85 and not any('"' in words for words in lows):
        return False
    reported = [bool(words & SAYING or '"' in words) for words in lows]
    grounds = any({"but", "rather", "instead"} & words for words in lows)
    quoted = any('"' in words for words in lows)
    loose = concept not in ACT_GROUPS and likeness(pa, pb) < 0.7
    return any(reported) and quoted or grounds or loose


def _still_open(pa: Parsed, pb: Parsed, denied_a: bool) -> bool:
    """Whether the denial came first and left room: "not yet", then done."""
    denial, told = (pa, pb) if denied_a else (pb, pa)
    room = {"yet", "still", "far"} & {t.low for t in denial.tokens}
    return bool(room) and denial.published != told.published
