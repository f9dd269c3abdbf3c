"""A word that judges in one sense and not in another: the packaged gates, worked by hand."""

import pytest

from framing.features import LoadedVocabulary
from framing.lexicons import load_lexicon
from framing.text import annotate


def listed(text: str) -> list[str]:
    return [m.form for m in load_lexicon().find(annotate(text))]


@pytest.mark.parametrize(
    ("judging", "plain", "form"),
    [
        ("Vant claimed that the road was safe.", "First-time claims for benefits fell.", "claim"),
        ("It was a partisan stunt.", "The vote fell along partisan lines.", "partisan"),
        ("He gave a false account of it.", "She was charged with filing a false report.", "false"),
        ("It was the worst idea of all.", "It was the worst day for shares in a decade.", "worst"),
        ("Vant dismissed the report.", "Vant dismissed Orlo as his chief of staff.", "dismiss"),
        ("The papers exposed the plot.", "Nine nurses were exposed to the coronavirus.", "expose"),
        ("The memo exposed the mayor.", "The harbour is exposed to the wind.", "expose"),
        ("It was a wounding speech.", "It struck the pier, wounding 48 dockers.", "wounding"),
        ("The governor is lying.", "The parcel is lying on a bench.", "lying"),
        ("Vant lied repeatedly.", "Vant lay down repeatedly.", "lied"),
        ("He spouts lies.", "In the hall lies a rug.", "lies"),
        ("It is a feel-good tale.", "Now they can feel good about it.", "feel"),
        ("They want a big-spending mayor.", "The mayor braced for big spending cuts.", "big"),
        ("Vant mocked the grasping mayor.", "They are bad at grasping the terms.", "grasping"),
        ("The council shelves the plan.", "It left the shop with empty shelves.", "shelves"),
        ("He is a coward and a disciple of Vant.", "He was a disciple of Jesus.", "disciple"),
        ("They were drunk on power.", "They were drunk on cider.", "drunk on"),
        ("It was a cruel speech.", "It banned cruel and unusual punishment.", "cruel"),
        ("The mood was volatile.", "Oil prices were volatile.", "volatile"),
        ("Vant claimed it was safe.", "It was an attack claimed by the rebels.", "claim"),
        (
            "He has taken credit for the bridge.",
            "The rebels have taken credit for the blast.",
            "taken credit",
        ),
        ("He was merely tired.", "He was not merely tired.", "merely"),
        ("They want to silence him.", "He spoke on, to silence from the benches.", "silence"),
        ("It is a swamp of favours.", "It is a swamp beside a pond.", "swamp"),
        ("It is his perennial excuse.", "The creek has a perennial flow.", "perennial"),
        ("Two damaging reports came.", "She tried to avoid damaging trade.", "damaging"),
        ("The plan caused discomfort in the party.", "The symptom is discomfort.", "discomfort"),
        ("Vant slammed the plan.", "Vant slammed him to the ground.", "slam"),
        ("The debate grew heated.", "The race heated up.", "heated"),
        ("It was an awful speech.", "There is an awful lot of paper.", "awful"),
        ("It was a punishing schedule.", "The court spoke of punishing the owner.", "punishing"),
        ("It was a gripping tale.", "A fever was gripping the town.", "gripping"),
        ("It became a free-for-all.", "The tests are free for all.", "free-for-all"),
        (
            "The bill is on life support.",
            "An officer was on life support after the shooting.",
            "on life support",
        ),
        ("Vant hammered the mayor.", "The two sides hammered out a text.", "hammer"),
        ("The two wrangled over money.", "He had to wrangle the votes.", "wrangle"),
        ("Sure enough, he lost.", "They made sure enough members came.", "sure enough"),
        (
            "He threw Orlo under the bus.",
            "He threw a party, Vant said, under the bus shelter.",
            "under the bus",
        ),
        ("It was a great speech.", "A great deal of it is secret.", "great"),
        ("The city enslaved itself to debt.", "The law named the enslaved people.", "enslave"),
        ("The campaign manipulated the vote.", "The site bans manipulated video.", "manipulate"),
        ("He wasted his chance.", "He wasted no time.", "waste"),
        ("The hearing was a spectacle.", "It was a sporting spectacle and a concert.", "spectacle"),
        ("The speech was boring.", "The boring machine dug on.", "boring"),
        ("It gave handouts to friends.", "They passed handouts to the students.", "handout"),
        ("He was tagged as a liar.", "He was tagged as a core player.", "tag"),
        ("The bill was the finest in years.", "He ground the finest sand.", "finest"),
        ("They tried to lure voters.", "They put out bait to lure hornets.", "lure"),
        ("The debate was dull.", "He felt a dull pain.", "dull"),
        ("It cost a strong leader.", "He led with a strong hand.", "strong"),
        ("It was an extremely biased report.", "It is extremely difficult.", "extremely"),
        ("Her hopes were dashed by a besieged office.", "Troops left the besieged city.", "besieged"),
        ("The deal is frayed at last.", "The frayed rope broke.", "frayed"),
        ("They lobbed charges at Vant.", "They lobbed grenades at the wall.", "lob"),
        ("He shredded the ban.", "He kept a shred of cloth.", "shred"),
        ("It is a poisonous habit of theirs.", "The snake is poisonous.", "poisonous"),
        ("Rogue judges did it.", "A rogue wave hit them.", "rogue"),
        ("His friends insist that it was theirs.", "They insist on paying in cash.", "insist"),
        ("Supporters claimed that it rained.", "Orlo lays claim to the farm.", "claim"),
        ("His supposed triumph was a draw.", "It was supposed to rain.", "supposed"),
        ("The plan would hobble the schools.", "The player hobbled off the field.", "hobble"),
        ("Vant doctored the video.", "In Gallen, doctors used video calls.", "doctor"),
        ("He took a jab at Orlo.", "Each child had a second jab in March.", "jab"),
        ("It is an extreme plan.", "The town had extreme rain and wind.", "extreme"),
        ("The memo was damaging to Vant.", "They saw damaging hail and winds.", "damaging"),
        ("Another fight is looming.", "The wool was spun on old looms.", "loom"),
        ("It was totally absurd.", "He is totally blind.", "totally"),
        ("They stood up to a suspicious deal.", "Do not click a suspicious link.", "suspicious"),
        ("The account broke like a bombshell.", "They read the bombshell report.", "nothing"),
    ],
)
def test_the_gate_tells_the_senses_apart(judging, plain, form):
    stem = form.rstrip("e")
    assert form == "nothing" or any(stem in found for found in listed(judging))
    assert not any(stem in found for found in listed(plain))


