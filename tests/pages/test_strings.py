import pytest
from markupsafe import Markup

from framing.pages import Strings

T = Strings(
    {
        "plain": "A <b>",
        "with_value": "Hello {name}",
        "count": {"one": "{n} word", "other": "{n} words"},
        "unit": {"per 100, -1..1": "x"},
        "list": ["a", "b"],
        "nested": {"deep": "here"},
    }
)


@pytest.mark.parametrize(
    ("key", "values", "expected"),
    [
        ("plain", {}, "A &lt;b&gt;"),
        ("with_value", {"name": "<script>"}, "Hello &lt;script&gt;"),
        ("with_value", {"name": Markup("<b>x</b>")}, "Hello <b>x</b>"),
        ("with_value", {"name": "{0} {name}"}, "Hello {0} {name}"),
        ("count", {"n": 1}, "1 word"),
        ("count", {"n": 0}, "0 words"),
        ("count", {"n": "seven"}, "seven words"),
        ("nested.deep", {}, "here"),
    ],
)
def test_texts_by_key(key, values, expected):
    assert T(key, **values) == expected


@pytest.mark.parametrize("key", ["missing", "nested", "nested.missing", "plain.further", "list"])
def test_a_missing_text_is_an_error(key):
    with pytest.raises(KeyError):
        T(key)


def test_names_from_the_data_may_hold_dots():
    assert T.lookup("unit", "per 100, -1..1") == "x"
    assert T.lookup("unit", "other") is None


def test_lists_and_presence():
    assert T.items("list") == ["a", "b"]
    assert T.has("plain") and not T.has("absent")
    with pytest.raises(KeyError):
        T.items("plain")
