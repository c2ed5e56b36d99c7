"""Questions made from events: exactly one right answer, whatever the seed."""

from collections import Counter
from collections.abc import Container
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from cssr_quiz.bank import Course, Placed, load
from cssr_quiz.bank.generate import ENOUGH, MAKERS, Material, gather, generate
from cssr_quiz.events import Event
from cssr_quiz.interaction import Arrange, Choose, Outcome, Pair

COURSES = Path(__file__).parents[2] / "quizzes"
SEEDS = 10_000


@pytest.fixture(scope="module")
def courses() -> tuple[Course, ...]:
    return load([COURSES]).courses


def _events(course: Course) -> dict[str, Event]:
    return {event.name: event for event in course.events}


def _gathered(course: Course, known: Container[str], closeness: float) -> Material:
    material = gather(course, known, closeness, Random(0))
    assert material is not None
    return material


def _made(material: Material, seed: int, kind: str = "") -> Placed | None:
    return generate(replace(material, rng=Random(seed)), kind)


def _disjoint(events: list[Event]) -> bool:
    ordered = sorted(events, key=lambda event: event.when.first)
    return all(one.when.last < other.when.first for one, other in pairwise(ordered))


@pytest.mark.parametrize(
    "seeds",
    [
        pytest.param(range(100), id="the first"),
        # The same lines ten thousand times: slow under measurement.
        pytest.param(range(100, SEEDS), id="all others", marks=pytest.mark.no_cover),
    ],
)
def test_every_generated_question_has_exactly_one_right_answer(
    courses: tuple[Course, ...], seeds: range
) -> None:
    kinds: Counter[str] = Counter()
    for course in courses:
        events = _events(course)
        known = {event.question for event in list(course.events)[::2]}
        materials = [_gathered(course, known, step / 4) for step in range(5)]
        for seed in seeds:
            placed = _made(materials[seed % 5], seed)
            assert placed is not None
            kinds[placed.question.name.rpartition("/")[2]] += 1
            [form] = placed.forms()
            shuffled = form.shuffled(Random(seed))
            assert shuffled.judge(shuffled.key).outcome is Outcome.CORRECT
            assert known.issuperset(placed.question.sources.values())
            match form:
                case Choose():
                    assert len(form.key) == 1
                    assert len(set(form.shown)) == len(form.shown) >= 2
                case Arrange():
                    assert len(set(form.items)) == len(set(form.ranks)) >= 3
                    assert _disjoint([events[item] for item in form.items])
                case Pair():
                    assert len(set(form.key)) == len(form.left) >= 3
                    years = [str(events[name].when.first.year) for name in form.left]
                    assert list(form.key) == years
                case _:
                    raise AssertionError(form)
    assert set(kinds) == set(MAKERS)


def test_wrong_events_did_not_happen_at_the_time_asked_for(courses: tuple[Course, ...]) -> None:
    for course in courses:
        events = _events(course)
        material = _gathered(course, [event.question for event in course.events], 1.0)
        for seed in range(200):
            placed = _made(material, seed, "what-happened")
            assert placed is not None
            [form] = placed.forms()
            key, *_ = form.key
            for name in form.shown:
                assert name == key or _disjoint([events[name], events[key]])


def test_who_led_is_worked_out_from_the_terms(courses: tuple[Course, ...]) -> None:
    course = next(each for each in courses if each.name == "czechoslovakia-soviet-union")
    terms = [event for event in course.events if event.term]
    events = _events(course)
    material = _gathered(course, [event.question for event in course.events], 0.5)
    made = [_made(material, seed, "who-led") for seed in range(300)]
    assert sum(placed is not None for placed in made) > 100
    for placed in filter(None, made):
        [form] = placed.forms()
        [name] = placed.question.sources
        when = events[name].when
        office = next(
            term for term in terms if term.term and term.term.office in placed.question.prompt
        )
        assert office.term is not None
        holders = {
            term.term.who
            for term in terms
            if term.term
            and term.term.office == office.term.office
            and term.when.first <= when.last
            and when.first <= term.when.last
        }
        assert form.key == tuple(holders)


def test_the_same_seed_makes_the_same_question(courses: tuple[Course, ...]) -> None:
    known = [event.question for event in courses[0].events]
    made = [_made(_gathered(courses[0], known, 0.5), 7) for _ in range(2)]
    assert made[0] == made[1]


def test_wrong_options_come_nearer_as_the_learner_gets_better(courses: tuple[Course, ...]) -> None:
    course = courses[-1]
    events = _events(course)
    known = [event.question for event in course.events]

    def mean_distance(closeness: float) -> float:
        material = _gathered(course, known, closeness)
        days = []
        for seed in range(300):
            placed = _made(material, seed, "what-happened")
            assert placed is not None
            [form] = placed.forms()
            key = events[form.key[0]].when.first
            days += [abs((events[name].when.first - key).days) for name in form.shown]
        return sum(days) / len(days)

    assert mean_distance(1.0) < mean_distance(0.5) < mean_distance(0.0)


def test_nothing_is_made_where_nothing_is_known(courses: tuple[Course, ...]) -> None:
    assert gather(courses[0], [], 0.5, Random(1)) is None


def _large(course: Course) -> Course:
    """Return a course of 5,000 events, `q0` and on."""
    [one, *_] = course.events
    bank = course.banks[0]
    questions = tuple(
        replace(bank.questions[0], name=name, event=replace(one, question=name))
        for name in (f"q{number}" for number in range(5000))
    )
    return replace(course, banks=(replace(bank, questions=questions),))


def test_of_thousands_of_events_some_stand_for_all_and_others_the_next_time(
    courses: tuple[Course, ...],
) -> None:
    known = {f"q{number}" for number in range(ENOUGH + 500)}
    large = _large(courses[0])
    first, again, other = (gather(large, known, 0.5, Random(seed)) for seed in (1, 1, 2))
    assert first
    assert again
    assert other
    assert len(first.known) == ENOUGH
    assert {event.question for event in first.known} < known
    assert len(first.all) == 2 * ENOUGH
    assert {*first.known} == {*again.known} != {*other.known}


def test_few_events_that_are_known_among_thousands_are_all_asked_about(
    courses: tuple[Course, ...],
) -> None:
    known = {"q7", "q4000", "q4999"}
    found = gather(_large(courses[0]), known, 0.5, Random(1))
    assert found
    assert {event.question for event in found.known} == known
