"""`tasks.py`, as it is called on another Python and in another folder."""

import ast
import subprocess
import sys
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
