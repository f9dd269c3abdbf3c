"""Where key words stand: on the side that uses them more, in the narrator's voice, once an article."""

from __future__ import annotations

import pandas as pd

from framing.profiles.word_places import first_places

TEXTS = [
    ("A", "a1", "The clerk saw a storm. The storm went on."),
    ("A", "a2", "“A storm came,” Ana Lund said."),
    ("A", "a3", "They met the “storm” at the quay."),
    ("A", "a4", "A storm at last, and a calm."),
    ("B", "b1", "A calm day with no storm."),
    ("C", "c1", "Another storm, another calm."),
]


def test_the_first_places_of_each_side() -> None:
    rows = [
        {
            "outlet": outlet,
            "event": "x",
            "block": ("x", "news"),
            "article_id": name,
            "text": text,
            "headline": "",
        }
        for outlet, name, text in TEXTS
    ]
    rows[-1]["block"] = ("y", "news")
    keywords = {"A": pd.DataFrame({"term": ["storm", "calm", "day"], "z": [2.0, -2.0, 0.0]})}
    found = first_places(iter(rows), {("x", "news"): {"A": 4, "B": 1}, ("y", "news"): {"C": 1}}, keywords, 2)
    told = {
        key: [(line.article_id, line.left, line.text, line.right) for line in lines]
        for key, lines in found.items()
    }
    assert told == {
        # A's own word twice at most, and never from within a quotation; what A avoids is shown from the others
        ("A", "storm"): [
            ("a1", "The clerk saw a", "storm", ". The storm went on."),
            ("a3", "They met the “", "storm", "” at the quay."),
        ],
        ("A", "calm"): [("b1", "A", "calm", "day with no storm.")],
    }
