"""Keys that cannot be right, and wrong options that would be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from cssr_quiz.bank.rules.gist import Gist, Index
from cssr_quiz.bank.rules.rule import Found, Ground, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import words_of
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
from cssr_quiz.wording import Likeness, Register, Wanted, fold, match

MOST_OWNERS = 5
"""How many questions with one key, or one surname in it, are remembered."""


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
    return "".join([word for word in words_of(text) if word not in _PASSED_OVER]).replace("_", "")


_PASSED_OVER = frozenset({"the", "a", "an", "and"})


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


def wrong_is_right(ground: Ground) -> Iterator[Found]:
    """A wrong option means the same as the right one, and would be accepted when typed."""
    with_options = [subject for subject in ground.subjects if subject.options]
    spelt = _spelt(with_options[0].bank.setting.names) if with_options else {}
    for subject in with_options:
        yield from _same_things(subject, spelt)


@lru_cache(maxsize=8)
def _spelt(names: Register) -> dict[str, set[int]]:
    """Map each spelling of a register to the names that are so spelt."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, spellings in enumerate(names.names):
        for spelling in spellings:
            found[" ".join(words_of(spelling))].add(number)
    return dict(found)


def _same_things(subject: Subject, spelt: dict[str, set[int]]) -> Iterator[Found]:
    texts = [option.text for option in subject.options if option.right]
    if subject.text_key is not None:
        texts += [phrase.text for phrase in subject.text_key.wanted.accept]
    rights = [
        (text, spelt.get(" ".join(key)), set(key) - _PASSED_OVER)
        for text, key in zip(texts, map(words_of, texts), strict=True)
    ]
    for place, option in enumerate(subject.options):
        if option.right:
            continue
        words = subject.option_words[place]
        named = spelt.get(" ".join(words), set())
        for text, own, weighty in rights:
            same = len(named) == 1 and named == own
            if not same and subject.text_key and not weighty.isdisjoint(words):
                same = _is_accepted(option.text, text)
            if same:
                yield Found(
                    subject.question.span,
                    f"the wrong option `{option.text}` is another way to say `{text}`",
                    "delete it, or ask so that the two are different things",
                    *subject.place(place),
                )
                break


def _is_accepted(text: str, key: str) -> bool:
    """Tell whether a text would be right for a key, were it not refused."""
    return match(text, Wanted(key)).likeness in (Likeness.SAME, Likeness.ACCENTS)


def shared_accept(index: Index) -> Iterator[Found]:
    """A text that is accepted for one question is the key of another, or the surname in it."""
    owners: dict[str, list[Gist]] = defaultdict(list)
    typed = [gist for gist in index.gists if gist.answers]
    for gist in typed:
        words = words_of(gist.key)
        for spelt in {" ".join(words), *words[-1:]}:
            if len(owners[spelt]) < MOST_OWNERS:
                owners[spelt].append(gist)
    for gist in typed:
        for place, text in enumerate(gist.answers[1:]):
            other = _other_owner(gist, text, owners)
            if other is not None:
                same = words_of(other.key) == words_of(text)
                what = "is the key" if same else f"could as well mean `{other.key}`, the key"
                yield Found(
                    gist.span,
                    f"`{text}` is accepted here, and {what} of `{other.short}`",
                    "accept a fuller form, or give the two one name in `names`",
                    "accept",
                    place,
                )


def _other_owner(gist: Gist, text: str, owners: Mapping[str, list[Gist]]) -> Gist | None:
    """Return a question of the same matter whose other key a text names as well."""
    words = words_of(text)
    own = words_of(gist.key)
    for other in owners.get(" ".join(words), ()):
        theirs = words_of(other.key)
        whole = theirs == words
        surname = theirs[-1:] == words == own[-1:] and theirs[0][:1] != own[0][:1]
        near = surname or (whole and bool(gist.telling & other.telling))
        alike = other.language == gist.language and theirs != own
        if alike and near and not _one_thing(gist, other.key):
            return other
    return None


def _one_thing(gist: Gist, text: str) -> bool:
    """Tell whether the register knows a text and the key as one thing."""
    names = gist.bank.setting.names
    meant = names.canonical(text)
    return meant is not None and meant == names.canonical(gist.key)


_LAW: Final = (
    "this project: a printed key is judged correct, and a bank can be tested like a program"
)

RULES = (Rule("key-not-right", Level.ERROR, _LAW, key_not_right),)

BANK_RULES = (Rule("wrong-is-right", Level.ERROR, guideline("19"), wrong_is_right),)

COURSE_RULES = (
    Rule("failed-test", Level.ERROR, _LAW, failed_test),
    Rule("shared-accept", Level.WARNING, guideline("19"), shared_accept),
)
