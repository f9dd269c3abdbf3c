"""Every text that the templates ask for is there; a missing one would only show when its branch is reached."""

import re
from pathlib import Path

import pytest

import framing.report
from framing.pages import load_strings

TEMPLATES = sorted(Path(framing.report.__file__).parent.joinpath("templates").glob("*.html"))
KEYS = sorted(
    {
        key
        for path in TEMPLATES
        for key in re.findall(r"\bt\('([a-z_.]+[a-z])'\s*[,)]", path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("key", KEYS)
def test_a_text_that_a_template_asks_for_exists(key):
    assert load_strings("framing.report").has(key)
