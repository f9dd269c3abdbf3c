"""Pictures of the demo's lesson for the teacher's guide: ``docs/images/lesson_*.png``, written by ``make screenshots``."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

PICTURES = Path(__file__).parent / "images"
DESK, PHONE = {"width": 780, "height": 900}, {"width": 390, "height": 780}
REASONS = ("judges", "strong", "other")
PUPILS = 12


def take_lesson(browser: Any, folder: Path) -> None:
    """Write a lesson into ``folder``, go through it as a class would, and take a picture of each step."""
    shutil.rmtree(
        folder, ignore_errors=True
    )  # pictures of an earlier lesson, whose answers fit this one no more
    from framing import analyze, load_demo
    from framing.classroom import make_exercise, write_pack

    articles = load_demo()
    pack = make_exercise(analyze(articles[articles["event"] == articles["event"].iloc[0]]))
    write_pack(pack, folder)
    _picture(browser, folder / "teacher/guide.html", "guide", "#plan", height=760)
    _picture(browser, folder / "student.html", "start")
    _picture(browser, folder / "teacher/reveal.html", "reveal", "main article, main section")
    _picture(browser, folder / "teacher/key.html", "key", "h2:has-text('Answer key')")
    _marking(browser, folder / "student.html")
    report = _class_report(browser, folder, pack)
    _picture(browser, report, "disputed", "h2:has-text('Most disputed')", height=760)
    _picture(browser, report, "class", "h2:has-text('as the class marked')")


def _open(browser: Any, page_file: Path, size: dict[str, int]) -> Any:
    page = browser.new_context(viewport=size, accept_downloads=True).new_page()
    page.goto(page_file.resolve().as_uri())
    return page


def _picture(browser: Any, page_file: Path, name: str, at: str = "", *, height: int = 900) -> None:
    page = _open(browser, page_file, DESK | {"height": height})
    if at:
        _scroll_to(page, at)
    page.screenshot(path=PICTURES / f"lesson_{name}.png")


def _scroll_to(page: Any, selector: str) -> None:
    page.locator(selector).first.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 40)")


def _marking(browser: Any, student: Path) -> None:
    """Two words marked and a third chosen at a desk; one word chosen on a phone."""
    page = _open(browser, student, DESK)
    for word, reason in (("Strongman", "other"), ("smirked", "judges")):
        page.locator(f'[data-text="A"] .w:text-is("{word}")').first.click()
        page.click(f'[data-reason="{reason}"]')
    _scroll_to(page, '[data-text="A"]')
    page.locator('[data-text="A"] .w:text-is("grudgingly")').first.click()
    page.screenshot(path=PICTURES / "lesson_mark.png")
    page = _open(browser, student, PHONE)
    _scroll_to(page, '[data-text="A"]')
    page.locator('[data-text="A"] .w:text-is("smirked")').first.click()
    page.screenshot(path=PICTURES / "lesson_phone.png")


def _class_report(browser: Any, folder: Path, pack: Any) -> Path:
    """A class that marks much of what the toolkit marks, and other words too; its answers come from the pupils' page itself."""
    from framing.cli import main

    rng = random.Random(3)
    answers = folder / "answers"
    answers.mkdir(exist_ok=True)
    page = _open(browser, folder / "student.html", DESK)
    for n in range(1, PUPILS + 1):
        work = {"marks": _marks(rng, pack), "fields": {}}
        page.evaluate(
            "([k, v]) => { localStorage.clear(); localStorage.setItem(k, JSON.stringify(v)); }",
            [f"framing-{pack.id}", work],
        )
        page.reload()
        page.fill("#code", f"pupil {n}")
        with page.expect_download() as wait:
            page.click("#download")
        wait.value.save_as(answers / f"{n}.json")
    report = folder / "class.html"
    try:
        main(
            [
                "class-report",
                "--quiet",
                str(answers),
                "-o",
                str(report),
                "--pack",
                str(folder / "teacher/pack.json"),
            ]
        )
    except SystemExit as stopped:
        if stopped.code:
            raise
    return report


def _marks(rng: random.Random, pack: Any) -> list[dict[str, Any]]:
    """One pupil's marks: longer words now and then, the toolkit's words more often."""
    toolkit = {(m.text, m.sentence, w) for m in pack.marks for w in range(m.first, m.last + 1)}
    found = []
    for text in pack.texts:
        for sentence in text.sentences:
            for n, (start, end) in enumerate(sentence.words):
                chance = (
                    0.55 if (text.key, sentence.number, n) in toolkit else 0.03 if end - start > 6 else 0.0
                )
                if rng.random() < chance:
                    found.append(
                        {"t": text.key, "s": sentence.number, "a": n, "b": n, "r": rng.choice(REASONS)}
                    )
    return found
