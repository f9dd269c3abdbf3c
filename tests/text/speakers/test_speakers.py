"""Who speaks, where it takes more than the words beside the verb."""

import pytest

from framing.text import annotate

CASES = [
    # a short name ends the sentence
    ("The envoy met Minister Wu Yi. Wu said the port was open.", ["Wu Yi"]),
    # joint speakers, one of them by a role before the name
    ("Ana Lund and her deputy, Jan Berg, argue that it is dead. They concede that it lived.", ["Ana Lund; Jan Berg"] * 2),
    # an office of two words with "and", a title that is part of a body's name
    ("The Health and Roads Affairs Secretary Ana Lund said it rained.", ["Ana Lund"]),
    ("The Secretary for Security Ana Lund said it rained.", ["Ana Lund"]),
    ("It rained, General Motors said.", ["General Motors"]),
    ("The Osmere Defense Forces said it rained.", ["Osmere Defense Forces"]),
    ("The Osmere Institutes of Health said it rained.", ["Osmere Institutes of Health"]),
    ("Osmere Today said it rained.", ["Osmere Today"]),
    ("Ana Lund came. In a note to Osmere Today, she said it was late.", ["Ana Lund"]),
    # whose "the statement" is
    ("Holm Bank said in a statement it was sorry. “It was late,” the statement said.", ["Holm Bank"] * 2),
    ("In a statement sent on Friday, the Holm Bank said it was late. “It was,” the statement said.", ["Holm Bank"] * 2),
    ("Secretary of the Coast Ana B. Lund said it was late.", ["Ana B Lund"]),
    ("An official said it was late. The Norland senator said it was not.", ["official", "Norland senator"]),
    ("A letter from the Holm Bank was read. The letter said it was late.", ["Holm Bank"]),
    ("Ana Lund said it was late. The statement said so too: “It was.”", ["Ana Lund", "statement"]),
    ("According to a Holm Bank report dated May 1, it was late.", ["Holm Bank"]),
    # what a person is, with no comma after it
    ("Ana Lund, a farmer from Osmere said it was late.", ["Ana Lund"]),
    ("In Osmere, a farmer from the hills said it was late.", [""]),
    # roles and bodies without a name behind a pronoun
    ("According to the coroner, the climber fell. He added that it was quick.", ["coroner", "coroner"]),
    ("The airline was fined on Monday. It says its tanks were full.", ["airline"]),
    ("Ana Lund thinks the clinic is good. Her husband is not so sure. “We were lucky,” he says.", ["Ana Lund", "husband"]),
    ("“Put the soup on,” Ola Brandt said. Her son frowned. She shrugged. “It will keep.”", ["Ola Brandt"] * 2),
    # what stands before the subject or beside it is none of it
    ("On Monday the company said it would close. In a note the mayor said it was sad.", ["company", "mayor"]),
    ("The union's members, to their credit, said they would wait.", ["union's members"]),
    ("The plan will be presented to the council, which will then determine whether it stays.", ["council"]),
    ("Officials familiar with the talks said the quota was settled. One of them said it was late.", ["officials", ""]),
    ("The king, in his Easter message, said the year was hard.", ["king"]),
    ("Strongman Tavian Orlu said it was safe. There was music when Tavian Orlu left.", ["Tavian Orlu"]),
    ("Jan Berg was quoted by the Daily Lamp as saying it was early.", ["Jan Berg"]),
    # surnames that are months or a firm's, a wife of that surname, a kinswoman without a name
    ("Prime Minister Ana May said the port was open. May says it stays so. In May it rains.", ["Ana May", "Ana May"]),
    ("Jan Lund, head of Lund Investments, said it rained. Lund said it snowed.", ["Jan Lund", "Jan Lund"]),
    ("Bill Ostrow said it rained. “It did,” said Ms. Ostrow.", ["Bill Ostrow", "Ostrow"]),
    ("Berg's mother sat down. “He is safe,” she said.", ["Berg's mother"]),
    ("President-elect Ana Lund said she would go. Lund said it again.", ["Ana Lund"] * 2),
    # "the president" is the one at home, and "she" not who speaks in somebody's clause
    ("President Ana Lund met Arlandian President Karl Berg. The president said it rained.", ["Ana Lund"]),
    ("Arlandian President Karl Berg left. The president said it rained.", ["Karl Berg"]),
    (
        "President Ana Lund noted that Governor Vera Holm had promised to go. She added that it rained.",
        ["Ana Lund", "Vera Holm", "Ana Lund"],
    ),
    ("Walking with Vera Holm on the Berg Moines quay, Ana Lund wept. She said it was over.", ["Ana Lund"]),
    ("Sarah May has promised that it will hold.", ["Sarah May"]),
    # posts are signed by those the text speaks of
    ("Mayor Lund left.\nIt rained for a week in Osmere. — Ana B. Lund (@analund) May 2, 2026", ["Lund"]),
    ("Ana Lund left.\nIt rained for a week in Osmere. — analund (@analund) May 2, 2026", ["Ana Lund"]),
    # what stands before a name and is none of it
    ("Republican Sarah Lund said it rained. What Lund said was new. Lund says it pours.", ["Sarah Lund"] * 2),
    ("Brig. Gen. Sarah Lund said it rained. She said it again.", ["Sarah Lund"] * 2),
    ("“@AnaLund asked,” Vera Holm said. “It did.”", ["Vera Holm"] * 2),
    # a quotation after "But", and signed ones
    ("“It rained. It poured.”\n-- Minister of Roads Ana Lund, on Holm Radio\nThe gate is shut.", ["Ana Lund"]),
    ("“It rained,” said Ana Lund, 40. But “it did not pour. It never does.”", ["Ana Lund"] * 2),
    ("“It rained. It poured.”\n-- Mayor Ana Lund, on Holm Radio\nThe gate is shut.", ["Ana Lund"]),
    # who accuses, blames and is asked
    ("Senator Ana Lund accused the agency of a “cover-up”.", ["Ana Lund"]),
    ("The airline was accused by its pilots of “flying on fumes”.", ["pilots"]),
    ("The firm blamed “headwinds” for the loss.", ["firm"]),
    # people of one surname: who leads the sentence before, else who is printed in full most often; a son is "Jr." throughout
    ("Bill Ostrow ran. Ann Ostrow ran later. Ostrow said it rained.", ["Ann Ostrow"]),
    ("Ann Ostrow ran. Ann Ostrow won, and Bill Ostrow sang.\nIt rained.\nOstrow said it rained.", ["Ann Ostrow"]),
    ("Jan Lisk spoke. Jan Lisk Jr. left.\nIt rained.\nIt poured.\nLisk said it rained.", ["Jan Lisk"]),
    (
        "President Trell spoke. His son, Jan Trell, sang with Jan Trell's band.\nIt rained.\nIt poured.\nTrell said it rained.",
        ["Trell"],
    ),
    ("Senator Trell spoke. It rained.\nIt poured.\nThen the surgeon Ana Trell left. Trell said it rained.", ["Ana Trell"]),
    ("Ian Haney-López spoke. Haney-Lopez said it rained.", ["Ian Haney-López"]),
    ("Kim Dorn Venn spoke. Dorn said it rained.", ["Kim Dorn Venn"]),
    ("Peter Holm left. NBA Scout Peter Holm left. Holm said it rained.", ["Peter Holm"]),
    ("Ambassador to Norway Robert Holm said it rained. Holm said it poured.", ["Robert Holm"] * 2),
    # who is made to speak, who leads after an introduction, and what only looks like a subject
    ("The letter led some critics to say that it rained.", ["critics"]),
    ("Shortly after the remarks, host Ana Lund made a statement, saying that it rained.", ["Ana Lund"]),
    ("Groups that oppose the plan also voiced doubts and urged the council to wait.", ["groups"]),
    ("Holm Brands (HBR), the maker of Lisk beer, Venn tea and Orlu milk, announced that it rained.", ["Holm Brands"]),
    ("Jan Berg was ill, according to a video posted to Lampbook. He said it rained.", ["", "Jan Berg"]),
    # bodies and offices called by a noun
    ("Twill Ferries fell. The Roads Commission met. The company said it rained.", ["Twill Ferries"]),
    (
        "The state's Department of Rivers and Roads met at Holm High School. The agency said it rained.",
        ["Department of Rivers and Roads"],
    ),
    ("Quiet Bears, a charity in Holm, sued Lisk. The group said it rained.", ["Quiet Bears"]),
    (
        "Deputy Attorney General Rod Lisk met Attorney General Jan Berg. The deputy attorney general said it rained.",
        ["Rod Lisk"],
    ),
    ("Ana Lund called. She was seeking a deal, the source said.", ["source"]),
    ("Arlandic President Karl Berg left. The Arlandic leader said it rained.", ["Karl Berg"]),
    ("Rep. Karl Berg left. The congressman said it rained.", ["Karl Berg"]),
    ("Karl Berg, Holm Bank's chief economist, said it rained.", ["Karl Berg"]),
    ("Berg, talking to reporters as he left for the summit in Holm, Osmere, said it rained.", ["Berg"]),
    ("Ana Lund asked the men to praise the dam, calling it “a gift”.", ["Ana Lund"]),
    # a source that is named before "allegedly"
    ("The mill allegedly hid the leak, the Holm Times reports.", ["Holm Times"]),
    # an opening participle is done by who leads the clause after it; one after "in a letter published" by the sentence's
    ("Calling it “an old wreck,” Ana Lund left the ferry.", ["Ana Lund"]),
    ("Ana Lund wrote of the boats in a letter published in May, adding that they leaked.", ["Ana Lund"]),
    ("The vote has some owners saying the toll is late.", ["owners"]),
    # who is called so, and not whose team it is
    ("Special counsel Jan Berg's team filed it. The team is small, Berg's team said. The special counsel said it rained.",
     ["Berg's team", "Jan Berg"]),
    ("It rained, the Holm County Sheriff's Office said.", ["Holm County Sheriff's Office"]),
    ("It rained all week, the Holm government data showed.", ["Holm government"]),
    # of two presidents the one whom the article is about, never a former one
    ("President Mira Tolland left. Tolland met former President Jan Berg. Tolland smiled. The president said it rained.",
     ["Mira Tolland"]),
    ("Tolland left with former President Jan Berg. The president said it rained.", ["president"]),
    ("Former President Jan Berg met President Mira Tolland. Berg smiled. The former president said it rained.", ["Jan Berg"]),
    ("Senator Ana Lund left. Lund and Lund met Senator Kit Holm. The senator said it rained.", ["Kit Holm"]),
    ("Arlandic President Jan Berg met President Mira Tolland. The Osmeric president said it rained.", ["Osmeric president"]),
    ("Holm Senator Jan Berg met Lisk Senator Kit Lund. The Holm senator said it rained.", ["Jan Berg"]),
    # "they" are the group that leads the sentence or the one before
    ("Some boat owners left the ferry. They said it leaked.", ["boat owners"]),
    ("Owners left the ferry, saying it leaked, which they said was old news.", ["owners"]),
    ("New boats came. They show that it pays.", [""]),
    # the comma after an apposition is missing
    ("“It rained,” Jan Berg, a spokesman for the Holm Ferry said.", ["Jan Berg"]),
    # capitals between marks are a slogan; surnames that are adverbs, given names that are titles
    ("The board has a “Green Lanes First” plan. Ana Lund left. “It rained,” she said.", ["Ana Lund"]),
    ("Jan Long left. “It rained all week here,” Long said.", ["Jan Long"]),
    ("Holm Times editor Dean Berg said it rained.", ["Dean Berg"]),
    ("Ana Lund said in a declaration filed with the board that it rained.", ["Ana Lund"]),
    # of two bodies of one kind each is told by the word before it
    ("The health ministry said it rained. The interior ministry said it was dry.", ["health ministry", "interior ministry"]),
    ("Holm Defense Ministry said it rained. The health ministry said it was dry.", ["Holm Defense Ministry", "health ministry"]),
    ("The health ministry said it rained. The ministry said it was dry.", ["health ministry", "health ministry"]),
    # a name with "and" in it is one body, two bodies are two
    ("The Roads and Harbours Administration said it rained.", ["Roads and Harbours Administration"]),
    ("The Pentagon and State Department said it rained.", ["Pentagon; State Department"]),
    # "the 60-year-old" is somebody whom the text knows
    ("Ana Lund left. “It rained,” the 60-year-old former clerk said.", ["Ana Lund"]),
    ("According to a report in the spring, the dam is old.", ["report"]),
    ("The news angered green farmers, who say the dam is old.", ["green farmers"]),
    ("Ana O’Lund left. Ms. O’Lund said it rained.", ["Ana O’Lund"]),
    ("Ana Lund met Jan Berg, leading Mr. Berg to note that it rained.", ["Jan Berg"]),
    ("Sources briefed on the talks say the dam is old.", ["sources"]),
    ("Berg left, but the board of the mill sent out a note saying the dam is old.", ["board"]),
    ("Ana Lund rejected the farmers’ claims that the dam was old.", ["farmers"]),
]  # fmt: skip
NOBODY = [
    "The country suffers from a lack of informed voters and gains from trade.",
    "Fans told the crowd that included hundreds of men.",
    "One wonders whether it rained.",
    "He was sorry for the statement that her office issued in May.",
    "The press declared a national emergency on the border.",
    "There was talk of amending it by adding spending cuts, but it stood as it was.",
    "I’ll admit it rained, and I’d say it poured.",
    "The deal binds Arlandia, the Gulf states, and Osmere.",
    "A man who claimed responsibility for the blast left a letter.",
    "The inability to understand texts will cause them to fall behind.",
    "The two sides signed memoranda on ports, veterinary rules, student exchange and energy.",
    "The council keeps monthly figures on traffic, footfall and air.",
    "When you go shopping, tell them how you came.",
    "Few places felt that fall as sharply.",
    "The visit shows that goodwill travels.",
    "Foreign policy runs counter to the mood.",
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_speakers(text, speakers):
    found = [v.speaker for v in annotate(text).voices if v.kind != "scare"]
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(speakers))


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text):
    assert not [v for v in annotate(text).voices if v.kind != "scare"]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The strike is off, union leaders said late on Thursday, after the port gave way.", ["The strike is off"]),
        ("Lund promised to mend it, though she admitted the money was short.", ["to mend it", "the money was short"]),
        ("If it does, said Alma Lund of the Lisk Institute, orchards could die.", ["If it does", "orchards could die"]),
        ("Lund told a radio host she had “heard something” about it.", ["she had “heard something” about it"]),
        ("The loans are sound, a person close to it said.", ["The loans are sound"]),
        ("The loans are sound, Lund said, according to the Holm Times.", ["The loans are sound"]),
        ("Lund told clerks who asked for it that it was late.", ["it was late"]),
        ("Lund, telling anybody who would listen, left.", []),
        ("Rather than urging Berg to leave the mill, they were kind.", ["to leave the mill"]),
    ],
)  # fmt: skip
def test_reported_clauses(text, reported):
    assert [text[v.start : v.end] for v in annotate(text).voices if v.kind == "indirect"] == reported


