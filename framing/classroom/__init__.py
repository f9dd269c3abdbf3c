"""From a few articles on one event to a lesson, and from the pupils' answers to a discussion."""

from framing.classroom.agreement import Agreement, krippendorff_alpha
from framing.classroom.class_report import ClassReport, make_class_report
from framing.classroom.exercise import make_exercise
from framing.classroom.folder import write_pack
from framing.classroom.pack import Pack, read_pack

__all__ = [
    "Agreement",
    "ClassReport",
    "Pack",
    "krippendorff_alpha",
    "make_class_report",
    "make_exercise",
    "read_pack",
    "write_pack",
]
