"""A light guess at the part of speech of one word in its sentence, for words that could be several.

No trained model: closed-class neighbours and endings vote. Good enough to tell "to cave" from "a cave"; where the
votes are close, the answer says so.
"""

from __future__ import annotations

from functools import lru_cache

from framing.lexicons.context import CLOSED_CLASS, Context

DETERMINERS = frozenset(
    "a an the this these those some any no every each another such what which its his their my our your whose both all "
    "many few several much more most other own same two three four five six seven eight nine ten dozen hundred thousand".split()
)
MODALS = frozenset(
    "to will would can could may might must shall should do does did don't doesn't didn't won't can't couldn't wouldn't "
    "shouldn't cannot let's not never 'll helped help let make makes made".split()
)
SUBJECTS = frozenset("i you he she it we they who that".split())
_BEFORE_OBJECT = frozenset("of by for with from into about against over between through despite amid".split())
# What takes a noun after "to".
_TAKE_TO = frozenset(
    "led lead leads leading due according opposition response responses reaction prone contributed contributes contribute "
    "amounts amounted amounting tantamount thanks addicted resort resorted resorting succumbed exposed descended".split()
)
OBJECTS = frozenset("him them us me it himself herself themselves itself".split())
COPULAS = frozenset(
    "is are was were be been being am seem seems seemed become becomes became becoming look looks looked feel feels felt "
    "remain remains remained appear appears appeared sound sounds sounded isn't wasn't aren't weren't grew turned".split()
)
DEGREES = frozenset(
    "very so too more most less least quite rather pretty increasingly highly deeply utterly completely totally extremely "
    "truly really as how particularly especially somewhat".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from into onto about against over under after before during between among through without "
    "within toward towards upon off amid despite like than per via".split()
)
AUXILIARIES = frozenset(
    "is are was were has had have will would can could may might must should does did".split()
)
_ADJECTIVE_ENDINGS = (
    "ous",
    "ful",
    "less",
    "ive",
    "al",
    "ic",
    "able",
    "ible",
    "ish",
    "ary",
    "ern",
    "ent",
    "ant",
    "est",
)
# Nouns that end as adjectives do.
_NOUNS = frozenset(
    "president agent student opponent defendant patient client resident migrant immigrant giant tenant accountant rival official "
    "general professional cardinal critic cleric executive representative detective native".split()
)
_NOUN_ENDINGS = (
    "ism",
    "ist",
    "ists",
    "tion",
    "tions",
    "ness",
    "ity",
    "ment",
    "ments",
    "ship",
    "hood",
    "ogue",
    "cracy",
    "crat",
    "crats",
    "crisy",
    "elty",
    "acy",
    "acies",
    "dom",
    "phobia",
    "mania",
    "archy",
    "ency",
    "ities",
    "isms",
)


_SETTLED = 9


def guess(context: Context, form: str) -> tuple[str, int]:
    """The likeliest of n, v, adj and adv for the candidate, and by how many votes it leads.

    A lead of two or more is a firm guess. Range of the lead: 0 upwards. Where the document was annotated with a tagger, its
    word is taken.

    >>> from framing.text import annotate
    >>> guess(Context(annotate("They want to cave in."), 3, 3, 13, 17), "cave")[0]
    'v'
    """
    found, lead, _ = _outcome(*_ballots(context, form))
    return found, lead


def lead_of(context: Context, form: str, pos: str) -> int:
    """By how many votes ``pos`` (n or v) leads the other of the two, below 0 where it trails.

    >>> from framing.text import annotate
    >>> lead_of(Context(annotate("A cave opened."), 1, 1, 2, 6), "cave", "v") < -1
    True
    """
    noun_over_verb = _outcome(*_ballots(context, form))[2]
    return noun_over_verb if pos == "n" else -noun_over_verb


def _ballots(context: Context, form: str) -> tuple[_Votes, _Votes, _Votes]:
    """The votes of the form, of the word before and of the word after; those of a tagger alone where there is one."""
    tagged = context.document.tags[context.last] if context.document.tags else ""
    if tagged:
        return _BY_TAG.get(tagged, _NO_VOTES), _NO_VOTES, _NO_VOTES
    by_form, ending = _votes_of_form(form)
    by_left = _NO_VOTES
    if context.previous_adjacent() and (before := context.before(1)):
        # What opens a sentence has its capital anyhow: "Violent clashes followed", but "Orlo clashes with them".
        name = context.capitalised(-1) and before not in CLOSED_CLASS and not before.endswith(_NOUN_ENDINGS)
        name = name and (bool(context.before(2)) or not ends_as_adjective(before))
        # "Despite Orlo claims": a name after a preposition is no subject of a form in -s.
        name = name and not (ending == "s" and context.before(2) in _BEFORE_OBJECT)
        if before.endswith("ly") and context.before(2) in MODALS:
            before = context.before(2)  # "to formally rebuke"
        if before == "to" and context.before(2) in _TAKE_TO:
            before = "from"  # "it led to apathy" has no infinitive
        by_left = _votes_of_left(before, name, ending)
    return by_form, by_left, _votes_of_right(context.after(1) if context.next_adjacent() else "", ending)


