"""The report: how the outlets tell one event, as one HTML file, or many events with an index."""

from framing.report.corpus_report import CorpusReport, write_corpus_report
from framing.report.framing_report import FramingReport

__all__ = ["CorpusReport", "FramingReport", "write_corpus_report"]
