"""What articles open with, worked by hand on four articles and seven facts."""

from types import SimpleNamespace

from framing.report.order import summarize_order

# Which facts each article tells, first ones first; "z" is a loose match.
TOLD = {"n": "abcdfg", "o": "bacefg", "p": "zabdefg", "q": "decfgh", "r": "abcde"}
FACTS = {
    "facts": [
        {"fact_id": f, "number": n, "description": f.upper(), "loose": f == "z"}
        for n, f in enumerate("abcdefghz", 1)
    ]
}


def selection(told=TOLD):
    rows = {
        article: [
            {"fact_id": f, "carried": f in facts, "order": facts.index(f) + 1 if f in facts else 0}
            for f in "abcdefghz"
        ]
        for article, facts in told.items()
    }
    return SimpleNamespace(by_article=lambda table: rows, keys={a: a.upper() for a in told})


def told(facts):
    return [(f["description"], f["also"], f["place"]) for f in facts]


def test_first_facts_and_how_many_others_open_with_them():
    articles = summarize_order(selection(), FACTS)["articles"]
    assert told(articles["N"]["first"]) == [("A", 2, None), ("B", 2, None), ("C", 2, None)]
    # A loose match is no fact to open with.
    assert told(articles["P"]["first"]) == [("A", 2, None), ("B", 2, None), ("D", 1, None)]


def test_what_others_open_with_and_this_one_tells_later_or_not():
    articles = summarize_order(selection(), FACTS)["articles"]
    # D opens two of the others of N (P and Q) and is its fourth; E opens one of three, a third, and is not told.
    assert told(articles["N"]["later"]) == [("D", 2, 4), ("E", 1, None)]
    assert told(articles["Q"]["later"]) == [("A", 3, None), ("B", 3, None)]


def test_an_article_with_five_shared_facts_has_no_order():
    found = summarize_order(selection(), FACTS)
    assert set(found["articles"]) == {"N", "O", "P", "Q"}
    assert summarize_order(selection({"n": "abcdef", "o": "abcde"}), FACTS) is None
    assert summarize_order(selection(), None) is None


def test_what_few_of_many_open_with_is_not_held_against_the_others():
    many = {f"x{i}": "abcdef" for i in range(7)} | {"y": "deafgh"}
    articles = summarize_order(selection(many), FACTS)["articles"]
    assert articles["X0"]["later"] == []
    assert [d for d, _, _ in told(articles["Y"]["later"])] == ["B", "C"]
