"""A lesson as a folder of files."""

from __future__ import annotations

from pathlib import Path

from framing.classroom.lesson import student_page
from framing.classroom.pack import Pack
from framing.classroom.teacher import teacher_page


def write_pack(pack: Pack, folder: str | Path) -> list[Path]:
    """Write the lesson's files into ``folder``, which is made where it is missing. Returns their paths.

    ``student.html`` and ``worksheet.html`` are for the pupils; what lies in ``teacher`` holds the answers.

    Raises
    ------
    ValueError
        Where the folder cannot be written.
    """
    root = Path(folder)
    texts = {
        "student.html": student_page(pack),
        "worksheet.html": teacher_page(pack, "worksheet"),
        "teacher/guide.html": teacher_page(pack, "teacher"),
        "teacher/key.html": teacher_page(pack, "key"),
        "teacher/reveal.html": teacher_page(pack, "reveal"),
        "teacher/pack.json": pack.to_json(),
    }
    written = []
    try:
        for name, text in texts.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
            written.append(path)
    except OSError as error:
        raise ValueError(
            f"{root}: cannot write here ({error.strerror}); name another folder with -o."
        ) from error
    return written
