"""The body that somebody named speaks for or works at: "Holm Bank" of "Ana Lund, a spokeswoman for Holm Bank"."""

from __future__ import annotations

from framing.text.speakers.role_words import FOR_BODIES

_LINKS = frozenset("of for at with to from in".split())
_JOINS = frozenset("of for and the & on".split())
_RANKS = frozenset("Executive Deputy Managing Senior Associate Assistant Vice".split())
_EDGE = ".,;:()\"'“”’"


def employer(printed: list[str], at: int, width: int) -> str:
    """The body whose spokesperson, director or lawyer the bearer of a name is; "" where the context names none.

    ``printed``: the words around the name, of which it is the ``width`` up to and with ``at``.

    >>> employer("Holm Bank spokeswoman Ana Lund".split(), 4, 2), employer("Ana Lund, head of roads at Holm Bank".split(), 1, 2)
    ('Holm Bank', 'Holm Bank')
    """
    first = at - width + 1
    for k, word in enumerate(printed):
        if (
            first <= k <= at
            or word.strip(_EDGE).lower() not in FOR_BODIES
            or "former" in printed[max(0, k - 3) : k]
        ):
            continue
        body = _before(printed, k, at if k > at else -1) or (
            _after(printed, k, first) if k != first - 1 else ""
        )
        if body:
            return body
    return ""


def _before(printed: list[str], k: int, low: int) -> str:
    """The capitals that end right before word ``k``: "Holm Bank's deputy director"."""
    while k - 1 > low and printed[k - 1].islower() and not printed[k - 1].endswith(","):
        k -= 1  # "deputy"
    end = k
    while k - 1 > low and printed[k - 1][:1].isupper() and printed[k - 1][-1:] not in ",;":
        k -= 1
    return _name(printed[k:end])


def _after(printed: list[str], k: int, stop: int) -> str:
    """The first capitals after a preposition behind word ``k``: "head of roads at the Holm Bank"."""
    high = stop if stop > k else len(printed)
    for j in range(k + 1, high - 1):
        name = j + 1 + (printed[j + 1] == "the")
        if printed[j] in _LINKS and name < high and printed[name][:1].isupper():
            end = name + 1
            while (
                end < high
                and printed[end - 1][-1:] not in ",;"
                and (printed[end][:1].isupper() or printed[end] in _JOINS)
            ):
                end += 1
            return _name(printed[name:end])
    return ""


def _name(words: list[str]) -> str:
    while words and (words[-1] in _JOINS or words[-1] in _RANKS):
        words = words[:-1]
    return " ".join(words).strip(_EDGE).removesuffix("'s").removesuffix("’s")
