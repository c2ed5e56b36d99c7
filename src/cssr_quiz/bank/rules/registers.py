"""What is worked out once for each register of names, however many banks share it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.wording import Register

T = TypeVar("T")


class ByRegister(Generic[T]):
    """Makes something of a register when the first of its questions comes along."""

    def __init__(self, make: Callable[[Register], T]) -> None:
        self._make = make
        self._by_bank: dict[int, T] = {}
        self._by_names: dict[tuple[tuple[str, ...], ...], T] = {}

    def __getitem__(self, subject: Subject) -> T:
        """Return what was made of the register of a question's bank."""
        bank = id(subject.bank)
        if bank not in self._by_bank:
            register = subject.bank.setting.names
            if register.names not in self._by_names:
                self._by_names[register.names] = self._make(register)
            self._by_bank[bank] = self._by_names[register.names]
        return self._by_bank[bank]
