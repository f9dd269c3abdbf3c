"""Voices, case by case: each row is a text and what is said in it, by whom, with which verb."""

from unittest import mock

import pytest

from framing.corpus import find_furniture
from framing.text import annotate

D, I, S = "direct", "indirect", "scare"  # noqa: E741

DIRECT = [
    ("“The pump gave out at noon,” Vera Holm said.", [(D, "The pump gave out at noon,", "Vera Holm", "say")]),
    (
        '"We start on Monday," said Karl Ostrow, a foreman at the yard. "Nobody asked us."',
        [(D, "We start on Monday,", "Karl Ostrow", "say"), (D, "Nobody asked us.", "Karl Ostrow", "say")],
    ),
    (
        "'The miners' wages aren't enough,' said Owen Tarn. 'That's the owners' doing.'",
        [
            (D, "The miners' wages aren't enough,", "Owen Tarn", "say"),
            (D, "That's the owners' doing.", "Owen Tarn", "say"),
        ],
    ),
    ("« Nous partons demain », said the envoy, Luc Marin.", [(D, "Nous partons demain", "Luc Marin", "say")]),
    ("„Wir gehen“, said Jutta Kern.", [(D, "Wir gehen", "Jutta Kern", "say")]),
    (
        "“I told her,” Nora Pym said, “and she laughed.”",
        [(D, "I told her,", "Nora Pym", "say"), (D, "and she laughed.", "Nora Pym", "say")],
    ),
    (
        "Sgt. Paul Reed wrote in his log: “Two boats, no lights.”",
        [(D, "Two boats, no lights.", "Paul Reed", "write")],
    ),
    ("Reed: “Two boats, no lights.”", [(D, "Two boats, no lights.", "Reed", "")]),
    (
        '"Who paid for it?" demanded Lena Okafor, the treasurer.',
        [(D, "Who paid for it?", "Lena Okafor", "demand")],
    ),
    (
        '"Stop!" Hale shouted. The driver, Petra Lund, did not. "I never heard him," she said later.',
        [(D, "Stop!", "Hale", "shout"), (D, "I never heard him,", "Petra Lund", "say")],
    ),
    (
        '"The wall held for a day.\n\n"Then it went," said Ines Roca, who lives below it.',
        [(D, "The wall held for a day.", "Ines Roca", "say"), (D, "Then it went,", "Ines Roca", "say")],
    ),
    (
        "Mayor Ida Brandt called the plan “a gift to nobody” and left.",
        [(D, "a gift to nobody", "Ida Brandt", "call")],
    ),
    (
        "“My mother said ‘sell the cow’ and we did,” Tom Arden told the court.",
        [
            (D, "My mother said ‘sell the cow’ and we did,", "Tom Arden", "tell"),
            (D, "sell the cow", "", "say"),
        ],
    ),
    (
        "“It was the '90s and we drank from jars,” Mike Toll recalled.",
        [(D, "It was the '90s and we drank from jars,", "Mike Toll", "recall")],
    ),
    (
        'The plank is 12" wide. "Wide enough," said Ruth Vane.',
        [(D, "Wide enough,", "Ruth Vane", "say")],
    ),
    (
        "“We will rebuild,” Governor Ana Lisk of Northmark, a Liberal, said in a speech on Friday.",
        [(D, "We will rebuild,", "Ana Lisk", "say")],
    ),
    (
        "Peter Crane lost the vote. “That is life,” he said.",
        [(D, "That is life,", "Peter Crane", "say")],
    ),
    (
        "Peter Crane and Mary Dole ran against each other. “I would do it again,” she said.",
        [(D, "I would do it again,", "Mary Dole", "say")],
    ),
    (
        "A spokeswoman for the Harbour Trust said: “No boats were lost.” She said the pier was open.",
        [
            (D, "No boats were lost.", "Harbour Trust", "say"),
            (I, "the pier was open", "Harbour Trust", "say"),
        ],
    ),
    ("“Not one penny,” a trader said.", [(D, "Not one penny,", "", "say")]),
]

