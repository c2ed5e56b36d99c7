"""Keys that are not judged right, and tests of an author that fail."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cssr_quiz.bank.rules.gist import Index
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import PASSED_OVER, words_of
from cssr_quiz.dates import Precision
from cssr_quiz.dates.months import OWN, known
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import (
    Choose,
    DateKey,
    Fill,
    Interaction,
    Key,
    NumberKey,
    Outcome,
    TextKey,
    Verdict,
    Write,
    judge_line,
)
from cssr_quiz.question import Question
from cssr_quiz.wording import Wanted, fold


def key_not_right(subject: Subject) -> Iterator[Found]:
    """The printed key is not judged correct in some form, or what is accepted beside it."""
    for form in subject.forms:
        verdict = _verdict_on_key(form)
        if verdict is not None and verdict.outcome is not Outcome.CORRECT:
            said = verdict.note or verdict.outcome
            yield Found(
                subject.question.span,
                f"the key `{form.key_text}` is not judged correct: {said}",
                "reword the key, or see what rejects it",
                _key_field(form),
            )
    yield from _refused(subject)


def _refused(subject: Subject) -> Iterator[Found]:
    """Look for what is accepted and rejected alike; of wrong options another rule tells it."""
    key = subject.text_key if len(subject.question.answers) > 1 else None
    if key is None or not key.wanted.reject:
        return
    options = {option.text for option in subject.options}
    refused = {fold(each.text) for each in key.wanted.reject if each.text not in options}
    for place, phrase in enumerate(key.wanted.accept):
        if fold(phrase.text) in refused:
            yield Found(
                subject.question.span,
                f"`{phrase.text}` is accepted, and rejected as well",
                "take it out of one of the two",
                "accept",
                place,
            )


def _key_field(form: Interaction) -> str:
    """Return the field that holds the key of a form, where that is one text."""
    if isinstance(form, Write):
        fields = {TextKey: "answer", DateKey: "date", NumberKey: "number"}
        return fields.get(type(form.wanted), "answers")
    return "cloze" if isinstance(form, Fill) else ""


def _verdict_on_key(form: Interaction) -> Verdict | None:
    """Judge the key of a form; None where it is right beyond doubt, as options that are marked."""
    if isinstance(form, Write):
        return _verdict(form.wanted)
    if isinstance(form, Choose):
        return None
    if isinstance(form, Fill):
        doubts = [verdict for gap in form.gaps if (verdict := _verdict(gap)) is not None]
        return next((each for each in doubts if each.outcome is not Outcome.CORRECT), None)
    return form.judge(form.key)


def _verdict(key: Key) -> Verdict | None:
    if isinstance(key, TextKey):
        return None if _decides_at_once(key.wanted) else key.judge(key.text)
    if isinstance(key, DateKey):
        return None if _is_read_back(key) else _judged(DateKey(key.when, key.language, key.span))
    if isinstance(key, NumberKey):
        return _judged(key)
    return key.judge(key.text)


def _decides_at_once(wanted: Wanted) -> bool:
    """Tell whether a key is right because it has words and nothing that is refused equals it.

    Judging begins with the texts that an author listed, so no rival can come between; a test
    holds this against the judgement itself.
    """
    key = _letters(wanted.key)
    return bool(key) and all(_letters(each.text) != key for each in wanted.reject)


def _is_read_back(key: DateKey) -> bool:
    """Tell whether a key is right because it is a plain day, month or year of a known language.

    A test holds this against the judgement itself, day by day.
    """
    when = key.when
    plain = not (when.is_interval or when.approximate or when.julian)
    exact = when.start.precision in _PLAIN and when.start.year >= _FOUR_DIGITS
    return plain and exact and known(key.language) in OWN


_PLAIN = frozenset({Precision.YEAR, Precision.MONTH, Precision.DAY})
_FOUR_DIGITS = 1000


def _letters(text: str) -> str:
    """Return the letters that are left where two texts could be called the same."""
    return "".join([word for word in words_of(text) if word not in PASSED_OVER]).replace("_", "")


@lru_cache(maxsize=1024)
def _judged(key: DateKey | NumberKey) -> Verdict:
    return key.judge(key.text)


def fails_alone(subject: Subject) -> bool:
    """Tell whether a test does not pass yet, with nothing known of the rest of the course.

    The keys of other questions make a response wrong, never right; and never one that is listed.
    """
    tests = subject.question.tests
    return bool(tests.right or tests.wrong) and any(
        not _passes_alone(subject, response, expected=expected)
        for response, expected in _expected(subject.question)
    )


def _expected(question: Question) -> Iterator[tuple[str, bool]]:
    """Yield the responses of an author's tests, and whether each should be right."""
    yield from ((response, True) for response in question.tests.right)
    yield from ((response, False) for response in question.tests.wrong)


def _passes_alone(subject: Subject, response: str, *, expected: bool) -> bool:
    key = subject.text_key
    if key is not None and expected:
        listed = (key.wanted.key, *(phrase.text for phrase in key.wanted.accept))
        if fold(response) not in set(map(fold, listed)):
            return False
    return judge_line(subject.last, response).right is expected


def failed_test(index: Index) -> Iterator[Found]:
    """A response under `tests` is not judged as its author expects."""
    for question, setting in index.untested:
        form = question.forms(setting)[-1]
        for response, expected in _expected(question):
            verdict = judge_line(form, response)
            if verdict.right is not expected:
                wanted = "right" if expected else "wrong"
                note = f": {verdict.note}" if verdict.note else ""
                yield Found(
                    question.span,
                    f"`{response}` should be {wanted}, and is judged {verdict.outcome}{note}",
                    "mend the key, `accept` or `reject`, or the test",
                    "tests",
                    None,
                    response,
                )


_LAW: Final = (
    "this project: a printed key is judged correct, and a bank can be tested like a program"
)

RULES = (Rule("key-not-right", Level.ERROR, _LAW, key_not_right),)

COURSE_RULES = (Rule("failed-test", Level.ERROR, _LAW, failed_test),)
