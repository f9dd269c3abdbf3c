"""How long a report takes, as a ratio to importing what it stands on; both in one run, by turns.

    python benchmarks/start_time.py [SOURCE]

Machines differ and are shared; the ratio is what is compared. It should stay under 3 for five articles.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5


def seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = [
            sys.executable,
            "-m",
            "framing",
            "report",
            *sys.argv[1:2],
            "--quiet",
            "-o",
            str(Path(folder, "r.html")),
        ]
        if len(sys.argv) < 2:
            report = [sys.executable, "-m", "framing", "demo", "--quiet", "-o", str(Path(folder, "r.html"))]
        imports = [sys.executable, "-c", "import pandas, sklearn, seaborn"]
        pairs = [(seconds(report), seconds(imports)) for _ in range(RUNS + 1)][1:]
    own, base = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"report {own:.2f} s, imports {base:.2f} s, ratio {ratio:.2f} (median of {RUNS})")


if __name__ == "__main__":
    main()
