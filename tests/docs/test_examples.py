"""Every example in a docstring and in the documentation runs and says what it is said to."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import framing

ROOT = Path(__file__).parents[2]
OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
# __main__ would run the command line.
MODULES = [
    module.name
    for module in pkgutil.walk_packages(framing.__path__, "framing.")
    if not module.name.endswith("__main__")
]
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
#: Pages whose examples need nothing that a reader would have to bring along.
SELF_CONTAINED = ("start.md", "features.md", "adding_an_extractor.md")
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def python_blocks(page: Path) -> list[str]:
    return _BLOCK.findall(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["framing", *MODULES])
def test_docstrings(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module(name)
    monkeypatch.chdir(tmp_path)
    assert doctest.testmod(module, optionflags=OPTIONS).failed == 0


def test_docstring_examples_are_found() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    tests = [t for name in MODULES for t in finder.find(importlib.import_module(name))]
    assert sum(bool(t.examples) for t in tests) > 40


# The page on extractors is run as a whole below, its docstring included.
@pytest.mark.parametrize(
    "page", [p for p in PAGES if p.name != "adding_an_extractor.md"], ids=lambda page: page.name
)
def test_prompts_on_pages(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert doctest.testfile(str(page), module_relative=False, optionflags=OPTIONS).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_on_pages_exist(page: Path) -> None:
    for block in python_blocks(page):
        if ">>>" in block:
            continue
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("framing"):
                module = importlib.import_module(node.module or "")
                missing = [alias.name for alias in node.names if not hasattr(module, alias.name)]
                assert not missing, f"{page.name} imports {missing} from {node.module}"


@pytest.mark.parametrize("name", SELF_CONTAINED)
def test_pages_run_from_top_to_bottom(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = python_blocks(ROOT / "docs" / name)
    assert blocks
    scope: dict[str, object] = {"__name__": name}
    for block in blocks:
        exec(compile(block, name, "exec"), scope)
    if name == "adding_an_extractor.md":
        for text, expected in scope["TABLE"]:  # type: ignore[attr-defined]
            scope["test_figures_per_100_words"](text, expected)  # type: ignore[operator]
        out = doctest.DocTestRunner(optionflags=OPTIONS)
        for test in doctest.DocTestFinder().find(scope["FiguresGiven"], name, globs=scope, module=False):
            out.run(test)
        assert out.summarize().attempted == 1
        assert out.summarize().failed == 0
