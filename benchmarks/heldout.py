"""Measure reported speech and claims on sets written blind, without sight of the code.

    python benchmarks/heldout.py [--errors]

The sets lie in ``benchmarks/heldout`` (see its README) and may be published: every sentence was
written for this project. The toolkit is used as a user would use it: ``framing export`` for the voices,
``compare_claims`` for the pairs. Figures are printed and written to
``benchmarks/heldout_figures.json``. ``--errors`` also prints each miss, for reading, not for tuning:
a set that the code is fitted to no longer says anything about unseen text.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SETS = HERE / "heldout"
TOKEN = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
WORDS = {
    "direct": ("direct",),
    "indirect": ("indirect",),
    "scare": ("scare",),
    "reported": ("direct", "indirect"),
}
PASSAGES = ("passages", "passages_2", "passages_3", "passages_4", "passages_5", "passages_6")
CLAIMS = ("claims", "claims_2", "claims_3", "claims_4", "claims_5", "claims_6", "claims_7")
#: The errors of these sets have not been read by whoever wrote the rules: together they say what to expect of new sentences.
UNREAD_PASSAGES = ("passages_6",)
UNREAD = ("claims_3", "claims_4", "claims_5", "claims_6", "claims_7")
AGREE = ("same", "compatible")


def exported_voices(passages: list[dict]) -> dict[str, list[dict]]:
    """The voices table for these passages, by passage id; offsets are numbers."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "articles.csv"), Path(folder, "out")
        with source.open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["article_id", "outlet", "event", "headline", "text"])
            # each passage is an event of its own: nothing to compare it with
            rows.writerows([p["passage_id"], "passages", p["passage_id"], "", p["text"]] for p in passages)
        command = [sys.executable, "-m", "framing", "export", str(source), "-o", str(out), "--format", "csv"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"framing export failed ({done.returncode}): {done.stderr.strip()[-400:]}")
        found: dict[str, list[dict]] = {p["passage_id"]: [] for p in passages}
        with (out / "voices.csv").open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                found[row["article_id"]].append(row | {"start": int(row["start"]), "end": int(row["end"])})
    return found


def touch(a: dict, b: dict) -> bool:
    """True where two spans share a character."""
    return a["start"] < b["end"] and b["start"] < a["end"]


def marked(text: str, spans: Iterable[dict]) -> list[bool]:
    """True for each token of `text` that any span touches."""
    places = [(s["start"], s["end"]) for s in spans]
    return [any(m.start() < end and start < m.end() for start, end in places) for m in TOKEN.finditer(text)]


