"""The keys of all questions of a course, of which a response is like a handful at most."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cssr_quiz.wording.pieces import Index
    from cssr_quiz.wording.spelling import Form


class Rivals:
    """Texts that are right somewhere in a course; equal only to itself, so that it hashes fast."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self.texts = tuple(texts)

    def near(self, text: str, form: "Form") -> list[str]:
        """Return the texts to which a response may lead, in their order.

        Some are no way to them after all.
        """
        if not self.texts:
            return []
        from cssr_quiz.wording.ways import sought  # noqa: PLC0415 - needed to judge, not to load

        return [self.texts[place] for place in self._index.near(sought(text, form))]

    def prepare(self) -> None:
        """Make the index, which takes seconds where there are tens of thousands of texts."""
        if self.texts:
            self._index  # noqa: B018 - it is kept

    @cached_property
    def _index(self) -> "Index":
        from cssr_quiz.wording.entry import entry_of  # noqa: PLC0415 - likewise
        from cssr_quiz.wording.pieces import Index  # noqa: PLC0415 - likewise

        return Index(entry_of((text,)).keys for text in self.texts)


NOBODY: Final = Rivals()
"""The rivals of a question that stands alone."""
