"""Hints made from a key: enough to help, never the key itself."""

from pathlib import Path
from textwrap import dedent

import pytest

from cssr_quiz.bank import load
from cssr_quiz.interaction import Pair
from cssr_quiz.session.cue import cue


@pytest.mark.parametrize(
    ("question", "hints"),
    [
        ("{answer: Karel Kramář}", ["It begins so: K… K…"]),
        ("{answer: Tomáš Masaryk, accept: [T. M.]}", ["It begins so: T…"]),
        ("{answer: X, accept: [Y]}", [""]),
        ("{answer: Prague, wrong: [Brno, Kyiv]}", ["It is not: Brno", "It begins so: P…"]),
        ("{date: 1935-05-16}", ["It was in the 1930s"]),
        ("{date: 1947-12/1949}", ["It was in the 1940s"]),
        ("{date: 193X}", [""]),
        ("{number: 147}", ["It has 3 digits"]),
        ("{number: 7}", ["It has 1 digit"]),
        ("{number: 2.5}", ["It has 2 digits"]),
        ("{answers: [Great Britain, France], need: 1}", ["They begin so: G… B…; F…"]),
        ("{truth: true}", [""]),
        ("{choices: [right: Comecon, Cominform]}", [""]),
        ("{choices: [right: Comecon, Cominform, NATO]}", ["It is not: Cominform"]),
        ("{choices: [right: one, right: two, right: three]}", [""]),
        ("{order: [Lenin, Stalin]}", [""]),
        ("{order: [Lenin, Stalin, Khrushchev]}", ["The first: Lenin"]),
        ("{match: {Comecon: 1949, Warsaw Pact: 1955}}", [""]),
        ("{match: {Comecon: 1949, Warsaw Pact: 1955, Cominform: 1947}}", ["Comecon – 1949"]),
        ("{cloze: 'The [Munich] Agreement'}", ["It begins so: M…"]),
        (
            "{cloze: '[Beneš] went in [1938]'}",
            ["(1) It begins so: B…; (2) It was in the 1930s"],
        ),
    ],
)
def test_each_form_has_its_hint_or_none(question: str, hints: list[str], tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(
        dedent(f"""
        bank: cues
        questions:
          - {{id: a, prompt: What was it?, {question[1:]}
        """),
        "utf-8",
    )
    [placed] = load([path]).all()
    assert [cue(form) for form in placed.forms()] == hints


def test_no_hint_of_the_courses_gives_the_key_away() -> None:
    courses = Path(__file__).parents[2] / "quizzes"
    for placed in load([courses]).all():
        for form in placed.forms():
            said = cue(form).rpartition(": ")[2].removeprefix("It was in the ")
            alone = (said, *form.key[1:]) if isinstance(form, Pair) else (said,)
            assert not form.judge(alone).right, placed.name