INDIRECT = [
    ("Ana Lisk said the dam would hold.", [(I, "the dam would hold", "Ana Lisk", "say")]),
    ("Ana Lisk said on Tuesday that the dam would hold.", [(I, "the dam would hold", "Ana Lisk", "say")]),
    ("Ana Lisk told reporters the dam would hold.", [(I, "the dam would hold", "Ana Lisk", "tell")]),
    (
        "The ministry said in a statement it had not seen the report.",
        [(I, "it had not seen the report", "ministry", "say")],
    ),
    ("The dam would hold, Ana Lisk said.", [(I, "The dam would hold", "Ana Lisk", "say")]),
    ("The dam would hold, said Ana Lisk of the Water Board.", [(I, "The dam would hold", "Ana Lisk", "say")]),
    (
        "The dam, Ana Lisk said, would hold.",
        [(I, "The dam", "Ana Lisk", "say"), (I, "would hold", "Ana Lisk", "say")],
    ),
    ("The dam is safe, according to Ana Lisk.", [(I, "The dam is safe", "Ana Lisk", "")]),
    ("According to Ana Lisk, the dam is safe.", [(I, "the dam is safe", "Ana Lisk", "")]),
    (
        "Ana Lisk said the dam was safe and that nobody should leave.",
        [(I, "the dam was safe", "Ana Lisk", "say"), (I, "nobody should leave", "Ana Lisk", "say")],
    ),
    ("Ana Lisk denied that the dam had cracked.", [(I, "the dam had cracked", "Ana Lisk", "deny")]),
    ("Ana Lisk denied taking the money.", [(I, "taking the money", "Ana Lisk", "deny")]),
    (
        "Ana Lisk refused to say whether the dam was safe.",
        [(I, "whether the dam was safe", "Ana Lisk", "say")],
    ),
    ("Villagers believe the dam is safe.", [(I, "the dam is safe", "villagers", "believe")]),
    ("Ana Lisk was quoted as saying the dam was safe.", [(I, "the dam was safe", "Ana Lisk", "say")]),
    ("The engineer is said to have fled the country.", [(I, "to have fled the country", "", "say")]),
    ("The clerk allegedly burned the ledger.", [(I, "The clerk allegedly burned the ledger", "", "")]),
    (
        "Ana Lisk and Jon Berg said the dam was safe.",
        [(I, "the dam was safe", "Ana Lisk; Jon Berg", "say")],
    ),
    (
        "Ana Lisk said the dam was “in perfect order”.",
        [
            (I, "the dam was “in perfect order”", "Ana Lisk", "say"),
            (D, "in perfect order", "Ana Lisk", "say"),
        ],
    ),
    (
        "The dam was safe, Ana Lisk said, adding that repairs would start in May.",
        [(I, "The dam was safe", "Ana Lisk", "say"), (I, "repairs would start in May", "Ana Lisk", "add")],
    ),
    (
        "The board asked why the gates had been left open.",
        [(I, "why the gates had been left open", "board", "ask")],
    ),
    (
        "Ana Lisk, who has run the board since May, said the dam was safe.",
        [(I, "the dam was safe", "Ana Lisk", "say")],
    ),
    (
        "Ana Lisk, the head of the Water Board, told the Evening Bell that the dam was safe.",
        [(I, "the dam was safe", "Ana Lisk", "tell")],
    ),
    ("He urged Ana Lisk to resign.", [(I, "to resign", "", "urge")]),
    ("Jon Berg warned that the dam could fail.", [(I, "the dam could fail", "Jon Berg", "warn")]),
    (
        "Jon Berg stood by his claim that the dam was unsafe.",
        [(I, "the dam was unsafe", "Jon Berg", "")],
    ),
]

