"""The course that simulated learners learn: every other question is chosen before it is written."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from cssr_quiz.bank import Bank, Course, Placed
from cssr_quiz.diagnostics import Span
from cssr_quiz.interaction import Choose, Interaction, Option, Verdict, Write
from cssr_quiz.interaction.keys import TextKey
from cssr_quiz.question import Question, Setting
from cssr_quiz.session import Ask
from cssr_quiz.wording import Wanted

TOPICS: Final = 40
WRONG: Final = ("Metternich", "Talleyrand", "Castlereagh")


class Remembered:
    """A name that judges the same response once only, since it says the same each time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.expects = "a name"
        self.noted = self.also = ()
        self._key = TextKey(Wanted(text))
        self._judged: dict[str, Verdict] = {}

    def judge(self, text: str) -> Verdict:
        """Judge as the project does."""
        if text not in self._judged:
            self._judged[text] = self._key.judge(text)
        return self._judged[text]


class Two:
    """A body with one form or two: to choose of four, then to write."""

    def __init__(self, key_text: str, *, ladder: bool) -> None:
        self.key_text = key_text
        write = Write(Remembered(key_text))
        options = (Option(key_text, right=True), *map(Option, WRONG))
        self._forms = (Choose(options), write) if ladder else (write,)

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Return the forms, the one to write last."""
        del question, setting
        return self._forms


@lru_cache(maxsize=8)
def course_of(size: int) -> tuple[Placed, ...]:
    """Return a course of so many questions."""
    bank = Bank("bench", "", Path("bench.yaml"), (), Setting())
    course = Course("course", "", Path(), (bank,))
    span = Span("bench.yaml")
    return tuple(
        Placed(
            Question(f"q/{n}", f"Who was it {n}?", Two(f"Kramář {n}", ladder=n % 2 == 0), span,
                     topic=str(n % TOPICS)),
            bank,
            course,
        )
        for n in range(size)
    )  # fmt: skip


def number_of(placed: Placed) -> int:
    """Return the number of a question, by which a mind knows it."""
    return int(placed.name[2:])


def wrong_for(ask: Ask) -> tuple[str, ...]:
    """Return a wrong response."""
    options = ask.interaction.options if isinstance(ask.interaction, Choose) else ()
    return (next((option.text for option in options if not option.right), WRONG[1]),)
