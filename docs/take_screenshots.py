"""Pictures of the demo's report: every section at the width of a desk and of a phone; those in the README and in the docs.

``python docs/take_screenshots.py [FOLDER] [--report FILE]`` needs a Chromium on the path or in ``FRAMING_CHROMIUM``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from take_lesson_screenshots import take_lesson

WIDTHS = {"desk": 1280, "phone": 390}
README_PICTURE = Path(__file__).parent / "images" / "report.png"


def main() -> None:
    """Write the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--report", type=Path, help="A report to take pictures of, instead of the demo's.")
    given = parser.parse_args()
    from playwright.sync_api import sync_playwright

    given.folder.mkdir(parents=True, exist_ok=True)
    page_file = given.report or _demo_report(given.folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        for name, width in WIDTHS.items():
            for scheme in ("light", "dark"):
                page = _open(browser, page_file, width, scheme)
                _take_sections(page, given.folder, f"{name}-{scheme}")
        if not given.report:
            page = _open(browser, page_file, WIDTHS["desk"], "light")
            page.set_viewport_size({"width": WIDTHS["desk"], "height": 1400})
            page.screenshot(path=README_PICTURE)
            take_lesson(browser, given.folder / "lesson")
        page = _open(browser, page_file, WIDTHS["desk"], "light")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.pdf(
            path=given.folder / "report.pdf", format="A4", prefer_css_page_size=True, print_background=True
        )
        browser.close()
    print(f"{len(list(given.folder.glob('*.png')))} pictures in {given.folder}")  # noqa: T201


def _demo_report(folder: Path) -> Path:
    from framing import FramingReport, analyze, load_demo

    articles = load_demo()
    first = articles[articles["event"] == articles["event"].iloc[0]]
    return FramingReport(analyze(first)).write_html(folder / "demo.html")


def _chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("FRAMING_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        sys.exit("There is no Chromium on the path; FRAMING_CHROMIUM may name one.")
    return found


def _open(browser: Any, page_file: Path, width: int, scheme: str) -> Any:
    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
    page = context.new_page()
    page.goto(page_file.resolve().as_uri())
    return page


def _take_sections(page: Any, folder: Path, suffix: str) -> None:
    """Each part of the page with a ``data-test`` mark, closed parts closed; the top of the page as a screen."""
    page.screenshot(path=folder / f"top-{suffix}.png")
    for section in page.query_selector_all("section[data-test]"):
        section.screenshot(path=folder / f"{section.get_attribute('data-test')}-{suffix}.png")


if __name__ == "__main__":
    main()
