"""What a list of one's own is told; cells that cannot be read are in test_reading.py."""

import pytest

from framing.lexicons import check_lexicon, load_lexicon

HEADER = "term\tpos\tdirection\tstrength\tgate\talternative\n"


@pytest.fixture
def check(tmp_path):
    def call(rows, header=HEADER, **options):
        path = tmp_path / "mine.tsv"
        path.write_text(header + rows, encoding="utf-8")
        return [(p.row, p.column, p.message) for p in check_lexicon(path, **options)]

    return call


def test_any_form_of_an_entry_is_no_alternative(check):
    found = check("slam\tv\t0\t2\t\tcriticize\nunder fire\tx\t-\t2\t\tSlammed\n")
    assert found == [(3, "alternative", "'Slammed' is itself an entry (mine); choose a neutral wording")]


def test_a_gated_entry_may_be_an_alternative_but_not_go_round(check):
    gated = "cave\tv\t-\t3\tnext=in\tbuckle\nbuckle\tv\t-\t2\tnot-near=belt\t{}\n"
    assert check(gated.format("agree")) == []
    assert check(gated.format("cave")) == [
        (2, "alternative", "the alternatives go round: 'cave' -> 'buckle' -> 'cave'")
    ]


def test_what_is_clearly_loaded_needs_a_neutral_wording(check):
    assert check("zibbed\tadj\t-\t1\t\t\n") == []
    for strength in (2, 3):
        ((row, column, message),) = check(f"zibbed\tadj\t-\t{strength}\t\t\n")
        assert (row, column) == (2, "alternative") and "missing for 'zibbed'" in message


def test_a_term_that_is_its_own_alternative(check):
    assert [row for row, *_ in check("slam\tv\t0\t2\t\tslam\n")] == [2]
    assert check("slam\tv\t0\t2\tnext=on\tslam\n")[0][2].endswith("'slam' -> 'slam'")


@pytest.mark.parametrize(
    ("term", "pos", "message"),
    [
        ("too little, too late", "x", "',' is no part of a word"),
        ("~throw and ~blow", "x:v", "only one word can inflect"),
    ],
)
def test_terms_that_could_never_be_found(check, term, pos, message):
    ((row, column, text),) = check(f"{term}\t{pos}\t-\t1\t\t\n")
    assert (row, column) == (2, "term") and message in text


def test_a_column_may_stand_once(check):
    ((row, column, text),) = check("a\tn\t-\t1\tb\n", header="term\tpos\tdirection\tstrength\tterm\n")
    assert (row, column) == (1, "term") and "twice" in text


@pytest.mark.parametrize("term", ["-1", "far-", "ill--fated", "-", "the far- right", "~-ish"])
def test_a_hyphen_joins_two_parts_of_a_word(check, tmp_path, term):
    ((row, column, text),) = check(f"{term}\tadj\t-\t1\t\t\n")
    assert (row, column, text) == (2, "term", f"a hyphen joins two parts of a word, got {term!r}")
    path = tmp_path / "mine.tsv"
    path.write_text(f"{HEADER}ill-fated\tadj\t-\t1\t\t\n{term}\tadj\t-\t1\t\t\n")
    with pytest.raises(ValueError, match=r"row 3, column 'term': a hyphen joins"):
        load_lexicon(path)


def test_beside_another_lexicon_its_terms_are_no_alternatives_either(check):
    row = "zibbed\tadj\t-\t2\t\tabhorrent\n"
    assert check(row) == []
    assert "is itself an entry" in check(row, beside="loaded")[0][2]
    # Where ours is replaced, only the reader's own entry counts.
    own = "abhorrent\tadj\t-\t3\tnext=act\t(delete)\n"
    assert check(row + own, beside="loaded") == []


def test_marks_that_mean_nothing_in_a_gate(check):
    ((row, column, text),) = check("zib\tn\t-\t1\tnear=a|b}\t\n")
    assert (row, column) == (2, "gate") and "'}' has no meaning" in text


def test_a_file_without_entries_is_told(check):
    ((row, _, text),) = check("")
    assert (row, text) == (0, "no entry below the header")
