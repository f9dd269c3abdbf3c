"""Pupils' answer files: read strictly, and whatever is wrong with one is said and leaves the others alone."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.classroom.lesson import (
    ANSWERS_FORMAT,
    ANSWERS_VERSION,
    CHECKED,
    COUNTS,
    NEEDS,
    letters,
    speaking_choices,
)
from framing.classroom.levels import LEVEL
from framing.classroom.pack import STATUSES, Pack

LARGEST = 1_000_000
_MOST_MARKS = 3000
_LONGEST = {"code": 48, "field": 4000}
# What the class report is called, and what Windows leaves in folders.
_REPORT = "class.html"
_LITTER = {"Thumbs.db", "desktop.ini"}
_KEYS = {"format", "version", "pack", "sheet", "saved", "code", "marks", "fields", "check"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words ``first`` to ``last`` of a sentence, marked with a reason."""

    text: str
    sentence: int
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One pupil's answers."""

    file: str
    sheet: str
    saved: int
    code: str
    marks: tuple[Mark, ...]
    fields: dict[str, str]


class _RefusedError(Exception):
    """Why a file is left out."""


def find_files(paths: Iterable[str | Path]) -> dict[str, Path]:
    """The files named, and those in the folders named and in their subfolders (learning platforms make one a pupil).

    Keys are what to call a file: its path below the folder that was named. The lesson's own pages and files are passed over, and
    a report of before; a page that a pupil handed in is not.
    """
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        if path.is_dir():
            teacher = {p.parent for p in path.rglob("pack.json")}
            platforms = {folder / "platforms" for folder in teacher}
            pages = teacher | {folder.parent for folder in teacher}
            for p in sorted(path.rglob("*")):
                below = p.relative_to(path)
                own = p.name in ("pack.json", _REPORT) or p.parent in platforms
                own = own or (p.suffix == ".html" and p.parent in pages)
                hidden = p.name in _LITTER or any(part.startswith((".", "__MACOSX")) for part in below.parts)
                if p.is_file() and not hidden and not own and p not in found.values():
                    found[below.as_posix() if below.as_posix() not in found else str(p)] = p
        elif not path.exists():
            raise ValueError(f"{path}: there is no such file or folder of answers.")
        elif path not in found.values():
            found[path.name if path.name not in found else str(path)] = path
    return found


def read_answers(files: Mapping[str, Path], pack: Pack) -> tuple[list[Sheet], list[tuple[str, str]]]:
    """The sheets of a class, and the files left out with the reason.

    Of several downloads of one sheet the latest counts.

    Returns
    -------
    sheets : list of Sheet
        In the order of the files.
    left_out : list of (file name, reason)
    """
    fields = allowed_fields(pack)
    kept: dict[str, Sheet] = {}
    left_out: list[tuple[str, str]] = []
    for name, path in files.items():
        try:
            sheet = _read(name, path, pack, fields)
        except _RefusedError as refused:
            left_out.append((name, str(refused)))
            continue
        other = kept.get(sheet.sheet)
        if other is None or sheet.saved > other.saved:
            kept.pop(sheet.sheet, None)
            kept[sheet.sheet] = sheet
        if other is not None:
            older, newer = (other, sheet) if sheet.saved > other.saved else (sheet, other)
            same = (
                "the same sheet as" if older.saved == newer.saved else "an earlier download of the sheet in"
            )
            # At a shared device one pupil may have gone on with the sheet of another.
            two = "" if older.code == newer.code else ", with another code: perhaps two pupils at one device"
            left_out.append((older.file, f"is {same} {newer.file}{two}"))
    order = {name: n for n, name in enumerate(files)}
    return sorted(kept.values(), key=lambda s: order[s.file]), left_out


def allowed_fields(pack: Pack) -> dict[str, set[str] | None]:
    """The fields a sheet may have: the values to choose from, or None where anything may be written."""
    free = {f"headlines.{n}" for n in ("neutral", "slant_one", "slant_two", "changed")}
    free |= {"difference.what", "difference.more", "dispute.wrong", "dispute.missing"}
    free |= {f"check.{n}" for n in ("claim", "where", "found")}
    free |= {f"coding.{n}" for n in (*COUNTS, "agreement", "kappa", "rule")}
    free |= {f"who.{p.id}.name" for p in pack.passages} | {f"pairs.{p.id}.why" for p in pack.pairs}
    found: dict[str, set[str] | None] = {name: None for name in free}
    found |= {f"who.{p.id}.kind": set(speaking_choices(pack)) for p in pack.passages}
    found |= {f"pairs.{p.id}.status": {*STATUSES, "unsure"} for p in pack.pairs}
    found |= {
        f"matching.m{n}": set(letters(pack.matching.right)) for n in range(1, len(pack.matching.left) + 1)
    }
    subjects = {f"s{n}" for n in range(1, len(pack.leads.subjects) + 1)}
    found |= {
        f"leads.{t.key}.{n}": subjects for t in pack.texts for n in range(1, LEVEL[pack.level].places + 1)
    }
    found["check.verdict"] = set(CHECKED)
    found |= {f"difference.need.{need}": {"yes"} for need in NEEDS}
    return found | {"difference.verdict": {"difference", "maybe", "unsure"}}


