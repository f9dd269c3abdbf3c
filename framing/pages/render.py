"""One Jinja environment for all pages, and pages that load nothing from outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from framing.pages.highlight import highlight


@cache
def environment(package: str) -> Environment:
    """The environment for the templates of ``package`` (its folder ``templates``), autoescape on, undefined names raise.

    Templates are named with their room: ``pages/base.html``, and ``report/report.html`` for ``framing.report``.
    """
    rooms = {name.rpartition(".")[2]: PackageLoader(name) for name in ("framing.pages", package)}
    made = Environment(
        loader=PrefixLoader(rooms),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["highlight"] = highlight
    made.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return made


def render_page(
    template: str,
    *,
    package: str,
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    figures: bool = False,
    **context: object,
) -> str:
    """A whole HTML page with its styles and scripts inside, and a policy that lets nothing else run or load.

    ``styles`` and ``scripts`` are files of ``package``; those of ``framing.pages`` come before them,
    with ``figures`` also the one that makes pictures of drawn tables.
    The page's data reach its scripts only through ``tojson``.
    """
    style = _read("framing.pages", ["page.css"]) + _read(package, styles)
    script = _read("framing.pages", ["page.js", "picture.js"] if figures else ["page.js"]) + _read(
        package, scripts
    )
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = environment(package).get_template(template)
    return page.render(style=Markup(style), script=Markup(script), policy=policy, **context)


@cache
def _read_one(package: str, name: str) -> str:
    return (files(package) / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _read(package: str, names: Sequence[str]) -> str:
    return "".join(_read_one(package, name) for name in names)


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii")
