"""Parts of responses that are not whole yet; they wait while the learner does something else."""

from cssr_quiz.session import Ask


class Begun:
    """The picks, marks or gaps that were given of each question before its response was whole."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, int], list[str]] = {}

    def parts(self, ask: Ask) -> list[str]:
        """Return the parts of a question's response so far, to be added to in place."""
        return self._parts.setdefault((ask.placed.name, ask.number), [])

    def finish(self, ask: Ask) -> None:
        """Forget the parts of a response that is whole."""
        del self._parts[ask.placed.name, ask.number]
