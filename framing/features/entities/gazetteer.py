"""What is known beforehand: countries, bodies, titles, nouns for groups and for matters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from framing.lexicons.inflect import noun_forms
from framing.text.wordclasses import FEMALE_NAMES, MALE_NAMES

_FOLDER = "data/entities"


@dataclass(frozen=True, slots=True)
class Known:
    """A name the gazetteer holds: ``kind`` is country, body, people or matter; ``how`` is name, people (a demonym) or seat."""

    name: str
    kind: str
    how: str = "name"


@dataclass(frozen=True)
class Gazetteer:
    """Names by their words in lower case, without points; names with "and"."""

    names: dict[tuple[str, ...], Known]
    people: frozenset[str]
    heads: frozenset[str]
    joined: frozenset[tuple[str, ...]]

    def find(self, words: tuple[str, ...]) -> Known | None:
        """The entry for a whole name, or None."""
        return self.names.get(words)


def table(name: str) -> list[dict[str, str]]:
    """Rows of one of the package's TSV files, by column.

    >>> table("titles")[0]["title"]
    'mr'
    """
    lines = [line for line in read_list(f"{name}.tsv") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def words_of(name: str) -> frozenset[str]:
    """Words of one of the package's word lists."""
    return frozenset(w for line in read_list(f"{name}.txt") if not line.startswith("#") for w in line.split())


def read_list(name: str) -> list[str]:
    """Lines of one of the package's word lists, comments and headings included."""
    return files("framing.lexicons").joinpath(_FOLDER, name).read_text(encoding="utf-8").splitlines()


def key(name: str) -> tuple[str, ...]:
    """The words a name is looked up by.

    >>> key("U.S. Congress")
    ('u.s', 'congress')
    """
    return tuple(word.rstrip(".") for word in name.lower().replace("’", "'").split())


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer, read once."""
    names: dict[tuple[str, ...], Known] = {}
    people: set[str] = set()
    for row in table("countries"):
        country = row["country"]
        forms = [(country, "name"), *((a, "name") for a in _split(row["aliases"]))]
        forms += [(p, "people") for p in _split(row["people"])] + [(s, "seat") for s in _split(row["seat"])]
        for form, how in forms:
            names.setdefault(key(form), Known(country, "country", how))
            if how == "people" and " " not in form:
                people.add(form.lower())
    for row in table("bodies"):
        for form in _split(row["forms"]):
            names[key(form)] = Known(row["body"], row["kind"])
    return Gazetteer(
        names,
        frozenset(people),
        words_of("body_heads"),
        frozenset(k for k in names if "and" in k),
    )


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@cache
def titles() -> dict[str, tuple[str, str]]:
    """Title, or a short form of one, with its full form and kind: courtesy, office, rank or calling.

    >>> titles()["sen"]
    ('senator', 'office')
    """
    found: dict[str, tuple[str, str]] = {}
    for row in table("titles"):
        for form in [row["title"], *_split(row["short"])]:
            found[form] = (row["title"], row["kind"])
            found[_plural(form)] = (row["title"], row["kind"])
    return found


@cache
def title_words() -> frozenset[str]:
    """The single words that titles are made of, "of" left out."""
    return frozenset(w for form in titles() for w in form.split()) - {"of"}


@cache
def title_heads() -> frozenset[str]:
    """The words that alone stand for a title: "secretary" of "secretary of state", not "state"."""
    return frozenset(form.partition(" of ")[0].split()[-1] for form in titles())


@cache
def _formal_names() -> dict[str, str]:
    return {short: row["name"] for row in table("short_names") for short in row["short"].split()}


@cache
def given_names() -> frozenset[str]:
    """Given names, their short forms included."""
    return MALE_NAMES | FEMALE_NAMES | frozenset(_formal_names())


def formal_name(given: str) -> str:
    """The given name that a short form stands for.

    >>> formal_name("bob"), formal_name("ana")
    ('robert', 'ana')
    """
    return _formal_names().get(given, given)


@cache
def groups() -> dict[str, int]:
    """Nouns for people, both numbers, with their weight: 2 where the noun alone sorts or judges, else 1."""
    found: dict[str, int] = {}
    for row in table("groups"):
        for noun in row["nouns"].split():
            for form in noun_forms(noun):
                found.setdefault(form, int(row["weight"]))
    return found


@cache
def collectives() -> frozenset[str]:
    """Nouns for many people together ("team", "administration"), which describe no single person."""
    rows = [row["nouns"].split() for row in table("groups")]
    return frozenset(
        f for nouns in rows if "administration" in nouns for noun in nouns for f in noun_forms(noun)
    )


@cache
def matters() -> dict[str, tuple[str, int]]:
    """Nouns for what an event is about, both numbers: the noun that names their group, and the group's weight."""
    found: dict[str, tuple[str, int]] = {}
    for row in table("matters"):
        nouns = row["nouns"].split()
        for noun in nouns:
            for form in noun_forms(noun):
                found.setdefault(form, (nouns[0], int(row["weight"])))
    return found


def _plural(form: str) -> str:
    return form if form.endswith("s") else noun_forms(form)[-1]
