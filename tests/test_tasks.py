"""What `tasks.py` says to whoever has another Python than it needs."""

import ast
import subprocess
import sys
from pathlib import Path

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
