"""A folder of articles, one file each; a manifest, front matter or sub-folders say what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TypeVar

import pandas as pd

from framing.corpus.article_files import ARTICLE_SUFFIXES, HTML_SUFFIXES, is_our_page, read_article_file
from framing.corpus.columns import COLUMN_NAMES, fold, match_columns
from framing.corpus.errors import ArticleError, columns_there, named, warn_skipped
from framing.corpus.raw import RawArticles
from framing.corpus.table_files import TABLE_SUFFIXES, read_table
from framing.corpus.text_checks import no_single_article

_Path = TypeVar("_Path", bound=PurePath)
MANIFEST = "articles.csv"
_MANIFESTS = (MANIFEST, "articles.xlsx")
_FILE_NAMES = ("file", "filename", "file_name", "path")
# Where browsers put the pictures and frames of a page that is saved complete.
_PAGE_FOLDER = re.compile(r"[_-](?:files|Dateien|fichiers|archivos|bestanden)$")
_PARTS = tuple(part for part in COLUMN_NAMES if part != "text")


@dataclass
class _Found:
    """What a walk through the folder has met."""

    root: Path
    articles: list[dict[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    nameless: list[tuple[str, str]] = field(
        default_factory=list
    )  # files without an outlet; where they are listed

    def shown(self, path: Path) -> str:
        return named(path.relative_to(self.root).as_posix())


def read_folder(root: Path) -> RawArticles:
    """Read all articles of a folder and its sub-folders.

    A folder that holds ``articles.csv`` is read by it: one row a file, with the columns file, outlet, event,
    date, headline and, where wanted, article_id and genre; what a row leaves empty comes from the file's
    front matter. Elsewhere each .txt, .md, .htm and .html file is an article, and its sub-folder's name is
    its event.
    """
    found = _Found(root)
    _walk(root, found)
    _check(found)
    return _as_raw(found)


def list_articles(root: Path) -> pd.DataFrame:
    """What the files of a folder say of themselves, as a manifest's columns; what they do not say is "".

    Raises
    ------
    ArticleError
        Where the folder or one in it has a manifest already, and where there is no article.
    """
    if not root.is_dir():
        raise ArticleError(f"{named(str(root))}: there is no such folder.")
    if there := in_order(path for path in root.rglob("*") if path.name.lower() in _MANIFESTS):
        raise ArticleError(f"{named(str(there[0]))}: is there already; it is not overwritten.")
    found = _Found(root.resolve())
    _walk(found.root, found)
    found.nameless.clear()
    _check(found)
    warn_skipped(found.skipped)
    table = pd.DataFrame(found.articles, columns=["origin", "outlet", "event", "date", "headline"], dtype=str)
    return table.fillna("").rename(columns={"origin": "file"})


def holds(root: Path, path: Path) -> bool:
    """Whether ``path`` is a file of the folder ``root`` that :func:`read_folder` reads: an article or a manifest."""
    if not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
        return False
    return path.name.lower() in _MANIFESTS or not _why_no_article(path)


def read_single_file(path: Path) -> RawArticles:
    """Read one article from one file."""
    found = _Found(path.parent)
    _add(path, {}, path.stem, found)
    _check(found)
    return _as_raw(found)


def _walk(folder: Path, found: _Found) -> None:
    entries = in_order(folder.iterdir())
    pages = {path.stem for path in entries if path.suffix.lower() in HTML_SUFFIXES}
    if manifests := [path for path in entries if path.name.lower() in _MANIFESTS and path.is_file()]:
        _read_manifest(manifests[0], found)
        return
    for path in entries:
        if path.is_dir() and _PAGE_FOLDER.sub("", path.name) in pages:
            found.skipped.append((found.shown(path), "belongs to the saved page of that name"))
            continue
        if path.is_dir() and folder.resolve().is_relative_to(path.resolve()):
            found.skipped.append((found.shown(path), "a link back to a folder that holds it"))
            continue
        if path.is_dir() and not path.name.startswith("."):
            _walk(path, found)
            continue
        reason = _why_no_article(path)
        if reason:
            found.skipped.append((found.shown(path), reason))
            continue
        _add(path, {}, folder.name, found)


def in_order(paths: Iterable[_Path]) -> list[_Path]:
    """Paths as every system sorts them, so that everywhere a folder has one order and its articles one fingerprint.

    >>> from pathlib import PureWindowsPath
    >>> [path.name for path in in_order([PureWindowsPath("a.txt"), PureWindowsPath("B.txt")])]
    ['B.txt', 'a.txt']
    """
    return sorted(paths, key=lambda path: path.parts)


def _why_no_article(path: Path) -> str:
    suffix = path.suffix.lower()
    if path.name.startswith((".", "~$")):
        return "a hidden file"
    if suffix in TABLE_SUFFIXES:
        return "a table; give its own path to read the articles in it"
    if suffix not in ARTICLE_SUFFIXES:
        return f"not one of {' '.join(ARTICLE_SUFFIXES)}"
    if path.stem.lower() == "readme":
        return "taken for a note on the folder; rename it if it is an article"
    if not path.stat().st_size:
        return "the file is empty"
    return "a page that framing wrote" if is_our_page(path) else ""


def _read_manifest(manifest: Path, found: _Found) -> None:
    folder, shown = manifest.parent, found.shown(manifest)
    there = in_order(path for path in folder.rglob("*") if path.is_file() and path != manifest)
    named_so = _by_name(folder, there)
    listed: set[Path] = set()
    for chunk in read_table(manifest, rows=10_000):
        by_fold = {fold(c): str(c) for c in chunk.frame.columns}
        file_column = next((by_fold[n] for n in _FILE_NAMES if n in by_fold), "")
        if not file_column:
            raise ArticleError(
                f"{shown}: no column 'file' (found: {columns_there(chunk.frame.columns)}); "
                "a manifest names one file a row. If it is a table with texts in it, give its own path."
            )
        # A file has its name for an id; its address would be a long one.
        others = [c for c in chunk.frame.columns if str(c) != file_column and fold(c) != "url"]
        parts = match_columns(others, shown)
        found.notes += [n for n in chunk.notes if "not used" not in n]
        for row, values in zip(chunk.frame.index, chunk.frame.to_dict("records"), strict=True):
            where = f"{shown}, row {row + 2}"
            name = str(values[file_column]).strip()
            hits = named_so.get(_plain(name), [])
            path = _listed_file(hits[0] if len(hits) == 1 else folder / name, name, where, found)
            if path in listed:
                raise ArticleError(f"{where}, column 'file': '{named(path.name)}' is listed twice.")
            listed.add(path)
            given = {p: str(values[c]).strip() for p, c in parts.items() if p in _PARTS}
            _add(path, given, folder.name, found, where)
    found.skipped += [
        (found.shown(path), f"not listed in {shown}") for path in there if path.resolve() not in listed
    ]


def _by_name(folder: Path, files: list[Path]) -> dict[str, list[Path]]:
    """Files by their names as other systems write them, and without the ending, which some do not show."""
    named_so: dict[str, list[Path]] = {}
    for path in files:
        inside = path.relative_to(folder)
        named_so.setdefault(_plain(inside.as_posix()), []).append(path)
        if path.suffix.lower() in ARTICLE_SUFFIXES:
            named_so.setdefault(_plain(inside.with_suffix("").as_posix()), []).append(path)
    return named_so


def _plain(name: str) -> str:
    """A file's name without what differs between systems: case, the way of slashes, how an accent is put together."""
    return unicodedata.normalize("NFC", name.replace("\\", "/")).casefold()


