"""Whose words: the noun phrases before and after reporting verbs, case by case."""

import pytest

from framing.text import annotate


def speakers(text):
    return [voice.speaker for voice in annotate(text).voices if voice.kind != "scare"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Lund, director of the Holm Polling Institute said it was late.", ["Ana Lund"]),
        ("Tovi Fisher, CEO of Fisher Motors, said it was late.", ["Tovi Fisher"]),
        ("Fisher Motors sold a mill. Tovi Fisher said it was late.", ["Tovi Fisher"]),
        ("The Post's Vera Lund Usher in Houston, Texas, says the council will act.", ["Vera Lund Usher"]),
        (
            "“We are sure,” Mr. Berg and Sen. Ana Lund, South Bank Republican, said in a statement.",
            ["Berg; Ana Lund"],
        ),
        ("In a statement, Berg, Lund and Holm said they had helped.", ["Berg; Lund; Holm"]),
        ("On Friday, Lund and Berg said they had helped.", ["Lund; Berg"]),
        ("He met his accusers in the trial, who say they were duped.", ["accusers"]),
        ("Republican members who often blame the mayor agreed that it was late.", ["Republican members"]),
        ("A survey of more than 1,000 adults conducted in May found that few agree.", ["survey"]),
        ("“All are busy,” says town analyst Vera Lund of Norman, Okla. “We wait.”", ["Vera Lund"] * 2),
        ("“It has got to stop.” Ana Lund said. He left at noon.", ["Ana Lund"]),
        ("Ana Lund defended the plan and in a statement said it was late.", ["Ana Lund"]),
        ("AARP said the dam has leaked. HWA officials said it did not.", ["AARP", "HWA officials"]),
        ("Donald Lund's lawyers say that he is too busy.", ["Donald Lund's lawyers"]),
        ("Former Lund aide Jan Berg left. Lund wrote: “I did not see it.”", ["Lund"]),
        ("Jan Berg was late. On his show Blue Harbour, he said it was cold.", ["Jan Berg"]),
        ("Similarly, Ana Lund left early and then said he had won.", ["Ana Lund"]),
        ("Ana Lund would not yield, and soon Jan Berg approached her and said, “Let us go.”", ["Jan Berg"]),
        ("The unnamed official wrote to Ana Lund: “We do not.”", ["official"]),
        ("“It is late,” said Ana Lund on “Holm Today.” “It is.”", ["Ana Lund"] * 2),
        ("Ana Lund asked that the gate be shut.", ["Ana Lund"]),
        (
            "Ana Lund wrote that rowers have called her a pirate and that she was “scolded on the quay by all.”",
            ["Ana Lund", "Ana Lund", "Ana Lund"],
        ),
        ("Jan Berg, a pilot who said it was late, left.", ["Jan Berg"]),
        ("In Holm County, a pilot who said it was late has left.", [""]),
        ("Ana Lund of Osmere and Jan Berg of Holm said it was late.", ["Ana Lund; Jan Berg"]),
        (
            "1. SOUNDBITE (English) Ana Lund, Arlandic Prime Minister: “It is late, and we are here.”",
            ["Ana Lund"],
        ),
        ("Yet Ana Lund was calm, standing by her earlier note: “It is late, let it rain.”", ["Ana Lund"]),
        ("A large town study released this month showed that it was late.", ["large town study"]),
        (
            "The mayor spoke with a pilot who claimed to have left. The mayor, Jan Berg, rose. He said it was late.",
            ["", "Jan Berg"],
        ),
        ("“It is late,” said Sen. Ana Lund (D-Mass.), who added that it rained.", ["Ana Lund"] * 2),
        ("The board answered the mayor with a statement that read: “It is late.”", ["statement"]),
        (
            "Julie Lund spoke. Lund claims that Orlu and others left — and she says it was late.",
            ["Julie Lund", "Julie Lund"],
        ),
        # what stands before a role, a verb or a relative word, and is not the speaker
        ("In Osmere, a spokesman for the mill said the dam was old.", ["mill"]),
        ("Ana Lund, the director of the Holm Yard told the Post that it was late.", ["Ana Lund"]),
        (
            "The film shows the hall of the town but Jan Berg, spokesman for the mill, told the Post it was late.",
            ["Jan Berg"],
        ),
        ("The notes refer to findings by a farmer from Osmere who had said it was late.", [""]),
        ("The book began with remarks from Mayor Jan Berg, who said it was late.", ["Jan Berg"]),
        (
            "It was a book on Osmere by town poets Ana Lund and Jan Berg who write that it was late.",
            ["Ana Lund; Jan Berg"],
        ),
        ("The town listens to rowers on the board who say it was late.", ["rowers"]),
        ("Sen. Ana Lund, a builder, said the change in the rules should have come in May.", ["Ana Lund"]),
        ("Letters obtained by the Post show that it was late.", ["letters"]),
        (
            "The Justice Department said it was late. The Holm Defense Ministry said it was early.",
            ["Justice Department", "Holm Defense Ministry"],
        ),
        (
            "Owners said it was late. The letter said it was early. “No,” they said.",
            ["owners", "letter", "owners"],
        ),
        ("Lund has in the past indicated that it leaks.", ["Lund"]),
        ("The judges went on to note that it leaks.", ["judges"]),
        ("Ana Lund left. She’s said that it leaks.", ["Ana Lund"]),
        ("Jan Berg is the man who said that it leaks.", ["Jan Berg"]),
        ("Ana Lund, the town economist (who once had Berg's job), said that it leaks.", ["Ana Lund"]),
        ("Earlier this week, the Osmere Board of Works (OBW) said that it leaks.", ["Osmere Board of Works"]),
        ("Asked by the Holm Times about the gate, Lund hedged, noting that it leaks.", ["Lund"]),
        ("“We row,” said Senator John A. Berg. Mr. Berg said it was late.", ["John A Berg", "John A Berg"]),
        ("“It is old,” Lund and Berg said. “It leaks.”", ["Lund; Berg"] * 2),
        ("“It is old,” Lund, Holm and Berg said.", ["Lund; Holm; Berg"]),
        ("“It is old,” the town's clerk and adviser Ana Lund said.", ["Ana Lund"]),
        ("Ana Close of the rowers' club said it was late.", ["Ana Close"]),
        ("It is a source of rows between those who say that it leaks.", [""]),
        ("It was said by Ana Lund, R-Texas, who hinted that it leaks.", ["Ana Lund"]),
        ("One of them was Ana Lund, 26, who says that it leaks.", ["Ana Lund"]),
        # who said something before goes on with "also", whoever is named since
        (
            "Jan Berg said it leaks. Gov. Karl Holt is to mend it. He also said it was late.",
            ["Jan Berg", "Jan Berg"],
        ),
        # a party's member without a name is whoever was met last, unless brought in without a name
        ("Ana Lund rose to speak. “It leaks,” the Arlandic Democrat said.", ["Ana Lund"]),
        ("Ana Lund rose. Another Democrat stayed. “It leaks,” the Democrat said.", ["Democrat"]),
        # joint speakers of whom more is said than their names
        ("Sen. Ana Lund, R-Holm, and Rep. Karl Moss, D-Osmere, said it was late.", ["Ana Lund; Karl Moss"]),
        ("Ana Lund, a farmer, and Karl Moss, 67, said it was late.", ["Ana Lund; Karl Moss"]),
        ("Ana Lund, owner of Verkko, Lisk, and Moss Motors, said it was late.", ["Ana Lund"]),
        ("Ana Lund left, and Karl Moss, her deputy, said it was late.", ["Karl Moss"]),
        ("Secretary of Roads Ana Lund and Mayor Karl Moss said it was late.", ["Ana Lund; Karl Moss"]),
        ("Mayor Ana Lund and Navy Chief of Staff Gen. Karl Moss said it leaks.", ["Ana Lund; Karl Moss"]),
        ("Supporters of Ana Lund and Karl Moss said it was late.", ["supporters"]),
        (
            "Ana Lund, a poet of roads and rails, and Karl Moss, an engineer, said it was late.",
            ["Ana Lund; Karl Moss"],
        ),
        ("Ana Lund, HLM vice-chair, said it was late.", ["Ana Lund"]),
        ("Nearly half of the rowers said it was late.", ["rowers"]),
        # titles alone are nobody's name
        ("The Harbour Department's Inspector General said it was late.", ["Inspector General"]),
        ("Vice President Jan Berg rose. Ana Lund left. The Vice President said it was late.", ["Jan Berg"]),
        ("Jan Berg left. The Arlandic Prime Minister said it was late.", ["Arlandic Prime Minister"]),
        ("President Karl Moss rose. Ana Lund left. The U.S. president said it was late.", ["U.S. president"]),
        ("Governor Karl Moss rose. Ana Lund left. The Republican governor said it was late.", ["Karl Moss"]),
        ("Ana Lund rose. The Holm Attorney General said it was late.", ["Holm Attorney General"]),
        # who holds the office that leads the sentence before, with or without a name
        (
            "President Karl Moss rose. Jan Berg sat. The president met Jan Berg. He said it was late.",
            ["Karl Moss"],
        ),
        (
            "Jan Berg sat. The Arlandic president also sent a note. “It is late,” he wrote.",
            ["Arlandic president"],
        ),
        ("Boats are idle - Holm Times: “The boats of the town lie idle.”", ["Holm Times"]),
        # a title between marks in what is said of the speaker
        ("Karl Moss spoke of “Dry Years,” said Ana Lund.", ["Ana Lund"] * 2),
        # whom "who" means after another "who", after a gerund
        ("They joined with clerks who warned that it leaks.", ["clerks"]),
        ("Karl Moss, once of New Holm, at last drew people who say that it leaks.", [""]),
        ("We face clerks who rule the mill and who believe that it leaks.", ["clerks"]),
        ("He left after defying clerks who had asked whether it leaks.", ["clerks"]),
        # what stands beside a preposition does not lead its sentence; who comes after an opening clause does
        ("Norland fell ill. Writing on Chirper, Karl Moss left. It later said it was late.", [""]),
        (
            "Ana Lund spoke. When asked by Karl Berg if it leaks, Lund smiled. “No,” she said.",
            ["Ana Lund"],
        ),
        ("The embattled Karl Moss, who once said it leaks, announced he would go.", ["Karl Moss"] * 2),
        # what stands between the subject and its verb
        ("Farmers, however, are just as quick to say that it leaks.", ["farmers"]),
        ("Rowers plan to march in a town where they argue that it leaks.", ["rowers"]),
        ("Karl Moss, author of “The Dry Years,” said it was late.", ["Karl Moss"]),
        ("“It leaks,” Karl Moss, author of the book “Dry,” said.", ["Karl Moss"]),
        # the subject of a row of verbs
        ("Karl Moss rose. He greeted two men, joked that it was late, and left.", ["Karl Moss"]),
        ("Ana Lund came. In just the past two weeks she's said it was late.", ["Ana Lund"]),
        ("Karl Moss, 62, rose. The 62-year-old said it was late.", ["Karl Moss"]),
        ("Lisk Corp. shut the mill. A statement from the company said it was late.", ["Lisk Corp"]),
        ("A statement from the river said it was late.", ["statement"]),
        # whom the text goes on about, not who is named beside him; who leads behind an introduction and a title
        ("Karl Moss rose. In May he left the mill to Jan Berg. He said it was late.", ["Karl Moss"]),
        (
            "Within hours of Judge Tim Berg's fall, Green Party Chairman Karl Moss shut the mill. “No,” he said.",
            ["Karl Moss"],
        ),
        ("Rick Berg left the mill to Jill Moss. “No,” she said.", ["Jill Moss"]),
        ("Lena Holt rose. The KLMT kept telling men to go. “No,” she said.", ["KLMT", "Lena Holt"]),
    ],
)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Footage from Holm showed marchers chanting: “We are the sea.”", ["marchers"]),
        ("They met for hours, with Governor Tim Holm saying he wanted more.", ["Tim Holm"]),
        ("Ana Lund played it down, the clerk saying on Friday that it was late.", ["clerk"]),
        ("Ana Lund broke with him by saying he was late.", ["Ana Lund"]),
        ("“They were kind,” the paper quoted Ana Lund as saying.", ["Ana Lund"]),
        ("The deaths reported by the Post shook the town.", []),
        ("The row began with a notice from Berg's office claiming that it leaked.", ["Berg's office"]),
        ("Ana Lund made a statement from the quay, noting that it leaked.", ["Ana Lund"]),
        ("Ana Lund told reporters, adding that it leaked.", ["Ana Lund"]),
        ("And in a letter on Friday, Ana Lund left, saying it was late.", ["Ana Lund"]),
        ("On Friday, in a letter to the board, Ana Lund left, saying it was late.", ["Ana Lund"]),
        ("A raspy-voiced Ana Lund walked in, warning that it was late.", ["Ana Lund"]),
        ("Instead, perhaps because of the storm, farmers stayed, saying it was late.", ["farmers"]),
        ("A town judge on Friday shut the gate, finding that it leaks.", [""]),
        ("Ana Lund fell ill after reports alleging that it leaks.", ["reports"]),
        ("Ana Lund fell ill and sent a note saying that it leaks.", ["Ana Lund"]),
        ("Facing questions about it, Ana Lund left, saying that it leaks.", ["Ana Lund"]),
        ("Hours later, a visibly tired Ana Lund left, saying that it leaks.", ["Ana Lund"]),
        ("The law is silent, leaving the courts to determine whether it leaks.", ["courts"]),
        ("Even “Dry Dock” star Ana Lund left, saying that it leaks.", ["Ana Lund"]),
        ("The storm left residents wondering whether it leaks.", ["residents"]),
        ("Two years ago, Ana Lund left, saying that it leaks.", ["Ana Lund"]),
        ("Ana Lund rose. In the days at sea she slept, saying that it leaks.", ["Ana Lund"]),
        ("The board has some Green allies, who are openly and gladly urging it to pay.", ["Green allies"]),
    ],
)
def test_who_speaks_in_a_participle(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "adverb", ["earlier", "likewise", "nonetheless", "nevertheless", "afterward", "flat-out"]
)
@pytest.mark.parametrize("who", ["Karl Moss", "Karl Moss, the head of the mill in Holm,"])
def test_an_adverb_before_the_verb_is_no_part_of_the_subject(who, adverb):
    assert [v.speaker for v in annotate(f"{who} {adverb} said it leaks.").voices] == ["Karl Moss"]
