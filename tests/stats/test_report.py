"""What stands today and what was hard: figures from progress and from sums."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.learning import question, review

from cssr_quiz.bank import Bank, Course, Library
from cssr_quiz.question import Setting
from cssr_quiz.review import Rating, day_of
from cssr_quiz.schedule import Memory, Model, Progress, replay
from cssr_quiz.stats import report
from cssr_quiz.stats.report import DayCount, HourCount
from cssr_quiz.stats.retention import Month, retention
from cssr_quiz.stats.strength import DueDay, TopicMemory, coming, memory_by_topic
from cssr_quiz.stats.trouble import confusions, hardest
from cssr_quiz.tally import Mistaken, Sum, Tally

TODAY = 20_781
NOTHING = Tally({}, {}, 0, 0, {}, {}, ())
MODEL = Model()
LIBRARY = Library(
    (
        Course(
            "",
            "",
            Path(),
            (
                Bank(
                    "bank",
                    "Bank",
                    Path("bank.yaml"),
                    (
                        question("bank/fresh", topic="pacts"),
                        question("bank/old", topic="pacts"),
                        question("bank/new", topic="pacts"),
                        question("bank/away", topic="people"),
                        question("bank/later", topic="people"),
                    ),
                    Setting(),
                ),
            ),
        ),
    )
)
QUESTIONS = tuple(LIBRARY.all())
PROGRESS = {
    "bank/fresh": Progress("bank/fresh", stability=100.0, difficulty=5.0, reviewed=TODAY, lapses=2),
    "bank/old": Progress("bank/old", stability=10.0, difficulty=5.0, reviewed=TODAY - 40),
    "bank/away": Progress(
        "bank/away", stability=10.0, difficulty=5.0, reviewed=TODAY - 40, suspended=True
    ),
    "bank/later": Progress("bank/later", stability=10.0, difficulty=5.0, reviewed=TODAY - 3),
}


def test_memory_by_topic_counts_known_learning_and_new_without_what_is_suspended() -> None:
    pacts, people = memory_by_topic(QUESTIONS, PROGRESS, TODAY, 0.9, MODEL)
    old = MODEL.recall(Memory(10.0, 5.0, TODAY - 40), TODAY)
    assert old < 0.9
    assert (pacts.known, pacts.learning, pacts.new) == (1, 1, 1)
    tomorrow = MODEL.recall(Memory(100.0, 5.0, TODAY), TODAY + 1)
    assert pacts.recall == pytest.approx((tomorrow + old) / 2)
    assert (people.known, people.learning, people.new) == (1, 0, 0)
    alone = memory_by_topic(QUESTIONS[2:3], PROGRESS, TODAY, 0.9, MODEL)
    assert alone == (TopicMemory("pacts", 0, 0, 1, None),)


def test_what_was_wrong_a_moment_ago_is_learning_not_known() -> None:
    first = replay("bank/new", [review(1, TODAY, Rating.AGAIN, question="bank/new")], MODEL)
    relearned = [review(number, day, question="bank/old") for number, day in ((1, 0), (2, 400))]
    lapse = review(3, TODAY, Rating.AGAIN, question="bank/old")
    again = replay("bank/old", [*relearned, lapse], MODEL)
    progress = {"bank/new": first, "bank/old": again}
    [pacts, _] = memory_by_topic(QUESTIONS, progress, TODAY, 0.9, MODEL)
    assert (pacts.known, pacts.learning, pacts.new) == (0, 2, 1)
    assert pacts.recall is not None
    assert pacts.recall < 0.9


def test_what_comes_back_stands_on_its_day_and_what_is_overdue_on_today() -> None:
    found = coming(QUESTIONS, PROGRESS, TODAY, 0.9, MODEL)
    assert len(found) == 28
    assert [each for each in found if each.reviews] == [DueDay(TODAY, 1), DueDay(TODAY + 7, 1)]


def test_recall_is_summed_by_months_of_the_calendar() -> None:
    first = day_of_date(2026, 10, 31)
    found = retention({first: Sum(2, 1, 0.5), first + 1: Sum(1, 1, 1.0)}, 0.85)
    assert (found.target, found.reviews, found.right, found.share) == (0.85, 3, 2, 0.5)
    assert found.months == (Month(2026, 10, 2, 1, 0.25), Month(2026, 11, 1, 1, 1.0))
    assert [month.enough for month in (*found.months, Month(2026, 1, 20, 1, 0.1))] == [
        False,
        False,
        True,
    ]
    assert retention({}, 0.9).months == ()


def test_the_hardest_have_the_lowest_share_right_and_were_answered_often_enough() -> None:
    sums = {
        "bank/fresh": Sum(10, 5),
        "bank/old": Sum(4, 1),
        "bank/away": Sum(2, 0),
        "bank/later": Sum(9, 9),
        "gone/away": Sum(9, 0),
    }
    tally = Tally({}, {}, 0, 0, sums, {}, ())
    found = hardest(tally, LIBRARY, PROGRESS)
    assert [(each.question, each.right, each.answered, each.lapses) for each in found] == [
        ("bank/old", 1, 4, 0),
        ("bank/fresh", 5, 10, 2),
    ]


def test_confusions_are_pairs_of_questions_that_are_there_the_most_frequent_first() -> None:
    pairs = (
        Mistaken("bank/old", "bank/new", 1),
        Mistaken("bank/old", "bank/fresh", 3),
        Mistaken("bank/old", "gone/away", 9),
    )
    found = confusions(Tally({}, {}, 0, 0, {}, {}, pairs), LIBRARY)
    assert [(each.confused, each.times) for each in found] == [("bank/fresh", 3), ("bank/new", 1)]


def test_a_report_lists_days_and_hours_in_order() -> None:
    tally = Tally({9: Sum(1, 1, 1.0), 5: Sum(2, 1, 0.5)}, {20: Sum(3, 2, 1.5)}, 4, 0, {}, {}, ())
    found = report(tally, LIBRARY, QUESTIONS, PROGRESS, TODAY, 0.9, MODEL)
    assert found.days == (DayCount(5, 2, 1), DayCount(9, 1, 1))
    assert (found.hours, found.elsewhere) == ((HourCount(20, 3, 2),), 4)
    assert found.overview.answered == 3
    assert report(NOTHING, LIBRARY, (), {}, TODAY, 0.9, MODEL).topics == ()


def day_of_date(year: int, month: int, day: int) -> int:
    """Return the day number of noon on a date."""
    return day_of(datetime(year, month, day, 12, tzinfo=UTC))
