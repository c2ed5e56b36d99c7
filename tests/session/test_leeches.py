"""Questions that are forgotten again and again: named at the right lapse, and what can be done."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.learning import Clock, Ram, note, review, stamper

from cssr_quiz.review import Mark, Rating, Review
from cssr_quiz.schedule import Progress
from cssr_quiz.session import Filter, Item, Session, Status
from cssr_quiz.session.leeches import named, taken_for

if TYPE_CHECKING:
    from cssr_quiz.bank import Placed

AGAIN, HARD, GOOD, EASY = Rating


@pytest.mark.parametrize(
    ("lapses", "told"),
    [
        (1, False),
        (3, False),
        (5, False),
        (6, True),
        (7, False),
        (8, False),
        (9, True),
        (10, False),
        (12, True),
    ],
)
def test_it_is_named_at_six_lapses_and_at_every_third_after_that(
    lapses: int, *, told: bool
) -> None:
    before, now = Progress("a", lapses=lapses - 1), Progress("a", lapses=lapses)
    assert named(before, now, 6) is told
    assert not named(now, now, 6)
    assert not named(before, now, 0)


def test_what_it_is_taken_for_comes_from_its_own_answers_that_count() -> None:
    def mistaken(number: int, other: str) -> Review:
        return replace(review(number, number, AGAIN), confused=other)

    rows = [mistaken(1, "b"), mistaken(2, "c"), mistaken(3, "c"), review(4, 4, AGAIN)]
    assert taken_for([*rows, note(7, Mark.FLAG)]) == ["c", "b"]
    assert taken_for([*rows, note(5, Mark.UNDO, rows[1]), note(6, Mark.UNDO, rows[2])]) == ["b"]
    assert taken_for([review(1)]) == []


def begun(placed: "list[Placed]", log: Ram, *asked: int, leech: int = 1) -> Session:
    """Return a session over some of the questions, on a day long after the rows of the log."""
    by_name = {each.name: each for each in placed}
    items = [Item(placed[i], Status.DUE) for i in asked]
    return Session(items, log, stamper(Clock()), find=by_name.get, leech=leech)


def learned(*names: str) -> Ram:
    log = Ram()
    for number, name in enumerate(names):
        log.record(review(number, 0, question=name))
    return log


def test_the_lapse_that_is_one_too_many_is_told_with_the_feedback(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk}
    """
    session = begun(placed, learned("people/a"), 0)
    session.ask()
    feedback = session.respond(("Havel",), 1000)
    assert (feedback.leech, feedback.progress.lapses) == (True, 1)
    assert not session.was_right().leech
    assert session.was_guess().leech
    session.undo()
    assert session.respond(("Havel",), 1000).leech
    assert not session.respond(("Havel",), 1000).leech


def test_the_hint_wanted_is_there_from_the_start_and_makes_a_right_answer_hard(
    placed: "list[Placed]",
) -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk, hints: [A philosopher., Begins with M.]}
      - {id: b, prompt: Who led the government?, answer: Karel Kramář}
    """
    session = begun(placed, learned("people/a", "people/b"), 0, 1)
    for _ in range(2):
        session.give_up(1000)
        session.want_hint()
    ask = session.ask()
    assert ask is not None
    assert ask.hint == "A philosopher."
    assert session.hint() == "Begins with M."
    assert session.respond(("Masaryk",), 1000).hints == 2
    ask = session.ask()
    assert ask is not None
    assert (ask.hint, session.hint()) == ("It begins so: K… K…", "")
    feedback = session.respond(("Kramář",), 1000)
    assert (feedback.rating, feedback.hints) == (HARD, 1)


def test_a_question_without_the_mark_has_no_hint_at_the_start(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk, hints: [A philosopher.]}
    """
    session = begun(placed, learned("people/a"), 0)
    ask = session.ask()
    assert ask is not None
    assert (ask.hint, session.hint()) == ("", "A philosopher.")


def people(placed: "list[Placed]", *, suspended: bool = False) -> Session:
    """Return a session in which the first question is taken for the second."""
    log = learned("people/a", "people/b")
    if suspended:
        log.record(note(7, Mark.SUSPEND, question="people/b"))
    session = begun(placed, log, 0, 2)
    session.ask()
    session.respond(("Kramář",), 1000)
    return session


def asked(session: Session) -> list[tuple[str, str]]:
    """Return the ids and reasons of what comes, answering all rightly."""
    found = []
    while (ask := session.ask()) is not None:
        found.append((ask.placed.name.rpartition("/")[2], ask.item.status.value))
        session.respond(ask.interaction.key, 1000)
    return found


def test_it_is_asked_beside_the_one_that_it_is_taken_for(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk}
      - {id: b, prompt: Who led the government?, answer: Kramář}
      - {id: c, prompt: Who came second?, answer: Beneš}
    """
    session = people(placed)
    other = session.rival()
    assert other is not None
    session.contrast(other)
    assert asked(session) == [("c", "due"), ("a", "again"), ("b", "contrast")]


def test_one_that_is_due_anyway_comes_beside_it_as_due(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk}
      - {id: b, prompt: Who led the government?, answer: Kramář}
      - {id: c, prompt: Who came second?, answer: Beneš}
    """
    session = begun(placed, learned("people/a", "people/b"), 0, 1, 2)
    session.ask()
    session.respond(("Kramář",), 1000)
    other = session.rival()
    assert other is not None
    session.contrast(other)
    assert asked(session) == [("c", "due"), ("a", "again"), ("b", "due")]


def test_a_suspended_question_is_no_rival_and_comes_for_no_contrast(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk}
      - {id: b, prompt: Who led the government?, answer: Kramář}
      - {id: c, prompt: Who came second?, answer: Beneš}
    """
    session = people(placed, suspended=True)
    assert session.rival() is None
    assert asked(session) == [("c", "due"), ("a", "again")]


def test_one_that_was_never_taken_for_another_has_no_rival(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk}
      - {id: b, prompt: Who led the government?, answer: Kramář}
      - {id: c, prompt: Who came second?, answer: Beneš}
    """
    session = begun(placed, learned("people/a", "people/b"), 0)
    session.give_up(1000)
    assert session.rival() is None


def test_practice_of_leeches_asks_what_lapsed_often_enough(placed: "list[Placed]") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who came first?, answer: Masaryk}
      - {id: b, prompt: Who led the government?, answer: Kramář}
      - {id: c, prompt: Who came second?, answer: Beneš}
    """
    progress = {
        "people/a": Progress("people/a", lapses=6),
        "people/b": Progress("people/b", lapses=5),
    }
    kept = [each.name for each in placed if Filter(lapses=6).keeps(each, progress)]
    assert kept == ["people/a"]
    assert all(Filter().keeps(each, progress) for each in placed)


def test_an_option_that_was_chosen_again_and_again_is_a_rival_too(placed: "list[Placed]") -> None:
    """
    bank: offices
    questions:
      - {id: a, prompt: Who held the first office?, answer: Masaryk, wrong: [Kramář, Beneš]}
      - {id: b, prompt: Who held the second office?, answer: Kramář}
    """
    log = learned("offices/a", "offices/b")
    sessions = [begun(placed, log, 0) for _ in range(6)]
    for session in sessions:
        ask = session.ask()
        assert ask is not None
        assert ask.interaction.form == "choose"
        session.respond(("Kramář",), 1000)
    assert [row.confused for row in log.reviews() if row.confused] == ["offices/b"] * 6
    other = sessions[-1].rival()
    assert other is not None
    assert other.name == "offices/b"
    assert asked(sessions[-1]) == [("a", "again"), ("b", "contrast")]
