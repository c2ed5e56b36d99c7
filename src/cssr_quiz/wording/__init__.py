"""Names, words and numbers as people type them, and how like they are to what is right."""

from cssr_quiz.wording.fold import fold, without_accents
from cssr_quiz.wording.likeness import Likeness, Match, Phrase, Wanted
from cssr_quiz.wording.lists import split_list
from cssr_quiz.wording.matching import match
from cssr_quiz.wording.number import Number, read_number
from cssr_quiz.wording.register import Register
from cssr_quiz.wording.transliteration import transliterate

__all__ = [
    "Likeness",
    "Match",
    "Number",
    "Phrase",
    "Register",
    "Wanted",
    "fold",
    "match",
    "read_number",
    "split_list",
    "transliterate",
    "without_accents",
]
