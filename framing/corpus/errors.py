"""What is said when articles cannot be read, or not all of them."""

from __future__ import annotations


class ArticleError(ValueError):
    """The articles cannot be read; the message is one line: file, row, column, what would be right."""


class ArticleWarning(UserWarning):
    """Something beside the articles was left unread; ``frame.attrs["skipped"]`` lists it."""


def named(name: str) -> str:
    r"""Show a file or column name on one line, however odd its characters.

    >>> named("a\nb.txt")
    'a\\nb.txt'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
