"""Marks that a reader does not share are taken out before anything is counted."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from framing.analysis import analyze
from framing.review import KIND, Review, ReviewedMark, read_review

CALM = (
    "The council met on Monday. It approved the plan for the old harbour by nine votes to four. "
    "The budget and a loan from the bank pay for it. "
)
LOUD = (
    "The council’s thugs rammed through a disgraceful plan. It is a brazen betrayal of the town. "
    "“We had a choice,” said Ada Lund. "
)
ARTICLES = pd.DataFrame(
    {
        "article_id": ["calm", "loud"],
        "outlet": ["Calm News", "Loud News"],
        "event": ["harbour"] * 2,
        "headline": ["Council backs plan", "Disgraceful harbour plan rammed through"],
        "text": [CALM * 6, LOUD * 6],
    }
)
ROWS = ARTICLES.to_dict("records")


@pytest.fixture(scope="module")
def analysis():
    return analyze(ARTICLES, n_resamples=99)


def as_mark(table, row, measure=""):
    return {
        "article_id": row.article_id, "table": table, "measure": measure, "start": int(row.start), "end": int(row.end),
        "text": TEXT[row.article_id, measure.endswith("_headline")][int(row.start) : int(row.end)],
    }  # fmt: skip


TEXT = {(r["article_id"], False): r["text"] for r in ROWS} | {
    (r["article_id"], True): r["headline"] for r in ROWS
}


def file_with(tmp_path, marks, **changes):
    path = tmp_path / "marks.json"
    path.write_text(json.dumps({"kind": KIND, "event": "harbour", "marks": marks} | changes), "utf-8")
    return path


def evidence_rows(analysis, measure, n):
    return list(analysis.evidence.query("measure == @measure and voice == 'narrator'").head(n).itertuples())


def figure(analysis, measure, article="loud"):
    rows = analysis.measures.set_index(["id", "measure"])
    return rows.loc[(article, measure)]


def test_loaded_words_are_taken_out_and_the_figures_follow(tmp_path, analysis):
    rows = evidence_rows(analysis, "loaded_vocabulary", 2)
    path = file_with(tmp_path, [as_mark("evidence", r, "loaded_vocabulary") for r in rows])
    again = analyze(ARTICLES, n_resamples=99, reviewed=path)
    before, after = (figure(a, "loaded_vocabulary") for a in (analysis, again))
    assert after.numerator == before.numerator - 2
    assert after.estimate == pytest.approx(100 * after.numerator / after.denominator)
    assert figure(again, "loaded_vocabulary", "calm").baseline == pytest.approx(after.estimate)
    assert again.reviewed["counts"] == {"loaded_vocabulary": 2} and again.reviewed["not_there"] == 0
    assert [m["text"] for m in again.reviewed["marks"]] == [r.text for r in rows]
    kept = again.evidence.query("measure == 'loaded_vocabulary'")[["start", "end"]].to_records(index=False)
    assert not {(r.start, r.end) for r in rows} & set(map(tuple, kept))


def test_without_a_review_nothing_is_said_about_one(analysis):
    assert analysis.reviewed == {}


def test_a_voice_taken_out_makes_its_words_the_narrators(tmp_path, analysis):
    voice = next(analysis.voices.itertuples())
    again = analyze(ARTICLES, n_resamples=99, reviewed=file_with(tmp_path, [as_mark("voices", voice)]))
    words = len(voice_text(voice).replace(",", "").split())
    before, after = (figure(a, "loaded_vocabulary").denominator for a in (analysis, again))
    assert after == before + words
    assert len(again.voices) == len(analysis.voices) - 1


def voice_text(voice):
    return TEXT[voice.article_id, False][voice.start : voice.end]


@pytest.mark.parametrize("measure", ["sentiment", "topic", "frame", "loaded_vocabulary_headline"])
def test_other_evidence_goes_too(tmp_path, analysis, measure):
    row = next(analysis.evidence.query("measure == @measure").itertuples())
    path = file_with(tmp_path, [as_mark("evidence", row, measure)])
    again = analyze(ARTICLES, n_resamples=99, reviewed=path)
    left = again.evidence.query("measure == @measure")
    same = (left["article_id"] == row.article_id) & (left["start"] == row.start) & (left["end"] == row.end)
    assert not same.any() and again.reviewed["counts"] == {measure: 1}


def test_a_topic_word_taken_out_lowers_its_share(tmp_path, analysis):
    row = next(analysis.evidence.query("measure == 'topic'").itertuples())
    path = file_with(tmp_path, [as_mark("evidence", row, "topic")])
    again = analyze(ARTICLES, n_resamples=99, reviewed=path)
    shares = [a.topics.set_index(["article_id", "topic"]).share for a in (analysis, again)]
    place = (row.article_id, row.category)
    assert shares[1][place] < shares[0][place]


def test_labels_and_facts_go_and_a_fact_needs_two_to_tell_it(tmp_path):
    text = "Mayor Ana Lund opened the Corran mill on Monday with 300 guests. The mill employs 1,200 people in Corran."
    articles = pd.DataFrame(
        {
            "article_id": ["a", "b"], "outlet": ["A", "B"], "event": "mill",
            "text": [f"{text} Rain fell.", f"Crowds came early. {text.replace('300', '400')}"],
        }
    )  # fmt: skip
    before = analyze(articles, n_resamples=99)
    fact, label = next(before.facts.itertuples()), next(before.labels.itertuples())
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    marks = [
        {"article_id": r.article_id, "table": table, "start": int(r.start), "end": int(r.end)}
        | {"text": texts[r.article_id][r.start : r.end]}
        for table, r in (("facts", fact), ("labels", label))
    ]
    after = analyze(articles, n_resamples=99, reviewed=file_with(tmp_path, marks))
    assert after.reviewed["counts"] == {"facts": 1, "labels": 1}
    assert len(after.labels) == len(before.labels) - 1
    for table in ("facts", "coverage", "fact_pairs", "wordings"):
        assert fact.fact_id in set(before.tables[table]["fact_id"])
        assert fact.fact_id not in set(after.tables[table]["fact_id"])


def test_a_mark_of_several_readers_counts_once_and_one_that_is_gone_is_said(tmp_path, analysis):
    row = as_mark("evidence", evidence_rows(analysis, "loaded_vocabulary", 1)[0], "loaded_vocabulary")
    gone = {"article_id": "calm", "table": "labels", "start": 0, "end": 3, "text": "The"}
    one = {"kind": KIND, "event": "harbour", "marks": [row]}
    again = analyze(ARTICLES, n_resamples=99, reviewed=[one, one | {"marks": [row, gone]}])
    assert again.reviewed["counts"] == {"loaded_vocabulary": 1} and again.reviewed["not_there"] == 1


def test_a_masked_page_calls_articles_by_their_number(tmp_path):
    mark = {"article_id": "a2", "table": "labels", "start": 0, "end": 3, "text": "The"}
    review = read_review(file_with(tmp_path, [mark]), ROWS)
    assert review.marks == {ReviewedMark("loud", "labels", "", 0, 3, "The")}


GOOD = {"article_id": "calm", "table": "labels", "start": 0, "end": 3, "text": "The"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("not json", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "kind"),
        ('{"kind": "other", "marks": []}', "kind"),
        (json.dumps({"kind": KIND}), "list"),
        (json.dumps({"kind": KIND, "marks": {"a": 1}}), "list"),
        (json.dumps({"kind": KIND, "marks": ["x"]}), "mark 1: must be an object"),
        *(
            (json.dumps({"kind": KIND, "marks": [GOOD, GOOD | change]}), says)
            for change, says in [
                ({"table": "measures"}, "mark 2: \"table\""),
                ({"table": ["labels"]}, "\"table\""),
                ({"measure": "x"}, "\"measure\" for evidence only"),
                ({"start": "0"}, "whole numbers"),
                ({"start": -3}, "whole numbers"),
                ({"end": 1.5}, "whole numbers"),
                ({"end": True}, "whole numbers"),
                ({"text": None}, "whole numbers"),
                ({"text": ""}, "does not stand"),
                ({"text": "And"}, "'And' does not stand at 0 to 3 of article calm"),
                ({"start": 10**30, "end": 10**30 + 1}, "does not stand"),
                ({"article_id": "elsewhere"}, "no article 'elsewhere'"),
                ({"article_id": "a9"}, "no article"),
                ({"article_id": {"a": "b" * 500}}, "no article"),
            ]
        ),
    ],
)  # fmt: skip
def test_a_file_that_does_not_fit_is_said_in_one_line(tmp_path, content, says):
    path = tmp_path / "marks.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=says) as caught:
        read_review(path, ROWS)
    message = str(caught.value)
    assert str(path) in message and "\n" not in message and len(message) < 400


def test_a_file_that_is_not_there_or_is_a_folder_is_said(tmp_path):
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ValueError, match="cannot be read"):
            read_review(path, ROWS)
    path = tmp_path / "image.json"
    path.write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(ValueError, match="no JSON"):
        read_review(path, ROWS)


def test_no_review_takes_nothing_out():
    assert not Review() and not Review().takes_out("calm", "labels", 0, 3)


# -- sentences that seem not to fit ----------------------------------------------------------------

TOLLS = {
    "one": "The fire in the old mill at Lintwick killed 12 people on Monday night. It was a long evening.",
    "two": "On Monday night 20 people were killed by a fire in Lintwick’s old mill. The council meets today.",
}
TWO = pd.DataFrame(
    {
        "article_id": ["one", "two"],
        "outlet": ["One", "Two"],
        "event": ["harbour"] * 2,
        "headline": ["", ""],
        "text": list(TOLLS.values()),
    }
)


def toll(article):
    end = TOLLS[article].index(".")
    return {"article_id": article, "start": 0, "end": end + 1, "text": TOLLS[article][: end + 1]}


@pytest.mark.parametrize("pair", [("one", "two"), ("two", "one")])
def test_a_conflict_is_taken_out_whichever_sentence_comes_first(pair):
    before = analyze(TWO, n_resamples=49).fact_pairs
    assert list(before["status"]).count("conflict") == 1
    first, second = map(toll, pair)
    mark = first | {"table": "fact_pairs", "measure": "", "other": second}
    after = analyze(TWO, n_resamples=49, reviewed={"kind": KIND, "event": "harbour", "marks": [mark]})
    assert "conflict" not in set(after.fact_pairs["status"]) and len(after.fact_pairs) == len(before) - 1
    assert after.reviewed["counts"] == {"fact_pairs": 1} and after.reviewed["not_there"] == 0
    assert after.reviewed["marks"][0]["other"]["article_id"] == pair[1]


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (None, '"other" must say'),
        ({"article_id": "three", "start": 0, "end": 3, "text": "The"}, "mark 1, other: there is no article"),
        (
            {"article_id": "two", "start": 0, "end": 3, "text": "Not"},
            "mark 1, other: 'Not' does not stand at 0 to 3",
        ),
    ],
)
def test_a_conflict_without_a_second_sentence_is_said(other, says):
    mark = toll("one") | {"table": "fact_pairs", "other": other}
    with pytest.raises(ValueError, match=says):
        read_review({"kind": KIND, "event": "harbour", "marks": [mark]}, TWO.to_dict("records"))
