import base64
import hashlib
import re

import pytest
from jinja2 import UndefinedError

from framing.pages import environment, render_page


def page(**changes):
    context = {"t": None, "package": "framing.pages"}
    return render_page("pages/base.html", **(context | changes))


def test_the_policy_names_the_very_style_and_script_of_the_page():
    html = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy and "http" not in policy
    for tag in ("style", "script"):
        source = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.S)[1]
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_comes_from_outside():
    html = page()
    assert not re.search(r'(?:src|href)="(?!#|data:)', html)
    assert "@import" not in html and "url(" not in html.replace("url(#", "")


def test_autoescape_is_on_and_undefined_names_raise():
    made = environment("framing.pages")
    assert made.from_string("{{ x }}").render(x="<i>") == "&lt;i&gt;"
    with pytest.raises(UndefinedError):
        made.from_string("{{ missing }}").render()
