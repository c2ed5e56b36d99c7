"""An exam paper from its beginning, or from where it was left, to its marks and result file."""

import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cssr_quiz.cli import output, unfinished
from cssr_quiz.cli.desk import Desk, as_json, is_plain, now
from cssr_quiz.cli.keeper import Keeper
from cssr_quiz.cli.options import seeded
from cssr_quiz.cli.result import result
from cssr_quiz.cli.safety import back_up_today
from cssr_quiz.cli.sitting import left_out_lines, open_front
from cssr_quiz.cli.unfinished import Paper, Wish
from cssr_quiz.errors import QuizError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.session import Feedback
    from cssr_quiz.session.exam import Exam
    from cssr_quiz.ui.exam import ExamPlay
    from cssr_quiz.ui.front import Front

USUAL_QUESTIONS = 20


def sit(desk: Desk, wish: Wish, out: Path | None, *, plain: bool, anew: bool) -> None:
    """Let the learner sit a paper as he wishes, or go on with the unfinished one.

    Raises QuizError where another paper of these banks lies unfinished, or the result cannot be
    written; that is found out before the paper begins, as far as it can be.
    """
    from cssr_quiz.ui.exam import Ending, ExamPlay

    wish = unfinished.by_full_names(desk, wish)
    path = unfinished.lying(desk.folder, wish)
    kept = None if anew else unfinished.read(path)
    if kept:
        unfinished.refuse(kept, wish, _command(desk, path, kept.asked))
    desk, paper, said = _opened(desk, kept, wish, out)
    if not kept:
        path = _cleared(desk.folder, path, wish)
    command = _command(desk, path, paper.asked)
    exam = unfinished.laid_out(desk, paper)
    keeper = Keeper(path, paper, exam, command)
    front = _front(plain)
    is_over = kept is not None and exam.is_handed_in(desk.store, paper.session)
    front.welcome(said if is_over else (*said, *_welcome(exam, paper, resumed=kept is not None)))
    front.welcome(_others(desk, path))
    keeper.keep()
    play = ExamPlay(
        exam, front, lambda: _left(paper), time.monotonic, keeper.keep, prompts=is_plain(plain)
    )
    try:
        ending = Ending.HANDED_IN if is_over else play.run()
    except KeyboardInterrupt:
        front.say(_kept(exam, paper, command))
        raise
    if ending is Ending.LEFT:
        front.say(_kept(exam, paper, command))
        return
    _hand_in(desk, paper, path, play, can_be_asked=ending is Ending.HANDED_IN)


def _hand_in(desk: Desk, paper: Paper, path: Path, play: "ExamPlay", *, can_be_asked: bool) -> None:
    """Write the answers to the log and the result to its file, and show the marks."""
    exam = play.exam
    exam.record(desk.store, desk.stamper, paper.session)
    judged = exam.judged()
    try:
        # Until its result is there the paper is kept: killed here, it is handed in once more.
        if paper.out:
            text = as_json(result(exam, judged, paper, _ended(paper))) + "\n"
            output.save(Path(paper.out), text, output.RESULT)
    finally:
        path.unlink(missing_ok=True)
        try:
            _shown(desk, play, judged, can_be_asked=can_be_asked)
        finally:
            back_up_today(desk)


def _cleared(folder: Path, given_up: Path, wish: Wish) -> Path:
    """Return where a new paper is to lie; the one that it stands in for is gone."""
    place = unfinished.place(folder, wish)
    if given_up != place:
        given_up.unlink(missing_ok=True)
    return place


def _command(desk: Desk, path: Path, wish: Wish) -> str:
    """Return the command that goes on with a paper, short where there is no other."""
    alone = not unfinished.others(desk.folder, path)
    return unfinished.way_back(desk, Wish() if alone else wish)


def _others(desk: Desk, path: Path) -> tuple[str, ...]:
    """Say which other papers lie unfinished."""
    return tuple(
        f"Another paper lies unfinished: {unfinished.way_back(desk, each)}"
        for each in unfinished.others(desk.folder, path)
    )


