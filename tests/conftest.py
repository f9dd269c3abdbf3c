"""Where the articles from outside are, for the tests that read them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


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
