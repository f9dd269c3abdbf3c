"""Pairs of invented sentences, worked by hand: what two outlets' figures, dates and roles say to each other."""

from __future__ import annotations

import pytest

from framing.claims.compare import compare_claims

DAY = "2024-05-17"  # a Friday

PAIRS = [
    # counts in words and digits
    (
        "Fourteen passengers were hurt when the tram left the rails.",
        "The tram derailment left 14 passengers injured.",
        "same",
    ),
    (
        "A dozen hikers were rescued from the ridge on Sunday.",
        "Twelve hikers were saved from the ridge on Sunday.",
        "same",
    ),
    ("A dozen hikers were rescued from the ridge.", "Rescuers saved 20 hikers from the ridge.", "conflict"),
    ("The blast at the mill killed nine workers.", "Nine workers died in the blast at the mill.", "same"),
    (
        "The blast at the mill killed nine workers.",
        "Eleven workers died in the blast at the mill.",
        "conflict",
    ),
    ("The blast at the mill killed nine workers.", "The blast at the mill injured 30 workers.", "unrelated"),
    (
        "The storm destroyed 240 homes along the coast.",
        "Along the coast the storm destroyed 240 houses.",
        "same",
    ),
    (
        "Thousands marched against the quarry on Sunday.",
        "About 6,200 people marched against the quarry on Sunday.",
        "compatible",
    ),
    (
        "Dozens of pupils fell ill after the school lunch.",
        "The school lunch made 43 pupils ill.",
        "compatible",
    ),
    (
        "Hundreds of fans were stranded at the stadium.",
        "Some 12 fans were stranded at the stadium.",
        "conflict",
    ),
    ("Half a million people watched the regatta.", "The regatta was watched by 500,000 people.", "same"),
    (
        "Two and a half million voters are registered in Ostmark.",
        "In Ostmark 2.5 million voters are registered.",
        "same",
    ),
    # bounds and rounding
    (
        "More than 300 flights were cancelled at the airport.",
        "At the airport 312 flights were cancelled.",
        "compatible",
    ),
    (
        "More than 300 flights were cancelled at the airport.",
        "At the airport 190 flights were cancelled.",
        "conflict",
    ),
    ("At least 40 people died in the flood.", "The flood killed 52 people.", "compatible"),
    ("At least 40 people died in the flood.", "In all, 25 people died in the flood.", "conflict"),
    ("Fewer than 50 wolves are left in the park.", "There are 48 wolves left in the park.", "compatible"),
    ("Fewer than 50 wolves are left in the park.", "There are 130 wolves left in the park.", "conflict"),
    ("Nearly 1,000 jobs will go at the shipyard.", "The shipyard will cut 985 jobs.", "compatible"),
    ("About 1,000 jobs will go at the shipyard.", "The shipyard will cut 400 jobs.", "conflict"),
    ("Between 60 and 80 dogs were found at the farm.", "Officers found 72 dogs at the farm.", "compatible"),
    ("Between 60 and 80 dogs were found at the farm.", "Officers found 110 dogs at the farm.", "conflict"),
    ("Up to 200 guests were evacuated from the hotel.", "The hotel evacuated 170 guests.", "compatible"),
    # a later count
    ("The quake killed 120 people.", "The quake killed 310 people.", "conflict"),
    # shares and fractions
    ("Three-quarters of the harvest was lost to hail.", "Hail destroyed 75 percent of the harvest.", "same"),
    (
        "Two-thirds of members voted for the merger.",
        "The merger won 67 percent of members' votes.",
        "compatible",
    ),
    (
        "Two-thirds of members backed the merger.",
        "The merger was backed by 41 percent of members.",
        "conflict",
    ),
    (
        "One in four tenants is behind with the rent.",
        "Some 25 percent of tenants are behind with the rent.",
        "compatible",
    ),
    ("A majority of residents oppose the mast.", "Only 31 percent of residents oppose the mast.", "conflict"),
    (
        "Half of the reefs around Tallow Island are dead.",
        "On Tallow Island 50 percent of the reefs are dead.",
        "same",
    ),
    # money
    ("The new bridge will cost $2.4 billion.", "The bridge is to cost $2,400 million.", "same"),
    ("The new bridge will cost $2.4 billion.", "The new bridge will cost $240 million.", "conflict"),
    ("The town sold the mill for 3.1 million euros.", "The mill was sold by the town for €3.1m.", "same"),
    ("The fine of £80,000 was paid in March.", "The company paid the £800,000 fine in March.", "conflict"),
    # units
    ("The runway is two kilometres long.", "The runway is 2,000 metres long.", "same"),
    ("The tunnel is 10 kilometres long.", "The tunnel is about six miles long.", "compatible"),
    ("The tunnel is 10 kilometres long.", "The tunnel is 25 miles long.", "conflict"),
    (
        "The fire burned 300 hectares of pine forest.",
        "Three square kilometres of pine forest burned in the fire.",
        "same",
    ),
    (
        "Gusts reached 100 kilometres an hour at the lighthouse.",
        "Gusts reached 62 mph at the lighthouse.",
        "compatible",
    ),
    ("The statue weighs 3,000 kilograms.", "The statue weighs three tonnes.", "same"),
    # dates
    ("The library opened on 3 June 2021.", "The library has been open since June 2021.", "compatible"),
    ("The trial begins on 12 March.", "The trial begins on 19 March.", "conflict"),
    ("The trial begins on 12 March.", "The trial starts on March 12.", "same"),
    (
        "It was the first visit by a Marenian king since 2016.",
        "It was the first visit by a Marenian king in eight years.",
        "compatible",
    ),
    (
        "It was the first visit by a Marenian king since 2016.",
        "It was the first visit by a Marenian king in 20 years.",
        "conflict",
    ),
    ("The factory was founded in 2014.", "The factory was founded a decade ago.", "compatible"),
    (
        "The mayor was arrested on Tuesday at his office.",
        "The mayor was arrested on 14 May at his office.",
        "compatible",
    ),
    (
        "The mayor was arrested on Tuesday at his office.",
        "The mayor was arrested on 9 May at his office.",
        "conflict",
    ),
    (
        "The siren sounded at 4:15 p.m. in the harbour.",
        "The siren sounded at a quarter past four in the afternoon in the harbour.",
        "same",
    ),
    (
        "The blackout lasted six hours in Selby Bay.",
        "In Selby Bay the blackout lasted less than two hours.",
        "conflict",
    ),
    ("The blackout lasted 48 hours in Selby Bay.", "In Selby Bay the blackout lasted two days.", "same"),
    # ordinals, scores, ages
    (
        "The coach won her third title with the club on Sunday.",
        "On Sunday the coach won a fifth title with the club.",
        "conflict",
    ),
    ("Norwick won the final 4-2.", "Norwick won the final 4-1.", "conflict"),
    ("Norwick won the final 4-2.", "The final ended in a 4-2 win for Norwick.", "same"),
    ("The pilot, aged 52, died in the crash.", "The 52-year-old pilot was killed in the crash.", "same"),
    ("The pilot, aged 52, died in the crash.", "The 61-year-old pilot was killed in the crash.", "conflict"),
    (
        "The court sentenced him to six years in prison.",
        "He was sentenced by the court to 16 years in prison.",
        "conflict",
    ),
    # roles
    (
        "Ardania exported 900 tractors to Belmark last year.",
        "Belmark bought 900 tractors from Ardania last year.",
        "same",
    ),
    (
        "Ardania exported 900 tractors to Belmark last year.",
        "Belmark exported 900 tractors to Ardania last year.",
        "conflict",
    ),
    (
        "Ardania is to import 900 tractors from Belmark.",
        "Belmark is to import 900 tractors from Ardania.",
        "conflict",
    ),
    (
        "Quillon has sued Tarbert over the patent.",
        "Tarbert is being sued by Quillon over the patent.",
        "same",
    ),
    ("Quillon has sued Tarbert over the patent.", "Tarbert has sued Quillon over the patent.", "conflict"),
    (
        "Quillon agreed to buy Tarbert for $2 billion.",
        "Tarbert is to be bought by Quillon for $2 billion.",
        "same",
    ),
    (
        "Quillon agreed to buy Tarbert for $2 billion.",
        "Tarbert agreed to buy Quillon for $2 billion.",
        "conflict",
    ),
    (
        "Ardanian police arrested four Belmark fishermen on Monday.",
        "Four Ardanian fishermen were arrested by Belmark police on Monday.",
        "conflict",
    ),
    ("Norwick beat Selby 2-0 on Saturday.", "Selby lost to Norwick 2-0 on Saturday.", "same"),
    ("Norwick beat Selby 2-0 on Saturday.", "Selby beat Norwick 2-0 on Saturday.", "conflict"),
    # yes and no
    (
        "All five lifeboats were launched that night.",
        "None of the five lifeboats was launched that night.",
        "conflict",
    ),
    ("No agreement was reached on the canal.", "The talks ended with no agreement on the canal.", "same"),
    (
        "The council approved the stadium plan on Monday.",
        "The council rejected the stadium plan on Monday.",
        "conflict",
    ),
    (
        "Exports of timber rose by 4 percent in April.",
        "Exports of timber fell by 4 percent in April.",
        "conflict",
    ),
    # the same figures of other things
    ("Twelve bridges were closed in Norwick.", "Twelve nurses were honoured in Norwick.", "unrelated"),
    (
        "The airline bought 30 aircraft from Quillon.",
        "The airline's chairman is 30 years older than its founder.",
        "unrelated",
    ),
    ("In 2019 the museum drew few visitors.", "The museum owns 2,019 clocks.", "unrelated"),
    ("Flight 212 was delayed by fog.", "Fog kept 212 people from work.", "unrelated"),
    ("Turnout in Selby was 61 percent.", "In Norwick 48 percent of voters turned out.", "unrelated"),
    ("The union wants a 9 percent raise.", "Employers offered the union 3 percent.", "unrelated"),
    (
        "Crime fell by 8 percent in Norwick in 2022.",
        "Rents in Norwick are among the highest in Ostmark.",
        "unrelated",
    ),
    (
        "The minister arrived in Port Ansel on Tuesday.",
        "Port Ansel's fish market opens on Tuesday.",
        "unrelated",
    ),
    ("The dam was built in 1961.", "The dam will be repaired in 2026.", "unrelated"),
    ("A fire broke out in the old brewery.", "The brewery exports beer to 40 countries.", "unrelated"),
    ("Ardania recalled its ambassador from Belmark.", "Belmark accused Ardania of spying.", "unrelated"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "status"), PAIRS, ids=[f"{s}: {a[:40]}" for a, _, s in PAIRS])