MORE = [
    ("Ana Lisk was adamant that no gate had been opened.", [(I, "no gate had been opened", "Ana Lisk", "")]),
    ("In the opinion of Ana Lisk, the gate was closed.", [(I, "the gate was closed", "Ana Lisk", "")]),
    ("In Ana Lisk’s view, the gate was closed.", [(I, "the gate was closed", "Ana Lisk", "")]),
    (
        "The paper quoted a diver, Ana Lisk, as saying that the gate was closed.",
        [(I, "the gate was closed", "Ana Lisk", "say")],
    ),
    (
        "Output fell in May, according to data published on Friday by the Tarn Bureau.",
        [(I, "Output fell in May", "Tarn Bureau", "")],
    ),
    (
        "The gate was closed, the chief diver, Ana Lisk, said.",
        [(I, "The gate was closed", "Ana Lisk", "say")],
    ),
    ("Senator Ana Lisk (Green, Tarn North) said the gate was closed.", [(I, "the gate was closed", "Ana Lisk", "say")]),
    ("Secretary of Roads Ana Lisk said the gate was closed.", [(I, "the gate was closed", "Ana Lisk", "say")]),
    (
        "Ana Lisk told the board, which met late, that the gate was closed.",
        [(I, "the gate was closed", "Ana Lisk", "tell")],
    ),
    ("A diver who asked not to be named said the gate was closed.", [(I, "the gate was closed", "", "say")]),
    ("The diver is said to have fled and is now in Oslo.", [(I, "to have fled", "", "say")]),
    ("Ana Lisk vowed to rebuild the gate.", [(I, "to rebuild the gate", "Ana Lisk", "vow")]),
    (
        "Ana Lisk vowed to rebuild the gate, but she has yet to begin.",
        [(I, "to rebuild the gate", "Ana Lisk", "vow")],
    ),
    ("Neither the board nor the mayor would say who paid.", [(I, "who paid", "board; mayor", "say")]),
    ("The gate was closed, said a board spokesman, Jon Berg.", [(I, "The gate was closed", "Jon Berg", "say")]),
    ("She had cause, Ana Lisk said, to close the gate.",
     [(I, "She had cause", "Ana Lisk", "say"), (I, "to close the gate", "Ana Lisk", "say")]),
    ("Ana Lisk said then that it was shut.", [(I, "it was shut", "Ana Lisk", "say")]),
    ("A diver, Ana Lisk, wrote online that it was shut.", [(I, "it was shut", "Ana Lisk", "write")]),
    ("Ana Lisk said about 40 gates were shut.", [(I, "about 40 gates were shut", "Ana Lisk", "say")]),
    ("The board is warning residents that it was shut.", [(I, "it was shut", "board", "warn")]),
    ("The board admitted wrongly shutting it.", [(I, "wrongly shutting it", "board", "admit")]),
    ("Ana Lisk vowed that she, too, was ready.", [(I, "she, too, was ready", "Ana Lisk", "vow")]),
    ("Ana Lisk, a diver, insisted Norway's divers only saw it on Friday.",
     [(I, "Norway's divers only saw it on Friday", "Ana Lisk", "insist")]),
    ("The claim that she lied in her speech last week, made in May, drew a rebuke.",
     [(I, "she lied in her speech last week", "", "")]),
    ("Ana Lisk said that it was shut, a claim the mayor denies.", [(I, "it was shut", "Ana Lisk", "say")]),
    ("“Is it shut?” “It is,” said Ana Lisk.", [(D, "Is it shut?", "", ""), (D, "It is,", "Ana Lisk", "say")]),
    ("“It is shut,” thundered Ana Lisk, a diver.", [(D, "It is shut,", "Ana Lisk", "thunder")]),
    ("Ana Lisk shrugged. “Ask the board.”", [(D, "Ask the board.", "Ana Lisk", "")]),
]  # fmt: skip

