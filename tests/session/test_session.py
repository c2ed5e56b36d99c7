"""A sitting as a state machine: it asks, judges, records, and repeats what was wrong."""

from typing import TYPE_CHECKING

import pytest
from tests.learning import Ram, review, stamper

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Confidence, Mode, Rating
from cssr_quiz.schedule import Progress
from cssr_quiz.session import APART, TABLE, Status

if TYPE_CHECKING:
    from tests.session.conftest import Sit

AGAIN, HARD, GOOD, EASY = Rating


def test_a_right_response_is_recorded_with_all_its_evidence(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: pact, rev: 3, prompt: Who bound the economies?, choices: [right: Comecon, Cominform]}
    """
    sitting = sit(seed=1)
    ask = sitting.session.ask()
    assert ask is not None
    assert (ask.number, ask.total, ask.rung, ask.interaction.form) == (1, 1, 0, "choose")
    feedback = sitting.type("Comecon")
    [row] = sitting.log.reviews()
    assert row.asked.question == "treaties/pact"
    assert row.asked.digest == ask.placed.question.digest
    assert (row.asked.rev, row.asked.form, row.asked.rung, row.asked.chance) == (
        3,
        "choose",
        0,
        0.5,
    )
    assert row.asked.shown == ask.interaction.shown
    assert sorted(row.asked.shown) == ["Comecon", "Cominform"]
    assert (row.response, row.credit, row.outcome) == (("Comecon",), 1.0, Outcome.CORRECT)
    assert (row.hints, row.guess, row.taken) == (0, False, 1000)
    assert (row.mode, row.rating, row.table) == (Mode.REVIEW, GOOD, TABLE)
    assert (feedback.row, feedback.rating, feedback.repeats) == (row.stamp.id, GOOD, False)
    assert feedback.progress == sitting.log.progress("treaties/pact")
    assert sitting.session.ask() is None


def test_rows_of_one_sitting_share_its_session_and_those_of_another_do_not(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    stamps = stamper()
    first = sit(stamps=stamps)
    first.right()
    first.right()
    second = sit(log=first.log, stamps=stamps)
    second.right()
    one, same, other = (row.session for row in first.log.reviews())
    assert one == same != other


def test_what_was_wrong_comes_back_after_three_others_until_it_is_right_once(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
      - {id: c, prompt: Three?, answer: three}
      - {id: d, prompt: Four?, answer: four}
      - {id: e, prompt: Five?, answer: five}
    """
    sitting = sit()
    order = []
    missed = {"a": 2, "d": 1}
    while sitting.asked:
        order.append(sitting.asked)
        if missed.get(order[-1], 0):
            missed[order[-1]] -= 1
            assert sitting.wrong().repeats
        else:
            assert not sitting.right().repeats
    assert "".join(order) == "abcdaeda"
    places = [place for place, name in enumerate(order) if name == "a"]
    assert places[1] - places[0] == APART + 1
    assert [feedback.ask.item.status for feedback in sitting.session.history][-2:] == [
        Status.AGAIN,
        Status.AGAIN,
    ]


