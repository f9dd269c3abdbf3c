"""Pictures of the demo's lesson for the teacher's guide: ``docs/images/lesson_*.png``.

``python docs/lesson_pictures.py [FOLDER]`` makes the lesson in FOLDER, has twelve simulated pupils fill in the real page,
merges what they download, and takes the pictures. It needs a Chromium on the path or in ``FRAMING_CHROMIUM``.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import shutil
import sys
from pathlib import Path
from typing import Any

IMAGES = Path(__file__).parent / "images"
PUPILS = 12
# Words of the demo's articles that pupils may well mark although the toolkit does not.
STRIKING = set(
    "lawfully finest vast dump retreat rotting warm friendly costly outplayed cut-rate pilgrimage blunt".split()
)
WIDE, NARROW = {"width": 1000, "height": 900}, {"width": 390, "height": 780}


def main() -> None:
    """Make the lesson, play the class, write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/lesson"))
    folder = parser.parse_args().folder.resolve()
    from playwright.sync_api import sync_playwright

    from framing import analyze, load_demo
    from framing.classroom import make_exercise, write_pack
    from framing.classroom.class_report import make_class_report

    articles = load_demo()
    pack = make_exercise(analyze(articles[articles["event"] == articles["event"].iloc[0]]))
    write_pack(pack, folder)
    answers = folder / "answers"
    shutil.rmtree(answers, ignore_errors=True)
    answers.mkdir()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        _play_class(browser, folder, pack)
        make_class_report([answers], pack=pack).write_html(folder / "class.html")
        _take_pictures(browser, folder)
        browser.close()
    for path in sorted(IMAGES.glob("lesson_*.png")):
        print(f"{path} {path.stat().st_size // 1000} kB")  # noqa: T201


def _chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("FRAMING_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        sys.exit("There is no Chromium on the path; FRAMING_CHROMIUM may name one.")
    return found


def _play_class(browser: Any, folder: Path, pack: Any) -> None:
    """Pupils of different habits: each fills the page's own storage, opens the page and downloads."""
    rng = random.Random(7)
    page = browser.new_context(accept_downloads=True).new_page()
    page.goto((folder / "student.html").as_uri())
    for n in range(PUPILS):
        work = {"marks": _marks(rng, pack), "fields": _fields(rng, pack)}
        keep = "([key, work]) => { localStorage.clear(); localStorage.setItem(key, work); }"
        page.evaluate(keep, [f"framing-{pack.id}", json.dumps(work)])
        page.reload()
        page.fill("#code", f"kite {n + 1}")
        with page.expect_download() as download:
            page.click("#download")
        download.value.save_as(folder / "answers" / download.value.suggested_filename)
    page.context.close()


def _marks(rng: random.Random, pack: Any) -> list[dict[str, Any]]:
    # Every wording has a pull of its own, so that pupils agree on some and not on others.
    eager = rng.uniform(0.5, 1.3)
    read = {text.key: text for text in pack.texts[: rng.choice([4, 5, 5, 5])]}
    marks = []
    for m in pack.marks:
        if m.text in read and rng.random() < eager * (0.2 + 0.7 * random.Random(m.wording).random()):
            marks.append(
                {"t": m.text, "s": m.sentence, "a": m.first, "b": m.last, "r": _reason(rng, m.wording)}
            )
    taken = {(m["t"], m["s"], w) for m in marks for w in range(m["a"], m["b"] + 1)}
    for text in read.values():
        for s in text.sentences:
            for w, (a, b) in enumerate(s.words):
                word = s.text[a:b]
                striking = word.lower() in STRIKING
                if striking and rng.random() < 0.4 * eager and (text.key, s.number, w) not in taken:
                    marks.append({"t": text.key, "s": s.number, "a": w, "b": w, "r": _reason(rng, word)})
    return marks


def _reason(rng: random.Random, word: str) -> str:
    usual = random.Random(word).choice(["judges", "strong", "naming"])
    return rng.choice([usual, usual, "judges", "other"])


def _fields(rng: random.Random, pack: Any) -> dict[str, str]:
    fields = {f"who.{p.id}.kind": rng.choice([p.kind, p.kind, "narrator", "unsure"]) for p in pack.passages}
    statuses = ["same", "compatible", "conflict"]
    fields |= {f"pairs.{p.id}.status": rng.choice([p.status, rng.choice(statuses)]) for p in pack.pairs}
    fields["headlines.neutral"] = rng.choice(
        ["Tolland and Orlu sign trade deal in Sarneth", "Halvern and Korvath lower duties"]
    )
    fields["difference.verdict"] = rng.choice(["difference", "maybe", "unsure"])
    return fields


def _take_pictures(browser: Any, folder: Path) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto((folder / "student.html").as_uri())
    _shoot(page, "start", {"x": 110, "y": 0, "width": 780, "height": 900})
    page.locator("#mark").evaluate("e => e.scrollIntoView()")
    _mark(page, "Strongman", "naming")
    _mark(page, "smirked", "judges")
    _word(page, "grudgingly").click()
    page.evaluate("document.querySelector('[data-text=A]').scrollIntoView()")
    _shoot(page, "mark", {"x": 110, "y": 0, "width": 780, "height": 900})
    phone = browser.new_page(viewport=NARROW)
    phone.goto((folder / "student.html").as_uri())
    _mark(phone, "Strongman", "naming")
    _word(phone, "smirked").click()
    phone.evaluate("document.querySelector('[data-text=A]').scrollIntoView()")
    _shoot(phone, "phone", {"x": 0, "y": 0, **NARROW})
    for file, place, name, height in (
        ("teacher/guide.html", "#plan", "guide", 760),
        ("teacher/guide.html", "#key", "key", 900),
        ("teacher/reveal.html", "article", "reveal", 900),
        ("class.html", "#disputed", "disputed", 760),
        ("class.html", "#heat", "class", 900),
    ):
        page.set_viewport_size({"width": 1000, "height": height})
        page.goto((folder / file).as_uri())
        page.locator(place).first.evaluate("e => e.scrollIntoView()")
        _shoot(page, name, {"x": 110, "y": 0, "width": 780, "height": height})


def _word(page: Any, word: str) -> Any:
    return page.locator('[data-text="A"] .w').get_by_text(word, exact=True).first


def _mark(page: Any, word: str, reason: str) -> None:
    _word(page, word).click()
    page.click(f'[data-reason="{reason}"]')


def _shoot(page: Any, name: str, clip: dict[str, int]) -> None:
    """A picture in few colours: text stays sharp and the file small."""
    from PIL import Image

    picture = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")
    picture.quantize(128, dither=Image.Dither.NONE).save(IMAGES / f"lesson_{name}.png", optimize=True)


if __name__ == "__main__":
    main()