NONE = [
    "The chef said grace before the meal.",
    "It goes without saying that the road is steep.",
    "Trains ran according to schedule.",
    "The claims office reported to nobody.",
    "Say you had ten coins.",
    "The rock 'n' roll of the '50s filled the hall.",
    "Mia Torr played “Songs for the Rain” at the end.",
    "Joe “Buster” Crane won the race.",
    "His stated aim was to win.",
    "Storms have been filed under other states that lost land.",
    "The name was added to the list.",
    "He rejected a plan that would close the gate.",
    "Considering that the dam was old, the town had luck.",
    "The law requires hundreds of farmers to leave.",
    "The clerk should be held to account.",
    "They looked at coastal states that have tried it.",
    "The office failed to look into alleged gifts to groups that backed it.",
    "It is fair to say that the town was lucky.",
    "Still, it is important to note that the town was lucky.",
    "They hope to find suspects involved in the fire.",
    "You might think that the town was lucky.",
    "He works at a think tank that studies dams.",
    "Editor's note:\n\nThe town was lucky.\n\nIt was late.",
]


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(v.kind, text[v.start : v.end], v.speaker, v.verb) for v in annotate(text).voices]


@pytest.mark.parametrize(("text", "expected"), DIRECT + INDIRECT + MORE)
def test_voices_of_a_passage(text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_reports_nothing(text):
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # the verb has an object of its own, and the marks stand in it
        "The harbour continues to impose “green lane” rules on boats.",
        "The board offered new terms such as a “night toll” to owners.",
        # what follows the mark is another clause
        "Owners feared the “night toll,” and a clerk posted a map.",
        "Few liked the “night toll,” but Lund said it was needed.",
        "By calling the boats “old hulks,” the owners simply asserted a right.",
    ],
)
def test_a_fragment_in_the_narrators_clause_is_nobodys(text):
    assert [v.speaker for v in annotate(text).voices if v.kind != "indirect" and v.speaker != "owners"] in (
        [],
        [""],
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The toll is a “night tax,” as Ana Lund puts it.", "night tax,"),
        (
            "The boats stay “three quays off” from trouble, as their skipper, Ana Lund, put it.",
            "three quays off",
        ),
        ("It brings “gates with teeth” to Holm, as Ana Lund described them in May.", "gates with teeth"),
        ("Berg was a man whom Ana Lund once mocked as “Little Gate Man.”", "Little Gate Man."),
        ("Ana Lund called the mayor a “Gate Hater.”", "Gate Hater."),
    ],
)
def test_a_fragment_as_somebody_puts_it_is_theirs(text, quoted):
    assert rows(text) == [(D, quoted, "Ana Lund", mock.ANY)]


@pytest.mark.parametrize(
    "text",
    [
        "Lund praised the plan and the town used so-called “soft gates” in spring.",
        "Officials say the levy, known as the “soft gate,” helps.",
        "What I call “soft gates” cost more than the boat.",
        "Ana Lund said she disliked the term “soft gates” from the start.",
        "A bill adds a rule: tying fees to “soft gates” in spring.",
        "Ana Lund criticises the toll, has copied her father's “soft gates” and left.",
        "They had a name for the new locks: “soft gates,” or gates of foam.",
    ],
)
def test_a_current_name_or_a_far_fragment_is_nobodys(text):
    assert [v.kind for v in annotate(text).voices if v.kind != I] == [S]


@pytest.mark.parametrize(
    "text",
    [
        "The film “Floodgate” opens in May.",
        "Ana Lund told the “Floodgate” show.",
        "It is a series called “Floodgate,” which she likes.",
        "He said it at a film called “The Long Gate,” which she likes.",
        "Ana Lund was satisfied that in “The Long Gate” all was well.",
    ],
)
def test_a_work_of_one_word_is_a_title(text):
    assert [v for v in annotate(text).voices if v.kind != I] == []


@pytest.mark.parametrize("when", ["this week", "earlier this week", "late last year", "earlier in May"])
def test_a_clause_before_its_attribution_and_the_time(when):
    assert rows(f"The mill has caused havoc, Ana Lund said {when}.") == [
        (I, "The mill has caused havoc", "Ana Lund", "say")
    ]


