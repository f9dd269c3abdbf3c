"""How outlets tell the same event in different words, sentence by sentence.

>>> from framing import analyze, load_demo, FramingReport
>>> articles = load_demo()
>>> analysis = analyze(articles[articles.event == articles.event[0]])
>>> report = FramingReport(analysis)
"""

from framing.analysis import Analysis, analyze
from framing.comparison import compare_claims
from framing.corpus import ArticleError, ArticleWarning, find_furniture, iter_articles, read_articles
from framing.demo import load_demo
from framing.features import (
    EpistemicCues,
    Frames,
    LoadedVocabulary,
    Sentiment,
    TopicEmphasis,
    default_extractor,
    frame_of,
    tone_toward,
    tone_toward_many,
)
from framing.lexicons import Lexicon, load_lexicon
from framing.report import FramingReport
from framing.text import Document, Sentence, Voice, annotate

__version__ = "0.1.0.dev0"

__all__ = [
    "Analysis",
    "ArticleError",
    "ArticleWarning",
    "Document",
    "EpistemicCues",
    "Frames",
    "FramingReport",
    "Lexicon",
    "LoadedVocabulary",
    "Sentence",
    "Sentiment",
    "TopicEmphasis",
    "Voice",
    "analyze",
    "annotate",
    "compare_claims",
    "default_extractor",
    "find_furniture",
    "frame_of",
    "iter_articles",
    "load_demo",
    "load_lexicon",
    "read_articles",
    "tone_toward",
    "tone_toward_many",
]