# Votes for a noun, a verb, an adjective and an adverb. Each voter looks at one form, so that its votes need be counted once.
_PARTS = ("n", "v", "adj", "adv")
_Votes = tuple[int, int, int, int]
_NO_VOTES = (0, 0, 0, 0)
_BY_TAG: dict[str, _Votes] = {
    "n": (_SETTLED, 0, 0, 0), "v": (0, _SETTLED, 0, 0), "adj": (0, 0, _SETTLED, 0), "adv": (0, 0, 0, _SETTLED)
}  # fmt: skip


@lru_cache(maxsize=4096)
def _outcome(by_form: _Votes, by_left: _Votes, by_right: _Votes) -> tuple[str, int, int]:
    """The likeliest part of speech, its lead over the next, and the noun's lead over the verb."""
    votes = [sum(column) for column in zip(by_form, by_left, by_right, strict=True)]
    ranked = sorted(zip(_PARTS, votes, strict=True), key=lambda item: -item[1])
    return ranked[0][0], ranked[0][1] - ranked[1][1], votes[0] - votes[1]


@lru_cache(maxsize=1 << 14)
def _votes_of_form(form: str) -> tuple[_Votes, str]:
    """Votes by the form itself, and its ending: "ed" (or ing), "s" or "" for a base form."""
    ending = "ed" if form.endswith(("ed", "ing")) else "s" if form.endswith("s") else ""
    if form.endswith(("ss", "ous")):  # neither a plural nor a verb's third person: "endless", "dangerous"
        ending = ""
    if form.endswith("ly"):
        return (0, 0, 0, 3), ending
    if form.endswith(_NOUN_ENDINGS):
        return (3, 0, 0, 0), ending
    if form.endswith(("ous", "ful", "less", "ible")):
        return (0, 0, 3, 0), ending
    return {"ed": (0, 2, 1, 0), "s": (1, 1, 0, 0), "": (1, 0, 0, 0)}[ending], ending


@lru_cache(maxsize=1 << 14)
def _votes_of_left(word: str, capital: bool, ending: str) -> _Votes:
    """Votes by the word before, for a form with this ending."""
    base = not ending
    # "which slams", and "this slams": no plural follows "this".
    if word in ("which", "what") and ending or word in ("this", "that", "each", "every") and ending == "s":
        return 0, 3, 0, 0
    if word in DETERMINERS or word.endswith(("'s", "s'")) or word[0].isdigit() or word == "her":
        return 3, 0, 3, 0
    if word in MODALS and ending == "s" and word not in ("not", "never"):
        return 2, 0, 0, 0  # "a reply to claims"
    if word in MODALS or word.endswith("'ll"):
        return 0, 4 if base else 1, 0, 0
    if word in SUBJECTS:
        return 0, 3, 0, 0
    if word in COPULAS:
        return 0, 0 if base else 2, 2, 0
    if word in DEGREES:
        return 0, 0, 3, 1
    if word in ("has", "have", "had", "having"):
        return (0, 3, 0, 0) if ending == "ed" else (1, 0, 0, 0)
    if word in PREPOSITIONS:
        return 2, 0 if ending == "ed" else -2, 0, 0
    if ends_as_adjective(word, capital):
        return 2, 0, 0, 0
    if capital or (word.endswith("s") and base):
        return 0, 2, 0, 0
    return (0, 1, 1, 0) if word.endswith("ly") else _NO_VOTES


def ends_as_adjective(word: str, capital: bool = False) -> bool:
    """Whether a word ends like an adjective and is no noun as "government", "President" and "official" are."""
    is_noun = word.endswith("ment") or word in _NOUNS or capital and word.endswith(("ant", "ent", "est"))
    return word.endswith(_ADJECTIVE_ENDINGS) and not is_noun


@lru_cache(maxsize=1 << 14)
def _votes_of_right(word: str, ending: str) -> _Votes:
    """Votes by the word after, "" where none follows, for a form with this ending."""
    if not word:
        return 1, 0, 0, 0
    if word == "of":
        return 3, 0, 0, 0
    if word in OBJECTS:
        return 0, 3, 0, 0
    if word in DETERMINERS or word == "her":
        return 0, 2, 0, 0
    if word in AUXILIARIES:
        return 2, 0, 0, 0
    if word in PREPOSITIONS or word in ("and", "or", "but", "to", "that"):
        return 0, 0, -1, 0
    if word in ("in", "out", "up", "down", "off", "back", "away"):
        return 0, 1, 0, 0
    # A word in -s stands before no noun as an adjective: "protests erupted", "slams Vant".
    if ending == "s":
        if word in ("now", "even", "again", "here", "there", "today", "this"):
            return 0, 0, 0, 0
        return (1, 0, 0, 0) if word.endswith("ed") else (0, 1, 0, 0)
    return -1, 0, 2, 0


def clear_by_ending(form: str, pos: str) -> bool:
    """Whether the ending settles that ``form`` can be used as ``pos``, so that nothing need be guessed."""
    if pos == "v":
        return form.endswith(("ed", "ing"))
    if pos == "n":
        return form.endswith(_NOUN_ENDINGS)
    if pos == "adj":
        return form.endswith(("ous", "ful", "less", "ive", "ic", "able", "ible", "ish", "ed", "al"))
    return True
