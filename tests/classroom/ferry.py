"""Four invented articles on one invented event, analysed for real, so that lessons are tested on what lessons are made of."""

from functools import cache

import pandas as pd

from framing import analyze

OUTLETS = ("The Corvane Post", "Harbour Times", "Ennor Bulletin", "Tidewater Wire")
HEADLINES = (
    "Council caves to ferry bosses as islanders lose night boat",
    "Night ferry to Ennor to end in March",
    "Cut off at night: island vows to fight ferry axe",
    "Corvane council ends night ferry to Ennor",
)
TEXTS = (
    "The council caved to the ferry company on Tuesday and scrapped the night boat that 40 island families rely on.\n\n"
    "The shameful retreat came after a brief, chaotic meeting. Mayor Ilse Tarn defended the vote.\n\n"
    "“We had no money left for an empty boat,” Tarn said. She said the council would review the timetable in spring.\n\n"
    "Residents shouted from the gallery. “This is a betrayal of every family out there,” said Odo Venn, a fisherman.\n\n"
    "As The Corvane Post reported in May, the boat costs 310,000 crowns a year. <script>alert('x')</script>",
    "The council of Corvane voted 7 to 4 on Tuesday to end the night ferry to Ennor from 1 March.\n\n"
    "Mayor Ilse Tarn said the crossing cost 310,000 crowns a year and carried nine passengers a night.\n\n"
    "“We had no money left for an empty boat,” Tarn said.\n\n"
    "About 60 families on the island use the service, according to the residents’ association.\n\n"
    "The ferry company declined to comment on Tuesday evening.",
    "Islanders vowed to fight on after the council axed their only night boat in a cruel blow to 60 families.\n\n"
    "“This is a betrayal of every family out there,” said fisherman Odo Venn. “They never stood here in January.”\n\n"
    "The so-called “review” in spring convinced nobody at the pier. Mayor Tarn did not visit the island.\n\n"
    "The council voted 8 to 4 on Tuesday to end the night ferry to Ennor from 1 March.",
    "CORVANE (Tidewater) - The council of Corvane voted 7 to 4 on Tuesday to end the night ferry to Ennor.\n\n"
    "The crossing cost 310,000 crowns a year, Mayor Ilse Tarn said. It carried nine passengers a night.\n\n"
    "Some 60 families on the island use the service. Tidewater could not reach the ferry company.",
)


def articles():
    return pd.DataFrame(
        {
            "article_id": [f"ferry/{n}" for n in range(4)],
            "outlet": OUTLETS,
            "event": "night-ferry",
            "headline": HEADLINES,
            "date": "2026-02-03",
            "text": TEXTS,
        }
    )


@cache
def make_analysis():
    return analyze(articles(), n_resamples=49)
