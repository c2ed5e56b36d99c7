"""The registry of question types: the answer key in a question names its type."""

from typing import Final

from cssr_quiz.question import QuestionType
from cssr_quiz.questions import choices, cloze, date, match, number, order, several, text, truth

TYPES: Final[tuple[QuestionType, ...]] = (
    text.TYPE,
    several.TYPE,
    date.TYPE,
    number.TYPE,
    choices.TYPE,
    truth.TYPE,
    order.TYPE,
    match.TYPE,
    cloze.TYPE,
)

BY_KEY: Final[dict[str, QuestionType]] = {each.key: each for each in TYPES}
