"""Lessons: what goes in, what stays out, and that the same seed gives the same lesson."""

import base64
import codecs
import dataclasses
import json
import random

import pandas as pd
import pytest
from ferry import HEADLINES, OUTLETS, TEXTS, articles

from framing import analyze, annotate
from framing.classroom import make_exercise, read_pack, write_pack
from framing.classroom.excerpts import cut_article
from framing.classroom.lesson import student_page, tasks
from framing.classroom.masking import NameMask
from framing.classroom.pack import Passage
from framing.classroom.tasks import _unnamed, choose_passages


def changed(analysis, name, frame):
    return dataclasses.replace(analysis, tables={**analysis.tables, name: frame})


def test_sentences_are_those_of_the_articles(pack, analysis):
    for text in pack.texts:
        given = analysis.documents[text.article_id].text
        for s in text.sentences:
            if s.source == "text":
                for n, (shown, real) in enumerate(
                    zip(s.text, given[s.start : s.start + len(s.text)], strict=True)
                ):
                    assert shown in (real, "█", " "), (s, n)


def test_texts_end_at_sentence_ends_and_are_of_fair_length(analysis):
    pack = make_exercise(analysis, level="lower", minutes=15)
    assert all(t.sentences[-1].text.rstrip("”’\"'")[-1] in ".?!" for t in pack.texts if t.cut)
    assert max(t.n_words for t in pack.texts) <= 2 * min(t.n_words for t in pack.texts)


def test_outlets_are_hidden_in_the_texts(pack):
    shown = " ".join(s.text for t in pack.texts for s in t.sentences)
    assert not any(name.lower() in shown.lower() for name in (*OUTLETS, "Corvane Post", "Tidewater"))
    assert "Corvane" in shown, "the town is no outlet"


@pytest.mark.parametrize(
    ("event", "title"),
    [
        ("case_0412", "Night ferry ends"),
        ("night-ferry", "Night ferry"),
        ("", "One event"),
        (OUTLETS[0], "█" * 16),
    ],
)
def test_a_lesson_has_a_title_that_tells_the_event_and_no_outlet(analysis, event, title):
    named = analysis.articles.assign(event=event, headline="Night ferry ends")
    assert make_exercise(changed(analysis, "articles", named)).title == title


def test_what_two_texts_print_alike_is_asked_once():
    shared = "“We had no money left for an empty boat,” the mayor told the harbour paper."
    table = articles()
    table["text"] = [f"{shared} {text}" for text in table["text"]]
    for seed in range(4):
        pack = make_exercise(analyze(table), level="university", minutes=90, seed=seed)
        asked = [s.text for p in pack.passages for s in pack.text(p.text).sentences if s.number == p.sentence]
        assert len(asked) == len(set(asked)) > 4


def passages(*lines):
    """The passages chosen from an article of these paragraphs."""
    document = annotate("\n\n".join(lines))
    article = {"headline": "", "article_id": "a", "outlet": "The Post", "date": ""}
    text = cut_article("A", article, document, NameMask([], []), 500)
    return choose_passages([text], {"a": document}, "upper", random.Random(0))


def test_words_at_a_distance_are_asked_about_where_the_writer_says_so():
    plain = "The council calls it a “review of the boat” in spring."
    assert [p.kind for p in passages("The so-called “review” in spring was late.")] == ["scare"]
    assert "scare" not in {p.kind for p in passages(plain)}


@pytest.mark.parametrize(
    ("kind", "speaker", "sentence", "missing"),
    [
        ("narrator", "", "The boat sank.", 0),
        ("direct", "Ilse Tarn", "“We sank,” said Ilse Tarn.", 0),
        ("direct", "Ilse Tarn", "“We sank,” Tarn said.", 1),
        ("indirect", "Ilse Tarn; Odo Venn", "Tarn and Venn said that it sank.", 1),
        ("direct", "Ilse Tarn", "“We sank,” she said.", 2),
        ("direct", "", "“We sank.”", 2),
    ],
)
def test_passages_that_name_their_speaker_come_first(kind, speaker, sentence, missing):
    assert _unnamed(Passage("p", "A", 0, 0, 1, kind, speaker, ""), sentence) == missing


def test_passages_are_what_the_analysis_says(pack, analysis):
    for p in pack.passages:
        s = pack.text(p.text).sentences[p.sentence]
        document = analysis.documents[pack.text(p.text).article_id]
        voice = document.voice_at(s.start + p.start, s.start + p.end)
        assert p.kind == (voice.kind if voice else "narrator")
    assert {p.kind for p in pack.passages} >= {"narrator", "direct"}


def test_tool_marks_stand_where_their_words_stand(pack):
    assert pack.marks
    for m in pack.marks:
        s = pack.text(m.text).sentences[m.sentence]
        words = s.text[s.words[m.first][0] : s.words[m.last][1]]
        assert m.wording.strip("“”\"'") in words or words in m.wording


@pytest.mark.parametrize("level", ["lower", "upper", "university"])
@pytest.mark.parametrize("minutes", [15, 25, 45, 90])
def test_minutes_add_up_and_levels_grow(analysis, level, minutes):
    pack = make_exercise(analysis, level=level, minutes=minutes)
    assert sum(s.minutes for s in pack.plan) == minutes
    assert ("leads" in tasks(pack)) == (minutes >= 30 and bool(pack.leads.subjects))


