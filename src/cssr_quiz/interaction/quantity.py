"""A number that is typed, held against the right one by value and unit."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from cssr_quiz import wording
from cssr_quiz.interaction.verdict import Again, Outcome, Verdict, ask


@dataclass(frozen=True, slots=True)
class NumberKey:
    """A number with its tolerance, in the number's own unit; `needs_unit` asks for the unit too.

    The prompt says what is counted.
    """

    number: Decimal
    text: str
    tolerance: Decimal = Decimal(0)
    unit: str = ""
    language: str = "en"
    needs_unit: bool = False
    prompt: str = ""

    @property
    def expects(self) -> str:
        """Return what to type."""
        if self.needs_unit:
            return "a number with its unit"
        if self.unit == "%":
            return "a percentage"
        return f"a number of {self.unit}" if self.unit else "a number"

    @property
    def noted(self) -> tuple[str, ...]:
        """Return nothing: of a wrong number only the side is told."""
        return ()

    @property
    def also(self) -> tuple[str, ...]:
        """Return the span that the tolerance allows."""
        low, high = self.number - self.tolerance, self.number + self.tolerance
        return (f"{low.normalize():f} to {high.normalize():f}",) if self.tolerance else ()

    def judge(self, text: str) -> Verdict:
        """Judge a number by value; a unit is optional, but another one is wrong.

        A unit that nobody can tell from the wanted one is asked again once, and so is the right
        value in another unit: that may be what the question gives.
        """
        if text.strip() == self.text or self._is_part(text):
            return Verdict(1.0, Outcome.CORRECT, read_as=self.text)
        found = self._read(text)
        if found is None:
            return ask(f"type {self.expects}", Again.ONCE)
        if self.needs_unit and not found.unit:
            return ask("the unit is missing", Again.ONCE, f"{found.value}")
        found = replace(found, unit=wording.counted(found.unit, self.prompt))
        given, wanted = self._alike(found)
        said = f"{found.value} {found.unit}".strip()
        if given.unit and (refused := self._refused(given, wanted, said)):
            return refused
        scale = wanted.value / self.number if self.number else Decimal(1)
        off = _nearest(_values(given, scale), wanted.value) - wanted.value
        if abs(off) <= self.tolerance * abs(scale):
            note = "" if off == 0 else f"near enough; exactly {self.text}"
            return Verdict(1.0, Outcome.CORRECT, note, said)
        return _wrong("too high" if off > 0 else "too low", said)

    def _read(self, text: str) -> "wording.Number | None":
        """Read a number; what the prompt says in front of it is left out: `pH 7`."""
        bare = wording.unsaid(text, wording.said_in(self.prompt, ()))
        texts = dict.fromkeys((text, bare))
        return next(
            filter(None, (wording.read_number(each, self.language) for each in texts)), None
        )

    def _is_part(self, text: str) -> bool:
        """Tell whether a fraction or a percentage is typed that comes to the bare number."""
        part = None if self.unit else wording.read_part(text)
        return part is not None and abs(part - self.number) <= self.tolerance

    def _refused(
        self, given: "wording.Number", wanted: "wording.Number", said: str
    ) -> Verdict | None:
        """Return what to say of a unit that is not the one wanted, None where it is."""
        if not wanted.unit:
            is_fine = wording.may_count(given.unit, self.prompt)
            return None if is_fine else ask("type the number alone", Again.ONCE, said)
        same = wording.same_unit(given.unit, wanted.unit)
        if same:
            return None
        note = "it is another unit" if self.needs_unit else f"the unit is {self.unit}"
        values = given.value, given.unit, wanted.value, wanted.unit
        known = same is not None and not wording.is_converted(*values)
        return _wrong(note, said) if known else ask(note, Again.ONCE, said)

    def _alike(self, found: "wording.Number") -> tuple["wording.Number", "wording.Number"]:
        """Return the number typed and the one wanted, with thousands and millions multiplied out.

        `m` and `K` are a unit where one is wanted; elsewhere they are short for such a word.
        """
        wanted = wording.Number(self.number, self.unit)
        if self.unit not in _UNITS:
            wanted = wanted.plain()
        if wording.are_measures(found.unit, wanted.unit):
            return found, wanted
        return found.signed().plain(), wanted


_UNITS = frozenset({"m", "K"})


def _wrong(note: str, said: str) -> Verdict:
    return Verdict(0.0, Outcome.WRONG, note, said)


def _nearest(values: Iterable[Decimal], wanted: Decimal) -> Decimal:
    """Return the value that is nearest by its ratio: 147 for 14.7 million means 147 million."""

    def ratio(value: Decimal) -> tuple[bool, Decimal]:
        if value * wanted <= 0:
            return True, abs(value - wanted)
        return False, max(value / wanted, wanted / value)

    return min(values, key=ratio)


def _values(given: "wording.Number", scale: Decimal) -> tuple[Decimal, ...]:
    """Return what a number can mean: 14.7, typed without its unit, is 14.7 million too."""
    return (given.value,) if given.unit else (given.value, given.value * scale)
