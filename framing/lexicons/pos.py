"""A light guess at the part of speech of one word in its sentence, for words that could be several.

No trained model: closed-class neighbours and endings vote. Good enough to tell "to cave" from "a cave"; where the
votes are close, the answer says so.
"""

from __future__ import annotations

from framing.lexicons.context import Context

DETERMINERS = frozenset(
    "a an the this these those some any no every each another such what which its his their my our your whose both all "
    "many few several much more most other own same two three four five six seven eight nine ten dozen hundred thousand".split()
)
MODALS = frozenset(
    "to will would can could may might must shall should do does did don't doesn't didn't won't can't couldn't wouldn't "
    "shouldn't cannot let's not never 'll helped help let make makes made".split()
)
SUBJECTS = frozenset("i you he she it we they who that".split())
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
    tagged = context.document.tags[context.last] if context.document.tags else ""
    if tagged:
        return tagged, _SETTLED
    votes = {"n": 0, "v": 0, "adj": 0, "adv": 0}
    _vote_by_form(votes, form)
    _vote_by_left(votes, context, form)
    _vote_by_right(votes, context)
    ranked = sorted(votes.items(), key=lambda item: -item[1])
    return ranked[0][0], ranked[0][1] - ranked[1][1]


def _vote_by_form(votes: dict[str, int], form: str) -> None:
    if form.endswith("ly"):
        votes["adv"] += 3
    elif form.endswith(_NOUN_ENDINGS):
        votes["n"] += 3
    elif form.endswith(("ous", "ful", "less", "ible")):
        votes["adj"] += 3
    elif form.endswith(("ed", "ing")):
        votes["v"] += 2
        votes["adj"] += 1
    elif form.endswith("s"):
        votes["n"] += 1
        votes["v"] += 1
    else:
        votes["n"] += 1


def _vote_by_left(votes: dict[str, int], context: Context, form: str) -> None:
    word = context.before(1) if context.previous_adjacent() else ""
    base = not form.endswith(("ed", "ing", "s"))
    if not word:
        return
    if word in DETERMINERS or word.endswith(("'s", "s'")) or word[0].isdigit() or word == "her":
        votes["n"] += 3
        votes["adj"] += 3
    elif word in MODALS:
        votes["v"] += 4 if base else 1
    elif word in SUBJECTS:
        votes["v"] += 3
    elif word in COPULAS:
        votes["adj"] += 2
        votes["v"] += 2 if not base else 0
    elif word in DEGREES:
        votes["adj"] += 3
        votes["adv"] += 1
    elif word in ("has", "have", "had", "having"):
        votes["v"] += 0 if base else 3
        votes["n"] += 1 if base else 0
    elif word in PREPOSITIONS:
        votes["n"] += 2
        votes["v"] -= 2 if base or form.endswith("s") else 0
    elif word.endswith(_ADJECTIVE_ENDINGS):
        votes["n"] += 2
    elif context.capitalised(-1) or (word.endswith("s") and base):
        votes["v"] += 2
    elif word.endswith("ly"):
        votes["v"] += 1
        votes["adj"] += 1


def _vote_by_right(votes: dict[str, int], context: Context) -> None:
    word = context.after(1) if context.next_adjacent() else ""
    if not word:
        votes["n"] += 1
    elif word == "of":
        votes["n"] += 3
    elif word in OBJECTS:
        votes["v"] += 3
    elif word in DETERMINERS or word == "her":
        votes["v"] += 2
    elif word in AUXILIARIES:
        votes["n"] += 2
    elif word in PREPOSITIONS or word in ("and", "or", "but", "to", "that"):
        votes["adj"] -= 1
    elif word in ("in", "out", "up", "down", "off", "back", "away"):
        votes["v"] += 1
    else:
        votes["adj"] += 2
        votes["n"] -= 1


def clear_by_ending(form: str, pos: str) -> bool:
    """Whether the ending settles that ``form`` can be used as ``pos``, so that nothing need be guessed."""
    if pos == "v":
        return form.endswith(("ed", "ing"))
    if pos == "n":
        return form.endswith(_NOUN_ENDINGS)
    if pos == "adj":
        return form.endswith(("ous", "ful", "less", "ive", "ic", "able", "ible", "ish", "ed", "al"))
    return True
