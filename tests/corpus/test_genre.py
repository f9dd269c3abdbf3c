import pytest

from framing.corpus import detect_genre

NEWS = "The ferry stood still on Friday.\nNobody went aboard before noon, the port authority said."


@pytest.mark.parametrize(
    ("headline", "text", "url", "genre", "reason"),
    [
        ("Ferry stands still", NEWS, "", "news", "nothing says otherwise"),
        ("", "", "", "news", "nothing says otherwise"),
        (
            "Ferry",
            NEWS,
            "https://example.org/opinion/2026/ferry?x=1",
            "opinion",
            "the address holds “/opinion/”",
        ),
        ("Ferry", NEWS, "https://opinion.example.org/news/ferry", "news", "nothing says otherwise"),
        ("Ferry", NEWS, "https://example.org/public-opinion-on-ferries", "news", "nothing says otherwise"),
        ("Ferry", NEWS, "https://example.org/live/ferry", "live", "the address holds “/live/”"),
        ("Opinion | Ferry", NEWS, "", "opinion", "the headline is labelled “Opinion |”"),
        ("EDITORIAL: Ferry", NEWS, "", "opinion", "the headline is labelled “EDITORIAL:”"),
        ("Opinions on the ferry differ", NEWS, "", "news", "nothing says otherwise"),
        ("Ferry – live updates", NEWS, "", "live", "the headline is labelled “Ferry – live updates”"),
        ("Live: ferry", NEWS, "", "live", "the headline is labelled “Live:”"),
        ("Where harbour seals live", NEWS, "", "news", "nothing says otherwise"),
        ("Ferry", "ANALYSIS/OPINION:\n" + NEWS, "", "opinion", "the text is labelled “ANALYSIS/OPINION:”"),
        (
            "Ferry",
            NEWS + "\nThe views expressed here are the author's own.",
            "",
            "opinion",
            "a note says that the views are the author's own",
        ),
        (
            "Ferry",
            "\n".join(f"{h}:15 p.m.\n{NEWS}" for h in range(1, 5)),
            "",
            "live",
            "4 lines are clock times",
        ),
        (
            "Ferry",
            "\n".join(f"{h}:15 p.m.\n{NEWS}" for h in range(1, 4)),
            "",
            "news",
            "nothing says otherwise",
        ),
        (
            "Ferry",
            "ADA QUILL: Is it shut?\nTOM REED: It is.\n" * 4,
            "",
            "transcript",
            "8 paragraphs open with a speaker's name",
        ),
    ],
)
def test_genres_and_reasons(headline, text, url, genre, reason):
    assert detect_genre(headline, text, url) == (genre, reason)


def test_what_is_nearly_all_quoted_is_a_transcript() -> None:
    said = "“We met in the hall and spoke of the mill for an hour.” “Nobody left before the end of it.” "
    assert detect_genre("Hearing", said * 8)[0] == "transcript"
    assert detect_genre("Hearing", said.replace("“", '"').replace("”", '"') * 8)[0] == "transcript"
    assert detect_genre("Hearing", said)[0] == "news"  # too short to say
    assert (
        detect_genre("Hearing", (said + "Anna Veld, who sat in the front row, told it so on Friday. ") * 8)[0]
        == "news"
    )


def test_a_transcript_has_eight_turns_and_a_third_of_its_lines_are_some():
    turns = [f"{'HOST' if n % 2 else 'LISK'}: The ferry number {n} stood still." for n in range(8)]
    assert detect_genre("Ferry", "\n".join(turns))[0] == "transcript"
    assert detect_genre("Ferry", "\n".join(turns[:7]))[0] == "news"
    assert detect_genre("Ferry", "\n".join(turns + ["The ferry stood still."] * 16))[0] == "transcript"
    assert detect_genre("Ferry", "\n".join(turns + ["The ferry stood still."] * 17))[0] == "news"


def test_names_in_small_letters_in_lines_of_their_own_are_turns():
    turns = "ana lund\n\nWhy is that?\n\nkarl moss\n\nBecause it is old.\n\n"
    assert detect_genre("The mill", turns * 4) == ("transcript", "8 paragraphs open with a speaker's name")
    assert detect_genre("The mill", turns * 3)[0] == "news"
    assert detect_genre("The mill", turns.replace(" lund", " lund,") * 4)[0] == "news"
