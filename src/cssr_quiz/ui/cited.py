"""The passages that questions cite; a study text is read when one of its passages is shown."""

from typing import TYPE_CHECKING

from cssr_quiz.bank import Placed

if TYPE_CHECKING:
    from pathlib import Path

    from cssr_quiz.bank.text import Passage, StudyText


class Cited:
    """Finds the passages of questions, and reads each study text once."""

    def __init__(self) -> None:
        self._texts: dict[Path, StudyText] = {}

    def by(self, placed: Placed) -> "tuple[Passage, ...]":
        """Return the passages that a question cites."""
        path, cites = placed.bank.text, placed.question.cites
        if path is None or not cites:
            return ()
        from cssr_quiz.bank.text import read_text  # noqa: PLC0415 - when a passage is shown

        if path not in self._texts:
            self._texts[path] = read_text(path)
        found = self._texts[path].by_anchor
        return tuple(found[cite.passage] for cite in cites if cite.passage in found)

    def titles(self, questions: tuple[Placed, ...]) -> tuple[str, ...]:
        """Return the titles of the passages that questions cite, each once."""
        passages = [passage for placed in questions for passage in self.by(placed)]
        titles = (
            f"{passage.title} ({passage.anchor})" if passage.title else passage.anchor
            for passage in passages
        )
        return tuple(dict.fromkeys(titles))
