"""A sitting as a state machine: it asks, judges, records, and repeats what was wrong."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Again, Outcome, Response, Verdict, Write
from cssr_quiz.review import Confidence, Mark, Mode, Rating, Stamper
from cssr_quiz.schedule import Progress, progress_of, rung_for
from cssr_quiz.session.ask import Ask, Feedback, Item, Status
from cssr_quiz.session.coming import Coming
from cssr_quiz.session.cue import first_hint
from cssr_quiz.session.evidence import Evidence, rows_for
from cssr_quiz.session.leeches import named, taken_for
from cssr_quiz.session.log import Log
from cssr_quiz.session.marks import Marks
from cssr_quiz.session.rating import rate
from cssr_quiz.session.tries import Open, asks_again, counted, is_given_up, judged


class Session:
    """One sitting over a queue of questions; every response is recorded before it is answered."""

    def __init__(
        self,
        items: Iterable[Item],
        log: Log,
        stamper: Stamper,
        mode: Mode = Mode.REVIEW,
        seed: int = 0,
        find: Callable[[str], Placed | None] = lambda _: None,
        leech: int = 0,
    ) -> None:
        """Take the queue, the log, and `find`, which finds a question by its full name.

        A question is named after so many lapses (`leech`, 0 for never).
        """
        self.log = log
        self.mode = mode
        self.history: list[Feedback] = []
        self._coming = Coming(items)
        self._stamper = stamper
        self._marks = Marks(log, stamper)
        self._id = stamper.stamp().id
        self._seed = seed
        self._find = find
        self._leech = leech
        self._open: Open | None = None

    def ask(self) -> Ask | None:
        """Return what is asked now, the same until it is answered; None at the end."""
        if self._open is None and self._coming:
            self._open = self._opened(self._coming.first)
        return self._open.ask if self._open else None

    def hint(self) -> str:
        """Return the next hint, or an empty text where there is none left."""
        current = self._current()
        hints = current.ask.hints
        if current.hints == len(hints):
            return ""
        current.hints += 1
        return hints[current.hints - 1]

    def weighs(self, response: Response) -> bool:
        """Tell whether it counts how sure the learner is of a response.

        It does where the response is judged for good, and the question is one of a bank.
        """
        current = self._current()
        verdict = judged(current.ask.interaction, response, current.before).verdict
        if current.ask.placed.question.sources or asks_again(verdict, current.before):
            return False
        return not is_given_up(response, verdict)

    def respond(
        self, response: Response, taken: int, *, confidence: Confidence | None = None
    ) -> Feedback:
        """Judge a response and record it; `taken` is milliseconds.

        A response that cannot be judged, or a date that lacks a part, is asked once more first. Who
        says in words that he does not know has given up.
        """
        current = self._current()
        ask = current.ask
        found = judged(ask.interaction, response, current.before)
        verdict = found.verdict
        if is_given_up(response, verdict):
            return self.give_up(taken)
        if asks_again(verdict, current.before):
            if verdict.again is Again.ONCE:
                current.before = found
            known = self._known(ask.placed)
            return Feedback(ask, found.response, verdict, None, known, counts=False)
        return self._settle(found.response, counted(verdict), taken, confidence)

    def give_up(self, taken: int) -> Feedback:
        """Record that the learner does not know; a part given before keeps its credit."""
        before = self._current().before
        if before is not None and before.verdict.outcome is Outcome.PARTIAL:
            return self._settle(before.response, before.verdict, taken)
        return self._settle((), Verdict(0.0, Outcome.WRONG), taken)

    def skip(self, taken: int) -> Feedback:
        """Leave the question for another day; logged, not rated."""
        return self._settle((), Verdict(0.0, Outcome.SKIPPED), taken)

    def undo(self) -> Ask | None:
        """Take back the last response of this session and ask anew; None where there is none."""
        if not self.history:
            return None
        last = self.history[-1]
        for question, row in last.rows:
            self._marks.undo(question, row)
        self.history.pop()
        if last.repeats:
            self._forget_repeat(last.ask.placed.name)
        self._coming.ask_again(last.ask.item)
        self._open = None
        return self.ask()

    def was_right(self) -> Feedback:
        """Count the last response as right, because the learner says so; the response is kept.

        One that was right but called a guess counts as if it had not been.
        """
        last = self._last()
        if last.verdict.right:
            return self._override(rate(last.verdict, hints=last.hints) or Rating.GOOD)
        return self._override(Rating.HARD if last.hints else Rating.GOOD)

    def was_guess(self) -> Feedback:
        """Count the last response as not known, because the learner says it was luck."""
        return self._override(Rating.AGAIN, guess=True)

    def was_easy(self) -> Feedback:
        """Rate the last response as easy, because the learner says so."""
        return self._override(Rating.EASY)

    def can_be_easy(self) -> bool:
        """Tell whether "easy" is offered: typed, correct and unaided, and not the first meeting."""
        last = self.history[-1] if self.history else None
        if last is None or last.rating is not Rating.GOOD or not last.verdict.right:
            return False
        return isinstance(last.ask.interaction, Write) and last.ask.item.status is Status.DUE

    def flag(self, placed: Placed) -> bool:
        """Flag a question, or take its flag away; returns whether it is flagged now."""
        return bool(self._marks.toggle(Mark.FLAG, placed.name).flagged)

    def suspend(self, placed: Placed) -> bool:
        """Suspend a question, or bring it back; returns whether it is suspended now.

        A suspended question leaves this session's queue too.
        """
        suspended = bool(self._marks.toggle(Mark.SUSPEND, placed.name).suspended)
        if suspended:
            self._coming.drop(placed.name)
            if self._open is not None and self._open.ask.placed.name == placed.name:
                self._open = None
        return suspended

    def report(self, ask: Ask, response: Response, comment: str) -> None:
        """Keep what the learner says of a question to its author; the sitting goes on as it was."""
        self._marks.report(ask, response, comment)

    def want_hint(self) -> None:
        """Ask the last question with a hint from now on, until it was right twice in a row."""
        self._marks.put(Mark.HINT, self._last().ask.placed.name)

    def rival(self) -> Placed | None:
        """Return the question that the last one is most often taken for, if it is being learned."""
        names = taken_for(self.log.rows(self._last().ask.placed.name))
        return next(filter(None, map(self._learned, names)), None)

    def contrast(self, other: Placed) -> None:
        """Ask another question right after the last one comes back."""
        self._coming.bring_beside(self._last().ask.placed.name, other)

    def stop(self) -> None:
        """End the session; what is left in the queue waits for another."""
        self._coming.clear()
        self._open = None

    def _current(self) -> Open:
        self.ask()
        if self._open is None:
            raise LookupError("the session is over")
        return self._open

    def _opened(self, item: Item) -> Open:
        """Return a question in the form that the learner has climbed to, shuffled by the seed."""
        number = len(self.history) + 1
        forms = item.placed.forms()
        known = self._known(item.placed)
        rung = rung_for(forms, known.rung, known.memory.stability if known.memory else 0.0)
        form = forms[rung].shuffled(Random(f"{self._seed}/{item.placed.name}/{number}"))
        total = len(self.history) + len(self._coming)
        hint = first_hint(item.placed, form) if known.hinted else ""
        return Open(Ask(item, form, rung, number, total, hint), 1 if hint else 0)

    def _known(self, placed: Placed) -> Progress:
        name = placed.name
        return progress_of(placed.question, {name: self.log.progress(name)})

    def _settle(
        self, response: Response, verdict: Verdict, taken: int, sure: Confidence | None = None
    ) -> Feedback:
        """Record a response and repeat the question later where it was not known."""
        current = self._current()
        ask, evidence = current.ask, Evidence(response, verdict, current.hints, taken, sure)
        before = self._known(ask.placed)
        spared = ask.item.status is Status.CONTRAST
        mode = Mode.PRACTICE if spared else self.mode
        rows = rows_for(ask, evidence, mode, self._id, self._stamper, self._rev)
        for row in rows:
            self.log.record(row)
        self._coming.take()
        rating = evidence.rating
        repeats = rating is Rating.AGAIN and not ask.placed.question.sources
        if repeats:
            self._coming.repeat(ask.placed)
        self._contrast(verdict.confused)
        self._open = None
        progress = self._known(ask.placed)
        feedback = Feedback(
            ask,
            response,
            verdict,
            rating,
            progress,
            repeats=repeats,
            leech=named(before, progress, self._leech),
            hints=current.hints,
            confidence=sure,
            rows=tuple((row.asked.question, row.stamp.id) for row in rows),
        )
        self.history.append(feedback)
        return feedback

    def _rev(self, question: str) -> int:
        return self.log.progress(question).rev

    def _contrast(self, confused: str) -> None:
        """Ask soon after for what the learner took this question for, where he has met it."""
        other = self._learned(confused) if confused else None
        if other is not None:
            self._coming.contrast(other)

    def _learned(self, name: str) -> Placed | None:
        """Return a question that is being learned; None of one that is not, or is not found."""
        known = self.log.progress(name)
        return None if known.memory is None or known.suspended else self._find(name)

    def _forget_repeat(self, name: str) -> None:
        if self._coming.forget(name):
            self._open = None

    def _override(self, rating: Rating, *, guess: bool = False) -> Feedback:
        last = self._last()
        name = last.ask.placed.name
        for question, row in last.rows:
            self._marks.override(question, row, rating, guess=guess)
        progress = self._known(last.ask.placed)
        repeats = rating is Rating.AGAIN and not last.ask.placed.question.sources
        if repeats and not last.repeats:
            self._coming.repeat(last.ask.placed)
        elif last.repeats and not repeats:
            self._forget_repeat(name)
        leech = named(last.progress, progress, self._leech)
        self.history[-1] = replace(
            last, rating=rating, progress=progress, repeats=repeats, leech=leech
        )
        return self.history[-1]

    def _last(self) -> Feedback:
        if not self.history:
            raise LookupError("nothing has been answered yet")
        return self.history[-1]