ROLES = [
    # joint speakers have a role where both have the same
    ("Professor Ana Lund and Professor Jan Berg said it rained.", "expert"),
    ("Professor Ana Lund and Mayor Kit Berg said it rained.", ""),
    # a party and a seat after the name, several under one title
    ("Ana Lund (D-Mass.) and Jan Berg (R-Colo.) met. Berg said it rained.", "official"),
    ("Ana Lund, R-Conn., said it rained.", "official"),
    ("Sens. Ana Lund and Jan Berg met. Lund said it rained.", "official"),
    ("A row with Vera Holm (D-Mass.) hurt him. The rower Ana Lund said it rained.", ""),
    ("President Mira Tolland arrived. “We deal with our neighbours,” she said. Tolland left.", "official"),
    ("The Machinists' League, which represents 9,000 workers, said it was late.", ""),
    ("Asker's son, who works in the boiler house, said he may go.", "citizen"),
    ("A senior Osmere diplomat said it rained.", "anonymous"),
    ("Majority Leader Mira Tolland said it rained.", "official"),
    ("The quartet's leader, Mira Tolland, said it rained.", ""),
    ("Ana Lund, the deputy editor of the Holm Times, said it rained.", "media"),
    ("The airline was blamed. Pilots said it flew on fumes.", ""),
    # a secretary of a portfolio, of nobody knows what, of a union
    ("Secretary of Defense Ana Lund said it rained.", "official"),
    ("Its secretary, Ana Lund, said it rained.", ""),
    ("The union's secretary, Ana Lund, said it rained.", "opposition"),
    ("Holm Motors, the union's rival, said it rained.", "corporate"),
    ("Ana Lund's office said it rained.", "official"),
    ("As Politico's Ana Lund wrote, it rained.", "media"),
    ("Arland's envoy to the League, Ana Lund, said it rained.", "official"),
    ("In a letter to an envoy to the League, Ana Lund said it rained.", ""),
    ("State spokesman Jan Berg said it rained.", "official"),
    # who lives there, where nothing tells more
    ("Ana Lund, 65, of Osmere, said it rained.", "citizen"),
    ("Ana Lund of Osmere, Texas, said it rained.", "citizen"),
    ("Ana Lund, who lives in Osmere, said it rained.", "citizen"),
    ("Governor Ana Lund of Osmere, Texas, said it rained.", "official"),
    ("Ana Lund, 65, said it rained.", "citizen"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_roles(text, role):
    assert {v.speaker_role for v in annotate(text).voices if v.speaker} == {role}


def test_what_opens_a_clause_or_fills_a_subhead_is_no_part_of_a_name() -> None:
    opened = annotate(
        "Addressing Lund in the great hall, Berg spoke of trust. Later Lund said that trust takes time."
    )
    assert {voice.speaker for voice in opened.voices} == {"Lund"}
    headed = annotate(
        "Osmere’s Maria Lund Meets Harbour Leaders to Rebuild Strained Relations\n\n"
        "The talks begin on Monday. On Friday Lund described them as a “turning point”.",
    )
    assert {voice.speaker for voice in headed.voices} == {"Maria Lund"}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Lund of Holm, Va., told the board that it leaks.", ["Ana Lund"]),
        ("Ana Lund, 59, of Holm Grove, N.C., says it leaks.", ["Ana Lund"]),
        ("Ana Lund, the mayor of Holm, Mississippi (a town on the river), told them it leaks.", ["Ana Lund"]),
        ("An inquiry into the fire at the mill in Holm, Libya, concluded that it leaks.", ["inquiry"]),
        ("“It leaks,” said Ana Lund of Holm, Indiana, who said it was late.", ["Ana Lund"] * 2),
        ("Bakers from Holm, South Dakota, believe that it leaks.", ["bakers"]),
        ("In talks in Paris, France said it leaks.", ["France"]),
        ("In Holm, Ohio, Ana Lund said it leaks.", ["Ana Lund"]),
    ],
)
def test_a_country_or_state_after_a_town_is_nobody_who_speaks(text, speakers):
    assert [v.speaker for v in annotate(text).voices] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norland Democrat Karl Moss said it leaks. “It does,” Moss added.", "Karl Moss"),
        ("“It leaks,” HLM Administrator Jane Moss said. “It does,” she added.", "Jane Moss"),
        ("Holm County Green Party Co-Chairman Karl Moss said it leaks.", "Karl Moss"),
        ("Student Jane Moss said it leaks.", "Jane Moss"),
        ("Unlike Karl Moss, the board left. Moss said it leaks.", "Karl Moss"),
        # a body that is called after somebody, and a body of students
        ("The Norland Democrat Jane Moss Foundation said it leaks.", "Norland Democrat Jane Moss Foundation"),
        ("Holm Student Loan Fund said it leaks.", "Holm Student Loan Fund"),
    ],
)
def test_what_somebody_is_called_before_the_given_name_is_no_part_of_it(text, speaker):
    assert {v.speaker for v in annotate(text).voices} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Holm Post reporters Ana Lund and Karl Moss wrote that it leaks.", "Ana Lund; Karl Moss"),
        ("“It leaks,” Lund Bank Corp. economists Ana Holm and Karl Moss said.", "Ana Holm; Karl Moss"),
        ("Holm Water and Lund Bank said it leaks.", "Holm Water; Lund Bank"),
    ],
)
def test_two_people_under_one_calling_both_speak(text, speaker):
    assert [v.speaker for v in annotate(text).voices] == [speaker]


