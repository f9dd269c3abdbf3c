"""Furniture by rule, what is not furniture, and offsets."""

import re

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.corpus import find_furniture
from framing.corpus.furniture_rules import BY_FIRST_WORD, WHOLE_LINES

OPENING = "Ferry stands still\n\nThe ferry to the quay stood still on Friday after its crew had found a crack in the hull."
CLOSING = "The port authority said that it would look into the matter before the end of the month."

LINES = [
    ("skip_link", "Skip to main content"),
    ("skip_link", "Jump to content"),
    ("menu", "Menu"),
    ("menu", "Back to top"),
    ("byline", "ARTICLE BY"),
    ("byline", "By Ada Quill"),
    ("byline", "– Ada Quill and Tom Reed"),
    ("byline", "By ADA QUILL and TOM REED"),
    ("byline", "By Staff, Agencies"),
    ("byline", "By Ada Quill, Port correspondent"),
    ("stamp", "PUBLISHED: 16 January 2026, 10:30 GMT"),
    ("stamp", "Last updated: January 16, 2026 at 4:05 p.m. ET"),
    ("stamp", "16 January 2026"),
    ("stamp", "Updated at 4:05p.m. ET"),
    ("label", "ANALYSIS"),
    ("label", "Editor’s Note:"),
    ("support", "Send a tip to the harbour desk."),
    ("support", "Do you have more information about this story? You can reach Ada through an app."),
    ("credits", "Quill and Reed reported from Holm."),
    ("credits", "Quill reported from Holm. Press writers Tom Reed in Osmere and Ana Lund contributed."),
    ("see_more", "Related Quay to be closed for repairs"),
    ("see_more", "see also Quay to be closed The port council voted on Friday to close the quay..."),
    ("see_more", "Now watch:"),
    ("see_more", "The council spoke to our radio last year. Click here to hear it."),
    ("see_more", "Ada Quill:I never saw the crack in the hull"),
    ("stamp", "Published 3 hours ago"),
    ("stamp", "10:42 a.m."),
    ("stamp", "5 min read"),
    ("stamp", "This story has been updated."),
    ("stamp", "This is a developing story."),
    ("see_more", "Read the full article here"),
    ("see_more", "[See more: Quay to be closed for repairs]"),
    ("see_more", "Read more: Who pays for the quay?"),
    ("see_more", "RELATED: Quay to be closed for repairs"),
    ("see_more", "ALSO READ | Quay to be closed"),
    ("see_more", "More:"),
    ("see_more", "CLICK HERE FOR MORE ON THE FERRY"),
    ("see_more", "Port council backs a second ferry Read more"),
    ("see_more", "Listen to this article"),
    ("comments", "Comments"),
    ("comments", "Comments are closed, but trackbacks are open."),
    ("comments", "12 comments"),
    ("comments", "View all 12 comments"),
    ("comments", "Leave a reply"),
    ("share", "Share this article"),
    ("share", "Facebook Twitter WhatsApp Email"),
    ("share", "1.2k shares"),
    ("newsletter", "Sign up for our weekly newsletter"),
    ("newsletter", "Get the day's port news delivered to your inbox. By signing up you agree to our terms."),
    ("newsletter", "Want port news every day? Have the briefing in your inbox."),
    ("cookies", "We use cookies to improve your visit."),
    ("cookies", "Accept all cookies"),
    ("photo", "Image source, Getty Images"),
    ("photo", "The ferry at the quay on Friday. (Photo: Ada Quill, AP)"),
    ("photo", "The ferry at the quay, January 16, 2026. REUTERS/Ada Quill"),
    ("photo", "FILE PHOTO: The ferry at the quay in summer. REUTERS/Ada Quill"),
    (
        "photo",
        "FILE - In this Jan. 16, 2026, file photo, the ferry lies at the quay. (AP Photo/Ada Quill, File)",
    ),
    ("photo", "Enlarge this image toggle caption Ada Quill/AP Ada Quill/AP"),
    ("photo", "Slideshow (5 images)"),
    ("photo", "3 of 12"),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Advertisement:"),
    ("advertisement", "Story continues below"),
    ("copyright", "Copyright © 2026 The Harbour Post"),
    ("copyright", "© 2026 The Harbour Post. All rights reserved."),
    ("follow", "Follow us on Instagram"),
    ("follow", "Follow @harbourpost"),
    ("follow", "Like us on Facebook for more from the port"),
    ("app", "Download the Harbour Post app"),
    ("support", "Support our journalism"),
    ("support", "Subscribe to continue reading"),
    ("support", "This article is for subscribers only. Already a subscriber? Log in."),
    ("credits", "BYLINE: Ada Quill"),
    ("credits", "SECTION: NEWS; Pg. 4"),
    ("credits", "LENGTH: 140 words"),
    ("credits", "LOAD-DATE: January 17, 2026"),
    ("support", "Support Quay News’s local reporting"),
    ("support", "Every day at Quay News, we aim to tell you what matters at the port."),
    ("support", "Your financial contribution helps us to keep the news free for all."),
    ("newsletter", "Looking for more? Sign up for our daily letter from the port."),
    ("newsletter", "For more on the ferry, listen to the latest episode below."),
    ("photo", "Media playback is unsupported on your device"),
    ("cookies", "Please ensure you have read our terms & conditions."),
    ("credits", "Ada Quill and Tom Reed contributed to this report."),
    ("credits", "(Reporting by Ada Quill; editing by Tom Reed)"),
    ("credits", "With inputs from agencies"),
    ("credits", "Ada Quill can be reached at ada@example.org."),
    ("tags", "Tags: ferry, port, quay"),
    ("syndication", "This article was originally published in the Quay Daily."),
    ("disclaimer", "The views expressed here are the author's own and do not reflect those of the paper."),
    ("label", "ANALYSIS/OPINION:"),
    ("embed", "https://example.org/ferry/2026"),
    ("label", "[pullquote]"),
    ("embed", "[embedtweet id=12345]"),
    ("see_more", "[Follow our live coverage of the repairs at the quay]"),
    ("see_more", "Read: The ferry that nobody wanted"),
    ("see_more", "Opinion:The ferry deserves better than this. Build a bridge."),
    ("see_more", "LISTEN TO ARTICLE 4:17 SHARE THIS ARTICLE Share Tweet Post Email"),
    ("support", "Love Quay News? Become a member today."),
    ("newsletter", "Interested in Ferries? Add Ferries as an interest to stay up to date on ferries."),
    (
        "photo",
        'Media playback is unsupported on your device Media caption "It was the loudest noise that I ever heard", says a sailor',
    ),
    (
        "photo",
        "Photos: The ferry at the quay Photos: The ferry at the quay The crew, on Friday. Hide Caption 1 of 4",
    ),
    ("byline", "Ada Quill is a columnist for the Quay Daily and the author of two books."),
    ("byline", "Ms. Quill is Holm Professor of Law at the University of Quay."),
    (
        "byline",
        "Ada Quill, 41, is a former deputy director of the G.H. Holm Trust and co-author of “The Port.”",
    ),
    ("byline", "Ada Quill is a sailor and a friend of the port. Follow her on Quaychat."),
    ("contact", "Write to Ada Quill at ada.quill@example.org and Tom Reed at tom@example.org"),
    ("contact", "Were you on board? Share your story by emailing tips@example.org."),
    ("contact", "Tom Reed contributed. Contact Ada Quill at ada@example.org or 555-0100."),
    ("correction", "Correction: The ferry has two decks, not three."),
    ("correction", "CORRECTION (Jan. 17, 2026): The mayor's name is Quill."),
    ("correction", "Corrections & Amplifications"),
    ("correction", "Editor’s note: An earlier version of this article gave the wrong day."),
    ("stamp", "—This report was last updated at 4:12 p.m."),
    ("see_more", "Ferry strike:Crews walk out for a second week at the quay"),
    ("see_more", "'A closed door':The mayor on what went wrong at the port"),
    ("see_more", "Where is the ferry?Crews wait for a second week"),
    ("see_more", "( QUIZ: How well do you know the port?)"),
    ("see_more", "SEE ALSO: Quay laughs at minister as he praises the Q.P."),
    ("see_more", "Now read: The ferry that nobody wanted is for sale"),
    ("see_more", "See other stories by Ada Quill"),
    ("see_more", "Visit the Quay Daily’s homepage for more stories."),
    (
        "photo",
        "CLOSE Crews of the ferry stood on the quay on Friday and said that they would not leave. (Jan. 16) AP",
    ),
    ("photo", "Play Video 1:07 Crews leave the ferry – video"),
    ("photo", "Ada Quill/Harbour Post"),
    ("photo", "Crews stand on the quay in Holm on Friday. Associated Press"),
    ("photo", "The ferry has stood still for a week. | AP Photo Mayor wants an answer"),
    ("photo", "Ada Quill leaves the ferry on May 5, 2026. Tom Reed/AP, FILE"),
    ("photo", "The ferry in 1911 (Wikimedia)"),
    ("embed", '[player file="https://example.org/ferry.mp4"][/player]'),
    ("newsletter", "For all that the port has to tell, subscribe to the Quay Daily’s newsletters"),
    ("newsletter", "Thank you for signing up. Look at our new issue"),
    ("support", "Editor’s note: All we print on the flood is free for everybody. No paywall."),
    ("support", "Quay Watch is a nonprofit newsroom. Sign up to receive our stories."),
    (
        "disclaimer",
        "Ada Quill sails. The opinions expressed here are solely those of the author.",
    ),
    ("disclaimer", "This article represents the author’s views and not those of her ship."),
    ("credits", "Information from the Quay Agency was used in this report."),
    ("syndication", "This article by Ada Quill, a sailor, first appeared in Port Life."),
    ("syndication", "This story is part of a series, Lives at the Quay."),
    ("follow", "Follow Ada B. Quill on Twitter at www.example.org/quill"),
    ("cookies", "The morning in brief. What the port talks of. This site is protected by recaptcha"),
]

