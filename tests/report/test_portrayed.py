import re

import pandas as pd
from story import make_analysis, place

from framing.report import FramingReport
from framing.tables import make_table


def behind(measure, category, reason):
    return place("ferry-1", "Mayor Ilse Tarn") | {
        "text": "Mayor Ilse Tarn", "measure": measure, "term": "Ilse Tarn", "category": category, "direction": "-", "score": 0.4,
        "voice": "narrator", "reason": reason,
    }  # fmt: skip


ACTS = behind("portrayal_acts", "agent", "'Ilse Tarn' acts in this clause: 'defended'")
TONE = behind("portrayal_tone", "sentence", "tone toward 'Ilse Tarn': -0.40")


def report(agent):
    made = make_analysis()
    evidence = pd.concat([made.evidence, make_table("evidence", [TONE, ACTS])], ignore_index=True)
    return FramingReport(make_analysis(evidence=evidence, portrayal=made.portrayal.assign(agent=agent)))


def test_a_number_of_clauses_leads_to_them():
    made = report(12)
    (item,) = made.summary["portrayed"]["Ilse Tarn"]["a1"]
    (start, end, layer, *_), text = item["passage"]["spans"][0], item["passage"]["text"]
    assert (text[start:end], layer) == ("Mayor Ilse Tarn", "behind")
    page = made.html()
    (target,) = set(re.findall(r'<a href="#(portrayed-\d+-a1)">', page))
    told = page.partition(f'<div id="{target}">')[2].partition("</div>")[0]
    assert '<mark class="behind">Mayor Ilse Tarn</mark>' in told and "Ilse Tarn acts: “defended”" in told


def test_too_few_clauses_and_the_tone_of_a_name_are_not_shown():
    page = report(2)
    assert page.summary["portrayed"] == {} and "Ilse Tarn acts" not in page.html()
    assert "−0.40" not in report(12).html()


def test_what_stands_behind_these_figures_is_not_marked_in_the_article():
    reader = report(12).summary["reader"]["articles"]["a1"]
    assert "behind" not in {note["layer"] for note in reader["notes"]}
    assert "behind" not in {span[2] for paragraph in reader["paragraphs"] for span in paragraph["spans"]}


def test_a_reader_may_take_out_what_stands_behind_these_figures():
    mark = place("ferry-1", "Mayor Ilse Tarn") | {"table": "evidence", "measure": "portrayal_tone"}
    mark["text"] = "Mayor Ilse Tarn"
    page = FramingReport(make_analysis(reviewed={"marks": [mark], "not_there": 0})).html()
    assert "Other counted words: 1." in page
