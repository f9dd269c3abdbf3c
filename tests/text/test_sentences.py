import pytest

from framing.text import annotate


def sentences(text: str, **options) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.part) for s in annotate(text, **options).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Is it late?” Berg asked. He left.", ["“Is it late?” Berg asked.", "He left."]),
        ("“Is it late?” asked Berg. He left.", ["“Is it late?” asked Berg.", "He left."]),
        ("He built a wall. About ten came.", ["He built a wall.", "About ten came."]),
        ("They came by car. Almost all walked.", ["They came by car.", "Almost all walked."]),
        ("The govt. Office is in dept. Three.", ["The govt. Office is in dept. Three."]),
        ("“Go!” Jan Berg, the mayor, shouted. He left.", ["“Go!” Jan Berg, the mayor, shouted.", "He left."]),
        ("“It is late.” The mayor left.", ["“It is late.”", "The mayor left."]),
        (
            "Sen. Berg of the U.S. Senate left at 5 p.m. Monday.",
            ["Sen. Berg of the U.S. Senate left at 5 p.m. Monday."],
        ),
        # Marks in plain sight that a splitter passes over.
        ("The lock was shut down.The mayor left.", ["The lock was shut down.", "The mayor left."]),
        ("She sat. That was it.", ["She sat.", "That was it."]),
        ("He may do so. Tolls rise.", ["He may do so.", "Tolls rise."]),
        ("It leaks every day. $5 is lost.", ["It leaks every day.", "$5 is lost."]),
        ("He went to “the old DC.” A judge sat there.", ["He went to “the old DC.”", "A judge sat there."]),
        ("Read holm.com today, on page no. Three.", ["Read holm.com today, on page no. Three."]),
        # Initials in the middle of a sentence.
        (
            "The U.S. troops met U.N. Ambassador Ana Lund and Army Lt. Col. Jan Berg.",
            ["The U.S. troops met U.N. Ambassador Ana Lund and Army Lt. Col. Jan Berg."],
        ),
        ("They live in the U.S. They work.", ["They live in the U.S.", "They work."]),
        ("The port shut at 9 p.m. We left.", ["The port shut at 9 p.m.", "We left."]),
        ("It came from Holm Corp. A ship sank.", ["It came from Holm Corp.", "A ship sank."]),
        (
            "It left the U.S. Mr. Berg stayed in the U.S. Senate.",
            ["It left the U.S.", "Mr. Berg stayed in the U.S. Senate."],
        ),
        ("They sat in D.C. On Monday Mrs. The left.", ["They sat in D.C.", "On Monday Mrs. The left."]),
        (
            "So do I. They know. He met Malcolm X. While he spoke, it rained.",
            ["So do I.", "They know.", "He met Malcolm X.", "While he spoke, it rained."],
        ),
        (
            "It is called Lund v. The Port.",
            ["It is called Lund v. The Port."],
        ),
        ("2. The quay is old.", ["2. The quay is old."]),
        ("IV. The quay is old.", ["IV. The quay is old."]),
        ("Q. What fell? A. The quay.", ["Q. What fell?", "A. The quay."]),
        ("He said so ... I did not.", ["He said so ... I did not."]),
        ("It was late, said Lund.The mayor left.", ["It was late, said Lund.", "The mayor left."]),
        (
            "It was late, she said.Still, the mayor left.",
            ["It was late, she said.", "Still, the mayor left."],
        ),
        (
            "She won in Iowa. Berg lost in New York. Lund stayed.",
            ["She won in Iowa.", "Berg lost in New York.", "Lund stayed."],
        ),
        (
            "It met in Holm, Calif. Thursday, in the Univ. Hall.",
            ["It met in Holm, Calif. Thursday, in the Univ. Hall."],
        ),
        ("It fell. (Nobody knew why.) It rose.", ["It fell.", "(Nobody knew why.)", "It rose."]),
        ("Ana Lund Co. (Holm) fell.", ["Ana Lund Co. (Holm) fell."]),
        (
            "It met Rear Adm. Jan Berg, he said...Mr. Lund left.",
            ["It met Rear Adm. Jan Berg, he said...Mr. Lund left."],
        ),
        # What follows a quoted question is not always its attribution.
        ("“Who pays?” On Friday she said it again.", ["“Who pays?”", "On Friday she said it again."]),
        ("“Who pays?” There was a cry, he said.", ["“Who pays?”", "There was a cry, he said."]),
        ("One\nTwo.", ["One", "Two."]),
        ("He was glad. „Gut“, said Kern.", ["He was glad.", "„Gut“, said Kern."]),
    ],
)
def test_sentences(text, expected):
    assert [s for s, _ in sentences(text)] == expected