def _read(name: str, path: Path, pack: Pack, allowed: dict[str, set[str] | None]) -> Sheet:
    data = _load(path)
    if not isinstance(data, dict) or data.get("format") != ANSWERS_FORMAT:
        raise _RefusedError("is no answer file of a lesson")
    if data.get("version") != ANSWERS_VERSION:
        raise _RefusedError(
            f"is of version {str(data.get('version'))[:20]}, this program reads version {ANSWERS_VERSION}"
        )
    if data.get("pack") != pack.id:
        raise _RefusedError(
            f"belongs to another lesson ({str(data.get('pack'))[:20]}; this one is {pack.id})"
        )
    if set(data) != _KEYS:
        raise _RefusedError("has parts missing or added")
    if data["check"] != checksum(data):
        raise _RefusedError(
            "was changed after it was downloaded (the checksum does not fit); ask for a new download"
        )
    code, sheet, saved = data["code"], data["sheet"], data["saved"]
    if not (isinstance(code, str) and 0 < len(code) <= _LONGEST["code"]):
        raise _RefusedError("has no code, or one that is too long")
    if not (isinstance(sheet, str) and 0 < len(sheet) <= 64 and type(saved) is int and saved > 0):
        raise _RefusedError("has no number of its own")
    return Sheet(name, sheet, saved, code, _marks(data["marks"], pack), _fields(data["fields"], allowed))


def _load(path: Path) -> Any:
    try:
        if path.stat().st_size > LARGEST:
            raise _RefusedError(f"is larger than {LARGEST // 1000} kB; an answer file has a few")
        if path.suffix.lower() == ".zip":
            raise _RefusedError("is a zip archive; unpack it beside the others")
        if path.suffix.lower() in (".html", ".htm"):
            raise _RefusedError("is a page; the answers are in the file that “Download my answers” saves")
        text = path.read_text(encoding="utf-8-sig")
        if not text.strip():
            raise _RefusedError("is empty; ask for a new download")
        if not text.lstrip().startswith("{"):
            raise _RefusedError("is no answer file of a lesson")
        return json.loads(
            text,
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_float=_no_constant,
        )
    except OSError as error:
        raise _RefusedError(f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise _RefusedError("is no answer file of a lesson") from error
    except (ValueError, RecursionError) as error:
        raise _RefusedError("is damaged or was cut short; ask for a new download") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name occurs twice")
    return found


def _no_constant(value: str) -> None:
    raise ValueError(value)


def checksum(data: dict[str, Any]) -> str:
    """CRC-32 over the sheet as the page writes it: shows a change by accident or by hand, and is no signature."""
    plain = json.dumps(
        {name: value for name, value in data.items() if name != "check"},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return f"{zlib.crc32(plain.encode('utf-8', 'backslashreplace')):08x}"


def _marks(rows: Any, pack: Pack) -> tuple[Mark, ...]:
    sizes = {(t.key, s.number): len(s.words) for t in pack.texts for s in t.sentences}
    if not isinstance(rows, list) or len(rows) > _MOST_MARKS:
        raise _RefusedError("has no list of marks, or far too many")
    found: list[Mark] = []
    taken: set[tuple[str, int, int]] = set()
    for row in rows:
        if not isinstance(row, dict) or set(row) != {"text", "sentence", "first", "last", "reason"}:
            raise _RefusedError("has a mark that is none")
        if (
            not all(type(row[n]) is int for n in ("sentence", "first", "last"))
            or row["reason"] not in LEVEL[pack.level].reasons
        ):
            raise _RefusedError("has a mark without a place or a known reason")
        size = sizes.get((str(row["text"]), row["sentence"]), 0)
        if not 0 <= row["first"] <= row["last"] < size:
            raise _RefusedError("has a mark outside the text")
        words = {(row["text"], row["sentence"], n) for n in range(row["first"], row["last"] + 1)}
        if words & taken:
            raise _RefusedError("marks a word twice")
        taken |= words
        found.append(Mark(**row))
    return tuple(found)


def _fields(rows: Any, allowed: dict[str, set[str] | None]) -> dict[str, str]:
    if not isinstance(rows, list) or len(rows) > len(allowed):
        raise _RefusedError("has no list of answers, or too many")
    found: dict[str, str] = {}
    for row in rows:
        if not (isinstance(row, list) and len(row) == 2 and all(isinstance(x, str) for x in row)):
            raise _RefusedError("has an answer that is no text")
        name, value = row
        if name not in allowed or name in found:
            raise _RefusedError("answers a question that was not asked")
        choices = allowed[name]
        if (choices is not None and value not in choices) or len(value) > _LONGEST["field"]:
            raise _RefusedError("has an answer that cannot be chosen or is too long")
        found[name] = value
    return found