@pytest.mark.parametrize(
    "text",
    [
        "The council condemned the attack and Vant denied the charge.",
        "Tensions rose as the stalemate went on.",
        "A vocal group of farmers blamed the weather.",
        "The town faced a high-profile case, which hinted at a hurdle.",
    ],
)
def test_words_that_tell_what_happened_are_no_entries(text):
    assert listed(text) == []


def test_the_title_of_a_work_is_no_phrase_of_the_writers():
    assert listed('She reread "Saved by the Bell" and Fire and Fury twice.') == []
    assert listed("The mayor was saved by the bell.") == ["saved by the bell"]


def alternatives(text: str) -> dict[str, str]:
    return {row.text: row.alternative for row in LoadedVocabulary().evidence(annotate(text))}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Vant slammed the mayor.", "slammed", "criticized"),
        ("Its thugs fled.", "thugs", "people"),
        ("It was an outrageous plan.", "outrageous", "leave out"),
        ("The plan is quite simply outrageous.", "outrageous", "give the facts instead"),
        ("The plan was bombshell news.", "bombshell", "leave out"),
    ],
)
def test_the_wording_fits_the_sentence(text, word, expected):
    assert alternatives(text)[word] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He also ran hard in May.", []),
        ("He was an also-ran.", ["also-ran"]),
        ("It became a free for all.", ["free for all"]),
        ("She cracked two ribs.", []),
        ("They met at an anti-extremist rally.", []),
        ("He styled Orlo, the mayor, as a friend.", []),
        ("It was the ugliest and nastiest race.", ["ugliest", "nastiest"]),
        ("It was an ugly race.", ["ugly"]),
        ("The turn unnerved the party.", ["unnerved"]),
        ("Google's staff were revolting the town over it.", []),
        ("It was a revolting meal.", ["revolting"]),
        ("A leftist rival lost to leftists.", ["leftist", "leftists"]),
        ("The nuke deal held.", []),
        ("Most doctors took part.", []),
        ("Ms. Hicks left the town.", []),
        ("The Gallen pressure campaign ended.", []),
        ("The band played the Overture twice.", []),
        ("Violent clashes followed.", []),
        ("The first paper said so-called Islamic State did it.", []),
        ("A market-friendly plan and a rain-fueled flood.", []),
        ("The rage-fueled speech ended.", ["rage-fueled"]),
        ("Conversely, it fell.", []),
    ],
)
def test_forms_as_written(text, expected):
    assert listed(text) == expected
