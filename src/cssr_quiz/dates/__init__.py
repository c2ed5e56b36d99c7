"""Historical dates as values: read from any notation, said in any language, compared.

Loading a bank needs the value and its EDTF; what reads, says and compares is loaded when needed.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cssr_quiz.dates.parsing import parse
from cssr_quiz.dates.value import DateError, Endpoint, Part, Precision, Season, When

if TYPE_CHECKING:
    from cssr_quiz.dates.amounts import is_amount
    from cssr_quiz.dates.cldr import code_meant, names_a_language
    from cssr_quiz.dates.comparison import Comparison, Fit, compare
    from cssr_quiz.dates.elapsed import gap
    from cssr_quiz.dates.filler import is_filler
    from cssr_quiz.dates.offset import Offset, describe
    from cssr_quiz.dates.reading import Impossible, NoDate, Reading, read, read_ends
    from cssr_quiz.dates.saying import say

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
    "code_meant",
    "compare",
    "describe",
    "gap",
    "is_amount",
    "is_filler",
    "names_a_language",
    "parse",
    "read",
    "read_ends",
    "say",
]

_LATER = {
    "Comparison": "comparison",
    "Fit": "comparison",
    "Impossible": "reading",
    "NoDate": "reading",
    "Offset": "offset",
    "Reading": "reading",
    "code_meant": "cldr",
    "compare": "comparison",
    "describe": "offset",
    "gap": "elapsed",
    "is_amount": "amounts",
    "is_filler": "filler",
    "names_a_language": "cldr",
    "read": "reading",
    "read_ends": "reading",
    "say": "saying",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found
