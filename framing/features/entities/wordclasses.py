"""Word classes as one character each, from lists and endings; what takes the place of a part-of-speech tagger."""

from __future__ import annotations

from functools import cache

from framing.features.entities.gazetteer import groups, matters, read_list, title_words
from framing.lexicons.inflect import verb_forms


@cache
def _sections(name: str) -> dict[str, list[str]]:
    """Words by the section of a word list, whose headings stand in square brackets."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in read_list(name):
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(heading, []).extend(line.split())
    return found


def _words(heading: str) -> frozenset[str]:
    return frozenset(_sections("word_classes.txt")[heading])


_ADJECTIVE_ENDINGS = (
    "ous",
    "ful",
    "less",
    "ible",
    "able",
    "ish",
    "ical",
    "ional",
    "ative",
    "istic",
    "onial",
    "ular",
    "ular",
)
_SHORT_ADJECTIVE_ENDINGS = ("ive", "ic", "al", "ary", "ent", "ant")
_NOT_PAST, _NOT_LY = _words("no past in -ed"), _words("no adverb in -ly")
_LY_ADJECTIVES = _words("adjective in -ly")
_NOUNS_LIKE_ADJECTIVES = _words("noun with an adjective's ending")
#: Classes of one character; a text's classes are then a string that regular expressions read fast.
CLOSED = {heading: words for heading, words in _sections("word_classes.txt").items() if len(heading) == 1}


def _verb_classes() -> dict[str, str]:
    found: dict[str, str] = {}
    sections = _sections("verbs.txt")
    for name in ("verb", "both", "noun first"):
        for base in sections[name]:
            forms = verb_forms(base)
            third, ing = forms[1], forms[-1]
            pasts = forms[2:-1]  # none where they are the base
            for past in pasts:
                # A past form of its own ("took") is finite; one that is the participle too ("held") may be either.
                finite = len(pasts) == 2 and past == pasts[0] and not past.endswith("ed")
                if past not in (base, third) and past not in found:
                    found[past] = "V" if finite else "E"
            found[ing] = "G"
            if name == "verb":
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
        return "J" if "-" in word else "G"
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST:
        return "J" if "-" in word else "E"
    if word in _NOUNS_LIKE_ADJECTIVES:
        return "N"
    if word.endswith(_ADJECTIVE_ENDINGS) or (
        word.endswith(_SHORT_ADJECTIVE_ENDINGS) and len(word) > 5 and not word.endswith("ment")
    ):
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
    found.update(dict.fromkeys(_words("noun in -ing"), "N"))
    found.update(dict.fromkeys(_words("adjective in -ing"), "J"))
    for kind, words in CLOSED.items():
        found.update(dict.fromkeys(words, kind))
    return found


@cache
def closed_words() -> frozenset[str]:
    """Words that are no names however they are printed."""
    return frozenset(w for words in CLOSED.values() for w in words)
