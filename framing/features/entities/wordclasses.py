"""Word classes as one character each, from lists and endings; what takes the place of a part-of-speech tagger."""

from __future__ import annotations

from functools import cache

from framing.features.entities.gazetteer import _read as read_list
from framing.features.entities.gazetteer import groups, matters, title_words
from framing.lexicons.inflect import verb_forms

# One character per class, so that a text's classes are a string that regular expressions read fast.
CLOSED = {
    "D": "the a an this these those some any each every no another both all many several few such either neither",
    "P": "his her its their our my your",
    "U": "he she it they we i you him them us me himself herself itself themselves one's there mine ours theirs everyone "
    "everybody someone somebody anyone anybody nobody nothing something anything everything",
    "b": "is are was were be been being am isn't aren't wasn't weren't get gets got",
    "h": "has have had having hasn't haven't hadn't",
    "m": "will would can could may might must shall should do does did won't wouldn't can't cannot couldn't shouldn't don't doesn't didn't mustn't",
    "T": "to",
    "O": "of",
    "I": "in on at for from with by against between over about into during after before through under within without among amid across "
    "toward towards upon despite including following via than per like since until as near behind beyond around along outside inside "
    "throughout unlike besides onto off up out down",
    "K": "and or",
    "k": "but nor yet so because while although though unless once whereas then if whether plus",
    "W": "that which who whom whose what where when why how",
    "r": "van von der den de del della di da du la le al el bin ibn ter ten dos das",
    "#": "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions "
    "billion billions trillion half twenty thirty forty fifty",
    "R": "not never also just even still already only again later now soon often always ever too very quite rather almost nearly mostly "
    "instead however meanwhile perhaps maybe here back away ahead together once twice today yesterday tomorrow tonight ago "
    "long far much well else therefore thus indeed largely so-called",
}
# Nouns in -ing and -ed that stand before and after other nouns.
_NOUN_ENDINGS_ING = frozenset(
    "training building meeting funding trading spending housing shooting hearing ruling banking mining fishing voting lending shipping "
    "morning evening thing king ring spring wing string sibling ceiling clothing wedding filing bombing killing beating hacking "
    "briefing gathering painting farming manufacturing advertising marketing engineering processing polling policing drilling "
    "firing rating setting beginning feeling being warning offering opening crossing wing dumping licensing".split()
)
_ADJECTIVES_ING = frozenset("ongoing outgoing incoming leading ruling growing sweeping willing missing existing remaining lasting punishing".split())
_NOT_PAST = frozenset("need seed speed weed breed creed feed deed bed red shed sled hundred sacred naked wicked kindred indeed greed".split())
_NOT_LY = frozenset("family reply supply ally rally assembly monopoly bully anomaly italy july july lily butterfly homily".split())
_LY_ADJECTIVES = frozenset("early likely unlikely friendly deadly daily weekly monthly yearly elderly costly lovely lonely ugly orderly cowardly scholarly".split())
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ible", "able", "ish", "ical", "ional", "ative", "istic", "onial", "ular", "ular")
_SHORT_ADJECTIVE_ENDINGS = ("ive", "ic", "al", "ary", "ent", "ant")
_NOUNS_LIKE_ADJECTIVES = frozenset(
    "public topic traffic critic music magic fabric panic republic logic clinic metric ethic epidemic pandemic basic mechanic attic "
    "capital hospital animal journal general official criminal individual professional arsenal carnival cardinal festival metal proposal "
    "approval removal trial rival arrival survival denial refusal appeal deal meal goal signal scandal vandal festival material memorial "
    "editorial tutorial manual ritual signal principal terminal withdrawal dismissal disposal betrayal portrayal appraisal reversal rehearsal "
    "motive detective executive initiative archive directive objective perspective representative alternative narrative native captive fugitive incentive relative "
    "president parent student agent patient moment event incident accident content talent percent document government resident client "
    "opponent element comment department agreement movement statement payment parliament treatment investment development management "
    "environment settlement punishment argument amendment moment announcement commitment judgment equipment involvement employment "
    "enforcement requirement engagement apartment segment instrument experiment supplement component continent president precedent "
    "militant restaurant merchant servant giant plant grant tenant immigrant migrant participant defendant accountant assistant consultant "
    "applicant infant elephant lieutenant covenant warrant secretary boundary library january february dictionary military missionary "
    "summary salary anniversary documentary commentary glossary adversary visionary mercenary mary diary primary tributary".split()
)


