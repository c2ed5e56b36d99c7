"""What can be done with a checkout: `python3 tasks.py start`, `python3 tasks.py test`, and so on.

Needs Python 3.11 or newer with pip, and nothing else: it makes an environment of its own in
`.venv`, so it works where the system's Python is managed by someone else.
"""

from __future__ import annotations  # an older Python reads far enough to say what it lacks

import argparse
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
OLDEST = (3, 11)
MEMORY = Path("/dev/shm")  # noqa: S108 - folders of their own are made in it
ROOM = 2**29
"""Bytes that have to be free in memory for the tests' files."""


def run(*command: str | Path, folder: Path = HERE, env: Mapping[str, str] | None = None) -> None:
    """Run a command in a folder, the project's; a failure ends the task with its exit code.

    Ctrl-C reaches the command as well, which ends as it sees fit and is waited for.
    """
    arguments = [str(each) for each in command]
    signal.signal(signal.SIGINT, lambda *_: None)
    done = subprocess.run(arguments, cwd=folder, env={**os.environ, **(env or {})}, check=False)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if done.returncode:
        sys.exit(done.returncode)


def tool(venv: Path, name: str) -> Path:
    """Return the path of a program in an environment."""
    return venv / ("Scripts" if os.name == "nt" else "bin") / name


def make(venv: Path, *packages: str) -> None:
    """Make an environment with packages; without ensurepip, the pip that runs this serves it."""
    made = subprocess.run([sys.executable, "-m", "venv", venv], capture_output=True, check=False)
    if made.returncode:
        run(sys.executable, "-m", "venv", "--clear", "--without-pip", venv)
        run(
            sys.executable,
            "-m",
            "pip",
            "--python",
            tool(venv, "python"),
            "install",
            "-q",
            *packages,
        )
        return
    run(
        tool(venv, "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages
    )


def ready(*, developing: bool) -> None:
    """Make `.venv`, unless it is as `pyproject.toml` asks for already."""
    text = (HERE / "pyproject.toml").read_bytes()
    wanted = hashlib.sha256(text).hexdigest() + (" dev" if developing else "")
    stamp = VENV / "installed.txt"
    if stamp.exists() and stamp.read_text() in (wanted, wanted + " dev"):
        return
    import tomllib  # noqa: PLC0415 - not there before Python 3.11, which `main` tells

    sys.stderr.write("Setting up, once; this takes a minute.\n")
    group = tomllib.loads(text.decode())["dependency-groups"]["dev"] if developing else []
    make(VENV, "-e", ".[tune]" if developing else ".", *group)
    stamp.write_text(wanted)


def start(arguments: Sequence[str]) -> None:
    """Set up, then `cssr-quiz start`, with the arguments that follow."""
    quiz(["start", *arguments])


def quiz(arguments: Sequence[str]) -> None:
    """Set up, then any command of `cssr-quiz`: `python3 tasks.py quiz practice --wrong`."""
    ready(developing=False)
    run(tool(VENV, "cssr-quiz"), *arguments, folder=Path.cwd())


def check(_: Sequence[str] = ()) -> None:
    """Set up, then look at style, types, layers and the courses."""
    ready(developing=True)
    run(tool(VENV, "ruff"), "check", ".")
    run(tool(VENV, "ruff"), "format", "--check", ".")
    run(tool(VENV, "mypy"))
    run(tool(VENV, "lint-imports"))
    run(tool(VENV, "cssr-quiz"), "check", "--format", "plain")
    run(tool(VENV, "cssr-quiz"), "coverage", "--fail-under", "100")


def test(arguments: Sequence[str]) -> None:
    """Set up, then everything in `check`, then the tests with branch coverage."""
    check()
    tests = ["-m", "pytest", "-n", "auto", "--dist", "worksteal", "--cov", "--cov-report=term"]
    tests += ["-o", "tmp_path_retention_policy=failed"]
    # They start the tool some hundred times, which takes half as long where it is kept compiled.
    env = {"PYTHONDONTWRITEBYTECODE": "", **scratch()}
    run(tool(VENV, "python"), *tests, *arguments, env=env)


def scratch() -> dict[str, str]:
    """Return where tests put their files: in memory if there is room, for a disk makes them wait.

    Each answer is on the disk before the next question, and tests give thousands of answers.
    """
    try:
        roomy = shutil.disk_usage(MEMORY).free > ROOM and os.access(MEMORY, os.W_OK)
    except OSError:
        return {}
    return {"TMPDIR": str(MEMORY)} if roomy else {}


def wheel(_: Sequence[str]) -> None:
    """Build the wheel, install it in a fresh environment, and play a session from it."""
    ready(developing=True)
    with tempfile.TemporaryDirectory() as folder:
        run(tool(VENV, "python"), "-m", "build", "--outdir", folder, ".")
        [built] = Path(folder).glob("*.whl")
        fresh = Path(folder) / "fresh"
        make(fresh, str(built))
        played = subprocess.run(
            [tool(fresh, "cssr-quiz"), "start", "--plain", "--limit", "2", "--seed", "1"],
            input="1\n1\n:quit\n", text=True, encoding="utf-8", capture_output=True, check=False,
            cwd=folder,
            env={**os.environ, "CSSR_QUIZ_HOME": folder, "PYTHONUTF8": "1"},
        )  # fmt: skip
        print(played.stdout, played.stderr)
        if played.returncode or "Question 2 of " not in played.stdout:
            sys.exit("the wheel does not play")


def fix(_: Sequence[str]) -> None:
    """Set up, then let ruff mend and format what it can."""
    ready(developing=True)
    run(tool(VENV, "ruff"), "check", "--fix", ".")
    run(tool(VENV, "ruff"), "format", ".")


def picture(_: Sequence[str]) -> None:
    """Set up, then draw the pictures in `docs/` from real sessions."""
    ready(developing=True)
    run(tool(VENV, "python"), "docs/picture.py")


def bench(_: Sequence[str]) -> None:
    """Set up, then run the benchmarks; figures are ratios within one run."""
    ready(developing=True)
    for script in sorted((HERE / "bench").glob("*.py")):
        run(tool(VENV, "python"), script, env={"PYTHONPATH": str(HERE)})


TASKS: dict[str, Callable[[Sequence[str]], None]] = {
    each.__name__: each for each in (start, quiz, check, test, wheel, fix, picture, bench)
}


def main() -> None:
    """Read the command line and run the task."""
    if sys.version_info < OLDEST:
        sys.exit("cssr-quiz needs Python 3.11 or newer; this is " + sys.version.split()[0])
    about = "\n".join(f"  {name:8} {task.__doc__}" for name, task in TASKS.items())
    parser = argparse.ArgumentParser(
        usage="python3 tasks.py TASK [ARGUMENT]...",
        epilog=f"tasks:\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("task", choices=TASKS, metavar="TASK")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGUMENT")
    chosen = parser.parse_args()
    try:
        TASKS[chosen.task](chosen.arguments)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
