"""Lists that their authors wrote as one text, with commas or semicolons alone."""

from typing import Final

from cssr_quiz.diagnostics import Level
from cssr_quiz.fields import Problems
from cssr_quiz.yamltree import Items, Map, Text

LISTED: Final = ("wrong", "accept", "answers", "tags")
"""Fields in which an author who knows no YAML writes a list with commas alone."""

COMMAS: Final = 2
"""From how many commas on a text is taken for a list; a name may have one."""

ALIKE: Final = 2
"""Of at most how many words are names that a single comma parts in a list."""


def warn_of_commas(node: Map, problems: Problems) -> None:
    """Warn of a text that was meant as a list: without brackets it is a single one.

    A semicolon parts items, and so do two commas or more. One comma is enough among tags, which
    have none, and in `accept` and `wrong` where two or more parts are as short as the key:
    `Prague, Czechoslovakia` for an answer with a comma is no list.
    """
    for name in LISTED:
        if name not in node.entries:
            continue
        value = node.entries[name][1]
        alone = isinstance(value, Items) and len(value.items) == 1
        text = value.items[0] if isinstance(value, Items) and alone else value
        if not isinstance(text, Text) or not text.plain:
            continue
        semicolons, commas = "; " in text.text, text.text.count(", ")
        several = semicolons or commas >= COMMAS
        if several or (commas and not alone and _parts(name, text.text, node)):
            commas_alone = f"without brackets `{name}` is one text, commas and all"
            problems.add(
                text,
                "comma-list",
                "semicolons part no list: this is one text" if semicolons else commas_alone,
                "write `[one, two]` for a list, or quotes around one text",
                Level.WARNING,
            )


def _parts(name: str, text: str, node: Map) -> bool:
    """Tell whether a single comma parts two items."""
    if name == "tags":
        return True
    answer = node.entries.get("answer", (None, None))[1]
    if name == "answers" or not isinstance(answer, Text) or "," in answer.text:
        return False
    left, _, right = text.partition(", ")
    return all(
        part[:1].isupper() and len(part.split()) <= ALIKE and not part.endswith((".", "?", "!"))
        for part in (left, right)
    )
