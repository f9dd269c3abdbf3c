"""Every notebook uses public names only, explains itself and is kept clean; `pytest --nbmake notebooks/` runs them."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import nbformat
import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> nbformat.NotebookNode:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def code_of(path: Path) -> list[str]:
    return [cell.source for cell in read(path).cells if cell.cell_type == "code"]


def prose_of(path: Path) -> list[str]:
    return [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]


def test_the_lessons_are_there() -> None:
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04", "05", "06"]


@each_notebook
def test_is_kept_without_outputs_and_with_stable_ids(path: Path) -> None:
    for number, cell in enumerate(read(path).cells, start=1):
        assert cell.id == f"{path.stem[:2]}-{number:02d}"
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@each_notebook
def test_uses_public_names_only(path: Path) -> None:
    tree = ast.parse("\n".join(code_of(path)))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("framing"):
            public = importlib.import_module(node.module or "").__all__
            assert {alias.name for alias in node.names} <= set(public)
        if isinstance(node, ast.Attribute):
            assert not node.attr.startswith("_"), node.attr


@each_notebook
def test_explains_itself_and_ends_with_exercises(path: Path) -> None:
    cells = read(path).cells
    assert cells[0].cell_type == "markdown"
    assert cells[0].source.startswith("# ")
    assert "## Exercises\n" in cells[-1].source
    assert len(re.findall(r"^\d\. ", cells[-1].source, re.MULTILINE)) >= 3
    prose = " ".join(prose_of(path)).lower()
    assert not re.search(r"\b(un)?bias(ed)?\b|\bomitted\b|\bleft-wing\b|\bright-wing\b", prose)


class TestWhatARunIsAskedBeyondItsEnd:
    """The checks in notebooks/conftest.py, on notebooks that are wrong."""

    @pytest.fixture
    def complaint(self):
        spec = importlib.util.spec_from_file_location("notebooks_conftest", FOLDER / "conftest.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module.complaint

    @staticmethod
    def notebook(*outputs):
        cell = nbformat.v4.new_code_cell("1 + 1", outputs=list(outputs))
        return nbformat.v4.new_notebook(cells=[cell])

    def test_a_drawing_is_wanted(self, complaint) -> None:
        picture = nbformat.v4.new_output("display_data", data={"image/png": ""})
        assert complaint(self.notebook(picture)) is None
        assert "draws" in complaint(self.notebook()).summary

    def test_a_warning_is_named_with_its_cell(self, complaint) -> None:
        warning = nbformat.v4.new_output("stream", name="stderr", text="FutureWarning: no more\n  line two")
        found = complaint(self.notebook(warning))
        assert found.summary == "cell 1 writes to stderr: FutureWarning: no more"
