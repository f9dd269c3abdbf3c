from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pandas as pd
import pytest

import framing.profiles
from framing import ArticleError, read_articles
from framing.profiles import Profile, make_articles, merge_profiles, profile_outlets
from framing.profiles.counting import ArticleCounter
from framing.profiles.streaming import count_batch


@pytest.fixture(scope="module")
def small() -> pd.DataFrame:
    return make_articles(45, 5, random_state=4)


@pytest.fixture(scope="module")
def whole(small) -> str:
    return profile_outlets(small).to_json()


def test_parts_add_up_to_the_whole(small, whole):
    frame = read_articles(small)
    parts = [count_batch(frame.iloc[at : at + 31]) for at in range(0, len(frame), 31)]
    counted = merge_profiles(reversed(parts))
    assert counted.to_dict() == json.loads(whole)["profile"]


def test_workers_give_the_same_bytes(small, whole):
    assert profile_outlets(small, workers=2).to_json() == whole


@pytest.mark.parametrize("first, then", [(1, 2), (2, 1)])
def test_a_stopped_run_goes_on_with_other_workers(small, whole, tmp_path, first, then):
    checkpoint = tmp_path / "run.json"

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        profile_outlets(small, workers=first, checkpoint=checkpoint, progress=stop)
    assert 0 < json.loads(checkpoint.read_text())["position"] < len(small)
    assert profile_outlets(small, workers=then, checkpoint=checkpoint).to_json() == whole


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_every_table_gives_the_same(small, whole, tmp_path, suffix):
    path = tmp_path / f"corpus.{suffix}"
    if suffix == "csv":
        small.to_csv(path, index=False)
    elif suffix == "jsonl":
        small.to_json(path, orient="records", lines=True)
    else:
        small.to_parquet(path)
    assert profile_outlets(path).to_json() == whole


def test_a_stopped_run_goes_on_and_gives_the_same_bytes(small, whole, tmp_path, monkeypatch):
    checkpoint = tmp_path / "run.json"

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        profile_outlets(small, checkpoint=checkpoint, progress=stop)
    held = json.loads(checkpoint.read_text())
    assert 0 < held["position"] < len(small)
    counted = []
    real = ArticleCounter.count
    monkeypatch.setattr(ArticleCounter, "count", lambda *a: counted.append(1) or real(*a))
    assert profile_outlets(small, checkpoint=checkpoint).to_json() == whole
    assert len(counted) == len(small) - held["position"]


def test_texts_that_repeat_are_told_once_however_the_run_was_stopped(small, tmp_path):
    articles = pd.concat([small.head(90), small.head(3).assign(article_id=["x", "y", "z"]), small.iloc[90:]])
    checkpoint = tmp_path / "run.json"
    profile_outlets(articles.iloc[:93], checkpoint=checkpoint)
    profile = profile_outlets(articles, checkpoint=checkpoint).profile
    assert profile.notes["repeated"] == 3
    assert profile == profile_outlets(articles).profile


def test_a_source_that_has_grown_is_gone_on_with(small, whole, tmp_path):
    checkpoint = tmp_path / "run.json"
    profile_outlets(small.iloc[:70], checkpoint=checkpoint)
    assert profile_outlets(small, checkpoint=checkpoint).to_json() == whole


def test_a_checkpoint_of_other_articles_is_refused(small, tmp_path):
    checkpoint = tmp_path / "run.json"
    profile_outlets(small.iloc[:40], checkpoint=checkpoint)
    before = checkpoint.read_text()
    changed = [
        small.assign(**{name: small[name].where(small.index != 3, "x")})
        for name in ("headline", "event", "outlet")
    ]
    for other in (small.iloc[40:], small.iloc[:20], small.assign(genre="opinion"), *changed):
        with pytest.raises(ValueError, match="made from other articles"):
            profile_outlets(other, checkpoint=checkpoint)
    assert checkpoint.read_text() == before
    checkpoint.write_text("{}")
    with pytest.raises(ValueError, match="remove it to start anew"):
        profile_outlets(small, checkpoint=checkpoint)