def _opened(
    desk: Desk, kept: Paper | None, wish: Wish, out: Path | None
) -> tuple[Desk, Paper, tuple[str, ...]]:
    """Return a new paper, or the one that was kept, with the desk of its banks and what to say."""
    if out is None and kept is not None and kept.out:
        out = Path(kept.out)
    if out is not None:
        output.check(out, output.RESULT)
    if kept is None:
        desk, questions = desk.questions(wish.banks)
        paper, said = _begun(desk, questions, wish), left_out_lines(desk.library)
    else:
        desk = unfinished.desk_of(desk, kept)
        paper, said = unfinished.without_changed(desk, kept)
    return desk, replace(paper, out=str(out.absolute()) if out is not None else ""), said


def _shown(
    desk: Desk, play: "ExamPlay", judged: "Sequence[Feedback]", *, can_be_asked: bool
) -> None:
    """Show the marks and the review of a paper, and let the learner report questions of it."""
    from cssr_quiz.session import Marks
    from cssr_quiz.ui.cited import Cited
    from cssr_quiz.ui.reporting import report_paper

    cited = Cited()
    play.show(judged, lambda feedback: play.front.passages(cited.by(feedback.ask.placed)))
    if can_be_asked:
        with suppress(EOFError):
            report_paper(judged, play.front, Marks(desk.store, desk.stamper))


def _begun(desk: Desk, questions: "Sequence[Placed]", wish: Wish) -> Paper:
    """Return a new paper: the questions drawn, the clock started."""
    from cssr_quiz.schedule import progress_of
    from cssr_quiz.session.drawing import balanced

    seed = seeded(wish.seed)
    progress = desk.progress()
    wanted = [each for each in questions if not progress_of(each.question, progress).suspended]
    drawn = balanced(wanted, wish.questions or USUAL_QUESTIONS, seed)
    if not drawn:
        raise QuizError("there is no question for a paper", "all of them are suspended")
    asked = tuple((each.name, each.question.digest) for each in drawn)
    return Paper(wish, seed, _milliseconds(), desk.stamper.stamp().id, asked)


def _front(plain: bool) -> "Front":  # noqa: FBT001 - passed on from the command line
    """Return the front end, with the keys of an exam."""
    from cssr_quiz.ui.commands import EXAM_KEYS
    from cssr_quiz.ui.plain import Plain

    front = open_front(plain)
    if isinstance(front, Plain):
        front.keys = EXAM_KEYS
        return front
    from cssr_quiz.ui.terminal import Terminal

    if isinstance(front, Terminal):
        front.keys = EXAM_KEYS
        front.offered = tuple(key.command for key in EXAM_KEYS)
    return front


def _welcome(exam: "Exam", paper: Paper, *, resumed: bool) -> tuple[str, ...]:
    from cssr_quiz.ui.words import count, time_left

    left = _left(paper)
    clock = f", {time_left(left)}" if left is not None else ""
    if resumed:
        answered = len(exam.asks) - len(exam.open)
        return (f"Your paper goes on: {answered} of {len(exam.asks)} answered{clock}.",)
    return (
        f"A paper of {count(len(exam.asks), 'question')}{clock}.",
        ":next and :back move, :mark marks for later and :later goes there.",
        ":done hands in, :quit leaves.",
    )


def _kept(exam: "Exam", paper: Paper, command: str) -> str:
    """Say that a paper is kept which was left, and how to go on with it."""
    answered = len(exam.asks) - len(exam.open)
    clock = " while the clock runs on" if paper.asked.minutes is not None else ""
    return f"The paper is kept{clock}, {answered} of {len(exam.asks)} answered. Go on: {command}"


def _left(paper: Paper) -> float | None:
    """Return the seconds left; the clock runs on while nobody sits at the paper."""
    minutes = paper.asked.minutes
    if minutes is None:
        return None
    return float(60 * minutes - (_milliseconds() - paper.began) / 1000)


def _ended(paper: Paper) -> int:
    """Return when a paper was handed in: now, or at the end of its time where that is over."""
    minutes = paper.asked.minutes
    moment = _milliseconds()
    return moment if minutes is None else min(moment, paper.began + round(60_000 * minutes))


def _milliseconds() -> int:
    return int(now().timestamp() * 1000)
