"""Historical dates as values: read from any notation, said in any language, compared."""

from cssr_quiz.dates.compare import Comparison, Fit, compare
from cssr_quiz.dates.offset import Offset, describe
from cssr_quiz.dates.parsing import parse
from cssr_quiz.dates.reading import Impossible, NoDate, Reading, read
from cssr_quiz.dates.saying import say
from cssr_quiz.dates.value import DateError, Endpoint, Part, Precision, Season, When

__all__ = [
    "Comparison",
    "DateError",
    "Endpoint",
    "Fit",
    "Impossible",
    "NoDate",
    "Offset",
    "Part",
    "Precision",
    "Reading",
    "Season",
    "When",
    "compare",
    "describe",
    "parse",
    "read",
    "say",
]
