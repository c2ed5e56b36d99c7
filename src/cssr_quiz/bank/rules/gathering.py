"""Gathers the gist of each question of a bank, so that the bank itself can be let go."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import pairwise
from typing import Final

from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.rules.capitals import has_capital
from cssr_quiz.bank.rules.gist import Gist
from cssr_quiz.bank.rules.giveaways import LEAST_OF_NAME, is_hedged, keys_of, named_in
from cssr_quiz.bank.rules.inflection import in_base_form, inflects, trunk
from cssr_quiz.bank.rules.names import known_names, slips_in
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, telling, words_of
from cssr_quiz.interaction import Arrange, Choose, Fill, Pair
from cssr_quiz.questions import cloze

_MONTHS: Final = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september"}
    | {"october", "november", "december"}
)
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")

_SUM: Final = re.compile(
    r"(?<![\w.,()²³√])[\w.,()²³√]++"
    r"(?:\s*[+×·⋅*÷=<>^]\s*[\w.,()²³√]+|(?<=\d)(?:\s+[:−–-]\s+|\s*/\s*)\d[\w.,]*)+"
)
_OPERATORS: Final = frozenset("+×·⋅*÷=<>^:−–-/")
"""What is to be worked out. With another sign, or turned round, it is another sum."""

_LONGEST_SHORT: Final = 8
"""How long a name of three letters may be with its ending and the signs around it."""

LEAST_TOLD: Final = 2
"""How many telling words a prompt needs to be known again."""

_ASKING: Final = frozenset(
    {"when", "where", "why", "who", "how", "kdy", "kde", "proc", "kdo", "jak"}
    | {"wann", "wo", "warum", "wer", "wie", "когда", "где", "почему", "кто", "как"}
)


def gists_of(bank: Bank, subjects: Iterable[Subject]) -> Iterator[Gist]:
    """Yield the gist of each question of a bank."""
    shell = replace(bank, questions=(), drafts=())
    known = known_names(bank.setting.names)
    for subject in subjects:
        question = subject.question
        said = _said(subject)
        told = subject.telling if said is subject.words else telling(said)
        enough = len(told) >= LEAST_TOLD
        sums = _sums(question.prompt)
        words = " ".join((*_plain_dates(said), *sums))
        yield Gist(
            name=question.name,
            prompt=question.prompt if question.answers else "",
            words=words,
            key=question.body.key_text,
            bank=shell,
            line=question.span.line,
            column=question.span.column,
            after=question.after,
            waits=question.spans.get("after"),
            draft=question.draft,
            event=question.event,
            answers=question.answers,
            form=type(subject.last),
            signature=_signature(subject, sums),
            said=" ".join((trunk(words, subject.language), *_short_names(subject))),
            tells=_tells(subject) if enough else {},
            rivals=tuple(_rivals(subject)),
            hedged=is_hedged(subject),
            slips=tuple(slips_in(subject, known)),
        )


def _tells(subject: Subject) -> dict[str, str]:
    tells: dict[str, str] = {}
    for text, words in keys_of(subject):
        told = trunk(" ".join(words), subject.language)
        tells.setdefault(told.capitalize() if len(text) == LEAST_OF_NAME else told, text)
    return tells


def _short_names(subject: Subject) -> list[str]:
    """Return the short names that a learner reads, with the capital that makes them names.

    A word that begins a sentence has one anyway, unless it has two: KGB.
    """
    form = subject.last
    text = " ".join((subject.question.prompt, *(form.pieces if isinstance(form, Fill) else ())))
    names = " ".join(
        part
        for before, part in pairwise((".", *text.split()))
        if len(part) <= _LONGEST_SHORT
        and has_capital(part)
        and (before[-1] not in ".?!:" or sum(map(str.isupper, part)) > 1)
    )
    words = trunk(" ".join(words_of(names)), subject.language).split() if names else ()
    return [word.capitalize() for word in words if len(word) == LEAST_OF_NAME]


def _rivals(subject: Subject) -> Iterator[str]:
    """Yield the words of the wrong options that a prompt names, if in another case."""
    said = None
    if subject.options and inflects(subject.language):
        names = (option.text for option in subject.options)
        text, stood = in_base_form(subject.question.prompt, names, (), subject.language)
        said = words_of(text) if stood else None
    for words in named_in(subject, said):
        yield trunk(" ".join(words), subject.language)


def _said(subject: Subject) -> Words:
    """Return the words that a learner reads before answering: of a text with gaps, those around."""
    if not isinstance(subject.last, Fill):
        return subject.words
    around = words_of(" ".join(subject.last.pieces))
    return around if subject.question.prompt == cloze.TYPE.prompt else (*subject.words, *around)


def _sums(prompt: str) -> Words:
    """Return the sums of a prompt, without blanks, of which words have the figures alone."""
    if _OPERATORS.isdisjoint(prompt):
        return ()
    return tuple("".join(found[0].split()) for found in _SUM.finditer(prompt))


def _plain_dates(words: Words) -> Words:
    """Return words with the days among them as a key says them: `8 may` of `may 8th`."""
    if _MONTHS.isdisjoint(words):
        return words
    found: list[str] = []
    for word in words:
        day = _DAY.fullmatch(word)
        before = found[-1] if found else ""
        if day and before in _MONTHS:
            found.insert(-1, day[1])
        elif word in _MONTHS and before == "of" and len(found) > 1 and found[-2].isdigit():
            found[-1] = word
        else:
            found.append(day[1] if day else word)
    return tuple(found)


def _signature(subject: Subject, sums: Words) -> bytes | None:
    """Return a hash of what two questions that ask the same have in common, in any process.

    A prompt such as `Put these in order` says nothing, so what is to be worked on counts too.
    """
    form = subject.last
    told = subject.telling.union(sums)
    if isinstance(form, Fill):
        told |= telling(words_of(" ".join(form.pieces)))
    elif isinstance(form, (Arrange, Pair)):
        told |= telling(words_of(" ".join(form.shown)))
    elif isinstance(form, Choose):
        told |= {" ".join(words) for words in subject.option_words}
    asked = next((word for word in subject.words if word in _ASKING), "")
    if len(told) <= 1:
        return None
    return blake2b("\n".join((form.form, asked, *sorted(told))).encode(), digest_size=8).digest()
