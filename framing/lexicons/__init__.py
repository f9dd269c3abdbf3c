"""Lexicons of loaded terms: reading, checking and finding them in documents."""

from framing.lexicons.check import check_lexicon
from framing.lexicons.entry import Entry, Match, Problem
from framing.lexicons.lexicon import Lexicon, load_lexicon

__all__ = ["Entry", "Lexicon", "Match", "Problem", "check_lexicon", "load_lexicon"]
