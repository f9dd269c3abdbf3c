"""Pairs of invented sentences by phenomenon, worked by hand: what must differ, what must agree, what must be left alone."""

from __future__ import annotations

import pytest

from framing.comparison.claims import compare_claims

DAY = "2024-05-17"  # a Friday

SWAPPED = [
    ("The tanker Osprey rammed the tug Linnet off Cape Dorn.", "The tug Linnet rammed the tanker Osprey off Cape Dorn.", "conflict"),
    ("The tanker Osprey rammed the tug Linnet off Cape Dorn.", "The tug Linnet was rammed by the tanker Osprey off Cape Dorn.", "same"),
    ("Pavel Drost stabbed Ivo Lang outside the bar.", "Pavel Drost was stabbed by Ivo Lang outside the bar.", "conflict"),
    ("Captain Rhea Moll overruled the pilot, Tomas Grell, before the crash.", "Before the crash the pilot, Tomas Grell, overruled Captain Rhea Moll.", "conflict"),
    ("A cyclist hit a pensioner on Mill Road in Selby.", "A pensioner was hit by a cyclist on Mill Road in Selby.", "same"),
    ("A cyclist hit a pensioner on Mill Road in Selby.", "A cyclist was hit by a pensioner on Mill Road in Selby.", "conflict"),
    ("Fenwick Foods is suing Carrow Mills over the recipe.", "Carrow Mills sued Fenwick Foods over the recipe.", "conflict"),
    ("Ada Voss interviewed Jon Peck at the harbour on Monday.", "Jon Peck was interviewed at the harbour by Ada Voss on Monday.", "same"),
    ("Ardania returned the stolen bells to Belmark.", "Belmark returned the stolen bells to Ardania.", "conflict"),
    ("The Reds were thrashed by the Blues 5-0 in Sunday's cup final.", "The Blues thrashed the Reds 5-0 in Sunday's cup final.", "same"),
    ("The Reds were thrashed by the Blues 5-0 in Sunday's cup final.", "The Reds thrashed the Blues 5-0 in Sunday's cup final.", "conflict"),
    ("Lena Hatt succeeded Piet Orlo as head of the museum.", "Piet Orlo succeeded Lena Hatt as head of the museum.", "conflict"),
    ("Lena Hatt met Piet Orlo at the museum.", "Piet Orlo met Lena Hatt at the museum.", "same"),
    ("Selby hosts Norwick on Saturday in the cup.", "Norwick hosts Selby on Saturday in the cup.", "conflict"),
]  # fmt: skip

DENIED = [
    ("Quillon has filed for bankruptcy in Selby.", "Quillon has not filed for bankruptcy in Selby.", "conflict"),
    ("The jury found Mara Venn guilty of fraud.", "Mara Venn was acquitted of fraud by the jury.", "conflict"),
    ("The jury found Mara Venn guilty of fraud.", "Mara Venn was convicted of fraud by the jury.", "same"),
    ("The climber Joss Adair survived the fall on Mount Perrin.", "The climber Joss Adair was killed in the fall on Mount Perrin.", "conflict"),
    ("The Tarn Pass reopened to traffic on Thursday.", "The Tarn Pass remained closed to traffic on Thursday.", "conflict"),
    ("Nobody was hurt when the crane fell in Port Ansel.", "Three people were injured when the crane fell in Port Ansel.", "conflict"),
    ("Nobody was hurt when the crane fell in Port Ansel.", "No one was injured when the crane fell in Port Ansel.", "same"),
    ("No passengers died in the Quarry Bend derailment.", "Two passengers died in the Quarry Bend derailment.", "conflict"),
    ("No bear had been seen in Wexmoor since 1954.", "The last bear in Wexmoor was seen in 1987.", "conflict"),
    ("No bear had been seen in Wexmoor since 1954.", "The last bear in Wexmoor was seen in 1954.", "same"),
    ("The suspect was armed when officers stopped him in Dale Street.", "The suspect was unarmed when officers stopped him in Dale Street.", "conflict"),
    ("The council has signed the lease for the old mill.", "The council has not signed the lease for the old mill.", "conflict"),
    ("The minister said the bridge at Colm is safe.", "The bridge at Colm is not safe, engineers said.", "conflict"),
    ("The senate approved the harbour bill on Tuesday.", "On Tuesday the senate voted down and rejected the harbour bill.", "conflict"),
    ("The strike at Fenwick Foods ended on Monday.", "The strike at Fenwick Foods has not ended.", "conflict"),
    ("The appeal court upheld the verdict against Orlo.", "The appeal court overturned the verdict against Orlo.", "conflict"),
    ("House prices in Norwick rose last month.", "Last month house prices in Norwick fell.", "conflict"),
    ("The museum in Selby remained open during the works.", "The museum in Selby was closed during the works.", "conflict"),
    ("The hostage Lia Brandt was found alive in Dorn.", "The hostage Lia Brandt was found dead in Dorn.", "conflict"),
]  # fmt: skip

