"""Whether a name is a man's or a woman's, as far as its title and given name tell."""

from __future__ import annotations

from framing.text.wordclasses import FEMALE_NAMES, FEMININE, MALE_NAMES, MASCULINE

# Given names that end so are women's far more often than men's in English-language news.
_FEMININE_ENDINGS = ("ia", "na", "la", "ra", "ta", "sa", "ine", "ette", "elle", "een", "lyn", "lynn", "issa")


def gender_of(words: tuple[str, ...] | list[str], titles: list[str]) -> str:
    """``m``, ``f`` or "" from titles, then from the given name."""
    for word in titles:
        if word in MASCULINE:
            return "m"
        if word in FEMININE:
            return "f"
    if words:
        given = words[0].partition("-")[0]
        if given in FEMALE_NAMES and given not in MALE_NAMES:
            return "f"
        if given in MALE_NAMES and given not in FEMALE_NAMES:
            return "m"
        if len(words) > 1 and given.endswith(_FEMININE_ENDINGS) and len(given) > 3:
            return "f"
    return ""
