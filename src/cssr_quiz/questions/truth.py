"""A statement that is true or false.

Who types may say it by a number, a first letter in English or in the bank's language, or in words:
`nope`, `that's not true`, `Nein, Frankreich unterschrieb.`

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
from cssr_quiz.wording import fold

TRUTH = Field("truth", FLAG, "whether the statement in the prompt is true")

_WORDS = {
    "en": ("True", "False"),
    "cs": ("Pravda", "Nepravda"),
    "sk": ("Pravda", "Nepravda"),
    "de": ("Wahr", "Falsch"),
    "ru": ("Верно", "Неверно"),
}
_ALIASES = {
    "en": ("t y", "f n"),
    "cs": ("p a", "n"),
    "sk": ("p a", "n"),
    "de": ("w j r", "n"),
    "ru": ("в д", "н л"),
}
"""Letters for the two; the English ones do in every language."""

_TRUE = frozenset(
    """
    true yes yep yeah yup correct right pravda ano jo jasne plati spravne hej ja wahr richtig
    stimmt верно да правда правильно
    """.split()
)
_FALSE = frozenset(
    """
    false no nope nah untrue incorrect wrong lie nepravda ne neplati spatne lez nesedi
    falsch nein unwahr нет неверно неправда ложь неправильно
    """.split()
)
_DENIALS = frozenset("not isnt wasnt never neni nie nicht не".split())
_AROUND = frozenset(
    """
    i think believe guess would say it its is was that thats this the a statement answer of course
    definitely certainly probably totally to je byla bylo myslim ze si asi urcite das ist war es
    ich glaube sicher это я думаю наверное
    """.split()
)


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
        return (Choose(options, fixed=True, meant=self._meant),)

    def _meant(self, line: str) -> tuple[str, ...]:
        """Return what a line says of the statement, in the words of the option."""
        said = said_to_be(line)
        return () if said is None else (self.words[0] if said else self.words[1],)


def said_to_be(line: str) -> bool | None:
    """Return whether a line calls something true or false, None where it says neither or both.

    It says so in front, `false, since ...`, be it with a `not`; swapped letters are forgiven.
    """
    found: set[bool] = set()
    denied = False
    for word in map(_known, fold(line).split()):
        if word in _DENIALS:
            denied = True
        elif word in _TRUE or word in _FALSE:
            found.add((word in _TRUE) is not denied)
            denied = False
        elif not found and word not in _AROUND:
            return None
    if len(found) > 1 or not (found or denied):
        return None
    return found.pop() if found else False


def _known(word: str) -> str:
    """Return the word that is meant; its first letter stands, for `on` is no `no`."""
    alike = (each for each in _TRUE | _FALSE if each[0] == word[0])
    swapped = (each for each in alike if sorted(each) == sorted(word))
    return word if word in _TRUE | _FALSE | _DENIALS else next(swapped, word)


def _read(record: Record, problems: Problems, language: str) -> TruthBody:
    del problems
    return TruthBody(record[TRUTH], _WORDS.get(language, _WORDS["en"]), _aliases(language))


@lru_cache(maxsize=8)
def _aliases(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return other words for true and for false in a language, which its questions share."""
    (yes, no), (true, false) = _ALIASES.get(language, ("", "")), _ALIASES["en"]
    return frozenset(f"{yes} {true}".split()), frozenset(f"{no} {false}".split())


TYPE = QuestionType("truth", __doc__, (TRUTH,), _read)
