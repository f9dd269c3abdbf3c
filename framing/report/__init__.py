"""The report: one HTML file that a newsroom can publish and a class can read."""

from framing.report.framing_report import FramingReport

__all__ = ["FramingReport"]
