"""Writes ``docs/cli.md`` from the commands themselves: ``python docs/write_cli.py``."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import typer
from typer.models import ArgumentInfo

from framing.cli.app import app

PAGE = Path(__file__).parent / "cli.md"
OPENING = """\
# Commands

<!-- Written by docs/write_cli.py from the commands themselves; edit their help instead. -->

`SOURCE` is a folder of articles or a table (CSV, Excel, JSON, Parquet); see [Articles in](corpus.md). Without it, a command
reads the built-in demo articles. Results go to standard output, progress and notes to standard error.

| exit code | it means |
|---|---|
| 0 | done |
| 1 | the input is wrong; one line says where, and what would be right |
| 2 | the command itself is wrong: an unknown option, a value that is not among the choices |
| 130 | it was stopped (Ctrl-C) |

With the environment variable `FRAMING_DEBUG` set, exit code 1 shows Python's traceback too.
"""


def cli_page() -> str:
    """The whole page as Markdown."""
    sections = [_section(name, command) for name, command in commands(app)]
    return "\n".join([OPENING, *sections])


def commands(group: typer.Typer, prefix: str = "framing") -> Iterator[tuple[str, Any]]:
    """Every command as (words to type, function), those of sub-groups included, in the order of ``--help``."""
    for info in group.registered_commands:
        assert info.callback is not None
        yield f"{prefix} {info.name or info.callback.__name__.replace('_', '-')}", info.callback
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        name = inner.name if isinstance(inner.name, str) else inner.typer_instance.info.name
        yield from commands(inner.typer_instance, f"{prefix} {name}")


def _section(name: str, function: Any) -> str:
    rows = [_row(*parameter) for parameter in _parameters(function)]
    usage = " ".join([name, "[OPTIONS]", *(word for is_argument, word, _ in rows if is_argument)])
    lines = [f"## {name}", "", inspect.cleandoc(function.__doc__ or ""), "", "```text", usage, "```", ""]
    lines += ["| | | default |", "|---|---|---|", *(line for _, _, line in rows), ""]
    return "\n".join(lines)


def _parameters(function: Any) -> Iterator[tuple[str, Any, Any, Any]]:
    """Name, type, typer's description and default of each parameter."""
    hints = get_type_hints(function, include_extras=True)
    for parameter in inspect.signature(function).parameters.values():
        hint, default = hints[parameter.name], parameter.default
        if get_origin(hint) is Annotated:
            kind, info = get_args(hint)[:2]
        else:
            kind, info, default = hint, default, default.default
        yield parameter.name, kind, info, default


def _row(name: str, kind: Any, info: Any, default: Any) -> tuple[bool, str, str]:
    """Whether it is an argument, the word for the usage line, and the table's row."""
    is_argument, needed = isinstance(info, ArgumentInfo), default in (inspect.Parameter.empty, ...)
    many, kind = _plain(kind)
    if is_argument:
        word = (info.metavar or name.upper()) + ("..." if many else "")
        shown, usage = f"`{word}`", word if needed else f"[{word}]"
    else:
        # In Annotated the first name given stands where a default would.
        names = [d for d in (info.default, *(info.param_decls or ())) if isinstance(d, str) and d[:1] == "-"]
        given = names or [f"--{name.replace('_', '-')}"]
        value = "" if kind is bool else f" {_metavar(info, kind)}"
        shown, usage = ", ".join(f"`{d}`" for d in sorted(given, key=len)) + value, ""
    text = " ".join((info.help or "").split()).replace("|", "\\|")
    return is_argument, usage, f"| {shown} | {text} | {'required' if needed else _default(default)} |"


def _plain(kind: Any) -> tuple[bool, Any]:
    """Whether several values are taken, and the type of one."""
    if get_origin(kind) in (Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    if get_origin(kind) is list:
        return True, get_args(kind)[0]
    return False, kind


def _metavar(info: Any, kind: Any) -> str:
    if info.metavar:
        return f"`{info.metavar}`"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{choice.value}`" for choice in kind)
    return {int: "number", float: "number", Path: "path"}.get(kind, "text")


def _default(default: Any) -> str:
    if default is None or default is False:
        return ""
    return f"`{default.value if isinstance(default, Enum) else default}`"


if __name__ == "__main__":
    PAGE.write_text(cli_page(), encoding="utf-8")
