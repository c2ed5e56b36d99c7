"""Quotes that are part of a text, though their author meant those of YAML."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.yamltree.builder import parse
from cssr_quiz.yamltree.nodes import Text, nodes_of
from cssr_quiz.yamltree.signs import CLOSING, OPENING

_QUOTED = re.compile(
    rf"([{OPENING}])[^{OPENING}{CLOSING}]*(?:’[^{OPENING}{CLOSING}]+)*([{CLOSING}])"
)
_MAYBE_QUOTED = re.compile(rf"[{OPENING}](?<=[:,\-\[+] .)")
_END_QUOTE = re.compile(r"""["'](?= *$)""", re.MULTILINE)
_NOT_QUOTED = re.compile(r"""[ -]*(?:[^\s"':]+: +)?([^\s"'#].*)""")
_STRAIGHT: Final = ('"', "'")
_WITHIN_WORDS = re.compile(r"(?<=\w)'(?=\w)")


def odd_quotes(text: str, name: str) -> Iterator[Diagnostic]:
    """Yield a warning for each text within a word processor's quotes, or with half a pair."""
    maybe_quoted = any(sign in text for sign in OPENING) and _MAYBE_QUOTED.search(text)
    if not (maybe_quoted or any(_unopened_in(text))):
        return
    for node, _ in nodes_of(parse(text, name).root):
        if not isinstance(node, Text) or not node.plain:
            continue
        found = _QUOTED.fullmatch(node.text)
        if found:
            yield _curly(node, found, name)
        elif _unopened(node.text):
            yield _stray(node, name)


def _curly(node: Text, found: re.Match[str], name: str) -> Diagnostic:
    return Diagnostic(
        Span(name, node.line, node.column, len(found[0]) if "\n" not in found[0] else 1),
        "curly-quotes",
        f"the quotes {found[1]}…{found[2]} are part of the text, and learners see them",
        'delete them, or write straight ones; to show them, put "..." around the whole',
        Level.WARNING,
    )


def _stray(node: Text, name: str) -> Diagnostic:
    return Diagnostic(
        Span(name, node.line, node.column),
        "stray-quote",
        f"the text ends in `{node.text[-1]}`, and no such quote opens it",
        "write the same quote at its beginning as well, or delete it",
        Level.WARNING,
    )


def _unopened_in(text: str) -> Iterator[str]:
    """Yield the lines' texts that end in a quote without a partner; some may stand in blocks."""
    for found in _END_QUOTE.finditer(text) if any(sign in text for sign in _STRAIGHT) else ():
        line = _NOT_QUOTED.match(text, text.rfind("\n", 0, found.end()) + 1, found.end())
        if line and _unopened(line[1]):
            yield line[1]


def _unopened(text: str) -> bool:
    """Tell whether a text ends in a quote without a partner; `5"` and `the boys'` have none."""
    sign, before = text[-1:], text[-2:-1]
    if sign not in _STRAIGHT or before.isdigit() or (sign == "'" and before.isalpha()):
        return False
    return _WITHIN_WORDS.sub("", text).count(sign) % 2 == 1
