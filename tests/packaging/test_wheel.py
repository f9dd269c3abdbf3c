"""What is published: a wheel and an sdist that hold what a user needs, tried away from the checkout."""

from __future__ import annotations

import os
import site
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

import framing

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    # Nothing of the checkout may be found by chance.
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "FRAMING", "PIP_"))}
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel made from that sdist."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    return out


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that has the wheel; its other packages are those of the tests."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    bin_folder = home / ("Scripts" if os.name == "nt" else "bin")
    (packages,) = home.glob("lib/python*/site-packages") if os.name != "nt" else [home / "Lib/site-packages"]
    # --no-deps: only framing itself comes from the wheel.
    pip = [sys.executable, "-m", "pip", "--python", bin_folder / "python", "install", "--quiet", "--no-index"]
    run(*pip, "--disable-pip-version-check", "--no-deps", next(built.glob("*.whl")), cwd=built)
    # Plain paths add packages; the editable install's own .pth is not read from there, so the checkout stays out.
    (packages / "tests.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return bin_folder


def names_in_wheel(built: Path) -> set[str]:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_all_files_of_the_package(built: Path) -> None:
    names = names_in_wheel(built)
    inside = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "framing").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and "demo_articles" not in p.parts
    }
    assert inside <= names
    assert "framing/demo_articles/articles.csv" in names
    assert not [n for n in names if n.startswith(("tests/", "docs/", "notebooks/", "benchmarks/"))]


def test_the_sdist_holds_tests_documentation_and_notebooks(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {
        "LICENSE", "README.md", "CITATION.cff", "CONTRIBUTING.md", "Makefile", "constraints.txt", "mkdocs.yml", "docs/start.md",
        "notebooks/01_quickstart.ipynb", "seeds/articles.csv", "tests/packaging/test_wheel.py",
    }  # fmt: skip
    assert wanted <= names
    assert not [n for n in names if ".venv" in n or "__pycache__" in n]


def test_the_wheel_works_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import framing; print(framing.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)
    run(installed / "framing", "demo", "-o", "x.html", cwd=tmp_path)
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "The Halvern Sentinel" in page
    assert [p.name for p in tmp_path.iterdir()] == ["x.html"]


def test_the_packaged_demo_articles_are_used(installed: Path, tmp_path: Path) -> None:
    code = "import framing.demo as d; print(d.demo_folder()); print(*framing.load_demo().origin, sep='\\n')"
    folder, *origins = run(installed / "python", "-c", f"import framing; {code}", cwd=tmp_path).splitlines()
    assert Path(folder).name == "demo_articles"
    assert Path(folder).is_relative_to(installed.parent)
    assert len(origins) == len(framing.load_demo())


def test_the_version_is_the_same_everywhere(built: Path, installed: Path, tmp_path: Path) -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == framing.__version__
    assert citation["license"] == "MIT"
    assert run(installed / "framing", "--version", cwd=tmp_path).strip() == f"framing {framing.__version__}"
    assert all(f"-{framing.__version__}" in p.name for p in built.iterdir())


def test_constraints_are_names_and_versions_only() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        name, separator, version = line.partition("==")
        assert separator, line
        assert name.replace("-", "").replace("_", "").replace(".", "").isalnum(), line
        assert version[:1].isdigit() and not set(version) & set(" @;/"), line


def test_the_oldest_versions_that_are_tested_are_those_that_are_allowed() -> None:
    allowed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    pinned = (ROOT / "constraints-oldest.txt").read_text(encoding="utf-8").splitlines()
    oldest = {Requirement(line).name: Requirement(line) for line in pinned if not line.startswith("#")}
    assert oldest.keys() == {Requirement(line).name for line in allowed}
    for requirement in map(Requirement, allowed):
        (bound,), (pin,) = requirement.specifier, oldest[requirement.name].specifier
        assert (bound.operator, pin.operator) == (">=", "==")
        assert Version(bound.version) == Version(pin.version), requirement.name
