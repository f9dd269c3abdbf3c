import os

import pandas as pd
import pytest

from framing import FramingReport, analyze
from framing.corpus import ArticleError, ArticleWarning, read_articles
from framing.corpus.folders import list_articles

LONG = "The ferry to Lower Quay stood still on Friday. " * 10
NAME_IT = (
    "say it in articles.csv (columns file, outlet, event, date, headline; 'framing manifest' writes one to fill in) "
    "or open the file with the lines '---', 'outlet: NAME', '---'."
)


def put(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    return folder


def article(outlet, more="", text=LONG):
    return f"---\noutlet: {outlet}\n{more}---\n{text}"


def test_sub_folders_are_events(tmp_path):
    put(
        tmp_path / "news",
        {
            "ferry/a.txt": article("A"),
            "ferry/b.md": article("B"),
            "mill/a.txt": article("A"),
            "c.txt": article("C"),
        },
    )
    table = read_articles(tmp_path / "news")
    rows = table[["article_id", "outlet", "event", "origin"]].values.tolist()
    assert rows == [
        ["c", "C", "news", "c.txt"],
        ["ferry/a", "A", "ferry", "ferry/a.txt"],
        ["ferry/b", "B", "ferry", "ferry/b.md"],
        ["mill/a", "A", "mill", "mill/a.txt"],
    ]


def test_front_matter_names_the_event_before_the_folder_does(tmp_path):
    put(tmp_path, {"x/a.txt": article("A", "event: quay\n"), "x/b.txt": article("B", "topic: quay\n")})
    assert read_articles(tmp_path)["event"].tolist() == ["quay", "quay"]


def test_the_manifest_wins_and_front_matter_fills_its_gaps(tmp_path):
    put(
        tmp_path,
        {
            "articles.csv": "file,outlet,event,date,headline\na.txt,Named,,2026-01-16,\nb.txt,,quay,,Closed\n",
            "a.txt": article("A", "headline: Still\nevent: ferry\n"),
            "b.txt": article("B", "date: 2026-01-17\n"),
        },
    )
    table = read_articles(tmp_path)
    assert table[["outlet", "event", "date", "headline"]].values.tolist() == [
        ["Named", "ferry", "2026-01-16", "Still"],
        ["B", "quay", "2026-01-17", "Closed"],
    ]


def test_each_sub_folder_may_have_a_manifest(tmp_path):
    put(
        tmp_path,
        {
            "ferry/articles.csv": "file,outlet\na.txt,A\n",
            "ferry/a.txt": LONG,
            "mill/articles.csv": "Filename,Publisher\na.txt,B\n",
            "mill/a.txt": LONG + "x",
        },
    )
    table = read_articles(tmp_path)
    assert table[["article_id", "outlet", "event"]].values.tolist() == [
        ["ferry/a", "A", "ferry"],
        ["mill/a", "B", "mill"],
    ]


@pytest.mark.parametrize(
    ("listed", "there"),
    [
        ("Quay.txt", "quay.txt"),  # a system that knows no case
        ("ferry\\quay.txt", "ferry/quay.txt"),
        ("caf\u00e9.txt", "cafe\u0301.txt"),  # as a Mac packs it
        ("quay", "quay.txt"),  # a file manager that hides endings
    ],
)
def test_a_manifest_may_name_files_as_another_system_does(tmp_path, listed, there):
    put(tmp_path / "m", {"articles.csv": f"file,outlet\n{listed},A\n", there: LONG})
    read = read_articles(tmp_path / "m")
    assert read[["origin", "outlet"]].values.tolist() == [[there, "A"]]
    assert read.attrs["skipped"] == []


@pytest.mark.filterwarnings("ignore::framing.corpus.ArticleWarning")
def test_of_two_files_that_one_name_fits_the_one_written_so_is_meant(tmp_path):
    put(tmp_path, {"quay.txt": LONG, "QUAY.txt": LONG + "B", "quay.md": LONG})
    if len(list(tmp_path.iterdir())) < 3:
        pytest.skip("a system that knows no case")
    (tmp_path / "articles.csv").write_text("file,outlet\nQUAY.txt,A\n")
    assert read_articles(tmp_path)["origin"].tolist() == ["QUAY.txt"]
    (tmp_path / "articles.csv").write_text("file,outlet\nquay,A\n")
    with pytest.raises(ArticleError, match="there is no file 'quay' in the folder"):
        read_articles(tmp_path)


@pytest.mark.parametrize("name", ["articles.xlsx", "Articles.XLSX"])
def test_a_manifest_may_stay_a_workbook(tmp_path, name):
    put(tmp_path, {"quay.txt": LONG})
    day = pd.Timestamp("2026-03-04")
    pd.DataFrame({"file": ["quay.txt"], "outlet": ["A"], "date": [day]}).to_excel(
        tmp_path / name, index=False
    )
    assert read_articles(tmp_path)[["outlet", "date"]].values.tolist() == [["A", "2026-03-04"]]
    with pytest.raises(ArticleError, match=f"{name}: is there already"):
        list_articles(tmp_path)


@pytest.mark.filterwarnings("ignore::framing.corpus.ArticleWarning")
def test_nothing_is_left_out_in_silence(tmp_path):
    put(
        tmp_path / "m",
        {
            "articles.csv": "file,outlet\na.txt,A\n",
            "a.txt": LONG,
            "b.txt": LONG,
            "README.md": "x",
            "s/c.txt": LONG,
        },
    )
    table = read_articles(tmp_path / "m")
    assert table.attrs["skipped"] == [
        ("README.md", "not listed in articles.csv"),
        ("b.txt", "not listed in articles.csv"),
        ("s/c.txt", "not listed in articles.csv"),
    ]
    put(
        tmp_path / "n",
        {
            "a.txt": article("A"),
            ".DS_Store": "x",
            "x.pdf": "x",
            "t.csv": "x",
            "readme.md": "x",
            ".git/a.txt": "x",
        },
    )
    assert dict(read_articles(tmp_path / "n").attrs["skipped"]) == {
        ".DS_Store": "a hidden file",
        ".git": "a hidden file",
        "x.pdf": "not one of .txt .md .html .htm .docx",
        "t.csv": "a table; give its own path to read the articles in it",
        "readme.md": "taken for a note on the folder; rename it if it is an article",
    }


def test_two_files_of_one_name_keep_their_ending_as_id(tmp_path):
    put(tmp_path, {"a.txt": article("A"), "a.md": article("B")})
    assert read_articles(tmp_path)["article_id"].tolist() == ["a.md", "a.txt"]


@pytest.mark.parametrize(
    "name", ["<script>alert(1).txt", "=cmd.txt", "a b & c;.txt", "é“.txt", "a\nb.txt", "-.txt"]
)
def test_hostile_file_names_are_just_names(tmp_path, name):
    if os.name == "nt":
        pytest.skip("no such names on this system")
    put(tmp_path, {name: article("A"), "z.txt": article("B", text=LONG + "z")})
    table = read_articles(tmp_path).set_index("outlet")
    assert table.loc["A", "origin"] == name.replace("\n", "\\n")
    assert table.loc["A", "text"] == LONG


def test_a_single_file_is_an_event_of_its_own(tmp_path):
    put(tmp_path, {"a.txt": article("A"), "b.txt": "no outlet, not read"})
    table = read_articles(tmp_path / "a.txt")
    assert table[["article_id", "outlet", "event"]].values.tolist() == [["a", "A", "a"]]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "m: the folder is empty; put one file for each article in it (.txt .md .html .htm .docx)."),
        (
            {"t.csv": "x"},
            "m: the folder holds no articles (t.csv: a table; give its own path to read the articles in it).",
        ),
        (
            {"a.txt": LONG},
            "a.txt: no outlet is given; " + NAME_IT,
        ),
        (
            {f"{n}.txt": LONG for n in "abcde"},
            "a.txt, b.txt, c.txt and 2 more: no outlet is given; " + NAME_IT,
        ),
        (
            {"articles.csv": "file,outlet\na.txt,\n", "a.txt": LONG},
            "a.txt (articles.csv, row 2): no outlet is given; fill in the column 'outlet'.",
        ),
        (
            {"articles.csv": "file,outlet\nb.txt,A\n"},
            "articles.csv, row 2, column 'file': there is no file 'b.txt' in the folder.",
        ),
        (
            {"articles.csv": "file,outlet\n,A\n"},
            "articles.csv, row 2, column 'file': is empty; give the article's file.",
        ),
        (
            {"articles.csv": "file,outlet\na.txt,A\na.txt,B\n", "a.txt": LONG},
            "articles.csv, row 3, column 'file': 'a.txt' is listed twice.",
        ),
        (
            {"articles.csv": "file,outlet\n../o.txt,A\n", "../o.txt": LONG},
            "articles.csv, row 2, column 'file': '../o.txt' lies outside the folder.",
        ),
        (
            {"articles.csv": "file,outlet\na.pdf,A\n", "a.pdf": LONG},
            "articles.csv, row 2, column 'file': 'a.pdf' is not one of .txt .md .html .htm .docx.",
        ),
        (
            {"articles.csv": "outlet,text\nA,b\n"},
            "articles.csv: no column 'file' (found: outlet, text); a manifest names one file a row. "
            "If it is a table with texts in it, give its own path.",
        ),
        (
            {"articles.csv": "file,outlet,id\na.txt,A,1\nb.txt,B,1\n", "a.txt": LONG, "b.txt": LONG},
            "b.txt, column 'article_id': the id '1' is taken by a.txt; every article needs an id of its own.",
        ),
    ],
)
def test_errors_say_what_would_be_right(tmp_path, files, message):
    (tmp_path / "m").mkdir()
    put(tmp_path / "m", files)
    with pytest.raises(ArticleError) as told:
        read_articles(tmp_path / "m")
    assert str(told.value) == message


