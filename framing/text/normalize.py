"""Character by character normalisation: what is looked up changes, where it stands does not."""

from __future__ import annotations

# The most frequent first: a text with these alone is plain after a few searches.
_MARKS = {
    "’": "'", "“": '"', "”": '"', "‘": "'", "\u00a0": " ", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "‹": "'", "›": "'",
    "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "\u00ad": "-",
    "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ",
    "\u200b": " ", "\ufeff": " ",
}  # fmt: skip
_DASHES = {"—": "-", "–": "-", "‒": "-", "―": "-", "−": "-"}


def _replace(text: str, plain: dict[str, str]) -> str:
    # A few searches are many times faster than str.translate, which looks every character up.
    for mark, instead in plain.items():
        if text.isascii():
            break
        text = text.replace(mark, instead)
    return text


def plain_marks(text: str) -> str:
    """Plain quotation marks, hyphens and spaces; dashes, which part words, stay dashes."""
    return _replace(text, _MARKS)


def plain_dashes(text: str) -> str:
    """Hyphens for dashes."""
    return _replace(text, _DASHES)


def normalize(text: str) -> str:
    r"""Plain quotation marks, dashes and spaces, one character for one character.

    >>> normalize("“isn’t” – good")
    '"isn\'t" - good'
    """
    return plain_dashes(plain_marks(text))


def lower_in_place(text: str) -> str:
    """Lower case of the same length, which ``str.lower`` does not promise (``"İ".lower()`` has two characters).

    >>> len(lower_in_place("İstanbul")) == len("İstanbul")
    True
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
