"""The command ``framing`` and its exit codes: 0 done, 1 the input is wrong, 2 the words are wrong."""

from __future__ import annotations

import gc
import io
import os
import sys
import warnings
from itertools import combinations
from typing import Annotated

import typer

from framing.cli.class_report import class_report
from framing.cli.compare import compare
from framing.cli.concordance import concordance
from framing.cli.exercise import exercise
from framing.cli.export import export
from framing.cli.import_articles import import_command
from framing.cli.lexicon import lexicon_app
from framing.cli.manifest import manifest
from framing.cli.profile import profile
from framing.cli.report import demo, report

#: The exit code after Ctrl-C.
STOPPED = 130
#: Objects before Python looks for circles of them; articles make few circles, and looking takes 4 % of a profile's time.
FEW_COLLECTIONS = (20_000, 20, 20)

app = typer.Typer(
    name="framing",
    help="Shows, sentence by sentence, how outlets tell the same event in different words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (report, compare, export, profile, concordance, exercise, class_report, demo):
    app.command()(command)
app.command("import")(import_command)
app.command()(manifest)
app.add_typer(lexicon_app)


def _show_version(value: bool) -> None:
    if value:
        from framing import __version__

        typer.echo(f"framing {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    warnings.showwarning = _say_warning
    gc.set_threshold(*FEW_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        # Windows gives a pipe or file an encoding without most characters; an article's words must not end the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        app(args=arguments)
    except (ValueError, OSError) as error:
        # The library raises with file, row and what would be right; a person wants that line, not our stack.
        if os.environ.get("FRAMING_DEBUG"):
            raise
        typer.echo(f"framing: {_said(error)}", err=True)
        _say_unquoted(arguments)
        sys.exit(1)
    except SystemExit as ended:
        if ended.code == STOPPED:
            typer.echo(f"framing: stopped{_how_to_go_on(ended)}", err=True)
        elif ended.code:
            _say_unquoted(arguments)
        raise


def _how_to_go_on(ended: BaseException | None) -> str:
    """What the command that was stopped says of going on, which the exit code alone does not carry."""
    while ended is not None and not isinstance(ended, KeyboardInterrupt):
        ended = ended.__context__
    return f"; {ended}." if ended is not None and ended.args else "."


def _said(error: ValueError | OSError) -> str:
    """What is wrong, on one line; what the system says of a file opens with the file's name, as our own messages do."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'The output'}: cannot be read or written ({error.strerror})."
    return str(error)


def _say_unquoted(arguments: list[str] | None) -> None:
    """Say which path with blanks in it was typed without quotation marks, so that it came as several words."""
    words = sys.argv[1:] if arguments is None else arguments
    for first, last in combinations(range(len(words) + 1), 2):
        path = " ".join(words[first:last])
        if last - first > 1 and len(path) < 1000 and os.path.exists(path):
            typer.echo(f'framing: note: a path with blanks goes between quotation marks: "{path}"', err=True)
            return


def _say_warning(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
    from framing.corpus import ArticleWarning

    if issubclass(category, ArticleWarning):
        typer.echo(f"framing: note: {message}", err=True)
