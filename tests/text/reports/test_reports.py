"""What a reporting verb puts into a source's mouth, and what stays the article's own."""

import pytest

from framing.text import annotate


def reported(text: str) -> list[tuple[str, str]]:
    return [(text[v.start : v.end], v.speaker) for v in annotate(text).voices]


@pytest.mark.parametrize(
    "text",
    [
        # "that" is a pronoun or points at something.
        "They waited for the board to agree on a plan that could pass the council.",
        "The court ruling that led to his release may spur more anger.",
        "Berg has argued for the bridge that opened in May.",
        "We shall update the map at that time.",
        "She filed charges related to that leak.",
        # What looks like a verb is a noun, an object or somebody's deed.
        "The quarrel came down to fussy details that neither town has yet read.",
        "It set off alerts in a system designed to find leaks.",
        "They would maintain control of the harbour they now hold.",
        "The papers were trying to find any flaws they could.",
        "Go to Osmere, ask them, then come back and explain it to me.",
        "A fifth man pleaded guilty to wire fraud in May.",
        "When it rained, Commander Paul Reed responded to a call from the quay.",
        "In Osmere, where a law is stuck in the courts, the boatmen warn about crowds.",
        "The old yard, the largest on the coast, grants nobody a berth.",
        "In 1990, when boats were scarce, the Red hosts insisted on a visit to the yard.",
        "Elsewhere, many city and state governments use the plea.",
        "The board was able to deny Berg a seat in support of his plan when he made a request for it.",
        "They tried to maintain some distance, with some on the quay while others sat in the boats.",
        "That is as telling as the song that makes us happy, and it is appealing to us.",
        "In Osmere the boatmen speak of crowds, and of the state's lax same-day registration rules.",
        "Asked about the dam, Ana Lund, the mayor, spoke of the weather.",
        # An opinion comes from nobody.
        "While few agree with Lund, it is clear by now that she won.",
        # A noun or an adjective, and what somebody only tries to do.
        "The board met on loan guarantees to spur growth, and had no direct evidence that it works.",
        "They hired volunteers to gather names in an attempt to persuade the town to stay.",
        "While he did not mention her by name, he was clearly angry.",
        "The mayor was still welcome at the quay, and there is reason to believe that she knew it.",
        "The rowers who wrote the letter - Lund and Berg - did not reply.",
        "Ana Lund sang and I think that it rained.",
        # A gerund that is the subject of its sentence.
        "Finding a berth that is dry would not be easy.",
        "Telling the rowers that it sank is of no use.",
        # Somebody accused or pleased.
        "The law would deny suspected thieves a boat or a berth.",
        "Ana Lund appeals to rowers who can swim.",
        # What nobody has said: a question of doing it, something alleged.
        "The town faces the question of whether to encourage visitors to stay.",
        "The board will look into any alleged theft that leads to the yard.",
    ],
)
def test_what_reports_nothing(text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund said on Tuesday the dam would hold.", [("the dam would hold", "Lund")]),
        ("Ana Lund said at least one gate was open.", [("at least one gate was open", "Ana Lund")]),
        ("The dam is old, a person familiar with the matter said.", [("The dam is old", "")]),
        ("The dam is old, the board of works said.", [("The dam is old", "board")]),
        ("As the Holm Courier noted last year, the dam is old.", [("the dam is old", "Holm Courier")]),
        ("For now, the board said, the gate is shut.", [("For now", "board"), ("the gate is shut", "board")]),
        ("Holm News reports that the gate is shut.", [("the gate is shut", "Holm News")]),
        ("His rival, Jan Berg, on Tuesday said the dam was old.", [("the dam was old", "Jan Berg")]),
        ("In May Senator Ana Lund, a builder, said the dam was old.", [("the dam was old", "Ana Lund")]),
        ("Ana Lund, Holm Bank spokeswoman, said the dam was old.", [("the dam was old", "Ana Lund")]),
        # A programme's title is no part of what was said in it.
        ("Lund told Holm TV's “Gate Watch” that the dam was old.", [("the dam was old", "Lund")]),
        ("Lund told Holm TV's “Gate Watch” the dam was old.", [("the dam was old", "Lund")]),
        ("Lund told “Gate Watch” host Jan Berg that the dam was old.", [("the dam was old", "Lund")]),
        # The main clause is the article's own.
        ("While critics say that the dam leaks, it is safe.", [("the dam leaks", "critics")]),
        ("After Ana Lund insisted that she had won, Berg left.", [("she had won", "Ana Lund")]),
        ("When asked why the dam was old, the mayor laughed.", [("why the dam was old", "")]),
        (
            "After meeting the board, Lund said the gate, the oldest in the valley, was shut.",
            [("the gate, the oldest in the valley, was shut", "Lund")],
        ),
        ("While Berg had reportedly fled, Lund stayed.", [("While Berg had reportedly fled", "")]),
        (
            "In May, according to the board, the gate had leaked.",
            [("In May", "board"), ("the gate had leaked", "board")],
        ),
        ("Ana Lund said in a speech outlining the plan that it leaks.", [("it leaks", "Ana Lund")]),
        (
            "Saying that the gate is “too old,” Ana Lund closed it for the winter.",
            [("the gate is “too old,”", "Ana Lund"), ("too old,", "Ana Lund")],
        ),
        # "reportedly" puts its own clause at a distance, and none where the source is named.
        ("It opened in May, and Berg had reportedly fled.", [("Berg had reportedly fled", "")]),
        ("The ferry met a man who reportedly left, and sank.", [("who reportedly left", "")]),
        ("The clerk reportedly believes that the dam leaks.", [("the dam leaks", "clerk")]),
        (
            "If the boats leak, the board warned him, they are to be sold.",
            [("If the boats leak", "board"), ("they are to be sold", "board")],
        ),
    ],
)
def test_what_is_reported(text, expected):
    assert reported(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The board added a gate that had leaked for years.",
        "Lund denied a charge of theft made by her rival.",
        "The ferry tried to appeal to its regular guests.",
        "Lund, sworn in last week, met the board.",
        "The ferry company announced cuts to the fleet agreed by its owners.",
    ],
)
def test_a_thing_described_after_the_verb_is_no_clause(text):
    assert reported(text) == []


