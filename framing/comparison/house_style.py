"""House style set aside: what an outlet's style guide decides is no choice of words in a story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from framing.text import Document

_HONORIFICS = frozenset("mr mrs ms mx dr messrs mme sir dame".split())
#: Titles and months that some outlets shorten; read so only where a full stop follows.
_SHORT = {
    "sen": "senator", "sens": "senators", "rep": "representative", "reps": "representatives", "gov": "governor",
    "govs": "governors", "lt": "lieutenant", "gen": "general", "col": "colonel", "capt": "captain", "sgt": "sergeant",
    "rev": "reverend", "prof": "professor", "st": "saint", "jan": "january", "feb": "february", "aug": "august",
    "sept": "september", "oct": "october", "nov": "november", "dec": "december", "corp": "corporation", "co": "company",
    "inc": "", "ltd": "",
}  # fmt: skip
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_CLOCK = frozenset(("am", "pm"))
#: British spellings by their American ones; only where the whole word differs by country alone.
_SPELLINGS = dict(
    pair.split("=")
    for pair in (
        "colour=color favour=favor honour=honor labour=labor behaviour=behavior neighbour=neighbor rumour=rumor "
        "harbour=harbor humour=humor endeavour=endeavor centre=center theatre=theater defence=defense offence=offense "
        "licence=license programme=program organisation=organization recognise=recognize realise=realize "
        "organise=organize criticise=criticize emphasise=emphasize apologise=apologize authorise=authorize "
        "analyse=analyze travelled=traveled travelling=traveling cancelled=canceled labelled=labeled "
        "jewellery=jewelry cheque=check grey=gray sceptic=skeptic sceptical=skeptical towards=toward whilst=while "
        "amongst=among metre=meter kilometre=kilometer litre=liter ageing=aging judgement=judgment "
        "fulfil=fulfill enrol=enroll instalment=installment pyjamas=pajamas tyre=tire e-mail=email on-line=online "
        "web-site=website okay=ok adviser=advisor protestor=protester"
    ).split()
)
_SPELLINGS |= {british + "s": american + "s" for british, american in list(_SPELLINGS.items())}
_POSSESSIVE = re.compile(r"'s?$")
_NAME_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")


def styled_terms(document: Document, outlets: Iterable[str] = ()) -> list[str]:
    """The document's words with house style set aside, parallel to ``document.words``; "" where a word does not count.

    Honorifics (Mr., Dr.), numbers, clock times and per cent are left out; F.B.I. is FBI and US is U.S.; shortened titles
    and months (Sen., Sept.) are written out; possessives lose their 's; British spellings become American ones; and the
    names of ``outlets`` are left out, since an outlet names itself. Furniture and datelines hold no words in the first place.

    Parameters
    ----------
    document : Document
    outlets : names of every outlet compared

    Examples
    --------
    >>> from framing import annotate
    >>> styled_terms(annotate("Mr. Veld told the Quay Daily that the F.B.I.'s defence held."), ["Quay Daily"])
    ['', 'veld', 'told', '', '', '', 'that', 'the', 'fbi', 'defense', 'held']
    """
    text, words = document.text, document.words
    found = [
        _styled(word, text, start, end)
        for word, start, end in zip(words, document.word_starts, document.word_ends, strict=True)
    ]
    for i in range(len(words) - 1):
        if words[i] == "per" and words[i + 1] == "cent":
            found[i] = found[i + 1] = ""
    names = _by_first_word(tuple(outlets))
    if names:
        _leave_out(document, names, found)
    return found


def written_forms(term: str) -> set[str]:
    """The ways in which a term may stand in a text in small letters; a text with none of them does not hold it.

    >>> sorted(written_forms("defense")), sorted(written_forms("fbi"))
    (['defence', 'defense'], ['f.b.i', 'fbi'])
    """
    if term == "u.s.":
        return {"u.s", "us"}
    forms = {term} | {short for short, full in _SHORT.items() if full == term}
    forms |= {british for british, american in _SPELLINGS.items() if american == term}
    # Initials are printed with points or without.
    return forms | ({".".join(term)} if len(term) < 6 else set())


def _styled(word: str, text: str, start: int, end: int) -> str:
    if "'" in word:
        word = _POSSESSIVE.sub("", word)
    if not word or word[0].isdigit() or not word[-1].isalpha() and word[-1] != ".":
        return ""
    if "." in word:
        word = word.replace(".", "")
        return "u.s." if word in ("us", "usa") else "" if word in _CLOCK else word
    if word in ("us", "usa") and text[start : start + 2] == "US":
        return "u.s."
    if word in _HONORIFICS or word in _NUMBERS or word in ("percent", "pct"):
        return ""
    if word in _SHORT and text[end : end + 1] == "." and text[start].isupper():
        return _SHORT[word]
    return _SPELLINGS.get(word, word)


def _names(outlet: str) -> set[tuple[str, ...]]:
    """The outlet's name without its article and what stands in brackets, and its initials, as tuples of lower-case words."""
    plain = outlet.partition("(")[0].partition(" - ")[0].casefold()
    words = tuple(_NAME_WORD.findall(plain))
    name = words[1:] if len(words) > 1 and words[0] == "the" else words
    initials = {("".join(word[0] for word in name),)} if 1 < len(name) < 6 else set()
    return {name, *initials} - {()}


@lru_cache(maxsize=8)
def _by_first_word(outlets: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The names of all outlets, found by the word that they begin with."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted({name for outlet in outlets for name in _names(outlet)}):
        found.setdefault(name[0], []).append(name)
    return found


def _leave_out(document: Document, names: dict[str, list[tuple[str, ...]]], found: list[str]) -> None:
    """Blank the words of a name, with its article, wherever it stands with a capital."""
    bare = tuple(_POSSESSIVE.sub("", word) if "'" in word else word for word in document.words)
    for i, word in enumerate(bare):
        for name in names.get(word, ()):
            n = len(name)
            if bare[i : i + n] == name and document.text[document.word_starts[i]].isupper():
                first = i - 1 if i and bare[i - 1] == "the" else i
                found[first : i + n] = [""] * (i + n - first)
