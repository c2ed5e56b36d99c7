"""The example in each type's manual works, and its key is judged correct in every form."""

import re
from pathlib import Path

import pytest

from cssr_quiz.bank import load
from cssr_quiz.bank.check import check
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Outcome, judge_line
from cssr_quiz.question import QuestionType
from cssr_quiz.questions import BY_KEY, TYPES

_EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def test_each_answer_key_names_one_type() -> None:
    assert list(BY_KEY) == [
        "answer",
        "answers",
        "date",
        "number",
        "choices",
        "truth",
        "order",
        "match",
        "cloze",
    ]
    assert all(BY_KEY[each.key] is each for each in TYPES)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.key)
def test_the_example_of_a_type_loads_and_its_key_is_judged_correct(
    kind: QuestionType, tmp_path: Path
) -> None:
    [example] = _EXAMPLE.findall(kind.manual)
    path = tmp_path / "example.yaml"
    path.write_text(example, encoding="utf-8")
    library = load([path])
    assert [each for each in check([path]).problems if each.level is not Level.ADVICE] == []
    placed = list(library.all())
    assert placed
    for each in placed:
        assert kind.key in example
        for form in each.forms():
            assert form.judge(form.key).outcome is Outcome.CORRECT


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.key)
def test_the_key_typed_as_a_line_is_judged_correct(kind: QuestionType, tmp_path: Path) -> None:
    [example] = _EXAMPLE.findall(kind.manual)
    path = tmp_path / "example.yaml"
    path.write_text(example, encoding="utf-8")
    for each in load([path]).all():
        form = each.forms()[-1]
        assert judge_line(form, "; ".join(form.key)).outcome is Outcome.CORRECT


def test_every_type_says_what_it_is_for_and_what_each_field_holds() -> None:
    for kind in TYPES:
        assert kind.manual.split("\n", 1)[0].endswith(".")
        for each in kind.fieldset.fields:
            assert each.about
            assert not each.about.endswith(".")
            assert each.kind.schema
