"""What a session has still to ask, in order: repetitions and contrasts take their places in it."""

from collections.abc import Iterable

from cssr_quiz.bank import Placed
from cssr_quiz.session.ask import Item, Status

APART = 3
"""How many other questions stand between a wrong response and its repetition, where there are."""


class Coming:
    """The questions to come; the first one is asked now."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = list(items)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    @property
    def first(self) -> Item:
        """Return what is asked now; raises IndexError at the end."""
        return self._items[0]

    def holds(self, name: str) -> bool:
        """Tell whether a question is among them."""
        return any(item.placed.name == name for item in self._items)

    def take(self) -> None:
        """Drop the first one: it was answered."""
        self._items.pop(0)

    def ask_again(self, item: Item) -> None:
        """Put a question that was answered back to the front."""
        self._items.insert(0, item)

    def repeat(self, placed: Placed) -> None:
        """Ask a question again after a few others."""
        self._put(APART, Item(placed, Status.AGAIN))

    def contrast(self, other: Placed) -> None:
        """Ask what a question was taken for, after its repetition, unless it comes anyway."""
        if not self.holds(other.name):
            self._put(APART + 1, Item(other, Status.CONTRAST))

    def bring_beside(self, name: str, other: Placed) -> None:
        """Ask another question right after the one of that name, or where that would come back.

        One that is to come anyway is asked for the reason for which it was.
        """
        found = [item for item in self._items if item.placed.name == other.name]
        self.drop(other.name)
        names = [item.placed.name for item in self._items]
        place = names.index(name) + 1 if name in names else APART
        self._put(place, found[0] if found else Item(other, Status.CONTRAST))

    def forget(self, name: str) -> bool:
        """Take back a repetition; tells whether it was the first one."""
        names = [item.placed.name for item in self._items]
        if name not in names:
            return False
        del self._items[names.index(name)]
        return names.index(name) == 0

    def drop(self, name: str) -> None:
        """Leave out a question wherever it stands."""
        self._items = [item for item in self._items if item.placed.name != name]

    def clear(self) -> None:
        """Leave out all."""
        self._items.clear()

    def _put(self, place: int, item: Item) -> None:
        self._items.insert(min(place, len(self._items)), item)
