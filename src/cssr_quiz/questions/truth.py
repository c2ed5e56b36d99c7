"""A statement that is true or false.

```yaml
bank: example
questions:
  - id: germans-at-munich
    prompt: France helped Czechoslovakia against Germany in 1938.
    truth: false
    why: France signed the Munich Agreement instead.
```
"""

from dataclasses import dataclass

from cssr_quiz.fields import Field, Problems, Record
from cssr_quiz.interaction import Choose, Interaction, Option
from cssr_quiz.kinds import FLAG
from cssr_quiz.question import Question, QuestionType, Setting

TRUTH = Field("truth", FLAG, "whether the statement in the prompt is true")

_WORDS = {
    "en": ("True", "False"),
    "cs": ("Pravda", "Nepravda"),
    "sk": ("Pravda", "Nepravda"),
    "de": ("Wahr", "Falsch"),
    "ru": ("Верно", "Неверно"),
}


@dataclass(frozen=True, slots=True)
class TruthBody:
    """Whether the statement is true, in the words of the bank's language."""

    truth: bool
    words: tuple[str, str]

    @property
    def key_text(self) -> str:
        """Return the right word."""
        return self.words[0] if self.truth else self.words[1]

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Choose between two options in fixed order."""
        del question, setting
        yes, no = self.words
        return (
            Choose((Option(yes, right=self.truth), Option(no, right=not self.truth)), fixed=True),
        )


def _read(record: Record, problems: Problems, language: str) -> TruthBody:
    del problems
    return TruthBody(record[TRUTH], _WORDS.get(language, _WORDS["en"]))


TYPE = QuestionType("truth", __doc__, (TRUTH,), _read)
