"""Which questions a sitting holds: the day's, or practice of any at any time."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.learning import Ram, note, review

from cssr_quiz.bank import load
from cssr_quiz.review import Mark, Mode, Rating
from cssr_quiz.schedule import Model, Pace
from cssr_quiz.session import Filter, Item, Status, practised, todays, with_timeline

if TYPE_CHECKING:
    from cssr_quiz.bank import Placed
    from cssr_quiz.schedule import Progress

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


@pytest.fixture
def dated(tmp_path: Path) -> "list[Placed]":
    """Return two dozen questions with events, one a year, and one without."""
    rows = [
        f"  - {{id: q{n}, prompt: When was it {n}?, date: {1919 + n}, event: Event {n}}}"
        for n in range(24)
    ]
    rows.append("  - {id: none, prompt: What was it?, answer: a pact}")
    path = tmp_path / "bank.yaml"
    path.write_text("\n".join(["bank: dates", "questions:", *rows]), "utf-8")
    return list(load([path]).all())


def met(questions: "list[Placed]", wrong: int = 0) -> "dict[str, Progress]":
    """Return the progress of whoever has met some questions, the first ones wrongly."""
    log = Ram()
    for number, each in enumerate(questions):
        log.record(review(number, TODAY, AGAIN if number < wrong else GOOD, question=each.name))
    return log.all_progress()


@pytest.mark.parametrize(
    ("long", "places"), [(0, []), (1, [1]), (11, [11]), (12, [12]), (23, [12]), (24, [12, 24])]
)
def test_among_a_dozen_questions_one_is_made_from_events(
    dated: "list[Placed]", long: int, places: list[int]
) -> None:
    items = [Item(each, Status.DUE) for each in dated[:long]]
    queue = with_timeline(items, dated[0].course, met(dated[:10]), 1)
    assert [n for n, item in enumerate(queue) if item.status is Status.TIMELINE] == places
    assert [item for item in queue if item.status is Status.DUE] == items


def test_questions_are_made_from_events_once_ten_are_known(dated: "list[Placed]") -> None:
    items = [Item(each, Status.DUE) for each in dated[:3]]
    for known, made in [
        (met(dated[:9]), 0),
        (met(dated[:10]), 1),
        (met(dated[:10], wrong=1), 0),
        (met(dated[:11], wrong=1), 1),
        (met([*dated[:9], dated[-1]]), 0),
    ]:
        assert len(with_timeline(items, dated[0].course, known, 1)) == 3 + made
