"""One sentence states what the other denies, or its opposite, of one thing: compared statement by statement."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.acts.opposites import opposite
from framing.claims.acts.statements import Phrase, Statement, statements
from framing.claims.acts.verb_forms import verb_stem
from framing.claims.concepts import ACT_GROUPS, PERSON_GROUPS, concept_of
from framing.claims.finding import Finding, likeness, tie
from framing.claims.frames.verb_groups import one_mode
from framing.claims.frames.word_sets import TITLES
from framing.claims.parallel import replaced
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.scope import contrast_of
from framing.claims.synonyms import SAYING
from framing.claims.times.time_rules import long_ago, other_time

# From this likeness on two short sentences speak of one thing though neither names it.
_NEAR_COPY = 0.65
_SOME = frozenset("some several many most few dozens hundreds thousands half".split())
# Verbs too plain for a denial of one to be held against another.
# What tells no matter apart ("acquitted of all charges").
_GENERAL = frozenset(
    concept_of(w) for w in "charge charges count counts crime crimes offence wrongdoing".split()
)
_PLAIN = frozenset("say make have take go come see know call think use".split())


def compare_statements(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """What two sentences state of one thing and cannot both be true, or deny alike.

    >>> from framing.claims.parsed import parse
    >>> a = parse("The Court of Appeal on Tuesday upheld the ban on night flights over Ro, the ministry said.")
    >>> b = parse("A ban on night flights over Ro was overturned by the Court of Appeal on Tuesday.")
    >>> [f.status for f in compare_statements(a, b)]
    ['conflict']
    """
    same_time = not other_time(pa, pb) and long_ago(pa) == long_ago(pb)
    for sa in statements(pa):
        for sb in statements(pb):
            kind = _relation(sa, sb)
            if not kind or not _one_mode(sa, sb):
                continue
            if kind not in ("agree", "told") and (
                _both_ways(sa, sb, pa, pb) or kind == "denied" and _otherwise_told(pa, pb, sa.concept)
            ):
                continue
            if not _one_thing(kind, sa, sb, pa, pb):
                continue
            yield from _finding(kind, sa, sb, pa, pb, same_time)


def _otherwise_told(pa: Parsed, pb: Parsed, concept: str) -> bool:
    """Whether a denial may leave the other claim standing: it reaches back a while, is a source's word, or sets grounds apart.

    Where the rest of the sentences is nearly word for word the same, it is no matter who says so.
    """
    if any(t.kind == "gap" for p in (pa, pb) for t in p.times):
        return True  # "none since 2004" says nothing against the first one now
    lows = [{t.low for t in p.tokens} for p in (pa, pb)]
    if likeness(pa, pb) >= 0.85 and not any('"' in words for words in lows):
        return False
    grounds = any({'"', "but", "rather", "instead"} & words for words in lows)
    return grounds or concept not in ACT_GROUPS and likeness(pa, pb) < 0.7


def _finding(
    kind: str, sa: Statement, sb: Statement, pa: Parsed, pb: Parsed, same_time: bool
) -> Iterator[Finding]:
    a, b = _said(sa), _said(sb)
    if kind == "told" and same_time and sa.theme.names:
        yield Finding("same", "wording", a, b, "The same act of one thing.", 0.6)
    elif kind == "agree":
        yield Finding("same", "wording", a, b, f"“{a}” and “{b}” of one thing.", 0.7)
    elif kind == "state" and pa.published != pb.published:
        yield Finding("compatible", "wording", a, b, "An earlier and a later state.", 0.7)
    elif same_time and kind != "told":
        reason = (
            f"“{sa.low if sa.denied else sb.low}” is denied in one and told as done in the other."
            if kind == "denied"
            else f"“{a}” against “{b}” of the same thing."
        )
        yield Finding("conflict", "wording", a, b, reason, 1.4)


def _said(s: Statement) -> str:
    return f"not {s.low}" if s.denied else s.low


def _turned(s: Statement) -> bool:
    """Whether the verb stands for another act together with other words ("voted down")."""
    return concept_of(s.low) != s.concept


def _one_mode(sa: Statement, sb: Statement) -> bool:
    """Whether both are told as facts or both as to come; what is decided may be either, what is called off was to come."""
    planned = {sa.concept, sb.concept} == {"cancel", "proceed"} and {"", "promised"}.isdisjoint(
        (sa.mode, sb.mode)
    )
    return bool(planned) or one_mode(sa.mode, sb.mode)


def _relation(sa: Statement, sb: Statement) -> str:
    """denied, act or state where the two exclude each other, agree where they deny alike; "" for anything else."""
    alike = (
        sa.concept == sb.concept
        or verb_stem(sa.low) == verb_stem(sb.low)
        and not _turned(sa)
        and not _turned(sb)
    )
    same = alike and _PLAIN.isdisjoint((sa.concept, sb.concept))
    if same and sa.denied != sb.denied:
        return "denied"
    if same and sa.denied:
        return "agree"
    if same and sa.concept in ACT_GROUPS:
        return "told"
    if {s.low for s in (sa, sb) if not _turned(s)} & SAYING and "deny" not in (sa.concept, sb.concept):
        return ""
    kind = opposite((sa.low, sa.concept), (sb.low, sb.concept))
    if not kind or sa.denied and sb.denied:
        return ""
    return "agree" if sa.denied != sb.denied else kind


def _both_ways(sa: Statement, sb: Statement, pa: Parsed, pb: Parsed) -> bool:
    """Whether a sentence states the other's claim too, or speaks of an earlier time ("sanctions that had been lifted")."""
    told_a = any(s.concept == sb.concept and s.denied == sb.denied for s in statements(pa))
    told_b = any(s.concept == sa.concept and s.denied == sa.denied for s in statements(pb))
    return told_a or told_b or sa.earlier != sb.earlier and sa.denied == sb.denied


