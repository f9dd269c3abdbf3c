"""The command line: read, analyze, write. The only place that turns errors into messages and exit codes.

Commands import what they need when they run: ``framing --help`` should not wait for pandas and scikit-learn.
"""

from framing.cli.app import main

__all__ = ["main"]
