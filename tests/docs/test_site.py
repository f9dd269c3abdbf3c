"""The documentation is complete, its commands are current, and its site builds without a warning."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import framing
from framing.features import DocumentTransformer

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ROOMS = ("corpus", "text", "lexicons", "features", "comparison", "profiles", "classroom")


@pytest.fixture(scope="module")
def write_cli():
    sys.path.insert(0, str(DOCS))
    try:
        yield importlib.import_module("write_cli")
    finally:
        sys.path.remove(str(DOCS))


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without its Python tags."""


def _pages(nav: object) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    items = nav if isinstance(nav, list) else list(nav.values())  # type: ignore[attr-defined]
    return [page for item in items for page in _pages(item)]


def _menu() -> list[str]:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    return _pages(config["nav"])


def test_every_page_is_in_the_menu_once() -> None:
    there = sorted(str(p.relative_to(DOCS).as_posix()) for p in DOCS.rglob("*.md"))
    assert sorted(_menu()) == there, "name each page of docs/ once under nav in mkdocs.yml"


def test_the_commands_page_is_current(write_cli) -> None:
    assert write_cli.PAGE.read_text(encoding="utf-8") == write_cli.cli_page(), "run: make docs"


def test_every_command_and_option_is_documented(write_cli) -> None:
    from typer.main import get_command

    from framing.cli.app import app

    page = write_cli.PAGE.read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (framing [\w -]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))

    def walk(command, words):
        if hasattr(command, "commands"):
            for name, inner in command.commands.items():
                yield from walk(inner, [*words, name])
        else:
            yield " ".join(words), command

    found = dict(walk(get_command(app), ["framing"]))
    assert set(sections) == set(found)
    for name, command in found.items():
        for parameter in command.params:
            for option in parameter.opts:
                if option not in ("--help", "-h"):
                    word = option if option.startswith("-") else option.upper()
                    assert f"`{word}" in sections[name], f"{name}: {option}"


def test_the_public_names_are_in_the_reference() -> None:
    named = set()
    for page in (DOCS / "api").glob("*.md"):
        named |= {n.rsplit(".", 1)[1] for n in re.findall(r"^::: (\S+)", page.read_text(), re.MULTILINE)}
    public = set(framing.__all__)
    for room in ROOMS:
        public |= set(importlib.import_module(f"framing.{room}").__all__)
    assert named >= public, f"name these in docs/api: {sorted(public - named)}"


def test_every_extractor_has_its_section() -> None:
    features = importlib.import_module("framing.features")
    extractors = {
        name
        for name in features.__all__
        if isinstance(kind := getattr(features, name), type)
        and issubclass(kind, DocumentTransformer)
        and kind is not DocumentTransformer
    }
    sections = set(re.findall(r"^## (\w+)$", (DOCS / "features.md").read_text(), re.MULTILINE))
    assert extractors <= sections


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="MkDocs comes with the extra 'docs'")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "api" / "features.html").read_text(encoding="utf-8")
    assert "higher = more loaded terms" in page
    loaded = r"<(?:script|link|img|iframe)[^>]*?(?:src|href)=[\"']?https?://"
    for file in (tmp_path / "site").rglob("*.html"):
        assert not re.search(loaded, file.read_text(encoding="utf-8")), f"{file.name} loads from outside"
