"""What is imported when: a look at the help or at one term should not wait for the libraries of an analysis."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import framing

HEAVY = ("pandas", "scipy", "sklearn", "matplotlib", "nltk")


def loaded_after(code: str) -> set[str]:
    """The heavy libraries that a fresh interpreter has imported once the code has run."""
    printing = f"import sys\n{code}\nprint('LOADED', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", printing], capture_output=True, text=True, check=True)
    return set(HEAVY) & set(done.stdout.rpartition("LOADED")[2].split())


def test_the_package_alone_imports_nothing_heavy():
    assert loaded_after("import framing; framing.__version__") == set()


def test_the_help_of_a_command_imports_nothing_heavy():
    run = "from framing.cli import main\ntry:\n    main(['report', '--help'])\nexcept SystemExit:\n    pass"
    assert loaded_after(run) == set()


def test_an_analysis_needs_no_nltk():
    assert "nltk" not in loaded_after("from framing import analyze, compare_claims")


def test_every_name_that_type_checkers_see_can_be_imported():
    stub = ast.parse(Path(framing.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    named = [alias.name for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(named) == sorted(framing.__all__)
    assert all(getattr(framing, name).__name__ == name for name in named)
