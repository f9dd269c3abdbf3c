"""Character by character normalisation: what is looked up changes, where it stands does not."""

from __future__ import annotations

_PLAIN = {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "‹": "'", "›": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ",
        "\u200b": " ", "\ufeff": " ", "\u00ad": "-",
}  # fmt: skip


def normalize(text: str) -> str:
    r"""Plain quotation marks, dashes and spaces, one character for one character.

    >>> normalize("“isn’t” – good")
    '"isn\'t" - good'
    """
    if text.isascii():
        return text
    # A few searches are many times faster than str.translate, which looks every character up.
    for mark, plain in _PLAIN.items():
        if mark in text:
            text = text.replace(mark, plain)
    return text


def lower_in_place(text: str) -> str:
    """Lower case of the same length, which ``str.lower`` does not promise (``"İ".lower()`` has two characters).

    >>> len(lower_in_place("İstanbul")) == len("İstanbul")
    True
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