def test_what_a_colon_ends_before_a_quotation_is_the_narrators():
    text = "Berg kept well away from the quarrel: “I knew nothing of it,” he said."
    assert [(kind, said) for kind, said, *_ in rows(text)] == [(D, "I knew nothing of it,")]
    within = "It would be the “day when we tell them: we knew nothing of it,” he told the town."
    assert [kind for kind, *_ in rows(within)] == [I, D]


def test_scare_marks_have_no_speaker():
    assert rows("The “rescue” cost more than the boat.") == [(S, "rescue", "", "")]


def test_block_quotation_after_a_colon():
    text = "The trustee, Ann Vole, wrote:\n\nI have sold the organ.\n\nI do not regret it.\n\nThe church was full."
    assert rows(text) == [
        (D, "I have sold the organ.", "Ann Vole", "write"),
        (D, "I do not regret it.", "Ann Vole", "write"),
    ]


PROSE = (
    "The gate was old and the town knew it. It had been built in a hurry, by men who were paid by the yard, and nobody "
    "had looked at it since the flood of the year before."
)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Ann Vole argues that the gate should have been mended:", "Ann Vole"),
        ("Ann Vole argued that the gate should have been mended (emphasis added):", "Ann Vole"),
        ("From the Holm Times:", "Holm Times"),
        ("The gate failed at noon (via Holm Times):", "Holm Times"),
        ("The town clerk did not mince words in her letter:", "town clerk"),
        ("Bear that in mind when you read this passage from the brief:", ""),
    ],
)
def test_a_paragraph_of_prose_that_a_line_announces(line, speaker):
    spans = [
        v
        for v in annotate(f"It rained.\n\n{line}\n\n{PROSE}\n\nThe rain went on.").voices
        if v.kind == "direct"
    ]
    assert [(v.end - v.start, v.speaker, v.rule) for v in spans] == [(len(PROSE), speaker, "block")]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("Ann Vole told the town there would be three stages:", PROSE),
        ("Ann Vole said the gate had failed, as this video shows:", PROSE),
        ("Here is an agenda to consider:", PROSE),
        ("He never wound up with more in any poll:", PROSE),
        ("In other matters, Ann Vole said:", "• " + PROSE),
        ("Here are some findings of the report:", "1. " + PROSE),
    ],
)
def test_a_list_or_a_picture_is_no_quotation(line, after):
    text = f"It rained.\n\n{line}\n\n{after}\n\nThe rain went on."
    assert [v for v in annotate(text).voices if v.kind == "direct"] == []


PODCAST = """ana lund

From the Holm Times, I am Ana Lund. Why did the mill close?

karl mcmoss

It was old. Nobody wanted to mend it.

“Nobody” is a strong word, but so it was.

ana lund

And who pays for it?

archived recording (mayor jan orlu)

We will pay.

archived recording

We want our mill.

ana lund

Will they, Karl McMoss?

karl mcmoss

No.
"""


def test_a_podcast_names_whoever_speaks_in_small_letters():
    document = annotate(PODCAST)
    found = [(v.speaker, document.text[v.start : v.end]) for v in document.voices if v.rule == "transcript"]
    assert found == [
        ("Ana Lund", "From the Holm Times, I am Ana Lund. Why did the mill close?"),
        ("Karl McMoss", "It was old. Nobody wanted to mend it."),
        ("Karl McMoss", "“Nobody” is a strong word, but so it was."),
        ("Ana Lund", "And who pays for it?"),
        ("Jan Orlu", "We will pay."),
        ("", "We want our mill."),
        ("Ana Lund", "Will they, Karl McMoss?"),
        ("Karl McMoss", "No."),
    ]
    assert {v.speaker for v in document.voices if v.speaker_role == "media"} == {"Ana Lund"}


