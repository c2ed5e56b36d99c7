"""Texts found by what is up to two slips away, without looking at all of them.

Of two texts that are two slips apart, at least one of three pieces is the same in both, if it is
reckoned with that a swap may lie across the end of a piece. So each text is kept by its pieces.
"""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Final

from cssr_quiz.wording.spelling import MOST, SHORT, distance

_PIECES: Final = MOST + 1


class Index:
    """Texts with the places where they stand, found by texts up to two slips away."""

    def __init__(self, keys: Iterable[Iterable[str]] = ()) -> None:
        """Make an index of texts; those of the first place come first, and so on."""
        self._places: dict[str, list[int]] = {}
        self._short: dict[int, list[str]] = {}
        self._by_piece: dict[tuple[int, int], dict[str, list[str]]] = {}
        for place, texts in enumerate(keys):
            for text in texts:
                self._add(text, place)

    def _add(self, text: str, place: int) -> None:
        places = self._places.setdefault(text, [])
        places.append(place)
        if len(places) > 1:
            return
        length = len(text)
        if length <= SHORT:
            self._short.setdefault(length, []).append(text)
            return
        for number, (start, end) in enumerate(_pieces(length)):
            alike = self._by_piece.setdefault((length, number), {})
            alike.setdefault(text[start:end], []).append(text)

    def near(self, texts: Iterable[str]) -> list[int]:
        """Return the places, in order, of what is up to two slips away from any of the texts."""
        return sorted(
            {
                place
                for text in texts
                for each in self._alike(text)
                if distance(text, each, MOST) is not None
                for place in self._places[each]
            }
        )

    def _alike(self, text: str) -> set[str]:
        """Return the texts of about that length that share a piece, and all short ones."""
        found: set[str] = set()
        typed: dict[tuple[int, int], tuple[str, ...]] = {}
        for longer in range(-MOST, MOST + 1):
            length = len(text) + longer
            found.update(self._short.get(length, ()))
            for number, (start, end) in enumerate(_pieces(length)):
                alike = self._by_piece.get((length, number))
                if alike is None:
                    break
                for shift in _shifts(-longer):
                    place = start + shift, end + shift
                    if place not in typed:
                        typed[place] = _as_typed(text, *place)
                    for piece in typed[place]:
                        if piece in alike:
                            found.update(alike[piece])
        return found


@cache
def _pieces(length: int) -> list[tuple[int, int]]:
    """Return where the pieces of a text of that length begin and end."""
    ends = [length * number // _PIECES for number in range(_PIECES + 1)]
    return list(pairwise(ends))


@cache
def _shifts(longer: int) -> list[int]:
    """Return by how much a piece may have moved where a text became so much longer."""
    moves = range(-MOST, MOST + 1)
    return [move for move in moves if abs(move) + abs(longer - move) <= MOST]


def _as_typed(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return what a piece was that stands in a text: with letters swapped over its ends, too."""
    if start < 0 or end > len(text):
        return ()
    piece = text[start:end]
    before, after = text[start - 1] if start else "", text[end : end + 1]
    ahead, behind = before + piece[1:], piece[:-1] + after
    if before and after and end - start > 1:
        return piece, ahead, behind, before + piece[1:-1] + after
    return (piece, ahead if before else piece, behind if after else piece)
