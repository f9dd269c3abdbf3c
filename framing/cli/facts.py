"""The event's facts in the terminal: who carries them, in which words, and where two outlets differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from framing.analysis import Analysis

_GRID, _WORDED, _LONGEST, _LABEL, _SIDE_BY_SIDE = 12, 3, 240, 90, 6
_FACT, _PLACE = 24, 9  # characters that a fact and a place have for themselves side by side
# The report's words for a place in the article.
_PLACES = {"headline": "headline", "lead": "opening", "body": "middle", "tail": "end"}


def print_facts(console: Console, analysis: Analysis, articles: pd.DataFrame) -> None:
    """A grid of facts by outlets, the wordings of the facts that most outlets tell, and the differences between them."""
    from rich.text import Text

    outlets = dict(zip(articles["article_id"].astype(str), outlet_names(articles), strict=True))
    facts = analysis.facts[analysis.facts["article_id"].isin(outlets)]
    if facts.empty:
        return
    pairs = analysis.fact_pairs[analysis.fact_pairs["fact_id"].isin(facts["fact_id"])]
    pairs = pairs[pairs["status"] == "conflict"]
    order = _order(facts, set(pairs["fact_id"]))
    console.print(Text("\nFacts that several outlets tell", style="bold"))
    many = len(outlets) > _SIDE_BY_SIDE or console.width < _FACT + _PLACE * len(outlets)
    console.print(_grid(analysis, outlets, facts, order[:_GRID], many=many))
    total = f"{len(order)} facts in all; " if len(order) > _GRID else ""
    legend = (
        "headline, opening, middle, end: where it is told; perhaps: the nearest sentence may tell it; "
        + ("the others: not found" if many else "-: not found")
    )
    console.print(Text(total + legend, style="dim"))
    console.print(Text("; ".join(f"{n} {o}" for n, o in enumerate(outlets.values(), start=1)), style="dim"))
    for fact_id in order[:_WORDED]:
        _print_wordings(console, analysis, outlets, facts[facts["fact_id"] == fact_id])
    _print_differences(console, analysis, outlets, facts, pairs)


def outlet_names(articles: pd.DataFrame) -> list[str]:
    """The outlet of each article, numbered where an outlet has several."""
    outlets = articles["outlet"].astype(str)
    several, number = outlets.duplicated(keep=False), articles.groupby(outlets).cumcount() + 1
    return [f"{o} ({n})" if more else o for o, n, more in zip(outlets, number, several, strict=True)]


def _order(facts: pd.DataFrame, differing: set[str]) -> list[str]:
    """Facts on which outlets differ first, then those that most tell, then as the articles tell them; loose matches last.

    What is only quoted has one wording to read and counts an article less, as in the report.
    """
    by_fact = facts.groupby("fact_id", sort=False)
    carried, loose = by_fact.size(), by_fact["loose"].any()
    quoted = by_fact["description"].first().str.endswith("”")
    return sorted(carried.index, key=lambda f: (f not in differing, loose[f], quoted[f] - carried[f]))


def _grid(
    analysis: Analysis, outlets: dict[str, str], facts: pd.DataFrame, order: list[str], *, many: bool
) -> Table:
    """Facts by outlets; where columns for all outlets are wider than a terminal, by places with the outlets' numbers in them."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    places = {
        (row["fact_id"], row["article_id"]): _PLACES.get(str(row["position"]), "told")
        for row in facts.to_dict("records")
    }
    for row in analysis.coverage[analysis.coverage["perhaps"]].to_dict("records"):
        places.setdefault((row["fact_id"], row["article_id"]), "perhaps")
    heads = ["opening", "middle", "end", "perhaps"] if many else [str(n) for n in range(1, len(outlets) + 1)]
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("fact", min_width=None if many else _FACT)
    for head in heads:
        table.add_column(head, no_wrap=not many, min_width=len(head))
    for fact_id in order:
        told = [places.get((fact_id, article_id), "-") for article_id in outlets]
        if many:
            told = ["opening" if place == "headline" else place for place in told]
        cells = (
            [" ".join(str(n) for n, p in enumerate(told, start=1) if p == head) for head in heads]
            if many
            else told
        )
        label = Text(_short(str(facts.loc[facts["fact_id"] == fact_id, "description"].iloc[0])))
        table.add_row(label, *(Text(cell, style="dim" if cell in ("-", "perhaps") else "") for cell in cells))
    return table


