"""Opens a front end and plays a session in it, for `start` and `practice`."""

import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cssr_quiz.cli.carrying import Carried
from cssr_quiz.cli.desk import Desk, is_plain
from cssr_quiz.cli.guide import Guide
from cssr_quiz.cli.options import seeded
from cssr_quiz.cli.returns import Returns
from cssr_quiz.cli.safety import back_up_today
from cssr_quiz.errors import QuizError, command_line

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from cssr_quiz.bank import Library, Placed
    from cssr_quiz.review import Mode
    from cssr_quiz.schedule import Model, Pace, Progress
    from cssr_quiz.session import Item
    from cssr_quiz.ui.front import Ahead, Front
    from cssr_quiz.ui.play import Limit

_READING = 0.4
"""Seconds after which a learner still reads the first question, and the computer is idle."""


def open_front(plain: bool) -> "Front":  # noqa: FBT001 - passed on from the command line
    """Return the front end for this terminal or pipe."""
    if is_plain(plain):
        from cssr_quiz.ui.plain import Plain

        read, prompt = reader()
        return Plain(read, sys.stdout, prompt)
    from cssr_quiz.ui.console import make_console
    from cssr_quiz.ui.terminal import Terminal

    return Terminal(make_console())


def reader() -> "tuple[Callable[[str], str], str]":
    """Return what reads a typed line, and the sign that stands before it where someone types."""
    return (input, "> ") if sys.stdin.isatty() else (_piped, "")


def _piped(prompt: str) -> str:
    """Read a line from a pipe; raises EOFError at its end."""
    del prompt
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def choose_course(desk: Desk, front: "Front") -> Desk:
    """Let a learner who has not chosen a course choose one; return the desk that remembers it."""
    from cssr_quiz.cli.settings import save_settings

    courses = [course for course in desk.library.courses if course.name]
    if len(courses) < 2 or desk.paths or desk.chosen_course():  # noqa: PLR2004 - one is no choice
        return desk
    courses.sort(key=lambda each: -sum(len(bank.questions) for bank in each.banks))
    titles = tuple(course.title for course in courses)
    chosen = courses[front.pick("Which course?", titles)]
    save_settings(desk.home.config, replace(desk.settings, course=chosen.name))
    to_change = desk.command("config", "set", "course", "NAME")
    front.say(f"{chosen.title}. To change it: {to_change}")
    # A desk reads its settings once.
    return replace(desk)


def left_out_lines(library: "Library") -> tuple[str, ...]:
    """Say which files, or how many questions of them, are not asked, and how to see why."""
    lines = []
    for left in library.left_out:
        what = (
            "is left out" if left.questions is None else f"lacks {left.questions} of its questions"
        )
        lines.append(f"{left.path} {what}; see why: {command_line('check', left.path)}")
    return tuple(lines)


def clock_lines(desk: Desk, progress: "Mapping[str, Progress]") -> tuple[str, ...]:
    """Say that the clock went back, where an answer was given on a later day than today."""
    from cssr_quiz.review import date_of

    last = max((each.last for each in progress.values() if each.last is not None), default=0)
    if last <= desk.today:
        return ()
    now, then = f"{date_of(desk.today)}", f"{date_of(last)}"
    return (
        f"The clock says {now}, but the last answer was given on {then}.",
        "If the clock is wrong, set it right; answers given now are kept, and due dates stay.",
    )


@dataclass(frozen=True, slots=True)
class Opening:
    """What a sitting begins with: the questions it may ask, the progress, and what to say first."""

    questions: "list[Placed]"
    progress: "dict[str, Progress]"
    lines: tuple[str, ...]


