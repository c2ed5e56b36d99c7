"""Several things asked for at once, in any order: all of them, or as many as `need` says.

```yaml
bank: example
questions:
  - id: munich-powers
    prompt: Name two of the four powers that signed the Munich Agreement.
    answers: [Germany, Italy, France, United Kingdom]
    need: 2
    reject:
      - Czechoslovakia: It was not even at the table.
```
"""

from dataclasses import dataclass, replace

from cssr_quiz.fields import Field, Problems, Record, least_items
from cssr_quiz.interaction import Interaction, SeveralKey, Write
from cssr_quiz.kinds import WHOLE
from cssr_quiz.question import PHRASES, Question, QuestionType, Setting, text_nodes
from cssr_quiz.sameness import equal_texts
from cssr_quiz.wording import Phrase, Wanted

ANSWERS = Field(
    "answers",
    replace(PHRASES, schema={**PHRASES.schema, "allOf": [least_items(1, "expected a text")]}),
    "all the things that are right",
)
NEED = Field("need", WHOLE, "how many of them are asked for; all, where it is left out", default=0)
REJECT = Field("reject", PHRASES, "things that are not right, each may carry a note", default=())


@dataclass(frozen=True, slots=True)
class SeveralBody:
    """The things that are right, and how many are asked for."""

    answers: tuple[Phrase, ...]
    need: int
    reject: tuple[Phrase, ...]

    @property
    def key_text(self) -> str:
        """Return all that is right."""
        return "; ".join(each.text for each in self.answers)

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Write."""
        texts = [each.text for each in self.answers]
        wanted = tuple(
            Wanted(
                key=each.text,
                reject=self.reject,
                rivals=tuple(text for text in texts if text != each.text),
                names=setting.names,
                prompt=question.prompt,
                language=setting.language,
            )
            for each in self.answers
        )
        return (Write(SeveralKey(wanted, self.need)),)


def _read(record: Record, problems: Problems, language: str) -> SeveralBody:
    del language
    answers, need = record[ANSWERS], record[NEED]
    equal_texts(text_nodes(record.place(ANSWERS)), problems)
    if not answers:
        problems.add(record.place(ANSWERS), "empty-value", "nothing stands here", "list the things")
    if need > len(answers):
        problems.add(
            record.place(NEED),
            "bad-number",
            f"`need` asks for {need} of {len(answers)} things",
            "name more things or lower `need`",
        )
    return SeveralBody(answers, need or len(answers), record[REJECT])


TYPE = QuestionType("answers", __doc__, (ANSWERS, NEED, REJECT), _read)
