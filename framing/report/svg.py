"""A drawing made to live inside a page: small, described, and without styles of its own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from markupsafe import Markup

_URL = re.compile(r"url\(#([^)]+)\)")
# What the page's own styles decide.
_DROPPED = frozenset({"font", "font-family", "stroke-linejoin", "stroke-miterlimit"})


def inline_svg(source: str, name: str, title: str, description: str, colors: Mapping[str, str]) -> Markup:
    """The SVG of ``source`` for use inside a page.

    Style attributes become plain ones (a strict policy forbids styles in attributes), ids carry ``name`` so that two figures
    on a page do not meet, ``colors`` are replaced, and a title and description come first.
    """
    root = ET.fromstring(source)  # noqa: S314 -- drawn a moment ago by matplotlib, which escapes what it is given
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.rpartition("}")[2] in ("metadata", "style"):
                parent.remove(child)
    used = _references(root)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.attrib = _attributes(element, name, used, colors)
    box = root.attrib["viewBox"]
    root.attrib = {
        "viewBox": box,
        "class": "plot",
        "role": "img",
        "aria-labelledby": f"{name}-title {name}-desc",
    }
    for place, (tag, text) in enumerate((("title", title), ("desc", description))):
        note = ET.Element(tag, {"id": f"{name}-{tag}"})
        note.text = text
        root.insert(place, note)
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704


def _references(root: ET.Element) -> set[str]:
    used = set()
    for element in root.iter():
        for key, value in element.attrib.items():
            used.update(_URL.findall(value))
            if key.endswith("href") and value.startswith("#"):
                used.add(value[1:])
    return used


def _attributes(element: ET.Element, name: str, used: set[str], colors: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for full, value in element.attrib.items():
        key = full.rpartition("}")[2]
        if key == "style":
            found.update(_declarations(value))
        elif key == "id":
            if value in used:
                found["id"] = f"{name}-{value}"
        elif key == "href":
            found["href"] = f"#{name}-{value[1:]}"
        else:
            found[key] = value
    return {
        key: _URL.sub(lambda m: f"url(#{name}-{m[1]})", colors.get(value, value))
        for key, value in found.items()
    }


def _declarations(style: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in style.split(";") if ":" in part)
    found = {key.strip(): value.strip() for key, value in pairs}
    if size := re.search(r"([0-9.]+)px", found.get("font", "")):
        found["font-size"] = size[1]
    return {key: value for key, value in found.items() if key not in _DROPPED}
