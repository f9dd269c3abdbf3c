"""Each archive's layout, with articles of our own."""

import pytest

from framing import read_articles
from framing.corpus import ArticleError
from framing.corpus.archives import archive_articles, archive_marks
from framing.corpus.web_pages import import_articles

ONE = {
    "outlet": "The Harbour Post (Lower Quay)",
    "date": "March 4, 2026 Wednesday",
    "headline": "Council ends the night ferry",
    "text": "The council voted on Monday to end the night ferry to Lower Quay.\n\nThe boat had run for forty years.",
}
TWO = {
    "outlet": "Quay Daily",
    "date": "March 5, 2026 Thursday",
    "headline": "Ferry axed in the dark",
    "text": "Councillors axed the night ferry after a stormy meeting.",
}

LEXIS = """

Download Request: Selected Items: 1-2
Time Of Request: Friday, March 6, 2026  16:51:31


                               1 of 2 DOCUMENTS



                         The Harbour Post (Lower Quay)

                            March 4, 2026 Wednesday
                                   Edition 1;
                                    Scotland

Council ends the
night ferry

BYLINE: Ada Quill

SECTION: NEWS; Pg. 4

LENGTH: 21 words

HIGHLIGHT: A vote late at night.

The council voted on Monday to end the night
ferry to Lower Quay.

The boat had run for forty years.

LOAD-DATE: March 4, 2026

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2026 The Harbour Post
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                                   Quay Daily

                             March 5, 2026 Thursday

Ferry axed in the dark

LENGTH: 8 words

Councillors axed the night ferry after a stormy meeting.

GRAPHIC: The ferry

LOAD-DATE: March 5, 2026
"""
NEXIS = """Date and Time: Friday, March 6, 2026 4:12:00 PM GMT
Job Number: 1234
Documents (2)
1. Council ends the night ferry
2. Ferry axed in the dark
Council ends the night ferry
The Harbour Post (Lower Quay)
March 4, 2026 Wednesday
Edition 1; National Edition
Copyright 2026 The Harbour Post All Rights Reserved
Section: NEWS; Pg. 4
Length: 21 words
Byline: Ada Quill
Body

The council voted on Monday to end the night ferry to Lower Quay.
The boat had run for forty years.
Classification
Language: ENGLISH
Load-Date: March 4, 2026
End of Document

Ferry axed in the dark

Quay Daily
March 5, 2026 Thursday

Copyright 2026 Quay Daily
Length: 8 words
Body

Councillors axed the night ferry after a stormy meeting.
Load-Date: March 5, 2026
End of Document
"""
FACTIVA = """News
Council ends the night ferry
By Ada Quill
21 words
March 4, 2026 Wednesday
04:12 GMT
The Harbour Post (Lower Quay)
HARPO
English
Copyright 2026 The Harbour Post

The council voted on Monday to end the night ferry to Lower Quay.

The boat had run for forty years.

Document HARPO00020260304em3400012


Ferry axed in the dark
8 words
March 5, 2026 Thursday
Quay Daily
QUAYD
4
English
(c) 2026 Quay Daily

Councillors axed the night ferry after a stormy meeting.

Document QUAYD00020260305em3500003

Search Summary
Text ferry
"""
FACTIVA_FIELDS = """SE News
HD
Council ends the night ferry
BY Ada Quill
WC 21 words
PD March 4, 2026 Wednesday
SN The Harbour Post (Lower Quay)
SC HARPO
LA English
CY Copyright 2026 The Harbour Post
LP
The council voted on Monday to end the night ferry to Lower Quay.
TD
The boat had run for forty years.
NS gcat : Political/General News
AN Document HARPO00020260304em3400012

HD Ferry axed in the dark
WC 8 words
PD March 5, 2026 Thursday
SN Quay Daily
LP Councillors axed the night ferry after a stormy meeting.
AN Document QUAYD00020260305em3500003
"""
PROQUEST = f"""{"_" * 60}

Report Information from ProQuest
March 06 2026 16:51
{"_" * 60}

Document 1 of 2

Council ends the night ferry

Author: Quill, Ada

Publication info: The Harbour Post ; Lower Quay [Lower Quay]. 04 Mar 2026: 4.

Abstract: None available.

Full text: The council voted on Monday to end the night ferry to Lower Quay.

The boat had run for forty years.

Subject: Ferries

Title: Council ends the night ferry

Publication title: The Harbour Post (Lower Quay); Lower Quay

Publication date: March 4, 2026 Wednesday

Database: Newsstream
{"_" * 60}

Document 2 of 2

Ferry axed in the dark

Full text: Councillors axed the night ferry after a stormy meeting.

Publication title: Quay Daily

Publication date: March 5, 2026 Thursday
{"_" * 60}

Copyright of ...
"""
LAYOUTS = {"lexis": LEXIS, "nexis": NEXIS, "factiva": FACTIVA, "fields": FACTIVA_FIELDS, "proquest": PROQUEST}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_article_is_taken_out_with_what_is_said_of_it(layout, line_end):
    found = archive_articles(LAYOUTS[layout].replace("\n", line_end))
    assert [article for article in found if article] == [ONE, TWO]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_of_several_is_refused_as_one_article_and_taken_apart_by_import(tmp_path, layout):
    refused = "several articles .*'framing import' gives each a file of its own"
    for opening in ("---\noutlet: x\n---\n", ""):
        (tmp_path / "all.txt").write_text(opening + LAYOUTS[layout], encoding="utf-8")
        with pytest.raises(ArticleError, match=refused):
            read_articles(tmp_path / "all.txt")
    done = import_articles([tmp_path / "all.txt"], tmp_path / "out", event="Ferry")
    assert [(page.problem, page.outlet) for page in done] == [("", ONE["outlet"]), ("", TWO["outlet"])]
    assert "\ndate: 2026-03-04\n" in done[0].path.read_text(encoding="utf-8")
    read = read_articles(tmp_path / "out")
    assert sorted(read["date"]) == ["2026-03-04", "2026-03-05"] and set(read["event"]) == {"Ferry"}


def test_an_article_without_its_text_is_named_and_stops_no_other(tmp_path):
    cut = PROQUEST.replace(
        "Full text: Councillors axed the night ferry after a stormy meeting.", "Links: none"
    )
    (tmp_path / "all.txt").write_text(cut, encoding="utf-8")
    good, bad = import_articles([tmp_path / "all.txt"], tmp_path / "out")
    assert good.path.exists() and bad.path is None
    assert bad.origin.endswith("all.txt, article 2") and "no article was found in it" in bad.problem


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stood still.\n\nDocument 12 was lost. It was one of 20 documents.\nThe end of document.",
        "Full text: the mayor's speech\nBody\nThe ferry stood still.",
    ],
)
def test_prose_is_no_archives(text):
    assert archive_marks(text) == [] and archive_articles(text) == []