def test_the_author_is_no_source():
    assert reported("I think that the dam is safe. We hope it will hold.") == []
    assert reported("We met Jan Berg and he said the dam was old.") == [("the dam was old", "Jan Berg")]


def test_the_first_person_of_a_source_is_reported():
    assert reported("She said I think the dam is safe.")[0] == ("I think the dam is safe", "")


def test_a_quotation_after_a_lead_in_leaves_it_to_the_article():
    text = "Asked if the dam was safe, Ana Lund said, “It is.”"
    assert [words for words, _ in reported(text)] == ["if the dam was safe", "It is."]


@pytest.mark.parametrize("label", ["Winner", "THE FACTS", "Pluses", "POWER PLAY"])
def test_a_label_that_names_nobody_makes_no_transcript(label):
    text = f"Boats are old.\n{label}: Lund has won.\nNobody saw the facts, pluses, a winner or play.\n{label}: It rained."
    assert reported(text) == []


def test_surnames_and_given_names_make_a_transcript():
    text = "Vera Holm met Ana Lund.\nHOLM: It rained.\nAna: It did.\nHOLM: How much?\nAna: Not so much."
    assert [speaker for _, speaker in reported(text)] == ["Holm", "Ana", "Holm", "Ana"]


@pytest.mark.parametrize(
    "text",
    [
        "It's worth noting that the dam leaks.",
        "That's not to say the dam is safe.",
        "This explains why the dam leaks.",
        "The fire showed how old the mill was.",
        "The price suggests the harvest was poor.",
        "Imagine what they have in store for the mill.",
        "The way to show that it holds is to fill it.",
        "The mild winter may encourage farmers to sow.",
        "One could say that the dam leaks.",
        "Greens smarting from their poor showing among farmers plan a march on the mill.",
        "He signed executive orders that cut the toll and shut the mill.",
        "They cannot admit that; so they raised the tax.",
        "The mine shut after the clerks' alleged theft of the seals.",
        "In Holm, clerks kept their view of the dam.",
        "She updated the map in areas where it leaks.",
        "The plan may appeal to voters.",
    ],
)
def test_a_thing_or_nobody_says_nothing(text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It said the dam was old.", [("the dam was old", "")]),
        ("Some say the dam is old.", [("the dam is old", "")]),
        ("A report showed that the dam leaks.", [("the dam leaks", "report")]),
        ("Most are calm, with 61% saying it is safe.", [("it is safe", "")]),
    ],
)
def test_who_stays_unnamed_still_says_something(text, expected):
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A year after saying she was ill, Ana Lund revealed that she was well.",
            [("she was ill", "Ana Lund"), ("she was well", "Ana Lund")],
        ),
        ("Instead of claiming that it leaks, farmers mended the dam.", [("it leaks", "farmers")]),
        ("The dam is old, Mr. Berg was quoted as telling Ana Lund on Monday.", [("The dam is old", "Berg")]),
        ("The town wants the dam, which, according to Berg, is too old.", [("is too old", "Berg")]),
        ("It was the day when, according to Berg, the dam broke.", [("the dam broke", "Berg")]),
        (
            "They sat for an hour, with Lund quiet for half of that, according to Berg.",
            [("They sat for an hour, with Lund quiet for half of that", "Berg")],
        ),
        ("According to one source, Ana Lund left for Holm.", [("Ana Lund left for Holm", "source")]),
        ("After Lund threatened to leave, the mayor gave in.", [("to leave", "Lund")]),
        ("Last year after Lund said it was old, the mayor left.", [("it was old", "Lund")]),
        ("Lund alleged throughout the talks that it leaks.", [("it leaks", "Lund")]),
        (
            "Lund said that “the gate” in Holm is old.",
            [("“the gate” in Holm is old", "Lund"), ("the gate", "Lund")],
        ),
        ("Lund praised “a bold gate” in Holm that is old.", [("a bold gate", "Lund")]),
        (
            "“It is old,” Lund said in answer to the clerks’ questions about the dam, calling it “thin.”",
            [("It is old,", "Lund"), ("thin.", "Lund")],
        ),
        (
            "Ana Lund, who is rumored to be ill, said the dam is old.",
            [("to be ill", ""), ("the dam is old", "Ana Lund")],
        ),
        (
            "Ana Lund, who once said it leaks, said the dam is safe.",
            [("it leaks", "Ana Lund"), ("the dam is safe", "Ana Lund")],
        ),
    ],
)
def test_a_clause_ends_where_another_one_takes_over(text, expected):
    assert reported(text) == expected


def test_labels_with_nothing_between_them_say_nothing():
    assert all(v.start < v.end for v in annotate("LUND: BERG: LUND: BERG: No.").voices)
