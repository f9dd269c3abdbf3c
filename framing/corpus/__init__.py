"""Articles in: one validated table, and what in their texts is no article."""

from framing.corpus.errors import ArticleError, ArticleWarning
from framing.corpus.furniture import Furniture, find_furniture
from framing.corpus.genre import detect_genre
from framing.corpus.reading import iter_articles, read_articles
from framing.corpus.web_pages import Imported, import_articles

__all__ = [
    "ArticleError",
    "ArticleWarning",
    "Furniture",
    "Imported",
    "detect_genre",
    "find_furniture",
    "import_articles",
    "iter_articles",
    "read_articles",
]
