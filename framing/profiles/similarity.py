"""How alike two articles are, as one sparse vector an article, so that a product of vectors compares many at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack, vstack
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

from framing.text.normalize import normalize as plain_marks

#: Words of a text that are read for its lead and for its pairs of words.
LEAD_WORDS, PAIR_WORDS = 200, 500
#: What the three cosines weigh: headline and lead, pairs of words, headline.
WEIGHTS = (0.45, 0.45, 0.10)
#: A term in a larger share of the articles tells none apart.
_MOST_ARTICLES = 0.3
_FEW = 20
_TOKEN = r"(?u)\b[a-zA-Z0-9][\w']+\b"


def _vectorizer(pairs: bool) -> HashingVectorizer:
    return HashingVectorizer(
        n_features=2**20 if pairs else 2**18,
        alternate_sign=False,
        norm=None,
        stop_words="english",
        token_pattern=_TOKEN,
        ngram_range=(2, 2) if pairs else (1, 1),
        dtype=np.float32,
    )


class ArticleVectors:
    """Vectors of articles that arrive in batches; about three kilobytes an article are kept, not its text.

    The product of two rows of :meth:`matrix` is a similarity in 0..1: a weighted sum of three cosines of tf-idf vectors, over
    headline and lead, over pairs of neighbouring words, and over the headline alone.
    """

    def __init__(self) -> None:
        self._parts: tuple[list[csr_matrix], list[csr_matrix], list[csr_matrix]] = ([], [], [])

    def add(self, headlines: Sequence[str], texts: Sequence[str]) -> None:
        """Vectors of one more batch of articles."""
        leads, bodies, heads = [], [], []
        for headline, text in zip(headlines, texts, strict=True):
            head = plain_marks(headline)
            words = plain_marks(_opening(text)).split()
            leads.append(f"{head}. {head}. {' '.join(words[:LEAD_WORDS])}")
            bodies.append(f"{head}. {' '.join(words)}")
            heads.append(head)
        singles, pairs = _vectorizer(pairs=False), _vectorizer(pairs=True)
        for part, vectorizer, read in zip(
            self._parts, (singles, pairs, singles), (leads, bodies, heads), strict=True
        ):
            counts = vectorizer.transform(read)
            counts.data = 1 + np.log(counts.data)
            part.append(counts)

    def matrix(self) -> csr_matrix:
        """All vectors, shape (n_articles, n_terms), rows in the order in which the articles came."""
        blocks = [
            normalize(_weigh_terms(vstack(part, format="csr")), copy=False) * np.float32(np.sqrt(weight))
            for part, weight in zip(self._parts, WEIGHTS, strict=True)
        ]
        return hstack(blocks, format="csr", dtype=np.float32)


def _opening(text: str) -> str:
    """The words that are read; whole lines where the text is short."""
    pieces = text[: 12 * PAIR_WORDS].split()
    return " ".join(islice(pieces, PAIR_WORDS))


def _weigh_terms(counts: csr_matrix) -> csr_matrix:
    """Inverse document frequency; a term of one article, or of nearly all, weighs nothing."""
    n = counts.shape[0]
    df = np.bincount(counts.indices, minlength=counts.shape[1])
    idf = np.log((1 + n) / (1 + df)) + 1
    idf[df < 2] = 0
    if n > _FEW:
        idf[df > _MOST_ARTICLES * n] = 0
    weighted = counts @ diags(idf.astype(np.float32))
    weighted.eliminate_zeros()
    return weighted.tocsr()


def day_numbers(dates: Sequence[str]) -> np.ndarray:
    """Days as numbers, shape (n_articles,); -1 where no date is given."""
    return np.array([_day_number(day) for day in dates], dtype=np.int64)


def _day_number(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal() - 1
    except ValueError:
        return -1
