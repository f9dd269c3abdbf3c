"""What was planted in the demo articles is found where it was planted."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from framing import analyze, load_demo

DEVICES = pd.read_csv(Path(__file__).parents[2] / "seeds" / "devices.csv", keep_default_na=False)
KIND = {
    "direct_quote": "direct",
    "split_quote": "direct",
    "multi_paragraph_quote": "direct",
    "indirect_speech": "indirect",
    "scare_quote": "scare",
}


@pytest.fixture(scope="module")
def analysis():
    return analyze(load_demo())


@pytest.fixture(scope="module")
def place(analysis):
    """(article_id, start, end) of a planted device."""
    by_file = {
        origin.split(" ")[0]: i
        for i, origin in zip(analysis.articles.article_id, load_demo().origin, strict=True)
    }

    def find(row) -> tuple[str, int, int]:
        article_id = next(
            i for file, i in by_file.items() if row.file.endswith(file) or file.endswith(row.file)
        )
        start = analysis.documents[article_id].text.index(row.exact_text)
        return article_id, start, start + len(row.exact_text)

    return find


def touching(table, at):
    article_id, start, end = at
    return table[(table.article_id == article_id) & (table.start < end) & (start < table.end)]


@pytest.mark.parametrize("device", KIND)
def test_reported_speech_is_found_with_its_speaker(analysis, place, device):
    rows = list(DEVICES[DEVICES.device == device].itertuples())
    found = named = 0
    for row in rows:
        voices = touching(analysis.voices, place(row))
        voices = voices[voices.kind == KIND[device]]
        found += len(voices) > 0
        named += not row.speaker or row.speaker in set(voices.speaker)
    assert rows
    assert found >= 0.8 * len(rows)
    assert named >= 0.8 * len(rows)


def test_datelines_are_out_of_all_counts(analysis, place):
    rows = list(DEVICES[DEVICES.device == "dateline"].itertuples())
    assert rows
    for row in rows:
        article_id, start, end = place(row)
        document = analysis.documents[article_id]
        assert any(a < end and start < b for a, b in document.datelines)
        assert not any(start <= a < end for a in document.word_starts)


def test_most_furniture_is_found(analysis, place):
    rows = list(DEVICES[DEVICES.device == "furniture"].itertuples())
    found = sum(len(touching(analysis.furniture, place(row))) > 0 for row in rows)
    assert found >= 0.5 * len(rows)


def test_furniture_takes_no_planted_words(analysis, place):
    for row in DEVICES[DEVICES.device.isin([*KIND, "loaded_word", "fact"])].itertuples():
        assert touching(analysis.furniture, place(row)).empty, row


def test_loaded_words_are_found_in_the_voice_they_were_planted_in(analysis, place):
    loaded = analysis.evidence[analysis.evidence.measure == "loaded_vocabulary"]
    right = wrong = 0
    for row in DEVICES[DEVICES.device == "loaded_word"].itertuples():
        hits = touching(loaded, place(row))
        right += row.voice in set(hits.voice)
        wrong += bool(len(hits)) and row.voice not in set(hits.voice)
    assert right > 0
    assert wrong <= 0.1 * right
