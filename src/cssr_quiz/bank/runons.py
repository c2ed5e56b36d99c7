"""Items of a list that YAML takes for one text: hyphens out of line, glued, or left out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.question import HINTS
from cssr_quiz.questions import TYPES
from cssr_quiz.yamltree.comments import quoted
from cssr_quiz.yamltree.layout import indent_of
from cssr_quiz.yamltree.lookalikes import BULLETS, DASHES
from cssr_quiz.yamltree.source import lines_of

SHORT: Final = 50
"""How long a line is at most that is an item; a longer one is more likely a text that goes on."""

_ITEM = re.compile(r" *-(?P<space> *)(?P<text>[^\s-])")
_LISTS: Final = {
    each.name
    for kind in TYPES
    for each in kind.fieldset.fields
    if each.kind.name.startswith("list") and each is not HINTS
}
"""The fields that hold lists, but hints: in prose a line may well begin with a dash."""

_NAMES: Final = "|".join(sorted(_LISTS))
_TEXT = re.compile(rf" *(?:(?:- +)+|(?:{_NAMES}): +)[^\s\"'\[{{|>&*!#-](?!.*(?:: |:$))")
_EMPTY = re.compile(r" *(?:- +)?[a-z]+:$")
_LIST = re.compile(rf" *(?:- +)?(?:{_NAMES}):(?=$|\s)")
_BARE = re.compile(rf" +[^\s\"'\[{{|>&*!#@%`{DASHES}{BULLETS}-](?!.*(?:: |:$)).*[^.?!,;:]$")

_GLUED_ITEM = re.compile(r"\n *+-[^\W\d_]")
_DEEPER_ITEM = re.compile(r"\n(?!\n)( *+)[^\n]*+(?<!:)\n\1 +-")
"""A hyphen that stands deeper than the line above, and that line ends in no colon."""

_BELOW = re.compile(r":[^\S\n]*(?:#[^\n]*)?\n +[^\s\"'\[{|>&*!#@%`-]")


def _may_run_on(text: str) -> bool:
    """Tell whether any list of a text may run on, at a fraction of what looking closely takes."""
    below = f"\n{text}"
    if _GLUED_ITEM.search(below) or _DEEPER_ITEM.search(below):
        return True
    starts = (text.rfind("\n", 0, found.start()) + 1 for found in _BELOW.finditer(text))
    return any(_LIST.match(text, start) for start in starts)


def run_on_lists(text: str, name: str) -> Iterator[Diagnostic]:
    """Yield a warning where items that an author wrote line by line are read as one text."""
    if not _may_run_on(text):
        return
    lines = [line.split(" #", 1)[0].rstrip() for line in lines_of(text)]
    found = dict(_swallowed(lines)) | dict(_unmarked(lines))
    if not found:
        return
    inside = [(first[0], last[0]) for first, last in quoted(text)]
    for at, message in sorted(found.items()):
        if not any(first <= at + 1 <= last for first, last in inside):
            column = indent_of(lines[at]) + 1
            span = Span(name, at + 1, column)
            yield Diagnostic(span, "run-on-list", message, _WAY, Level.WARNING)


def _swallowed(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that begin with a hyphen and belong to the text above, or begin one."""
    above = -1
    for at, line in enumerate(lines):
        if not line:
            continue
        item = _ITEM.match(line)
        if item and above >= 0:
            before, over = lines[above], _ITEM.match(lines[above])
            deeper = indent_of(line) > indent_of(before)
            if item["space"] and deeper and _TEXT.match(before):
                yield at, _DEEPER
            elif not item["space"] and item["text"].isalpha():
                starts = deeper and _EMPTY.match(before)
                goes_on = over and not over["space"] and indent_of(line) == indent_of(before)
                if starts or goes_on:
                    yield at, _GLUED
        above = at


def _unmarked(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the first of the lines below a field that are several options without hyphens."""
    for at, line in enumerate(lines[:-2]):
        below = lines[at + 1 : at + 3]
        if line.endswith(":") and _LIST.match(line) and all(map(_BARE.match, below)):
            first, second = (each.lstrip() for each in below)
            level = indent_of(below[0]) == indent_of(below[1]) > indent_of(line)
            short = max(map(len, below)) <= SHORT
            if level and short and first[0].isupper() == second[0].isupper():
                yield at + 1, _NO_HYPHENS


_WAY: Final = "begin each item with `- `, the hyphens one below another, or quote one long text"
_DEEPER: Final = "this line goes on with the text above, hyphen and all, and is no item of its own"
_GLUED: Final = "a hyphen without a space begins no item: it is part of a text"
_NO_HYPHENS: Final = "these lines are read as one text, not as a list"