def test_small_lines_make_no_podcast_where_they_are_few_or_all_alike():
    few = PODCAST.replace("archived recording\n", "Crowd\n")
    alike = few.replace("karl mcmoss\n", "ana lund\n").replace(
        "archived recording (mayor jan orlu)", "ana lund"
    )
    assert any(v.rule == "transcript" for v in annotate(PODCAST).voices)
    assert not any(v.rule == "transcript" for v in annotate(few.replace("ana lund\n\nWill", "Will")).voices)
    assert not any(v.rule == "transcript" for v in annotate(alike).voices)


def test_transcript():
    text = "MAYA LIND: Where were you?\n\nOTTO REY: At home.\n\nMAYA LIND: All night?"
    assert rows(text) == [
        (D, "Where were you?", "Maya Lind", ""),
        (D, "At home.", "Otto Rey", ""),
        (D, "All night?", "Maya Lind", ""),
    ]


def test_a_letter_that_was_brief():
    text = "The note from the builders, Lund & Holm, was short:\n\nDear Mr Rey,\n\nWe will be late.\n\nIt rained."
    found = [(v.speaker, text[v.start : v.end]) for v in annotate(text).voices]
    assert found == [("Lund & Holm", "Dear Mr Rey,"), ("Lund & Holm", "We will be late.")]


def test_transcript_in_one_line():
    text = "MAYA LIND: Were you in? OTTO REY: At home. MAYA LIND: All night?\n\nREY: Yes.\n\nLIND: And then?"
    assert [(v.speaker, text[v.start : v.end]) for v in annotate(text).voices] == [
        ("Maya Lind", "Were you in?"),
        ("Otto Rey", "At home."),
        ("Maya Lind", "All night?"),
        ("Rey", "Yes."),
        ("Lind", "And then?"),
    ]


def test_a_label_that_counts_something_is_nobody():
    text = "WINNER: Ana Lund\n\nIt rained on the winners.\n\nWINNER: Jan Berg\n\nIt poured.\n\nWINNER: Nobody at all"
    assert annotate(text).voices == []


def test_names_in_lines_of_their_own():
    text = "Berg met the builder.\n\nJan Berg\n\nWhy the dam?\n\nAna Lund\n\nIt was old.\n\nIt leaked.\n\n"
    text += "Jan Berg\n\nAnd then?\n\nAna Lund\n\nThey sold it."
    assert [(v.speaker, text[v.start : v.end]) for v in annotate(text).voices] == [
        ("Jan Berg", "Why the dam?"),
        ("Ana Lund", "It was old."),
        ("Ana Lund", "It leaked."),
        ("Jan Berg", "And then?"),
        ("Ana Lund", "They sold it."),
    ]
    assert annotate("Ana Lund\n\nIt rained.\n\nAna Lund\n\nIt poured.").voices == []


def test_a_missing_mark_stays_in_its_paragraph():
    text = "Ann Vole said: “We sold it.\n\nThe church was full.\n\nNobody sang."
    assert [(v.kind, text[v.start : v.end]) for v in annotate(text).voices] == [(D, "We sold it.")]


