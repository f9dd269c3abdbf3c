"""MkDocs hook: docstrings name functions as ``:func:`name```; the pages show the name alone."""

from __future__ import annotations

import re
from typing import Any

_ROLE = re.compile(r":(?:func|class|meth|mod|data|attr):(?=<code>)")


def on_page_content(html: str, **_: Any) -> str:
    """The page without role prefixes."""
    return _ROLE.sub("", html)
