"""Tables of pairs: what is got right stays right, and hardly an unrelated pair is called a conflict.

``pairs/first.tsv`` was written before the rules were mended for it; ``second.tsv`` and ``third.tsv`` afterwards, each measured
once before its errors were read (docs/comparing_claims.md). ``fifth.tsv``, ``eighth.tsv`` and ``ninth.tsv`` hold full newspaper
sentences on roles, denials and opposites, ``fourth.tsv``, ``sixth.tsv``, ``seventh.tsv`` and ``tenth.tsv`` on figures and
times, ``plain.tsv`` and ``phenomena.tsv`` short sentences by phenomenon. The weights of the scorecards are fitted to them
among others (``benchmarks/train_claims.py``), and weights weigh: some pairs are missed, and four are taken for what they
are not. There may be fewer, never more. Sixteen pairs on causes, charges, manners of death, absences and towns are among the
missed: rules for them found them, and three of 877 conflicts that others wrote.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from framing.claims.compare import compare_claims

FOLDER = Path(__file__).parent / "pairs"
SOFT = {"same", "compatible"}
# Pairs that are not told right, and pairs of other statuses that are called a conflict, at the most.
MISSED = {
    "first": 8, "second": 8, "third": 10, "fourth": 6, "fifth": 12, "sixth": 5, "seventh": 2, "eighth": 11, "ninth": 13,
    "tenth": 5, "plain": 2, "phenomena": 5,
}  # fmt: skip
FALSE = {"first": 1, "second": 1, "fourth": 1, "seventh": 1}


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def said(row: dict[str, str]) -> str:
    return compare_claims(row["a"], row["b"], row["date_a"], row["date_b"]).status


def right(row: dict[str, str], status: str) -> bool:
    return status == row["status"] or {status, row["status"]} <= SOFT


@pytest.mark.parametrize("name", sorted(MISSED))
def test_hardly_any_claimed_conflict_is_none(name: str) -> None:
    wrong = [r["a"] for r in rows(name) if said(r) == "conflict" and r["status"] != "conflict"]
    assert len(wrong) <= FALSE.get(name, 0), wrong


@pytest.mark.parametrize("name", sorted(MISSED))
def test_at_most_the_known_pairs_are_missed(name: str) -> None:
    assert len([r for r in rows(name) if not right(r, said(r))]) <= MISSED[name]


@pytest.mark.parametrize("name", sorted(MISSED))
def test_order_makes_no_difference(name: str) -> None:
    for r in rows(name):
        turned = compare_claims(r["b"], r["a"], r["date_b"], r["date_a"]).status
        assert turned == said(r), r["a"]


def test_tables_are_of_some_size_and_every_status() -> None:
    for name in MISSED.keys() - {"tenth"}:
        assert len(rows(name)) > 40
        assert {r["status"] for r in rows(name)} == {"same", "compatible", "conflict", "unrelated"}
    assert {r["status"] for r in rows("tenth")} == {"conflict", "unrelated"}
