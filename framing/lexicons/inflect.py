"""Inflected forms of English words, so that a lexicon lists base forms only."""

from __future__ import annotations

import re

_VOWELS = "aeiou"

# base: past, participle; "a/b" where both are in use. Prefixed verbs (over-, out-, mis-, ...) are looked up by their stem.
_IRREGULAR_VERBS: dict[str, tuple[str, str]] = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
arise arose arisen
be was/were been
bear bore borne
beat beat beaten
become became become
beget begat begotten
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten/got
give gave given
go went gone
grind ground ground
grow grew grown
hang hung/hanged hung/hanged
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt/kneeled knelt/kneeled
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
leave left left
let let let
lie lied lied
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
overcome overcame overcome
pay paid paid
plead pleaded/pled pleaded/pled
put put put
quit quit quit
read read read
rend rent rent
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slink slunk slunk
slit slit slit
smell smelled/smelt smelled/smelt
sneak sneaked/snuck sneaked/snuck
speak spoke spoken
speed sped/speeded sped/speeded
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
spit spat/spit spat/spit
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang/sprung sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
stride strode stridden
strike struck struck
string strung strung
strive strove/strived striven/strived
swear swore sworn
sweep swept swept
swell swelled swollen/swelled
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive thrived thrived
throw threw thrown
thrust thrust thrust
tread trod trodden
understand understood understood
uphold upheld upheld
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
wring wrung wrung
write wrote written
""".strip().splitlines()
    )
}
_PREFIXES = (
    "over",
    "under",
    "out",
    "mis",
    "re",
    "un",
    "with",
    "fore",
    "up",
    "back",
    "inter",
    "strong-",
    "arm-",
)

# Verbs of more than one syllable whose stress lies on the last one, so that the consonant doubles.
_DOUBLING = frozenset(
    "abet abhor acquit admit allot aver befit beget bedevil begin commit compel concur confer control debar defer demur "
    "deter dispel embed emit enrol equip excel expel extol forbid forget impel incur infer instil kidnap occur omit outwit "
    "overrun patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit upset worship "
    "handicap program zigzag humbug hobnob backtrack".split()
) - {"backtrack"}
# British spelling doubles a final l whatever the stress.
_NEVER_DOUBLE_ENDINGS = ("w", "x", "y", "h")

_IRREGULAR_NOUNS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "goose": "geese", "mouse": "mice", "louse": "lice", "crisis": "crises", "thesis": "theses", "hypothesis": "hypotheses",
    "analysis": "analyses", "phenomenon": "phenomena", "criterion": "criteria", "elite": "elites", "thief": "thieves",
    "wolf": "wolves", "wife": "wives", "life": "lives", "knife": "knives", "half": "halves", "leaf": "leaves",
    "loaf": "loaves", "shelf": "shelves", "calf": "calves", "elf": "elves", "self": "selves", "hoof": "hooves",
    "scarf": "scarves", "hero": "heroes", "zero": "zeros", "echo": "echoes", "veto": "vetoes", "potato": "potatoes",
    "tomato": "tomatoes", "embargo": "embargoes", "torpedo": "torpedoes", "mosquito": "mosquitoes", "negro": "negroes",
    "desperado": "desperadoes", "innuendo": "innuendos", "quiz": "quizzes",
}  # fmt: skip


def verb_forms(base: str) -> list[str]:
    """Base, -s, past, participle and -ing of a verb, each form once.

    >>> verb_forms("slam")
    ['slam', 'slams', 'slammed', 'slamming']
    >>> verb_forms("throw")
    ['throw', 'throws', 'threw', 'thrown', 'throwing']
    """
    if base == "be":
        return ["be", "is", "are", "am", "was", "were", "been", "being"]
    irregular = _irregular(base)
    forms = [base, _third_person(base)]
    if irregular:
        forms += irregular
    else:
        forms += [stem + "ed" for stem in _ed_stems(base)]
    forms += [stem + "ing" for stem in _ing_stems(base)]
    return list(dict.fromkeys(forms))


def noun_forms(base: str) -> list[str]:
    """Singular and plural of a noun.

    >>> noun_forms("hypocrisy"), noun_forms("strongman")
    (['hypocrisy', 'hypocrisies'], ['strongman', 'strongmen'])
    """
    return [base, plural(base)]


def plural(base: str) -> str:
    """Plural of a noun; the last word of a compound is the one that changes."""
    for tail, many in _IRREGULAR_NOUNS.items():
        if base == tail or (base.endswith(tail) and _joins(base[: -len(tail)], tail)):
            return base[: -len(tail)] + many
    return _third_person(base)


def _joins(head: str, tail: str) -> bool:
    # "strongman", "con-man" and "housewife" follow the short word; "human", "talisman" and "belief" do not.
    if head in ("hu", "ger", "ro", "sha", "otto", "talis", "be", "re", "cai"):
        return False
    return head.endswith("-") or tail in ("man", "woman", "child", "wife", "thief")


def _irregular(base: str) -> list[str]:
    found = _IRREGULAR_VERBS.get(base)
    prefix = ""
    if found is None:
        prefix = next((p for p in _PREFIXES if base.startswith(p) and base[len(p) :] in _IRREGULAR_VERBS), "")
        if not prefix:
            return []
        found = _IRREGULAR_VERBS[base[len(prefix) :]]
    return [prefix + form for slot in found for form in slot.split("/")]


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    if base in ("go", "do", "forgo", "undergo", "outdo", "overdo", "undo"):
        return base + "es"
    return base + "s"


def _ed_stems(base: str) -> list[str]:
    if base.endswith("e"):
        return [base[:-1]]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return [base[:-1] + "i"]
    return _doubled(base)


def _ing_stems(base: str) -> list[str]:
    if base.endswith("ie"):
        return [base[:-2] + "y"]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye", "inge")):
        return [base[:-1]]
    if base.endswith("inge"):  # cringing, but singeing
        return [base[:-1]] if not base.startswith(("s", "t")) else [base]
    return _doubled(base)


def _doubled(base: str) -> list[str]:
    """The stems before -ed and -ing: doubled where English doubles, both where US and UK differ."""
    last = base.rsplit("-", 1)[-1]
    if base.endswith("c"):
        return [base + "k"]
    short = (
        len(last) >= 3
        and last[-1] not in _VOWELS
        and not last.endswith(_NEVER_DOUBLE_ENDINGS)
        and last[-2] in _VOWELS
        and (last[-3] not in _VOWELS or last[-3:-1] in ("ui",) and last.startswith("qu"))
    )
    if not short:
        return [base]
    syllables = sum(c in _VOWELS + "y" and (i == 0 or last[i - 1] not in _VOWELS) for i, c in enumerate(last))
    if (
        syllables == 1
        or last in _DOUBLING
        or last.endswith(("slam", "snap", "flip", "drop", "whip", "run", "pat"))
    ):
        return [base + base[-1]]
    if last.endswith("l"):
        return [base, base + "l"]
    return [base]


_IZE = re.compile(r"(?<=[a-z]{4})iz(?=(?:e[ds]?|ing|ations?|ers?)$)")


def british(form: str) -> str:
    """The -ise spelling of a form in -ize, or "" where there is none.

    >>> british("weaponized"), british("oversized")
    ('weaponised', '')
    """
    if form.endswith(("size", "sized", "sizes", "sizing", "prize", "prized", "prizes")):
        return ""
    spelled = _IZE.sub("is", form)
    return spelled if spelled != form else ""


def forms(term: str, pos: str) -> list[str]:
    """All forms of a term, base first; in multiword terms the word marked ``~`` changes (the last one where none is).

    >>> forms("~throw under the bus", "v")[2]
    'threw under the bus'
    >>> forms("ill-fated", "adj")
    ['ill-fated']
    """
    kind = pos[2:] if pos.startswith("x:") else pos
    words = term.split(" ")
    marked = [i for i, word in enumerate(words) if word.startswith("~")]
    if kind not in ("n", "v") or (pos == "x" and not marked):
        return [term.replace("~", "")]
    # A verb phrase inflects in its first word, a noun phrase in its last, unless the term says otherwise.
    at = marked[0] if marked else (0 if kind == "v" else len(words) - 1)
    if not marked and kind == "v" and "-" in words[at]:
        at = 0
    bare = [word.removeprefix("~") for word in words]
    changed = verb_forms(bare[at]) if kind == "v" else noun_forms(bare[at])
    return [" ".join([*bare[:at], form, *bare[at + 1 :]]) for form in changed]