def test_frames_of_a_saved_page_are_no_articles(tmp_path):
    page = (
        "<html><head><meta property='og:site_name' content='Quay Daily'></head><body><p>"
        + LONG
        + "</p></body></html>"
    )
    put(tmp_path / "m", {"Ferry.html": page, "Ferry_files/ad.html": page, "Ferry-news/b.html": page})
    with pytest.warns(ArticleWarning, match="Ferry_files .belongs to the saved page of that name"):
        assert read_articles(tmp_path / "m")["origin"].tolist() == ["Ferry-news/b.html", "Ferry.html"]


def test_a_link_back_is_not_followed(tmp_path):
    put(tmp_path / "m", {"ferry/a.txt": article("A")})
    try:
        (tmp_path / "m" / "ferry" / "again").symlink_to(tmp_path / "m", target_is_directory=True)
    except OSError:
        pytest.skip("links need a right here")
    with pytest.warns(ArticleWarning, match="ferry/again .a link back to a folder that holds it"):
        assert read_articles(tmp_path / "m")["origin"].tolist() == ["ferry/a.txt"]


def test_what_files_say_of_themselves_fills_a_manifest(tmp_path):
    put(
        tmp_path / "m",
        {"ferry/a.txt": LONG, "ferry/b.txt": article("B", "headline: Still\n"), "mill/c.txt": LONG},
    )
    rows = list_articles(tmp_path / "m")
    assert list(rows.columns) == ["file", "outlet", "event", "date", "headline"]
    assert rows.values.tolist() == [
        ["ferry/a.txt", "", "ferry", "", ""],
        ["ferry/b.txt", "B", "ferry", "", "Still"],
        ["mill/c.txt", "", "mill", "", ""],
    ]
    rows["outlet"] = ["A", "B", "C"]
    rows.to_csv(tmp_path / "m" / "articles.csv", index=False)
    read = read_articles(tmp_path / "m")
    assert read[["outlet", "event", "headline"]].values.tolist() == [
        ["A", "ferry", ""],
        ["B", "ferry", "Still"],
        ["C", "mill", ""],
    ]
    with pytest.raises(ArticleError, match="articles.csv: is there already; it is not overwritten"):
        list_articles(tmp_path / "m")
    with pytest.raises(ArticleError, match="there is no such folder"):
        list_articles(tmp_path / "nowhere")


