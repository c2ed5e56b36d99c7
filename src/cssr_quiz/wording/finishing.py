"""A response that is neither right nor another thing, and may yet be right once it is put well."""

from collections.abc import Sequence

from cssr_quiz.wording.case import case_of
from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.initials import abbreviates
from cssr_quiz.wording.likeness import Wanted
from cssr_quiz.wording.lists import split_list
from cssr_quiz.wording.spelling import NEGATIONS

_AROUND = 2
"""Words around an answer from which on they are a sentence: `South Korea` is none for Korea."""


def unfinished(response: str, wanted: Wanted) -> str:
    """Return what to ask of a response that is no answer yet, "" where it is just wrong.

    The initials of an answer are to be written out, and a sentence around it left off. Of several
    things none is picked; who leaves out a `not`, or puts one in, says another thing.
    """
    case = case_of(wanted)
    if len(response) > case.longest:
        return ""
    typed = fold(response).split()
    sentence = f" {' '.join(typed)} "
    for form, _ in case.right:
        key = form.own.words
        if len(typed) == 1:
            if typed[0] not in case.said and abbreviates(form.text, response):
                return "write it out in full"
        elif len(typed) >= len(key) + _AROUND and f" {' '.join(key)} " in sentence:
            is_one = _denials(typed) == _denials(key) and len(split_list(response)) == 1
            return "type just the answer" if is_one else ""
    return ""


def _denials(words: Sequence[str]) -> frozenset[str]:
    return NEGATIONS.intersection(words)