def test_parts():
    body = [f"Sentence number {n} stands here." for n in range(10)]
    text = "Mayor leaves town\n\n" + " ".join(body[:4]) + "\n\n" + " ".join(body[4:])
    parts = [part for _, part in sentences(text)]
    assert parts == ["headline", "lead", "lead", "lead", *["body"] * 5, "tail", "tail"]


def test_the_headline_given_is_found_whatever_its_marks():
    text = "Lund Weekly\nMayor 'misread' the plan, says aide.\nThe plan failed."
    found = sentences(text, headline="Mayor ‘misread’ the plan, says aide.")
    assert [part for _, part in found] == ["body", "headline", "lead"]


HEAD = "Ferry hits pier at dawn"


@pytest.mark.parametrize(
    ("headline", "text", "parts"),
    [
        (HEAD, f"{HEAD}\nBy Ana Lund\n{HEAD.upper()}\nNobody fell.", "headline body headline lead"),
        ("", f"{HEAD}\n{HEAD}\nNobody fell.", "headline headline lead"),
        # with what a feed adds to it, which no other headline may be
        (f"{HEAD} : Coast Radio", f"{HEAD}\nNobody fell.", "headline lead"),
        (f"{HEAD} while all aboard were still asleep", f"{HEAD}\nNobody fell.", "lead body"),
        (f"{HEAD}break", f"{HEAD}\nNobody fell.", "lead body"),
    ],
)
def test_the_headline_may_stand_twice_and_with_its_page(headline, text, parts):
    assert " ".join(part for _, part in sentences(text, headline=headline)) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ana Lund/Agency {HEAD} Nobody fell.", ["Ana Lund/Agency", HEAD, "Nobody fell."]),
        (f"• {HEAD}", [HEAD]),
        (f"The old {HEAD} each May.", [f"The old {HEAD} each May."]),
        (f"{HEAD}, says Lund.", [f"{HEAD}, says Lund."]),
    ],
)
def test_the_headline_is_a_sentence_of_its_own_within_a_line(text, expected):
    assert [s for s, _ in sentences(text, headline=HEAD)] == expected


def test_a_headline_that_is_not_in_the_text_is_none():
    assert [part for _, part in sentences("Short line\nThe plan failed.", headline="Other words")] == [
        "lead",
        "body",
    ]


def test_paragraphs_count_lines_of_prose():
    document = annotate("One.\n\n***\n\nTwo.")
    assert [s.paragraph for s in document.sentences] == [0, 1]


def test_a_sentence_without_end_is_cut():
    document = annotate("the council met " * 2000)
    assert len(document.sentences) > 1
    assert max(s.end - s.start for s in document.sentences) <= 4000
    assert len(document.words) == 6000


@pytest.mark.parametrize(
    "text",
    [
        "It was said by Reps. Ana Lund and Jan Berg on Monday.",
        "Four of them, Sens. Ana Lund (D-N.Y.), Jan Berg (R-Pa.) and Ida Holm (D-Mass.), voted no.",
        "The letter went to Govs. Lund and Berg.",
    ],
)
def test_titles_of_several_and_brackets_end_no_sentence(text):
    assert [text[s.start : s.end] for s in annotate(text).sentences] == [text]
