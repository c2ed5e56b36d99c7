"""What a day asks: due first by risk, then new questions in order, mixed over topics."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import NAME, Ram, note, question, questions, review

from cssr_quiz.question import Question
from cssr_quiz.review import Mark, Mode, Rating, Row
from cssr_quiz.schedule import (
    Agenda,
    Model,
    Pace,
    Progress,
    agenda,
    interleaved,
    met_on,
    progress_of,
    replay,
)
from cssr_quiz.schedule.due import LOOK_AHEAD

MODEL = Model()
TODAY = 100
AGAIN, HARD, GOOD, EASY = Rating


def known(name: str, stability: float, day: int) -> tuple[str, Progress]:
    """Return the progress of a question whose memory was last moved on a day."""
    return name, Progress(name, 1, stability, 5, day, first=day, last=day)


def from_log(*rows: Row) -> dict[str, Progress]:
    log = Ram()
    for row in rows:
        log.record(row)
    return log.all_progress()


def names(found: Sequence[Question]) -> list[str]:
    return [each.name for each in found]


def plan(asked: str, progress: dict[str, Progress], *, new: int = 10, day: int = TODAY) -> Agenda:
    return agenda(list(questions(*asked)), progress, day, Pace(new=new), MODEL)


def test_questions_met_on_a_day_are_counted_among_all_or_some() -> None:
    progress = dict((known("a", 1, TODAY), known("b", 1, TODAY), known("c", 1, TODAY - 1)))
    assert met_on(TODAY, progress) == 2
    assert met_on(TODAY, progress, {"a", "c"}) == 1
    assert met_on(TODAY, progress, set()) == 0


def test_what_is_most_at_risk_comes_first() -> None:
    progress = dict(
        [known("a", 30, TODAY - 40), known("b", 5, TODAY - 60), known("c", 30, TODAY - 90)]
    )
    assert names(plan("abc", progress).due) == ["b", "c", "a"]


def test_equal_risk_keeps_the_order_of_the_course() -> None:
    progress = dict([known("b", 5, TODAY - 9), known("a", 5, TODAY - 9)])
    assert names(plan("ab", progress).due) == ["a", "b"]


def test_a_question_is_due_from_its_day_on() -> None:
    progress = dict([known("a", 10, TODAY - 10)])
    assert plan("a", progress, day=TODAY - 1).due == ()
    assert names(plan("a", progress).due) == ["a"]
    assert names(plan("a", progress, day=TODAY + 500).due) == ["a"]


def test_a_higher_retention_asks_sooner() -> None:
    progress = dict([known("a", 10, TODAY - 6)])
    sure = agenda(list(questions("a")), progress, TODAY, Pace(retention=0.95), MODEL)
    assert names(sure.due) == ["a"]
    assert plan("a", progress).due == ()


def test_new_questions_come_ten_a_day_in_the_order_of_the_course() -> None:
    today = plan("abcdefghijklm", {})
    assert names(today.new) == list("abcdefghij")
    assert today.waiting == 3


def test_questions_met_earlier_today_count_towards_the_new_ones() -> None:
    met = from_log(*(review(n, TODAY, question=name) for n, name in enumerate("abcd")))
    old = from_log(review(9, TODAY - 1, question="e"))
    today = plan("abcdefghijklmnop", {**met, **old})
    assert names(today.new) == list("fghijk")
    assert today.waiting == 5


def test_new_questions_of_other_banks_count_towards_the_new_ones_too() -> None:
    elsewhere = from_log(*(review(n, TODAY, question=f"other/{n}") for n in range(9)))
    assert names(plan("ab", elsewhere).new) == ["a"]


def test_no_new_questions_where_the_learner_wants_none_or_has_had_more() -> None:
    met = from_log(*(review(n, TODAY, question=name) for n, name in enumerate("abc")))
    assert plan("abcd", {}, new=0).new == ()
    assert plan("abcd", met, new=2).new == ()
    assert plan("abcd", met, new=2).waiting == 1


def test_a_question_waits_until_what_comes_before_it_is_learned() -> None:
    asked = [question("b", after=("a", "c")), question("a"), question("c")]
    learned_one = from_log(review(1, TODAY - 1, question="a"))
    learned_both = from_log(review(1, TODAY - 1, question="a"), review(2, TODAY - 1, question="c"))
    only_practised = from_log(
        review(1, TODAY - 1, question="a"), review(2, TODAY, question="c", mode=Mode.PRACTICE)
    )
    for progress, new in (
        ({}, ["a", "c"]),
        (learned_one, ["c"]),
        (only_practised, ["c"]),
        (learned_both, ["b"]),
    ):
        assert names(agenda(asked, progress, TODAY, Pace(), MODEL).new) == new


def test_a_suspended_prerequisite_does_not_lock_what_follows_it() -> None:
    asked = [question("a"), question("b", after=("a",))]
    suspended = from_log(note(1, Mark.SUSPEND, question="a"))
    assert names(agenda(asked, suspended, TODAY, Pace(), MODEL).new) == ["b"]


def test_a_suspended_question_is_not_asked_and_counts_nowhere() -> None:
    progress = from_log(
        review(1, 0, question="a"),
        note(2, Mark.SUSPEND, question="a"),
        note(3, Mark.SUSPEND, question="b"),
    )
    assert plan("ab", progress) == Agenda((), (), (), waiting=0)


def test_what_was_left_wrong_today_is_asked_again_today() -> None:
    progress = from_log(
        review(1, TODAY, AGAIN, question="left wrong"),
        review(2, TODAY, AGAIN, question="mended"),
        review(3, TODAY, GOOD, question="mended"),
        review(4, TODAY - 1, EASY, question="fell in practice"),
        review(5, TODAY, AGAIN, question="fell in practice", mode=Mode.PRACTICE),
    )
    asked = [question(name) for name in progress]
    today = agenda(asked, progress, TODAY, Pace(), MODEL)
    assert sorted(names(today.again)) == ["fell in practice", "left wrong"]
    assert (today.due, today.new) == ((), ())
    tomorrow = agenda(asked, progress, TODAY + 1, Pace(), MODEL)
    assert tomorrow.again == ()
    assert "left wrong" in names(tomorrow.due)


def test_what_was_wrong_on_another_day_waits_until_it_is_due() -> None:
    rows = [review(1, 0, EASY), review(2, 8, EASY), review(3, 90, AGAIN)]
    progress = replay(NAME, rows, MODEL)
    assert (progress.wrong, progress.due(MODEL, 0.9)) == (True, 94)
    known = {NAME: progress}
    days = [agenda([question(NAME)], known, day, Pace(), MODEL) for day in (90, 91, 94)]
    assert [(len(day.again), len(day.due)) for day in days] == [(1, 0), (0, 0), (0, 1)]


def test_a_changed_question_is_new_again_but_stays_flagged_and_suspended() -> None:
    rows = (review(1, 0, question="a"), note(2, Mark.FLAG, question="a"))
    progress = from_log(*rows)
    assert progress_of(question("a"), progress) == progress["a"]
    assert progress_of(question("a", rev=2), progress) == Progress("a", 2, flagged=True)
    today = agenda([question("a", rev=2)], progress, TODAY, Pace(), MODEL)
    assert names(today.new) == ["a"]
    suspended = from_log(*rows, note(3, Mark.SUSPEND, question="a"))
    assert agenda([question("a", rev=2)], suspended, TODAY, Pace(), MODEL).new == ()


def test_a_question_without_rows_has_no_progress() -> None:
    assert progress_of(question("a", rev=3), {}) == Progress("a", 3)


@pytest.mark.parametrize(
    ("topics", "mixed"),
    [
        ("", ""),
        ("aaa", "aaa"),
        ("aabb", "abab"),
        ("aaabbb", "ababab"),
        ("aaaaaaab", "aabaaaaa"),
        ("abcabc", "abcabc"),
    ],
)
def test_topics_are_mixed(topics: str, mixed: str) -> None:
    assert "".join(interleaved(topics, str)) == mixed


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers())))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_neighbours_differ_in_topic_wherever_the_next_few_allow_it(
    items: list[tuple[str, int]],
) -> None:
    mixed = interleaved(items, lambda item: item[0])
    left = list(items)
    last = ""
    for item in mixed:
        window = left[:LOOK_AHEAD]
        assert item in window
        assert item[0] != last or all(each[0] == last for each in window)
        left.remove(item)
        last = item[0]
    assert left == []
