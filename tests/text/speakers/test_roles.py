"""What a speaker speaks as."""

from __future__ import annotations

import pytest

from framing.text import annotate
from framing.text.speakers.roles import contender_or_doctor, role_of


def test_a_paper_is_no_official():
    assert role_of("Holm Street Journal", "the Holm Street Journal, citing an official, said") == "media"
    assert role_of("first post", "her first post said") == ""


@pytest.mark.parametrize(
    ("context", "role"),
    [
        ("President Ana Lund", "official"),
        ("President of the Republic Ana Lund", "official"),
        ("Ana Lund, chief of police", "official"),
        ("Ana Lund, president of the Federation for Open Roads", ""),
        ("Ana Lund, deputy director of the Harbour Fund", ""),
        ("Ana Lund, president of Holm Bank", "corporate"),
        ("Roads Committee Chairman Ana Lund", "official"),
        ("Ana Lund, chairman of the Republican Party", ""),
        ("Ana Lund, chairman of Holm Motors", "corporate"),
        ("Ana Lund, chairman of the Open Roads Coalition", ""),
        ("Ana Lund, founder of Holm Motors", "corporate"),
        ("Ana Lund, founder of the Open Roads movement", ""),
        ("Ana Lund, vice president of sales at Holm Motors", "corporate"),
        ("Ana Lund, vice president for policy at the Harbour Fund", ""),
        ("Ana Lund, vice president at the Holm Family Fund", ""),
    ],
)
def test_who_presides_speaks_as_what_is_presided_over(context: str, role: str) -> None:
    assert role_of("Ana Lund", context) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It rains, the deputy director of the court, Ana Lund, told reporters in Osmere.", "official"),
        ("“It rains,” said Ana Lund, who works for an agency in Osmere.", ""),
        ("“It rains,” said Ana Lund, her husband’s lawyer.", ""),
    ],
)
def test_what_others_do_is_not_the_speakers_role(text: str, role: str) -> None:
    assert annotate(text).voices[0].speaker_role == role


@pytest.mark.parametrize(
    ("context", "role"),
    [
        ("Holm County Clerk Ana Lund", "official"),
        ("District Attorney Ana Lund", "official"),
        ("former attorney general Ana Lund", "official"),
        ("House Speaker Ana Lund", "official"),
        ("keynote speaker Ana Lund", ""),
        ("Osmere attorney Ana Lund", ""),
        ("radio host Ana Lund", "media"),
        ("dinner host Ana Lund", ""),
        ("Ana Lund, a senior fellow at the Dam Centre", "expert"),
        ("her fellow Ana Lund", ""),
        ("her opponent Ana Lund", ""),
        ("the whistleblower's lawyer Ana Lund", ""),
        ("campaign manager Ana Lund", ""),
        ("store manager Ana Lund", "corporate"),
        ("Ana Lund, executive director of Dry Feet", ""),
        ("Ana Lund, a Holm Motors executive", "corporate"),
        ("Ana Lund, chief financial officer", "corporate"),
        ("Ana Lund, chief medical officer", "official"),
    ],
)
def test_some_titles_tell_a_role_only_beside_another_word(context: str, role: str) -> None:
    assert role_of("Ana Lund", context) == role


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Israel", "official"),
        ("World Health Organization", "official"),
        ("Holm Nurses Association", ""),
        ("Holm Globe", "media"),
        ("gun advocates", "opposition"),
        ("surveys", "expert"),
        ("women", "citizen"),
        ("Women", ""),
        ("lawyers", ""),
    ],
)
def test_what_the_name_itself_tells(speaker: str, role: str) -> None:
    assert role_of(speaker, "") == role


@pytest.mark.parametrize(
    ("context", "role"),
    [
        ("the Green candidate Ana Lund", "opposition"),
        ("Ana Lund, her party's nominee for mayor", "opposition"),
        ("Ana Lund's challenger", ""),
        ("Ana Lund, an aide to the candidate", ""),
        ("Dr. Ana Lund", "expert"),
        ("Dr. Berg's neighbour Ana Lund", ""),
    ],
)
def test_who_runs_for_an_office_and_doctors(context: str, role: str) -> None:
    assert contender_or_doctor("Ana Lund", context) == role


