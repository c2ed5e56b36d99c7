"""What gives a learner trouble: the questions most often wrong, and those taken for another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cssr_quiz.bank import Library
from cssr_quiz.schedule import Progress
from cssr_quiz.tally import Tally

MOST: Final = 10
"""How many of each are named."""

OFTEN: Final = 3
"""Responses from which a question can count as hard."""


@dataclass(frozen=True, slots=True)
class Hard:
    """A question that is often wrong; `lapses` counts how often it was forgotten once learned."""

    question: str
    prompt: str
    language: str
    answered: int
    right: int
    lapses: int


@dataclass(frozen=True, slots=True)
class Confusion:
    """A question whose responses were right for another one, and how often."""

    question: str
    prompt: str
    confused: str
    confused_prompt: str
    language: str
    times: int


def hardest(tally: Tally, library: Library, progress: Mapping[str, Progress]) -> tuple[Hard, ...]:
    """Return the questions with the lowest share right, the lowest first."""
    found = [
        (each.right / each.answered, -each.answered, name, each)
        for name, each in tally.questions.items()
        if each.answered >= OFTEN and each.right < each.answered and name in library.by_name
    ]
    hard = []
    for _, _, name, each in sorted(found, key=lambda entry: entry[:3])[:MOST]:
        placed = library.by_name[name]
        lapses = progress[name].lapses if name in progress else 0
        language = placed.bank.setting.language
        hard.append(Hard(name, placed.question.prompt, language, each.answered, each.right, lapses))
    return tuple(hard)


def confusions(tally: Tally, library: Library) -> tuple[Confusion, ...]:
    """Return the pairs that are confused, the most frequent first."""
    known = library.by_name
    found = [each for each in tally.mistaken if each.question in known and each.confused in known]
    found.sort(key=lambda each: (-each.times, each.question, each.confused))
    return tuple(
        Confusion(
            each.question,
            known[each.question].question.prompt,
            each.confused,
            known[each.confused].question.prompt,
            known[each.question].bank.setting.language,
            each.times,
        )
        for each in found[:MOST]
    )
