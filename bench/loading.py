"""How many questions a second are loaded from YAML with their places, beside what others take."""

import tempfile
import time
from pathlib import Path

import yaml

from cssr_quiz.bank import load

QUESTIONS = 8_000
ROUNDS = 5

PATTERNS = (
    """\
  - id: text-{n}
    topic: people
    prompt: Who signed paper number {n} of the long series?
    answer: Person Number {n}
    wrong:
      - Somebody Else {n}: He signed another paper.
      - Nobody At All {n}: There was no such person.
    why: It is the only name that stands on it.
""",
    """\
  - id: date-{n}
    topic: treaties
    prompt: When was paper number {n} of the long series signed?
    date: 19{year:02d}-05-16
    why: It was signed in spring, as most of them were.
""",
    """\
  - id: choice-{n}
    topic: blocs
    prompt: Which of these does paper number {n} of the long series name?
    choices:
      - right: Option one of {n}
      - Option two of {n}: That stands in another paper.
      - Option three of {n}
""",
    """\
  - id: cloze-{n}
    topic: words
    cloze: Paper number {n} was signed in [Moscow|Moskva] on [16 May 1935].
""",
)


def bank_text() -> str:
    """Return a bank with questions of four types in turn."""
    parts = ["bank: large\nquestions:\n"]
    for number in range(QUESTIONS):
        pattern = PATTERNS[number % len(PATTERNS)]
        parts.append(pattern.format(n=number, year=number % 100))
    return "".join(parts)


def main() -> None:
    """Time the loader against PyYAML's own, in one run."""
    text = bank_text()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        path.write_text(text, "utf-8")
        ours, theirs, loaded = [], [], 0
        for _ in range(ROUNDS):
            began = time.perf_counter()
            library = load([path])
            ours.append(time.perf_counter() - began)
            loaded = sum(1 for _ in library.all())
            began = time.perf_counter()
            yaml.load(text, yaml.CSafeLoader)
            theirs.append(time.perf_counter() - began)
    print(f"loading {loaded} questions, {len(text) / 1e6:.1f} MB, best of {ROUNDS}")
    print(f"  cssr-quiz, checked, with places  {loaded / min(ours):8.0f} questions a second")
    print(f"  PyYAML's C loader, values only   {loaded / min(theirs):8.0f} questions a second")
    print(f"  ratio {min(theirs) / min(ours):.2f}")


if __name__ == "__main__":
    main()
