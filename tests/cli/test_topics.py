"""Topics and tags on the command line: who has them, and what is said of one that is not there."""

from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.home import Home
from cssr_quiz.cli.topics import counted, of_topics

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import CommandLine

TREATIES = """\
bank: treaties
questions:
  - {id: a, topic: Pacts, prompt: One?, answer: one}
  - {id: b, tags: [pacts, war], prompt: Two?, answer: two}
  - {id: c, prompt: Three?, answer: three}
  - {id: d, prompt: Four?, answer: four}
"""
PEOPLE = """\
bank: people
questions:
  - {id: a, topic: kings, tags: [a, b, c, d, kin], prompt: Five?, answer: five}
"""


@pytest.fixture
def both(quiz: "CommandLine", tmp_path: "Path") -> "CommandLine":
    """Return a command line with two banks at hand."""
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "treaties.yaml").write_text(TREATIES, "utf-8")
    (tmp_path / "banks" / "people.yaml").write_text(PEOPLE, "utf-8")
    return quiz


@pytest.mark.parametrize(
    ("topics", "kept"),
    [
        ([], "abcd"),
        ([""], "abcd"),
        (["pacts"], "ab"),
        (["PACTS"], "ab"),
        (["war"], "b"),
        (["treaties"], "bcd"),
        (["war", "Pacts"], "ab"),
    ],
)
def test_questions_are_chosen_by_topics_and_tags(
    topics: list[str], kept: str, tmp_path: "Path"
) -> None:
    (tmp_path / "treaties.yaml").write_text(TREATIES, "utf-8")
    desk = Desk(Home(tmp_path / "config.toml", tmp_path), (tmp_path / "treaties.yaml",))
    placed = list(desk.library.all())
    found = of_topics(placed, topics, desk)
    assert "".join(each.name[-1] for each in found) == kept
    assert counted(placed) == {"Pacts": 2, "treaties": 3, "war": 1}


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        (("stats", "--topic", "king"), "did you mean `kings` or `kin`?"),
        (("stats", "--topic", "PACT"), "did you mean `Pacts`?"),
        (("stats", "--topic", "zzz"), "see all 9: cssr-quiz banks --topics --quizzes banks"),
        (("start", "treaties", "--topic", "zzz"), "there are: Pacts, treaties, war"),
        (("start", "treaties", "--topic", "kings"), "it is one of other banks: people"),
        (("practice", "treaties", "--topic", "wars"), "did you mean `war`?"),
    ],
)
def test_a_topic_that_is_not_there_is_told_with_the_way_out(
    both: "CommandLine", words: tuple[str, ...], way_out: str
) -> None:
    ran = both(*words, "--quizzes", "banks", "--plain")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: there is no topic `{words[-1]}`\n  {way_out}\n"


def test_all_topics_and_tags_can_be_seen(both: "CommandLine") -> None:
    ran = both("banks", "--topics", "--quizzes", "banks", "--plain")
    assert ran.out.splitlines() == [
        "banks",
        "a: 1 question.",
        "b: 1 question.",
        "c: 1 question.",
        "d: 1 question.",
        "kin: 1 question.",
        "kings: 1 question.",
        "Pacts: 2 questions.",
        "treaties: 3 questions.",
        "war: 1 question.",
    ]