def test_same_seed_same_bytes_and_another_seed_another_lesson(analysis, pack, tmp_path):
    again = make_exercise(analysis, level="upper", minutes=45, seed=3)
    one, two = write_pack(pack, tmp_path / "1"), write_pack(again, tmp_path / "2")
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    assert make_exercise(analysis, seed=4).id != pack.id


def test_matching_key_pairs_wordings_of_one_fact(pack, analysis):
    facts = analysis.facts
    texts = {t.key: t.article_id for t in pack.texts}

    def fact_of(w):
        own = facts[facts["article_id"] == texts[w.text]]
        cut = {r.fact_id: analysis.documents[r.article_id].text[r.start : r.end] for r in own.itertuples()}
        return {name for name, text in cut.items() if " ".join(text.split())[-20:] == w.wording[-20:]}

    for left, place in zip(pack.matching.left, pack.matching.key, strict=True):
        assert fact_of(left) & fact_of(pack.matching.right[place])


def test_pack_file_is_read_as_it_was_written(pack, lesson):
    assert read_pack(lesson / "teacher" / "pack.json") == pack


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "cannot be read"),
        ("[]", "is not a lesson"),
        ('{"format": "framing-pack", "version": 99}', "version 99"),
        ('{"format": "framing-pack", "version": 1}', "damaged"),
    ],
)
def test_a_file_that_is_no_pack_says_why(tmp_path, content, why):
    path = tmp_path / "pack.json"
    path.write_text(content)
    with pytest.raises(ValueError, match=why):
        read_pack(path)


@pytest.mark.parametrize(
    ("options", "why"),
    [({"level": "easy"}, "no level"), ({"minutes": 5}, "15 to 180"), ({"event": "nothing"}, "no event")],
)
def test_what_cannot_be_done_is_said(analysis, options, why):
    with pytest.raises(ValueError, match=why):
        make_exercise(analysis, **options)


def test_a_stub_and_another_language_are_left_out_and_said():
    german = "Die Fähre fährt seit gestern nicht mehr über den Fluss, weil der Rat das Geld dafür lieber in Busse steckt. "
    told = [*TEXTS, "The ferry stopped.", german * 5]
    articles = pd.DataFrame({"outlet": [*OUTLETS, "Stub", "Blatt"], "text": told, "event": "ferry"})
    pack = make_exercise(analyze(articles, n_resamples=9))
    assert {"Stub", "Blatt"}.isdisjoint(t.outlet for t in pack.texts)
    assert pack.notes[-2:] == [
        "Left out, under 50 words: Stub.",
        "Left out, does not seem to be English: Blatt.",
    ]
    with pytest.raises(ValueError, match="this one has fewer. Left out, under 50 words: Stub."):
        make_exercise(analyze(articles.iloc[[0, -2, -1]], n_resamples=9))


# -- the pupils' page holds no answers -----------------------------------------------------------------


def encodings(text):
    raw = text.encode()
    yield from (
        text,
        text[::-1],
        codecs.encode(text, "rot13"),
        raw.hex(),
        base64.b64encode(raw).decode().rstrip("="),
    )
    yield "".join(f"&#{ord(c)};" for c in text)
    yield "".join(f"\\u{ord(c):04x}" for c in text)


def test_the_page_does_not_depend_on_what_the_toolkit_found(analysis, pack):
    """The strongest form, where texts are shown whole: with the findings taken out or altered, the same bytes."""
    page = student_page(pack)
    options = {"level": "upper", "minutes": 45, "seed": 3}
    for altered in (
        changed(analysis, "evidence", analysis.evidence.iloc[:0]),
        changed(analysis, "measures", analysis.measures.iloc[:0]),
        changed(analysis, "fact_pairs", analysis.fact_pairs.assign(reason="altered")),
        changed(analysis, "articles", analysis.articles.assign(headline=analysis.articles["headline"])),
    ):
        assert student_page(make_exercise(altered, **options)) == page


def test_the_page_holds_no_outlet_term_category_score_or_reason(pack):
    page = student_page(pack)
    shown = " ".join(s.text for t in pack.texts for s in t.sentences).lower()
    secrets = {o for o in OUTLETS} | {t.article_id for t in pack.texts} | {m.reason for m in pack.marks}
    secrets |= {m.category for m in pack.marks} | {p.reason for p in pack.pairs if p.reason}
    secrets |= {m.term for m in pack.marks if m.term.lower() not in shown}
    secrets |= {
        m.alternative for m in pack.marks if len(m.alternative) > 5 and m.alternative.lower() not in shown
    }
    secrets |= {f"{m.score:.4f}" for m in pack.marks}
    body = page[page.index("<body>") :]
    for secret in secrets:
        for form in encodings(secret):
            assert form not in body, (secret, form)


def test_the_page_data_are_wording_and_names_of_codes_only(pack):
    page = student_page(pack)
    data = json.loads(page.split('id="data">')[1].split("</script>")[0])
    assert set(data) == {"format", "version", "pack", "order", "say"}


def test_loaded_words_look_like_all_others_in_the_source(pack):
    page = student_page(pack)
    for mark in pack.marks:
        if mark.first == mark.last and "’" not in mark.wording:
            s = pack.text(mark.text).sentences[mark.sentence]
            a, b = s.words[mark.first]
            assert f'<span class="w">{s.text[a:b]}</span>' in page


def test_hostile_text_is_text(pack):
    assert "<script>alert" not in student_page(pack)
    assert HEADLINES and TEXTS


def test_pages_are_small(lesson):
    for page in lesson.rglob("*.html"):
        assert page.stat().st_size < 700_000
