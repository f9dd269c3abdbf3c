"""Statements: mode, denial, theme and agent of a verb."""

from __future__ import annotations

import pytest

from framing.claims.acts.statements import Statement, statements
from framing.claims.parsed import parse


def of(sentence: str, low: str) -> Statement:
    return next(s for s in statements(parse(sentence)) if s.low == low)


@pytest.mark.parametrize(
    ("sentence", "low", "mode", "denied"),
    [
        ("The board signed the lease.", "signed", "fact", False),
        ("The board has not signed the lease.", "signed", "fact", True),
        ("The board refused on Monday to sign the lease.", "sign", "fact", True),
        ("The board will sign the lease.", "sign", "future", False),
        ("The board wants to sign the lease.", "sign", "", False),
        ("If the board signed the lease, the shop could open.", "signed", "", False),
        ("No one survived the crash.", "survived", "fact", True),
        ("The leaders parted without shaking hands.", "shaking", "fact", True),
        ("The deal was not only signed but sealed.", "signed", "fact", False),
        ("The mill at Ro is not safe, engineers said.", "safe", "fact", True),
        ("The talks will not resume on Monday.", "resume", "future", True),
        ("The shop will not open before noon.", "open", "future", False),
        ("The board voted on Friday to continue the sale.", "continue", "decided", False),
        ("The board failed to reach a verdict.", "reach", "fact", True),
        ("The board will merge and rename the two schools.", "rename", "future", False),
        ("The guild ended the march without a deal.", "deal", "fact", True),
        ("Neither the guild nor the board replied.", "replied", "fact", True),
        ("Arn Tolm was not a friend of the board.", "friend", "fact", True),
        ("Ro council rejects tram plan", "rejects", "fact", False),
    ],
)
def test_mode_and_denial(sentence: str, low: str, mode: str, denied: bool) -> None:
    found = of(sentence, low)
    assert (found.mode, found.denied) == (mode, denied)


@pytest.mark.parametrize(
    ("sentence", "low", "theme", "agent"),
    [
        ("The court upheld the ban.", "upheld", "ban", "court"),
        ("The ban was upheld by the court.", "upheld", "ban", "court"),
        ("The cook who fell in Ro last week was found by divers.", "found", "cook", "diver"),
        ("Arda, once champions, lost to Besk in Ro.", "lost", "besk", "arda"),
        ("None of the cooks was hurt.", "hurt", "cook", ""),
        ("The cooks' first offer was turned down by the guild late on Monday.", "turned", "bid", "guild"),
        ("The guild approved the tax late on Monday.", "approved", "tax", "guild"),
        ("Arn Tolm won Sunday's final in Ro.", "won", "last", "tolm"),
        ("A jury found Arn Tolm, the mayor of Ro, guilty.", "guilty", "tolm", ""),
        ("Arn Tolm, once a cook, faces jail after jurors in Ro found him guilty.", "guilty", "tolm", ""),
        ("Appeal court upholds cook's sentence", "upholds", "jail", "court"),
        ("The cook who hit his landlord was fined.", "fined", "cook", ""),
        ("The cook accused of hitting his landlord was fined.", "fined", "cook", ""),
        ("The cook crossing the street was hit by a tram.", "hit", "cook", "tram"),
        ("A plan to close the hall was rejected by the guild.", "rejected", "plan", "guild"),
        ("The people who said the hall was sold were wrong.", "sold", "hall", ""),
        ("The talks between the guild and the bank broke down.", "broke", "meet", ""),
        ("Arn Tolm spoke to Besk and Orr left the hall.", "left", "hall", "orr"),
        ("The guild meeting in Ro was postponed.", "postponed", "meet", ""),
        ("The border guards of Arda arrested a cook.", "arrested", "cook", "guard"),
        ("The agency fined the bank 45 million crowns.", "fined", "bank", "agenc"),
        ("The bank read the letter that unions had signed.", "signed", "letter", "union"),
    ],
)
def test_theme_and_agent(sentence: str, low: str, theme: str, agent: str) -> None:
    found = of(sentence, low)
    assert (theme in found.theme.words, agent in found.agent.words or not agent) == (True, True)


def test_what_somebody_is_not_is_no_state() -> None:
    assert [s.low for s in statements(parse("The panel is partisan."))] == ["partisan"]
    assert not statements(parse("The panel is non partisan.")) and not statements(
        parse("It is non-partisan.")
    )


def test_what_an_act_is_done_by_for_is_no_agent() -> None:
    assert of("The ban was extended by another year.", "extended").agent.vague


def test_a_participle_that_only_says_who_is_meant_is_no_statement() -> None:
    lows = [s.low for s in statements(parse("Three climbers trapped on the ridge have been rescued."))]
    assert lows == ["rescued"]
