"""Where the articles from outside are, for the tests that read them; how hypothesis runs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says what else the machine does, and nothing about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def _folder(variable: str) -> Path:
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} is not set: it names a folder of articles that the project does not ship")
    folder = Path(value)
    assert folder.is_dir(), f"{variable} names {folder}, which is no folder"
    return folder


@pytest.fixture(scope="session")
def real_articles() -> Path:
    """Five real articles on one event."""
    return _folder("FRAMING_SEEDS")


@pytest.fixture(scope="session")
def gold() -> Path:
    """Gold annotations by others."""
    return _folder("FRAMING_GOLD")


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium for every page test: ``FRAMING_CHROMIUM``, or the first one on the path."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("FRAMING_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.skip("there is no Chromium on the path; FRAMING_CHROMIUM may name one")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()
