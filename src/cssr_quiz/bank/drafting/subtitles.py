"""Subtitles as the prose that is spoken: the text of an SRT or WebVTT file."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Final

from cssr_quiz.yamltree import lines_of

PARAGRAPH: Final = 80
"""Words of what is spoken from which a paragraph may end."""

_TIME = r"(?:\d+:)?\d\d:\d\d[.,]\d{3}"
_TIMING = re.compile(rf"{_TIME}\s+-->\s+{_TIME}(?:\s.*)?")
_ENDS = re.compile(r"[.!?…][”\"’')]*$")


def spoken(text: str) -> str:
    """Return what subtitles say, in paragraphs; any other text as it is."""
    if "-->" not in text:
        return text
    lines = [line.strip() for line in lines_of(text)]
    if not any(map(_TIMING.fullmatch, lines)):
        return text
    # Subtitles that roll up repeat their last line.
    said = [line for line, _ in groupby(_said(lines))]
    return "\n\n".join(" ".join(each) for each in _paragraphs(said))


def _said(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines below a timing, up to an empty one or the number of the next timing."""
    speaks = False
    for line, following in pairwise((*lines, "")):
        if _TIMING.fullmatch(line):
            speaks = True
        elif not line or (line.isdecimal() and _TIMING.fullmatch(following)):
            speaks = False
        elif speaks:
            yield line


def _paragraphs(lines: Iterable[str]) -> Iterator[list[str]]:
    mine: list[str] = []
    for line in lines:
        mine.append(line)
        if _ENDS.search(line) and sum(len(each.split()) for each in mine) >= PARAGRAPH:
            yield mine
            mine = []
    if mine:
        yield mine
