"""The walk through the drafts of a bank: each is shown, and kept, changed, dropped or left."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from cssr_quiz.bank import Placed
from cssr_quiz.bank.drafting.decision import change, drafts_in, drop, keep, wording
from cssr_quiz.bank.sheet import EditError
from cssr_quiz.bank.text import Passage, StudyText, read_text
from cssr_quiz.ui.front import Front
from cssr_quiz.ui.plain import body_lines
from cssr_quiz.ui.words import count

KEEP, EDIT, DROP, SKIP, QUIT = range(5)

_CHOICES: Final = (
    "keep it: it is asked from now on",
    "edit it",
    "drop it: it is deleted",
    "skip it for now",
    "quit",
)


class Review:
    """Asks about the drafts one after the other; every decision stands in the file at once."""

    def __init__(self, file: Path, front: Front, edit: Callable[[str], str]) -> None:
        """Take the bank, the front end, and what lets a text be changed in a line."""
        self._file = file
        self._front = front
        self._edit = edit
        self._left: set[str] = set()
        self._done = {KEEP: 0, EDIT: 0, DROP: 0}
        self._texts: dict[Path, StudyText] = {}
        self._passage: Passage | None = None

    def run(self) -> None:
        """Walk until no draft is left, or to the author's wish or the end of input."""
        if not drafts_in(self._file):
            self._front.say(f"There is no draft in {self._file}.")
            return
        try:
            while (found := self._next()) is not None and self._decided(*found):
                pass
        except EOFError:
            pass
        finally:
            self._front.say(self._summary())

    def _next(self) -> tuple[Placed, int] | None:
        """Return the next draft that was not skipped, and how many are left with it."""
        waiting = [placed for placed in drafts_in(self._file) if placed.name not in self._left]
        return (waiting[0], len(waiting)) if waiting else None

    def _decided(self, placed: Placed, left: int) -> bool:
        """Ask what is to become of one draft; tells whether to go on."""
        lines = self._shown(placed, left)
        self._front.welcome(tuple(lines))
        chosen = self._front.pick("What is to become of it?", _CHOICES)
        if chosen == QUIT:
            return False
        if chosen == SKIP:
            self._left.add(placed.name)
            return True
        try:
            self._do(chosen, placed)
        except EditError as error:
            hint = f" ({error.hint})" if error.hint else ""
            self._front.say(f"Not written: {error.message}{hint}")
            if chosen != EDIT:
                self._left.add(placed.name)
        return True

    def _do(self, chosen: int, placed: Placed) -> None:
        """Carry out a decision; raises EditError where the file does not allow it."""
        if chosen == KEEP:
            keep(placed)
        elif chosen == DROP:
            drop(placed)
        elif not self._edited(placed):
            return
        self._done[chosen] += 1

    def _edited(self, placed: Placed) -> bool:
        """Ask for prompt and key anew, and tell what the checker says of them."""
        fields: dict[str, str] = {}
        for name, text in wording(placed).items():
            self._front.say(f"{name}: {text}")
            self._front.say("Write it as you want it, or Enter to leave it:")
            typed = " ".join(self._edit(text).split())
            if typed and typed != text:
                fields[name] = typed
        if not fields:
            return False
        said = change(placed, fields)
        for problem in said:
            hint = f" ({problem.hint})" if problem.hint else ""
            self._front.say(f"{problem.level.name.lower()}: {problem.message}{hint}")
        if not said:
            self._front.say("The checker finds nothing wrong with it.")
        return True

    def _shown(self, placed: Placed, left: int) -> list[str]:
        """Return a draft as its author wants to see it, with the passage that it was made of."""
        question = placed.question
        lines = ["", f"Draft, {left} to go: {question.name} ({question.span})", question.prompt]
        asked = body_lines(placed.forms()[0])
        lines += [line for line in asked if not line.startswith("Type ")]
        lines.append(f"The answer: {placed.forms()[-1].key_text}")
        lines += [f"Event: {question.event.name}"] if question.event else []
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
        done = ", ".join(
            f"{self._done[each]} {word}"
            for each, word in ((KEEP, "kept"), (EDIT, "edited"), (DROP, "dropped"))
        )
        rest = len(drafts_in(self._file))
        return f"{done}; {count(rest, 'draft')} left in {self._file}."