PROSE = [
    "Related charges were dropped on Friday",
    "Ada Quill reported from the war for ten years.",
    "Do you have the information that the port wants?",
    "– Will close the quay for repairs",
    "Subscribe to keep the paper alive, she told readers in a letter that she wrote on Sunday.",
    "Language: it is what the two villages never shared.",
    "Length: too long, the jury said.",
    "Every candidate asked for your contribution on Monday, and the mayor said she would make one too.",
    "We asked the mayor whether she had made a financial contribution to the party, and she said no.",
    "HARBOUR CITY (Reuters) — The ferry stood still.",
    "HARBOUR CITY, Jan. 16 (AP) -",
    "What happens next",
    "A long road to the quay",
    "‘A closed door’",
    "THE LONG ROAD",
    "The harbour's ferries and their crews",
    "Follow the money, she told the court.",
    "Sign up or go home, the coach told them in an email that landed in his inbox on Friday.",
    "A message in your inbox can cost you your savings, the police warn.",
    "Read the full report here before you judge, the minister said.",
    "Read more books, he told the children.",
    "Photographs of the quay were shown in court.",
    "By Friday the water had reached the quay.",
    "By Land and by Sea, they came.",
    "Comments by the minister were met with silence.",
    "Copyright law does not cover such cases.",
    "Share prices fell by 3 per cent.",
    "More than 300 people were on board.",
    "Listen: the port is not for sale.",
    "Listen to the people, he said.",
    "Support our troops, the sign said.",
    "Related families were told first.",
    "The photo, by Getty Images, shows the quay.",
    "A suit against Getty Images.",
    "Watch what he does, she said, not what he says.",
    "Updated plans for the quay were shown on Friday.",
    "This story was told to me by a sailor.",
    "Get your free copy, the e-mail said, and she did.",
    "Join the army or leave the country, he wrote on Facebook, and they believed him.",
    "Contact with the ship was lost on Friday.",
    "Reporting by the Quay Daily has shown that the hull was never looked at.",
    "The port was closed three days ago.",
    "He met her three years ago",
    "“Share this,” she said.",
    "1,200 comments were counted on Friday.",
    "She copyrighted 2026 songs.",
    "Advertisement revenue fell.",
    "Facebook",
    "Opinion: it is what divides the crew, and there is much of it.",
    "Ada Quill is a sailor and the mother of two.",
    "[It rained,] she said, and went below.",
    "The mayor said:The ferry stands still.",
    "CLOSE RACE IN HOLM",
    "CLOSE TO HOME",
    "Close to 200 people stood on the quay.",
    "He wrote to ada@example.org, and she wrote back on Friday.",
    "Readers sign up for newsletters that they never read, a study found.",
    "Corrections officers stood at the gate.",
    "Correction is a word that he never used: not once.",
    "Opinions expressed in haste are rarely wise, she said.",
    "Also: the ferry is late.",
    "The ferry, which first appeared in Holm harbour in 1911, stood still.",
    "It was built in Holm (Quayshire) and sold twice",
    "Support for the port's journalism prize has fallen.",
    "Visit the quay for more than a day, he says, and you will never leave.",
    "See all the ships that stood still, she said.",
    "Thank you for signing, he said, and left.",
]


