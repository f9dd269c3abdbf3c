from pathlib import Path

import pytest

from framing.lexicons import Entry
from framing.lexicons.lookup import Listing, find_listings, near_spellings, read_listings

MINE = Path("mine.tsv")
ROWS = [
    Listing(MINE, 2, Entry("dunce", "insult", "n")),
    Listing(MINE, 3, Entry("~weaponize", "insult", "v")),
    Listing(MINE, 4, Entry("ill-fated", "insult", "adj")),
    Listing(MINE, 5, Entry("~throw _ to the dunces", "insult", "x:v")),
]


@pytest.mark.parametrize(
    ("term", "exact", "longer"),
    [
        ("dunce", [2], []),
        ("Dunces", [2], [5]),
        ("weaponised", [3], []),
        ("ill fated", [4], []),
        ("  the  dunces", [], [5]),
        ("fate", [], []),
    ],
)
def test_looked_up_as_the_matcher_does(term, exact, longer):
    found = find_listings(term, ROWS)
    assert [[listing.row for listing in part] for part in found] == [exact, longer]


def test_rows_skip_comments_and_blank_lines(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_text("# mine\nterm\tpos\tdirection\tstrength\n\ndunce\tn\t-\t1\n# more\nzesty\tadj\t+\t1\n")
    assert [(item.row, item.entry.term) for item in read_listings(path)] == [(4, "dunce"), (6, "zesty")]


def test_a_broken_row_is_an_error_with_its_place(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_text("term\tpos\tdirection\tstrength\ndunce\tn\t-\t9\n")
    with pytest.raises(ValueError, match="row 2, column 'strength'"):
        read_listings(path)


def test_near_spellings_compare_every_form():
    assert near_spellings("dunses", ROWS) == ["dunce"]
    assert near_spellings("weaponizd", ROWS) == ["weaponize"]
    assert near_spellings("zebra", ROWS) == []
