"""The courses in `quizzes/`: clean, covered, and of the kinds and number that they promise."""

from collections import Counter
from pathlib import Path

import pytest

from cssr_quiz.bank import Course, Library, Placed, load
from cssr_quiz.bank.check import check
from cssr_quiz.bank.coverage import cover
from cssr_quiz.bank.text import read_text
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Choose, Outcome, judge_line
from cssr_quiz.questions import TYPES

COURSES = Path(__file__).parents[2] / "quizzes"
FIRST = "czechoslovakia-soviet-union"


@pytest.fixture(scope="module")
def library() -> Library:
    return load([COURSES])


@pytest.fixture(scope="module")
def first(library: Library) -> Course:
    return next(course for course in library.courses if course.name == FIRST)


def _questions(course: Course) -> list[Placed]:
    return [Placed(question, bank, course) for bank in course.banks for question in bank.questions]


def test_check_finds_nothing_to_mend() -> None:
    serious = [str(each) for each in check([COURSES]).problems if each.level is not Level.ADVICE]
    assert serious == []


def test_every_key_is_right_in_every_form(library: Library) -> None:
    wrong = [
        (placed.name, form.form)
        for placed in library.all()
        for form in placed.forms()
        if form.judge(form.key).outcome is not Outcome.CORRECT
    ]
    assert wrong == []


def test_every_test_in_the_courses_passes(library: Library) -> None:
    failed, ran = [], 0
    for placed in library.all():
        form = placed.forms()[-1]
        tests = placed.question.tests
        for wanted, responses in ((True, tests.right), (False, tests.wrong)):
            for response in responses:
                ran += 1
                if judge_line(form, response).right is not wanted:
                    failed.append((placed.name, response))
    assert failed == []
    assert ran >= 100


def test_the_study_text_is_asked_to_the_last_paragraph_and_date(first: Course) -> None:
    [text] = {bank.text for bank in first.banks}
    assert text is not None
    shares = {share.kind: share.percent for share in cover(read_text(text), first.banks).shares}
    assert shares["passage"] == 100
    assert shares["date"] == 100


def test_the_first_course_keeps_its_promises(first: Course) -> None:
    placed = _questions(first)
    assert [bank.name for bank in first.banks] == [
        "dates", "treaties", "leaders", "events", "organisations",
    ]  # fmt: skip
    assert len(placed) >= 150
    assert len(first.events) >= 40
    assert all(each.question.why and each.question.cites and each.question.topic for each in placed)
    reasons = [each for each in placed if "why" in each.question.tags]
    assert len(reasons) >= len(placed) / 3


def test_every_type_of_question_is_used_often_enough(first: Course) -> None:
    kinds = Counter(type(each.question.body).__name__ for each in _questions(first))
    assert len(kinds) == len(TYPES)
    assert min(kinds.values()) >= 4


def test_every_wrong_option_says_why_it_is_wrong(first: Course) -> None:
    silent = [
        (placed.name, option.text)
        for placed in _questions(first)
        for form in placed.forms()
        if isinstance(form, Choose) and len(form.options) > 2
        for option in form.options
        if not option.right and not option.note
    ]
    assert silent == []


def test_one_course_has_a_bank_in_czech(library: Library) -> None:
    languages = {bank.setting.language for course in library.courses for bank in course.banks}
    assert languages == {"en", "cs"}
    other = next(course for course in library.courses if course.name != FIRST)
    assert len(_questions(other)) >= 30
