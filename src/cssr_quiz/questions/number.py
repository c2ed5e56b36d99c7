"""A number to be known, with a tolerance and a unit where they make sense.

```yaml
bank: example
questions:
  - id: treaty-length
    prompt: For how many years was the treaty of December 1943 to last?
    number: 20
    unit: years
  - id: satellites
    prompt: How many million people lived in Czechoslovakia in 1930?
    number: 14.7
    tolerance: 5 %
    unit: million
```
"""

from dataclasses import dataclass
from decimal import Decimal

from cssr_quiz.fields import Field, Problems, Record
from cssr_quiz.interaction import Interaction, NumberKey, Write
from cssr_quiz.kinds import FLAG, TEXT, UNSIGNED, decimal, parsed
from cssr_quiz.question import Question, QuestionType, Setting


def _tolerance(text: str) -> tuple[Decimal, bool]:
    share = text.endswith("%")
    value = decimal(text.removesuffix("%").strip())
    if value < 0:
        raise ValueError(f"a tolerance is 0 or more, found `{text}`")
    return value, share


NUMBER = Field(
    "number",
    parsed(
        "number",
        lambda text: (decimal(text), text),
        "bad-number",
        {
            "type": ["number", "string"],
            "pattern": rf"^\s*[-+]?{UNSIGNED}$",
            "errorMessage": "expected a number such as 20 or 3.5",
        },
    ),
    "the number, with a point for decimals",
)
TOLERANCE = Field(
    "tolerance",
    parsed(
        "tolerance",
        _tolerance,
        "bad-number",
        {
            "type": ["number", "string"],
            "minimum": 0,
            "pattern": rf"^\s*\+?{UNSIGNED}%?\s*$",
            "errorMessage": "expected a number, or a share such as 5 %",
        },
    ),
    "how far off is still right: `2`, or a share such as `5 %`",
    default=(Decimal(0), False),
)
UNIT = Field("unit", TEXT, "what is counted; a learner may leave it out", default="")
NEEDS_UNIT = Field(
    "needs-unit", FLAG, "true: the unit must be typed too, and is not told before", default=False
)


@dataclass(frozen=True, slots=True)
class NumberBody:
    """The number, as it stands in the file too, and how far off is still right."""

    number: Decimal
    written: str
    tolerance: Decimal
    unit: str
    needs_unit: bool = False

    @property
    def key_text(self) -> str:
        """Return the number with its unit."""
        return f"{self.written} {self.unit}".strip()

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Write."""
        key = NumberKey(
            self.number,
            self.key_text,
            self.tolerance,
            self.unit,
            setting.language,
            needs_unit=self.needs_unit,
            prompt=question.prompt,
        )
        return (Write(key),)


def _read(record: Record, problems: Problems, language: str) -> NumberBody:
    del language
    number, written = record[NUMBER]
    tolerance, share = record[TOLERANCE]
    if record[NEEDS_UNIT] and not record[UNIT]:
        problems.add(
            record.place(NEEDS_UNIT),
            "missing-field",
            "`needs-unit` asks for a unit, and this question names none",
            "add `unit:`",
        )
    return NumberBody(
        number,
        written,
        abs(number) * tolerance / 100 if share else tolerance,
        record[UNIT],
        record[NEEDS_UNIT],
    )


TYPE = QuestionType("number", __doc__, (NUMBER, TOLERANCE, UNIT, NEEDS_UNIT), _read)