@pytest.mark.parametrize(("rule", "line"), LINES)
def test_furniture_is_found_at_the_end(rule, line):
    text = f"{OPENING}\n{line}"
    assert [(f.rule, text[f.start : f.end]) for f in find_furniture(text)] == [(rule, line)]


@pytest.mark.parametrize(("rule", "line"), [x for x in LINES if x[0] != "related"])
def test_furniture_is_found_between_paragraphs_with_other_line_ends_and_blanks(rule, line):
    text = f"{OPENING}\r\n\r\n \u00a0{line}\t\r\n\r\n{CLOSING}"
    assert [(f.rule, text[f.start : f.end]) for f in find_furniture(text)] == [(rule, line)]


@pytest.mark.parametrize("line", PROSE)
def test_prose_subheads_and_datelines_are_not_furniture(line):
    assert find_furniture(f"{OPENING}\n{line}\n{CLOSING}") == []
    assert find_furniture(f"{OPENING}\n{CLOSING}\n{line}") == []


def rules(text):
    return [(f.rule, text[f.start : f.end]) for f in find_furniture(text)]


def test_a_headline_with_its_age_is_another_story():
    text = f"{OPENING}\n{CLOSING}\nPort Council Names New Chair\none month ago\nMill To Reopen In Spring\n2 days ago"
    assert rules(text) == [
        ("related", "Port Council Names New Chair"),
        ("stamp", "one month ago"),
        ("related", "Mill To Reopen In Spring"),
        ("stamp", "2 days ago"),
    ]


