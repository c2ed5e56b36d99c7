"""Years of three digits, which a text means by `in 455` where it is not before Christ."""

import re
from dataclasses import dataclass
from typing import Final

from cssr_quiz.dates.era import AFTER_CHRIST, BEFORE_CHRIST
from cssr_quiz.dates.months import ENGLISH

_LONG: Final = r"(?<!\d)[12]\d{3}(?!\d)"
# Digits come first: few places of a text have them, and a look behind them is only then worth it.
_THREE: Final = r"[1-9]\d\d"
_AHEAD: Final = "|".join(
    rf"(?<={word} \d\d\d)" for word in (*ENGLISH, r"\b[Ii]n", r"\bsince", r"\buntil")
)
_YEAR = re.compile(_LONG)
# `In 455 the Vandals`, `in October 732.`, `Charlemagne (748–814)`; but not `in 300 ships`.
_SHORT: Final = (
    rf"(?<!\d){_THREE}(?:(?:{_AHEAD})"
    r"(?=[.;:)](?!\d)|,(?!\s?\d)|$|\s(?:the|he|she|it|they|his|her|and|in|at|on|when|[^\W\d_a-z]))"
    r"|(?<=\(\d\d\d)(?=[–-]\d{3,4}\)))"
)
SHORT_YEAR: Final = re.compile(_SHORT)
ANY_YEAR: Final = re.compile(f"{_LONG}|{_SHORT}")


@dataclass(slots=True)
class Era:
    """Whether what a text tells is before Christ: that is said once, and then left out."""

    before: bool = False

    def after_christ_from(self, text: str) -> int:
        """Go on over a passage, and return from where in it years are after Christ."""
        ends = [each.end() for each in BEFORE_CHRIST.finditer(text)]
        if not (ends or self.before):
            return 0
        last = max(ends, default=0)
        known = (*AFTER_CHRIST.finditer(text, last), *_YEAR.finditer(text, last))
        self.before = not known
        return min((each.start() for each in known), default=len(text))