def _one_thing(kind: str, sa: Statement, sb: Statement, pa: Parsed, pb: Parsed) -> bool:
    """Whether two statements are of one thing: the same theme, no other agent, and sentences with enough in common."""
    if kind == "converse":
        strength = themes_meet(sa.doer, sb.doer, pa, pb) if sa.doer.words and sb.doer.words else 0
        if 2 * len(sa.rest & sb.rest) < min(len(sa.rest), len(sb.rest)):
            return False
        if strength < 2 or sa.agent.words and sb.agent.words and not themes_meet(sa.theme, sb.theme, pa, pb):
            return False
    else:
        strength = themes_meet(sa.theme, sb.theme, pa, pb, sa.concept in ("rise", "fall", "double", "halve"))
    if not strength or not agents_meet(sa, sb, pa, pb) or apart_here(sa, sb, pa, pb):
        return False
    if _other_matter(sa, pa, pb) and _other_matter(sb, pb, pa):
        return False
    both, part = tie(pa, pb)
    named = len(pa.names & pb.names)
    alike = likeness(pa, pb)
    if strength == 2:
        if both >= 2 and (named and part >= 0.5 and alike >= 0.5 or alike >= _NEAR_COPY):
            return True
        return both >= 3 and (part >= 0.45 and alike >= 0.35 or named >= 2 and part >= 0.4)
    return both >= 4 and named >= 1 and alike >= 0.45


def _other_matter(s: Statement, parsed: Parsed, other: Parsed) -> bool:
    """Whether what a statement is about ("guilty of fraud", "denies that he drank") is unknown to the other sentence."""
    tokens = parsed.tokens
    if s.index + 2 >= len(tokens) or tokens[s.index + 1].low not in ("of", "that"):
        return False
    held = (t for t in tokens[s.index + 2 :] if t.concept and number_of(t.low) < 0)
    matter = next(held, None)
    return matter is not None and matter.concept not in other.content | other.names | _GENERAL


