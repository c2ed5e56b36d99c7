"""What tests take from npm is there as a whole or not at all."""

import os
from pathlib import Path

import pytest
from tests import npm

NPM = """\
#!/bin/sh
mkdir -p "$5/node_modules/server" && echo half > "$5/node_modules/server/index.js"
{ends}
"""


@pytest.fixture
def bin_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for programs that are found before all others; `node` is one."""
    monkeypatch.setattr(npm, "CACHE", tmp_path / "cache")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.delenv("CI", raising=False)
    program(tmp_path / "node", "#!/bin/sh\n")
    return tmp_path


def program(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o755)


pytestmark = pytest.mark.skipif(os.name == "nt", reason="programs are scripts of a shell here")


def test_a_package_that_came_in_half_is_not_there(bin_: Path) -> None:
    program(bin_ / "npm", NPM.format(ends="echo no network >&2; exit 1"))
    with pytest.raises(pytest.skip.Exception, match="no network"):
        npm.package("server", "1.0")
    assert list((bin_ / "cache").iterdir()) == []


def test_of_two_that_install_a_package_the_first_to_end_counts(bin_: Path) -> None:
    other = bin_ / "cache" / "server-1.0" / "node_modules" / "server"
    ends = f"mkdir -p {other} && echo whole > {other}/index.js"
    program(bin_ / "npm", NPM.format(ends=ends))
    assert npm.package("server", "1.0") == other
    assert (other / "index.js").read_text("utf-8") == "whole\n"
    assert [each.name for each in (bin_ / "cache").iterdir()] == ["server-1.0"]
