"""A name or phrase to be known; with two or more `wrong` it is first asked as a choice.

```yaml
bank: example
questions:
  - id: first-prime-minister
    prompt: Who was Czechoslovakia's first prime minister?
    answer: Karel Kramář
    accept: [Kramar]
    reject:
      - Kramer: That is a German spelling of another name.
    wrong:
      - Edvard Beneš: He was the foreign minister, later the president.
      - Antonín Švehla: He led the government from 1922.
```
"""

from dataclasses import dataclass

from cssr_quiz.elsewhere import Others
from cssr_quiz.fields import Field, Problems, Record
from cssr_quiz.interaction import Choose, Interaction, Option, TextKey, Write
from cssr_quiz.kinds import TEXT
from cssr_quiz.question import (
    PHRASES,
    Question,
    QuestionType,
    Setting,
    text_nodes,
)
from cssr_quiz.sameness import equal_texts
from cssr_quiz.wording import Phrase, Wanted

ANSWER = Field("answer", TEXT, "what is right, as it should be spelt")
ACCEPT = Field("accept", PHRASES, "other texts that are right, each may carry a note", default=())
REJECT = Field(
    "reject", PHRASES, "texts that are not right however near, each may carry a note", default=()
)
WRONG = Field("wrong", PHRASES, "wrong options; the note says why each is wrong", default=())

ENOUGH_TO_CHOOSE = 2


@dataclass(frozen=True, slots=True)
class TextBody:
    """The key and what is near it."""

    key_text: str
    accept: tuple[Phrase, ...]
    reject: tuple[Phrase, ...]
    wrong: tuple[Phrase, ...]

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Choose where there are wrong options, then write."""
        others = Others(setting.elsewhere.answered, question.name, question.answers)
        write = Write(self._key(question, setting, others))
        if len(self.wrong) < ENOUGH_TO_CHOOSE:
            return (write,)
        wrong = (Option(each.text, note=each.note) for each in self.wrong)
        options = (Option(self.key_text, right=True), *wrong)
        return (Choose(options, elsewhere=others.only), write)

    def _key(self, question: Question, setting: Setting, others: Others) -> TextKey:
        twins = (Phrase(each, f"{each} is another word") for each in others.twins(self.key_text))
        wanted = Wanted(
            key=self.key_text,
            accept=self.accept,
            reject=(*self.reject, *self.wrong, *twins),
            course=setting.elsewhere.rivals,
            names=setting.names,
            prompt=question.prompt,
            language=setting.language,
        )
        return TextKey(wanted, others)


def _read(record: Record, problems: Problems, language: str) -> TextBody:
    del language
    options = [*text_nodes(record.place(ANSWER)), *text_nodes(record.place(WRONG))]
    if "answer" in record.node.entries and record[WRONG]:
        equal_texts(options, problems)
    return TextBody(record[ANSWER], record[ACCEPT], record[REJECT], record[WRONG])


def _answers(record: Record) -> tuple[str, ...]:
    return (record[ANSWER], *(phrase.text for phrase in record[ACCEPT]))


TYPE = QuestionType("answer", __doc__, (ANSWER, ACCEPT, REJECT, WRONG), _read, answers=_answers)