def _short(description: str) -> str:
    if len(description) <= _LABEL:
        return description
    return description[: max(1, description.rfind(" ", 0, _LABEL))].rstrip(" ,;…") + " …"


def _print_wordings(
    console: Console, analysis: Analysis, outlets: dict[str, str], carriers: pd.DataFrame
) -> None:
    from rich.text import Text

    description = str(carriers["description"].iloc[0])
    console.print(Text("\nIn each outlet's words: ", style="bold"), Text(description, style="dim"))
    own = analysis.wordings[analysis.wordings["fact_id"] == carriers["fact_id"].iloc[0]]
    rows: Any = own[own["article_id"].isin(outlets)].itertuples()
    for row in rows:
        line = Text("  ") + Text(outlets[row.article_id], style="bold") + Text("  ")
        console.print(line + _worded(analysis, row))
    _print_perhaps(console, analysis, outlets, carriers["fact_id"].iloc[0])


def _print_perhaps(console: Console, analysis: Analysis, outlets: dict[str, str], fact_id: str) -> None:
    """The sentences that may tell a fact in the articles where it was not found."""
    from rich.text import Text

    covered = analysis.coverage[(analysis.coverage["fact_id"] == fact_id) & analysis.coverage["perhaps"]]
    rows: Any = covered[covered["article_id"].isin(outlets)].itertuples()
    for row in rows:
        sentence = " ".join(analysis.documents[row.article_id].text[row.start : row.end].split())
        line = Text("  ") + Text(outlets[row.article_id], style="bold") + Text("  perhaps: ", style="dim")
        console.print(line + _cut(Text(sentence)))


def _worded(analysis: Analysis, row: Any) -> Text:
    """A wording with the words that another outlet uses too underlined and the loaded ones bold, cut where it is long."""
    from rich.text import Text

    text = Text(str(row.text).replace("\n", " "))
    for start, end in row.in_common:
        text.stylize("underline", start - row.start, end - row.start)
    loaded = analysis.evidence[
        (analysis.evidence["article_id"] == row.article_id)
        & (analysis.evidence["measure"] == "loaded_vocabulary")
        & (analysis.evidence["start"] >= row.start)
        & (analysis.evidence["end"] <= row.end)
    ]
    for start, end in zip(loaded["start"], loaded["end"], strict=True):
        text.stylize("bold", start - row.start, end - row.start)
    return _cut(text)


def _cut(text: Text) -> Text:
    from rich.text import Text

    if len(text) <= _LONGEST:
        return text
    cut = text.plain.rfind(" ", 0, _LONGEST)
    return text[: max(cut, 1)] + Text(" …")


def _print_differences(
    console: Console, analysis: Analysis, outlets: dict[str, str], facts: pd.DataFrame, pairs: pd.DataFrame
) -> None:
    from rich.text import Text

    console.print(Text("\nWhere outlets differ on a fact", style="bold"))
    if pairs.empty:
        console.print(Text("  no figures, dates or roles found that cannot both be true", style="dim"))
        return
    told: Any = facts.set_index(["fact_id", "article_id"])
    for fact_id, group in pairs.groupby("fact_id", sort=False):
        rows: Any = group.itertuples()
        involved: list[str] = []
        for row in rows:
            names = f"{outlets[row.article_a]} and {outlets[row.article_b]}: "
            console.print(Text("  ") + Text(names, style="bold") + Text(row.reason))
            involved += [row.article_a, row.article_b]
        for article_id in dict.fromkeys(involved):
            place = told.loc[(fact_id, article_id)]
            sentence = analysis.documents[article_id].text[int(place["start"]) : int(place["end"])]
            console.print(
                Text(f"    {outlets[article_id]}: ", style="dim") + Text(" ".join(sentence.split()))
            )
    console.print(Text("  Read both sentences: now and then the rules are mistaken.", style="dim"))
