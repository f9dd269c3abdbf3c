"""What is said when articles cannot be read, or not all of them."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence


class ArticleError(ValueError):
    """The articles cannot be read; the message is one line: file, row, column, what would be right."""


class ArticleWarning(UserWarning):
    """Something beside the articles was left unread; ``frame.attrs["skipped"]`` lists it."""


def warn_skipped(skipped: Sequence[tuple[str, str]]) -> None:
    """Warn the caller's caller of files that were passed over, given as ``(origin, reason)``."""
    if not skipped:
        return
    listed = ", ".join(f"{origin} ({reason})" for origin, reason in skipped[:3])
    more = f" and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    files = "1 file was" if len(skipped) == 1 else f"{len(skipped)} files were"
    warnings.warn(f"{files} not read as an article: {listed}{more}.", ArticleWarning, stacklevel=3)


_LONGEST_NAME = 40
_MOST_NAMES = 12


def columns_there(names: Iterable[object]) -> str:
    """The columns of a table for a message; of a table without a header, whose first line is text, not all of it.

    >>> columns_there(["outlet", "x" * 50])
    'outlet, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx …'
    """
    shown = [named(str(name)) for name in names]
    short = [s if len(s) <= _LONGEST_NAME else f"{s[:_LONGEST_NAME].rstrip()} …" for s in shown[:_MOST_NAMES]]
    more = f" and {len(shown) - _MOST_NAMES} more" if len(shown) > _MOST_NAMES else ""
    return ", ".join(short) + more


def named(name: str) -> str:
    r"""Show a file or column name on one line, however odd its characters.

    >>> named("a\nb.txt")
    'a\\nb.txt'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
