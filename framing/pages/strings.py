"""What a reader reads, kept in one file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from markupsafe import Markup, escape


class Strings:
    """The wording of a page, called by key: ``t("words.title")``, ``t("words.count", n=3)``.

    A string with two forms is a table with ``one`` and ``other``; ``n`` chooses. Values are escaped as they are filled
    in, unless they are markup already.

    >>> t = Strings({"found": {"one": "{n} word in {where}", "other": "{n} words in {where}"}})
    >>> t("found", n=2, where="<A>")
    Markup('2 words in &lt;A&gt;')
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table

    def __call__(self, key: str, **values: object) -> Markup:
        """The text at ``key`` with ``values`` filled in."""
        found = self._find(key)
        if isinstance(found, Mapping):
            found = found.get("one" if values.get("n") == 1 else "other")
        if not isinstance(found, str):
            raise KeyError(f"There is no text for {key!r}.")
        return Markup(escape(found)).format(**values)

    def lookup(self, table: str, name: str) -> Markup | None:
        """The text of ``name`` in ``table``, or None; for names that come with the data and may hold any character."""
        found = self._find(table)
        text = found.get(name) if isinstance(found, Mapping) else None
        return escape(text) if isinstance(text, str) else None

    def items(self, key: str) -> list[str]:
        """The list of texts at ``key``."""
        found = self._find(key)
        if not isinstance(found, list):
            raise KeyError(f"There is no list of texts for {key!r}.")
        return [str(item) for item in found]

    def has(self, key: str) -> bool:
        """Whether there is a text for ``key``."""
        return self._find(key) is not None

    def _find(self, key: str) -> Any:
        found: Any = self._table
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                return None
            found = found[part]
        return found


def load_strings(package: str, name: str = "strings.toml") -> Strings:
    """The strings in the file ``name`` of ``package``."""
    return Strings(tomllib.loads((files(package) / name).read_text(encoding="utf-8")))
