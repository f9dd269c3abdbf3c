"""Questions in the plain text of text2qti, for teachers who edit them before they become a QTI package."""

from __future__ import annotations

import re

from framing.classroom.pack import Pack
from framing.classroom.questions import Question, plain, questions

# Markdown's own signs after a backslash; those that its dialects give a meaning, as entities.
_BACKSLASH = re.compile(r"([\\`*_{}\[\]#!()])")
_ENTITY = {sign: f"&#{ord(sign)};" for sign in "&<>$^~|\"'"}
_LIST = re.compile(r"^(\d+)([.)])|^([-+=:])")


def quiz_text(pack: Pack) -> str:
    """The questions with one right answer each, as text2qti reads them."""
    blocks = [f"Quiz title: {_line(plain(pack.title))}"]
    blocks += [_block(n, q) for n, q in enumerate(questions(pack), start=1)]
    return "\n\n".join(blocks) + "\n"


def _block(number: int, q: Question) -> str:
    lead = f"{number}. "
    rows = [f"Title: {_line(q.name)}", "Points: 1"]
    first, *more = q.text.split("\n")
    rows.append(lead + _markdown(first))
    for line in more:
        rows += ["", "    " + _markdown(line)]
    if q.feedback:
        rows.append("... " + _markdown(_line(q.feedback)))
    for n, choice in enumerate(q.choices):
        star = "*" if n == q.right else ""
        rows.append(f"{star}{chr(ord('a') + n)}) {_markdown(choice)}")
    return "\n".join(rows)


def _line(text: str) -> str:
    return " ".join(text.split())


def _markdown(text: str) -> str:
    r"""A line of text that Markdown shows as it stands.

    >>> print(_markdown("1. a *b*"))
    1\. a \*b\*
    """
    escaped = "".join(_ENTITY.get(sign, sign) for sign in _BACKSLASH.sub(r"\\\1", _line(text)))
    # A line that begins like a list would become one.
    return _LIST.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"&#{ord(m[3])};", escaped)
