"""``framing compare``: the report's main figures in the terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from framing.cli.facts import outlet_names, print_facts
from framing.cli.sources import (
    BETWEEN_NOTES,
    Event,
    Lexicon,
    Quiet,
    Reviewed,
    Source,
    analyses_of,
    read_source,
    tables_of,
)

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console
    from rich.table import Table

    from framing.analysis import Analysis

#: Characters that an outlet's name has for itself, however wide the figures are.
_NAME = 12
#: Characters below which a line has no room for a table: then its rows are told one below the other.
_NARROW = 72
_COLUMNS = {
    "loaded_vocabulary": "loaded words",
    "sentiment_narrator": "tone",
    "quoted_share": "quoted",
    "reported_share": "reported",
}


def compare(
    source: Source = None,
    event: Event = None,
    lexicon: Lexicon = None,
    reviewed: Reviewed = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """Show how the outlets' words differ, event by event, in the terminal."""
    quiet = quiet or as_json
    articles = read_source(source, event, quiet=quiet)
    analyses = analyses_of(articles, quiet=quiet, lexicon=lexicon, reviewed=reviewed)
    if as_json:
        typer.echo(json.dumps(as_plain(tables_of(analyses)), ensure_ascii=False, indent=1, allow_nan=False))
        return
    for analysis in analyses:
        print_comparison(analysis)


def as_plain(analysis: Analysis) -> dict[str, object]:
    """Articles, measures, loaded words and facts as JSON takes them; what is not known is null."""
    evidence = analysis.evidence
    tables = {
        "articles": analysis.articles,
        "measures": analysis.measures,
        "loaded_words": evidence[evidence["measure"] == "loaded_vocabulary"],
        "facts": analysis.facts,
        "coverage": analysis.coverage,
        "fact_pairs": analysis.fact_pairs,
        "wordings": analysis.wordings,
    }
    return {
        "input_hash": analysis.input_hash,
        "settings": analysis.settings,
        **{name: json.loads(table.to_json(orient="records")) for name, table in tables.items()},
    }


def print_comparison(analysis: Analysis) -> None:
    """An event: a table of figures, its facts, then each outlet's loaded words in their sentences."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    articles = analysis.articles
    console.print(Text(f"\n{articles['event'].iloc[0]}", style="bold"))
    if console.width < _NARROW:
        _print_figures(console, analysis, articles)
    else:
        console.print(_figures(analysis, articles))
    console.print(Text(_legend(analysis, articles), style="dim"))
    print_facts(console, analysis, articles)
    rows: Any = articles.itertuples()
    for article, outlet in zip(rows, outlet_names(articles), strict=True):
        console.print(Text(f"\n{outlet}", style="bold"), Text(f" {article.headline}"))
        for line in _loaded_lines(analysis, article.article_id):
            console.print(line)
        for warning in filter(None, BETWEEN_NOTES.split(str(article.warnings))):
            console.print(Text(f"  note: {warning}", style="italic"))


def _figures(analysis: Analysis, articles: pd.DataFrame) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    # An interval broken over two lines cannot be read; an outlet's name can, but not where no room is left for it.
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("outlet", min_width=_NAME)
    for head in ("words", *_COLUMNS.values()):
        table.add_column(head, justify="right", no_wrap=True)
    figures = analysis.measures.set_index(["id", "measure"])
    rows: Any = articles.itertuples()
    for article, outlet in zip(rows, outlet_names(articles), strict=True):
        cells = [_cell(figures.loc[(article.article_id, measure)]) for measure in _COLUMNS]
        table.add_row(Text(outlet), str(article.words), *cells)
    return table


def _print_figures(console: Console, analysis: Analysis, articles: pd.DataFrame) -> None:
    """The same figures for a narrow terminal, a line each."""
    from rich.text import Text

    figures = analysis.measures.set_index(["id", "measure"])
    rows: Any = articles.itertuples()
    for article, outlet in zip(rows, outlet_names(articles), strict=True):
        console.print(Text(f"\n{outlet}", style="bold"), Text(f"{article.words} words"))
        for measure, name in _COLUMNS.items():
            figure, *more = _cell(figures.loc[(article.article_id, measure)]).split("\n")
            console.print(Text(f"  {name}: {figure}" + (f" ({' '.join(more)})" if more else "")))
    console.print()


def _cell(row: pd.Series) -> str:
    if row["estimate"] != row["estimate"]:
        return "no text"
    # Shares of all words need no decimals, rates of a few words do.
    form = {"mean": "+z.2f", "rate": "z.2f", "share": "z.0f"}[_kind(row)]
    figure = format(row["estimate"], form) + ("%" if _kind(row) == "share" else "")
    if not row["enough_text"]:
        return f"{figure}\ntoo little\ntext"
    star = "* " if row["q"] <= 0.05 else ""
    return f"{star}{figure}\n{row['ci_low']:{form}} to {row['ci_high']:{form}}"


def _kind(row: pd.Series) -> str:
    if row["unit"].startswith("mean"):
        return "mean"
    return "share" if row["unit"] == "per 100 words" else "rate"


def _legend(analysis: Analysis, articles: pd.DataFrame) -> str:
    rows = analysis.measures[analysis.measures["id"].isin(articles["article_id"])]
    tests = int(rows["n_tests"].max())
    if len(articles) < 2:
        differ = "one article only: nothing to compare it with"
    elif not tests:
        differ = "too little text to test any difference"
    else:
        differ = f"* differs clearly from the other articles on the event (p at most .05, corrected for {tests} tests)"
    return (
        "loaded words: per 100 of the outlet's own; tone: of its own sentences, -1 to 1; quoted, reported: share of all words; "
        f"below each figure its 95% interval; {differ}"
    )


def _loaded_lines(analysis: Analysis, article_id: str) -> list[object]:
    from rich.text import Text

    document = analysis.documents[article_id]
    found = analysis.evidence[
        (analysis.evidence["article_id"] == article_id)
        & (analysis.evidence["measure"] == "loaded_vocabulary")
        & (analysis.evidence["voice"] == "narrator")
    ]
    lines: list[object] = []
    rows: Any = found.itertuples()
    for row in rows:
        sentence = document.sentences[document.sentence_index(row.start)]
        line = Text("  - ") + Text(
            " ".join(document.text[sentence.start : row.start].split()[-8:]), style="dim"
        )
        rest = document.text[row.end : sentence.end]
        line += Text(" ") + Text(row.text, style="bold underline") + Text(" " if rest[:1].isspace() else "")
        line += Text(" ".join(rest.split()[:8]), style="dim")
        about = [row.category.replace("_", " ")]
        about += [f"plainer: {row.alternative}"] if row.alternative else []
        about += [row.others] if "“" in str(row.others) else []
        line += Text(f"  ({'; '.join(about)})")
        lines.append(line)
    return lines or [Text("  no loaded words in the outlet's own voice", style="dim")]
