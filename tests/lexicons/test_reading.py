import pytest

from framing.lexicons import check_lexicon, load_lexicon

HEADER = "term\tpos\tdirection\tstrength\tgate\talternative\tnote\n"


def write(folder, text, name="mine.tsv"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_with_categories_and_comments(tmp_path):
    path = write(
        tmp_path,
        "# version: 2.1\n# my words\nterm\tpos\tdirection\tstrength\tcategory\talternative\n"
        "dunce\tn\t-\t3\tinsult\tperson\n\nzesty\tadj\t+\t1\t\t\n",
    )
    lexicon = load_lexicon(path)
    assert [(e.term, e.category, e.strength, e.alternative) for e in lexicon] == [
        ("dunce", "insult", 3, "person"),
        ("zesty", "mine", 1, ""),
    ]
    assert lexicon.label == "mine 2.1"
    assert lexicon.entries[0].lexicon == "mine 2.1"


def test_a_folder_takes_categories_from_file_names(tmp_path):
    write(tmp_path, HEADER + "dunce\tn\t-\t1\t\t\t\n", "insult.tsv")
    write(tmp_path, HEADER + "zesty\tadj\t+\t1\t\t\t\n", "praise.tsv")
    assert load_lexicon(tmp_path).categories == ("insult", "praise")


def test_a_changed_file_is_read_again(tmp_path):
    path = write(tmp_path, HEADER + "dunce\tn\t-\t1\t\t\t\n")
    assert len(load_lexicon(path)) == 1
    write(tmp_path, HEADER + "dunce\tn\t-\t1\t\t\t\nzesty\tadj\t+\t1\t\t\t\n")
    assert len(load_lexicon(path)) == 2


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("dunce\tnoun\t-\t1\t\t\t\n", r"mine.tsv, row 2, column 'pos'.*got 'noun'"),
        ("dunce\tn\tdown\t1\t\t\t\n", r"row 2, column 'direction'.*\+ - 0"),
        ("dunce\tn\t-\t9\t\t\t\n", r"row 2, column 'strength'.*1, 2 or 3"),
        ("\tn\t-\t1\t\t\t\n", r"row 2, column 'term'.*empty"),
        ("dunce\tn\t-\t1\tnxt=a\t\t\n", r"term 'dunce', column 'gate'.*nxt="),
        ("dunce\tn\t-\t1\t\t\ta\tnote\n", r"row 2.*8 cells"),
        ("", "no entry"),
    ],
)
def test_errors_name_the_place_and_what_would_be_right(tmp_path, body, message):
    path = write(tmp_path, HEADER + body)
    with pytest.raises(ValueError, match=message):
        load_lexicon(path)


def test_a_missing_column_is_named(tmp_path):
    with pytest.raises(ValueError, match="lacks strength"):
        load_lexicon(write(tmp_path, "term\tpos\tdirection\ndunce\tn\t-\n"))


def test_unknown_names_and_empty_folders(tmp_path):
    with pytest.raises(ValueError, match="No lexicon 'lodaed'.*'loaded'"):
        load_lexicon("lodaed")
    with pytest.raises(ValueError, match=r"no \.tsv file"):
        load_lexicon(tmp_path)


def test_not_utf8(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_bytes(b"term\tpos\xff")
    with pytest.raises(ValueError, match="UTF-8"):
        load_lexicon(path)


@pytest.mark.parametrize(
    ("rows", "column", "message"),
    [
        ("dunce\tn\t-\t2\t\t\t\n", "alternative", "missing for 'dunce'"),
        ("dunce\tn\t-\t2\t\tfool\t\nfool\tn\t-\t1\t\t\t\n", "alternative", "'fool' is itself an entry"),
        (
            "dunce\tn\t-\t1\t\t\t\ndunce\tn\t-\t1\t\t\t\n",
            "term",
            "duplicate of 'dunce' (n) in mine.tsv, row 2",
        ),
        ("dunce\tn\t-\t1\t\t\t\ndunces\tnp\t-\t1\t\t\t\ndunces\tn\t-\t1\t\t\t\n", "term", "clashes"),
        ("dunce\tn\t-\t1\tpos=noun\t\t\n", "gate", "n, v, adj or adv"),
        ("Dunce\tn\t-\t1\t\t\t\n", "term", "lower case"),
        ("call _\tv\t-\t1\t\t\t\n", "term", "gap"),
        ("call out\tx:v\t-\t1\t\t\t\n", "term", "~"),
    ],
)
def test_check_lexicon(tmp_path, rows, column, message):
    problems = check_lexicon(write(tmp_path, HEADER + rows))
    assert len(problems) == 1
    assert problems[0].column == column and message in problems[0].message and problems[0].row >= 2


def test_check_lists_every_problem_in_order(tmp_path):
    problems = check_lexicon(write(tmp_path, HEADER + "a\tq\t-\t1\t\t\t\nb\tn\tx\t7\t\t\t\n"))
    assert [(p.row, p.column) for p in problems] == [(2, "pos"), (3, "direction"), (3, "strength")]
    assert "row 2, column 'pos'" in str(problems[0])
