"""From the pupils' page to the class report: thirty pupils and two hostile files, by the real page and the real command."""

import json
import random
import re

import pytest
from plain_agreement import plain_alpha

from framing.classroom.class_report import make_class_report
from framing.cli.app import main

pytestmark = pytest.mark.browser


def habit(rng, pack, keen):
    """The marks of one pupil: the keen mark much, the careful what the toolkit marks, some stop before the last text."""
    marks = []
    for text in pack.texts[: rng.choice([2, 4, 4, 4])]:
        for s in text.sentences:
            tool = {
                w
                for m in pack.marks
                if (m.text, m.sentence) == (text.key, s.number)
                for w in range(m.first, m.last + 1)
            }
            for w in range(len(s.words)):
                if rng.random() < (0.7 if w in tool else keen):
                    marks.append(
                        {
                            "t": text.key,
                            "s": s.number,
                            "a": w,
                            "b": w,
                            "r": rng.choice(["judges", "strong", "other"]),
                        }
                    )
    return marks


def test_thirty_pupils_and_two_hostile_files(visit, pack, lesson, tmp_path, capsys):
    rng = random.Random(11)
    answers = tmp_path / "answers"
    answers.mkdir()
    page = visit()
    for n in range(30):
        work = {
            "marks": habit(rng, pack, rng.choice([0.0, 0.03, 0.2])),
            "fields": {"headlines.neutral": f"Ferry {n} <b>"},
        }
        page.evaluate(
            "([k, v]) => { localStorage.clear(); localStorage.setItem(k, JSON.stringify(v)); }",
            [f"framing-{pack.id}", work],
        )
        page.reload()
        page.fill("#code", f"pupil {n}")
        with page.expect_download() as wait:
            page.click("#download")
        wait.value.save_as(answers / wait.value.suggested_filename)
    taken = (answers / f"answers-pupil-3-{pack.id}.json").read_text(encoding="utf-8")
    changed = json.loads(taken) | {"code": "somebody else", "sheet": "f" * 16}
    (answers / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    (answers / "bomb.json").write_text("[" * 200_000, encoding="utf-8")

    with pytest.raises(SystemExit) as stopped:
        main(
            [
                "class-report",
                str(answers),
                "-o",
                str(tmp_path / "class.html"),
                "--pack",
                str(lesson / "teacher" / "pack.json"),
            ]
        )
    out, err = capsys.readouterr()
    assert stopped.value.code == 0 and "30 sheets, 2 files left out" in out
    assert "changed.json was changed" in err and "bomb.json is no answer file" in err

    report = make_class_report([answers], pack=pack)
    assert len(report.sheets) == 30
    wanted = plain_alpha(report.marks.units())
    assert report.marks.alpha.value == pytest.approx(wanted, abs=1e-9)
    html = (tmp_path / "class.html").read_text(encoding="utf-8")
    assert re.search(rf"<strong>{f'{wanted:.2f}'.replace('-', '−')}</strong>", html)
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    shown = visit("class.html", folder=tmp_path, width=390)
    assert [(v["id"], v["nodes"][0]["html"][:150]) for v in axe.run(shown).response["violations"]] == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth") and shown.complaints == []