def test_the_articles_own_headline_keeps_its_place_above_the_time():
    assert rules(f"Ferry stands still\n3 hours ago\n{CLOSING}") == [("stamp", "3 hours ago")]


def test_headlines_under_a_list_mark_are_other_stories():
    text = f"{OPENING}\nRelated stories\nMill to reopen in spring\nWho pays for the quay now\n{CLOSING}"
    assert rules(text) == [
        ("see_more", "Related stories"),
        ("related", "Mill to reopen in spring"),
        ("related", "Who pays for the quay now"),
    ]


def test_the_article_goes_on_after_a_lone_read_more():
    text = f"{OPENING}\nRead more\nA long road to the quay\n{CLOSING}"
    assert rules(text) == [("see_more", "Read more")]


@pytest.mark.parametrize(
    "line",
    ["Minister Quill urges ports to open their quays", "PORT COUNCIL TO SELL THE OLD FERRY"],
)
def test_a_headline_between_two_paragraphs_is_another_story(line):
    assert rules(f"{OPENING}\n{line}\n{CLOSING}") == [("related", line)]
    assert rules(f"{line}\n{CLOSING}") == []  # at the top it is the article's own
    assert rules(f"{OPENING}\n{line}:\n{CLOSING}") == []  # a colon: something follows


def test_a_line_in_capitals_is_a_subhead_beside_another_short_one():
    line = "PORT COUNCIL TO SELL IT"
    assert rules(f"{OPENING}\n{line}\n{CLOSING}") == [("related", line)]
    assert rules(f"{OPENING}\n{line}\n{CLOSING}\nA LONG ROAD\n{OPENING[20:]}") == []


