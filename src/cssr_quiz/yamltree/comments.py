"""The comments of a YAML text, which no parser event tells of, and texts that one cut short."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import ScalarEvent

from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.yamltree.source import lines_of

_COMMENT = re.compile(r"(?:^|(?<=\s))#")
_GLUED = re.compile(r"#[^\W_]")
_NUMBER = re.compile(r"#\s\d{1,4}[.!?]?")
_UNFINISHED = re.compile(r"[^\W\d_].* (?:no|the|of|and|a|an|in)|.*[^\W\d_],", re.IGNORECASE)
_PROSE = re.compile(r"(?:- +)*(?:prompt|why|hints?|cloze|event|disputed):\s")
_QUOTES = re.compile(r"""["'|>](?<![^\s\[{,].)""", re.DOTALL)
_AFTER_TEXT = re.compile(r"^[\s-]*[^\s-].*\s#")
_Parser: Any = getattr(yaml, "CLoader", yaml.Loader)
_Scalar: Any = ScalarEvent

_Place = tuple[int, int]


class Comment(NamedTuple):
    """A comment: its text from the sign on, where that stands, and what stands before it."""

    text: str
    line: int
    column: int
    before: str


def comments(text: str, like: re.Pattern[str]) -> Iterator[Comment]:
    """Yield the comments of a text in order, of the lines alone in which a pattern is found.

    A `#` inside quotes or a block of text begins none. Never raises: of a text that is no YAML,
    quotes are not known behind the place of the mistake.
    """
    lines = [
        (number, line)
        for number, line in enumerate(lines_of(text), 1)
        if "#" in line and like.search(line)
    ]
    spans = list(quoted(text)) if lines and _QUOTES.search(text) else []
    starts = [start for start, _ in spans]
    for number, line in lines:
        for sign in _COMMENT.finditer(line):
            at = (number, sign.start() + 1)
            behind = bisect_right(starts, at)
            if not behind or at >= spans[behind - 1][1]:
                yield Comment(line[sign.start() :].rstrip(), *at, line[: sign.start()])
                break


def quoted(text: str) -> Iterator[tuple[_Place, _Place]]:
    """Yield where each scalar in quotes, and each block of text, begins and ends.

    A block begins in the line below its sign, beside which a comment may stand.
    """
    parser = _Parser(text)
    try:
        while (event := parser.get_event()) is not None:
            if event.__class__ is _Scalar and event.style:
                start, end = event.start_mark, event.end_mark
                block = event.style in "|>"
                begins = (start.line + 2, 1) if block else (start.line + 1, start.column + 1)
                yield begins, (end.line + 1, end.column + 1)
    except yaml.YAMLError:
        return
    finally:
        parser.dispose()


def _counts(comment: str, before: str) -> bool:
    """Tell whether a comment looks like the end of a text: its number, or what it lacks."""
    value = before.split(": ", 1)[-1].strip()
    if before != f"{before.rstrip()} " or not any(map(str.isalpha, value)):
        return False
    numbered = _NUMBER.fullmatch(comment) and not value.endswith((".", "?", "!"))
    return bool(numbered or _UNFINISHED.fullmatch(value))


def cut_texts(text: str, name: str) -> Iterator[Diagnostic]:
    """Yield a warning for each text that a `#` seems to have cut short.

    A `#` after a space begins a comment. It is taken for a mistake where a letter or digit follows
    at once, as in `No #5`, where a number alone does, as in `No # 5`, or where the sentence that
    began before it ends behind it.
    """
    if " #" not in text:
        return
    for comment in comments(text, _AFTER_TEXT):
        before = comment.before.rstrip()
        if not before.strip(" -") or before.endswith(('"', "'", "]", "}", "|", ">")):
            continue
        sentence = bool(_PROSE.match(before.lstrip())) and comment.text.endswith("?")
        if (
            _GLUED.match(comment.text)
            or (sentence and not before.endswith("?"))
            or _counts(comment.text, comment.before)
        ):
            yield Diagnostic(
                Span(name, comment.line, comment.column),
                "cut-text",
                "what stands behind ` #` is a comment, and no part of the text",
                'write "..." around the whole text, or a space after the `#` of a comment',
                Level.WARNING,
            )
