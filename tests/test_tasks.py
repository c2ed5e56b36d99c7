"""`tasks.py`, as it is called on another Python and in another folder."""

import ast
import os
import signal
import subprocess
import sys
import time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

TASKS = Path(__file__).parents[1] / "tasks.py"

OLD = """\
import runpy, sys
sys.version, sys.version_info = "3.10.12 (main)", (3, 10, 12)
sys.modules["tomllib"] = None
sys.argv = ["tasks.py", "start"]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_an_older_python_is_told_what_it_lacks() -> None:
    ast.parse(TASKS.read_text("utf-8"), feature_version=(3, 7))
    done = subprocess.run(
        [sys.executable, "-c", OLD], cwd=TASKS.parent, capture_output=True, text=True, check=False
    )
    assert done.stderr == "cssr-quiz needs Python 3.11 or newer; this is 3.10.12\n"
    assert done.returncode == 1


SLOW = """\
import pathlib, time
pathlib.Path("begun").touch()
try:
    time.sleep(60)
except KeyboardInterrupt:
    time.sleep(0.6)
    pathlib.Path("ended").touch()
    raise SystemExit(7)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals to a group are POSIX here")
def test_what_runs_is_given_the_time_to_end_at_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW, "utf-8")
    code = f"import sys, tasks; tasks.run(sys.executable, 'slow.py', folder={str(tmp_path)!r})"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=TASKS.parent,
        start_new_session=True,
        stderr=subprocess.PIPE,
    ) as ran:
        while not (tmp_path / "begun").exists() and ran.poll() is None:
            time.sleep(0.05)
        os.killpg(ran.pid, signal.SIGINT)
        assert ran.communicate(timeout=30)[1] == b""
    assert (tmp_path / "ended").exists()
    assert ran.returncode == 7


def test_a_file_is_looked_for_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = spec_from_file_location("tasks", TASKS)
    assert spec
    assert spec.loader
    spec.loader.exec_module(tasks := module_from_spec(spec))
    monkeypatch.setattr(tasks, "ready", lambda **_: None)
    monkeypatch.setattr(tasks, "tool", lambda *_: sys.executable)
    (tmp_path / "mine.py").write_text("open('here.txt', 'w').close()", "utf-8")
    monkeypatch.chdir(tmp_path)
    tasks.quiz(["mine.py"])
    assert (tmp_path / "here.txt").exists()
