import re

import pandas as pd
from story import make_analysis, place

from framing.report import FramingReport
from framing.report.differences import _named_once
from framing.tables import make_table


def shown(**changes):
    articles = FramingReport(make_analysis(**changes)).summary["articles"]
    return {key: a["differences"] for key, a in articles.items()}


def kinds(differences):
    return [d["kind"] + ":" + d.get("measure", d["sure"]) for d in differences]


def test_the_surest_come_first_and_there_are_three_at_most():
    found = shown()
    assert kinds(found["a1"]) == ["figure:loaded_vocabulary", "figure:sentiment_narrator", "label:shown"]
    assert found["a2"] == [] and kinds(found["a4"]) == ["label:shown", "words:shown"]
    assert found["a5"] == []


def test_a_difference_comes_with_its_strongest_sentence_marked():
    first = shown()["a1"][0]
    (passage,) = first["passages"]
    assert passage["text"] == "The shameful retreat came after a brief, chaotic meeting."
    ((start, end, layer, *_),) = passage["spans"]
    assert (passage["text"][start:end], layer) == ("shameful", "loaded")


def test_a_sentence_that_stands_above_gives_way_to_the_next_with_its_own_reason():
    made = make_analysis()
    document = made.documents["ferry-1"]
    shown_above = shown()["a1"][0]["passages"][0]["text"]
    last = document.sentences[-1]
    other = document.text[last.start : last.end]
    tone = {"measure": "sentiment", "voice": "narrator", "direction": "-"}
    rows = [
        place("ferry-1", text) | tone | {"text": text, "score": score, "reason": reason}
        for text, score, reason in ((shown_above, 0.9, "first"), (other, 0.2, "second"))
    ]
    found = shown(evidence=pd.concat([made.evidence, make_table("evidence", rows)]))["a1"][1]
    assert [(p["text"], p["reason"]) for p in found["passages"]] == [(other, "second")]


def test_of_a_figure_and_its_parts_the_whole_is_shown_where_it_is_clear():
    measures = make_analysis().measures
    whole = measures[measures.measure == "loaded_vocabulary"]
    part = whole.assign(measure="loaded_vocabulary_negative", p=0.001)
    found = shown(measures=pd.concat([part, measures]))["a1"]
    assert [d["measure"] for d in found if d["kind"] == "figure"] == [
        "loaded_vocabulary",
        "sentiment_narrator",
    ]
    chance = measures.assign(p=measures.p.where(measures.measure != "loaded_vocabulary", 0.5))
    chance["q"] = chance.q.where(chance.measure != "loaded_vocabulary", 0.6)
    found = shown(measures=pd.concat([part, chance]))["a1"]
    assert [d["measure"] for d in found if d["kind"] == "figure"] == [
        "loaded_vocabulary_negative",
        "sentiment_narrator",
    ]


def test_a_clear_part_names_the_words_of_its_direction():
    analysis = make_analysis()
    clear = analysis.measures[analysis.measures.measure == "loaded_vocabulary"]
    evidence = analysis.evidence.assign(
        direction=analysis.evidence.direction.where(analysis.evidence.text != "shameful", "+")
    )
    for part, named in (("negative", ["caves", "caved"]), ("positive", ["shameful"])):
        measures = clear.assign(measure=f"loaded_vocabulary_{part}")
        none = {name: make_table(name) for name in ("labels", "fact_pairs")}
        first = shown(measures=measures, evidence=evidence, **none)["a1"][0]
        assert [word["text"] for word in first["words"]][: len(named)] == named
        assert ("shameful" in [w["text"] for w in first["words"]]) == (part == "positive")


def test_the_words_and_their_clear_figure_are_one_thing():
    none = {name: make_table(name) for name in ("labels", "fact_pairs")}
    first = shown(**none)["a1"][0]
    assert (first["kind"], first["sure"], first["n"]) == ("figure", "clear", 5)
    assert [word["text"] for word in first["words"]] == ["shameful", "caves", "caved"]
    assert "words:shown" not in kinds(shown(**none)["a1"])
    measures = make_analysis().measures
    fewer = shown(measures=measures.assign(difference=-1.0), **none)["a1"]
    assert fewer[0]["words"] == first["words"] and "words:shown" not in kinds(fewer)


def test_a_mark_alone_is_no_loaded_word_to_show():
    evidence = make_analysis().evidence
    none = {name: make_table(name) for name in ("labels", "fact_pairs", "measures")}
    for text, kinds_shown in (("bold", ["words:shown"]), (".", [])):
        words = (
            evidence[evidence.article_id == "ferry-1"]
            .head(1)
            .assign(measure="loaded_vocabulary", voice="narrator")
        )
        document = make_analysis().documents["ferry-1"].text
        at = document.find(".") if text == "." else 0
        found = shown(evidence=words.assign(start=at, end=at + len(text)), **none)
        assert kinds(found["a1"]) == kinds_shown