def test_a_clipping_in_markdown(tmp_path):
    clipping = (
        '---\ntitle: "Ferry: halted"\nsource: "https://www.quaydaily.example/ferry?x=1"\nauthor:\n  - "[[Ada Quill]]"\n'
        'published: 2026-01-16\n---\n![The ferry](https://quaydaily.example/a.jpg "Still")\n\nThe council '
        "[voted](https://x.example/y) "
        "to **end** it. “[We] cannot (yet) say,” she said. [1] (2)\n"
    )
    put(tmp_path, {"a.md": clipping, "b.txt": article("B", text="[voted](https://x.example/y)")})
    table = read_articles(tmp_path).set_index("article_id")
    assert table.loc["a", ["outlet", "headline", "date"]].tolist() == [
        "quaydaily.example",
        "Ferry: halted",
        "2026-01-16",
    ]
    assert (
        table.loc["a", "text"]
        == "\n\nThe council voted to **end** it. “[We] cannot (yet) say,” she said. [1] (2)\n"
    )
    assert table.loc["b", "text"] == "[voted](https://x.example/y)", "plain text stays as it is"


def test_a_report_that_lies_among_the_articles_is_no_article(tmp_path):
    (tmp_path / "quay.txt").write_text(
        "---\noutlet: Quay Daily\n---\nThe ferry stood still on Friday.", "utf-8"
    )
    FramingReport(analyze(read_articles(tmp_path))).write_html(tmp_path / "report.html")
    with pytest.warns(ArticleWarning, match="framing wrote"):
        read = read_articles(tmp_path)
    assert read["origin"].tolist() == ["quay.txt"]
    assert read.attrs["skipped"] == [("report.html", "a page that framing wrote")]


def test_an_empty_file_is_named_and_stops_nothing(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"---\noutlet: {name}\n---\nThe ferry stood still.")
    (tmp_path / "c.txt").touch()
    with pytest.warns(ArticleWarning, match=r"c\.txt \(the file is empty\)"):
        assert read_articles(tmp_path)["outlet"].tolist() == ["a", "b"]
    (tmp_path / "articles.csv").write_text("file,outlet\na.txt,A\nb.txt,B\nc.txt,\n")
    with pytest.raises(ArticleError, match=r"c\.txt: the file is empty; save the article's text in it"):
        read_articles(tmp_path)