def test_pair(a: str, b: str, status: str) -> None:
    found = compare_claims(a, b, DAY, DAY).status
    soft = {"same", "compatible"}
    assert found == status or {found, status} <= soft


@pytest.mark.parametrize(("a", "b", "status"), PAIRS, ids=[f"{s}: {a[:40]}" for a, _, s in PAIRS])
def test_order_of_the_sentences_makes_no_difference(a: str, b: str, status: str) -> None:
    assert compare_claims(a, b, DAY, DAY).status == compare_claims(b, a, DAY, DAY).status


def test_reason_names_values_and_direction() -> None:
    found = compare_claims(
        "Ardania is to import 900 tractors from Belmark.", "Belmark is to import 900 tractors from Ardania."
    )
    assert found.type == "role"
    assert (found.value_a, found.value_b) == ("Belmark -> Ardania", "Ardania -> Belmark")
    assert "900" in found.reason


def test_type_of_a_conflict() -> None:
    dates = compare_claims("The trial begins on 12 March.", "The trial begins on 19 March.", DAY, DAY)
    counts = compare_claims(
        "The blast killed nine workers at the mill.", "The blast killed 11 workers at the mill.", DAY, DAY
    )
    assert (dates.type, counts.type) == ("date", "number")
    assert (counts.value_a, counts.value_b) == ("nine", "11")


def test_later_count_is_no_conflict() -> None:
    a, b = "The quake killed 120 people in Ostmark.", "The quake killed 310 people in Ostmark."
    assert compare_claims(a, b, "2024-05-17", "2024-05-19").status == "compatible"
    assert compare_claims(b, a, "2024-05-17", "2024-05-19").status == "conflict"
    assert compare_claims(a, b, "2024-05-17", "2024-05-17").status == "conflict"


def test_one_unknown_date_leaves_both_unknown() -> None:
    a, b = "The games will not start on July 24.", "The games are not going to start on July 24."
    assert compare_claims(a, b, "2024-05-17", None).status != "conflict"


@pytest.mark.parametrize(
    "sentence", ["", "#", "…", "12", "—", "A" * 5000, "1,2,3,4 9/11 K-80 $", "half half half of"]
)
def test_odd_input_is_no_conflict(sentence: str) -> None:
    assert compare_claims(sentence, "Twelve people died in the fire.").status == "unrelated"
    compare_claims(sentence, sentence)


def test_bad_input_is_told() -> None:
    with pytest.raises(TypeError, match="sentence_b must be a string"):
        compare_claims("a", None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="date_a must be an ISO date"):
        compare_claims("a", "b", "17 May")