def test_a_line_in_capitals_and_quotation_marks_is_a_subhead():
    assert rules(f"{OPENING}\n‘WE DO NOT WANT THE OLD FERRY’\n{CLOSING}") == []


@pytest.mark.parametrize(("short", "found"), [(2, 1), (3, 0)])
def test_among_short_lines_those_like_headlines_are_subheads_too(short, found):
    line = "Minister Quill urges ports to open their quays"
    subheads = "".join(
        f"\n{word} of the ferries\n{CLOSING} {word}." for word in ("One", "Two", "Six")[:short]
    )
    assert rules(f"{OPENING}\n{line}\n{CLOSING}{subheads}") == [("related", line)] * found


def test_the_article_goes_on_under_a_player():
    text = f"{OPENING}\nWATCH:\nA long road to the quay\n{CLOSING}"
    assert rules(text) == [("see_more", "WATCH:")]


def test_a_name_under_a_byline_label():
    assert rules(f"Ferry stands still\nWritten by\nAda Quill\n{CLOSING}") == [
        ("byline", "Written by"),
        ("byline", "Ada Quill"),
    ]


def test_a_menu_before_the_first_paragraph():
    text = f"Home\nNews\nPort Life\nSport\nFerry stands still at the quay\n{CLOSING}"
    assert [rule for rule, _ in rules(text)] == ["menu"] * 4
    states = f"Quayshire\nMillshire\nPortshire\nSandshire\n{CLOSING}"
    assert rules(states) == []


def test_three_short_lines_are_no_menu():
    assert rules(f"World\nPolitics\nArts\n{CLOSING}") == []


def test_a_short_line_may_be_said_twice():
    assert rules(f"{OPENING}\n“No,” she said.\n“No,” she said.\n{CLOSING}") == []
    again = "“No, we shall not,” she said."
    assert rules(f"{OPENING}\n{again}\n{again}\n{CLOSING}") == [("repeat", again)]


def test_a_note_on_the_author_stands_at_an_end():
    note = "Ana Lund is a columnist for the Holm Courier."
    paragraphs = [
        f"The ferry number {word} stood still at the quay." for word in "one two three four five six".split()
    ]
    assert rules("\n".join([*paragraphs, note])) == [("byline", note)]
    assert rules("\n".join([*paragraphs[:3], note, *paragraphs])) == []


def test_a_site_alone_is_a_button_only_beside_another():
    assert [line for _, line in rules(f"{OPENING}\nFacebook\nTwitter\n{CLOSING}")] == ["Facebook", "Twitter"]
    assert rules(f"{OPENING}\nFacebook\n{CLOSING}") == []


@pytest.mark.parametrize(
    ("line", "inner"),
    [
        ("The quay is shut. https://t.co/1a2b3c4d5e", "https://t.co/1a2b3c4d5e"),
        (
            "The quay is shut. pic.twitter.com/1a2b3c4d5e — Ada Quill (@adaquill) May 24, 2026",
            "pic.twitter.com/1a2b3c4d5e — Ada Quill (@adaquill) May 24, 2026",
        ),
        ("The quay is shut. — Ada Quill (@adaquill) May 24, 2026", "— Ada Quill (@adaquill) May 24, 2026"),
    ],
)
def test_of_an_embedded_post_only_the_links_go(line, inner):
    text = f"{OPENING}\n{line}\n{CLOSING}"
    assert rules(text) == [("embed", inner)]


def test_paragraphs_too_long_for_a_rule_stay():
    assert rules(OPENING + "\nAdvertisement: " + "The ferry stood still. " * 60) == []
    caption = "The ferry at the quay. " * 60 + "REUTERS/Ada Quill"
    assert rules(f"{OPENING}\n{caption}") == []


@pytest.mark.parametrize("line", ["1" * 49 + "x", "1," * 24 + "x", "1 " * 24 + "x"])
def test_rows_of_digits_are_given_up_without_trying_every_way_to_split_them(line):
    assert find_furniture(f"{line}\n{CLOSING}") == []


def test_empty_texts():
    assert find_furniture("") == []
    assert find_furniture(" \n\r\n\u00a0") == []


