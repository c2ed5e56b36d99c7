"""`cssr-quiz check`: formats, levels, exit codes, manuals, and watching."""

import json
import time
from collections.abc import Callable  # noqa: TC003 - it stands in an annotation
from functools import partial
from pathlib import Path

import pytest
from tests.conftest import CommandLine

from cssr_quiz.bank import load
from cssr_quiz.cli.desk import built_in

GOOD = """\
bank: good
questions:
  - {id: a, prompt: When was it?, date: 1935, why: It was in spring.}
"""
ADVICE = GOOD.replace(", why: It was in spring.", "")
WARNING = GOOD.replace("id: a, ", "")
ERROR = GOOD.replace("1935", "some day")


def test_advice_is_counted_and_shown_when_it_is_asked_for(quiz: CommandLine) -> None:
    Path("bank.yaml").write_text(ADVICE, "utf-8")
    ran = quiz("check", "bank.yaml")
    assert ran.out == "1 bank, 1 question: 1 piece of advice (--advice shows it).\n"
    assert ran.code == 0
    shown = quiz("check", "bank.yaml", "--advice")
    assert shown.out == (
        "bank.yaml:3:5: advice[no-why] this question has no `why` (add a sentence or two that help "
        "to remember it)\n1 bank, 1 question: 1 piece of advice.\n"
    )
    assert shown.code == 0


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (GOOD, ["--strict"], 0),
        (ADVICE, ["--strict"], 0),
        (WARNING, [], 0),
        (WARNING, ["--strict"], 1),
        (ERROR, [], 1),
        (ERROR, ["--format", "json"], 1),
        (WARNING, ["--strict", "--format", "github"], 1),
    ],
)
def test_the_exit_code_says_whether_it_failed(
    text: str, options: list[str], code: int, quiz: CommandLine
) -> None:
    Path("bank.yaml").write_text(text, "utf-8")
    assert quiz("check", "bank.yaml", *options).code == code


def test_a_file_that_is_no_bank_yet_is_not_counted_as_empty(quiz: CommandLine) -> None:
    Path("slip.yaml").write_text("bank: slip\ntitle: a: b\n", "utf-8")
    assert quiz("check", "slip.yaml").out.splitlines()[-1] == (
        "1 file left out until mended: 2 errors."
    )
    Path("bank.yaml").write_text(ADVICE, "utf-8")
    assert quiz("check", "slip.yaml", "bank.yaml").out.splitlines()[-1] == (
        "1 bank, 1 question, and 1 file left out: 2 errors, 1 piece of advice (--advice shows it)."
    )


def test_a_format_for_programs_is_nothing_but_that(quiz: CommandLine) -> None:
    Path("bank.yaml").write_text(ADVICE, "utf-8")
    assert json.loads(quiz("check", "bank.yaml", "--format", "json").out) == []
    [found] = json.loads(quiz("check", "bank.yaml", "--format", "json", "--advice").out)
    assert (found["code"], found["line"], found["column"]) == ("no-why", 3, 5)
    [run] = json.loads(quiz("check", "bank.yaml", "--format", "sarif", "--advice").out)["runs"]
    assert [each["ruleId"] for each in run["results"]] == ["no-why"]


def test_an_unknown_format_is_refused(quiz: CommandLine) -> None:
    ran = quiz("check", "--format", "yaml")
    assert ran.code == 2
    assert ran.err == (
        "error: there is no format `yaml`\n  the formats are screen, plain, json, github, sarif\n"
    )


def test_a_code_is_explained_with_its_source_and_two_examples(quiz: CommandLine) -> None:
    ran = quiz("check", "--explain", "long-prompt")
    assert ran.code == 0
    assert ran.out.startswith("long-prompt (warning)\n\nThe prompt, or a text with gaps, has")
    assert "guidelines 13 and 16." in ran.out
    bad, good = ran.out.split("\nBad:\n\n")[1].split("\nGood:\n\n")
    assert bad.startswith("    bank: treaties\n    questions:\n")
    assert good.endswith("date: 1935-05-16\n")


