"""What `pytest --nbmake notebooks/` asks of a notebook beyond running to its end.

It runs in an empty folder, so that nothing it writes stays here; without a network; it draws something; and no cell complains.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from nbmake.nb_result import NotebookError
from nbmake.nb_run import NotebookRun

NOBODY_ANSWERS = "http://127.0.0.1:9"


class CheckedRun(NotebookRun):
    def execute(self):
        with TemporaryDirectory() as folder:
            self.filename = Path(shutil.copy(self.filename, folder))
            result = super().execute()
        result.error = result.error or complaint(result.nb)
        return result


def complaint(notebook):
    """What is wrong with the outputs of a notebook that ran to its end; None where nothing is."""
    drawn = False
    for place, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            drawn = drawn or "image/png" in output.get("data", {})
            if output.output_type == "stream" and output.name == "stderr":
                said = f"cell {place + 1} writes to stderr: {output.text.strip()}"
                return NotebookError(summary=said.splitlines()[0], trace=said, failing_cell_index=place)
    if drawn:
        return None
    return NotebookError(
        summary="no cell draws anything", trace="no cell draws anything", failing_cell_index=-1
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call():
    with pytest.MonkeyPatch.context() as patch:
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            patch.setenv(name, NOBODY_ANSWERS)
        patch.setattr("nbmake.pytest_items.NotebookRun", CheckedRun)
        return (yield)
