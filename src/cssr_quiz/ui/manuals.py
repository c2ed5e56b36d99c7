"""The manual of a code, as text for a terminal."""

from collections.abc import Iterator
from textwrap import fill, indent

from cssr_quiz.bank.manual import Manual
from cssr_quiz.ui.tables import say

WIDTH = 80


def show_manual(found: Manual) -> None:
    """Print what a code means, where the rule comes from, and its two examples."""
    for line in _lines(found):
        say(line)


def _lines(found: Manual) -> Iterator[str]:
    yield f"{found.code} ({found.level.name.lower()})"
    for paragraph in found.about.split("\n\n"):
        yield ""
        yield fill(" ".join(paragraph.split()), WIDTH)
    if found.source:
        yield ""
        yield fill(f"Source: {found.source}.", WIDTH)
    for title, example in (("Bad:", found.bad), ("Good:", found.good)):
        yield ""
        yield title
        yield ""
        yield indent(example.rstrip("\n"), "    ")