@pytest.mark.parametrize("copied", ["error[no-id]", "[no-id]", "NO-ID "])
def test_a_code_is_explained_as_it_was_copied(quiz: CommandLine, copied: str) -> None:
    assert quiz("check", "--explain", copied).out.startswith("no-id (warning)")


def test_an_unknown_code_is_guessed(quiz: CommandLine) -> None:
    ran = quiz("check", "--explain", "longprompt")
    assert ran.code == 2
    assert ran.err == "error: there is no code `longprompt`\n  did you mean `long-prompt`?\n"


def test_without_a_path_all_courses_that_are_found_are_checked(quiz: CommandLine) -> None:
    Path("quizzes").mkdir()
    Path("quizzes/mine.yaml").write_text(ERROR, "utf-8")
    ran = quiz("check")
    assert ran.code == 1
    problem, said, what = ran.out.splitlines()
    assert problem.startswith(f"{Path('quizzes/mine.yaml').absolute()}:3:41: error[bad-date] ")
    found = sum(len(course.banks) for course in load([built_in()]).courses)
    assert found > 1
    assert said.startswith(f"{found + 1} banks, ")
    assert what == (
        "That was what `start` finds; name the file or folder that you mean, if it is another."
    )
    assert "That was" not in quiz("check", "quizzes").out
    assert "That was" not in quiz("check", "--format", "github").out


def _watched(quiz: CommandLine, monkeypatch: pytest.MonkeyPatch, *states: str) -> str:
    """Return what is shown while a bank is saved in one state after the other."""
    bank = Path("bank.yaml")
    bank.write_text(states[0], "utf-8")
    looks: list[Callable[[], object]] = []
    for state in states[1:]:
        looks += [partial(bank.write_text, state, "utf-8"), lambda: None]
    monkeypatch.setattr(time, "sleep", lambda _: (looks.pop(0) if looks else _end)())
    return quiz("check", "bank.yaml", "--watch").out


def _end() -> None:
    raise KeyboardInterrupt


def test_watching_shows_three_questions_and_where_the_others_are(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"  - {{id: {n}, prompt: What was {n}?, answer: {n}{n}}}\n" for n in "abcd")
    before = f"bank: good\nquestions:\n{rows}"
    shown = _watched(quiz, monkeypatch, before, before.replace("was", "is")).splitlines()
    assert [line for line in shown if line.startswith("What")] == [
        "What is a?", "What is b?", "What is c?",
    ]  # fmt: skip
    assert "1 more question changed; see them: cssr-quiz show bank.yaml" in shown


def test_watching_checks_again_when_a_file_is_saved_until_it_is_ended(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = Path("bank.yaml")
    bank.write_text(ERROR, "utf-8")

    def end() -> None:
        raise KeyboardInterrupt

    looks: list[Callable[[], object]] = [
        lambda: None, lambda: bank.write_text(GOOD, "utf-8"), lambda: None, end,
    ]  # fmt: skip
    monkeypatch.setattr(time, "sleep", lambda _: looks.pop(0)())
    ran = quiz("check", "bank.yaml", "--watch")
    assert ran.out == (
        "bank.yaml:3:41: error[bad-date] `some day` is no date: expected a date such as "
        "`1935-05-16`, `May 1935`, `1934` or `1944-09/1945-05`\n"
        "1 bank, 0 questions (1 left out): 1 error.\n"
        "Waiting for a file to be saved; Ctrl-C ends.\n"
        "\n"
        "1 bank, 1 question: no problem.\n"
        "\n"
        "good/a (bank.yaml:3:5)\n"
        "When was it?\n"
        "\n"
        "As write:\n"
        "  Type a date, as exactly as you can.\n"
        "  The answer: 1935\n"
        "\n"
        "Why: It was in spring.\n"
        "\n"
        "Waiting for a file to be saved; Ctrl-C ends.\n"
        "\n"
        "\n"
    )
    assert ran.code == 130