def test_where_fewer_questions_are_left_the_repetition_comes_last(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    sitting.wrong()
    assert sitting.asked == "b"
    sitting.right()
    assert sitting.asked == "a"
    sitting.wrong()
    assert sitting.asked == "a"
    sitting.right()
    assert sitting.asked == ""


def test_the_position_counts_repetitions_in(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
    """
    sitting = sit()
    positions = []
    for response in (sitting.wrong, sitting.right, sitting.right):
        ask = sitting.session.ask()
        assert ask is not None
        positions.append((ask.number, ask.total))
        response()
    assert positions == [(1, 2), (2, 3), (3, 3)]


def test_asking_twice_asks_the_same(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: Which?, choices: [right: one, two, three, four, five]}
    """
    sitting = sit()
    assert sitting.session.ask() is sitting.session.ask()


def test_a_sitting_that_is_over_takes_no_response(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    sitting.session.stop()
    assert sitting.session.ask() is None
    for act in (sitting.session.hint, sitting.wrong, lambda: sitting.session.skip(1)):
        with pytest.raises(LookupError, match="the session is over"):
            act()
    for act in (sitting.session.was_right, sitting.session.was_guess, sitting.session.was_easy):
        with pytest.raises(LookupError, match="nothing has been answered yet"):
            act()
    assert sitting.session.undo() is None
    assert sitting.log.all == []


# Hints, skips, guesses


def test_hints_come_one_after_another_and_make_a_right_response_hard(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: Who?, answer: Kramář, hints: [A Young Czech., 'He begins with K.']}
      - {id: b, prompt: Who else?, answer: Švehla}
    """
    sitting = sit()
    hints = [sitting.session.hint() for _ in range(4)]
    assert hints == ["A Young Czech.", "He begins with K.", "", ""]
    feedback = sitting.right()
    assert (feedback.rating, feedback.hints) == (HARD, 2)
    assert sitting.log.reviews()[0].hints == 2
    assert sitting.session.hint() == ""
    assert sitting.right().rating is GOOD


def test_a_skip_is_logged_but_not_rated_and_does_not_come_back(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    feedback = sitting.session.skip(700)
    [row] = sitting.log.reviews()
    assert (row.outcome, row.rating, row.response, row.taken) == (Outcome.SKIPPED, None, (), 700)
    assert row.credit == 0.0
    assert (feedback.rating, feedback.repeats, sitting.asked) == (None, False, "")
    assert feedback.progress == Progress("treaties/a")


@pytest.mark.parametrize("words", ["I don’t know.", "idk", "To nevím!", "Не знаю", "keine Ahnung"])
def test_who_says_that_he_does_not_know_gives_up(sit: "Sit", words: str) -> None:
    """
    bank: words
    questions:
      - {id: a, prompt: Who was prime minister?, answer: Karel Kramář}
      - {id: b, prompt: What do people say who do not know?, answer: "I don't know", accept: [idk,
          To nevím, Не знаю, keine Ahnung]}
      - {id: c, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    feedback = sitting.type(words)
    assert (feedback.response, feedback.rating) == ((), AGAIN)
    assert sitting.type(words).rating is GOOD
    sitting.type("May 1935")
    assert not sitting.session.weighs((words,))
    feedback = sitting.type(words)
    assert (feedback.response, feedback.verdict.credit) == (("May 1935",), 0.75)


def test_giving_up_is_wrong_and_comes_back(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    feedback = sitting.session.give_up(700)
    [row] = sitting.log.reviews()
    assert (row.outcome, row.rating, row.response) == (Outcome.WRONG, AGAIN, ())
    assert (row.credit, feedback.repeats) == (0.0, True)


def test_a_response_given_as_a_guess_counts_as_not_known(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    feedback = sitting.session.respond(("one",), 1000, confidence=Confidence.GUESS)
    assert (feedback.verdict.outcome, feedback.rating) == (Outcome.CORRECT, AGAIN)
    assert feedback.repeats
    assert sitting.log.reviews()[0].confidence is Confidence.GUESS


def test_a_name_that_answers_another_question_is_logged_as_confused(sit: "Sit") -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: Who led the reform?, answer: Alexander Dubček}
      - {id: b, prompt: Who came after?, answer: Gustáv Husák}
    """
    sitting = sit()
    sitting.type("Gustáv Husák")
    assert sitting.log.reviews()[0].confused == "leaders/b"


# Forms


def test_the_form_climbs_from_choosing_to_writing(sit: "Sit") -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: Who was first?, answer: Karel Kramář, wrong: [Edvard Beneš, Antonín Švehla]}
    """
    log = Ram()
    forms = []
    for day in (0, 2, 9, 40):
        sitting = sit(log=log)
        sitting.clock.moment = sitting.clock.moment.replace(day=1, month=1 + day // 10)
        sitting.clock.moment = sitting.clock.moment.replace(day=1 + day % 10)
        ask = sitting.session.ask()
        assert ask is not None
        forms.append((ask.interaction.form, ask.rung))
        sitting.right()
    assert forms == [("choose", 0), ("choose", 0), ("write", 1), ("write", 1)]


def test_what_is_known_for_three_weeks_is_asked_as_recall(sit: "Sit") -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: Who was first?, answer: Karel Kramář, wrong: [Edvard Beneš, Antonín Švehla]}
    """
    log = Ram()
    log.record(review(1, 0, EASY, question="leaders/a", rung=0))
    log.record(review(2, 9, AGAIN, question="leaders/a", rung=0))
    log.record(review(3, 10, EASY, question="leaders/a", rung=0))
    log.record(review(4, 40, EASY, question="leaders/a", rung=0))
    known = log.progress("leaders/a")
    assert known.memory is not None
    assert known.memory.stability > 21
    ask = sit(log=log).session.ask()
    assert ask is not None
    assert ask.interaction.form == "write"


def test_progress_with_another_revision_does_not_choose_the_form(sit: "Sit") -> None:
    """
    bank: leaders
    questions:
      - id: a
        rev: 2
        prompt: Who was first?
        answer: Karel Kramář
        wrong: [Edvard Beneš, Antonín Švehla]
    """
    log = Ram()
    for number, day in enumerate((0, 9, 40)):
        log.record(review(number, day, EASY, question="leaders/a", rung=1))
    ask = sit(log=log).session.ask()
    assert ask is not None
    assert (ask.interaction.form, ask.rung) == ("choose", 0)


# Chance


def test_the_same_seed_makes_the_same_sitting_and_another_one_another(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: Which?, choices: [right: one, two, three, four, five]}
      - {id: b, prompt: Which?, choices: [right: six, seven, eight, nine, ten]}
    """

    def shown(seed: int) -> list[tuple[str, ...]]:
        sitting = sit(seed=seed)
        sitting.wrong()
        while sitting.asked:
            sitting.right()
        return [row.asked.shown for row in sitting.log.reviews()]

    assert shown(1) == shown(1)
    assert shown(1) != shown(2)
    first, _, repeated = shown(1)
    assert sorted(first) == sorted(repeated)
    assert first != repeated


def test_undo_shows_the_options_in_the_same_order(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: Which?, choices: [right: one, two, three, four, five]}
    """
    sitting = sit()
    first = sitting.session.ask()
    sitting.wrong()
    again = sitting.session.undo()
    assert first == again


def test_practice_is_recorded_as_practice_and_repeats_what_was_wrong(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit(Status.PRACTICE, Mode.PRACTICE)
    assert sitting.wrong().repeats
    feedback = sitting.right()
    assert [row.mode for row in sitting.log.reviews()] == [Mode.PRACTICE, Mode.PRACTICE]
    assert feedback.progress.memory is None
