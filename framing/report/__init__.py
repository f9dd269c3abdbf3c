"""The report: one HTML file that a newsroom can publish and a class can read; for many events, an index of them."""

from framing.report.corpus_report import CorpusReport
from framing.report.framing_report import FramingReport

__all__ = ["CorpusReport", "FramingReport"]
