"""Whether a neutral wording can stand where the term stands; where it cannot, nothing is better than nonsense."""

from __future__ import annotations

import re

from framing.lexicons import pos as part_of_speech
from framing.lexicons.context import CLOSED_CLASS, Context
from framing.lexicons.entry import DELETE, REPHRASE, Match
from framing.lexicons.gates import POSSESSIVES
from framing.lexicons.pos import COPULAS, DEGREES, DETERMINERS, PREPOSITIONS, SUBJECTS
from framing.lexicons.wording import in_form, is_counted, is_plural

# What a wording may end in that asks for an object of its own: "make fun of", "put an end to".
_OPEN_ENDS = frozenset("of to at for with from about on into in against without".split())
# Words that end a noun phrase or a clause, so that an adjective before them stands before no noun.
_FOLLOWERS = (
    PREPOSITIONS
    | CLOSED_CLASS
    | frozenset("enough because across along behind beyond near around outside inside until".split())
)
_OPENS_PHRASE = POSSESSIVES | frozenset("a an the this that these those no such".split())
_BEFORE_NOUN = POSSESSIVES | {"a", "an", "the"}
_ONE = re.compile(r"\b(?:an?|one|another|every|each) (?:[a-z-]+ )?$")
_SEVERAL = re.compile(
    r"\b(?:several|many|few|two|three|four|five|six|seven|eight|nine|ten|dozen|these|those|both|various) (?:[a-z-]+ )?$"
)
# By sound: "an hour", "an heir", but "a union", "a one-off".
_OPENS_AS_VOWEL = re.compile(r"(?!uni[toqvflcs]|us[aeu]|eu|one\b|once\b)[aeiou]|hour|heir|honest|hono")
_GERUND_AFTER = frozenset("by for from without after before".split())
_PHRASE_WORDS = PREPOSITIONS | {"to", "than", "who", "that"}
_SPEAK_OF = frozenset("about over of at against".split())
# Verbs of the wordings that take an object and no preposition: "criticized the plan", not "criticized at the plan".
_TAKE_OBJECT = frozenset("criticize support reject question promote harm reveal describe weaken".split())
# Verbs of the wordings that take no object, so that their -ing form may stand before a noun: "falling prices".
_NO_OBJECT = frozenset("rise fall grow decline compete argue disagree".split())
_BEFORE_ADJECTIVE = DETERMINERS | PREPOSITIONS | DEGREES | {"to", "and", "or"}
# "For [oppressed] citizens", "multiple [botched] gifts": before a noun's participle, but not before a verb's.
_BEFORE_PARTICIPLE = PREPOSITIONS | frozenset("multiple several many more some other all such".split())
_BEFORE_PREPOSITION = frozenset(("at", "on", "against", "over", "about", "with", "to"))
_IS = frozenset("he's she's it's that's who's what's there's here's".split())
_ACCUSED = frozenset(
    "accused convicted guilty suspected capable fond habit way charge charges aim purpose".split()
)
_BEFORE_VERB = (SUBJECTS - {"that"}) | {"also", "even", "still", "never", "not", "then", "often"}
_AFTER_NOUN = frozenset(("", "from", "and", "or", "between", "over", "of", "about", "against", "on"))


def neutral_wording(match: Match, context: Context) -> str:
    """The wording to put where the match stands, in its form; ``DELETE``, ``REPHRASE``, or "" where none fits.

    Where "a" or "an" stands before the match and would be wrong before the wording, the right one opens it.

    >>> from framing.lexicons.entry import Entry
    >>> from framing.text import annotate
    >>> document = annotate("It was brutal.")
    >>> entry = Entry("brutal", "test", "adj", alternative=DELETE)
    >>> neutral_wording(Match(7, 13, "brutal", entry, 2, 2), Context(document, 2, 2, 7, 13))
    '(rephrase)'
    """
    wording = _wording(match, context)
    if wording in (DELETE, REPHRASE, "") or not context.previous_adjacent():
        return wording
    article = "an" if _OPENS_AS_VOWEL.match(wording) else "a"
    return f"{article} {wording}" if context.before() in {"a", "an"} - {article} else wording


