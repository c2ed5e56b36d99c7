"""A sitting as a state machine: it asks, judges, records, and repeats what was wrong."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Again, Outcome, Response, Verdict, Write
from cssr_quiz.review import Mark, Mode, Note, Rating, Stamper
from cssr_quiz.schedule import Progress, effective, progress_of, rung_for
from cssr_quiz.session.ask import Ask, Feedback, Item, Status
from cssr_quiz.session.evidence import Evidence, rows_for
from cssr_quiz.session.log import Log

APART = 3
"""How many other questions stand between a wrong response and its repetition, where there are."""


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
    ) -> None:
        """Take the queue, the log, and `find`, which finds a question by its full name."""
        self.log = log
        self.mode = mode
        self.history: list[Feedback] = []
        self._queue = list(items)
        self._stamper = stamper
        self._id = stamper.stamp().id
        self._seed = seed
        self._find = find
        self._ask: Ask | None = None
        self._hints = 0
        self._pending: Feedback | None = None

    def ask(self) -> Ask | None:
        """Return what is asked now, the same until it is answered; None at the end."""
        if self._ask is None and self._queue:
            item = self._queue[0]
            number = len(self.history) + 1
            forms = item.placed.forms()
            known = self._known(item.placed)
            rung = rung_for(forms, known.rung, known.memory.stability if known.memory else 0.0)
            rng = Random(f"{self._seed}/{item.placed.name}/{number}")
            total = len(self.history) + len(self._queue)
            self._ask = Ask(item, forms[rung].shuffled(rng), rung, number, total)
            self._hints = 0
            self._pending = None
        return self._ask

    @property
    def hints_left(self) -> int:
        """Return how many hints the question has still to give."""
        return len(self._current().placed.question.hints) - self._hints

    def hint(self) -> str:
        """Return the next hint, or an empty text where there is none left."""
        hints = self._current().placed.question.hints
        if self._hints == len(hints):
            return ""
        self._hints += 1
        return hints[self._hints - 1]

    def respond(self, response: Response, taken: int, *, guess: bool = False) -> Feedback:
        """Judge a response and record it; `taken` is milliseconds.

        A response that cannot be judged, or a date that lacks a part, is asked once more first.
        """
        ask = self._current()
        response, verdict = self._judged(ask, response)
        if self._asks_again(verdict):
            progress = self._known(ask.placed)
            feedback = Feedback(ask, response, verdict, None, progress, counts=False)
            if verdict.again is Again.ONCE:
                self._pending = feedback
            return feedback
        if verdict.outcome is Outcome.ASK:
            verdict = Verdict(0.0, Outcome.WRONG, verdict.note, verdict.read_as)
        return self._settle(ask, response, verdict, taken, guess=guess)

    def give_up(self, taken: int) -> Feedback:
        """Record that the learner does not know; a part given before keeps its credit."""
        ask = self._current()
        before = self._pending
        if before is not None and before.verdict.outcome is Outcome.PARTIAL:
            return self._settle(ask, before.response, before.verdict, taken)
        return self._settle(ask, (), Verdict(0.0, Outcome.WRONG), taken)

    def skip(self, taken: int) -> Feedback:
        """Leave the question for another day; logged, not rated."""
        return self._settle(self._current(), (), Verdict(0.0, Outcome.SKIPPED), taken)

    def undo(self) -> Ask | None:
        """Take back the last response of this session and ask anew; None where there is none."""
        if not self.history:
            return None
        last = self.history[-1]
        for question, row in last.rows:
            self._mark(Mark.UNDO, question, target=row)
        self.history.pop()
        if last.repeats:
            self._forget_repeat(last.ask.placed.name)
        self._queue.insert(0, last.ask.item)
        self._ask = None
        return self.ask()

    def was_right(self) -> Feedback:
        """Count the last response as right, because the learner says so; the response is kept."""
        return self._override(
            Rating.HARD if self.history and self.history[-1].hints else Rating.GOOD
        )

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
        return self._toggle(Mark.FLAG, placed).flagged

    def suspend(self, placed: Placed) -> bool:
        """Suspend a question, or bring it back; returns whether it is suspended now.

        A suspended question leaves this session's queue too.
        """
        suspended = self._toggle(Mark.SUSPEND, placed).suspended
        if suspended:
            self._queue = [item for item in self._queue if item.placed.name != placed.name]
            if self._ask is not None and self._ask.placed.name == placed.name:
                self._ask = None
        return suspended

    def stop(self) -> None:
        """End the session; what is left in the queue waits for another."""
        self._queue.clear()
        self._ask = None

    def _current(self) -> Ask:
        ask = self.ask()
        if ask is None:
            raise LookupError("the session is over")
        return ask

    def _known(self, placed: Placed) -> Progress:
        name = placed.name
        return progress_of(placed.question, {name: self.log.progress(name)})

    def _judged(self, ask: Ask, response: Response) -> tuple[Response, Verdict]:
        """Judge a response; after a part of a date, the rest alone completes it.

        Returns what the verdict is about too: the response, both together, or the part alone.
        """
        verdict = ask.interaction.judge(response)
        before = self._pending
        if before is None or before.verdict.outcome is not Outcome.PARTIAL or verdict.right:
            return response, verdict
        pairs = zip(response, before.response, strict=False)
        joined = tuple(f"{rest} {part}" for rest, part in pairs)
        tries = (
            (joined, ask.interaction.judge(joined)),
            (response, verdict),
            (before.response, before.verdict),
        )
        best = max(tries, key=lambda each: each[1].credit)
        if best[1].right:
            return best
        impossible = next((each for each in tries if each[1].again is Again.ALWAYS), None)
        if impossible is not None:
            return impossible
        wrong_rest = tries[0][1].outcome is Outcome.WRONG and verdict.outcome is not Outcome.PARTIAL
        return tries[0] if wrong_rest else best

    def _asks_again(self, verdict: Verdict) -> bool:
        """Tell whether the learner gets another try: one for each thing that can be lacking."""
        if verdict.again is not Again.ONCE:
            return verdict.again is Again.ALWAYS
        return self._pending is None or self._pending.verdict.outcome is not verdict.outcome

    def _settle(
        self, ask: Ask, response: Response, verdict: Verdict, taken: int, *, guess: bool = False
    ) -> Feedback:
        """Record a response and repeat the question later where it was not known."""
        evidence = Evidence(response, verdict, self._hints, guess, taken)
        spared = ask.item.status is Status.CONTRAST
        mode = Mode.PRACTICE if spared else self.mode
        rows = rows_for(ask, evidence, mode, self._id, self._stamper, self._rev)
        for row in rows:
            self.log.record(row)
        self._queue.pop(0)
        rating = evidence.rating
        repeats = rating is Rating.AGAIN and not ask.placed.question.sources
        if repeats:
            self._repeat(ask.placed)
        self._contrast(verdict.confused)
        self._ask = None
        feedback = Feedback(
            ask,
            response,
            verdict,
            rating,
            self._known(ask.placed),
            repeats=repeats,
            hints=self._hints,
            rows=tuple((row.asked.question, row.stamp.id) for row in rows),
        )
        self.history.append(feedback)
        return feedback

    def _rev(self, question: str) -> int:
        return self.log.progress(question).rev

    def _contrast(self, confused: str) -> None:
        """Ask soon after for what the learner took this question for, where he has met it."""
        other = self._find(confused) if confused else None
        if other is None or self.log.progress(confused).memory is None:
            return
        if all(item.placed.name != confused for item in self._queue):
            place = min(APART + 1, len(self._queue))
            self._queue.insert(place, Item(other, Status.CONTRAST))

    def _repeat(self, placed: Placed) -> None:
        self._queue.insert(min(APART, len(self._queue)), Item(placed, Status.AGAIN))

    def _forget_repeat(self, name: str) -> None:
        place = next((i for i, item in enumerate(self._queue) if item.placed.name == name), None)
        if place is None:
            return
        del self._queue[place]
        if place == 0:
            self._ask = None

    def _override(self, rating: Rating, *, guess: bool = False) -> Feedback:
        if not self.history:
            raise LookupError("nothing has been answered yet")
        last = self.history[-1]
        name = last.ask.placed.name
        for question, row in last.rows:
            self._mark(Mark.OVERRIDE, question, target=row, rating=rating, guess=guess)
        progress = self._known(last.ask.placed)
        repeats = rating is Rating.AGAIN and not last.ask.placed.question.sources
        if repeats and not last.repeats:
            self._repeat(last.ask.placed)
        elif last.repeats and not repeats:
            self._forget_repeat(name)
        self.history[-1] = replace(last, rating=rating, progress=progress, repeats=repeats)
        return self.history[-1]

    def _toggle(self, mark: Mark, placed: Placed) -> Progress:
        marks = [row for row in effective(self.log.rows(placed.name)) if isinstance(row, Note)]
        standing = [row.stamp.id for row in marks if row.mark is mark]
        if not standing:
            return self._mark(mark, placed.name)
        progress = self.log.progress(placed.name)
        for target in standing:
            progress = self._mark(Mark.UNDO, placed.name, target=target)
        return progress

    def _mark(
        self,
        mark: Mark,
        question: str,
        *,
        target: str = "",
        rating: Rating | None = None,
        guess: bool = False,
    ) -> Progress:
        return self.log.record(Note(self._stamper.stamp(), mark, question, target, rating, guess))