def test_words_with_no_more_than_a_tinge_set_no_article_apart():
    evidence = make_analysis().evidence
    none = {name: make_table(name) for name in ("labels", "fact_pairs", "measures")}
    faint = evidence.assign(score=evidence.score.where(evidence.measure != "loaded_vocabulary", 0.2))
    assert kinds(shown(evidence=evidence, **none)["a1"]) == ["words:shown"]
    assert shown(evidence=faint, **none)["a1"] == []
    # In whose place others print a plain word, or where the figure itself is clear, they are named.
    beside = faint.assign(others=faint.measure.map({"loaded_vocabulary": "others: “agreed”"}))
    assert kinds(shown(evidence=beside, **none)["a1"]) == ["words:shown"]
    clear = shown(evidence=faint, labels=none["labels"])["a1"][0]
    assert clear["sure"] == "clear" and clear["words"]


def test_words_for_which_others_print_a_plain_one_come_first_and_say_so():
    evidence = make_analysis().evidence
    caved = (evidence.article_id == "ferry-1") & (evidence.text == "caved")
    assert caved.any()
    told = evidence.assign(others=caved.map({True: "others: “agreed”; “gave way”", False: ""}))
    none = {name: make_table(name) for name in ("labels", "fact_pairs")}
    words = shown(evidence=told, **none)["a1"][0]["words"]
    assert [word["text"] for word in words] == ["caved", "shameful", "caves"]
    top = FramingReport(make_analysis(evidence=told, **none)).html().partition('data-test="glance"')[2]
    assert "“caved” (others: “agreed”; “gave way”), “shameful”, “caves”" in top.partition("</dl>")[0]


def test_words_that_only_the_headline_has_are_called_so_and_have_no_rate():
    evidence = make_analysis().evidence
    head = evidence[evidence.article_id == "ferry-4"].head(1)
    told = head.assign(measure="loaded_vocabulary_headline", start=6, end=12)
    none = {name: make_table(name) for name in ("labels", "fact_pairs")}
    none["measures"] = make_analysis().measures.assign(p=0.9, q=0.9)
    (found,) = shown(evidence=told, **none)["a4"]
    assert (found["n"], found["in_headline"], found["estimate"]) == (1, True, None)
    page = FramingReport(make_analysis(evidence=told, **none)).html()
    assert "One loaded word in its headline</a>: “saving”" in page


def test_a_word_is_named_once_and_a_mark_is_none():
    marks = [
        {"text": text, "others": others}
        for text, others in (("?", ""), ("Row", "others: “debate”"), ("row", ""))
    ]
    assert _named_once(marks, "") == [{"text": "Row", "others": "others: “debate”"}]
    # What the label beside it says already is not said again, unless there is nothing else.
    more = [*marks, {"text": "regime", "others": "others: tell it without this word"}]
    assert _named_once(more, "the Row man") == [{"text": "regime", "others": ""}]
    assert [word["text"] for word in _named_once(marks, "Row")] == ["Row"]


def test_the_words_are_shown_rather_than_a_figure_that_may_be_chance():
    none = {name: make_table(name) for name in ("labels", "fact_pairs")}
    measures = make_analysis().measures
    loaded = measures[measures.measure == "loaded_vocabulary"].assign(p=0.1, q=0.5)
    found = shown(measures=loaded, **none)
    assert kinds(found["a1"]) == ["words:shown"]
    # That the words are there is seen; how often they come is told beside the others, and how sure that is.
    assert (found["a1"][0]["estimate"], found["a1"][0]["often"]) == (loaded.estimate.iloc[0], "chance")


def test_too_little_text_is_never_a_difference():
    measures = make_analysis().measures.assign(enough_text=False)
    assert not [d for found in shown(measures=measures).values() for d in found if d["kind"] == "figure"]


def test_the_line_at_the_top_leaves_out_what_may_be_chance_and_says_what_does_not_fit():
    measures = make_analysis().measures.assign(p=0.1, q=0.5)
    report = FramingReport(make_analysis(measures=measures))
    top = report.html().partition('data-test="glance"')[2].partition("</dl>")[0]
    assert "sure-chance" not in top and re.search(r"7 to 4</strong> \(Harbour Times\); <strong>8 to 4", top)
    n = len(measures[measures.enough_text.astype(bool)])
    assert report.summary["tests"] == {"n_clear": 0, "n": n}
    assert f"None of the {n} figures that were compared differs clearly" in top