def test_the_json_is_as_published(profiles, articles):
    schema = json.loads(Path(framing.profiles.__file__).with_name("profile_schema.json").read_text())
    jsonschema.validate(json.loads(profiles.select(["all"], by="genre").to_json()), schema)
    jsonschema.validate(json.loads(profile_outlets(articles.head(2)).to_json()), schema)


def test_a_text_that_an_outlet_prints_twice_counts_once(small):
    again = small.head(3).assign(article_id=["x", "y", "z"], event="another event")
    twice = profile_outlets(pd.concat([small, again]))
    once = profile_outlets(small)
    assert twice.profile.cells.keys() == once.profile.cells.keys()
    assert any("3 articles repeat a text" in note for note in twice.notes)


def test_events_given_for_articles_that_are_not_there_are_said(small):
    given = pd.DataFrame({"article_id": [*small["article_id"].head(4), "other-1", "other-2"], "event": "e"})
    notes = profile_outlets(small, events=given).source_notes
    assert "the table of events: 2 of the articles named are not in the source." in notes
    assert not any("articles named" in n for n in profile_outlets(small, events=given.head(4)).source_notes)


def test_events_are_found_where_no_column_names_them(small, whole):
    found = profile_outlets(small.drop(columns="event"))
    assert found.events_from == "time and wording"
    assert found.events["event"].nunique() == 45
    given = pd.DataFrame(json.loads(whole)["differences"])
    assert found.table["n_events"].tolist() == given["n_events"].tolist()
    assert found.table["difference"].tolist() == pytest.approx(given["difference"].tolist(), nan_ok=True)


def test_a_topic_is_no_event(small):
    by_topic = small.drop(columns="event").assign(topic="politics")
    assert profile_outlets(by_topic).events_from == "time and wording"


def test_events_may_be_given(small, whole, tmp_path):
    path = tmp_path / "events.csv"
    small[["article_id", "event"]].to_csv(path, index=False)
    given = profile_outlets(small.drop(columns="event"), events=path)
    assert given.profile.to_dict() == json.loads(whole)["profile"]
    assert given.events_from == "events.csv"


@pytest.mark.parametrize(
    "text, said",
    [
        ("article_id\na\n", "no column event"),
        ("article_id,event\na,x\na,y\n", "named twice"),
        ("", "cannot be read"),
    ],
)
def test_a_wrong_table_of_events(small, tmp_path, text, said):
    path = tmp_path / "events.csv"
    path.write_text(text)
    with pytest.raises(ValueError, match=said):
        profile_outlets(small, events=path)


def test_articles_without_an_event_or_a_date(small):
    some = small.assign(
        event=small["event"].where(small.index % 3 > 0, ""), date=small["date"].where(small.index % 2 > 0, "")
    )
    profiles = profile_outlets(some)
    notes = " ".join(profiles.notes)
    assert "45 articles have no event" in notes
    assert "articles have no date" in notes
    assert profiles.outlets["articles"].sum() == len(some)
    assert "" not in profiles.profile.events


def test_one_outlet_only(small):
    profiles = profile_outlets(small[small["outlet"] == "Outlet A"])
    assert set(profiles.table["status"]) == {"one outlet only: nothing to compare with"}
    assert any("one outlet" in note for note in profiles.notes)


def test_genres_are_said(small):
    given = small.assign(genre=["opinion" if k % 2 else "" for k in range(len(small))])
    profiles = profile_outlets(given)
    assert {genre for _, genre, _ in profiles.profile.cells} == {"news", "opinion"}
    assert any("given for" in note and "found from" in note for note in profiles.notes)


def test_progress_is_told(small):
    told = []
    profile_outlets(small, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(small), len(small))


def test_what_cannot_be_read(tmp_path):
    with pytest.raises(ArticleError, match="no such file"):
        profile_outlets(tmp_path / "nothing.csv")
    with pytest.raises(ValueError, match="workers"):
        profile_outlets(tmp_path, workers=0)


def test_two_corpora_are_one(small, whole):
    parts = [profile_outlets(small.iloc[:60]).profile, profile_outlets(small.iloc[60:]).profile]
    assert Profile.from_json(parts[1].to_json()).merge(parts[0]).to_dict() == json.loads(whole)["profile"]