def _wording(match: Match, context: Context) -> str:
    entry = match.entry
    if match.rule != "entry" or not entry.alternative or entry.alternative == REPHRASE:
        return entry.alternative
    kind = entry.pos.removeprefix("x:")
    if kind == "adj":
        return _for_adjective(match, context)
    if entry.alternative == DELETE:
        said_of = kind == "x" and context.before() in COPULAS
        return REPHRASE if kind == "v" or said_of else DELETE
    if kind == "v":
        return _for_verb(match, context)
    wording = in_form(entry.alternative, entry, match.form, context)
    if kind in ("n", "np") and not _fits_as_noun(wording, match, context):
        return ""
    # "He called in haste", but not "he in haste called".
    phrase = kind == "adv" and wording.split()[0] in PREPOSITIONS
    if phrase and context.next_adjacent() and context.after() not in _FOLLOWERS:
        return ""
    return _before_next(wording, context)


def _for_adjective(match: Match, context: Context) -> str:
    entry = match.entry
    before_noun = _stands_before_noun(context)
    listed = not before_noun and _stands_in_list(context)
    if entry.alternative == DELETE:
        heightened = context.before() in DEGREES or context.before() in ("somewhat", "most", "all")
        return DELETE if (before_noun or listed) and not heightened else REPHRASE
    if not before_noun and not listed and context.before() in _OPENS_PHRASE:
        return ""  # "the far right" is a noun
    if match.form.isalpha() and _is_verb_form(match.form, context, before_noun):
        return ""
    wording = in_form(entry.alternative, entry, match.form, context)
    if before_noun and wording.startswith(("hard to ", "difficult to ")):
        return wording.replace(" ", "-")
    if before_noun and (wording.startswith("not ") or not _PHRASE_WORDS.isdisjoint(wording.split())):
        return ""  # "views opposed to unions", but not "opposed to unions views"
    return wording


def _stands_before_noun(context: Context) -> bool:
    following = context.document.normalized[context.end : context.end + 2]
    if following in (" $", " '", ' "') or following.startswith("-"):  # "a [strange]-looking sign"
        return True
    return context.next_adjacent() and context.after() not in _FOLLOWERS


def _stands_in_list(context: Context) -> bool:
    """Whether the adjective is one of several before a noun: "a [cruel], costly plan", "a [cruel] and costly plan"."""
    comma = context.document.normalized[context.end : context.end + 1] == ","
    if not comma and context.after() not in ("and", "or", "but"):
        return False
    for steps in range(1, 5):
        word = context.before(steps)
        if word in _OPENS_PHRASE or word.endswith("'s") and word not in _IS:
            return True
        if not word or word in COPULAS or word in PREPOSITIONS or word in _IS:
            return False
    return False


def _is_verb_form(form: str, context: Context, before_noun: bool) -> bool:
    """Whether a form in -ing or -ed is no adjective here: "for [misleading] investors", "it [infuriated] voters"."""
    if not form.endswith(("ing", "ed")):
        return False
    before = context.before() if context.previous_adjacent() else ""
    if before_noun:
        if form.endswith("ing") and (
            before in _GERUND_AFTER or before == "of" and context.before(2) in _ACCUSED
        ):
            return True
        if before in _BEFORE_ADJECTIVE or before.endswith(("'s", "s'")):
            return False
        if form.startswith("un") or context.in_title_case():
            return False
        name = bool(before) and before not in CLOSED_CLASS and context.capitalised(-1)
        return name or before in _BEFORE_VERB or context.capitalised(1)
    if form.endswith("ed"):
        return False
    steps = 1
    while context.before(steps) in DEGREES or context.before(steps).endswith("ly"):
        steps += 1
    return context.next_adjacent() and context.before(steps) not in COPULAS | _IS


