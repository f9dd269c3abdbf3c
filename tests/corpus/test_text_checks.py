"""What is said of a text that may be no whole English article."""

import pytest

from framing.corpus.text_checks import no_single_article, notes_on

PROSE = (
    "The ferry to Lower Quay stood still on Friday, and the harbour master said that it would for a week. "
    * 8
)


@pytest.mark.parametrize("end", ["", "Subscribe to our newsletter.", "They came to read the register."])
def test_a_whole_article_has_no_notes(end):
    assert notes_on(PROSE + end) == []


def test_under_fifty_words_are_very_few():
    words = PROSE.split()
    assert notes_on(" ".join(words[:50])) == []
    assert notes_on(" ".join(words[:49])) == ["The article is very short (49 words)"]
    assert notes_on("Ferry.") == ["The article is very short (1 word)"]


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        ("The council … [+1200 chars]", "[+1200 chars]"),
        ("Subscribe to continue reading\nAlready a subscriber?", "Subscribe to continue"),
        ("Sign in to read this.", "Sign in to read"),
        ("This article is for subscribers only.", "article is for subscribers"),
    ],
)
def test_a_text_that_ends_at_a_paywall_is_said_to_be_cut_off(end, shown):
    assert notes_on(PROSE + end) == [f"The text seems to be cut off (“{shown}”)"]
    assert notes_on(PROSE * 3 + end) == []  # a whole article that asks for money


def test_a_home_page_reads_like_a_list():
    titles = [f"Minister {verb} the plan for the {what}" for verb in ("backs", "rejects") for what in "abcd"]
    said = "The text reads like a list of headlines or links, with hardly a sentence in it"
    assert said in notes_on("\n\n".join([*titles, PROSE, PROSE]))
    assert said not in notes_on("\n".join([*titles, PROSE, PROSE, PROSE]))
    assert said not in notes_on("\n".join([*titles, PROSE]))
    assert said not in notes_on("\n".join(title + "." for title in titles * 2))


def test_a_text_without_full_stops_or_in_capitals_is_said_to_be_so():
    words = "the ferry lay at the quay and nobody knew for how long it would stay there "
    unmarked = "The text has hardly a full stop, so that its sentences cannot be told apart"
    capitals = (
        "The text is written in capital letters, so that names, speakers and many facts are not found in it"
    )
    assert notes_on(words * 14) == [unmarked]
    assert notes_on(words * 6 + ". " + words * 6 + ".") == []  # ninety words to each
    assert notes_on(PROSE.upper() * 3) == [capitals]
    assert notes_on(PROSE.upper() + PROSE * 2) == []


@pytest.mark.parametrize(
    "text", ["停止服务。" * 40, "Паром остановлен на неделю. " * 10, "العبارة متوقفة اليوم في الميناء. " * 10]
)
def test_scripts_with_few_words_are_not_english_either(text):
    assert notes_on(text)[-1] == "The text does not seem to be English, and only English can be read"


def test_english_about_places_with_other_letters_is_english():
    assert notes_on(PROSE + "The sign said 停止服务 to all of them.") == []


@pytest.mark.parametrize(
    "heads",
    [("Document 1 of 2", "Document 2 of 2"), ("1 of 20 DOCUMENTS", "2 of 20 DOCUMENTS\r")],
)
def test_a_file_of_several_articles_is_told_from_one(heads):
    told = no_single_article(f"{heads[0]}\n\n{PROSE}\n{heads[1]}\n\n{PROSE}")
    assert told.startswith(
        f"holds several articles (“{heads[0]}”, “{heads[1].strip()}”); 'framing import' gives each"
    )
    assert no_single_article(f"{heads[0]}\n\n{PROSE}") == ""
    assert [n for n in notes_on(f"{heads[0]}\n\n{PROSE}") if "own lines" in n] == [
        f"The text holds an archive's own lines (“{heads[0]}”), which count as words; 'framing import' leaves them out"
    ]
    assert no_single_article(f"{PROSE} {heads[0]} and {heads[1]} were lost.") == ""


def test_a_text_beyond_all_articles_is_refused():
    assert no_single_article("x" * 300_000) == ""
    assert no_single_article("x" * 300_001).startswith(
        "holds 300,001 characters, more than an article can have (300,000)"
    )


def test_marks_of_a_web_page_are_said():
    paragraphs = "".join(f"<p>{part}</p>" for part in PROSE.split(". "))
    assert notes_on(paragraphs) == ["The text holds marks of a web page (“</p>”), which count as words"]
    assert notes_on(PROSE.replace(" and ", " &amp; ")) == [
        "The text holds marks of a web page (“&amp;”), which count as words"
    ]
    assert notes_on(PROSE + "She wrote <br> on the wall, and A&B; 3 < 4.") == []


def test_a_text_that_fills_a_cell_may_be_cut_off():
    full = (PROSE * 50)[:32_767]
    assert notes_on(full) == [
        "The text may be cut off: it has 32,767 characters, all that a cell of a spreadsheet holds"
    ]
    assert notes_on(full + "x") == []
