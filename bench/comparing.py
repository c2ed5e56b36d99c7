"""How the time of `diff` grows with the questions without an id that were edited.

Three edits of a whole bank: each prompt reworded, the same of statements that are all true, and
each key another one. The ratio is the processor time of four times as many, over that of the first.
"""

import tempfile
import time
from pathlib import Path
from random import Random

from bench.material.course import DEEDS, THINGS, word

from cssr_quiz.bank import load
from cssr_quiz.bank.revision.changes import changes

SMALL, LARGE = 500, 2_000
EDITS = ("prompts", "statements", "keys")


def banks(edit: str, questions: int) -> tuple[str, str]:
    """Return a bank as it was and as it is."""
    rng = Random(questions)
    old = new = "bank: edited\nquestions:\n"
    for number in range(questions):
        deed, thing, place = rng.choice(DEEDS), rng.choice(THINGS), rng.choice("abcdefgh")
        told = f"that {deed} the {word(rng).lower()} {thing} of house {place}"
        was, now = f"Name the one {told}.", f"Who is the one {told}?"
        key = "truth: true" if edit == "statements" else f"answer: Key {number}"
        old += f"  - prompt: {was}\n    {key}\n"
        new += f"  - prompt: {was}\n    {key} anew\n" if edit == "keys" else ""
        new += "" if edit == "keys" else f"  - prompt: {now}\n    {key}\n"
    return old, new


def seconds(edit: str, questions: int) -> float:
    """Return the processor time of one comparison, without that of reading the banks."""
    with tempfile.TemporaryDirectory() as made:
        paths = Path(made, "old.yaml"), Path(made, "new.yaml")
        for path, text in zip(paths, banks(edit, questions), strict=True):
            path.write_text(text, "utf-8")
        old, new = (load([path]) for path in paths)
    began = time.process_time()
    changes(old, new)
    return time.process_time() - began


def main() -> None:
    """Print how each edit grows."""
    for edit in EDITS:
        small, large = seconds(edit, SMALL), seconds(edit, LARGE)
        ratio = f"{large / small:.1f} times the time of {SMALL:,}"
        print(f"{edit:10}  {LARGE:,} questions: {large:5.2f} s, {ratio}")


if __name__ == "__main__":
    main()
