"""Questions that give each other away do not meet in one session."""

from pathlib import Path

from cssr_quiz.bank import Placed, load
from cssr_quiz.schedule import Model, Pace
from cssr_quiz.session import todays
from cssr_quiz.session.siblings import Siblings

BANK = """\
bank: small
questions:
  - id: who
    topic: munich
    prompt: Which agreement gave the borderlands away?
    answer: Munich Agreement
  - id: when
    topic: munich
    prompt: When was the Munich Agreement signed?
    date: 1938-09-30
  - id: where
    topic: geography
    prompt: In which country is the town of the Munich Agreement?
    answer: Germany
  - id: else
    topic: munich
    prompt: How many powers signed it?
    number: 4
"""


def test_the_second_of_two_siblings_waits_for_another_day(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    placed = list(load([tmp_path]).all())
    queue, plan = todays(placed, {}, 20_000, Pace(new=10), Model())
    assert sorted(item.placed.name for item in queue) == ["small/else", "small/where", "small/who"]
    assert plan.waiting == 1


def test_only_questions_on_the_same_thing_are_siblings(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    who, when, where, other = load([tmp_path]).all()
    siblings = Siblings()
    assert siblings.spoil(who, when)
    assert siblings.spoil(when, who)
    assert not siblings.spoil(who, where)
    assert not siblings.spoil(when, other)


def test_questions_of_two_courses_are_none(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "course.yaml").write_text(f"course: {name}\n", "utf-8")
        (tmp_path / name / "small.yaml").write_text(BANK, "utf-8")
    by_name = load([tmp_path]).by_name
    assert Siblings().spoil(by_name["one/small/who"], by_name["one/small/when"])
    assert not Siblings().spoil(by_name["one/small/who"], by_name["two/small/when"])


def test_questions_that_cite_are_siblings_on_the_same_passage(placed: list[Placed]) -> None:
    """
    bank: small
    questions:
      - id: who
        topic: munich
        prompt: Which agreement gave the borderlands away?
        answer: Munich Agreement
        cite: war/1
      - id: same-topic
        topic: munich
        prompt: When was the Munich Agreement signed?
        date: 1938-09-30
        cite: war/2
      - id: same-passage
        topic: dates
        prompt: When was the Munich Agreement made void?
        date: 1973-12-11
        cite: war/1
      - id: uncited
        topic: munich
        prompt: Who was not at the table of the Munich Agreement?
        answer: Czechoslovakia
    """
    who, same_topic, same_passage, uncited = placed
    assert not Siblings().spoil(who, same_topic)
    assert Siblings().spoil(who, same_passage)
    assert Siblings().spoil(who, uncited)
    assert Siblings().spoil(uncited, who)
