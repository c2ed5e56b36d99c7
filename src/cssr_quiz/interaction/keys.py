"""What a typed text is held against: a name or a date."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from cssr_quiz import dates, wording
from cssr_quiz.interaction.verdict import Again, Outcome, Verdict, ask
from cssr_quiz.wording import Likeness, Wanted


class Key(Protocol):
    """What is right in one place, and how a text typed there is judged."""

    @property
    def text(self) -> str:
        """The key as a learner reads it; always judged correct itself."""
        ...

    @property
    def expects(self) -> str:
        """What to type, in words: `a date`."""
        ...

    @property
    def noted(self) -> tuple[str, ...]:
        """The wrong texts of which the author has something to say."""
        ...

    @property
    def also(self) -> tuple[str, ...]:
        """What else the author said is right, as an author reads it."""
        ...

    def judge(self, text: str) -> Verdict:
        """Judge what was typed."""
        ...


def nowhere(text: str) -> tuple[str, str] | None:
    """Return that a text answers no other question."""
    del text
    return None


@dataclass(frozen=True, slots=True)
class TextKey:
    """A name or phrase; `elsewhere` tells which other question a folded text answers."""

    wanted: Wanted
    elsewhere: Callable[[str], tuple[str, str] | None] = nowhere
    expects: str = "your answer"

    @property
    def text(self) -> str:
        """Return the key."""
        return self.wanted.key

    @property
    def noted(self) -> tuple[str, ...]:
        """Return what is rejected with a note."""
        return self.wanted.noted

    @property
    def also(self) -> tuple[str, ...]:
        """Return the other texts that are accepted."""
        return self.wanted.also

    def judge(self, text: str) -> Verdict:
        """Judge by likeness: a forgiven typo is close, a rejected or other name is wrong.

        What is like nothing may have been typed on another keyboard, be several answers, or an
        unfinished one.
        """
        if not wording.fold(text):
            return ask(f"type {self.expects}")
        match = wording.match(text, self.wanted)
        verdict = self._verdict(text, match)
        if match.likeness is not Likeness.NONE or verdict.note:
            return verdict
        for other in wording.retyped(text):
            if not wording.may_be_exact(other, self.wanted):
                continue
            if self._judged(other).outcome is Outcome.CORRECT:
                note = "your keyboard seems to be set to another language"
                return Verdict(1.0, Outcome.CORRECT, note, other)
        texts = wording.alternatives(text)
        if len(texts) < 2:  # noqa: PLR2004 - one is no choice
            unfinished = wording.unfinished(text, self.wanted)
            return ask(unfinished, Again.ONCE) if unfinished else verdict
        several = list(map(self._judged, texts))
        right = all(each.right for each in several)
        return several[0] if right else ask("type just one answer", Again.ONCE)

    def _judged(self, text: str) -> Verdict:
        return self._verdict(text, wording.match(text, self.wanted))

    def _verdict(self, text: str, match: wording.Match) -> Verdict:
        if match.likeness is Likeness.SAME:
            return Verdict(1.0, Outcome.CORRECT, match.note)
        if match.likeness is Likeness.ACCENTS:
            return Verdict(1.0, Outcome.CORRECT, match.note or f"it is spelt {match.spelling}")
        if match.likeness is Likeness.TYPO:
            return Verdict(1.0, Outcome.CLOSE, f"it is spelt {match.spelling}")
        if match.likeness is Likeness.UNCLEAR:
            return which(match)
        return self._other(text, match)

    def _other(self, text: str, match: wording.Match) -> Verdict:
        """Say what a wrong response would have been right for."""
        for name in (text, *match.candidates):
            other = self.elsewhere(wording.fold(name))
            if other:
                question, prompt = other
                shown = match.candidates[0] if match.candidates else text.strip()
                note = match.note or f"{shown} is the answer to another question: {prompt}"
                return Verdict(0.0, Outcome.WRONG, note, confused=question)
        return Verdict(0.0, Outcome.WRONG, match.note)


def which(match: wording.Match) -> Verdict:
    """Ask which of several known names is meant."""
    return ask(f"which one: {' or '.join(match.candidates)}?")


class Dated(Protocol):
    """Something of the course that has a name and a date."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def when(self) -> dates.When:
        """When it was."""
        ...


