"""A statement that is true or false.

Who types may say it by a number, a first letter, yes or no, in English or in the bank's language.

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
from functools import lru_cache

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
_ALIASES = {
    "en": ("t true y yes", "f false n no"),
    "cs": ("p a ano", "n ne"),
    "sk": ("p a ano", "n nie"),
    "de": ("w j ja r richtig", "n nein"),
    "ru": ("в д да правда", "н нет л ложь"),
}
"""Other words for the two; the English ones do in every language, as all else that is typed."""


@dataclass(frozen=True, slots=True)
class TruthBody:
    """Whether the statement is true, in the words of the bank's language and their aliases."""

    truth: bool
    words: tuple[str, str]
    aliases: tuple[frozenset[str], frozenset[str]]

    @property
    def key_text(self) -> str:
        """Return the right word."""
        return self.words[0] if self.truth else self.words[1]

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Choose between two options in fixed order."""
        del question, setting
        (yes, no), (for_yes, for_no) = self.words, self.aliases
        options = (
            Option(yes, right=self.truth, aliases=for_yes),
            Option(no, right=not self.truth, aliases=for_no),
        )
        return (Choose(options, fixed=True),)


def _read(record: Record, problems: Problems, language: str) -> TruthBody:
    del problems
    return TruthBody(record[TRUTH], _WORDS.get(language, _WORDS["en"]), _aliases(language))


@lru_cache(maxsize=8)
def _aliases(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return other words for true and for false in a language, which its questions share."""
    (yes, no), (true, false) = _ALIASES.get(language, ("", "")), _ALIASES["en"]
    return frozenset(f"{yes} {true}".split()), frozenset(f"{no} {false}".split())


TYPE = QuestionType("truth", __doc__, (TRUTH,), _read)