def test_a_title_anywhere_tells_more_than_a_candidacy() -> None:
    text = "Candidate Ana Lund said it rains. Governor Ana Lund left. Candidate Jan Berg said it pours."
    assert [v.speaker_role for v in annotate(text).voices] == ["official", "opposition"]


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("F.D.A.", "official"),
        ("U.N.", "official"),
        ("WHO", "official"),
        ("WHLM", "media"),
        ("Federal Roads Board", "official"),
        ("Osmere Forest Service", "official"),
        ("Osmere News Service", ""),
        ("Senate Roads Committee", "official"),
        ("Dry Feet Committee", ""),
        ("Office of the Coast", "official"),
        ("indictment", "official"),
        ("city", "official"),
        ("Holm Securities", "corporate"),
        ("Holm Post-Dispatch", "media"),
        ("hydrologists", "expert"),
        ("Holm Media Research", "expert"),
        ("Ana King", ""),
        ("Chicago judge", "official"),
        ("the President’s lawyer", ""),
        ("the President’s statement", "official"),
    ],
)
def test_names_of_bodies_and_papers(speaker: str, role: str) -> None:
    assert role_of(speaker, "") == role


@pytest.mark.parametrize(
    ("context", "role"),
    [
        ("Holm Securities spokeswoman Ana Lund", "corporate"),
        ("Ana Lund, a spokeswoman for the Osmere Forest Service", "official"),
        ("Ana Lund, head of roads at Holm Securities", "corporate"),
        ("Ana Lund, a former Holm Securities lawyer", ""),
        ("Ana Lund, president of the University of Osmere", "expert"),
        ("Ana Lund, vice president for industry at the University of Osmere", "expert"),
        ("Ana Lund, president and CEO of the Open Roads Coalition", ""),
        ("Osmerian leader Ana Lund", "official"),
        ("China's leader, Ana Lund", "official"),
        ("band leader Ana Lund", ""),
        ("Sen. Lund's wife, Ana Lund", "citizen"),
        ("Ana Lund, president of Walk for Rain", ""),
        ("Ana Lund, president of South Norland", "official"),
        ("the President's personal lawyer Ana Lund", ""),
        ("Ana Lund, a toxicologist", "expert"),
        ("Ana Lund, president and executive director of the Dry Feet Committee", ""),
        ("Ana Lund, a retired general", "official"),
    ],
)
def test_who_works_for_a_body_speaks_as_the_body(context: str, role: str) -> None:
    assert role_of("Ana Lund", context) == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Senators Ana Lund, Jan Berg and Kit Holm of Norland left. Holm said it rained.", ["official"]),
        ("The senators met Ana Lund and Kit Holm of Norland. Holm said it rained.", [""]),
        ("Ana Lund wrote last year in the Osmere Times that it rained.", ["media"]),
        ("Ana Lund wrote last year in the Osmere Hall that it rained.", [""]),
        ("Mayor Ana Lund left. Lund spokesman Jan Berg said it rained.", ["official"]),
        ("Mayor Ana Lund left. Lund campaign spokesman Jan Berg said it rained.", [""]),
        ("According to the Open Roads Fund, changes that the minister wants would help.", [""]),
        ("Ana Lund, a St. Olaf assistant law professor, said it rained.", ["expert"]),
        ("The trade and Foreign Affairs Minister Ana Lund said it rained.", ["official"]),
    ],
)
def test_roles_told_by_the_article(text: str, roles: list[str]) -> None:
    assert [v.speaker_role for v in annotate(text).voices] == roles


def test_who_asks_in_an_interview_is_media() -> None:
    asked = "LUND: Is it true?\n\nBERG: It is.\n\n" * 3
    assert {v.speaker: v.speaker_role for v in annotate(asked).voices} == {"Lund": "media", "Berg": ""}
