"""What marks a text as an agency's, and what does not."""

import pytest

from framing.corpus.agencies import agency_of, is_outlet

STORY = "The mill closed on Friday. Nobody said why."


@pytest.mark.parametrize(
    ("text", "agency", "words"),
    [
        (f"HOLM, Arlandia (AP) — {STORY}", "Associated Press", "HOLM, Arlandia (AP) —"),
        (f"Mill closes\n\nOSMERE (Reuters) - {STORY}", "Reuters", "OSMERE (Reuters) -"),
        (f"Holm [AFP] -- {STORY}", "Agence France-Presse", "Holm [AFP] --"),
        (f"By Ana Lund, Associated Press\n{STORY}", "Associated Press", "By Ana Lund, Associated Press"),
        (f"The Associated Press\n{STORY}", "Associated Press", "The Associated Press"),
        (f"{STORY}\nCopyright 2026 The Associated Press. All rights.", "Associated Press", "Copyright 2026 The Associated Press"),
        (f"{STORY}\n© 2026 Agence France-Presse", "Agence France-Presse", "© 2026 Agence France-Presse"),
    ],
)  # fmt: skip
def test_marks_of_an_agency(text: str, agency: str, words: str) -> None:
    assert agency_of(text) == (agency, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        f"{STORY}\nThe Associated Press contributed to this report.",
        f"{STORY}\nReuters contributed.",
        f"Karl Moss/Associated Press\n{STORY}",
        f"HOLM (CNN) — {STORY}",
        f"{STORY} “It is over,” Lund told the Associated Press.",
        f"The mill (AP) closed in HOLM. {STORY}",
        f"{STORY}\nImage copyright Reuters",
        STORY + "\n" + f"{STORY}\n" * 7 + "OSMERE (AP) — An older story.",
    ],
)
def test_what_an_agency_only_helped_with_is_the_outlets(text: str) -> None:
    assert agency_of(text) == ("", "")


def test_an_agency_prints_its_own() -> None:
    assert is_outlet("Associated Press", "The Associated Press") and is_outlet("Reuters", "reuters.example")
    assert is_outlet("Agence France-Presse", "AFP")
    assert not is_outlet("Associated Press", "Apple Daily")
