"""Options of unequal kind: the right one alone is a number, or a wrong one is no answer at all."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.asking import AMOUNT, WHEN, WHERE, WHO, asked_for
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.spellings import surname_of
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.number_words import VALUES
from cssr_quiz.wording.things import THINGS

_NUMBER: Final = re.compile(r"[+−-]?\d[\d\s.,–—/-]*(?:\s?(?:%|km|[kmMt]))?")


def unequal_options(subject: Subject) -> Iterator[Found]:
    """The right option alone is a number, or alone is none; or alone ends like a sentence.

    Or a wrong one is no answer to what is asked.
    """
    place = subject.one_right
    if place is None or len(subject.options) < 3:  # noqa: PLR2004 - of two, neither is the odd one
        return
    yield from _another_kind(subject, place)
    texts = [option.text for option in subject.options]
    for kind, test in (("a bare number", _NUMBER.fullmatch), ("a sentence", _is_sentence)):
        which = [bool(test(text)) for text in texts]
        # What asks or calls among names may be a title: Quo vadis?
        title = which[place] and texts[place].endswith(("?", "!"))
        if which.count(which[place]) == 1 and not title:
            yield Found(
                subject.question.span,
                f"the right option alone is {'' if which[place] else 'not '}{kind}",
                "let all options be of one kind, in meaning and in form",
                *subject.place(place),
            )


_IN_WORDS: Final = frozenset(VALUES) | frozenset(
    """
    no none nobody nothing all every both half some any several few many most once twice thrice
    dozen dozens hundreds thousands thousand million millions billion infinitely countless pair

    at in on by from since until till before after during between around about under always never
    when if while as once neither ever forever
    today noon midnight morning evening night spring summer autumn winter christmas easter
    january february march april may june july august september october november december

    zadny zadna zadne nikdo nic vsichni vsechny vse oba obe pul par mnoho malo nekolik tisic milion
    v ve o na do od pred po za behem mezi kolem vzdy nikdy dnes jaro jare lete podzim zime
    kdyz pokud jestlize dokud navzdy ked ak pokial

    kein keine keiner alle beide halb viele wenige mehrere einige tausend million
    um im am vor nach bis seit zwischen wahrend immer nie niemals heute mittags mitternacht
    wenn sobald solange falls ewig

    никто ничего все оба обе много мало несколько тысяча миллион
    в до от после перед около между всегда никогда сегодня если пока навсегда
    """.split()
)
"""Words, without accents, that say when or how many without a figure."""


def _is_no_figure(words: Words) -> bool:
    return not any(map(str.isdigit, "".join(words))) and _IN_WORDS.isdisjoint(words)


def _another_kind(subject: Subject, right: int) -> Iterator[Found]:
    """Look for a wrong option that is no answer to `who`, `where`, `when` or `how many`.

    Nothing is said where the `right` one is none either.
    """
    asked = asked_for(subject.words)
    texts = [option.text for option in subject.options]
    if asked == WHO:
        is_odd = [_is_no_person(text, texts[right]) for text in texts]
    elif asked == WHERE:
        is_odd = [bool(_NUMBER.fullmatch(text)) for text in texts]
    elif asked in (WHEN, AMOUNT):
        is_odd = [_is_no_figure(words) for words in subject.option_words]
        if sum(is_odd) > 1:
            return
    else:
        return
    if True in is_odd and not is_odd[right]:
        place = is_odd.index(True)
        yield Found(
            subject.question.span,
            f"`{texts[place]}` is of another kind than what the prompt asks for",
            "let all options be of one kind, in meaning and in form",
            *subject.place(place),
        )


def _is_no_person(text: str, right: str) -> bool:
    """Tell whether a text is a number, or beside a person's name the name of a thing."""
    if text[:1].isdigit() and _NUMBER.fullmatch(text):
        return True
    words = words_of(text)
    return bool(words) and words[-1] in THINGS and bool(surname_of(right))


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "?", "!")) and " " in text and not text[-3:-2].isspace()


OPTION_RULES = (Rule("unequal-options", Level.WARNING, guideline("23", "28d"), unequal_options),)
