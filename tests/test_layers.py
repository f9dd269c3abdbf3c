"""The rooms import one way only, as docs/architecture.md says."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "framing"
MAY_IMPORT = {
    "corpus": set(),
    "text": set(),
    "lexicons": {"text"},
    "features": {"text", "lexicons"},
    "claims": {"text", "lexicons"},
    "comparison": {"text", "lexicons", "features", "claims"},
    "tables": set(),
    "accuracy": set(),
    "demo": {"corpus"},
    "methods": {"comparison"},
    "review": set(),
    "extraction": {"corpus", "text", "lexicons", "features"},
    "article_notes": {"corpus", "features", "extraction"},
    "event_tables": {"article_notes", "features", "comparison", "tables", "extraction", "review"},
    "analysis": {"corpus", "text", "lexicons", "tables", "accuracy", "extraction", "event_tables", "methods", "review"},
    "export": {"tables"},
    "axes": set(),
    "plots": {"analysis", "axes"},
    "profiles": {"corpus", "text", "lexicons", "features", "comparison", "tables", "analysis", "axes"},
    "pages": set(),
    "report": {"analysis", "pages"},
    "profile_report": {"profiles", "comparison", "accuracy", "pages", "report"},
    "classroom": {"analysis", "pages"},
}  # fmt: skip
# What a page shows is documents and tables, so the rooms after the analysis know these types.
SHARED_TYPES = {"report": {"text", "tables"}, "classroom": {"text", "tables"}}
# Inside the text's room each floor stands on those before it; voices.py puts all together and annotate.py calls it.
FLOORS = ("", "clauses", "names", "speakers", "reports", "quotations", "unmarked")
ROOF = {"voices.py", "annotate.py", "__init__.py"}


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [node.module] if node.module != "framing" else [f"framing.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("framing.")}
    return rooms


def modules() -> list[Path]:
    return [p for p in sorted(PACKAGE.rglob("*.py")) if room_of(p) in MAY_IMPORT]


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(path)
    allowed = MAY_IMPORT[room] | SHARED_TYPES.get(room, set()) | {room}
    assert imported_rooms(path) <= allowed


def test_every_room_is_held() -> None:
    rooms = {room_of(p) for p in PACKAGE.rglob("*.py")} - {"__init__", "__main__", "cli"}
    assert rooms == set(MAY_IMPORT)


def floor_of(module: str) -> str:
    first = module.split(".")[2] if module.count(".") > 1 else ""
    return first if first in FLOORS else ""


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "text").rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_floors_of_the_text_are_built_on_those_before(path: Path) -> None:
    inside = path.relative_to(PACKAGE / "text")
    if str(inside) in ROOF:
        return
    own = FLOORS.index(inside.parts[0] if len(inside.parts) > 1 else "")
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    used = {
        n.module
        for n in tree
        if isinstance(n, ast.ImportFrom) and n.module and n.module.startswith("framing.text.")
    }
    assert {module for module in used if FLOORS.index(floor_of(module)) > own} == set()
