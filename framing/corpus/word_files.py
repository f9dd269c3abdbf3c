"""The text of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from framing.corpus.errors import ArticleError, named

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _PARAGRAPH = f"{_W}t", f"{_W}p"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# What a text box looks like to programs that know none: the same words again.
_AGAIN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LARGEST = 50_000_000  # bytes, unpacked


def text_of_word_file(path: Path) -> str:
    """The paragraphs of a .docx file, a line each, without deleted text, notes and page heads.

    Raises
    ------
    ArticleError
        Where the file is no Word document.
    """
    name = named(path.name)
    try:
        with ZipFile(path) as packed:
            part = packed.getinfo("word/document.xml")
            if part.file_size > _LARGEST:
                raise ArticleError(f"{name}: is too large for an article; save its text as .txt.")
            root = ElementTree.fromstring(packed.read(part))
        return "".join(_words(root)).strip("\n")
    except OSError as problem:
        raise ArticleError(f"{name}: cannot be opened ({problem.strerror}).") from None
    except (
        BadZipFile,
        KeyError,
        RuntimeError,
        ElementTree.ParseError,
    ):  # RuntimeError: locked, or nested without end
        raise ArticleError(
            f"{name}: is no Word document that can be read; open it and save its text as .txt."
        ) from None


def _words(element: ElementTree.Element) -> Iterator[str]:
    if element.tag == _TEXT:
        yield (element.text or "").replace("\xad", "")
    elif element.tag in _SIGNS:
        yield _SIGNS[element.tag]
    elif element.tag != _AGAIN:
        for part in element:
            yield from _words(part)
        if element.tag == _PARAGRAPH:
            yield "\n"
