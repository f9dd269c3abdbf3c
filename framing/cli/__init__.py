"""The command line: read, analyze, write. The only place that turns errors into messages and exit codes.

Commands import what they need when they run: ``framing --help`` should not wait for pandas and scikit-learn.
"""

import sys

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit; Ctrl-C while its parts are still imported ends with a line too."""
    try:
        from framing.cli import app
    except KeyboardInterrupt:
        sys.stderr.write("framing: stopped.\n")
        sys.exit(130)
    app.main(arguments)