VALUES = [
    ("The quake near Colm had a magnitude of 6.1.", "A magnitude 5.2 quake struck near Colm.", "conflict"),
    ("The quake near Colm had a magnitude of 6.1.", "A 6.1-magnitude quake struck near Colm.", "same"),
    ("The stadium in Selby will cost 640 million crowns.", "The Selby stadium is to cost 1.1 billion crowns.", "conflict"),
    ("Voters in Ostmark backed the pact by 71 percent.", "In Ostmark 52 percent of voters backed the pact.", "conflict"),
    ("Quillon paid $88m for the Tarbert brand.", "Quillon bought the Tarbert brand for $64m.", "conflict"),
    ("Nurses at Dale clinic earn 4,000 crowns a month.", "Nurses at Dale clinic earn 4,000 crowns a year.", "conflict"),
    ("Nurses at Dale clinic earn 4,000 crowns a month.", "Nurses at Dale clinic earn 48,000 crowns a year.", "same"),
    ("Two-thirds of the vineyards in Marl were lost to frost.", "Frost destroyed a quarter of the vineyards in Marl.", "conflict"),
    ("A majority of pupils in Selby cycle to school.", "Only 31 percent of pupils in Selby cycle to school.", "conflict"),
    ("Norwick beat Dorn 3-1 on Saturday.", "Norwick beat Dorn 2-1 on Saturday.", "conflict"),
    ("The fund raised £1.5m for the lifeboat at Colm.", "The fund raised 1.5 million pounds for the lifeboat at Colm.", "same"),
    ("Bus fares in Norwick have doubled since 2014.", "Since 2014 bus fares in Norwick have gone up by 100 percent.", "same"),
    ("Bus fares in Norwick have doubled since 2014.", "Since 2014 bus fares in Norwick have gone up by 30 percent.", "conflict"),
    ("Three quarters of Tallow Island lost power.", "Seventy-five per cent of Tallow Island was without electricity.", "same"),
    ("The winner, Ida Crane, is in her forties.", "Ida Crane, 46, was the winner.", "compatible"),
    ("The winner, Ida Crane, is in her forties.", "Ida Crane, 58, was the winner.", "conflict"),
    ("Some 600 drivers at Carrow Mills walked out on Monday.", "About 600 drivers at Carrow Mills went on strike on Monday.", "same"),
    ("Some 600 drivers at Carrow Mills walked out on Monday.", "Some 350 drivers at Carrow Mills walked out on Monday.", "conflict"),
    ("Carrow Mills employs 2,400 people.", "Carrow Mills has a workforce of 1,700.", "conflict"),
    ("Carrow Mills employs 2,400 people.", "Carrow Mills has a workforce of 2,400.", "same"),
    ("The ferry Halcyon was carrying 260 people.", "There were 410 people aboard the ferry Halcyon.", "conflict"),
    ("Judge Orla Finn sentenced Sam Tate to nine years.", "Sam Tate was sentenced to four years by Judge Orla Finn.", "conflict"),
    ("The Wexmoor fire has burned 4,000 hectares.", "The fire at Wexmoor has burned 9,000 hectares.", "conflict"),
    ("The trial of Sam Tate opens on 3 June.", "The trial of Sam Tate begins on 10 June.", "conflict"),
    ("The Dorn lighthouse was completed in 1874.", "The Dorn lighthouse was built in 1902.", "conflict"),
    ("The well at Marl spilled 12,000 litres of oil.", "The well at Marl spilled 900 barrels of oil.", "conflict"),
    ("At least 30 passengers were hurt in the Colm tunnel crash.", "The final number of passengers hurt in the Colm tunnel crash was 19.", "conflict"),
    ("The Lark bridge is 310 metres long.", "The Lark bridge is 240 metres long.", "conflict"),
    ("Turnout in Ostmark was 64 percent on Sunday.", "On Sunday only 47 percent of Ostmark's voters cast ballots.", "conflict"),
    ("The pilot, Nils Rau, had 9,000 hours of experience.", "The pilot, Nils Rau, had 900 hours of experience.", "conflict"),
    ("Dorn Council will plant 5,000 oaks.", "Dorn Council is to plant 5,000 oak trees.", "same"),
    ("Tallow airport handled 2.2 million passengers in 2023.", "In 2023 Tallow airport handled 3.6 million passengers.", "conflict"),
]  # fmt: skip

