"""Names, words and numbers as people type them, and how like they are to what is right.

Loading a bank needs a few light names; what judges a response is loaded when one is judged.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cssr_quiz.wording.fold import fold, without_accents
from cssr_quiz.wording.likeness import Likeness, Match, Phrase, Wanted
from cssr_quiz.wording.lists import split_list
from cssr_quiz.wording.register import Register
from cssr_quiz.wording.rivals import NOBODY, Rivals

if TYPE_CHECKING:
    from cssr_quiz.wording.finishing import begins_wrong, unfinished
    from cssr_quiz.wording.keyboard import retyped
    from cssr_quiz.wording.matching import match, may_be_exact
    from cssr_quiz.wording.number import Number, read_number, read_part
    from cssr_quiz.wording.prompted import said_in, unsaid
    from cssr_quiz.wording.remarks import alternatives, gives_up, without_closing
    from cssr_quiz.wording.spelling import telling_signs
    from cssr_quiz.wording.transliteration import transliterate
    from cssr_quiz.wording.units import are_measures, counted, is_converted, may_count, same_unit

__all__ = [
    "NOBODY",
    "Likeness",
    "Match",
    "Number",
    "Phrase",
    "Register",
    "Rivals",
    "Wanted",
    "alternatives",
    "are_measures",
    "begins_wrong",
    "counted",
    "fold",
    "gives_up",
    "is_converted",
    "match",
    "may_be_exact",
    "may_count",
    "read_number",
    "read_part",
    "retyped",
    "said_in",
    "same_unit",
    "split_list",
    "telling_signs",
    "transliterate",
    "unfinished",
    "unsaid",
    "without_accents",
    "without_closing",
]

_LATER = {
    "Number": "number",
    "alternatives": "remarks",
    "are_measures": "units",
    "counted": "units",
    "gives_up": "remarks",
    "is_converted": "units",
    "match": "matching",
    "may_count": "units",
    "may_be_exact": "matching",
    "read_number": "number",
    "read_part": "number",
    "retyped": "keyboard",
    "said_in": "prompted",
    "same_unit": "units",
    "telling_signs": "spelling",
    "transliterate": "transliteration",
    "begins_wrong": "finishing",
    "unfinished": "finishing",
    "unsaid": "prompted",
    "without_closing": "remarks",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    return found
