"""A lesson as a folder of files."""

from __future__ import annotations

from pathlib import Path

from framing.classroom.lesson import student_page
from framing.classroom.moodle import gift, moodle_xml
from framing.classroom.pack import Pack, read_pack
from framing.classroom.packages import h5p_package, qti_package
from framing.classroom.quiz_text import quiz_text
from framing.classroom.teacher import teacher_page


def write_pack(pack: Pack, folder: str | Path) -> list[Path]:
    """Write the lesson's files into ``folder``, which is made where it is missing. Returns their paths.

    ``student.html`` and ``worksheet.html`` are for the pupils; what lies in ``teacher`` holds the answers.

    Raises
    ------
    ValueError
        Where the folder cannot be written, or holds the answers of a class to another lesson, which would be lost with it.
    """
    root = Path(folder)
    _keep_answers(root, pack)
    texts = {
        "student.html": student_page(pack),
        "worksheet.html": teacher_page(pack, "worksheet"),
        "teacher/guide.html": teacher_page(pack, "teacher"),
        "teacher/key.html": teacher_page(pack, "key"),
        "teacher/reveal.html": teacher_page(pack, "reveal"),
        "teacher/pack.json": pack.to_json(),
        "teacher/platforms/moodle.gift.txt": gift(pack),
        "teacher/platforms/moodle.xml": moodle_xml(pack),
        "teacher/platforms/text2qti.txt": quiz_text(pack),
    }
    packages = {"teacher/platforms/qti.zip": qti_package(pack)}
    packages |= {f"teacher/platforms/text_{t.key}.h5p": h5p_package(pack, t) for t in pack.texts}
    contents = {name: text.encode("utf-8", "replace") for name, text in texts.items()} | packages
    written = []
    try:
        for name, content in contents.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written.append(path)
    except OSError as error:
        raise ValueError(
            f"{root}: cannot write here ({error.strerror}); name another folder with -o."
        ) from error
    return written


def _keep_answers(root: Path, pack: Pack) -> None:
    """Refuse to write over a lesson that has been answered: without its pack.json the answers cannot be read any more."""
    there, answers = root / "teacher" / "pack.json", root / "answers"
    if not (there.is_file() and answers.is_dir() and any(answers.iterdir())):
        return
    try:
        other = read_pack(there).id
    except ValueError:
        return
    if other != pack.id:
        raise ValueError(
            f"{root}: holds answers to another lesson ({other}, this one is {pack.id}), which could no longer be read; "
            "name another folder with -o."
        )
