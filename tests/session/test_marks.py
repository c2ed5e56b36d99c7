"""What the learner says afterwards: an answer taken back or counted otherwise, a flag, a rest."""

from typing import TYPE_CHECKING

import pytest
from tests.learning import Ram, stamper

from cssr_quiz.review import Mark, Note, Rating, Row
from cssr_quiz.schedule import Progress
from cssr_quiz.session import Item, Session, Status

if TYPE_CHECKING:
    from tests.session.conftest import Sit

    from cssr_quiz.bank import Placed

AGAIN, HARD, GOOD, EASY = Rating


# Taking back


def test_undo_asks_the_question_again_first_and_takes_its_repetition_out(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    sitting.right()
    missed = sitting.wrong()
    assert sitting.asked == "b"
    ask = sitting.session.undo()
    assert ask is not None
    assert (sitting.asked, ask.number, ask.total, ask.item.status) == ("b", 2, 2, Status.NEW)
    note = sitting.log.all[-1]
    assert isinstance(note, Note)
    assert (note.mark, note.question, note.target) == (Mark.UNDO, "treaties/b", missed.row)
    assert sitting.log.progress("treaties/b") == Progress("treaties/b")
    sitting.right()
    assert sitting.asked == ""
    assert [feedback.rating for feedback in sitting.session.history] == [GOOD, GOOD]


def test_undo_takes_back_one_response_after_another(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
      - {id: c, prompt: Three?, answer: three}
    """
    sitting = sit()
    sitting.wrong()
    sitting.right()
    sitting.session.undo()
    sitting.session.undo()
    assert sitting.session.undo() is None
    assert sitting.session.history == []
    order = []
    while sitting.asked:
        order.append(sitting.asked)
        sitting.right()
    assert order == ["a", "b", "c"]
    assert {each.reviews for each in sitting.log.all_progress().values()} == {1}


def test_undo_of_a_repetition_asks_the_repetition_again(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    sitting.wrong()
    sitting.right()
    sitting.wrong()
    ask = sitting.session.undo()
    assert ask is not None
    assert (sitting.asked, ask.item.status) == ("a", Status.AGAIN)
    sitting.right()
    assert sitting.asked == ""


def test_undo_forgets_hints_and_parts(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was it signed?, date: 1935-05-16, hints: [In May.]}
    """
    sitting = sit()
    sitting.session.hint()
    sitting.type("May 1935")
    sitting.session.give_up(1000)
    sitting.session.undo()
    assert sitting.session.hint() == "In May."
    assert not sitting.type("the 16th").counts


def test_where_an_undo_cannot_be_written_nothing_is_taken_back(placed: "list[Placed]") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """

    class Full(Ram):
        def record(self, row: Row) -> Progress:
            if isinstance(row, Note):
                raise OSError("the disk is full")
            return super().record(row)

    session = Session([Item(placed[0], Status.NEW)], Full(), stamper())
    session.respond(("one",), 1000)
    with pytest.raises(OSError, match="the disk is full"):
        session.undo()
    assert [feedback.rating for feedback in session.history] == [GOOD]


def test_where_a_response_cannot_be_written_the_question_is_still_asked(
    placed: "list[Placed]",
) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """

    class Full(Ram):
        def record(self, row: Row) -> Progress:
            del row
            raise OSError("the disk is full")

    session = Session([Item(placed[0], Status.NEW)], Full(), stamper())
    ask = session.ask()
    with pytest.raises(OSError, match="the disk is full"):
        session.respond(("one",), 1000)
    assert session.ask() is ask
    assert session.history == []


# What the learner says of a response


def test_i_was_right_makes_a_wrong_response_good_and_takes_its_repetition_out(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    missed = sitting.type("eins")
    feedback = sitting.session.was_right()
    assert (feedback.rating, feedback.repeats, feedback.row) == (GOOD, False, missed.row)
    assert feedback.progress.memory == sitting.log.model.step(
        None, GOOD, feedback.progress.last or 0
    )
    assert sitting.log.reviews()[0].rating is AGAIN
    note = sitting.log.all[-1]
    assert isinstance(note, Note)
    assert (note.mark, note.target, note.rating) == (Mark.OVERRIDE, missed.row, GOOD)
    assert not note.guess
    sitting.right()
    assert sitting.asked == ""


def test_i_was_right_after_a_hint_is_hard(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one, hints: [The first.]}
    """
    sitting = sit()
    sitting.session.hint()
    sitting.type("eins")
    assert sitting.session.was_right().rating is HARD


def test_i_guessed_makes_a_right_response_come_back_once(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: Which?, choices: [right: one, two]}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    sitting.right()
    feedback = sitting.session.was_guess()
    assert (feedback.rating, feedback.repeats) == (AGAIN, True)
    assert sitting.session.was_guess().repeats
    note = sitting.log.all[-1]
    assert isinstance(note, Note)
    assert note.guess
    order = []
    while sitting.asked:
        order.append(sitting.asked)
        sitting.right()
    assert order == ["b", "a"]


def test_i_guessed_can_be_taken_back_by_i_was_right(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: Which?, choices: [right: one, two]}
    """
    sitting = sit()
    sitting.right()
    sitting.session.was_guess()
    assert sitting.asked == "a"
    assert sitting.session.was_right().rating is GOOD
    assert sitting.asked == ""
    assert not sitting.log.progress("treaties/a").wrong


@pytest.mark.parametrize(
    ("status", "line", "offered"),
    [
        (Status.DUE, "Karel Kramář", True),
        (Status.DUE, "Karel Kramar", True),
        (Status.DUE, "Karel Kramařx", False),
        (Status.DUE, "Edvard Beneš", False),
        (Status.NEW, "Karel Kramář", False),
        (Status.AGAIN, "Karel Kramář", False),
        (Status.PRACTICE, "Karel Kramář", False),
    ],
)
def test_easy_is_offered_for_what_was_typed_unaided_and_is_not_new(
    sit: "Sit",
    status: Status,
    line: str,
    offered: bool,  # noqa: FBT001 - a column
) -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: Who was the first prime minister?, answer: Karel Kramář}
    """
    sitting = sit(status)
    assert not sitting.session.can_be_easy()
    sitting.type(line)
    assert sitting.session.can_be_easy() is offered


def test_easy_is_not_offered_for_a_choice_or_after_a_hint_or_an_override(sit: "Sit") -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: Which?, choices: [right: one, two]}
      - {id: b, prompt: Who?, answer: Karel Kramář, hints: [A Young Czech.]}
      - {id: c, prompt: Who else?, answer: Antonín Švehla}
    """
    sitting = sit(Status.DUE)
    sitting.right()
    assert not sitting.session.can_be_easy()
    sitting.session.hint()
    sitting.right()
    assert not sitting.session.can_be_easy()
    sitting.type("Beneš")
    sitting.session.was_right()
    assert not sitting.session.can_be_easy()


def test_easy_lengthens_the_memory(sit: "Sit") -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: Who?, answer: Karel Kramář}
    """
    sitting = sit(Status.DUE)
    good = sitting.right().progress.memory
    feedback = sitting.session.was_easy()
    easy = feedback.progress.memory
    assert (feedback.rating, feedback.repeats) == (EASY, False)
    assert good is not None
    assert easy is not None
    assert easy.stability > good.stability


# Flags and suspensions


def test_a_flag_is_put_up_and_taken_down(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    ask = sitting.session.ask()
    assert ask is not None
    states = [sitting.session.flag(ask.placed) for _ in range(4)]
    assert states == [True, False, True, False]
    assert sitting.session.ask() is ask
    assert not sitting.log.progress("treaties/a").flagged
    assert len(sitting.log.all) == 4


def test_a_suspended_question_leaves_the_sitting(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    missed = sitting.wrong()
    assert sitting.session.suspend(missed.ask.placed)
    assert sitting.asked == "b"
    ask = sitting.session.ask()
    assert ask is not None
    assert sitting.session.suspend(ask.placed)
    assert sitting.asked == ""
    assert not sitting.session.suspend(ask.placed)
    assert not sitting.log.progress("treaties/b").suspended
    assert sitting.log.progress("treaties/a").suspended


def test_marks_set_on_two_machines_are_taken_down_together(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    ask = sitting.session.ask()
    assert ask is not None
    there = sit(log=sitting.log, stamps=stamper(sitting.clock))
    sitting.session.flag(ask.placed)
    sitting.log.all.append(Note(stamper(sitting.clock).stamp(), Mark.FLAG, "treaties/a"))
    assert not there.session.flag(ask.placed)
    assert not sitting.log.progress("treaties/a").flagged