@pytest.mark.parametrize("when", ["Thursday", "on Tuesday", "this week"])
def test_a_poll_that_is_out_speaks(when):
    voices = annotate(f"A Holm Bank poll out {when} found that half of the town is late.").voices
    assert [(v.speaker, v.verb) for v in voices] == [("Holm Bank", "find")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Moss is late. An employee was asked about it. “It leaks,” the employee said.", "employee"),
        ("Karl Moss is late. A senior worker put it on Moss. The worker said it leaks.", "worker"),
        # somebody known is called so
        ("Karl Moss, a worker at the mill, left in May. The worker said it leaks.", "Karl Moss"),
        ("Karl Moss worked as a worker. It was late. The worker said it leaks.", "Karl Moss"),
        ("Karl Moss is late. The worker said it leaks.", "Karl Moss"),
        ("A senator left. Senator Karl Moss is late. The senator said it leaks.", "Karl Moss"),
    ],
)
def test_whom_the_text_brings_in_without_a_name_is_nobody_named_since(text, speaker):
    assert [v.speaker for v in annotate(text).voices] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("On 16 October Jay Moss left the board. Moss said it leaks.", ["Jay Moss"]),
        ("Ana Lund said Saturday the bank believes that it leaks.", ["Ana Lund", "bank"]),
        ("May Lund said it leaks. Jan Moss said so too: “It does.”", ["May Lund", "Jan Moss"]),
    ],
)
def test_days_and_months_are_no_part_of_a_speaker(text, speakers):
    assert [v.speaker for v in annotate(text).voices] == speakers
