"""Which column of a table holds which part of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.corpus.errors import ArticleError, named

# For each part the names it goes by, in steps: a name of an earlier step wins over one of a later step;
# two names of one step in one table are an error, since no one but the user can tell which is meant.
COLUMN_NAMES: dict[str, tuple[tuple[str, ...], ...]] = {
    "article_id": (("article_id",), ("id",), ("url",)),
    "outlet": (
        ("outlet",),
        ("source", "publisher", "publication", "newspaper"),
        ("source_name", "publisher_name", "media_name", "news_outlet", "outlet_name"),
        ("site", "sitename"),
        ("domain", "source_domain", "hostname"),
    ),
    "event": (("event",), ("event_id",), ("story", "story_id"), ("topic",)),
    "headline": (("headline",), ("title",), ("article_title", "web_title")),
    "date": (
        ("date",),
        ("published", "publish_date", "published_at", "pub_date", "publication_date", "date_published"),
        ("published_date", "date_publish", "pubdate", "web_publication_date", "article_published"),
    ),
    "genre": (("genre",), ("section", "type")),
    "text": (
        ("text",),
        ("body", "content", "article", "article_text", "full_text"),
        ("article_body", "body_text", "main_text", "maintext", "fields_body_text"),
    ),
}

_NOTE = re.compile(r"\([^()]*\)")
_ARTICLE_OR_HOST = re.compile(r"^(?:the |(?:https?://)?www\.|https?://)")
_DOMAIN = re.compile(r"(?<=\w)(?:\.[a-z]{2,8}){1,2}/?$")
_BETWEEN = re.compile(r"[-_.]|(?<=[a-z])(?=[A-Z])")


def fold(name: object) -> str:
    """Return a column name without the differences that do not matter: case, spaces, dashes, dots, notes in brackets.

    >>> fold(" Publish Date (UTC)"), fold("publishDate")
    ('publish_date', 'publish_date')
    """
    plain = _NOTE.sub(" ", str(name)).replace("\ufeff", "")
    return "_".join(_BETWEEN.sub(" ", plain).split()).lower()


def match_columns(names: Iterable[object], where: str) -> dict[str, str]:
    """Find the column that holds each part of an article: ``{part: column name as given}``.

    Parts without a column are left out.

    Parameters
    ----------
    names
        The table's column names.
    where
        The table's name, for messages.

    Raises
    ------
    ArticleError
        Where two columns could be one part and neither bears the part's own name.

    Examples
    --------
    >>> match_columns(["Publisher", "Body", "topic", "event"], "table")
    {'outlet': 'Publisher', 'event': 'event', 'text': 'Body'}
    """
    given: dict[str, list[str]] = {}
    for name in names:
        given.setdefault(fold(name), []).append(str(name))
    found: dict[str, str] = {}
    for part, steps in COLUMN_NAMES.items():
        for step in steps:
            hits = [name for word in step for name in given.get(word, ())]
            if len(hits) > 1:
                listed = " and ".join(f"'{named(h)}'" for h in hits)
                raise ArticleError(
                    f"{where}: the columns {listed} could all be the {part}; name one of them '{part}' "
                    "and rename or remove the others."
                )
            if hits:
                found[part] = hits[0]
                break
    return found


def names_of(part: str) -> str:
    """List the names under which ``part`` is understood, for messages and documentation."""
    return ", ".join(name for step in COLUMN_NAMES[part] for name in step)


def spelled_twice(outlets: Iterable[str]) -> list[str]:
    """Sentences on names that may be one outlet's, written in several ways.

    >>> spelled_twice(["The Harbour Post", "www.harbourpost.example", "Quay Daily", "The Harbour Post"])
    ["the outlets 'The Harbour Post' and 'www.harbourpost.example' are counted apart; if they are one, give them one name."]
    """
    written: dict[str, list[str]] = {}
    for name in dict.fromkeys(outlets):
        written.setdefault(_bare(name), []).append(f"'{named(name)}'")
    return [
        f"the outlets {', '.join(names[:-1])} and {names[-1]} are counted apart; if they are one, give them one name."
        for names in written.values()
        if len(names) > 1
    ]


def _bare(outlet: str) -> str:
    """The letters of a name in the alphabet's order: its words may stand in another order, or together as in a web address."""
    plain = _ARTICLE_OR_HOST.sub("", outlet.strip().lower())
    return "".join(sorted(re.sub(r"[\W_]", "", plain if " " in plain else _DOMAIN.sub("", plain)))) or outlet
