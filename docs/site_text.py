"""MkDocs hooks: what reads well in the source files and would not on the site."""

from __future__ import annotations

import re
from typing import Any

# Docstrings name functions as :func:`name`; the pages show the name alone.
_ROLE = re.compile(r":(?:func|class|meth|mod|data|attr):(?=<code>)")
# Pages link to files of the project that the site does not hold; it names them instead.
_OUTSIDE = re.compile(r"\[[^\]\n]*\]\(\.\./([^)\s]+)\)")


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """The page's source with links out of the documentation turned into file names."""
    if "/" in page.file.src_uri:  # from a sub-folder ".." is the documentation itself
        return markdown
    return _OUTSIDE.sub(r"`\1`", markdown)


def on_page_content(html: str, **_: Any) -> str:
    """The page without role prefixes."""
    return _ROLE.sub("", html)
