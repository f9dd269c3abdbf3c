"""Every column that is exported is explained on the page about tables."""

import re
from pathlib import Path

import pytest

from framing import analyze, load_demo
from framing.profiles import make_articles, outlet_words, profile_outlets
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


def test_every_column_of_a_profile_is_explained():
    articles = make_articles(n_events=9, n_outlets=2, per_event=2)
    profiles = profile_outlets(articles)
    words = outlet_words(articles, profiles)
    shown = [profiles.table, profiles.outlets, words.keywords["Outlet A"]]
    shown += [shift.table for shift in words.shifts["Outlet A"].values()]
    shown += [profile_outlets(articles.drop(columns="event")).events]
    said = set(re.findall(r"`(\w+)`", (PAGE.parent / "profiles.md").read_text(encoding="utf-8")))
    assert {column for table in shown for column in table.columns} <= said