def _sections() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in read_list("verbs.txt"):
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(name, []).extend(line.split())
    return found


def _verb_classes() -> dict[str, str]:
    found: dict[str, str] = {}
    sections = _sections()
    for name in ("verb", "both", "noun first"):
        for base in sections[name]:
            forms = verb_forms(base)
            third, ing = forms[1], forms[-1]
            pasts = forms[2:-1]
            for past in pasts:
                # A past form of its own ("took") is finite; one that is the participle too ("held") may be either.
                finite = len(pasts) == 2 and past == pasts[0] and not past.endswith("ed")
                if past not in (base, third) and (past not in found or found[past] == "G"):
                    found[past] = "V" if finite else "E"
            found[ing] = "G"
            if base in pasts and name == "verb":
                found[base], found[third] = "a", "z"
            elif name == "verb":
                found[base], found[third] = "B", "V"
            elif name == "both":
                found[base], found[third] = "a", "z"
            else:
                found[base], found[third] = "f", "y"
    return found


class WordClasses(dict[str, str]):
    """Class of a word in lower case; a word that no list holds is judged by its ending, and remembered."""

    _LIMIT = 300_000

    def __missing__(self, word: str) -> str:
        kind = _by_ending(word)
        if len(self) < self._LIMIT:
            self[word] = kind
        return kind


def _by_ending(word: str) -> str:
    if word.endswith("'s"):
        return "U" if word[:-2] in _PRONOUNS else "n"
    if "'" in word and word.endswith(("'re", "'ve", "'ll", "'d", "'m", "n't")):
        return "m" if word.endswith("n't") else "U"
    if word[0].isdigit():
        return "J" if "-" in word and not word[-1].isdigit() else "#"
    if word.endswith("ly") and len(word) > 4:
        return "N" if word in _NOT_LY else "J" if word in _LY_ADJECTIVES else "R"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST:
        return "J" if "-" in word else "E"
    if word in _NOUNS_LIKE_ADJECTIVES:
        return "N"
    if word.endswith(_ADJECTIVE_ENDINGS) or (word.endswith(_SHORT_ADJECTIVE_ENDINGS) and len(word) > 5 and not word.endswith("ment")):
        return "J"
    return "S" if word.endswith("s") and not word.endswith(("ss", "us", "is")) else "N"


_PRONOUNS = frozenset("he she it that there what who where here let how i".split())


@cache
def word_classes() -> WordClasses:
    """The classes of all listed words; read once."""
    found = WordClasses()
    for word in read_list("adjectives.txt"):
        if not word.startswith("#"):
            found.update(dict.fromkeys(word.split(), "J"))
    found.update(_verb_classes())
    for noun in (*groups(), *matters(), *title_words()):
        # Nouns that are hardly ever verbs; "attack", "plan", "leads" keep their two faces.
        if found.get(noun) not in ("a", "z", "B", "V", "f", "y"):
            found[noun] = "S" if noun.endswith("s") and not noun.endswith("ss") else "N"
    for noun in ("people", "police", "men", "women", "children", "troops", "media", "talks", "officials"):
        found[noun] = "S"
    found.update(dict.fromkeys(_NOUN_ENDINGS_ING, "N"))
    found.update(dict.fromkeys(_ADJECTIVES_ING, "J"))
    for kind, words in CLOSED.items():
        found.update(dict.fromkeys(words.split(), kind))
    return found


@cache
def closed_words() -> frozenset[str]:
    """Words that are no names however they are printed."""
    return frozenset(w for words in CLOSED.values() for w in words.split())
