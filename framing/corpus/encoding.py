"""From bytes to text: UTF-8, else Windows-1252 where that makes sense, else a clear error."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from framing.corpus.errors import ArticleError, named

_BLOCK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# UTF-8 read as Windows-1252 looks like this: the file is damaged UTF-8, and guessing would garble it.
_GARBLED = re.compile("\u00e2\u20ac|\u00c3[\u0080-\u00bf]")
# Nor does any Western text look like this: five letters with marks in a row (Cyrillic, Greek), six such characters that are
# not all one (Chinese, Korean), a capital or a comma inside a word (old Mac and DOS files).
_OTHER_ALPHABET = re.compile(
    r"[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{5}|(?!(.)\1{5})[\u00a1-\u00ff]{6}|[a-z][\u00d2-\u00d5][a-z]|[a-z]\u201a[a-z]"
)
_STRANGE_SHARE = 0.15
_NULL_SHARE = 0.7
_SHORTEST = 16  # bytes; of fewer nothing can be told
# How files begin that are no text, whatever their names end in.
_OTHER_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "a Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
)
CP1252_WARNING = (
    "The file is not UTF-8 and was read as Windows-1252, so accents and quotation marks may be wrong"
)


def find_encoding(path: Path, name: str) -> tuple[str, str]:
    """Return the encoding of a file and a warning for the reader ("" where there is nothing to say).

    Reads the file once, in blocks. UTF-8 and UTF-16 with or without byte order mark are taken as
    they are.

    Raises
    ------
    ArticleError
        For bytes that are neither UTF-8 nor plausibly Windows-1252; names the first byte at fault.
    """
    with path.open("rb") as file:
        head = file.read(4096)
        file.seek(0)
        for mark, encoding in _BOMS:
            if head.startswith(mark):
                _first_bad_byte(path, name, encoding, strict=True)
                return encoding, ""
    for beginning, kind in _OTHER_KINDS:
        if head.startswith(beginning):
            raise ArticleError(
                f"{name}: is {kind}, whatever its name says; open it and save its text as .txt."
            )
    if b"\0" in head:
        encoding = _utf16_without_mark(head)
        if not encoding:
            raise _no_text(name)
        _first_bad_byte(path, name, encoding, strict=True)
        return encoding, ""
    bad = _first_bad_byte(path, name, "utf-8")
    if bad < 0:
        return "utf-8", ""
    _check_windows_1252(path, name, bad)
    return "cp1252", CP1252_WARNING


def _utf16_without_mark(head: bytes) -> str:
    """Which UTF-16 a file without byte order mark is in, or "": of Western text every second byte is null."""
    if len(head) < _SHORTEST or len(head) % 2:
        return ""
    for encoding, null, letter in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if null.count(0) > _NULL_SHARE * len(null) and 0 not in letter:
            return encoding
    return ""


def _first_bad_byte(path: Path, name: str, encoding: str, strict: bool = False) -> int:
    """Offset of the first byte that ``encoding`` cannot read, or -1; a null byte is an error at once."""
    decoder = codecs.getincrementaldecoder(encoding)()
    done = 0
    with path.open("rb") as file:
        while True:
            block = file.read(_BLOCK)
            pending = len(decoder.getstate()[0])
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError as problem:
                at = done - pending + problem.start
                if strict:
                    raise _unreadable(name, at) from None
                return at
            if "\0" in text:
                raise _no_text(name)
            if not block:
                return -1
            done += len(block)


def _check_windows_1252(path: Path, name: str, bad: int) -> None:
    """Raise unless the file makes sense as Windows-1252: mostly ASCII, nothing garbled, no control codes."""
    strange = total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            try:
                text = block.decode("cp1252")
            except UnicodeDecodeError:
                raise _unreadable(name, bad) from None
            strange += sum(1 for byte in block if byte > 127)
            total += len(block)
            if (
                _GARBLED.search(text)
                or _OTHER_ALPHABET.search(text)
                or any(c < " " and c not in "\t\n\r\f\v" for c in set(text))
            ):
                raise _unreadable(name, bad)
    if strange > _STRANGE_SHARE * total:
        raise _unreadable(name, bad)


def _no_text(name: str) -> ArticleError:
    return ArticleError(f"{name}: holds null characters, so it is no text file; save it as UTF-8 text.")


def _unreadable(name: str, at: int) -> ArticleError:
    return ArticleError(
        f"{name}: byte {at} (counted from 0) is not UTF-8; open the file and save it as UTF-8."
    )


def read_text(path: Path) -> tuple[str, str]:
    """Return the text of a file, line ends as they are, and a warning ("" where there is nothing to say).

    A byte order mark is no part of the text.
    """
    name = named(path.name)
    try:
        encoding, warning = find_encoding(path, name)
        return path.read_bytes().decode(encoding), warning
    except OSError as problem:
        raise ArticleError(f"{name}: cannot be opened ({problem.strerror}).") from None