def test_the_outlets_that_give_a_value_stand_in_the_order_of_the_page():
    pairs = make_analysis().fact_pairs.head(1)
    more = pd.concat([pairs, pairs.assign(article_a="ferry-3"), pairs.assign(article_a="ferry-1")])
    top = FramingReport(make_analysis(fact_pairs=more)).html().partition('data-test="glance"')[2]
    assert "7 to 4</strong> (Corvane Post, Harbour Times, " in top


def test_what_may_be_chance_sets_nothing_apart_and_stands_in_its_section():
    none = {name: make_table(name) for name in ("labels", "evidence", "fact_pairs")}
    measures = make_analysis().measures
    assert any(shown(measures=measures, **none).values())
    chance = measures.assign(p=0.06, q=0.06)
    assert not any(shown(measures=chance, **none).values())
    page = FramingReport(make_analysis(measures=chance, **none)).html()
    assert "sure-chance" in page.partition('id="words"')[2] and '"sure sure-clear"' not in page


def test_a_label_that_repeats_the_name_is_no_difference():
    row = place("ferry-2", "night ferry") | {
        "entity": "Night Ferry",
        "label": "night ferry",
        "voice": "narrator",
    }
    other = place("ferry-1", "night boat") | {
        "entity": "Night Ferry",
        "label": "night boat",
        "voice": "narrator",
    }
    found = shown(labels=make_table("labels", [row, other]), fact_pairs=make_table("fact_pairs"))
    assert "label:shown" not in kinds(found["a2"])


def test_a_title_that_judges_stands_with_what_the_others_print_for_it():
    own = place("ferry-1", "Mayor Ilse Tarn") | {
        "entity": "Ilse Tarn",
        "label": "Mayor Ilse Tarn",
        "loaded": True,
    }
    other = place("ferry-3", "Mayor Tarn") | {"entity": "Ilse Tarn", "label": "Mayor Tarn", "loaded": False}
    word = place("ferry-1", "Mayor") | {
        "measure": "loaded_vocabulary", "voice": "narrator", "score": 0.9, "text": "Mayor", "others": "others: “Ms. Tarn”",
    }  # fmt: skip
    tables = {
        "labels": make_table("labels", [own | {"voice": "narrator"}, other | {"voice": "narrator"}]),
        "evidence": make_table("evidence", [word]),
        "fact_pairs": make_table("fact_pairs"),
        "measures": make_analysis().measures.assign(p=0.9, q=0.9),
    }
    (found,) = [d for d in shown(**tables)["a1"] if d["kind"] == "label"]
    assert (found["label"], found["others"]) == ("Mayor Ilse Tarn", "others: “Ms. Tarn”")
    page = FramingReport(make_analysis(**tables)).html()
    assert re.search(
        r"Writes “Mayor Ilse Tarn” .*?<p class=\"small\">Others: “Ms. Tarn”</p>", page, re.DOTALL
    )
    top = page.partition('data-test="glance"')[2].partition("</dl>")[0]
    assert re.search(r"Writes “Mayor Ilse Tarn”</a> \(others: “Ms. Tarn”\)", top)


def test_a_quoted_label_is_not_the_outlets():
    row = place("ferry-1", "empty boat") | {"entity": "Night Ferry", "label": "empty boat", "voice": "direct"}
    other = place("ferry-2", "night ferry") | {
        "entity": "Night Ferry",
        "label": "night ferry",
        "voice": "narrator",
    }
    assert "label:shown" not in kinds(shown(labels=make_table("labels", [row, other]))["a1"])


def test_a_difference_that_one_other_article_makes_names_it_also_where_names_are_hidden():
    measures = make_analysis().measures
    first = (measures.id == "ferry-1") & (measures.measure == "loaded_vocabulary")
    whole = float(measures.loc[first, "difference"].iloc[0])
    for left, named in ((0.6 * whole, False), (0.5 * whole, True), (-whole, True)):
        changed = measures.assign(rests_on="ferry-3", difference_without=measures.difference)
        changed.loc[first, "difference_without"] = left
        report = FramingReport(make_analysis(measures=changed), masked=True)
        told = report.summary["articles"]["a1"]["differences"][0]
        assert told.get("rests_on") == ("a3" if named else None)
        pages = re.findall(r"mostly beside (.*?)\)", report.html(), re.IGNORECASE)
        assert pages == (['<span data-outlet="a3">Outlet 3</span>'] if named else [])
    assert told["without"] == told["estimate"] + whole