def test_headline_source_after_a_dash_and_before_a_colon():
    assert rows("Bridge ‘a death trap’ – engineers") == [
        (I, "Bridge ‘a death trap’", "engineers", ""),
        (D, "a death trap", "engineers", ""),
    ]
    assert rows("Police: bridge was unsafe\n\nThe bridge fell on Monday.")[0] == (
        I,
        "bridge was unsafe",
        "police",
        "",
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mayor Ana Lisk said the dam was safe.", "official"),
        ("Professor Ana Lisk said the dam was safe.", "expert"),
        ("Ana Lisk, chief executive of Lisk Steel, said the dam was safe.", "corporate"),
        ("Residents said the dam was safe.", "citizen"),
        ("Critics said the dam was unsafe.", "opposition"),
        ("Officials said the dam was safe.", "anonymous"),
        ("A man said the dam was safe.", "anonymous"),
        ("Three people close to the board said the dam was safe.", "anonymous"),
        ("People close to the board said the dam was safe.", "anonymous"),
        ("Two-thirds of farmers said the dam was safe.", "anonymous"),
        ("“The dam is safe,” said a source close to the board.", "anonymous"),
        ("The dam is said to have cracked.", "anonymous"),
        # Nobody is kept unnamed: the speaker is not found.
        ("They said the dam was safe.", ""),
        ("His accusing silence said that the dam was unsafe.", ""),
    ],
)
def test_roles(text, role):
    assert annotate(text).voices[0].speaker_role == role


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        # A time hangs on to the subject.
        ("Karl Moss earlier in the day said that it leaked.", [("it leaked", "Karl Moss")]),
        ("Holm Mill last November asked whether it leaked.", [("whether it leaked", "Holm Mill")]),
        ("Arland Today said that it leaked.", [("it leaked", "Arland Today")]),
        ("Karl Moss and others said that it leaked.", [("it leaked", "Karl Moss")]),
        ("Opponents of the proposed law believe that it leaked.", [("it leaked", "opponents")]),
        # Another report follows the attribution.
        (
            "The dam is old, Karl Moss said, and the council warned that it leaked.",
            [("The dam is old", "Karl Moss"), ("it leaked", "council")],
        ),
        # Nothing is reported.
        ("Such gang suspects don't belong in Holm.", []),
        ("The drought threatens to end the talks.", []),
        ("This isn't to say that it leaked.", []),
    ],
)
def test_subjects_with_times_and_reports_that_are_none(text, reported):
    document = annotate(text)
    assert [(document.text[v.start : v.end], v.speaker) for v in document.voices] == reported


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Veld found Arland more “reliable” than the United States, and he praised its “steady” course.",
            {"Veld"},
        ),
        ("It hopes to rely less on its traditional ally, the United States.", set()),
        (
            "Lisk welcomed greater interest from firms in the port and expressed hope that Arland would join.",
            {"Lisk"},
        ),
        (
            "Veld Seeks Reset in Osmere\n\nTom Veld arrived on Friday. He said the talks would last a week.",
            {"Tom Veld"},
        ),
    ],
)
def test_names_of_speakers_hold_no_verbs_and_states_are_no_verb(text, speakers):
    assert {voice.speaker for voice in annotate(text).voices if voice.speaker} == speakers


def test_a_post_is_its_signers_words_also_where_the_signature_is_furniture():
    post = "The bridge is a total mess and nobody at the council cares."
    text = (
        f"Ana Lund was angry.\n\n{post}\n\n— Ana M. Lund (@analund) May 7, 2018\n\nThe council met on Monday."
    )
    furniture = [(f.start, f.end) for f in find_furniture(text)]
    for cut in ([], furniture):
        voices = annotate(text, furniture=cut).voices
        assert [(text[v.start : v.end], v.kind, v.speaker) for v in voices] == [(post, "direct", "Ana Lund")]
    assert len(furniture) == 1
    # In one line with its signature, and two posts in one line.
    line = f"{post} — Jan Berg (@janberg) May 7, 2018 {post} — Ida Holm (@ida) May 8, 2018"
    cut = [(f.start, f.end) for f in find_furniture(line)]
    assert [v.speaker for v in annotate(line, furniture=cut).voices] == ["Jan Berg", "Ida Holm"]
    # The name and handle at the head of the line.
    assert [
        (v.speaker, v.kind)
        for v in annotate(f"It came at noon.\nJan Berg (@janberg) {post}\nHe left.").voices
    ] == [("Jan Berg", "direct")]


def test_a_clause_before_a_colon_introduces_what_follows_in_the_first_person():
    said = "I would only add that we are tired of it."
    text = f"Ana Lund pointed out how late it was:\n\n{said}\n\nThe council met."
    assert (said, "direct", "Ana Lund") in [
        (text[v.start : v.end], v.kind, v.speaker) for v in annotate(text).voices
    ]


