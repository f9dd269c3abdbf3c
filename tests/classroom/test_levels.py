"""Three levels: what is asked of whom, and in which words."""

import dataclasses
import re

import pytest
from ferry import OUTLETS

from framing.classroom import make_exercise, write_pack
from framing.classroom.answers import allowed_fields
from framing.classroom.lesson import student_page, tasks
from framing.classroom.levels import LEVEL
from framing.classroom.pack import LEVELS
from framing.classroom.plan import make_plan, step_of, text_budget
from framing.classroom.teacher import teacher_page


@pytest.fixture(scope="module")
def packs(analysis):
    return {level: make_exercise(analysis, level=level, seed=3) for level in LEVELS}


def wording(page):
    """What a reader reads, without tags and scripts."""
    body = re.sub(r"<script.*?</script>", " ", page[page.index("<body>") :], flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", body)


def test_a_level_asks_more_than_the_one_below(packs):
    asked = [set(tasks(packs[level])) for level in LEVELS]
    assert "leads" not in asked[0] and "check" not in asked[0]
    assert {"check", "dispute"} <= asked[1] and "coding" not in asked[1]
    assert asked[2] >= asked[1] | {"coding"}
    assert all("dispute" in names and "headlines" in names for names in asked)
    assert len(LEVEL["lower"].reasons) < len(LEVEL["upper"].reasons)
    assert [LEVEL[level].pace for level in LEVELS] == sorted(LEVEL[level].pace for level in LEVELS)


def test_lower_is_told_in_shorter_words_and_sentences(packs):
    """On the instructions alone, without the texts, which are the same articles."""

    def instructions(level):
        page = re.sub(r'<article class="text".*?</article>', " ", student_page(packs[level]), flags=re.DOTALL)
        page = re.sub(r"<blockquote>.*?</blockquote>|<li><p>.*?</p>", " ", page, flags=re.DOTALL)
        # The answers to choose from stand there once for each passage and pair, and how many there are hangs on the articles.
        page = re.sub(r'<div class="choices">.*?</div>|<select.*?</select>', " ", page, flags=re.DOTALL)
        return re.findall(r"[A-Za-z’]+", wording(page))

    lower, upper, university = (instructions(level) for level in LEVELS)
    assert len(lower) < len(upper) < len(university)
    length = [sum(map(len, words)) / len(words) for words in (lower, upper, university)]
    assert length[0] < length[1] < length[2], length


@pytest.mark.parametrize("level", LEVELS)
def test_every_page_of_a_level_can_be_written(packs, level, tmp_path):
    paths = write_pack(packs[level], tmp_path)
    assert len(paths) == 10 + len(packs[level].texts)
    assert all(path.stat().st_size < 700_000 for path in paths)


@pytest.mark.parametrize("level", LEVELS)
def test_no_level_shows_pupils_an_answer(packs, level):
    pack = packs[level]
    for page in (student_page(pack), teacher_page(pack, "worksheet")):
        body = page[page.index("<body>") :]
        for secret in {*OUTLETS, *(m.reason for m in pack.marks), *(m.category for m in pack.marks)}:
            assert secret not in body


@pytest.mark.parametrize("level", LEVELS)
def test_every_field_of_the_page_can_be_handed_in(packs, level):
    on_page = set(re.findall(r'data-field="([^"]+)"', student_page(packs[level])))
    assert on_page <= set(allowed_fields(packs[level]))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("minutes", [15, 20, 29, 30, 45, 180])
def test_the_loop_stays_whole_however_short_the_lesson(level, minutes):
    plan = make_plan(minutes, level)
    assert sum(step.minutes for step in plan) == minutes and all(step.minutes >= 1 for step in plan)
    names = [step.name for step in plan]
    loop = ["forewarn", "mark", "reveal", "dispute", "check", "rewrite"]
    assert [name for name in names if name in loop] == loop
    assert text_budget(level, plan, 5)[1] >= 80


def test_every_task_belongs_to_a_step():
    for level in LEVEL.values():
        assert {step_of(name) for name in level.tasks} <= set(level.steps)


def test_a_step_without_material_gives_its_minutes_to_marking(analysis):
    bare = {name: analysis.tables[name].iloc[:0] for name in ("facts", "fact_pairs", "topics")}
    pack = make_exercise(dataclasses.replace(analysis, tables={**analysis.tables, **bare}))
    names = [step.name for step in pack.plan]
    assert "facts" not in names and "leads" not in names
    assert sum(step.minutes for step in pack.plan) == 45
    assert not {"pairs", "matching", "leads"} & set(tasks(pack))
