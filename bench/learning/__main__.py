"""Compares schedulers on simulated learners and writes `docs/scheduling.md` with its charts.

python3 -m bench.learning                the page, some fifty minutes on two cores
python3 -m bench.learning --keep FILE    the same; goes on where it was stopped
python3 -m bench.learning --small        a few seconds, into a temporary folder
"""

import os
import sys
import tempfile
from pathlib import Path

from bench.learning.contest import play
from bench.learning.measure import FULL, SMALL
from bench.learning.page import write

from cssr_quiz.stats.training import available


def main() -> None:
    """Run the comparison and write what came of it."""
    small = "--small" in sys.argv[1:]
    if not available():
        sys.exit("the comparison needs the trainer: pip install 'cssr-quiz[tune]'")
    size = SMALL if small else FULL
    kept = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    results = play(size, os.cpu_count() or 1, kept)
    docs = Path(__file__).parents[2] / "docs"
    folder = Path(tempfile.mkdtemp()) if small else docs
    write(results, size, folder)
    print(f"wrote {folder / 'scheduling.md'}: {len(results)} runs")


if __name__ == "__main__":
    main()