def test_single_marks_that_open_paragraph_after_paragraph():
    text = "He spoke briefly, saying: 'I am happy.\n\n'I thank my wife.\n\n'I thank you,' Berg said.\n\nThe court rose."
    quoted = [text[v.start : v.end] for v in annotate(text).voices]
    assert quoted == ["I am happy.", "I thank my wife.", "I thank you,"]


def test_a_signature_without_a_post_of_its_own_takes_no_other_post():
    text = "The bridge is a total mess. — Jan Berg (@jan) May 7, 2018\n\n— Ida Holm (@ida) May 8, 2018\nThe council met."
    cut = [(f.start, f.end) for f in find_furniture(text)]
    assert [v.speaker for v in annotate(text, furniture=cut).voices] == ["Jan Berg"]


def test_the_answers_of_an_interview_without_labels_are_the_interviewed_persons():
    asked = "Mayor Sarah Lund has governed for a year. Lund spoke to this paper about the dam in May."
    pairs = [
        (
            f"What did you learn about the dam in month {n}?",
            f"I learned that it leaks, and I told them so {n} times.",
        )
        for n in ("one", "two", "three", "four", "five")
    ]
    text = "\n\n".join([asked, *(line for pair in pairs for line in pair)])
    found = [(text[v.start : v.end], v.speaker) for v in annotate(text).voices if v.rule == "interview"]
    assert found == [(answer, "Sarah Lund") for _, answer in pairs]
    # Questions that nobody answers in the first person are headings of an explainer.
    told = text.replace("I learned", "The town learned").replace("I told", "it told")
    assert not [v for v in annotate(told).voices if v.rule == "interview"]


SPEECH = (
    "My friends, we meet in hard times. I have asked you to wait, and you have waited.",
    "The bridge is closed. Nobody can say for how long.",
    "I thank you all.",
)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Read Ann Vole's full remarks below:", "Ann Vole"),
        ("The full text of Vole's speech follows.", "Vole"),
        ("PREPARED TEXT:", ""),
        ("Watch the speech above, and read a transcript below.", ""),
    ],
)
@pytest.mark.parametrize("after", ["“We heard her,” Karl Moss said.", "The bridge is to open in May."])
def test_a_speech_that_is_printed_whole_is_the_speakers_to_its_end(line, speaker, after):
    text = "\n\n".join(["It rained.", line, *SPEECH, after])
    found = [v for v in annotate(text).voices if v.rule == "document"]
    assert [(text[v.start : v.end], v.speaker) for v in found] == [(part, speaker) for part in SPEECH]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        # Nothing is printed but news about it.
        ("Watch the full speech:", ("Ann Vole spoke for an hour.", "The bridge is closed.", "It rained.")),
        # The marks are there.
        ("Read her full statement:", ("“I thank you, and we meet again,” my friend Ann Vole said.", *SPEECH)),
        # It tells of a statement and announces none.
        ("The council had the full text of the letter.", SPEECH),
        ("Ann Vole spoke of these matters:", SPEECH[1:2]),
    ],
)
def test_a_line_that_announces_no_document_gives_nobody_the_text(line, after):
    text = "\n\n".join(["It rained.", line, *after])
    assert not [v for v in annotate(text).voices if v.rule == "document"]


@pytest.mark.parametrize(
    "where",
    [
        "in a statement provided to the Gazette on Tuesday",
        "on Holm Radio's Meet the Town with Ana Lund",
        "before the couple drove away in a white Arlen Coach to start their journey",
        "in releasing the rules of the river in May",
    ],
)
def test_where_a_quotation_was_said_is_the_narrators(where):
    document = annotate(f"“The mill is old,” Karl Moss said {where}.")
    assert [(v.kind, v.speaker) for v in document.voices] == [(D, "Karl Moss")]


def test_a_clause_behind_a_quotation_and_a_comma_is_still_reported():
    text = "The plan was “late,” Karl Moss said, and the gate “useless.”"
    assert "and the gate “useless.”" in [text[v.start : v.end] for v in annotate(text).voices if v.kind == I]
