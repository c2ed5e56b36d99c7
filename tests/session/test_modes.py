"""Which questions a sitting holds: the day's, or practice of any at any time."""

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from tests.learning import Ram, note, review

from cssr_quiz.review import Mark, Mode, Rating
from cssr_quiz.schedule import Model, Pace
from cssr_quiz.session import Filter, Item, Status, practised, todays

if TYPE_CHECKING:
    from cssr_quiz.bank import Placed

TODAY = 100
AGAIN, HARD, GOOD, EASY = Rating


def ids(items: "list[Item]") -> str:
    return "".join(item.placed.name[-1] for item in items)


def test_the_days_queue_is_due_then_left_wrong_then_new(placed: "list[Placed]") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
      - {id: c, prompt: Three?, answer: three}
      - {id: d, prompt: Four?, answer: four}
      - {id: e, prompt: Five?, answer: five}
    """
    log = Ram()
    log.record(review(1, TODAY, AGAIN, question="treaties/c"))
    log.record(review(2, TODAY - 9, GOOD, question="treaties/d"))
    log.record(review(3, TODAY - 9, AGAIN, question="treaties/e"))
    queue, plan = todays(placed, log.all_progress(), TODAY, Pace(new=2), Model())
    assert [(item.placed.name, item.status) for item in queue] == [
        ("treaties/e", Status.DUE),
        ("treaties/d", Status.DUE),
        ("treaties/c", Status.AGAIN),
        ("treaties/a", Status.NEW),
    ]
    assert plan.waiting == 1


def test_topics_are_mixed_within_each_part(placed: "list[Placed]") -> None:
    """
    bank: treaties
    questions:
      - {id: a, topic: pacts, prompt: One?, answer: one}
      - {id: b, topic: pacts, prompt: Two?, answer: two}
      - {id: c, topic: people, prompt: Three?, answer: three}
      - {id: d, prompt: Four?, answer: four}
    """
    queue, _ = todays(placed, {}, TODAY, Pace(), Model())
    assert ids(queue) == "acbd"
    assert [item.placed.topic for item in queue] == ["pacts", "people", "pacts", "treaties"]


def test_new_questions_follow_the_course_however_many_days_it_takes(
    placed: "list[Placed]",
) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one, after: [c]}
      - {id: b, prompt: Two?, answer: two}
      - {id: c, prompt: Three?, answer: three}
    """
    log = Ram()
    met = []
    for day in range(4):
        queue, _ = todays(placed, log.all_progress(), day, Pace(new=1), Model())
        new = [item for item in queue if item.status is Status.NEW]
        met.append(ids(new))
        for number, item in enumerate(new):
            log.record(review(number, day, EASY, question=item.placed.name))
        rest, _ = todays(placed, log.all_progress(), day, Pace(new=1), Model())
        assert rest == []
    assert met == ["b", "c", "a", ""]


BANK_OF_FOUR = """
    bank: treaties
    questions:
      - {id: a, topic: Pacts, prompt: One?, answer: one}
      - {id: b, tags: [pacts, war], prompt: Two?, answer: two}
      - {id: c, prompt: Three?, answer: three}
      - {id: d, prompt: Four?, answer: four}
"""


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter(), "abcd"),
        (Filter(wrong=True), "bd"),
        (Filter(flagged=True), "cd"),
        (Filter(wrong=True, flagged=True), "d"),
    ],
)
def test_a_filter_keeps_what_was_wrong_or_is_flagged(
    placed: "list[Placed]", wanted: Filter, kept: str
) -> None:
    log = Ram()
    log.record(review(1, 5, AGAIN, question="treaties/a"))
    log.record(review(2, 5, GOOD, question="treaties/a"))
    log.record(review(3, 5, AGAIN, question="treaties/b"))
    log.record(note(4, Mark.FLAG, question="treaties/c"))
    log.record(review(5, 5, AGAIN, question="treaties/d", mode=Mode.PRACTICE))
    log.record(note(6, Mark.FLAG, question="treaties/d"))
    found = [each for each in placed if wanted.keeps(each, log.all_progress())]
    assert "".join(each.name[-1] for each in found) == kept


test_a_filter_keeps_what_was_wrong_or_is_flagged.__doc__ = BANK_OF_FOUR


def test_practice_holds_every_question_but_the_suspended_in_a_seeded_mixed_order(
    placed: "list[Placed]",
) -> None:
    """
    bank: treaties
    questions:
      - {id: a, topic: pacts, prompt: One?, answer: one}
      - {id: b, topic: pacts, prompt: Two?, answer: two}
      - {id: c, topic: pacts, prompt: Three?, answer: three}
      - {id: d, topic: people, prompt: Four?, answer: four}
      - {id: e, topic: people, prompt: Five?, answer: five}
      - {id: f, topic: people, prompt: Six?, answer: six}
    """
    log = Ram()
    log.record(review(1, TODAY, GOOD, question="treaties/a"))
    log.record(note(2, Mark.SUSPEND, question="treaties/f"))
    progress = log.all_progress()
    orders = {seed: practised(placed, progress, seed) for seed in range(8)}
    for seed, items in orders.items():
        assert items == practised(placed, progress, seed)
        assert Counter(ids(items)) == Counter("abcde")
        assert {item.status for item in items} == {Status.PRACTICE}
        topics = [item.placed.topic for item in items]
        assert sum(one == other for one, other in pairwise(topics)) <= 2
    assert len({ids(items) for items in orders.values()}) > 1