def themes_meet(a: Phrase, b: Phrase, pa: Parsed, pb: Parsed, trend: bool = True) -> int:
    """2 where two phrases name one thing, 1 where they may, 0 where they do not; ``trend`` where it is measured."""
    if a.vague or b.vague:
        return 1
    if {a.lead, b.lead} & _SOME or belongs(a, b) or belongs(b, a) or other_people(a, b):
        return 0
    all_a, all_b = pa.content | pa.names, pb.content | pb.names
    if a.names and b.names and not a.names & b.names:
        return 0
    if a.names & b.names and a.head in a.names and b.head in b.names:
        return 2
    own_a, own_b = a.own - all_b - b.words, b.own - all_a - a.words
    if a.head in own_a and b.head in own_b and (a.own & b.own) - a.names - b.names and not trend:
        return 1  # "a pay rise", "the pay offer"
    if own_a and own_b and not (own_a | own_b) & PERSON_GROUPS or tails_part(a, b, all_a, all_b):
        return 0
    if a.head == b.head:
        return 1 if own_a and own_b else 2
    if a.head in a.names or b.head in b.names:
        return 2 if a.names & b.names else 1 if a.words & b.words else 0
    if a.head in PERSON_GROUPS and b.head in PERSON_GROUPS:
        return 1 if a.head in own_a and b.head in own_b or not a.words & b.words else 2
    if a.head in b.words or b.head in a.words:
        return 1
    return 1 if a.words & b.words else 0


def other_people(a: Phrase, b: Phrase) -> bool:
    """Whether two phrases count two numbers ("opened 33 shops", "closed 12"), or name two of one surname."""
    counts = [number_of(phrase.lead) for phrase in (a, b)]
    if counts[0] != counts[1] and min(counts) >= 0:
        return True
    own_a, own_b = a.names - b.names - TITLES, b.names - a.names - TITLES
    return bool(own_a and own_b and a.head == b.head and a.head in a.names & b.names)


def number_of(low: str) -> float:
    """The number that a word stands for, -1 for none."""
    plain = low.replace(",", "")
    return WORD_VALUE.get(low, float(plain) if plain.isdecimal() else -1.0)


def belongs(a: Phrase, b: Phrase) -> bool:
    """Whether the first phrase names somebody who belongs to what the second one names ("the mayor's deputy", "the mayor")."""
    return b.head in a.owner and a.head in PERSON_GROUPS and a.head not in b.words


def tails_part(a: Phrase, b: Phrase, all_a: frozenset[str], all_b: frozenset[str]) -> bool:
    """Whether what follows says that two are meant: "a law that bars ...", "a law that obliges ..."."""
    if len(a.tail) < 2 or len(b.tail) < 2:
        return False
    return len(a.tail & all_b) < 0.34 * len(a.tail) and len(b.tail & all_a) < 0.34 * len(b.tail)


def agents_meet(sa: Statement, sb: Statement, pa: Parsed, pb: Parsed) -> bool:
    """Whether nothing says that two different parties act: each sentence knows the other's, or one tells none."""
    a, b = sa.agent, sb.agent
    if a.vague or b.vague:
        return True
    if belongs(a, b) or belongs(b, a):
        return False
    all_a, all_b = pa.content | pa.names, pb.content | pb.names
    if a.names and b.names and not a.names & b.names:
        return bool(a.names & all_b or b.names & all_a)
    if a.head == b.head:
        return not (a.words - all_b - b.words and b.words - all_a - a.words)
    return bool((a.words | a.tail) & b.words or a.words & b.tail)


def apart_here(sa: Statement, sb: Statement, pa: Parsed, pb: Parsed) -> bool:
    """Whether words that set the sentences apart stand in the clause of one of the statements."""
    for found in (contrast_of(pa, pb), replaced(pa, pb)):
        if found is None or {*found} & {sa.low, sb.low}:
            continue
        for word, s, p in ((found[0], sa, pa), (found[1], sb, pb)):
            if word and any(_near(s, i, p) for i, t in enumerate(p.tokens) if t.low == word.split()[0]):
                return True
    return False


def _near(s: Statement, i: int, parsed: Parsed) -> bool:
    return parsed.clauses[i] == parsed.clauses[s.index]
