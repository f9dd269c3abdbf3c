"""Speakers who are described first and named elsewhere: in the next paragraph, by their trade, behind an office."""

import pytest

from framing.text import annotate

NAMED = [
    # a lead describes, the next paragraph names
    ("A nurse told the court that the ward was cold.\n\nAna Lund, 34, of Osmere, left early.", ["Ana Lund"]),
    ("A mum-of-three said that the quay was steep.\n\nKit Holm (51) slipped there in May.", ["Kit Holm"]),
    ("A diver has claimed that the wreck moved.\n\nVera Berg said it lay deeper now.", ["Vera Berg"] * 2),
    ("A nurse told the court that the ward was cold.\n\nThe board met. Ana Lund, 34, left.", [""]),
    ("A businessman said that the quay was steep.\n\nVera Berg, 61, slipped there in May.", [""]),
    # a company by its trade, and not another kind of body
    ("Holm Rail cut its timetable. The operator said that crews were ill.", ["Holm Rail"]),
    ("Shares of Osmere Foods fell after the snacks maker warned that sugar was dear.", ["Osmere Foods"]),
    ("The firm Brine Minerals knew. State Attorney Ana Lund contends that it hid this. The brewer denied leaking.",
     ["Ana Lund", "Brine Minerals"]),
    ("Quay Paper will close its mill in Tull, the company said. Shares in Quay fell. Quay said it rained.", ["Quay Paper"] * 2),
    ("At the Sun and Anchor, nobody sat. The company said it was sorry.", ["company"]),
    # who told whom, and that somebody was told
    ("Shoppers were warned by the police to stay away.", ["police"]),
    ("He has been told by the harbour board that he was right.", ["harbour board"]),
    ("The mayor has yet to say when it might open.", ["mayor"]),
    # an office and what it is of, then the name
    ("Leader of the Opposition Ana Lund on Tuesday alleged that it leaked. Lund said it stank.", ["Ana Lund"] * 2),
    ("Speaker of the House Vera Holm said the vote was off.", ["Vera Holm"]),
    ("The bank's chairman, Karl Berg, left on Monday and said that he was tired.", ["Karl Berg"]),
    ("The bank's chairman, A. Berg, said that he was tired.", ["A. Berg"]),
    ("Sen. Ana Park, the sponsor, said she was glad. She predicted it would pass.", ["Ana Park"] * 2),
    # documents and what was done to them
    ("A draft seen by the Lamp says the lake is full.", ["draft"]),
    ("A letter sent to members says that the club will shut.", ["letter"]),
    ("A report written for the council found that the bridge was unsafe.", ["report"]),
    ("Queues will grow, according to a survey by Kestrel Labs published on Sunday.", ["Kestrel Labs"]),
    ("Pool to shut until May: report", ["report"]),
    # nouns of saying and who says it
    ("She rejected the claim by economists that rates rose too fast.", ["economists"]),
    ("He brushed aside a warning from engineers that the floor was weak.", ["engineers"]),
    # openings that are no part of the subject; places are nobody
    ("For years ministers have assured the town that the wall would hold.", ["ministers"]),
    ("In it Lund, who died in May, writes that she burned the draft.", ["Lund"]),
    ("The governor, Ana Lund, warned of it. In a speech in Harrow Point she said it was over.", ["Ana Lund"]),
    ("Ana Lund and Karl Berg left the board. They said it was time.", ["Ana Lund; Karl Berg"]),
    ("Vera Holm, a surgeon, said by satellite phone that she had seen none.", ["Vera Holm"]),
]  # fmt: skip

QUOTED = [
    # the only speaker goes on after some lines of the story
    ("“The tide came in,” said Ana Lund. “We ran.”\n\nThe crew came at nine. All were out by noon.\n\n“They sang all the way.”",
     ["Ana Lund"] * 3),
    ("“The tide came in,” said Ana Lund.\n\nKarl Berg ran too. All were out.\n\n“They sang all the way.”", ["Ana Lund", ""]),
    # whoever is met right after the words
    ("“We tie the boats and wait.” Ana Lund, who owns two, pulled the knot tight.", ["Ana Lund"]),
    # a question, and then a sentence about somebody else
    ("Karl Berg frowned. “It says May,” he said. “Who is lying?” The Speaker, Vera Holm, told him to sit down.",
     ["Karl Berg", "Karl Berg", "Vera Holm"]),
    # the mark before the full stop
    ("Ana Lund sighed. ‘Nobody wrote it down’, she said. ‘They are no fools’. The board left.", ["Ana Lund"] * 2),
    # who spoke last before the paragraph
    ("The union said there was a deal “in ink”. The chief, Vera Holm, insisted there was none.\n\n“You cannot tear up air.”",
     ["union", "union", "Vera Holm", "Vera Holm"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), NAMED + QUOTED)
def test_speakers(text: str, speakers: list[str]) -> None:
    assert [v.speaker for v in annotate(text).voices] == speakers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Governor Ana Lund signalled that a move was near.", ["a move was near"]),
        ("The poll found that support for the mill had slipped.", ["support for the mill had slipped"]),
        ("The judge concluded most berths were unsafe.", ["most berths were unsafe"]),
        ("The mayor accepted that it was wrong.", ["it was wrong"]),
        ("The mayor accepted that offer.", []),
        ("Ana Lund suggested replacing the lights with a roundabout.", ["replacing the lights with a roundabout"]),
        ("The figures suggest falling prices in May.", []),
        ("The union threatened to boycott the test.", ["to boycott the test"]),
        # a clause inside the subject ends where the main verb comes
        ("A nurse who complained that wards were lit by torches has won her case.", ["wards were lit by torches"]),
        ("He came with a promise that the board had to tear up.", []),
        ("His promise that no pupil would be named was met with groans.", ["no pupil would be named"]),
    ],
)  # fmt: skip
def test_clauses(text: str, said: list[str]) -> None:
    assert [text[v.start : v.end] for v in annotate(text).voices] == said
