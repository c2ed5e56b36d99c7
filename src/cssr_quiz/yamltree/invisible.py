"""Signs that nobody sees, as they come with text copied from a page, a PDF or a chat."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.yamltree.source import lines_of

_SIGNS: Final = "\u00ad\u200b\u2060\u202a\u202b\u202c\u202d\u202e"
"""Soft hyphen, spaces and joiners of no width, what turns the direction of text; not what emoji
and scripts need."""

_INVISIBLE: Final = re.compile(f"[{_SIGNS}]")


def invisible_signs(text: str, name: str) -> Iterator[Diagnostic]:
    """Yield a warning for the first sign of each line that cannot be seen."""
    if not any(sign in text for sign in _SIGNS):
        return
    for number, line in enumerate(lines_of(text), 1):
        found = _INVISIBLE.search(line)
        if found:
            yield Diagnostic(
                Span(name, number, found.start() + 1),
                "invisible-sign",
                f"a sign that nobody sees stands here: U+{ord(found[0]):04X}",
                "delete it: put the cursor behind it and press backspace, or type the line anew",
                Level.WARNING,
            )
