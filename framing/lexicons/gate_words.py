"""Gates in plain words, for readers who want to know when a term counts."""

from __future__ import annotations

_PARTS = {"n": "a noun", "v": "a verb", "adj": "an adjective", "adv": "an adverb"}
_FLAGS = {
    "name": "a capitalised name follows",
    "person": "a person or body stands before it as subject or possessor",
    "not-quoted": "it is not inside a direct quotation",
    "lower": "it is written small",
    "any-case": "it may be part of a proper name",
}
_LISTS = {
    "prev": "right after {}",
    "next": "right before {}",
    "not-prev": "not right after {}",
    "not-next": "not right before {}",
    "near": "within six words of {}",
    "not-near": "not within six words of {}",
}
_POSSESSIVE = {"'s": "a possessive ('s)", "poss": "a possessive ('s, his, their ...)"}


def gate_in_words(gate: str) -> list[str]:
    """The conditions of a gate, one plain phrase each; all of them must hold. An empty list: it always counts.

    Parts that are no known condition come back as they stand, so that nothing is hidden.

    Examples
    --------
    >>> gate_in_words("pos=v; next=to|in / person")
    ['used as a verb', 'right before "to" or "in", or a person or body stands before it as subject or possessor']
    >>> gate_in_words("not-near=hill*")
    ['not within six words of "hill…"']
    """
    parts = [part for part in gate.split(";") if part.strip()]
    return [", or ".join(_condition(option.strip()) for option in part.split(" / ")) for part in parts]


def _condition(text: str) -> str:
    key, _, value = text.partition("=")
    words = [word.strip() for word in value.split("|")]
    if key in _FLAGS and not value:
        return _FLAGS[key]
    if key == "pos":
        return "used as " + " or ".join(_PARTS.get(word, word) for word in words)
    if key in _LISTS:
        return _LISTS[key].format(_alternatives([_word(word) for word in words]))
    return text


def _word(word: str) -> str:
    if word.lower() in _POSSESSIVE:
        return _POSSESSIVE[word.lower()]
    return f'"{word[:-1]}…"' if word.endswith("*") else f'"{word}"'


def _alternatives(words: list[str]) -> str:
    if len(words) < 3:
        return " or ".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"