def opening(desk: Desk, questions: "Sequence[Placed]", topic: str, carried: Carried) -> Opening:
    """Open a topic of some questions at a desk; raises UsageError where it is unknown."""
    from cssr_quiz.cli.topics import of_topics

    progress, said = carried
    lines = (*left_out_lines(desk.library), *clock_lines(desk, progress), *said)
    return Opening(of_topics(questions, [topic], desk), progress, lines)


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a sitting is played.

    Without a seed any will do; the learner is asked how sure he is where `confidence` or else the
    setting says so. The `share` is what the day had for the learner, by names, where all of it is
    meant.
    """

    mode: "Mode"
    seed: int | None = None
    limit: "Limit | None" = None
    confidence: bool | None = None
    share: "Container[str] | None" = None


def play(
    desk: Desk,
    front: "Front",
    questions: "Sequence[Placed]",
    items: "Sequence[Item]",
    terms: Terms,
) -> None:
    """Play the items to the end, to the learner's wish, or until the time is up.

    At the end it is told what is due of all `questions`.
    """
    import time
    from threading import Timer

    from cssr_quiz.session import Session
    from cssr_quiz.ui.play import Play

    desk.remember(item.placed for item in items)
    rehearsal = Timer(_READING, _rehearse, (desk.model, desk.today, items))
    rehearsal.daemon = True
    rehearsal.start()
    seed, leech = seeded(terms.seed), desk.settings.leech
    find = desk.library.by_name.get
    session = Session(items, desk.store, desk.stamper, terms.mode, seed, find, leech)
    returns = Returns(desk).of
    sure = desk.settings.confidence if terms.confidence is None else terms.confidence
    sitting = Play(
        session, front, time.monotonic, desk.today, returns, terms.limit, confidence=sure
    )
    try:
        sitting.run(lambda: _ahead(desk, questions, terms.share))
    finally:
        rehearsal.cancel()
        back_up_today(desk)


def limit_of(minutes: float | None) -> "Limit | None":
    """Return the limit of so many minutes, none without any."""
    from cssr_quiz.ui.play import Limit

    return Limit(60 * minutes) if minutes else None


def _ahead(desk: Desk, questions: "Sequence[Placed]", share: "Container[str] | None") -> "Ahead":
    """Return what is due today and tomorrow, once the model of memory fits the learner anew.

    The `share` is as in `Terms`.

    Nobody's answers wait for what is worked out of them: it can be done after another session.
    """
    from cssr_quiz.cli.ahead import coming
    from cssr_quiz.ui.front import Ahead

    lines: tuple[str, ...] = ()
    with suppress(QuizError):
        desk.store.settle()
        lines = _tuned(desk)
    guide, progress, tomorrow = Guide(desk), desk.progress(), desk.today + 1
    _, left, spread = guide.todays(questions, progress, replace(pace_of(desk), new=0))
    next_days = coming(guide, questions, progress, 1)
    room = bool(spread) or guide.fills({each.name for each in left.due}, share, progress)
    return Ahead(len(left.due), next_days.get(tomorrow, 0), lines, room)


def _tuned(desk: Desk) -> tuple[str, ...]:
    """Fit the model of memory to the learner where the log grew enough; return what to say."""
    import time

    from cssr_quiz.cli.tuning import is_left_to_the_command, tune_if_grown
    from cssr_quiz.schedule.memory import PARAMETERS
    from cssr_quiz.ui.words import count

    before, growth = desk.model.allocation, desk.store.grown_to()
    left = is_left_to_the_command(growth)
    changed = tune_if_grown(desk, time.monotonic, growth)
    if changed:
        fitted = desk.model.parameters != PARAMETERS
        why = "Fitted to your answers" if fitted else "The default parameters do better again"
        return (f"{why}: {count(changed, 'question')} planned anew.",)
    begins = before is None and desk.model.allocation is not None
    command = desk.command("tune")
    return (
        *("From now on the days of questions are planned by your own answers.",) * begins,
        *(f"Your log has grown; to fit the model of memory to it: {command}",) * left,
    )


def _rehearse(model: "Model", today: int, items: "Sequence[Item]") -> None:
    """Load what judging and rating need, while the learner reads the first question.

    It is not given the desk: a slow one would keep the database open after the session.
    """
    from cssr_quiz.review import Rating

    model.step(None, Rating.GOOD, today)
    for item in items:
        for form in item.placed.forms():
            form.judge(form.key)
    for rivals in {item.placed.bank.setting.elsewhere.rivals for item in items}:
        rivals.prepare()


def pace_of(desk: Desk) -> "Pace":
    """Return the learner's pace from the settings."""
    from cssr_quiz.schedule import Pace

    return Pace(desk.settings.retention, desk.settings.new)
