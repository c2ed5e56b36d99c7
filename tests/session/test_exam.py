"""A paper: moved through freely, judged at the end, and never moving a due date later."""

from tests.learning import Ram, stamper

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Mode
from cssr_quiz.schedule import Model
from cssr_quiz.session import Item, Session, Status
from cssr_quiz.session.exam import Exam, Points, points, restored


def test_the_seed_decides_the_order_of_options(placed: list[Placed]) -> None:
    """
    bank: one
    questions:
      - {id: one, prompt: P1?, choices: [{right: a}, b, c, d]}
    """
    orders = [Exam(placed, seed).asks[0].interaction.shown for seed in range(8)]
    assert orders == [Exam(placed, seed).asks[0].interaction.shown for seed in range(8)]
    assert len(set(orders)) > 2
    assert {tuple(sorted(each)) for each in orders} == {("a", "b", "c", "d")}


def test_each_question_is_asked_once_in_its_hardest_form(placed: list[Placed]) -> None:
    """
    bank: forms
    questions:
      - {id: ladder, prompt: Who?, answer: Beneš, wrong: [Hácha, Masaryk]}
      - {id: one, prompt: Was it so?, truth: true}
    """
    asks = Exam(placed, 1).asks
    assert [(ask.interaction.form, ask.rung) for ask in asks] == [("write", 1), ("choose", 0)]


def test_answers_can_be_changed_and_nothing_is_recorded_before_the_end(
    placed: list[Placed],
) -> None:
    """
    bank: two
    questions:
      - {id: one, prompt: P1?, answer: Masaryk}
      - {id: two, prompt: P2?, date: 1935-05-16}
      - {id: three, prompt: P3?, answer: Beneš}
    """
    exam = Exam(placed, 1)
    exam.move(-1)
    assert exam.place == 0
    exam.respond(("Beneš",), 1000)
    assert (exam.place, exam.open) == (1, (2, 3))
    assert exam.respond(("30 February 1935",), 1000) != ""
    assert exam.open == (2, 3)
    assert exam.respond(("May 1935",), 1000) == ""
    exam.move(-2)
    exam.respond(("Masaryk",), 500)
    assert exam.times["two/one"] == 1500
    assert exam.place == 2
    assert exam.mark()
    assert not exam.mark()
    log = Ram()
    exam.record(log, stamper(), "session")
    exam.record(log, stamper(), "session")
    rows = log.reviews()
    assert [row.mode for row in rows] == [Mode.EXAM] * 3
    assert [row.outcome for row in rows] == [
        Outcome.CORRECT,
        Outcome.PARTIAL,
        Outcome.SKIPPED,
    ]
    [found] = points(exam.judged())
    assert (found.topic, found.questions) == ("two", 3)
    assert 1 < found.points < 2


def test_points_are_told_by_topic_in_the_order_of_their_names(placed: list[Placed]) -> None:
    """
    bank: two
    questions:
      - {id: one, topic: people, prompt: P1?, answer: Masaryk}
      - {id: two, topic: dates, prompt: P2?, date: 1935-05-16}
    """
    exam = Exam(placed, 1)
    exam.respond(("Masaryk",), 1000)
    assert points(exam.judged()) == (Points("dates", 0.0, 1), Points("people", 1.0, 1))


def test_a_look_at_an_open_question_is_part_of_its_time_and_one_at_an_answer_is_not(
    placed: list[Placed],
) -> None:
    """
    bank: two
    questions:
      - {id: one, prompt: P1?, answer: Masaryk}
      - {id: two, prompt: P2?, answer: Beneš}
    """
    exam = Exam(placed, 1)
    one, two = exam.asks
    exam.leave(one, 4000)
    exam.respond(("Masaryk",), 1000)
    exam.leave(one, 7000)
    exam.leave(two, 2000)
    assert exam.times == {"two/one": 5000, "two/two": 2000}
    log = Ram()
    exam.record(log, stamper(), "session")
    assert [row.taken for row in log.reviews()] == [5000, 2000]


def test_marked_questions_are_gone_to_in_turn(placed: list[Placed]) -> None:
    """
    bank: four
    questions:
      - {id: one, prompt: P1?, answer: Masaryk}
      - {id: two, prompt: P2?, answer: Beneš}
      - {id: three, prompt: P3?, answer: Hácha}
      - {id: four, prompt: P4?, answer: Gottwald}
    """
    exam = Exam(placed, 1)
    assert (exam.move_to_mark(), exam.place) == (False, 0)
    exam.move(1)
    exam.mark()
    assert (exam.move_to_mark(), exam.place) == (False, 1)
    exam.move(2)
    exam.mark()
    assert [(exam.move_to_mark(), exam.place) for _ in range(3)] == [
        (True, 1),
        (True, 3),
        (True, 1),
    ]


