"""The pupils' page as a pupil meets it."""

import json
import re
import zlib

import pytest

from framing.classroom import make_exercise, write_pack

pytestmark = pytest.mark.browser


def violations(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    return [
        (v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in axe.run(page).response["violations"]
    ]


def marks(page):
    return page.evaluate(
        "JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]) ?? '{\"marks\":[]}').marks"
    )


def word(page, text="A", n=0):
    return page.locator(f'[data-text="{text}"] .w').nth(n)


def download(page):
    with page.expect_download() as wait:
        page.click("#download")
    with open(wait.value.path(), encoding="utf-8") as file:
        return wait.value.suggested_filename, json.load(file)


def test_a_click_and_a_reason_make_a_mark_and_it_can_be_taken_away(visit):
    page = visit()
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    assert marks(page) == [{"t": "A", "s": 0, "a": 2, "b": 2, "r": "judges"}]
    assert word(page, n=2).evaluate("e => e.classList.contains('marked')")
    word(page, n=2).click()
    page.click("#remove")
    assert marks(page) == []
    page.click("#undo")
    assert len(marks(page)) == 1
    page.click("#undo")
    assert marks(page) == [] and page.is_disabled("#undo")


def test_two_taps_and_a_stroke_take_several_words(visit):
    page = visit(touch=True, width=390)
    word(page, n=1).tap()
    word(page, n=3).tap()
    page.tap('[data-reason="strong"]')
    assert [(m["a"], m["b"]) for m in marks(page)] == [(1, 3)]
    page = visit()
    word(page, n=4).scroll_into_view_if_needed()
    start, end = word(page, n=1).bounding_box(), word(page, n=4).bounding_box()
    page.mouse.move(start["x"] + 3, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 5, end["y"] + 5, steps=12)
    page.mouse.up()
    page.click('[data-reason="picture"]')
    assert [(m["a"], m["b"]) for m in marks(page)] == [(1, 4)]


@pytest.mark.parametrize("n", [8, 30])
def test_the_reasons_do_not_lie_over_the_word_that_they_are_asked_for(visit, n):
    page = visit(touch=True, width=360)
    box = word(page, n=n).bounding_box()
    page.evaluate("y => scrollTo(0, y)", box["y"] + box["height"] + 20 - 900)
    assert word(page, n=n).bounding_box()["y"] > 800, "at the foot of the screen"
    word(page, n=n).tap()
    below = page.locator("#bar").bounding_box()["y"]
    box = word(page, n=n).bounding_box()
    assert 0 < box["y"] and box["y"] + box["height"] < below
    word(page, n=n + 1).tap()
    page.tap('[data-reason="strong"]')
    assert len(marks(page)) == 1


def test_a_new_mark_replaces_what_it_overlaps(visit):
    page = visit()
    word(page, n=1).click()
    page.click('[data-reason="judges"]')
    word(page, n=0).click()
    word(page, n=2).click()
    page.click('[data-reason="doubt"]')
    assert [(m["a"], m["b"], m["r"]) for m in marks(page)] == [(0, 2, "doubt")]


def test_an_old_tablet_understands_the_script(lesson):
    script = (lesson / "student.html").read_text(encoding="utf-8").rpartition("<script>")[2]
    newer = r"\?\.(?!\d)|\?\?|\|\|=|&&=|\.at\(|\.replaceAll\(|\.hasOwn\(|structuredClone|\(\?<[=!]"
    assert re.findall(newer, script) == []


def test_where_the_script_does_not_run_the_page_says_so(visit):
    page = visit()
    assert page.is_hidden("#no-script") and page.is_hidden("#not-kept")
    page = visit(script=False)
    assert page.is_visible("#no-script") and page.locator(".js-only:visible").count() == 0


def test_everything_by_keyboard(visit):
    page = visit()
    page.locator('[data-text="B"] .keys').focus()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "2"):
        page.keyboard.press(key)
    assert [(m["t"], m["a"], m["b"], m["r"]) for m in marks(page)] == [("B", 2, 3, "strong")]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.reason") == "judges"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert len(marks(page)) == 2
    assert page.evaluate("document.activeElement.classList.contains('keys')"), "focus comes back to the text"
    page.keyboard.press("Delete")
    assert len(marks(page)) == 1
    page.keyboard.press("u")
    assert len(marks(page)) == 2
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('[data-text=\"B\"]')"), "no keyboard trap"


def test_the_numbers_on_the_buttons_are_keys_while_a_reason_is_asked_for(visit):
    page = visit()
    word(page, "A", 4).click()
    page.keyboard.press("Control+2")
    assert marks(page) == [] and page.is_visible("#bar")
    page.keyboard.press("2")
    assert [(m["a"], m["r"]) for m in marks(page)] == [(4, "strong")] and page.is_hidden("#bar")
    page.keyboard.press("3")
    assert len(marks(page)) == 1, "nothing is asked any more"
    page.locator('[data-text="B"] .keys').focus()
    page.keyboard.press("Enter")
    page.keyboard.press("6")
    assert [(m["t"], m["r"]) for m in marks(page)] == [("A", "strong"), ("B", "other")]
    word(page, "A", 9).click()
    page.locator("#code").focus()
    page.keyboard.press("1")
    assert page.input_value("#code") == "1" and len(marks(page)) == 2


def test_a_reload_keeps_marks_and_writing(visit):
    page = visit()
    word(page, "B", 5).click()
    page.click('[data-reason="naming"]')
    page.fill("#code", "kite")
    page.fill('[data-field="headlines.neutral"]', "Night ferry ends <b>")
    page.check('[data-field="who.p1.kind"][value="direct"]')
    page.reload()
    assert len(marks(page)) == 1
    assert page.locator(".marked").count() >= 1
    assert page.input_value("#code") == "kite"
    assert page.input_value('[data-field="headlines.neutral"]') == "Night ferry ends <b>"
    assert page.is_checked('[data-field="who.p1.kind"][value="direct"]')


def test_the_download_holds_code_marks_and_fields_and_a_right_checksum(visit, pack):
    page = visit()
    assert page.is_hidden("#code-needed")
    page.click("#download")
    assert page.evaluate("document.activeElement.id") == "code", (
        "a sheet without a code cannot be told from another"
    )
    needed = page.locator("#code-needed").bounding_box()
    assert 0 <= needed["y"] and needed["y"] + needed["height"] <= 900, (
        "why nothing was saved stands where one is led"
    )
    page.fill("#code", "Möwe 7 \u2028 😀")
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    page.fill('[data-field="difference.what"]', 'He said "no"\n\tand </script> \\ left')
    name, sheet = download(page)
    assert name == f"answers-Möwe-7-{pack.id}.json"
    assert (sheet["format"], sheet["version"], sheet["pack"]) == ("framing-answers", 1, pack.id)
    assert sheet["marks"] == [{"text": "A", "sentence": 0, "first": 2, "last": 2, "reason": "judges"}]
    check = sheet.pop("check")
    plain = json.dumps(sheet, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
    assert check == f"{zlib.crc32(plain):08x}"
    assert page.is_hidden("#code-needed")
    again = download(page)[1]
    assert again["sheet"] == sheet["sheet"] and again["saved"] == sheet["saved"] + 1


def test_what_is_clicked_after_the_keyboard_stays_where_it_was(visit):
    page = visit()
    page.locator(".keys").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator("input[type=radio]").first.click()
    assert page.locator("input[type=radio]").first.is_checked()


def test_the_next_pupil_at_a_tablet_is_told_whose_answers_are_there(visit):
    page = visit()
    assert page.locator("#kept-here").is_hidden()
    page.fill("#code", "Crab <b>")
    page.reload()
    assert "Crab <b>" in page.inner_text("#kept-here")
    page.click("#kept-here [data-reset]")
    assert page.input_value("#code") == "Crab <b>"
    page.click("#kept-here [data-reset]")
    assert page.input_value("#code") == "" and page.locator("#kept-here").is_hidden()
    page.reload()
    assert page.locator("#kept-here").is_hidden()


def test_start_again_asks_first(visit):
    page = visit()
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    page.click("#reset")
    assert len(marks(page)) == 1
    page.click("#reset")
    assert page.locator(".marked").count() == 0
    page.reload()
    assert page.locator(".marked").count() == 0


def test_a_browser_that_keeps_nothing_is_said_and_marks_still_work(browser, lesson):
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page.goto((lesson / "student.html").as_uri())
    assert page.is_visible("#not-kept"), "before the work is done"
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    assert page.locator(".marked").count() == 1
    assert "does not keep" in page.text_content("#kept")
    context.close()


@pytest.mark.parametrize(
    "kept", ['"x"', '{"marks":[{"t":"Z"}],"fields":{}}', "{", '{"marks":[null],"fields":{}}']
)
def test_a_spoilt_store_does_not_break_the_page(visit, pack, kept):
    page = visit()
    page.evaluate("([k, v]) => localStorage.setItem(k, v)", [f"framing-{pack.id}", kept])
    page.reload()
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    assert len(marks(page)) == 1 and page.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_and_nothing_is_asked_of_the_network(visit, width, scheme):
    page = visit(width=width, scheme=scheme)
    assert violations(page) == []
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    word(page, n=2).click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("#cancel")
    page.fill("#code", "kite")
    download(page)
    assert page.complaints == []


@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_control_lies_beyond_the_edge_of_a_phone(visit, width):
    page = visit(width=width)
    assert page.locator(".leads select").count() >= 6
    controls = "[...document.querySelectorAll('select, input, textarea, button')]"
    beyond = f"{controls}.filter((e) => e.getBoundingClientRect().right > innerWidth)"
    assert page.evaluate(f"{beyond}.map((e) => e.outerHTML.slice(0, 80))") == []


@pytest.fixture(scope="module")
def lessons(tmp_path_factory, analysis):
    """A lesson of each level."""
    folder = tmp_path_factory.mktemp("levels")
    for level in ("lower", "university"):
        write_pack(make_exercise(analysis, level=level, seed=3), folder / level)
    return folder


@pytest.mark.parametrize("level", ["lower", "university"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_at_the_other_levels(visit, lessons, level, width):
    page = visit(folder=lessons / level, width=width)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.complaints == []


def test_the_codes_of_sentences_follow_the_marks(visit, lessons):
    page = visit(folder=lessons / "university")

    def codes():
        return page.locator("[data-strip] b").all_text_contents()

    assert set(codes()) == {"0"}
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    assert codes()[0] == "1" and set(codes()[1:]) == {"0"}
    page.click("#undo")
    assert set(codes()) == {"0"}
    for name, value in (("both", "3"), ("mine", "1"), ("theirs", "0"), ("neither", "5")):
        page.fill(f'[data-field="coding.{name}"]', value)
    page.fill("#code", "kite")
    assert ["coding.both", "3"] in download(page)[1]["fields"]


@pytest.mark.parametrize(
    ("level", "name", "numbered"),
    [
        ("university", "student.html", True),
        ("university", "worksheet.html", True),
        ("lower", "student.html", False),
    ],
)
def test_the_sentences_that_two_readers_code_have_numbers(visit, lessons, level, name, numbered):
    page = visit(name, folder=lessons / level)
    content = "(s) => getComputedStyle(s, '::before').content"
    before = f"[...document.querySelectorAll('.text')].map((t) => [...t.querySelectorAll('[data-s]')].map({content}))"
    first, *others = page.evaluate(before)
    assert {c.startswith("counter(sentence)") for c in first} == {numbered}
    assert {c for text in others for c in text} == {"none"}
    if page.locator("[data-strip]").count():
        assert page.locator("[data-strip] li").count() == len(first)


def test_a_number_without_a_reason_marks_nothing(visit, lessons):
    page = visit(folder=lessons / "lower")
    page.locator('[data-text="A"] .keys').focus()
    for key in ("ArrowRight", "5", "6"):
        page.keyboard.press(key)
    assert marks(page) == []
    page.keyboard.press("4")
    assert [m["r"] for m in marks(page)] == ["other"]


def test_marks_survive_a_closed_page(browser, lesson):
    context = browser.new_context()
    page = context.new_page()
    page.goto((lesson / "student.html").as_uri())
    word(page, n=2).click()
    page.click('[data-reason="judges"]')
    page.close()
    # The browser hands what is stored to its other processes a moment later.
    for _ in range(10):
        again = context.new_page()
        again.goto((lesson / "student.html").as_uri())
        if marks(again):
            break
        again.wait_for_timeout(500)
        again.close()
    assert len(marks(again)) == 1 and again.locator(".marked").count() >= 1
    context.close()
