"""A learner's store in a folder of its own, closed when the test ends."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from cssr_quiz.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the database is to be."""
    return tmp_path / "data" / "progress.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], Store]]:
    """Return what opens the store, as often as a test wants."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(Store.open(path, lambda: "desk"))


@pytest.fixture
def store(opened: Callable[[], Store]) -> Store:
    """Return the store, opened."""
    return opened()