PIECES = st.sampled_from(
    [line for _, line in LINES]
    + PROSE
    + [OPENING, CLOSING, "2 days ago", "Related stories", "İ", "’", "(@a) May 1, 2026"]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\r\n", "\r", "\n\n", " ", ""])), max_size=12).map(
        lambda parts: "".join(a + b for a, b in parts)
    ),
)


@given(TEXTS)
@example("https://t.co/abcdef \n— A (@a) May 1, 2026")
def test_spans_are_sorted_apart_and_within_one_line(text):
    end = 0
    for span in find_furniture(text):
        assert end <= span.start < span.end <= len(text)
        inner = text[span.start : span.end]
        assert inner == inner.strip()
        assert not re.search(r"[\r\n]", inner)
        assert span.rule
        end = span.end


@given(st.lists(st.sampled_from(LINES), max_size=5))
def test_whole_line_rules_cover_the_line_exactly(lines):
    text = "\n".join([OPENING, *(line for _, line in lines)])
    for span in find_furniture(text):
        if span.rule != "embed":
            assert span.start == 0 or text[span.start - 1] == "\n"
            assert span.end == len(text) or text[span.end] == "\n"


def test_every_rule_name_has_an_example():
    named = set(WHOLE_LINES.values()) | {r.rule for rs in BY_FIRST_WORD.values() for r in rs}
    assert named <= {rule for rule, _ in LINES}


def test_menus_and_notices_of_real_articles_are_found(real_articles):
    found = {}
    for path in sorted(real_articles.glob("*.txt")):
        found[path.name[:3]] = [rule for rule, _ in rules(path.read_text(encoding="utf-8"))]
    assert found["001"] == ["skip_link", "menu", "menu", *["byline"] * 4, "see_more", "see_more"]
    assert found["002"] == ["byline", "comments", "related", "stamp"]
    assert found["003"] == ["related", "comments"]
    assert found["004"] == []


def test_gold_furniture(gold):
    events = pd.read_parquet(gold / "events.parquet").set_index("article_id")
    marked = pd.read_csv(gold / "events_gold" / "furniture.csv")
    annotated = pd.read_csv(gold / "events_gold" / "facts.csv")["article_id"].unique()
    hits = said = true = 0
    for article in annotated:
        ours, theirs = set(), set()
        for f in find_furniture(events.text[article]):
            ours.update(range(f.start, f.end))
        for row in marked[marked.article_id == article].itertuples():
            theirs.update(range(row.start, row.end))
        hits, said, true = hits + len(ours & theirs), said + len(ours), true + len(theirs)
    assert hits / said >= 0.98
    assert hits / true >= 0.90


def test_what_the_article_tells_of_is_no_note_on_its_author():
    text = f"{OPENING}\nQuill left the ship.\n{CLOSING}\nAda Quill is the author of two books."
    assert find_furniture(text) == []


def test_a_name_above_an_outlets_is_a_byline():
    assert rules(f"Ada Quill and Tom Reed\n\nUSA TODAY\n\n{CLOSING}") == [
        ("byline", "Ada Quill and Tom Reed"),
        ("byline", "USA TODAY"),
    ]


def test_a_line_printed_twice_is_counted_once():
    caption = "The ferry lies at the quay after the crack was found."
    text = f"{OPENING}\n{caption}\n\n{caption}\n{CLOSING}"
    found = find_furniture(text)
    assert [(f.start, f.rule) for f in found] == [(text.rindex(caption), "repeat")]


def test_a_link_in_brackets_is_cut_and_the_sentence_stays():
    text = f"{OPENING} The crew is safe. (RELATED: Quay (the old one) to be closed)\n{CLOSING}"
    assert rules(text) == [("related", "(RELATED: Quay (the old one) to be closed)")]
    assert rules(f"{OPENING} The crew (related: five men) is safe.\n{CLOSING}") == []


def test_a_name_behind_a_dash_below_a_quotation_says_who_spoke():
    quoted = f"{OPENING}\n\n“We shall sail.”\n— Ada Quill\n\n{CLOSING}"
    assert find_furniture(quoted) == []
    assert [f.rule for f in find_furniture(quoted.replace("“We shall sail.”", "We shall sail."))] == [
        "byline"
    ]
