import codecs

import pytest

from framing.corpus import ArticleError, read_articles
from framing.corpus.encoding import CP1252_WARNING, find_encoding, read_text

PROSE = "The ferry stood still at the quay on Friday, and nobody went aboard before noon. "


def test_utf8_with_and_without_mark(tmp_path):
    for mark in (b"", codecs.BOM_UTF8):
        (tmp_path / "a.txt").write_bytes(mark + "“Café”\r\n".encode())
        assert read_text(tmp_path / "a.txt") == ("“Café”\r\n", "")


def test_utf16_with_mark(tmp_path):
    (tmp_path / "a.txt").write_bytes("“Café”".encode("utf-16"))
    assert read_text(tmp_path / "a.txt") == ("“Café”", "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark(tmp_path, encoding):
    text = PROSE + "“Café,” she said.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read_text(tmp_path / "a.txt") == (text, "")


@pytest.mark.parametrize(
    ("word", "encoding"),
    [
        ("причал", "cp1251"),
        ("αποβάθρα", "iso8859-7"),
        ("码头关闭", "gbk"),
        ("부두폐쇄", "euc-kr"),
        ("桟橋は閉鎖", "shift_jis"),
        ("we didn’t", "mac_roman"),
        ("the séance", "cp437"),
    ],
)
def test_a_word_of_another_encoding_is_not_read_as_nonsense(tmp_path, word, encoding):
    (tmp_path / "a.txt").write_bytes((PROSE * 9 + word).encode(encoding))
    with pytest.raises(ArticleError, match="is not UTF-8; open the file and save it as UTF-8"):
        read_text(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\0", "a Word, Excel or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a Word or Excel file"),
        (rb"{\rtf1\ansi The ferry stood still.}", "an RTF file"),
    ],
)
def test_another_kind_of_file_is_known_by_its_beginning(tmp_path, beginning, kind):
    (tmp_path / "a.txt").write_bytes(beginning)
    with pytest.raises(ArticleError) as error:
        read_text(tmp_path / "a.txt")
    assert str(error.value) == f"a.txt: is {kind}, whatever its name says; open it and save its text as .txt."


@pytest.mark.parametrize(
    "text",
    ["— “Göteborg” …", "À l’été, naïvement créée", "°°°°°°°°", "jäääär", "«Où?» Ça, là-bas!", "O’Ñez, Òdena"],
)
def test_western_texts_are_windows_1252(tmp_path, text):
    (tmp_path / "a.txt").write_bytes((PROSE + text).encode("cp1252"))
    assert read_text(tmp_path / "a.txt") == (PROSE + text, CP1252_WARNING)


def test_windows_1252_is_read_with_a_warning(tmp_path):
    text = PROSE + "“Café,” she said – naïvely."
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    assert read_text(tmp_path / "a.txt") == (text, CP1252_WARNING)


@pytest.mark.parametrize(("strange", "read"), [(15, True), (16, False)])
def test_more_than_15_in_100_strange_bytes_are_no_windows_1252(tmp_path, strange, read):
    (tmp_path / "a.txt").write_bytes(b"\xe9 " * strange + b"a" * (100 - 2 * strange))
    if read:
        assert read_text(tmp_path / "a.txt")[1] == CP1252_WARNING
    else:
        with pytest.raises(ArticleError, match="byte 0"):
            read_text(tmp_path / "a.txt")


def test_the_warning_is_shown_on_the_rows_it_touches(tmp_path):
    rows = f"outlet,text\nA,{'plain ' * 60}\nB,{'café ' * 60}\n"
    (tmp_path / "t.csv").write_bytes(rows.encode("cp1252"))
    table = read_articles(tmp_path / "t.csv")
    assert table["warnings"].tolist() == ["", CP1252_WARNING]
    assert table["text"].tolist()[1] == "café " * 60


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (PROSE.encode() + b"caf\xe9 \x81", len(PROSE) + 3),  # 0x81 is no character of Windows-1252
        ("“Café” ".encode() + b"\xff" + PROSE.encode(), 12),  # damaged UTF-8
        ("これは".encode("shift_jis"), 0),
        (b"ok\x01\xe9", 3),
    ],
)
def test_other_bytes_are_an_error_that_names_the_byte(tmp_path, data, at):
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(ArticleError) as told:
        read_text(tmp_path / "a.txt")
    assert str(told.value) == (
        f"a.txt: byte {at} (counted from 0) is not UTF-8; open the file and save it as UTF-8."
    )


def test_the_byte_is_right_beyond_the_first_block(tmp_path):
    start = "é".encode() * (1 << 19) + b"x"
    (tmp_path / "a.txt").write_bytes(start + b"\xff")
    with pytest.raises(ArticleError, match=f"byte {len(start)} "):
        read_text(tmp_path / "a.txt")


def test_null_characters_are_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a\0b")
    with pytest.raises(ArticleError, match="a.txt: holds null characters, so it is no text file"):
        read_text(tmp_path / "a.txt")


def test_a_binary_file_is_said_to_be_no_text(tmp_path):
    path = tmp_path / "scan.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe" * 3)
    with pytest.raises(ArticleError, match=r"^scan\.txt: holds null characters, so it is no text file"):
        find_encoding(path, "scan.txt")
