"""The walk through the drafts of a bank: each is shown, and kept, changed, dropped or left."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from cssr_quiz.bank import Placed
from cssr_quiz.bank.drafting.decision import LISTS, change, drafts_in, drop, further, keep, wording
from cssr_quiz.bank.editing.sheet import EditError, Sheet, open_sheet, save
from cssr_quiz.bank.text import Passage, StudyText, read_text
from cssr_quiz.questions import BY_KEY
from cssr_quiz.ui.front import Front
from cssr_quiz.ui.plain import body_lines
from cssr_quiz.ui.words import count

KEEP, EDIT, DROP, SKIP, QUIT, UNDO = range(6)

_CHOICES: Final = (
    "keep it: it is asked from now on",
    "edit it",
    "drop it: it is deleted",
    "skip it for now",
    "quit",
    "undo what you decided last",
)
_PAST: Final = {KEEP: "kept", EDIT: "edited", DROP: "dropped", SKIP: "skipped"}
_DONE: Final = "nothing more: write it into the file"
_NONE: Final = "none"
_LAST: Final = ("done", "undo what you decided last")


class Pen(Protocol):
    """Lets an author change a text in a line; `how` says how that goes."""

    how: str

    def __call__(self, text: str) -> str:
        """Return the line as it is handed in; raises EOFError at the end of input."""
        ...


@dataclass(frozen=True, slots=True)
class _Step:
    """A decision about a draft, with the file before it, and its text after it."""

    decision: int
    name: str
    before: Sheet
    after: str


class Review:
    """Asks about the drafts one after the other; every decision stands in the file at once."""

    def __init__(self, file: Path, front: Front, pen: Pen) -> None:
        """Take the bank, the front end, and what lets a text be changed in a line."""
        self._file = file
        self._front = front
        self._pen = pen
        self._left: set[str] = set()
        self._steps: list[_Step] = []
        self._typed: dict[str, dict[str, str]] = {}
        self._texts: dict[Path, StudyText] = {}
        self._passage: Passage | None = None

    def run(self) -> None:
        """Walk until no draft is left, or to the author's wish or the end of input."""
        if not drafts_in(self._file):
            self._front.say(f"There is no draft in {self._file}.")
            return
        try:
            while self._goes_on():
                pass
        except EOFError:
            pass
        finally:
            self._front.say(self._summary())

    def _goes_on(self) -> bool:
        """Ask about the next draft that was not skipped; tells whether to go on."""
        waiting = [placed for placed in drafts_in(self._file) if placed.name not in self._left]
        if waiting:
            return self._decided(waiting[0], len(waiting))
        if not self._steps or self._steps[-1].decision != DROP:
            return False
        again = self._front.pick("That was the last draft.", _LAST, initials=True) == 1
        if again:
            self._undo()
        return again

    def _decided(self, placed: Placed, left: int) -> bool:
        """Ask what is to become of one draft; tells whether to go on."""
        self._front.welcome(tuple(self._shown(placed, left)))
        choices = _CHOICES if self._steps else _CHOICES[:UNDO]
        chosen = self._front.pick("What is to become of it?", choices, initials=True)
        if chosen == QUIT:
            return False
        if chosen == UNDO:
            self._undo()
            return True
        try:
            before = open_sheet(self._file)
            if self._done(chosen, placed):
                after = open_sheet(self._file).text
                self._steps.append(_Step(chosen, placed.name, before, after))
        except EditError as error:
            self._refused(error)
            if chosen != EDIT:
                self._left.add(placed.name)
            elif self._typed.get(placed.name):
                self._front.say("What you typed is kept: choose edit again to mend it.")
        return True

    def _done(self, chosen: int, placed: Placed) -> bool:
        """Carry out a decision, if anything comes of it; raises EditError."""
        if chosen == EDIT:
            return self._edited(placed)
        if chosen == KEEP:
            keep(placed)
        elif chosen == DROP:
            drop(placed)
        else:
            self._left.add(placed.name)
        return True

    def _undo(self) -> None:
        """Take the last decision back, unless the file was changed by someone else since."""
        step = self._steps.pop()
        self._left.discard(step.name)
        try:
            is_ours = open_sheet(self._file).text == step.after
            if is_ours:
                save(self._file, step.before)
        except EditError as error:
            self._refused(error)
            return
        undone = f"Taken back: {step.name} is not {_PAST[step.decision]}."
        changed = f"{self._file} was changed since then; change it back by hand."
        self._front.say(undone if is_ours else changed)

    def _refused(self, error: EditError) -> None:
        hint = f" ({error.hint})" if error.hint else ""
        self._front.say(f"Not written: {error.message}{hint}")

    def _edited(self, placed: Placed) -> bool:
        """Let fields be chosen and changed, and tell what the checker says of them.

        What was typed but could not be written stands there to begin with the next time.
        """
        fields = self._typed.setdefault(placed.name, {})
        try:
            self._retype(placed, fields)
        except EOFError:
            # Whoever leaves meant what was typed before.
            if not fields:
                raise
        if not fields:
            return False
        said = change(placed, fields)
        del self._typed[placed.name]
        for problem in said:
            hint = f" ({problem.hint})" if problem.hint else ""
            self._front.say(f"{problem.level.name.lower()}: {problem.message}{hint}")
        if not said:
            self._front.say("The checker finds nothing wrong with it.")
        return True

    def _retype(self, placed: Placed, fields: dict[str, str]) -> None:
        """Let fields be chosen and changed until nothing more is wanted; `fields` are those."""
        main, more = wording(placed), further(placed)
        known = main | more
        while name := self._field(known | fields):
            before = known.get(name, "")
            optional = name in more and name not in BY_KEY
            typed = self._typed_in(name, fields.get(name, before), optional=optional)
            fields.pop(name, None)
            if typed != before:
                fields[name] = typed

    def _field(self, fields: dict[str, str]) -> str:
        """Let a field be chosen, each shown with what it says; "" for none."""
        shown = (*(f"{name}: {text or _NONE}" for name, text in fields.items()), _DONE)
        return [*fields, ""][self._front.pick("What do you want to change?", shown)]

    def _typed_in(self, name: str, before: str, *, optional: bool) -> str:
        """Let the text of a field be changed in a line; what is optional may be taken away."""
        self._front.say(f"{name}: {before or _NONE}")
        if name in LISTS:
            self._front.say("Put a semicolon between several.")
        if optional and before:
            self._front.say("A lone - takes it away.")
        self._front.say(self._pen.how)
        typed = " ".join(self._pen(before).split()) or before
        return "" if optional and typed == "-" else typed

    def _shown(self, placed: Placed, left: int) -> list[str]:
        """Return a draft as its author wants to see it, with the passage that it was made of."""
        question = placed.question
        lines = ["", f"Draft, {left} to go: {question.name} ({question.span})", question.prompt]
        asked = body_lines(placed.forms()[0])
        lines += [line for line in asked if not line.startswith("Type ")]
        lines.append(f"The answer: {placed.forms()[-1].key_text}")
        lines += [f"Event: {question.event.name}"] if question.event else []
        lines += [f"Hint: {hint}" for hint in question.hints]
        lines += [f"Why: {question.why}"] if question.why else []
        return lines + [self._cited(placed, cite.passage) for cite in question.cites]

    def _cited(self, placed: Placed, anchor: str) -> str:
        path = placed.bank.text
        if path is not None and path not in self._texts:
            self._texts[path] = read_text(path)
        passage = self._texts[path].by_anchor.get(anchor) if path is not None else None
        again = passage is self._passage
        self._passage = passage
        if passage is None or again:
            return f"From {anchor}" + (", as above." if again and passage else ".")
        return f"From {anchor}: {passage.plain}"

    def _summary(self) -> str:
        decided = [step.decision for step in self._steps]
        done = ", ".join(f"{decided.count(each)} {_PAST[each]}" for each in (KEEP, EDIT, DROP))
        try:
            open_sheet(self._file)
        except EditError:
            # It was broken meanwhile: how many are left nobody can tell.
            return f"{done}."
        rest = len(drafts_in(self._file))
        return f"{done}; {count(rest, 'draft')} left in {self._file}."
