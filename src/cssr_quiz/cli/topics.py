"""Topics and tags as a learner names them, and what is said of one that is not there."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from cssr_quiz.errors import UsageError, command_line

if TYPE_CHECKING:
    from cssr_quiz.bank import Placed
    from cssr_quiz.cli.desk import Desk

FEW: Final = 5
"""How many topics are named at most where one is unknown."""

NEAREST: Final = 2


def of_topics(questions: "Sequence[Placed]", topics: Iterable[str], desk: "Desk") -> "list[Placed]":
    """Return the questions of some topics or tags, all where none is named.

    Raises UsageError where there is no question of one of them.
    """
    wanted = [topic for topic in topics if topic]
    for topic in wanted:
        if not any(placed.is_about(topic) for placed in questions):
            raise UsageError(f"there is no topic `{topic}`", _way_out(topic, questions, desk))
    return [
        placed
        for placed in questions
        if not wanted or any(placed.is_about(topic) for topic in wanted)
    ]


def counted(questions: "Iterable[Placed]") -> dict[str, int]:
    """Return how many questions each topic or tag has, in order of the alphabet."""
    spelt: dict[str, str] = {}
    found: dict[str, int] = {}
    for placed in questions:
        words = {word.casefold(): word for word in (*placed.question.tags, placed.topic)}
        for folded, word in words.items():
            name = spelt.setdefault(folded, word)
            found[name] = found.get(name, 0) + 1
    return dict(sorted(found.items(), key=lambda each: each[0].casefold()))


def _way_out(topic: str, questions: "Sequence[Placed]", desk: "Desk") -> str:
    """Say where the topic is, what is like it, or which there are."""
    banks = dict.fromkeys(each.bank.name for each in desk.library.all() if each.is_about(topic))
    if banks:
        return f"it is one of other banks: {', '.join(banks)}"
    known = list(counted(questions))
    near = _nearest(topic, known)
    if near:
        return f"did you mean {' or '.join(f'`{each}`' for each in near)}?"
    if len(known) <= FEW:
        return f"there are: {', '.join(known)}"
    here = [word for path in desk.paths for word in ("--quizzes", path)]
    return f"see all {len(known)}: {command_line('banks', '--topics', *here)}"


def _nearest(topic: str, known: Sequence[str]) -> list[str]:
    from difflib import get_close_matches

    spelt = {word.casefold(): word for word in known}
    return [spelt[word] for word in get_close_matches(topic.casefold(), list(spelt), NEAREST)]
