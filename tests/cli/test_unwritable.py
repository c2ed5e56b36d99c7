"""Progress that cannot be written, by real processes: it can be looked at, and nothing is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.permissions import on_a_disk

if TYPE_CHECKING:
    from tests.conftest import CommandLine

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions and disks of POSIX")

BANK = """\
bank: small
questions:
  - {id: one, prompt: Who was the first president?, answer: Tomáš Garrigue Masaryk}
  - {id: two, prompt: When was he elected?, date: 1918-11-14, event: An election}
"""
# One process that has all at hand, and forks: each command by itself would load it anew.
IN_FORKS = """
import json, os, sys
import cssr_quiz.bank, cssr_quiz.schedule, cssr_quiz.session, cssr_quiz.stats, cssr_quiz.store
from cssr_quiz.cli.main import run
for command in json.loads(sys.argv[1]):
    print("$", *command, flush=True)
    if not os.fork():
        os.dup2(sys.stdout.fileno(), sys.stderr.fileno())
        sys.argv[1:] = command
        run()
    print("exit", os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""
LOOKS = (
    ("stats", "--plain"),
    ("stats", "--plain", "--topic", "small"),
    ("due",),
    ("due", "--quiet"),
    ("banks",),
    ("timeline",),
    ("plan",),
    ("export-log",),
    ("harvest",),
    ("report",),
)


@pytest.fixture
def home(quiz: "CommandLine") -> Path:
    """Return the home of a learner who has answered one question."""
    (quiz.home / "quizzes" / "small").mkdir(parents=True)
    (quiz.home / "quizzes" / "small" / "small.yaml").write_text(BANK, "utf-8")
    quiz("start", "small", "--limit", "1", "--seed", "1", typed=["Masaryk"])
    return quiz.home


def run(home: Path, *command: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in a process that permissions bind, even where root runs it."""
    return python(home, "-m", "cssr_quiz", *command, typed=typed)


def python(home: Path, *args: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    drop: list[str] = []
    if os.geteuid() == 0:
        found = shutil.which("setpriv")
        if found is None:
            pytest.skip("root obeys no permissions here")
        drop = [found, "--bounding-set", "-dac_override,-dac_read_search", "--"]
    return subprocess.run(
        [*drop, sys.executable, *args],
        input=typed, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "CSSR_QUIZ_HOME": str(home), "PYTHONUTF8": "1"},
    )  # fmt: skip


def sealed(home: Path) -> None:
    """Take the right to write from a home and all that is in it."""
    for path in (home, *home.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)


def test_a_read_only_home_shows_what_a_writable_one_shows(home: Path) -> None:
    seen = python(home, "-c", IN_FORKS, json.dumps(LOOKS)).stdout
    sealed(home)
    again = python(home, "-c", IN_FORKS, json.dumps(LOOKS)).stdout
    assert again == seen
    assert again.startswith("$ stats --plain\nToday: 1 answer")
    assert again.count("\nexit 0\n") == len(LOOKS) - 1


def test_in_a_read_only_home_no_question_is_asked_whose_answer_would_be_lost(home: Path) -> None:
    sealed(home)
    for command in (("start", "small"), ("practice", "small"), ("exam", "small"), ("undo",)):
        ran = run(home, *command, typed="Masaryk\n")
        assert ran.stdout == ""
        assert ran.stderr.startswith(f"error: {home / 'progress.db'} cannot be written\n")
        assert ran.returncode == 1


def test_doctor_says_that_no_answer_can_be_saved(home: Path) -> None:
    sealed(home)
    ran = run(home, "doctor")
    assert ran.stdout == (
        f"{home / 'progress.db'} is in order.\n"
        "No answer can be saved there: check its permissions, and that its disk has room.\n"
    )
    assert ran.returncode == 1


def test_a_question_that_was_reworded_is_no_trouble_where_its_new_name_cannot_be_noted(
    home: Path,
) -> None:
    bank = home / "quizzes" / "small" / "small.yaml"
    nameless = "bank: small\nquestions:\n  - prompt: Who was the %s president?\n    answer: Beneš\n"
    bank.write_text(nameless % "2nd", "utf-8")
    assert "Question 1" in run(home, "start", "small", "--plain", typed="Beneš\n").stdout
    bank.write_text(nameless % "second", "utf-8")
    sealed(home)
    for command in ("banks", "due"):
        ran = run(home, command)
        assert (ran.stderr, ran.returncode) == ("", 0)


FULL = """
cp -R "$2" home
export CSSR_QUIZ_HOME="$PWD/home" PYTHONUTF8=1
python=$1
quiz() { "$python" -m cssr_quiz "$@" 2>&1 || echo "exit $?"; }
fill() { dd if=/dev/zero of=fill bs=4096 2> /dev/null || true; }
fill
quiz stats --plain | head -n 1
quiz due small
echo "14 November 1918" | quiz practice small --plain --seed 1
rm fill
answer() { until grep -qs "Type a date" "$1"; do sleep 0.1; done; fill; echo "14 November 1918"; }
answer "$2.shown" | quiz practice small --plain --seed 1 > "$2.shown"
cat "$2.shown"
rm fill
quiz doctor
quiz stats --plain | head -n 1
"""


def test_on_a_full_disk_figures_are_shown_and_no_answer_is_lost(home: Path, tmp_path: Path) -> None:
    told = on_a_disk(FULL, tmp_path, sys.executable, str(home))
    database = tmp_path / "disk" / "home" / "progress.db"
    full = f"""\
error: the disk with {database} is full; nothing more can be saved
  make room and start again; all answers before this are safe
exit 1
"""
    assert (
        told
        == f"""\
Today: 1 answer, 1 right.
Due today: 0 questions, and 1 new one.
Thursday 26 November: 1.
{full}
Question 1 of 2 · small · practice
When was he elected?
Type a date, as exactly as you can.

No question was answered.
{full}{database} is in order.
Today: 1 answer, 1 right.
"""
    )
