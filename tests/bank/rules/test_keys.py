"""Keys that are not judged right, and tests of an author that fail."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank import load
from cssr_quiz.bank.rules.keys import _decides_at_once, _is_read_back
from cssr_quiz.bank.rules.subject import subjects_of
from cssr_quiz.dates import When, parse
from cssr_quiz.interaction import Choose, DateKey, Outcome, TextKey

BUILT_IN = Path(__file__).parents[3] / "quizzes"
GALLERY = Path(__file__).parents[2] / "gallery"


def test_a_key_that_is_rejected_or_cannot_be_typed_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: rejected, prompt: Who?, answer: Alexander Dubček, reject: Alexander Dubček}
      - {id: signs, prompt: What?, answer: "?!"}
      - {id: gap, cloze: "They cried [?!]."}
      - {id: fine, prompt: Who?, answer: the Kremlin, reject: Kremlins}
      - {id: same-but-for-article, prompt: Who?, answer: the Kremlin, reject: Kremlin}
      - {id: day, prompt: When?, date: 1968-08-21}
      - {id: count, prompt: How many?, number: 14.7, unit: million}
    """
    assert told("key-not-right") == [
        "3 Alexander Dubček",
        '4 "?!"',
        '5 "They cried [?!]."',
        "7 the Kremlin",
    ]


def test_a_text_that_is_accepted_and_rejected_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: both, prompt: Who?, answer: A. Dubček, accept: [Dubček, Sasha], reject: [Tito, dubcek]}
      - {id: only-wrong, prompt: Who?, answer: A. Dubček, accept: Dubček, wrong: Dubček}
      - {id: fine, prompt: Who?, answer: A. Dubček, accept: Dubček, reject: Dubčák}
    """
    assert told("key-not-right") == ["3 Dubček", "4 Dubček"]


def test_a_key_is_taken_for_right_at_once_only_where_judging_agrees() -> None:
    seen = 0
    for course in load([BUILT_IN, GALLERY]).courses:
        for bank in course.banks:
            for subject in subjects_of(bank):
                for key in (subject.typed, *subject.gaps):
                    if isinstance(key, TextKey) and _decides_at_once(key.wanted):
                        seen += 1
                        assert key.judge(key.text).outcome is Outcome.CORRECT, key.text
    assert seen > 50


def test_options_that_are_marked_right_are_judged_so() -> None:
    forms = [form for placed in load([BUILT_IN, GALLERY]).all() for form in placed.forms()]
    chosen = [form for form in forms if isinstance(form, Choose)]
    assert len(chosen) > 50
    for form in chosen:
        assert form.judge(form.key).outcome is Outcome.CORRECT, form.key


@pytest.mark.no_cover  # every day of a year in five languages: slow under measurement
@pytest.mark.parametrize("language", ["en", "cs", "sk", "ru", "de-AT"])
def test_a_plain_date_is_taken_for_right_at_once_and_judging_agrees(language: str) -> None:
    days = [date(1936, 1, 1) + timedelta(number) for number in range(366)]
    whens = [When.of(day.year, day.month, day.day) for day in days]
    whens += [When.of(year, month) for year in (1000, 1936, 2199) for month in range(13)]
    for span in (None, parse("1918/1992")):
        for key in (DateKey(when, language, span) for when in whens):
            assert _is_read_back(key)
            assert key.judge(key.text).outcome is Outcome.CORRECT, key.text


@pytest.mark.parametrize(
    "edtf", ["0999", "1967~", "196X", "1944-21", "1944/1945", "1900-01-02 (Julian)"]
)
def test_a_date_that_is_not_plain_or_in_another_language_is_judged(edtf: str) -> None:
    assert not _is_read_back(DateKey(parse(edtf)))
    assert not _is_read_back(DateKey(parse("1935-05-16"), "fr"))


def test_a_response_that_its_author_calls_wrong_and_the_key_takes_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: leader
        prompt: Who led it?
        answer: Alexander Dubček
        tests: {wrong: [Gustáv Husák, Dubček]}
      - id: day
        prompt: When?
        date: 1968-08-21
        tests: {wrong: [21 August 1968]}
      - id: fine
        prompt: Who signed it?
        answer: Gustáv Husák
        tests: {right: [Gustáv Husák], wrong: [Dubček]}
    """
    assert told("failed-test") == ["6 Dubček", "10 21 August 1968"]
