"""A sitting as a state machine: it asks, judges, records, and repeats what was wrong."""

from typing import TYPE_CHECKING

import pytest
from tests.learning import Ram, review, stamper

from cssr_quiz.interaction import Again, Outcome
from cssr_quiz.review import Mark, Mode, Note, Rating, Row
from cssr_quiz.schedule import Progress
from cssr_quiz.session import APART, TABLE, Item, Session, Status

if TYPE_CHECKING:
    from tests.session.conftest import Sit

    from cssr_quiz.bank import Placed

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


# Dates in parts


@pytest.mark.parametrize(
    ("part", "rest", "whole"),
    [
        ("May 1935", "16", "16 May 1935"),
        ("1935", "16 May", "16 May 1935"),
        ("1935", "16.5.", "16.5. 1935"),
        ("May 1935", "16 May 1935", "16 May 1935"),
        ("1935", "1935-05-16", "1935-05-16"),
    ],
)
def test_a_part_of_a_date_is_completed_by_the_rest(
    sit: "Sit", part: str, rest: str, whole: str
) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    asked = sitting.type(part)
    assert (asked.counts, asked.rating, asked.row) == (False, None, "")
    assert (asked.verdict.outcome, asked.verdict.again) == (Outcome.PARTIAL, Again.ONCE)
    assert sitting.log.all == []
    feedback = sitting.type(rest)
    assert (feedback.counts, feedback.rating) == (True, GOOD)
    [row] = sitting.log.reviews()
    assert (row.response, row.credit, row.outcome) == ((whole,), 1.0, Outcome.CORRECT)


@pytest.mark.parametrize(
    ("end", "other", "whole", "note"),
    [
        ("1948", "1953", "1948 – 1953", ""),
        ("1953", "1948", "1948 1953", ""),
        ("since 1948", "until 1953", "since 1948 – until 1953", ""),
        ("June 1948", "to March 1953", "June 1948 – to March 1953", ""),
        ("1948", "1954", "1948 – 1954", "the end is one year late"),
        ("1953", "1947", "1947 1953", "the start is one year early"),
    ],
)
def test_one_end_of_a_span_is_completed_by_the_other(
    sit: "Sit", end: str, other: str, whole: str, note: str
) -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: From which year to which was Gottwald president?, date: 1948/1953}
    """
    sitting = sit()
    assert sitting.type(end).verdict.note == "right so far, without the other end"
    feedback = sitting.type(other)
    assert (feedback.response, feedback.verdict.note) == ((whole,), note)
    assert (feedback.counts, feedback.rating) == (True, AGAIN if note else GOOD)


def test_a_part_of_a_date_given_twice_keeps_the_better_credit(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    assert not sitting.type("1935").counts
    feedback = sitting.type("May")
    assert (feedback.counts, feedback.verdict.credit, feedback.rating) == (True, 0.75, HARD)
    assert sitting.log.reviews()[0].response == ("May 1935",)


@pytest.mark.parametrize("rest", ["1 January 1900", "the 1940s"])
def test_a_wrong_rest_leaves_the_credit_of_the_part(sit: "Sit", rest: str) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    sitting.type("1935")
    feedback = sitting.type(rest)
    assert (feedback.verdict.outcome, feedback.verdict.credit) == (Outcome.PARTIAL, 0.5)
    assert (feedback.rating, feedback.response) == (AGAIN, ("1935",))


def test_giving_up_after_a_part_of_a_date_keeps_its_credit(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    sitting.type("May 1935")
    feedback = sitting.session.give_up(1000)
    assert (feedback.verdict.outcome, feedback.verdict.credit) == (Outcome.PARTIAL, 0.75)
    assert sitting.log.reviews()[0].response == ("May 1935",)


def test_an_impossible_date_is_asked_again_every_time(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    for _ in range(4):
        feedback = sitting.type("31 June 1935")
        assert (feedback.counts, "30 days" in feedback.verdict.note) == (False, True)
    assert sitting.type("16 May 1935").rating is GOOD
    assert len(sitting.log.all) == 1


def test_an_impossible_rest_is_asked_again_and_the_part_is_kept(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the bloc dissolved?, date: 1949-06-30}
    """
    sitting = sit()
    assert not sitting.type("June 1949").counts
    for impossible in ("31", "31 June 1949"):
        feedback = sitting.type(impossible)
        assert (feedback.counts, "30 days" in feedback.verdict.note) == (False, True)
    assert sitting.type("30").rating is GOOD
    assert sitting.log.reviews()[0].response == ("30 June 1949",)


def test_what_holds_no_date_is_asked_once_more_and_then_wrong(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    assert not sitting.type("in the war").counts
    feedback = sitting.type("still none")
    assert (feedback.verdict.outcome, feedback.verdict.credit) == (Outcome.WRONG, 0.0)
    assert (feedback.rating, feedback.repeats) == (AGAIN, True)
    [row] = sitting.log.reviews()
    assert (row.outcome, row.response) == (Outcome.WRONG, ("still none",))


def test_a_part_after_what_holds_no_date_may_still_be_completed(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    assert not sitting.type("in spring or so").counts
    assert not sitting.type("May 1935").counts
    assert sitting.type("16").rating is GOOD


def test_another_try_is_not_carried_over_to_the_next_question(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
      - {id: b, prompt: When was the other one signed?, date: 1943-12-12}
    """
    sitting = sit()
    sitting.type("May 1935")
    sitting.session.skip(1000)
    assert not sitting.type("the 12th").counts
    assert not sitting.type("December 1943").counts
    assert sitting.type("12").rating is GOOD


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
    feedback = sitting.session.respond(("one",), 1000, guess=True)
    assert (feedback.verdict.outcome, feedback.rating) == (Outcome.CORRECT, AGAIN)
    assert feedback.repeats
    assert sitting.log.reviews()[0].guess


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
