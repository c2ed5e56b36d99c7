"""A response that is neither right nor another thing, and may yet be right once it is put well."""

from collections.abc import Iterable, Sequence

from cssr_quiz.wording.affixes import turns_meaning
from cssr_quiz.wording.case import case_of
from cssr_quiz.wording.dictionary import is_word
from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.given_names import GIVEN_NAMES
from cssr_quiz.wording.initials import abbreviates
from cssr_quiz.wording.likeness import Wanted
from cssr_quiz.wording.lists import split_list
from cssr_quiz.wording.places import adds_kind
from cssr_quiz.wording.spelling import NEGATIONS, begins_otherwise, distance, forgiven

_AROUND = 2
"""Words around an answer from which on they are a sentence: `South Korea` is none for Korea."""


def unfinished(response: str, wanted: Wanted) -> str:
    """Return what to ask of a response that is no answer yet, "" where it is just wrong.

    The initials of an answer are to be written out, the kind of place beside it or a sentence
    around it left off; a slip in the first letter may be another word. Of several things none is
    picked; who leaves out a `not`, or puts one in, says another thing.
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
        elif adds_kind(typed, list(key)):
            return "type just the name"
        elif len(typed) >= len(key) + _AROUND and f" {' '.join(key)} " in sentence:
            is_one = _denials(typed) == _denials(key) and len(split_list(response)) == 1
            return "type just the answer" if is_one else ""
        elif case.own[0].person and _has_middle_name(typed, key):
            is_one = not _denials(typed) and len(split_list(response)) == 1
            return "type just the first name and the surname" if is_one else ""
    return "look at the spelling again" if begins_wrong(response, wanted) else ""


def begins_wrong(response: str, wanted: Wanted) -> bool:
    """Tell whether a word is right but for its first letter."""
    typed = fold(response).split()
    word = typed[0] if len(typed) == 1 else ""
    return not (word in GIVEN_NAMES or is_word(word)) and _is_begun_wrong(
        word, case_of(wanted).exact
    )


def _has_middle_name(typed: Sequence[str], key: Sequence[str]) -> bool:
    """Tell whether a name has one word more than the key between its first and its last one."""
    is_longer = len(typed) == len(key) + 1 > _AROUND and typed[1] not in key
    return is_longer and (typed[0], typed[-1]) == (key[0], key[-1])


def _is_begun_wrong(word: str, keys: Iterable[str]) -> bool:
    near = (key for key in keys if distance(word, key, 1) and forgiven(len(key)))
    return any(begins_otherwise(word, key) and not turns_meaning(word, key) for key in near)


def _denials(words: Sequence[str]) -> frozenset[str]:
    return NEGATIONS.intersection(words)