def prf(gold: list[bool], said: list[bool]) -> dict[str, float]:
    """Precision, recall and F1, each in [0, 1]; 0 where undefined."""
    hit = sum(g and s for g, s in zip(gold, said, strict=True))
    p, r = hit / max(sum(said), 1), hit / max(sum(gold), 1)
    return {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


def speaker_found(span: dict, said: list[dict]) -> bool:
    """True where a span that overlaps this one names a speaker sharing a word of three letters or more."""
    want = set(re.findall(r"\w{3,}", span["speaker"].lower()))
    return any(want & set(re.findall(r"\w{3,}", s["speaker"].lower())) for s in said if touch(span, s))


def passage_figures(passages: list[dict], voices: dict[str, list[dict]]) -> dict:
    """Word-level precision, recall and F1 a kind; exact direct spans found; speakers named right."""
    tokens: dict[str, tuple[list[bool], list[bool]]] = {kind: ([], []) for kind in WORDS}
    for p in passages:
        for kind, wanted in WORDS.items():
            for into, spans in zip(tokens[kind], (p["spans"], voices[p["passage_id"]]), strict=True):
                into.extend(marked(p["text"], [s for s in spans if s["kind"] in wanted]))
    spans = [(s, voices[p["passage_id"]]) for p in passages for s in p["spans"]]
    exact = [
        any(o["kind"] == "direct" and (o["start"], o["end"]) == (s["start"], s["end"]) for o in said)
        for s, said in spans
        if s["kind"] == "direct"
    ]
    named = [speaker_found(s, said) for s, said in spans if s["speaker"]]
    figures: dict = {"passages": len(passages), "spans": len(spans)}
    figures |= {f"{kind}_words": prf(*both) for kind, both in tokens.items()}
    figures["direct_exact_span_recall"] = sum(exact) / len(exact)
    figures["speaker_accuracy"] = sum(named) / len(named)
    return figures


def claim_figures(pairs: list[dict], said: list[str]) -> dict:
    """Precision and recall of conflicts and of agreement, and how often a trap is taken for a conflict."""
    truth = [p["status"] for p in pairs]
    traps = [s == "conflict" for t, s in zip(truth, said, strict=True) if t == "unrelated"]
    return {
        "pairs": len(pairs),
        "conflict": prf([t == "conflict" for t in truth], [s == "conflict" for s in said]),
        "same_or_compatible": prf([t in AGREE for t in truth], [s in AGREE for s in said]),
        "unrelated_flagged_conflict": sum(traps) / len(traps),
        "accuracy_four_way": sum(t == s for t, s in zip(truth, said, strict=True)) / len(pairs),
    }


def flat(prefix: str, value: object) -> Iterator[tuple[str, object]]:
    """Nested figures as dotted names and values."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(f"{prefix}.{key}", inner)
    else:
        yield prefix, value


def show_passage_errors(passages: list[dict], voices: dict[str, list[dict]]) -> None:
    """Print spans missed, spans nobody marked, wrong kinds, wrong extents and wrong speakers."""
    for p in passages:
        text, said, lines = p["text"], voices[p["passage_id"]], []
        for s in p["spans"]:
            over = [o for o in said if touch(s, o) and o["kind"] == s["kind"]]
            quote = text[s["start"] : s["end"]]
            if not over:
                kinds = Counter(o["kind"] for o in said if touch(s, o))
                lines.append(f"missed {s['kind']} [{quote}] found there: {dict(kinds) or 'nothing'}")
            elif all((o["start"], o["end"]) != (s["start"], s["end"]) for o in over):
                lines.append(
                    f"extent {s['kind']} [{quote}] found [{text[over[0]['start'] : over[0]['end']]}]"
                )
            if s["speaker"] and not speaker_found(s, said):
                got = sorted({o["speaker"] for o in said if touch(s, o)})
                lines.append(f"speaker of [{quote[:50]}] is {s['speaker']}, found {got}")
        for o in said:
            if not any(touch(o, s) and o["kind"] == s["kind"] for s in p["spans"]):
                lines.append(f"extra {o['kind']} [{text[o['start'] : o['end']]}] ({o['speaker']})")
        if lines:
            print(f"\n{p['passage_id']} {text}\n    " + "\n    ".join(lines))


def show_claim_errors(pairs: list[dict], said: list[str]) -> None:
    """Print each pair whose status differs."""
    for pair, status in zip(pairs, said, strict=True):
        if pair["status"] != status:
            print(f"\n{pair['pair_id']} {pair['type']}: is {pair['status']}, found {status} ({pair['why']})")
            print(f"    {pair['date_a']} {pair['sentence_a']}\n    {pair['date_b']} {pair['sentence_b']}")


def read_pairs(name: str) -> list[dict[str, str]]:
    """The rows of a set of pairs."""
    with (SETS / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Score both sets, print the figures and write them beside this file."""
    from framing.claims.compare import compare_claims

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="print each miss as well")
    errors = parser.parse_args().errors
    sets = {
        name: [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for name in PASSAGES
    }
    pairs = {name: read_pairs(name) for name in CLAIMS}
    voices = {name: exported_voices(passages) for name, passages in sets.items()}
    said: dict[str, list[str]] = {
        name: [
            compare_claims(p["sentence_a"], p["sentence_b"], p["date_a"] or None, p["date_b"] or None).status
            for p in rows
        ]
        for name, rows in pairs.items()
    }
    figures = {name: passage_figures(passages, voices[name]) for name, passages in sets.items()}
    figures |= {name: claim_figures(rows, said[name]) for name, rows in pairs.items()}
    together = [p for name in UNREAD for p in pairs[name]], [s for name in UNREAD for s in said[name]]
    figures["unread"] = claim_figures(*together)
    if errors:
        for name, passages in sets.items():
            if name not in UNREAD_PASSAGES:
                show_passage_errors(passages, voices[name])
        for name, rows in pairs.items():
            if name not in UNREAD:
                show_claim_errors(rows, said[name])
        print()
    for part, values in figures.items():
        for name, value in flat(part, values):
            print(f"{name:44} {value:.3f}" if isinstance(value, float) else f"{name:44} {value}")
    (HERE / "heldout_figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
