"""Texts of one question that a learner could not tell apart, or hardly."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

from cssr_quiz import wording
from cssr_quiz.diagnostics import Level
from cssr_quiz.fields import Problems
from cssr_quiz.yamltree import Text

# Both begin with the sign itself, which is looked for many times faster than what is around it.
_APART: Final = re.compile(r" (?:(?<=\b[^\W\d] )(?=[^\W\d]\b)|(?<=\d )(?=\d{3}\b))")
"""What is between U. S. S. R. and 250 000, folded."""

_TELLING: Final = re.compile(
    r"[-+−±×·*/^~=≠<>≤≥|#%°!?()\[\]{}\u207a\u207b](?:(?<!-)|(?<!\w-)|(?!\w))"
)
"""Signs that make another thing of a text: -4 of 4, C# of C, x > 5 of x < 5; no hyphens."""

_ACCENTED: Final = re.compile(r"[^\W\d_a-z]")

_WAY: Final = "delete or reword one"


def equal_texts(texts: Iterable[Text], problems: Problems) -> None:
    """Note every text to be typed that equals an earlier one once folded, as it is judged.

    Spaces between letters that stand for words, and between thousands, say nothing either; the
    signs that the judge heeds do, as in -4.
    """
    seen: dict[tuple[str, str], Text] = {}
    for node in texts:
        key = (wording.telling_signs(node.text), _folded(node.text))
        other = seen.setdefault(key, node)
        if other is not node:
            _tell_equal(node, other, problems)


def alike_texts(
    texts: Iterable[Text], problems: Problems, *, options: bool = False, way: str = _WAY
) -> None:
    """Note every text to be picked that equals an earlier one, or nearly.

    That two differ by a capital, a comma or an accent in a name is a warning, for it may be what
    is asked; where it holds of all `options`, it is. In other words an accent makes another one.
    `way` is the way out where two are equal.
    """
    same: dict[str, Text] = {}
    near: dict[tuple[str, ...], Text] = {}
    alike: list[tuple[Text, Text]] = []
    for node in texts:
        plain = " ".join(normalize("NFC", node.text).split())
        twin = same.setdefault(plain, node)
        telling = _TELLING.findall(plain)
        if plain[:1].islower():
            telling += _ACCENTED.findall(plain.casefold())
        other = near.setdefault((_folded(plain), *telling), node)
        if twin is not node:
            _tell_equal(node, twin, problems, way)
        elif other is not node:
            alike.append((node, other))
    for node, other in () if options and len(near) == 1 else alike:
        problems.add(
            node,
            "equal-options",
            f"`{node.text}` is `{other.text}` in line {other.line} but for small signs",
            "reword one, or allow it where capitals, accents or commas are what you ask",
            Level.WARNING,
        )


def _folded(text: str) -> str:
    return _APART.sub("", wording.fold(text)) or text


def _tell_equal(node: Text, other: Text, problems: Problems, way: str = _WAY) -> None:
    if not node.text.strip():
        return  # That nothing stands there is told already.
    problems.add(
        node,
        "equal-options",
        f"`{node.text}` equals `{other.text}` in line {other.line}",
        f"a learner could not tell them apart; {way}",
    )
