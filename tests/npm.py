"""Packages of npm that tests hold the output against, put into a folder of the project.

Without node and npm, or without a network, such tests are skipped, and fail under CI.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CACHE = Path(__file__).parents[1] / ".npm-cache"


def package(name: str, version: str) -> Path:
    """Return the folder of a package, or skip the test that asked for it."""
    home = CACHE / f"{name.rpartition('/')[2]}-{version}"
    folder = home / "node_modules" / name
    if not folder.is_dir():
        reason = _install(f"{name}@{version}", home)
        if not folder.is_dir():
            if os.environ.get("CI"):
                pytest.fail(f"CI needs {name}: {reason}")
            pytest.skip(reason)
    return folder


def _install(wanted: str, home: Path) -> str:
    """Install a package, and return why that cannot be done, if so."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node and npm are not installed"
    command = [npm, "install", "--silent", "--no-save", "--prefix", str(home), wanted]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    except subprocess.TimeoutExpired:
        return "npm did not answer"
    return f"npm could not install it: {done.stderr[-200:]}"
