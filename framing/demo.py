"""The articles that come with the package, so that everything can be tried without any of one's own."""

from __future__ import annotations

import warnings
from pathlib import Path

import pandas as pd

from framing.corpus import ArticleWarning, read_articles


def demo_folder() -> Path:
    """The folder of the demo articles: inside the installed package, or ``seeds/`` in a checkout."""
    inside = Path(__file__).parent / "demo_articles"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "seeds"


def load_demo() -> pd.DataFrame:
    """Three events told by five or more invented outlets each, as :func:`framing.read_articles` gives them.

    Examples
    --------
    >>> load_demo().event.nunique()
    3
    """
    with warnings.catch_warnings():
        # The folder also holds its own description and the tests' truth; a user of the demo need not hear of them.
        warnings.simplefilter("ignore", ArticleWarning)
        articles = read_articles(demo_folder())
    articles.attrs["skipped"] = []
    return articles
