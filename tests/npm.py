"""Packages of npm that tests hold the output against, put into a folder of the project.

Without node and npm, or without a network, such tests are skipped, and fail under CI.
"""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

CACHE = Path(__file__).parents[1] / ".npm-cache"


def package(name: str, version: str) -> Path:
    """Return the folder of a package, or skip the test that asked for it."""
    home = CACHE / f"{name.rpartition('/')[2]}-{version}"
    reason = "" if home.is_dir() else _install(f"{name}@{version}", home)
    if reason:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {name}: {reason}")
        pytest.skip(reason)
    return home / "node_modules" / name


def _install(wanted: str, home: Path) -> str:
    """Install a package as a whole or not at all, and return why that cannot be done, if so.

    Tests run side by side, so others may install it at the same time: the first to end counts.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node and npm are not installed"
    home.parent.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=home.parent, ignore_cleanup_errors=True) as draft:
        command = [npm, "install", "--silent", "--no-save", "--prefix", draft, wanted]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
        except subprocess.TimeoutExpired:
            return "npm did not answer"
        if done.returncode:
            return f"npm could not install it: {done.stderr[-200:]}"
        with suppress(OSError):
            Path(draft).rename(home)
    return ""
