"""What has to be known of questions and banks to tie them together: a bank itself, or its gist."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from cssr_quiz.diagnostics import Span
from cssr_quiz.events import Event
from cssr_quiz.question import Setting


class Strand(Protocol):
    """What ties one question to others, as a Question names it."""

    @property
    def name(self) -> str:
        """Its full name."""
        ...

    @property
    def prompt(self) -> str:
        """What the learner reads."""
        ...

    @property
    def span(self) -> Span:
        """Its place."""
        ...

    @property
    def after(self) -> tuple[str, ...]:
        """What it comes after, as its author names it."""
        ...

    @property
    def draft(self) -> bool:
        """Whether nobody is asked it yet."""
        ...

    @property
    def event(self) -> Event | None:
        """Its dated event."""
        ...

    @property
    def answers(self) -> tuple[str, ...]:
        """The texts that are right where a text is asked for."""
        ...

    def place(self, name: str) -> Span:
        """Return the place of a field's value."""
        ...


class Skein(Protocol):
    """The strands of one bank."""

    @property
    def name(self) -> str:
        """The bank's id."""
        ...

    @property
    def path(self) -> Path:
        """Its file."""
        ...

    @property
    def setting(self) -> Setting:
        """What its questions find around them."""
        ...

    @property
    def written(self) -> Sequence[Strand]:
        """Its questions in the order of the file, drafts among them."""
        ...


S = TypeVar("S", bound=Skein)
