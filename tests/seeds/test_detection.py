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


def test_passives_are_found_and_told_apart_by_their_doer(analysis, place):
    passives = analysis.evidence[analysis.evidence.category.isin(["agentless_passive", "passive_with_agent"])]
    missed = []
    for row in DEVICES[DEVICES.device == "agentless_passive"].itertuples():
        kind = "passive_with_agent" if " by " in row.exact_text else "agentless_passive"
        if kind not in set(touching(passives, place(row)).category):
            missed.append(row.exact_text)
    assert missed == ["It was done in seven minutes"]  # what is done is over: taken for a state


def test_two_deeds_of_the_first_event_are_told_with_and_without_their_doer(analysis):
    deeds = analysis.deeds[analysis.deeds.differs & analysis.deeds.article_id.str.startswith("sarneth")]
    named = {
        (patient.split()[-1], article.split("/")[1])
        for patient, article, agent in zip(deeds.patient, deeds.article_id, deeds.agent, strict=True)
        if agent
    }
    silent = {
        (patient.split()[-1], article.split("/")[1])
        for patient, article in zip(deeds.patient, deeds.article_id, strict=True)
    } - named
    agency, sentinel, chronicle = "northline-agency", "halvern-sentinel", "port-ansel-chronicle"
    assert {("Voss", p) for p in (agency, sentinel, chronicle)} <= named
    assert {("engineers", p) for p in (agency, chronicle)} <= named
    assert silent == {("Voss", "harbour-and-field"), ("engineers", "sarneth-courier")}
