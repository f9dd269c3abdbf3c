"""The demo articles keep the promises of their README: the planted devices stand where the table says."""

import csv
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def rows(name):
    with open(SEEDS / name, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


ARTICLES = rows("articles.csv")
DEVICES = rows("devices.csv")
PAIRS = rows("fact_pairs.csv")
TEXTS = {a["file"]: (SEEDS / a["file"]).read_text(encoding="utf-8") for a in ARTICLES}
EVENT = {a["file"]: a["event"] for a in ARTICLES}
SPOKEN = {"direct_quote", "split_quote", "multi_paragraph_quote"}


def of(device, file=None):
    return [d for d in DEVICES if d["device"] == device and file in (None, d["file"])]


def test_manifest_lists_every_article_once():
    on_disk = sorted(str(p.relative_to(SEEDS)) for p in SEEDS.glob("*/*.txt"))
    assert sorted(TEXTS) == on_disk
    assert len(ARTICLES) == len(TEXTS)


def test_events_have_five_outlets_each():
    outlets = Counter(event for _, event in {(a["outlet"], a["event"]) for a in ARTICLES})
    assert len(outlets) == 3
    assert min(outlets.values()) >= 5


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a["file"])
def test_article(article):
    text = TEXTS[article["file"]]
    furniture = [d["exact_text"] for d in of("furniture", article["file"])]
    for line in furniture:
        assert line in text.splitlines(), "furniture stands on lines of its own"
        text = text.replace(line, "")
    assert 300 <= len(text.split()) <= 900
    assert article["headline"] in text
    assert bool(article["headline"]) == bool(of("headline", article["file"]))
    assert article["date"][:4] == "2025"
    assert article["genre"] in {"news", "analysis", "opinion", "official"}


@pytest.mark.parametrize("file", TEXTS)
def test_exact_texts_occur_exactly_once(file):
    counts = {d["exact_text"]: TEXTS[file].count(d["exact_text"]) for d in DEVICES if d["file"] == file}
    assert len(counts) > 10
    assert {t: n for t, n in counts.items() if n != 1} == {}


def test_devices_name_known_files_and_voices():
    assert {d["file"] for d in DEVICES} == set(TEXTS)
    assert {d["voice"] for d in DEVICES} <= {"", "narrator", "direct", "indirect", "scare"}
    assert all(d["voice"] == "direct" for d in DEVICES if d["device"] in SPOKEN)
    assert all(d["voice"] for d in of("loaded_word"))
    assert all(d["voice"] == "scare" for d in of("scare_quote"))


@pytest.mark.parametrize("device", sorted(SPOKEN | {"scare_quote"}))
def test_quotations_stand_between_marks(device):
    for d in of(device):
        text = TEXTS[d["file"]]
        start = text.index(d["exact_text"])
        # A sentence of a longer quotation may stand inside it; an opening mark still comes before it.
        paragraph = text[text.rfind("\n", 0, start) + 1 : start]
        assert set("\"'“‘") & set(paragraph), d["exact_text"]


def test_loaded_words_by_direct_speakers_are_inside_marks():
    for d in of("loaded_word"):
        if d["voice"] == "direct":
            text = TEXTS[d["file"]]
            before = text[text.rfind("\n", 0, text.index(d["exact_text"])) + 1 : text.index(d["exact_text"])]
            assert set("\"'“‘") & set(before), d["exact_text"]


def test_every_article_has_loaded_words_and_each_event_an_admiring_and_a_mocking_one():
    for file in TEXTS:
        assert of("loaded_word", file), file
    for event in set(EVENT.values()):
        ways = {
            d["category"] for d in of("loaded_word") if EVENT[d["file"]] == event and d["voice"] == "narrator"
        }
        assert {"admiring", "mocking"} <= ways


def test_wire_copy_is_printed_alike_by_two_outlets():
    paragraphs = []
    for first, last in zip(of("wire_copy_first"), of("wire_copy_last"), strict=True):
        text = TEXTS[first["file"]]
        paragraphs.append(
            text[text.index(first["exact_text"]) : text.index(last["exact_text"]) + len(last["exact_text"])]
        )
    assert len(paragraphs) == 2
    assert paragraphs[0] == paragraphs[1]
    assert len(paragraphs[0].split()) > 50


def test_fact_pairs_cover_all_carriers_of_a_fact():
    wanted = set()
    for fact in of("fact"):
        assert fact["category"], fact
    by_fact = {}
    for d in of("fact"):
        by_fact.setdefault((EVENT[d["file"]], d["category"]), []).append(d["file"])
    for (_, fact), files in by_fact.items():
        assert len(files) == len(set(files)), fact
        wanted |= {(fact, frozenset(pair)) for pair in combinations(files, 2)}
    assert {(p["fact"], frozenset((p["file_a"], p["file_b"]))) for p in PAIRS} == wanted
    assert {p["status"] for p in PAIRS} == {"same", "compatible", "conflict"}


def test_some_facts_are_told_by_some_outlets_only():
    for event in set(EVENT.values()):
        files = {f for f in TEXTS if EVENT[f] == event}
        carriers = Counter(d["category"] for d in of("fact") if d["file"] in files)
        assert any(1 < n < len(files) for n in carriers.values())
        assert len(files) in carriers.values()


def test_the_three_styles_of_quotation_marks_occur():
    styles = {d["category"] for d in of("quote_marks")}
    assert styles == {"straight", "curly", "single"}
    for d in of("quote_marks"):
        text = TEXTS[d["file"]]
        assert (d["category"] == "curly") == ("“" in text)
        assert (d["category"] == "straight") == ('"' in text)


def test_readme_shows_every_device():
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    missing = [d["exact_text"] for d in DEVICES if d["exact_text"].replace("|", "/") not in readme]
    assert missing == []
    assert "CC0" in readme and "MIT" in readme
