import re

import pytest
from story import make_analysis, place

from framing.report import FramingReport
from framing.tables import make_table


def deed(article, words, agent, *, differs=True, shared=1):
    return place(article, words) | {
        "deed": "cancel", "text": words, "agent": agent, "patient": "night boat", "form": "", "voice": "narrator",
        "shared": shared, "differs": differs,
    }  # fmt: skip


@pytest.fixture
def section():
    def made(rows):
        page = FramingReport(make_analysis(deeds=make_table("deeds", rows))).html()
        found = re.search(r'<section id="deeds".*?</section>', page, re.DOTALL)
        return found.group() if found else ""

    return made


def test_who_names_the_doer_and_who_does_not_with_the_words(section):
    text = section([deed("ferry-1", "scrapped", "council"), deed("ferry-4", "Ending", "")])
    assert "Cancel: night boat" in text
    assert '<mark class="deed">scrapped</mark>' in text and '<mark class="deed">Ending</mark>' in text
    assert "<td>council</td>" in text and "not said in these words" in text
    assert text.index("Corvane Post") < text.index("Ledger &amp; Coast")


def test_a_name_heads_the_deed_rather_than_a_description(section):
    rows = [deed("ferry-1", "scrapped", "council"), deed("ferry-4", "Ending", "") | {"patient": "Ilse Tarn"}]
    assert "Cancel: Ilse Tarn" in section(rows)


def test_the_lines_at_the_top_say_who_names_the_doer():
    rows = [deed("ferry-4", "Ending", ""), deed("ferry-1", "scrapped", "council")]
    top = (
        FramingReport(make_analysis(deeds=make_table("deeds", rows)))
        .html()
        .partition('data-test="glance"')[2]
    )
    said = re.sub(r"<[^>]+>|\s+", " ", top.partition("</dl>")[0])
    assert "by council (Corvane Post); no doer in these words (Ledger &amp; Coast" in re.sub(" +", " ", said)


@pytest.mark.parametrize("change", [{"differs": False}, {"shared": 0}])
def test_a_deed_told_alike_is_not_shown(section, change):
    assert section([deed("ferry-1", "scrapped", "council", **change)]) == ""


def test_who_acts_is_not_shown_under_ten_clauses():
    made = make_analysis()
    few = FramingReport(made).html()
    many = FramingReport(make_analysis(portrayal=made.portrayal.assign(agent=8, patient=2))).html()
    heading = ">Acts</th>"
    assert heading not in few and heading in many
