"""`diff` in a terminal offers to write a new `rev`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

OLD = "bank: small\nquestions:\n  - {id: when, prompt: When was Munich?, date: 1938-09-29}\n"
NEW = OLD.replace("09-29", "09-30")
WRITTEN = NEW.replace("id: when,", "id: when, rev: 2,")


@pytest.mark.parametrize(("reply", "code", "text"), [("y", 0, WRITTEN), ("n", 1, NEW)])
def test_a_rev_is_written_where_the_author_agrees(
    reply: str, code: int, text: str, terminal: Callable[..., "Screen"], tmp_path: Path
) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(OLD, "utf-8")
    new.write_text(NEW, "utf-8")
    screen = terminal("diff", str(old), str(new), columns=200)
    screen.wait("Write 1 new rev into")
    screen.child.send(f"{reply}\r")
    assert screen.end() == code
    assert new.read_text("utf-8") == text
