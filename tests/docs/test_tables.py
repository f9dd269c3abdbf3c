"""Every column that is exported is explained on the page about tables."""

import re
from pathlib import Path

import pytest

from framing import analyze, load_demo
from framing.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"
# Explained once, at the top.
COMMON = {"article_id", "start", "end"}


@pytest.fixture(scope="module")
def analysis():
    return analyze(load_demo().head(2))


def sections():
    """The text under each heading, by the names of the tables in the heading."""
    parts = re.split(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {
        name: text for names, text in zip(parts[1::2], parts[2::2], strict=True) for name in names.split(", ")
    }


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_column_is_explained(analysis, table):
    said = set(re.findall(r"`(\w+)`", sections()[table]))
    assert set(analysis.tables[table].columns) - COMMON <= said
