"""The command line: read, analyze, write. The only place that turns errors into messages and exit codes."""

from framing.cli.app import main

__all__ = ["main"]
