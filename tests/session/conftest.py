"""The bank that stands in a test's docstring, and a sitting over it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pytest
from tests.learning import Clock, Ram, stamper

from cssr_quiz.bank import Placed, load
from cssr_quiz.review import Mode, Stamper
from cssr_quiz.session import Feedback, Item, Session, Status

Sit: TypeAlias = Callable[..., "Sitting"]


@dataclass
class Sitting:
    """A session over questions, its log, and the few moves that tests make."""

    session: Session
    log: Ram
    clock: Clock
    told: list[Feedback] = field(default_factory=list)

    @property
    def asked(self) -> str:
        """The id of what is asked now, or an empty text at the end."""
        ask = self.session.ask()
        return ask.placed.name.rpartition("/")[2] if ask else ""

    def type(self, line: str) -> Feedback:
        """Respond with a typed line, as a front end does."""
        ask = self.session.ask()
        assert ask is not None
        self.told.append(self.session.respond(ask.interaction.read(line), 1000))
        return self.told[-1]

    def right(self) -> Feedback:
        """Respond with the key."""
        ask = self.session.ask()
        assert ask is not None
        return self.session.respond(ask.interaction.key, 1000)

    def wrong(self) -> Feedback:
        """Say that it is not known."""
        return self.session.give_up(1000)


@pytest.fixture
def placed(request: pytest.FixtureRequest, tmp_path: Path) -> list[Placed]:
    """Return the questions of the bank in the test's docstring."""
    path = tmp_path / "bank.yaml"
    path.write_text(dedent(request.function.__doc__), "utf-8")
    library = load([path])
    assert library.problems == ()
    return list(library.all())


@pytest.fixture
def sit(placed: list[Placed]) -> Sit:
    """Return what begins a sitting over the bank, another one on the same log where it is given."""

    def begin(
        status: Status = Status.NEW,
        mode: Mode = Mode.REVIEW,
        seed: int = 1,
        log: Ram | None = None,
        stamps: Stamper | None = None,
    ) -> Sitting:
        clock = Clock()
        log = Ram() if log is None else log
        items = [Item(each, status) for each in placed]
        session = Session(items, log, stamps or stamper(clock), mode, seed)
        return Sitting(session, log, clock)

    return begin
