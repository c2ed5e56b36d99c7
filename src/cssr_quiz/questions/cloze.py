r"""A text with gaps in brackets; `|` separates spellings that are right, the first is shown.

Each gap is judged by its shape: as a date, a number or a text. `\[` is a bracket that is no gap.

```yaml
bank: example
questions:
  - id: motto
    cloze: Se Sovětským svazem na [věčné časy]!
  - id: wartime-treaty
    cloze: The wartime treaty of alliance was signed in [Moscow|Moskva] on [12 December 1943].
```
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from cssr_quiz import dates
from cssr_quiz.fields import Field, Kind, Problems, Record
from cssr_quiz.interaction import DateKey, Fill, Interaction, Key, NumberKey, TextKey
from cssr_quiz.kinds import text_of
from cssr_quiz.question import Question, QuestionType, Setting
from cssr_quiz.wording import Phrase, Wanted
from cssr_quiz.yamltree import Node

_GAP = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]")
_A_GAP = r"(^|[^\\])\[(\\.|[^\[\]\\])+\]"
_BAR = re.compile(r"(?<!\\)\|")
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_ESCAPE = re.compile(r"\\([\[\]|\\])")
_BLANK = re.compile(r"\.{2,}|…|_+")
_NUMBER = re.compile(r"\d{1,3}|\d+[.,]\d+")


@dataclass(frozen=True, slots=True)
class _Parts:
    pieces: tuple[str, ...]
    gaps: tuple[tuple[str, ...], ...]


def _read_cloze(node: Node, problems: Problems) -> _Parts | None:
    text = text_of(node, problems)
    if text is None:
        return None
    try:
        parts = split(text)
    except ValueError as error:
        problems.add(node, "bad-gap", str(error), r"a gap is `[text]`; write `\[` for a bracket")
        return None
    return parts


def split(text: str) -> _Parts:
    """Split a cloze into the pieces around its gaps and the spellings of each gap.

    Raises ValueError where brackets have no partner or nothing in them, or where there is no gap.
    """
    pieces, gaps, end = [], [], 0
    for gap in _GAP.finditer(text):
        pieces.append(text[end : gap.start()])
        gaps.append(tuple(_unescaped(each).strip() for each in _BAR.split(gap.group(1))))
        end = gap.end()
    pieces.append(text[end:])
    if any(_BRACKET.search(piece) for piece in pieces):
        raise ValueError("a bracket has no partner")
    if not gaps:
        raise ValueError("there is no gap")
    if not all(all(gap) for gap in gaps):
        raise ValueError("a gap is empty")
    if blank := next((each for gap in gaps for each in gap if _BLANK.fullmatch(each)), ""):
        raise ValueError(f"the gap `[{blank}]` does not say what belongs in it")
    return _Parts(tuple(map(_unescaped, pieces)), tuple(gaps))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


CLOZE = Field(
    "cloze",
    Kind(
        "text with [gaps]",
        _read_cloze,
        {
            "type": "string",
            "pattern": _A_GAP,
            "errorMessage": "expected a text with what is asked for in brackets, `a [gap]`",
        },
    ),
    "a text with `[gaps]`; `[a|b]` where two spellings are right",
)


@dataclass(frozen=True, slots=True)
class ClozeBody:
    """The pieces of the text and the spellings of its gaps."""

    parts: _Parts

    @property
    def key_text(self) -> str:
        """Return the text with its gaps marked."""
        gaps = [f"[{'|'.join(gap)}]" for gap in self.parts.gaps]
        return "".join(
            piece + gap for piece, gap in zip(self.parts.pieces, [*gaps, ""], strict=True)
        )

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Fill."""
        del question
        prompt = " ".join(self.parts.pieces)
        gaps = tuple(_key(gap, prompt, setting) for gap in self.parts.gaps)
        return (Fill(self.parts.pieces, gaps),)


def _key(spellings: tuple[str, ...], prompt: str, setting: Setting) -> Key:
    text = spellings[0]
    if len(spellings) == 1:
        if _NUMBER.fullmatch(text):
            return NumberKey(Decimal(text.replace(",", ".")), text, language=setting.language)
        # Without a year there is no date, and trying costs more than all the rest.
        if any(map(str.isdigit, text)):
            try:
                return DateKey(dates.parse(text), setting.language, setting.span)
            except dates.DateError:
                pass
    accept = tuple(Phrase(spelling) for spelling in spellings[1:])
    return TextKey(
        Wanted(
            key=text,
            accept=accept,
            names=setting.names,
            prompt=prompt,
            language=setting.language,
        ),
        expects="what belongs in the gap",
    )


def _read(record: Record, problems: Problems, language: str) -> ClozeBody:
    del problems, language
    return ClozeBody(record[CLOZE])


TYPE = QuestionType("cloze", __doc__, (CLOZE,), _read, prompt="Fill in what is missing.")