@dataclass(frozen=True, slots=True)
class DateKey:
    """A date; `anchors` are dated events of the course, told when a response is near.

    The one named `own` is the question's, which says nothing new.
    """

    when: dates.When
    language: str = "en"
    span: dates.When | None = None
    near: tuple[tuple[dates.When, str], ...] = ()
    anchors: Iterable[Dated] = ()
    own: str = ""

    @property
    def expects(self) -> str:
        """Return what to type; of a span, both ends."""
        if self.when.is_interval:
            return "the first and the last date, as exactly as you can, such as 1901–1905"
        return "a date, as exactly as you can"

    @property
    def text(self) -> str:
        """Return the date as people write it."""
        return dates.say(self.when, self.language)

    @property
    def noted(self) -> tuple[str, ...]:
        """Return the dates near it that have a note, as people write them."""
        return tuple(dates.say(when, self.language) for when, note in self.near if note)

    @property
    def also(self) -> tuple[str, ...]:
        """Return nothing: a date has no other."""
        return ()

    def judge(self, text: str) -> Verdict:
        """Judge a date by value and precision, whatever its notation."""
        read = dates.read_ends if self.when.is_interval else dates.read
        reading = read(text, self.language, self.span)
        if isinstance(reading, dates.Impossible):
            return ask(reading.reason)
        if isinstance(reading, dates.NoDate):
            return ask(reading.reason, Again.ONCE)
        if dates.is_amount(wording.without_closing(text), self.language):
            return ask("type just the date", Again.ONCE)
        found = dates.compare(self.when, reading)
        said = dates.say(found.given, self.language)
        if found.fit in (dates.Fit.EXACT, dates.Fit.FINER):
            note = f"it can be read in several ways; taken as {said}" if found.ambiguous else ""
            return Verdict(1.0, Outcome.CORRECT, note, said)
        if found.fit is dates.Fit.COARSER:
            note = f"right so far, without {found.lacks}"
            return Verdict(found.credit, Outcome.PARTIAL, note, said, Again.ONCE)
        return Verdict(found.credit, Outcome.WRONG, self._correction(found), said)

    def _correction(self, found: "dates.Comparison") -> str:
        for when, note in self.near:
            if note and when.first == found.given.first and when.last == found.given.last:
                return note
        anchor = self._anchor(found.given)
        if found.off is None:
            return anchor
        off = dates.describe(found.off)
        return f"{off}: {anchor}" if anchor else f"{off}{self._between(found.given)}"

    def _anchor(self, given: dates.When) -> str:
        """Return which event was on the date, if it is one: of a span, many lie in it."""
        if given.is_interval:
            return ""
        for event in self.anchors:
            inside = given.first <= event.when.first and event.when.last <= given.last
            if inside and event.name != self.own:
                date = dates.say(event.when, self.language)
                return f"{date} is the date of another event: {event.name}"
        return ""

    def _between(self, given: dates.When) -> str:
        """Return on which side of an event the date lies, unlike the key: the one nearest to it."""
        early, late = given.last < self.when.first, self.when.last < given.first
        first, last = (given.last, self.when.first) if early else (self.when.last, given.first)
        inside = [
            event
            for event in self.anchors
            if not event.when.is_interval and first < event.when.first and event.when.last < last
        ]
        if not inside or not (early or late):
            return ""
        event = (min if early else max)(inside, key=lambda event: event.when.first)
        date = dates.say(event.when, self.language)
        return f", {'before' if early else 'after'} “{event.name}” ({date})"
