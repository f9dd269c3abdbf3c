"""What a reader reads, kept in one file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Formatter
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


def load_strings(package: str, name: str = "strings.toml", *, lang: str | Path = "en") -> Strings:
    """The strings in the file ``name`` of ``package``, or a translation of them.

    Parameters
    ----------
    lang : "en", or the path of a translated copy of the file
        A text that the copy lacks stays English.

    Raises
    ------
    ValueError
        Where the copy cannot be read, has a text that the original has not, or fills in other {names}.
    """
    table = _packaged(package, name)
    if str(lang) == "en":
        return Strings(table)
    return Strings(_merged(table, _translation(Path(lang)), str(lang), ""))


@cache
def _packaged(package: str, name: str) -> Mapping[str, Any]:
    return tomllib.loads((files(package) / name).read_text(encoding="utf-8"))


def _translation(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        raise ValueError(f"{path}: is neither 'en' nor a file with translated texts.")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ValueError(f"{path}: cannot be read as TOML ({str(error).splitlines()[0]}).") from error


def _merged(original: Mapping[str, Any], other: Mapping[str, Any], source: str, at: str) -> dict[str, Any]:
    """``original`` with the texts of ``other`` in their places."""
    merged = dict(original)
    for key, value in other.items():
        where = f"{at}.{key}" if at else key
        known = original.get(key)
        if isinstance(known, Mapping) and isinstance(value, Mapping):
            merged[key] = _merged(known, value, source, where)
        elif isinstance(known, str) and isinstance(value, str):
            _check_names(known, value, source, where)
            merged[key] = value
        elif isinstance(known, list) and isinstance(value, list) and len(known) == len(value):
            merged[key] = value
        else:
            raise ValueError(
                f"{source}: {where!r} does not fit the English file: no such text there, or of another form."
            )
    return merged


def _check_names(known: str, value: str, source: str, where: str) -> None:
    try:
        wanted, found = (
            {name for _, name, _, _ in Formatter().parse(text) if name is not None} for text in (known, value)
        )
    except ValueError as error:
        raise ValueError(f"{source}: {where!r} has a brace that opens or closes alone.") from error
    if not found <= wanted:
        raise ValueError(
            f"{source}: {where!r} fills in {sorted(found - wanted)}; there is {sorted(wanted) or 'nothing'} to fill in."
        )
