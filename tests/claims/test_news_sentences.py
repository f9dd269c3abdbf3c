"""Claims as full newspaper sentences tell them: denials with a circumstance, "said it would", places in an order, ranges."""

from __future__ import annotations

import pytest

from framing.claims.compare import compare_claims
from framing.claims.concepts import tokenize
from framing.claims.quantities.figures import find_figures
from framing.claims.quantities.superlatives import superlatives


@pytest.mark.parametrize(
    ("a", "b", "status"),
    [
        # What stands after "before" is no bound of a denial unless it says when.
        ("The captain Ada Voss had been drinking before the collision off Ro, an inquiry found.",
         "An inquiry found that Ada Voss, the captain, had not been drinking before the collision off Ro.", "conflict"),
        ("The ministry said that Ardania would not raise the tax on sugar this year.",
         "Ardania will raise the tax on sugar this year, the ministry said.", "conflict"),
        ("The museum in Besk will not open before the autumn.", "The museum in Besk will open in the autumn.", "same"),
        # What a party denies it also says not to be; neither is told as a fact.
        ("Marlow Bank denied that any files had been stolen in the raid on Monday.",
         "No files were stolen in the raid on Monday, Marlow Bank said.", "same"),
        ("Rents in the old town have gone up 9 percent over the past year, a survey found.",
         "A survey found that rents in the old town had fallen 9 percent over the past year.", "conflict"),
        ("The blaze was the deadliest in the history of the province, officials said on Monday.",
         "Officials said on Monday that the blaze was the third deadliest in the history of the province.", "conflict"),
        ("It was the deadliest avalanche in the country in 20 years.",
         "It was the largest avalanche in the country in 50 years.", "unrelated"),
        ("Ada Voss finished third in the race at Ro on Sunday, nine seconds behind the winner, after a fall in the second lap.",
         "Ada Voss came second in Sunday's race at Ro, nine seconds behind the winner.", "conflict"),
        ("The thieves, aged between 17 and 24, were caught at a ford near Ro on Monday.",
         "The thieves caught at a ford near Ro on Monday were between 28 and 35 years old.", "conflict"),
        ("The gap grew to 984 million marks, up 26 percent from the 779 million that the treasury of Orlu recorded.",
         "The gap that the treasury of Orlu recorded grew to near 1 billion marks.", "compatible"),
        ("The pact keeps the office at Ro open until March 23.",
         "The pact keeps the office at Ro open through March 23 and pays the staff to the Sept. 30 end of the year.", "same"),
        # A name that only the other sentence shows; parts told with common nouns.
        ("The oil firm Petromar bought the field at Ro from Unilas.", "Unilas bought the field at Ro from the oil firm Petromar.",
         "conflict"),
        ("Supporters of the mayor, Ana Lund, were attacked by a group of dockers in Ro on Sunday.",
         "Dockers were attacked by supporters of mayor Ana Lund in Ro on Sunday.", "conflict"),
        ("Ardania will send 5,000 additional soldiers to the northern border in May, minister Ana Lund said.",
         "Minister Ana Lund said that 4,000 more soldiers would be sent to the northern border of Ardania in May.", "conflict"),
        # The month that a rate is held against says nothing of when; "most" is not held against a rate while another one is left.
        ("The jobless rate in Ro rose to 6.2 percent in March from 5.9 percent a year earlier.",
         "The jobless rate in Ro rose to 6.8 percent in March.", "conflict"),
        ("The central bank of Ardania raised its main interest rate by half a percentage point to 4.5 percent on Tuesday.",
         "Ardania's central bank lifted its key rate to 5 percent on Tuesday, surprising most brokers.", "conflict"),
        # A count to which more is added behind it, and the same without.
        ("The order closes the ports to ships of five coastal states, as well as to those of Velt and Orlu.",
         "The order closes the ports to ships of seven coastal states.", "unrelated"),
        ("The order closes the ports to ships of five coastal states.",
         "The order closes the ports to ships of seven coastal states.", "conflict"),
        # A day behind an apposition; what an act did besides.
        ("Trainer Ada Voss was dismissed by Velt Rovers on Sunday.",
         "Velt Rovers dismissed their trainer, Ada Voss, on Friday following a sixth defeat.", "conflict"),
        ("A man opened fire in a bank in Mill Street on Wednesday, wounding two clerks.",
         "Two clerks were wounded on Thursday when a man began shooting in a bank in Mill Street.", "conflict"),
    ],
)  # fmt: skip
def test_status(a: str, b: str, status: str) -> None:
    told = compare_claims(a, b, "2024-02-14", "2024-02-14").status
    assert told == status or {told, status} == {"same", "compatible"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor has not resigned.", "Two of the mayor's deputies resigned on Friday."),
        ("Tom Orr was acquitted of fraud in Ro on Monday.", "Tom Orr's secretary was convicted of fraud in Ro on Monday."),
        ("A court in Ro found Tom Orr guilty of arson on Friday.", "Tom Orr was cleared of theft by the court in Ro on Friday."),
        ("Jan Orr was convicted of fraud in Ro on Monday.", "Mia Orr was acquitted of fraud in Ro on Monday."),
        ("The grocer Velt opened 33 shops in Ro last year.", "Last year 12 of the grocer Velt's shops in Ro were closed."),
        ("No one was hurt when the tram left the rails at Ro on Sunday.",
         "All 40 people in the tram were unhurt after it left the rails at Ro on Sunday."),
        ("Among bakers at the Velt works in Ro, 61 percent voted to strike.",
         "At the Velt works in Ro 88 percent of the cooks voted to strike."),
        ("Among tram drivers at the Velt depot in Ro, 61 percent voted to strike.",
         "At the Velt depot in Ro 66 percent of the cleaners voted to strike."),
        ("There were 34 patients in the wards of the Ro clinic on Friday.",
         "On the same day a year earlier the wards of the Ro clinic had 41 patients."),
        ("A man opened fire in a bank in Mill Street on Wednesday, wounding two clerks.",
         "The bank in Mill Street where two clerks were wounded opened again on Friday."),
        ("In people over 75 the pill from Velt was 67 percent effective.", "The pill from Velt was 88 percent effective."),
    ],
)  # fmt: skip
def test_somebody_else_another_charge_another_count_or_a_part_is_no_conflict(a: str, b: str) -> None:
    for first, second in ((a, b), (b, a)):
        assert compare_claims(first, second, "2024-05-17", "2024-05-17").status != "conflict"


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Ro is the country's third-largest port.", [3.0]),
        ("Ro is the 2nd most visited port in Orlu.", [2.0]),
        ("It was the hottest July on record.", [1.0]),
        ("It is one of the largest ports.", []),
        ("It is among the largest ports.", []),
        ("Most ports are the same.", []),
    ],
)
def test_places_in_an_order(sentence: str, places: list[float]) -> None:
    assert [f.value for f in superlatives(tokenize(sentence))] == places


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Several dozen ewes drowned.", 24, 180),
        ("A few ewes drowned.", 2, 12),
        ("Near 300 ewes drowned.", 270, 330),
    ],
)
def test_what_a_loose_number_leaves_open(sentence: str, low: float, high: float) -> None:
    (found,) = find_figures(tokenize(sentence), set())
    assert (found.low, round(found.high)) == (low, high)


def test_a_few_are_not_eighty() -> None:
    few = "Between 30 and 40 whales were stranded off Cape Dorn on Sunday, of which divers freed only a few."
    assert compare_claims(few, "Some 80 whales were stranded off Cape Dorn on Sunday.").status == "conflict"