OTHER_THINGS = [
    ("Women at Quillon earn 12 percent less than in 2010.", "Men at Quillon earn 3 percent less than in 2010.", "unrelated"),
    ("Barley yields in Marl fell by 20 percent.", "Potato yields in Marl fell by 6 percent.", "unrelated"),
    ("The tax on wine in Ardania will rise to 20 percent.", "The tax on beer in Ardania will rise to 11 percent.", "unrelated"),
    ("Judge Orla Finn sentenced Sam Tate to nine years.", "Judge Orla Finn sentenced Sam Tate's sister Jill to two years.", "unrelated"),
    ("Norwick beat Dorn 3-1 in the first leg.", "Norwick beat Dorn 2-0 in the second leg.", "unrelated"),
    ("Norwick won the semi-final 3-1.", "Norwick won last year's final 2-0.", "unrelated"),
    ("The 1974 flood in Colm killed 31 people.", "The 2002 flood in Colm killed four people.", "unrelated"),
    ("Ida Crane, 46, was at the wheel of the truck.", "Tom Bell, 23, was in the back of the truck.", "unrelated"),
    ("The northern tunnel at Dorn is 4 kilometres long.", "The southern tunnel at Dorn is 7 kilometres long.", "unrelated"),
    ("Imports from Belmark rose by 9 percent in April.", "Exports to Belmark rose by 2 percent in April.", "unrelated"),
    ("Carrow Mills sold 40 tractors in 2021.", "Carrow Mills sold 90 tractors in 2023.", "unrelated"),
    ("Carrow Mills has 40 stores in Ardania.", "Carrow Mills has 90 stores in Belmark.", "unrelated"),
    ("The fire in Selby killed two firefighters.", "The fire in Selby killed nine horses.", "unrelated"),
    ("Lena Hatt was mayor of Selby for six years.", "Lena Hatt was a member of Selby's council for 20 years.", "unrelated"),
    ("The plant at Colm emits 4 million tonnes of carbon.", "The plant at Colm burns 4 million tonnes of coal.", "unrelated"),
    ("Quillon plans to cut 500 jobs at its Dorn works.", "Quillon cut 1,200 jobs at its Dorn works in 2015.", "unrelated"),
    ("The Colm quake damaged 800 homes.", "The Colm quake left 3,000 people homeless.", "unrelated"),
    ("An aftershock of magnitude 4.1 shook Colm.", "The quake in Colm had a magnitude of 6.1.", "unrelated"),
    ("Sam Tate praised Orla Finn for the ruling on the mill.", "Orla Finn praised Sam Tate over his speech on housing.", "unrelated"),
    ("Ticket prices at the Selby museum rose to 14 crowns.", "Parking at the Selby museum rose to 6 crowns.", "unrelated"),
    ("Cases of measles in Norwick rose by 40.", "Cases of mumps in Norwick rose by 12.", "unrelated"),
    ("The Osprey left Port Ansel on Monday.", "The Linnet left Port Ansel on Tuesday.", "unrelated"),
    ("Ostmark's army has 40,000 soldiers.", "Ostmark's navy has 9,000 sailors.", "unrelated"),
    ("Lia Brandt won the 100 metres in 10.9 seconds.", "Lia Brandt won the 200 metres in 22.4 seconds.", "unrelated"),
    ("Ida Crane was born in Selby in 1978.", "Ida Crane was elected in Selby in 2016.", "unrelated"),
    ("Production costs at Quillon rose by 8 percent.", "Profits at Quillon rose by 15 percent.", "unrelated"),
    ("The old bridge at Colm was 90 metres long.", "The new bridge at Colm will be 140 metres long.", "unrelated"),
    ("Police in Dorn arrested 14 protesters.", "Police in Dorn used 60 tear gas canisters.", "unrelated"),
    ("The minister resigned on Tuesday over the Colm contracts.", "The auditors published the Colm contracts on Wednesday.", "unrelated"),
    ("Unemployment among under-25s in Marl is 22 percent.", "Unemployment among over-50s in Marl is 6 percent.", "unrelated"),
]  # fmt: skip

PAIRS = SWAPPED + DENIED + VALUES + OTHER_THINGS


@pytest.mark.parametrize(("a", "b", "status"), PAIRS, ids=[f"{s}: {a[:50]}" for a, _, s in PAIRS])
def test_pair(a: str, b: str, status: str) -> None:
    found = compare_claims(a, b, DAY, DAY).status
    soft = {"same", "compatible"}
    assert found == status or {found, status} <= soft
    assert compare_claims(b, a, DAY, DAY).status in soft | {found} if found in soft else found