def _listed_file(path: Path, name: str, where: str, found: _Found) -> Path:
    if not name:
        raise ArticleError(f"{where}, column 'file': is empty; give the article's file.")
    path = path.resolve()
    if not path.is_relative_to(found.root):
        raise ArticleError(f"{where}, column 'file': '{named(name)}' lies outside the folder.")
    if not path.is_file():
        raise ArticleError(f"{where}, column 'file': there is no file '{named(name)}' in the folder.")
    if path.suffix.lower() not in ARTICLE_SUFFIXES:
        raise ArticleError(
            f"{where}, column 'file': '{named(name)}' is not one of {' '.join(ARTICLE_SUFFIXES)}."
        )
    return path


def _add(path: Path, given: dict[str, str], event: str, found: _Found, listed: str = "") -> None:
    article = read_article_file(path)
    article.update({part: value for part, value in given.items() if value})
    article.setdefault("event", event)
    inside = path.relative_to(found.root)
    article["origin"] = named(inside.as_posix())
    article["stem"] = named(inside.with_suffix("").as_posix())
    if not article.get("outlet"):
        if problem := no_single_article(article["text"]):
            raise ArticleError(f"{article['origin']}: {problem}")
        if not path.stat().st_size:
            raise ArticleError(f"{article['origin']}: the file is empty; save the article's text in it.")
        found.nameless.append((article["origin"], listed))
    found.articles.append(article)


def _as_raw(found: _Found) -> RawArticles:
    frame = pd.DataFrame(found.articles, dtype=object).fillna("")
    twice = frame["stem"].duplicated(keep=False)
    default_ids = frame["stem"].where(~twice, frame["origin"]).tolist()
    return RawArticles(
        frame=frame,
        columns={c: c for c in (*COLUMN_NAMES, "warnings") if c in frame.columns},
        origins=frame["origin"].tolist(),
        default_ids=default_ids,
        default_event=found.root.name,
        name=named(found.root.name),
        skipped=tuple(found.skipped),
        notes=tuple(found.notes),
    )


def _check(found: _Found) -> None:
    if found.nameless:
        shown = [f"{name} ({listed})" if listed else name for name, listed in found.nameless[:3]]
        more = f" and {len(found.nameless) - 3} more" if len(found.nameless) > 3 else ""
        way = (
            "fill in the column 'outlet'"
            if all(listed for _, listed in found.nameless)
            else f"say it in {MANIFEST} (columns file, outlet, event, date, headline; 'framing manifest' writes one to fill "
            "in) or open the file with the lines '---', 'outlet: NAME', '---'"
        )
        raise ArticleError(f"{', '.join(shown)}{more}: no outlet is given; {way}.")
    if not found.articles:
        raise ArticleError(_nothing_found(found))


def _nothing_found(found: _Found) -> str:
    name = named(found.root.name)
    if not found.skipped:
        kinds = " ".join(ARTICLE_SUFFIXES)
        return f"{name}: the folder is empty; put one file for each article in it ({kinds})."
    listed = "; ".join(f"{origin}: {reason}" for origin, reason in found.skipped[:3])
    more = f"; and {len(found.skipped) - 3} more" if len(found.skipped) > 3 else ""
    return f"{name}: the folder holds no articles ({listed}{more})."
