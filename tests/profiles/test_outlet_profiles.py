from __future__ import annotations

import json
from collections import Counter

import numpy as np

from framing.profiles import OutletProfiles, Profile
from framing.profiles.measures import BASE
from framing.profiles.profile import in_order

COLUMNS = in_order(BASE)


def profiles_of(*cells: tuple[str, str, str], **notes: int) -> OutletProfiles:
    """Each cell an article of 200 words, of which the narrator has 150."""
    counts = {"articles": 1, "words": 200, "narrator_words": 150, "loaded": 2}
    row = np.array([counts.get(name, 0) for name in COLUMNS])
    profile = Profile(
        COLUMNS, {}, dict.fromkeys(cells, row), {e: "" for e, _, _ in cells if e}, Counter(notes)
    )
    return OutletProfiles(profile)


def test_outlets_with_their_events_worked_by_hand():
    table = profiles_of(
        ("e1", "news", "A"),
        ("e1", "news", "B"),
        ("e2", "news", "A"),  # told by A alone
        ("e3", "news", "A"),
        ("e3", "opinion", "B"),  # no news of B's beside A's
        ("", "news", "A"),  # no event
    ).outlets.set_index("outlet")
    assert table.loc["A"].to_dict() == {
        "articles": 4, "words": 800, "narrator_words": 600, "events": 3, "events_compared": 1,
    }  # fmt: skip
    assert table.loc["B", ["articles", "events", "events_compared"]].tolist() == [2, 2, 1]


def test_notes_say_what_a_reader_should_know():
    notes = profiles_of(
        ("e1", "news", "A"),
        ("e1", "news", "The A"),
        articles=4,
        no_date=1,
        no_words=2,
        repeated=1,
        genre_given=4,
    ).notes
    assert notes == [
        "4 articles of 2 outlets; 1 event, from a column.",
        "Too few events (under 8 shared with another outlet) for any figure: A, The A.",
        "One article only: A, The A.",
        "Genres are given: news. Articles are compared within a genre.",
        "1 article repeats a text of its outlet and was not counted again.",
        "1 article has no date that could be read.",
        "2 articles hold no words.",
        "The outlets 'A' and 'The A' are counted apart; if they are one, give them one name.",
    ]


def test_nothing_to_compare_is_said():
    assert "All articles come from one outlet" in profiles_of(("e1", "news", "A")).notes[1]
    apart = profiles_of(("e1", "news", "A"), ("e2", "news", "B"))
    assert apart.notes[1] == "No event is told by two outlets, so nothing can be compared."
    assert apart.n_tests == 0


def test_the_same_counts_give_the_same_bytes():
    cells = [("e1", "news", "A"), ("e1", "news", "B")]
    one, other = profiles_of(*cells), profiles_of(*reversed(cells))
    assert one.to_json() == other.to_json()
    assert json.loads(one.to_json())["profile"] == one.profile.to_dict()
    assert repr(one) == "<OutletProfiles: 2 outlets, 1 events, 0 tests; see .table, .outlets and .notes>"
