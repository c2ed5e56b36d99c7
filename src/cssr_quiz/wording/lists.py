"""Several things typed in one line."""

import re
from collections.abc import Iterable

from cssr_quiz.wording.fold import LIMIT, fold

_SIGNS = re.compile(
    r"([,;/\n|•&،、，；／]|(?<!\+)(?:(?<!\b[^\W\d_])\+(?!\+)|(?<=\b[^\W\d_])\+(?=\w)))"
)
"""What stands between things; a plus does, save that of C++ and A+."""
_WORDS = frozenset({"and", "und", "sowie", "et", "и", "i", "a"})
_MOST = 100
_IN_FRONT = _WORDS - {"a", "i"}


def split_list(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the things in a text that commas, semicolons, slashes, lines or `and` keep apart.

    A comma always separates, also within `Dubček, Alexander`; unless the text with its commas
    and conjunctions is `known` (`Bohemia and Moravia`). The last of a hundred holds the rest.
    """
    whole = {folded: folded.split()[0] for folded in map(fold, known) if folded}
    pieces = _pieces(text[:LIMIT])
    things: list[str] = []
    start = 0
    while start < len(pieces):
        stop = _joint(pieces, start, whole) if len(things) < _MOST - 1 else len(pieces)
        thing = " ".join("".join(pieces[start:stop]).split())
        if any(map(str.isalnum, thing)):
            things.append(thing)
        start = stop + 1
    return tuple(things)


def _joint(pieces: list[str], start: int, whole: dict[str, str]) -> int:
    """Return where the thing that begins at a piece ends; pieces and separators take turns.

    `whole` are the things known to hold separators, each with its first word.
    """
    if fold(pieces[start]).partition(" ")[0] not in whole.values():
        return start + 1
    longest = min(len(pieces), start + 2 * max((name.count(" ") for name in whole), default=0) + 1)
    for stop in range(longest, start + 1, -1):
        if (stop - start) % 2 and fold("".join(pieces[start:stop])) in whole:
            return stop
    return start + 1


def _pieces(text: str) -> list[str]:
    """Return things and what stands between them, in turns, beginning with a thing."""
    pieces: list[str] = []
    for place, chunk in enumerate(_SIGNS.split(text)):
        if place % 2:
            pieces.append(chunk)
        else:
            pieces.extend(_by_words(chunk))
    return pieces


def _by_words(chunk: str) -> list[str]:
    pieces = [""]
    tokens = chunk.split()
    loud = chunk.isupper()
    for place, token in enumerate(tokens):
        # `A` is an initial, unless everything is in capitals.
        word = token.casefold() if len(token) > 1 or loud else token
        inside = 0 < place < len(tokens) - 1 and pieces[-1].strip()
        if word in _WORDS and (inside or (place == 0 and word in _IN_FRONT and len(tokens) > 1)):
            pieces += [f" {token} ", ""]
        else:
            pieces[-1] += f" {token}"
    return pieces
