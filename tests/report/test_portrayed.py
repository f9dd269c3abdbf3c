import re

import pandas as pd
import pytest
from story import make_analysis, place

from framing.report import FramingReport
from framing.tables import make_table


def behind(measure, category, reason):
    return place("ferry-1", "Mayor Ilse Tarn") | {
        "text": "Mayor Ilse Tarn", "measure": measure, "term": "Ilse Tarn", "category": category, "direction": "-", "score": 0.4,
        "voice": "narrator", "reason": reason,
    }  # fmt: skip


TONE = behind("portrayal_tone", "sentence", "tone toward 'Ilse Tarn': -0.40")
ACTS = behind("portrayal_acts", "agent", "'Ilse Tarn' acts in this clause: 'said'")


def report(**figures):
    made = make_analysis()
    evidence = pd.concat([made.evidence, make_table("evidence", [TONE, ACTS])], ignore_index=True)
    portrayal = made.portrayal.assign(narrator_mentions=6, **figures)
    return FramingReport(make_analysis(evidence=evidence, portrayal=portrayal))


def test_a_tone_leads_to_the_sentences_that_it_was_read_from():
    made = report(tone=-0.2)
    (item,) = made.summary["portrayed"]["Ilse Tarn"]["a1"]
    (start, end, layer, *_), text = item["passage"]["spans"][0], item["passage"]["text"]
    assert (text[start:end], layer) == ("Mayor Ilse Tarn", "behind")
    page = made.html()
    (target,) = re.findall(r'<a href="#(portrayed-\d+-a1)">−0\.2</a>', page)
    told = page.partition(f'<div id="{target}">')[2].partition("</div>")[0]
    assert (
        '<mark class="behind">Mayor Ilse Tarn</mark>' in told
        and "the words around “Ilse Tarn”: −0.40" in told
    )


@pytest.mark.parametrize(
    ("agent", "measures"), [(2, ["portrayal_tone"]), (12, ["portrayal_tone", "portrayal_acts"])]
)
def test_clauses_are_shown_where_their_number_is(agent, measures):
    items = report(tone=-0.2, agent=agent).summary["portrayed"]["Ilse Tarn"]["a1"]
    assert [item["measure"] for item in items] == measures


def test_what_stands_behind_these_figures_is_not_marked_in_the_article():
    reader = report(tone=-0.2).summary["reader"]["articles"]["a1"]
    assert "behind" not in {note["layer"] for note in reader["notes"]}
    assert "behind" not in {span[2] for paragraph in reader["paragraphs"] for span in paragraph["spans"]}
