"""The two commands as a teacher runs them."""

import pytest
from ferry import articles

from framing.cli.app import main


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main([str(a) for a in arguments])
        return int(stopped.value.code or 0), *capsys.readouterr()

    return call


@pytest.fixture
def source(tmp_path):
    articles().to_csv(tmp_path / "articles.csv", index=False)
    return tmp_path / "articles.csv"


def test_exercise_writes_a_lesson(run, source, tmp_path):
    code, out, _ = run(
        "exercise", source, "-o", tmp_path / "lesson", "--level", "lower", "--minutes", "30", "--seed", "2"
    )
    assert code == 0
    for name in (
        "student.html",
        "worksheet.html",
        "teacher/guide.html",
        "teacher/pack.json",
        "teacher/platforms/moodle.xml",
    ):
        assert (tmp_path / "lesson" / name).is_file() and name in out.replace("\\", "/")


@pytest.mark.parametrize(
    ("options", "why"), [(("--minutes", "3"), "15 to 180"), (("--event", "nothing"), "no event is named")]
)
def test_what_cannot_be_done_is_one_line(run, source, tmp_path, options, why):
    code, _, err = run("exercise", source, "-o", tmp_path / "lesson", *options)
    assert code == 1 and why in err and "Traceback" not in err


def test_a_class_report_without_its_pack_says_how_to_name_it(run, tmp_path):
    (tmp_path / "answers").mkdir()
    code, _, err = run("class-report", tmp_path / "answers")
    assert code == 1 and "--pack" in err


def test_a_lesson_that_was_answered_is_not_written_over(run, source, tmp_path):
    lesson = tmp_path / "lesson"
    assert run("exercise", source, "-o", lesson)[0] == 0
    assert run("exercise", source, "-o", lesson, "--seed", "9")[0] == 0, "nobody has answered yet"
    (lesson / "answers").mkdir()
    (lesson / "answers" / "a.json").write_text("{}")
    assert run("exercise", source, "-o", lesson, "--seed", "9")[0] == 0, "the same lesson again"
    code, _, err = run("exercise", source, "-o", lesson, "--seed", "2")
    assert code == 1 and "holds answers to another lesson" in err


def test_exercise_says_which_articles_it_leaves_out(run, source, tmp_path):
    table = articles()
    table.loc[0, "text"] = "Too short."
    table.to_csv(source, index=False)
    _, _, err = run("exercise", source, "-o", tmp_path / "lesson")
    assert f"framing: note: Left out, under 50 words: {table['outlet'][0]}.\n" in err


def test_exercise_says_what_is_whose_and_what_comes_next(run, source, tmp_path):
    _, out, _ = run("exercise", source, "-o", tmp_path / "lesson")
    assert "For pupils:" in out and "For you:" in out and "framing class-report" in out
    assert run("exercise", source, "-o", tmp_path / "lesson", "--quiet")[1] == ""
