"""The draw of a paper: even by topic and by type, and the same for a seed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from math import inf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.learning import Guess, question

from cssr_quiz.bank import Bank, Course, Placed, load
from cssr_quiz.question import Setting
from cssr_quiz.session.drawing import balanced

COURSES = sorted((Path(__file__).parents[2] / "quizzes").glob("*/course.yaml"))


def test_a_paper_is_balanced_over_topics_and_types(placed: list[Placed]) -> None:
    """
    bank: many
    questions:
      - {id: a1, topic: a, prompt: P1?, answer: x}
      - {id: a2, topic: a, prompt: P2?, answer: x}
      - {id: a3, topic: a, prompt: P3?, date: 1935-05-16}
      - {id: a4, topic: a, prompt: P4?, answer: x}
      - {id: b1, topic: b, prompt: P5?, answer: x}
      - {id: c1, topic: c, prompt: P6?, number: 7}
    """
    for seed in range(8):
        drawn = balanced(placed, 4, seed)
        topics = sorted(each.topic for each in drawn)
        assert topics == ["a", "a", "b", "c"]
        assert any(each.name.endswith("a3") for each in drawn)
        assert balanced(placed, 4, seed) == drawn
    assert len(balanced(placed, 99, 1)) == 6


def test_neighbours_have_different_topics_until_one_topic_is_left(placed: list[Placed]) -> None:
    """
    bank: many
    questions:
      - {id: a1, topic: a, prompt: P1?, answer: x}
      - {id: a2, topic: a, prompt: P2?, answer: x}
      - {id: a3, topic: a, prompt: P3?, answer: x}
      - {id: b1, topic: b, prompt: P4?, answer: x}
      - {id: b2, topic: b, prompt: P5?, answer: x}
      - {id: c1, topic: c, prompt: P6?, answer: x}
    """
    for seed in range(8):
        topics = "".join(each.topic for each in balanced(placed, 6, seed))
        assert all(one != other for one, other in pairwise(topics[:5])), topics


def test_a_topic_gives_way_to_no_other_for_the_sake_of_types(placed: list[Placed]) -> None:
    """
    bank: many
    questions:
      - {id: a1, topic: a, prompt: P1?, answer: x}
      - {id: a2, topic: a, prompt: P2?, answer: x}
      - {id: b1, topic: b, prompt: P3?, date: 1935}
      - {id: b2, topic: b, prompt: P4?, number: 7}
      - {id: b3, topic: b, prompt: P5?, truth: true}
    """
    for seed in range(8):
        assert Counter(each.topic for each in balanced(placed, 4, seed)) == {"a": 2, "b": 2}


def test_a_type_gives_way_to_another_over_a_third_one(placed: list[Placed]) -> None:
    """
    bank: many
    questions:
      - {id: a1, topic: a, prompt: P1?, date: 1935}
      - {id: a2, topic: a, prompt: P2?, truth: true}
      - {id: b1, topic: b, prompt: P3?, answer: x}
      - {id: c1, topic: c, prompt: P4?, answer: x}
      - {id: c2, topic: c, prompt: P5?, date: 1945}
    """
    for seed in range(8):
        assert len({of(each) for each in balanced(placed, 3, seed)}) == 3


def of(placed: Placed) -> str:
    return type(placed.question.body).__name__


def share(there: Sequence[int], number: int) -> float:
    """Return how many each group gives where all give as many, or all that they have."""
    level, left = 0.0, float(number)
    sizes = sorted(there)
    for place, size in enumerate(sizes):
        level = left / (len(sizes) - place)
        if size >= level:
            return level
        left -= size
    return inf


@pytest.mark.parametrize("course", COURSES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("number", [5, 12, 18, 20, 30, 60, 500])
def test_papers_of_a_course_are_even_by_topic_and_by_type(course: Path, number: int) -> None:
    pool = list(load([course.parent]).all())
    topics, kinds = Counter(each.topic for each in pool), Counter(map(of, pool))
    for seed in range(40):
        drawn = balanced(pool, number, seed)
        assert len({each.name for each in drawn}) == len(drawn) == min(number, len(pool))
        by_topic, by_kind = Counter(each.topic for each in drawn), Counter(map(of, drawn))
        for topic, there in topics.items():
            wanted = min(there, share(list(topics.values()), number))
            assert abs(by_topic[topic] - wanted) < 1
        for kind, there in kinds.items():
            wanted = min(there, share(list(kinds.values()), number))
            assert abs(by_kind[kind] - wanted) <= 2
        assert number < 2 * len(kinds) or len(by_kind) == len(kinds)


class Red(Guess):
    """One type of question."""


class Green(Guess):
    """Another one."""


class Blue(Guess):
    """A third."""


@settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from((Red, Green, Blue))), max_size=9),
    st.integers(0, 9),
    st.integers(0, 3),
)
def test_no_draw_is_more_even_by_topic_and_none_of_these_by_type(
    cells: list[tuple[str, type[Guess]]], number: int, seed: int
) -> None:
    bank = Bank("b", "b", Path("b.yaml"), (), Setting())
    course = Course("", "", Path(), (bank,))
    pool = [
        Placed(replace(question(f"b/{place}", topic=topic), body=kind()), bank, course)
        for place, (topic, kind) in enumerate(cells)
    ]
    drawn = balanced(pool, number, seed)
    draws = list(combinations(pool, min(number, len(pool))))
    assert set(map(id, drawn)) in [set(map(id, draw)) for draw in draws]
    even = min(unevenness(each.topic for each in draw) for draw in draws)
    assert unevenness(each.topic for each in drawn) == even
    as_even = [draw for draw in draws if unevenness(each.topic for each in draw) == even]
    assert unevenness(map(of, drawn)) == min(unevenness(map(of, draw)) for draw in as_even)


def unevenness(groups: Iterable[str]) -> int:
    """Return the sum of the squares of how often each group is there: the less, the more even."""
    return sum(many**2 for many in Counter(groups).values())
