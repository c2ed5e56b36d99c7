"""What is said of the questions of a file that is no bank, where no syntax error touches them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from cssr_quiz.bank.check import check
from cssr_quiz.bank.header import Header
from cssr_quiz.bank.remainder import remainder
from cssr_quiz.diagnostics import Diagnostic, Level
from cssr_quiz.yamltree import lines_of, parse

DOUBTFUL = """\
bank: doubtful
names: {Edvard Beneš: [Benes]}
questions:
  - id: states
    prompt: Which states did not sign "this" in the end?
    choices: [Italy, France, right: All of the above]
  - id: second
    prompt: Who was the "second"? # of them
    answer: “Beneš”
    wrong: [Hácha, "Husák #5", Gottwald]
  - prompt: Which pact #1 was it?
    answer: It is the longest option, and the only one with details in it
    wrong: [one, two, three]
    tags: east, west
  - id: always
    prompt: >
      Which one is
      always "true"?
    wrong:
      - Prague
        - Brno
      - never Vienna
    answer: Bratislava
  - {id: last, prompt: "Who, 'last'?", answer: Edvard Benesh}
"""


def test_questions_that_are_whole_are_left(tmp_path: Path) -> None:
    text = DOUBTFUL.replace("“Beneš”", "a: “Beneš”")
    left = remainder(tmp_path / "doubtful.yaml", text, Header())
    assert left is not None
    assert [each.prompt for each in left.bank.questions] == [
        'Which states did not sign "this" in the end?',
        "Which pact",
        'Which one is always "true"?',
        "Who, 'last'?",
    ]
    assert [node.line for node in left.nodes] == [4, 11, 15, 24]
    assert left.lines == frozenset({4, 5, 6, *range(11, 26)})


def test_a_question_above_what_is_none_may_have_lost_its_end(tmp_path: Path) -> None:
    text = DOUBTFUL.replace("    choices: [Italy, France", "  - Italy\n    choices: [Italy")
    left = remainder(tmp_path / "doubtful.yaml", text, Header())
    assert left is not None
    assert [node.line for node in left.nodes] == [8, 12, 16, 25]


@pytest.mark.parametrize("head", ["bank: a: b\nquestions:\n", "bank: one\n", "- a\n"])
def test_without_a_whole_head_nothing_is_left(head: str, tmp_path: Path) -> None:
    text = head + DOUBTFUL.partition("questions:\n")[2].replace("[Hácha", "[: Hácha")
    assert remainder(tmp_path / "doubtful.yaml", text, Header()) is None


def test_where_the_id_of_the_bank_is_wrong_all_questions_are_left(tmp_path: Path) -> None:
    text = DOUBTFUL.replace("bank: doubtful", "bank: My own questions")
    left = remainder(tmp_path / "doubtful.yaml", text, Header())
    assert left is not None
    assert [node.line for node in left.nodes] == [4, 7, 11, 15, 24]
    assert {"bad-id"} | {code for code, _ in _warned(tmp_path, DOUBTFUL)} == {
        each.code for each in _checked(tmp_path, text)
    }


def test_names_and_study_text_are_held_against_what_is_left(tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text("Beneš came second. {#presidents/1}\n", "utf-8")
    text = DOUBTFUL.replace("names:", "text: text.md\nnames:").replace("“Beneš”", "a: “Beneš”") + (
        "    wrong: [Benes, Hácha]\n    cite: presidents/2\n"
    ).replace("    ", "  - id: third\n    prompt: Who was it?\n    answer: Edvard Beneš\n    ", 1)
    assert {("wrong-is-right", 29), ("unknown-passage", 30)} <= {
        (each.code, each.span.line) for each in _checked(tmp_path, text)
    }
    gone = _checked(tmp_path, text.replace("text.md", "gone.md"))
    assert [each.span.line for each in gone if each.code == "unreadable-file"] == [2]


def test_what_is_counted_over_a_bank_waits_until_it_is_whole(tmp_path: Path) -> None:
    fixed = "  - {id: q%d, prompt: Which one?, choices: [right: a%d, b, c], fixed: yes}\n"
    text = "bank: doubtful\nquestions:\n" + "".join(fixed % (each, each) for each in range(20))
    assert "key-positions" in {code for code, _ in _warned(tmp_path, text)}
    assert "key-positions" not in {each.code for each in _checked(tmp_path, text + "  - a: b: c\n")}


def _checked(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    """Return all problems of a bank."""
    (folder / "doubtful.yaml").write_text(text, "utf-8")
    return check([folder]).problems


def _warned(folder: Path, text: str) -> set[tuple[str, str]]:
    """Return the code of each warning and advice, and the line that it stands in."""
    lines = lines_of(text)
    return {
        (each.code, lines[each.span.line - 1])
        for each in _checked(folder, text)
        if each.level is not Level.ERROR
    }


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.integers(0, len(DOUBTFUL)), st.sampled_from([*"\"'#:-[]{}|>&*!%@`,?\\ \t", ": ", "- "]))
@example(DOUBTFUL.index("[Italy"), "'")
@example(DOUBTFUL.index("“"), '"')
def test_a_syntax_error_brings_forth_no_warning_elsewhere(
    tmp_path: Path, at: int, sign: str
) -> None:
    text = DOUBTFUL[:at] + sign + DOUBTFUL[at:]
    assume(parse(text, "doubtful.yaml").broken)
    new = _warned(tmp_path, text) - _warned(tmp_path, DOUBTFUL)
    assert [each for each in new if each[1] in lines_of(DOUBTFUL)] == []
