"""Lexicon files: tab-separated, one entry a line, read strictly."""

from __future__ import annotations

import re
from pathlib import Path

from framing.lexicons.entry import DIRECTIONS, POS, Entry, Problem

COLUMNS = ("term", "pos", "direction", "strength", "gate", "alternative", "note")
REQUIRED = ("term", "pos", "direction", "strength")
DATA = Path(__file__).parent / "data"
# "-gate" and "far-" are parts of words; a term is whole words.
_LOOSE_HYPHEN = re.compile(r"(?:^|[ ~_-])-|-(?:$|[ _])")
_VERSION = re.compile(r"^#\s*version:?\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def is_packaged(name_or_path: str | Path) -> bool:
    """Whether this names a lexicon that comes with the package."""
    named = (
        isinstance(name_or_path, str) and bool(name_or_path.strip()) and not set(name_or_path) & set("/\\.")
    )
    return named and (DATA / str(name_or_path) / "VERSION").is_file()


def lexicon_files(name_or_path: str | Path) -> tuple[str, list[Path]]:
    """Name and TSV files of a packaged lexicon, a file or a folder.

    Raises
    ------
    ValueError
        If there is no such lexicon, or a folder holds no TSV file.
    """
    path = DATA / str(name_or_path) if is_packaged(name_or_path) else Path(name_or_path)
    if path.is_file():
        return path.stem, [path]
    if path.is_dir():
        files = sorted(path.glob("*.tsv"))
        if not files:
            raise ValueError(f"The folder {path} holds no .tsv file.")
        return path.name, files
    known = ", ".join(sorted(repr(p.name) for p in DATA.iterdir() if is_packaged(p.name)))
    raise ValueError(
        f"No lexicon {str(name_or_path)!r}: give a packaged name ({known}), a .tsv file or a folder of them."
    )


def read_text(path: Path) -> str:
    """The file's text without a byte order mark."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8.") from None


def stated_version(text: str) -> str:
    """What a ``# version:`` comment says, or ""."""
    found = _VERSION.search(text)
    return found[1] if found else ""


def read_entries(
    path: Path, text: str, label: str = "", first_only: bool = True
) -> tuple[list[Entry], list[Problem]]:
    """Entries of one file in order, and what is wrong with it; stops at the first problem if ``first_only``."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    header: list[str] = []
    default = path.stem
    for row, line in enumerate(text.split("\n"), start=1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = line.rstrip("\r").split("\t")
        if not header:
            header = [cell.strip().lower() for cell in cells]
            problems += _header_problems(path, row, header)
            if problems:
                break
            order = [header.index(c) if c in header else -1 for c in (*COLUMNS, "category")]
            plain = header == list(COLUMNS)
            continue
        if plain and len(cells) == 7:
            term, pos, direction, strength, gate, alternative, note = cells
            category = default
        else:
            if len(cells) > len(header) and any(cells[len(header) :]):
                message = f"{len(cells)} cells where the header has {len(header)}; a note must not hold tabs"
                problems.append(Problem(str(path), row, "", message))
                if first_only:
                    break
                continue
            row_cells = [cells[i].strip() if -1 < i < len(cells) else "" for i in order]
            term, pos, direction, strength, gate, alternative, note, category = row_cells
            category = category or default
        known = pos in POS and direction in DIRECTIONS and strength in ("1", "2", "3") and term
        if known and ("-" not in term or not _LOOSE_HYPHEN.search(term)):
            entry = Entry(term, category, pos, direction, int(strength), gate, alternative, note, label)
            entries.append(entry)
            continue
        problems += _cell_problems(path, row, term, pos, direction, strength)
        if first_only:
            break
    if not header:
        problems.append(
            Problem(str(path), 0, "", f"empty; the first line must be the header {' '.join(COLUMNS)}")
        )
    return entries, problems


def placed_entries(path: Path, text: str) -> tuple[list[tuple[int, Entry]], list[Problem]]:
    """Entries of one file with the rows they stand in, and everything wrong with it."""
    entries, problems = read_entries(path, text, first_only=False)
    wrong = {problem.row for problem in problems}
    rows = [n for n, line in enumerate(text.split("\n"), 1) if line.strip() and not line.startswith("#")]
    good = [row for row in rows[1:] if row not in wrong]
    return list(zip(good, entries, strict=False)), problems


def _header_problems(path: Path, row: int, header: list[str]) -> list[Problem]:
    known = {*COLUMNS, "category"}
    missing = [c for c in REQUIRED if c not in header]
    if missing:
        text = f"the header lacks {', '.join(missing)}; it must be {' '.join(COLUMNS)}, separated by tabs"
        return [Problem(str(path), row, missing[0], text)]
    strange = [c for c in header if c and c not in known]
    if strange:
        text = f"unknown column; known are {', '.join([*COLUMNS, 'category'])}"
        return [Problem(str(path), row, strange[0], text)]
    doubled = [c for c in known if header.count(c) > 1]
    return [Problem(str(path), row, c, "this column stands in the header twice") for c in sorted(doubled)]


def _cell_problems(path: Path, row: int, term: str, pos: str, direction: str, strength: str) -> list[Problem]:
    found = []
    if not term:
        found.append(Problem(str(path), row, "term", "empty; write the base form in lower case"))
    if _LOOSE_HYPHEN.search(term):
        found.append(Problem(str(path), row, "term", f"a hyphen joins two parts of a word, got {term!r}"))
    if pos not in POS:
        found.append(Problem(str(path), row, "pos", f"must be one of {', '.join(POS)}, got {pos!r}"))
    if direction not in DIRECTIONS:
        found.append(Problem(str(path), row, "direction", f"must be one of + - 0, got {direction!r}"))
    if strength not in ("1", "2", "3"):
        found.append(Problem(str(path), row, "strength", f"must be 1, 2 or 3, got {strength!r}"))
    return found
