"""Articles in: one validated table, and what in their texts is no article."""

from framing.corpus.errors import ArticleError, ArticleWarning
from framing.corpus.reading import iter_articles, read_articles

__all__ = ["ArticleError", "ArticleWarning", "iter_articles", "read_articles"]
