"""What sets an article apart from the others on its event: up to three things, each with a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from framing.report.figures import how_sure
from framing.report.filters import balanced
from framing.report.marks import Mark, Marks, Passage
from framing.report.naming import WIDE
from framing.report.selection import Row, Selection
from framing.report.words import OWN

SHOWN = 3
# Loaded words named in the line at the top.
WORDS_NAMED = 3
# So much of a difference at least is left without any one of the others, or the page names that one.
RESTS = 0.5
# Of these one at least is clearly evaluative: a word with a tinge ("massive", "claimed") sets no article apart.
TELLING = 0.3


def differences(selection: Selection, marks: Marks, article: str) -> list[Row]:
    """Up to three things that set the article apart, the surest first, with a sentence for each where there is one.

    A figure that could be chance sets nothing apart: it stands in its section.
    """
    compared = [
        row
        for row in selection.rows("measures")
        if row["level"] == "article" and row["id"] == article and row["difference"] is not None
    ]
    figures = [row for row in compared if row["difference"]]
    figures.sort(key=lambda row: 1.0 if row["p"] is None else row["p"])
    clear = _one_of_a_family(row for row in figures if how_sure(row) == "clear")[:2]
    found = [_as_difference(marks, article, row) | _resting(selection, row) for row in clear]
    label = _own_label(selection, marks, article)
    found += label
    figure = next((row for row in compared if row["measure"] == OWN), None)
    counting = next((str(row["measure"]) for row in clear if _family(row) == OWN), "")
    named = label[0]["label"] if label else ""
    part = counting.removeprefix(OWN) if counting else None
    words = _own_words(marks, article, figure, named, part)
    if words and counting:
        # A figure that is clear and the words that it counts are one thing.
        counted = {"words": words[0]["words"], "n": words[0]["n"]}
        found = [item | counted if item.get("measure") == counting else item for item in found]
    else:
        found += words
    return _with_fresh_sentences(found)[:SHOWN]


def _one_of_a_family(figures: Iterable[Row]) -> list[Row]:
    """Of a figure and its negative and positive parts one: the whole where it is among them, else the first."""
    found: dict[str, Row] = {}
    for row in figures:
        family = _family(row)
        if row["measure"] == family or family not in found:
            found[family] = row
    return list(found.values())


def _family(row: Row) -> str:
    return str(row["measure"]).removesuffix("_negative").removesuffix("_positive")


def _as_difference(marks: Marks, article: str, row: Row) -> Row:
    evidence = marks.behind(article, row["measure"])
    if row["measure"] == "sentiment_narrator":
        evidence = [m for m in evidence if m["direction"] == ("+" if row["difference"] > 0 else "-")]
    elif row["difference"] < 0:
        # Sentences that the figure counts would show the opposite of "fewer".
        evidence = []
    kept = ("measure", "unit", "estimate", "ci_low", "ci_high", "baseline", "difference")
    return {
        "kind": "figure",
        "sure": how_sure(row),
        **{name: row[name] for name in kept},
        "passages": [
            marks.sentence(m) | ({"reason": m["reason"]} if m["layer"] == "tone" else {})
            for m in evidence[:SHOWN]
        ],
    }


def _resting(selection: Selection, row: Row) -> Row:
    """The other article without which half of the difference or less is left, and the figure of the rest without it."""
    left = row.get("difference_without")
    if left is None or left * row["difference"] > RESTS * row["difference"] ** 2:
        return {}
    return {"rests_on": selection.keys[row["rests_on"]], "without": row["estimate"] - left}


def _own_words(marks: Marks, article: str, figure: Row | None, label: str, part: str | None) -> list[Row]:
    """The loaded words of the article's own voice, and how often it has them beside the others.

    Words in whose place others print a plain one come first, then the strongest. That the words are there is seen; that they
    are more or fewer than elsewhere may be chance (``often``). Words of the label that is shown already are not named again.
    A headline has no rate: its words are shown where the text has none. A mark alone ("?") is no word to show. ``part`` is
    "_negative" or "_positive" where the figure of these is clear, "" where that of all is, None where none is.
    """
    wanted = {"_negative": "-", "_positive": "+"}.get(part or "", "")
    loaded = [
        m for m in marks.of(article, "loaded") if m["look"] == "loaded" and wanted in ("", m["direction"])
    ]
    counted = [m for m in loaded if not m["in_headline"]]
    strongest = sorted(counted or loaded, key=lambda m: (not _in_its_place(m), -(m["score"] or 0)))
    named = _named_once(strongest, label)
    telling = any((m["score"] or 0) >= TELLING or _in_its_place(m) for m in strongest)
    if not named or part is None and not telling:
        return []
    passages: dict[str, Passage] = {}
    for passage in map(marks.sentence, strongest):
        passages.setdefault(passage["text"], passage)
    rate = {name: figure[name] if figure and counted else None for name in ("estimate", "baseline", "unit")}
    shown = {
        "kind": "words",
        "sure": "shown",
        "n": len(strongest),
        "in_headline": not counted,
        "words": named,
        "passages": [*passages.values()],
        "often": how_sure(figure) if figure else "",
    }
    return [shown | rate]


def _named_once(strongest: list[Mark], label: str) -> list[Row]:
    """The first few words with what others print in their place; marks that are no words ("?") are not named."""
    named: dict[str, Row] = {}
    for mark in strongest:
        text = str(mark["text"])
        if any(map(str.isalpha, text)):
            named.setdefault(text.casefold(), {"text": text, "others": _in_its_place(mark)})
    fresh = [word for word in named.values() if word["text"] not in label.split()]
    return (fresh or [*named.values()])[:WORDS_NAMED]


def _in_its_place(mark: Mark) -> str:
    """What others print where this article has a loaded word: "others: “imposed”"; "" where that is not known."""
    others = str(mark["others"] or "")
    return others if "“" in others else ""


def _own_label(selection: Selection, marks: Marks, article: str) -> list[Row]:
    """A label that judges, in the narrator's voice, for somebody whom another article names in other words."""
    users: dict[tuple[str, str], set[str]] = {}
    named: dict[str, set[str]] = {}
    for row in selection.rows("labels"):
        named.setdefault(row["entity"], set()).add(row["article_id"])
        users.setdefault((row["entity"], str(row["label"]).lower()), set()).add(row["article_id"])
    used = [row for row in selection.rows("labels") if row["article_id"] == article]
    for mark in marks.of(article, "labels"):
        entity, label = str(mark["entity"]), str(mark["label"]).lower()
        alone = users[(mark["entity"], label)] == {article} and len(named[mark["entity"]]) > 1
        # "Prolonged trade disputes" is what all describe; "strongman Tavian Orlu" is not how all name him.
        tells = label not in entity.lower() and (not entity.islower() or entity not in label)
        # Who says "disputes" too may mean something else by "a standoff"; a person bears many names.
        head = entity.split()[-1]
        both = entity.islower() and any(
            row["entity"] == mark["entity"] and head in str(row["label"]).lower() for row in used
        )
        if (
            alone
            and tells
            and not both
            and entity not in WIDE
            and mark["judges"]
            and mark["voice"] in (None, "", "narrator")
        ):
            found = {"kind": "label", "sure": "shown", "entity": entity, "label": balanced(mark["label"])}
            inside = (
                _in_its_place(m)
                for m in marks.of(article, "loaded")
                if not m["in_headline"] and mark["start"] <= m["start"] and m["end"] <= mark["end"]
            )
            others = next(filter(None, inside), "")
            return [found | {"others": others, "passages": [marks.sentence(mark)]}]
    return []


def _with_fresh_sentences(found: list[Row]) -> list[Row]:
    """Differences without the sentences that an earlier one shows, one sentence each; words without sentences go."""
    kept: list[Row] = []
    shown: set[str] = set()
    for item in found:
        fresh = [p for p in item["passages"] if p["text"] not in shown][:1]
        if fresh or item["kind"] == "figure":
            kept.append(item | {"passages": fresh})
            shown |= {p["text"] for p in fresh}
    return kept