def _for_verb(match: Match, context: Context) -> str:
    alternative, form = match.entry.alternative, match.form
    following = context.after() if context.next_adjacent() else ""
    if " " not in form:
        if not match.certain and _may_be_noun(form, following, context):
            return ""
        transitive = form.endswith("ing") and alternative not in _NO_OBJECT
        if _is_attributive(form, context) and (transitive or " " in alternative):
            return ""
    elif context.before() in _BEFORE_NOUN and not form.split()[0].endswith(("ed", "ing")):
        return ""  # "a [hunger for] change"
    if following in _SPEAK_OF:
        alternative = re.sub("^say\\b", "speak", alternative)
    passive = following == "by" or not COPULAS.isdisjoint(context.before(k) for k in (1, 2, 3))
    passive = passive and not form.endswith("ing")
    if alternative in _TAKE_OBJECT and following in _BEFORE_PREPOSITION and not passive:
        return ""
    if passive and alternative.startswith("give "):
        alternative = alternative.removesuffix(" to")  # "was given wrong information"
    wording = in_form(alternative, match.entry, form, context)
    return wording if passive and following in ("", "by", "and") else _before_next(wording, context)


def _may_be_noun(form: str, following: str, context: Context) -> bool:
    """Whether a verb's form without -ed or -ing is as likely a noun: "[attacks] from rivals", "a market [swoon]"."""
    if form.endswith(("ed", "ing")):
        return False
    lead = part_of_speech.lead_of(context, form, "v")
    if form.endswith("s"):
        return lead < 0 or lead == 0 and following in _AFTER_NOUN
    return lead < 0 and following not in ("to", "that")


def _is_attributive(form: str, context: Context) -> bool:
    """Whether a participle stands before the noun that it describes: "a [crushing] workload"."""
    if not form.endswith(("ed", "ing")) or not (context.previous_adjacent() and _stands_before_noun(context)):
        return False
    before = context.before()
    if form.endswith("ed") and before in _BEFORE_PARTICIPLE:
        return True
    return before in POSSESSIVES or before in ("a", "an", "the", "these", "those") or before.endswith("'s")


def _before_next(wording: str, context: Context) -> str:
    """A wording that ends in a preposition, in front of what follows it; "" where nothing follows that it could govern."""
    head, _, last = wording.rpartition(" ")
    if not head or last not in _OPEN_ENDS:
        return wording
    following = context.after() if context.next_adjacent() else ""
    if following == last:
        return head
    return "" if not following or following in PREPOSITIONS or following in ("to", "and") else wording


def _fits_as_noun(wording: str, match: Match, context: Context) -> bool:
    """Whether a noun's wording agrees with what stands before it and can stand before what follows."""
    if not _counts_alike(wording, context) or match.form.endswith("ing") and context.after() in _OPENS_PHRASE:
        return False
    words = wording.split()
    single = match.form.replace("-", " ") == match.entry.term.replace("~", "").replace("-", " ")
    if single and len(words) > 1 and _stands_before_noun(context):
        # "Leftist rivals" are no "person on the left rivals", "a long-shot bid" is no "unlikely chance bid".
        if "-" in match.form or "person" in words or not _PHRASE_WORDS.isdisjoint(words[:-1]):
            return False
    # Without a determiner a singular names no person: "he was, perhaps, [racist]".
    bare = single and words[0] == "person"
    return not bare or context.before() not in COPULAS | DEGREES | _IS | {"perhaps", "not", "and", "or"}


def _counts_alike(wording: str, context: Context) -> bool:
    """Whether a noun's wording agrees with "a" or "several" before it: "an outcry", but not "an objections"."""
    before = context.document.lowered[max(0, context.start - 40) : context.start]
    if _ONE.search(before):
        return is_counted(wording) and not is_plural(wording)
    return is_plural(wording) or not _SEVERAL.search(before)