def test_what_cannot_be_judged_is_not_written_down_however_often_it_is_given(
    placed: list[Placed],
) -> None:
    """
    bank: three
    questions:
      - {id: one, prompt: P1?, date: 1984-02-13/1985-03-10}
      - {id: two, prompt: P2?, number: 20, unit: years}
      - {id: three, prompt: P3?, cloze: "The pact of [14 May 1955]."}
    """
    exam = Exam(placed, 1)
    for number, told, responses in [
        (1, "there is no date in it", ["hello", "hello"]),
        (1, "the year is missing", ["28.10", "28 October"]),
        (1, "it is too long: type just the date", ["x" * 500]),
        (2, "type a number of years", ["long", "long"]),
        (3, "there is no date in it", ["Warsaw"]),
    ]:
        exam.place = number - 1
        for response in responses:
            assert exam.respond((response,), 1000) == told
    assert exam.open == (1, 2, 3)


def test_who_says_that_he_does_not_know_leaves_no_answer(placed: list[Placed]) -> None:
    """
    bank: two
    questions:
      - {id: one, prompt: P1?, answer: Masaryk}
      - {id: two, prompt: P2?, date: 1935-05-16}
    """
    exam = Exam(placed, 1)
    assert [exam.respond((words,), 1000) for words in ("idk", "I don't know")] == ["", ""]
    assert exam.open == ()
    log = Ram()
    exam.record(log, stamper(), "session")
    found = [(row.response, row.outcome, row.taken) for row in log.reviews()]
    assert found == [((), Outcome.WRONG, 1000)] * 2


def test_what_is_left_out_given_up_or_cut_short_earns_nothing(placed: list[Placed]) -> None:
    """
    bank: three
    questions:
      - {id: one, prompt: P1?, answer: Masaryk}
      - {id: two, prompt: P2?, answer: Beneš}
      - {id: three, prompt: P3?, date: 1935-05-16}
    """
    exam = Exam(placed, 1)
    exam.move(1)
    exam.respond(("no idea",), 1000)
    exam.answers["three/three"] = ("May",)
    judged = exam.judged()
    assert [(each.verdict.outcome, each.verdict.credit) for each in judged] == [
        (Outcome.SKIPPED, 0.0),
        (Outcome.WRONG, 0.0),
        (Outcome.WRONG, 0.0),
    ]
    assert points(judged) == (Points("three", 0.0, 3),)


def test_an_exam_never_moves_a_due_date_later(placed: list[Placed]) -> None:
    """
    bank: two
    questions:
      - {id: one, prompt: P1?, answer: Masaryk}
      - {id: two, prompt: P2?, answer: Beneš}
    """
    log, stamps, model = Ram(), stamper(), Model()
    session = Session([Item(each, Status.NEW) for each in placed], log, stamps)
    for _ in placed:
        ask = session.ask()
        assert ask is not None
        session.respond(ask.interaction.key, 1000)
    before = [log.progress(each.name).due(model, 0.9) for each in placed]
    exam = Exam(placed, 1)
    exam.respond(("Masaryk",), 1000)
    exam.respond(("Hácha",), 1000)
    exam.record(log, stamps, "paper")
    after = [log.progress(each.name).due(model, 0.9) for each in placed]
    assert after[0] == before[0]
    assert after[1] is not None
    assert before[1] is not None
    assert after[1] < before[1]


def test_a_kept_paper_is_the_same_paper(placed: list[Placed]) -> None:
    """
    bank: one
    questions:
      - {id: one, prompt: P1?, choices: [{right: a}, b, c, d]}
      - {id: two, prompt: P2?, answer: Beneš}
    """
    exam = Exam(placed, 5)
    exam.respond(("b",), 700)
    exam.mark()
    again = restored(Exam(placed, 5), exam.answers, exam.times, exam.marked, exam.place)
    assert again.asks == exam.asks
    assert (again.answers, again.times) == (exam.answers, {"one/one": 700})
    assert (again.marked, again.place) == ({"one/two"}, 1)
