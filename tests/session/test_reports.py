"""What a learner reports of a question, as the log keeps it."""

from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.learning import Clock, Ram, review, stamper

from cssr_quiz.bank import Course, load
from cssr_quiz.bank.generate import gather, generate
from cssr_quiz.review import Report
from cssr_quiz.session import Item, Session, Status

if TYPE_CHECKING:
    from pathlib import Path

    from tests.session.conftest import Sit, Sitting


def reports(log: Ram) -> list[Report]:
    return [row for row in log.all if isinstance(row, Report)]


def said(sitting: "Sitting", comment: str) -> Report:
    ask = sitting.session.ask()
    assert ask is not None
    sitting.session.report(ask, (), comment)
    return reports(sitting.log)[-1]


def test_a_report_holds_what_was_asked_and_what_is_said_of_it(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: pact, rev: 3, prompt: Who bound the economies?, choices: [right: Comecon, Cominform]}
    """
    sitting = sit(seed=1)
    ask = sitting.session.ask()
    assert ask is not None
    row = said(sitting, "Which economies?")
    assert (row.question, row.asked.rev, row.asked.form) == ("treaties/pact", 3, "choose")
    assert row.asked.digest == ask.placed.question.digest
    assert sorted(row.asked.shown) == ["Comecon", "Cominform"]
    assert (row.prompt, row.response) == ("Who bound the economies?", ())
    assert row.comment == "Which economies?"
    assert sitting.session.ask() is ask


def test_after_an_answer_it_holds_the_response(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    feedback = sitting.type("two")
    sitting.session.report(feedback.ask, feedback.response, "Two is right as well.")
    assert reports(sitting.log)[-1].response == ("two",)
    assert len(sitting.log.reviews()) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two \t words\n", "two words"),
        ("NUL\x00 and escape\x1b[31m", "NUL and escape [31m"),
        ("half a character \ud83d", "half a character"),
        ("Věčné časy – “věčné”", "Věčné časy – “věčné”"),
    ],
)
def test_a_comment_is_one_line_that_can_be_stored(sit: "Sit", typed: str, kept: str) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    assert said(sit(), typed).comment == kept


def test_a_question_made_from_events_is_reported_under_the_first_of_them(tmp_path: "Path") -> None:
    lines = "\n".join(
        f"  - {{id: e{year}, prompt: When was {year}?, date: {year}, event: Event of {year}}}"
        for year in range(1920, 1932)
    )
    (tmp_path / "bank.yaml").write_text(f"bank: events\nquestions:\n{lines}\n", "utf-8")
    [course] = load([tmp_path]).courses
    assert isinstance(course, Course)
    material = gather(course, [event.question for event in course.events], 0.5, Random(1))
    assert material is not None
    made = generate(material)
    assert made is not None
    first = next(iter(made.question.sources.values()))
    log = Ram()
    log.record(review(1, question=first, rev=4))
    session = Session([Item(made, Status.TIMELINE)], log, stamper(Clock()))
    ask = session.ask()
    assert ask is not None
    session.report(ask, (), "A tie?")
    [row] = reports(log)
    assert (row.question, row.asked.rev) == (first, 4)
    assert row.prompt == made.question.prompt
