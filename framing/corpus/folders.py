"""A folder of articles, one file each; a manifest, front matter or sub-folders say what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from framing.corpus.article_files import ARTICLE_SUFFIXES, read_article_file
from framing.corpus.columns import COLUMN_NAMES, fold, match_columns
from framing.corpus.errors import ArticleError, named
from framing.corpus.raw import RawArticles
from framing.corpus.table_files import TABLE_SUFFIXES, read_table

MANIFEST = "articles.csv"
_FILE_NAMES = ("file", "filename", "file_name", "path")
_PARTS = tuple(part for part in COLUMN_NAMES if part != "text")


@dataclass
class _Found:
    """What a walk through the folder has met."""

    root: Path
    articles: list[dict[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

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
    if not found.articles:
        raise ArticleError(_nothing_found(found))
    return _as_raw(found)


def read_single_file(path: Path) -> RawArticles:
    """Read one article from one file."""
    found = _Found(path.parent)
    _add(path, {}, path.stem, found)
    return _as_raw(found)


def _walk(folder: Path, found: _Found) -> None:
    entries = sorted(folder.iterdir())
    if (folder / MANIFEST).is_file():
        _read_manifest(folder, found)
        return
    for path in entries:
        if path.is_dir() and not path.name.startswith("."):
            _walk(path, found)
            continue
        reason = _why_no_article(path)
        if reason:
            found.skipped.append((found.shown(path), reason))
            continue
        _add(path, {}, folder.name, found)


def _why_no_article(path: Path) -> str:
    suffix = path.suffix.lower()
    if path.name.startswith("."):
        return "a hidden file"
    if suffix in TABLE_SUFFIXES:
        return "a table; give its own path to read the articles in it"
    if suffix not in ARTICLE_SUFFIXES:
        return f"not one of {' '.join(ARTICLE_SUFFIXES)}"
    if path.stem.lower() == "readme":
        return "taken for a note on the folder; rename it if it is an article"
    return ""


def _read_manifest(folder: Path, found: _Found) -> None:
    manifest = folder / MANIFEST
    shown = found.shown(manifest)
    listed: set[Path] = set()
    for chunk in read_table(manifest, rows=10_000):
        by_fold = {fold(c): str(c) for c in chunk.frame.columns}
        file_column = next((by_fold[n] for n in _FILE_NAMES if n in by_fold), "")
        if not file_column:
            raise ArticleError(
                f"{shown}: no column 'file' (found: {', '.join(map(named, map(str, chunk.frame.columns)))}); "
                "a manifest names one file a row. If it is a table with texts in it, give its own path."
            )
        # A file has its name for an id; its address would be a long one.
        others = [c for c in chunk.frame.columns if str(c) != file_column and fold(c) != "url"]
        parts = match_columns(others, shown)
        found.notes += [n for n in chunk.notes if "not used" not in n]
        for row, values in enumerate(chunk.frame.to_dict("records"), start=2 + len(listed)):
            path = _listed_file(folder, str(values[file_column]).strip(), f"{shown}, row {row}", found)
            if path in listed:
                raise ArticleError(
                    f"{shown}, row {row}, column 'file': '{named(path.name)}' is listed twice."
                )
            listed.add(path)
            given = {p: str(values[c]).strip() for p, c in parts.items() if p in _PARTS}
            _add(path, given, folder.name, found)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.resolve() not in listed and path != manifest:
            found.skipped.append((found.shown(path), f"not listed in {shown}"))


def _listed_file(folder: Path, name: str, where: str, found: _Found) -> Path:
    if not name:
        raise ArticleError(f"{where}, column 'file': is empty; give the article's file.")
    path = (folder / name).resolve()
    if not path.is_relative_to(found.root):
        raise ArticleError(f"{where}, column 'file': '{named(name)}' lies outside the folder.")
    if not path.is_file():
        raise ArticleError(f"{where}, column 'file': there is no file '{named(name)}' in the folder.")
    if path.suffix.lower() not in ARTICLE_SUFFIXES:
        raise ArticleError(
            f"{where}, column 'file': '{named(name)}' is not one of {' '.join(ARTICLE_SUFFIXES)}."
        )
    return path


def _add(path: Path, given: dict[str, str], event: str, found: _Found) -> None:
    article = read_article_file(path)
    article.update({part: value for part, value in given.items() if value})
    article.setdefault("event", event)
    inside = path.relative_to(found.root)
    article["origin"] = named(inside.as_posix())
    article["stem"] = named(inside.with_suffix("").as_posix())
    if not article.get("outlet"):
        raise ArticleError(
            f"{article['origin']}: no outlet is given; list the file in {MANIFEST} (columns file, outlet, "
            "event, date, headline) or open it with the lines '---', 'outlet: NAME', '---'."
        )
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


def _nothing_found(found: _Found) -> str:
    name = named(found.root.name)
    if not found.skipped:
        kinds = " ".join(ARTICLE_SUFFIXES)
        return f"{name}: the folder is empty; put one file for each article in it ({kinds})."
    listed = "; ".join(f"{origin}: {reason}" for origin, reason in found.skipped[:3])
    more = f"; and {len(found.skipped) - 3} more" if len(found.skipped) > 3 else ""
    return f"{name}: the folder holds no articles ({listed}{more})."
