"""Start-up is a feature: what a command does not need is not loaded."""

import gc
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from typer.main import get_command

from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.guide import Guide
from cssr_quiz.cli.main import MODULES, make_app, needed

if TYPE_CHECKING:
    from tests.conftest import CommandLine

    from cssr_quiz.schedule import Progress

HEAVY = ("rich", "questionary", "prompt_toolkit", "yaml", "fsrs", "babel", "rapidfuzz", "sqlite3")

SCRIPT = """
import sys
sys.argv = ["cssr-quiz", *{args!r}]
from cssr_quiz.cli import sitting
from cssr_quiz.cli.main import run
sitting._READING = 3600  # a slow machine would load meanwhile what the first answer needs
try:
    run()
except SystemExit:
    pass
sys.stderr.write(" ".join(name for name in {heavy!r} if name in sys.modules))
"""


def _loaded(*args: str, home: str) -> set[str]:
    script = SCRIPT.format(args=args, heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", script],
        input="",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={"CSSR_QUIZ_HOME": home, "PATH": "", "SYSTEMROOT": "", "PYTHONUTF8": "1"},
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("args", [("--help",), ("--version",), ("start", "--help"), ("config",)])
def test_help_and_version_load_nothing_heavy(args: tuple[str, ...], tmp_path: object) -> None:
    assert _loaded(*args, home=str(tmp_path)) == set()


def test_the_first_question_in_plain_mode_needs_only_the_files_and_the_log(
    tmp_path: object,
) -> None:
    loaded = _loaded("start", "treaties", "--plain", home=str(tmp_path))
    assert loaded == {"yaml", "sqlite3"}


def test_courses_that_have_not_changed_are_not_parsed_again(tmp_path: object) -> None:
    _loaded("start", "treaties", "--plain", home=str(tmp_path))
    assert _loaded("start", "treaties", "--plain", home=str(tmp_path)) == {"sqlite3"}


def test_a_command_line_loads_the_one_command_that_it_names() -> None:
    names = list(get_command(make_app()).list_commands(None))  # type: ignore[attr-defined]
    for name in names:
        [module] = needed([name])
        alone = get_command(make_app((module,)))
        assert name in alone.list_commands(None)  # type: ignore[attr-defined]
    assert needed(["--version"]) == ()
    assert needed([]) == needed(["--profile", "anna", "due"]) == MODULES


def test_start_and_practice_take_the_same_options_beside_their_own() -> None:
    group = get_command(make_app(("start", "practice")))
    options = [
        {each.name: (each.opts, each.metavar, each.help, each.default) for each in command.params}
        for command in group.commands.values()  # type: ignore[attr-defined]
    ]
    start, practice = options
    shared = [*"banks limit minutes topic confidence seed quizzes plain profile".split()]
    assert [name for name in start if name in practice] == shared
    assert [start[name] for name in shared] == [practice[name] for name in shared]


@pytest.mark.parametrize("columns", [60, 80])
def test_the_help_breaks_off_no_sentence_and_fits_a_narrow_terminal(
    columns: int, quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    told = quiz("--help").out
    assert "..." not in told.partition("Commands:")[2]
    assert max(map(len, told.splitlines())) <= columns
    listed = " ".join(told.partition("Commands:")[2].split())
    assert "remove Take a bank or course out of your own quizzes. due" in listed
    assert "what comes next, in words and pictures. timeline Show" in listed


@pytest.mark.parametrize("command", ["check", "report", "fmt", "new", "draft", "harvest"])
def test_what_a_help_page_says_last_is_broken_between_words(
    command: str, quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = quiz(command, "--help").out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("    ")) <= 60


def test_no_garbage_is_collected_while_the_day_is_prepared(
    quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    """All progress and the queue stay until the end: to look for garbage among them is in vain."""
    collects: list[bool] = []
    read, todays = Desk.progress, Guide.todays

    def reading(desk: Desk) -> "dict[str, Progress]":
        collects.append(gc.isenabled())
        return read(desk)

    def planning(guide: Guide, *args: Any) -> object:  # noqa: ANN401 - passed on
        collects.append(gc.isenabled())
        return todays(guide, *args)

    monkeypatch.setattr(Desk, "progress", reading)
    monkeypatch.setattr(Guide, "todays", planning)

    def hand(_: str) -> None:
        collects.append(gc.isenabled())

    quiz.played("start", "treaties", "--plain", hand=hand, stopwatch=lambda: 0.0)
    assert collects[:3] == [False, False, True]
