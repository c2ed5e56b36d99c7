"""An exam paper from its beginning, or from where it was left, to its marks and result file."""

import json
import os
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cssr_quiz.cli.desk import Desk, as_json, is_plain, now
from cssr_quiz.errors import QuizError, command_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.session import Feedback
    from cssr_quiz.session.exam import Exam
    from cssr_quiz.ui.front import Front

DRAFT = "exam.json"
"""The file in the data folder that holds an unfinished paper."""


def sit(
    desk: Desk,
    questions: "Sequence[Placed]",
    asked: "Mapping[str, object]",
    out: Path | None,
    *,
    plain: bool,
    anew: bool,
) -> None:
    """Let the learner sit a paper; the same command (`asked`) goes on with an unfinished one.

    Raises QuizError where another paper lies unfinished, or the result cannot be written.
    """
    from cssr_quiz.session import Marks
    from cssr_quiz.ui.cited import Cited
    from cssr_quiz.ui.exam import ExamPlay
    from cssr_quiz.ui.reporting import report_paper

    path = desk.folder / DRAFT
    draft = None if anew else _read(path, asked)
    resumed = draft is not None
    if draft is None:
        draft = _begun(desk, questions, asked)
    exam = _laid_out(desk, draft)
    front = _front(plain)
    front.welcome(_welcome(exam, draft, resumed=resumed))

    def keep() -> None:
        draft["answers"] = {
            name: [list(answer.response), answer.taken] for name, answer in exam.answers.items()
        }
        draft["marked"], draft["place"] = sorted(exam.marked), exam.place
        _write(path, json.dumps(draft, ensure_ascii=False))

    keep()
    play = ExamPlay(
        exam, front, lambda: _left(draft), time.monotonic, keep, prompts=is_plain(plain)
    )
    can_be_asked = play.run()
    exam.record(desk.store, desk.stamper, draft["session"])
    judged = exam.judged()
    if out is not None:
        _write(out, as_json(result(exam, judged, draft)) + "\n")
    path.unlink(missing_ok=True)
    cited = Cited()
    play.show(judged, lambda feedback: front.passages(cited.by(feedback.ask.placed)))
    if can_be_asked:
        with suppress(EOFError):
            report_paper(judged, front, Marks(desk.store, desk.stamper))


def result(
    exam: "Exam", judged: "Sequence[Feedback]", draft: "Mapping[str, Any]"
) -> dict[str, Any]:
    """Return the result file as docs/exams.md describes it."""
    from cssr_quiz.session.exam import points

    topics = points(judged)
    return {
        "version": 1,
        "began": _moment(draft["began"]),
        "handed_in": _moment(_milliseconds()),
        "minutes": draft["asked"]["minutes"],
        "seed": draft["seed"],
        "points": round(sum(each.points for each in topics), 2),
        "of": len(judged),
        "topics": [
            {"topic": each.topic, "points": each.points, "of": each.questions} for each in topics
        ],
        "questions": [
            {
                "number": each.ask.number,
                "question": each.ask.placed.name,
                "topic": each.ask.placed.topic,
                "form": each.ask.interaction.form,
                "prompt": each.ask.placed.question.prompt,
                "response": list(each.response),
                "key": list(each.ask.interaction.key),
                "outcome": each.verdict.outcome.value,
                "points": round(each.verdict.credit, 2),
                "seconds": round(answer.taken / 1000, 1) if answer else 0.0,
                "marked": each.ask.placed.name in exam.marked,
            }
            for each in judged
            for answer in [exam.answers.get(each.ask.placed.name)]
        ],
    }


def _begun(
    desk: Desk, questions: "Sequence[Placed]", asked: "Mapping[str, object]"
) -> dict[str, Any]:
    """Return a new draft: the questions drawn, the clock started."""
    from cssr_quiz.schedule import progress_of
    from cssr_quiz.session.exam import balanced

    seed = asked["seed"] if isinstance(asked["seed"], int) else _random()
    progress = desk.progress()
    wanted = [each for each in questions if not progress_of(each.question, progress).suspended]
    number = asked["questions"]
    drawn = balanced(wanted, number if isinstance(number, int) else len(wanted), seed)
    if not drawn:
        raise QuizError("there is no question for a paper", "all of them are suspended")
    return {
        "asked": dict(asked),
        "seed": seed,
        "began": _milliseconds(),
        "session": desk.stamper.stamp().id,
        "questions": [[each.name, each.question.digest] for each in drawn],
        "answers": {},
        "marked": [],
        "place": 0,
    }


def _laid_out(desk: Desk, draft: dict[str, Any]) -> "Exam":
    """Return the paper of a draft; raises QuizError where a question of it has changed since."""
    from cssr_quiz.session.exam import Exam, restored

    known = desk.library.by_name
    questions = []
    for name, digest in draft["questions"]:
        placed = known.get(name)
        if placed is None or placed.question.digest != digest:
            raise QuizError(
                f"`{name}` has changed since the paper was begun",
                "begin a new one with --anew",
            )
        questions.append(placed)
    answers = {name: (tuple(each), taken) for name, (each, taken) in draft["answers"].items()}
    return restored(Exam(questions, draft["seed"]), answers, draft["marked"], draft["place"])


def _read(path: Path, asked: "Mapping[str, object]") -> dict[str, Any] | None:
    """Return the unfinished paper of this command; raises QuizError where it is another's."""
    if not path.exists():
        return None
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        begun = found["asked"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuizError(
            f"cannot read the unfinished paper in {path}: {error}", "begin a new one with --anew"
        ) from error
    if begun == dict(asked):
        return found
    named = [*begun["banks"], "--questions", begun["questions"]]
    for name in ("minutes", "seed"):
        if begun[name] is not None:
            named += [f"--{name}", f"{begun[name]:g}"]
    raise QuizError(
        "another paper lies unfinished",
        f"go on with it: {command_line('exam', *named)}; or give it up with --anew",
    )


def _write(path: Path, text: str) -> None:
    """Write a file as a whole or not at all; raises QuizError."""
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, "utf-8")
        beside.replace(path)
    except OSError as error:
        raise QuizError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from error


def _front(plain: bool) -> "Front":  # noqa: FBT001 - passed on from the command line
    """Return the front end, with the keys of an exam."""
    from cssr_quiz.cli.sitting import open_front
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


def _welcome(exam: "Exam", draft: "Mapping[str, Any]", *, resumed: bool) -> tuple[str, ...]:
    from cssr_quiz.ui.words import count, duration

    left = _left(draft)
    time_left = f", {duration(max(0.0, left))} left" if left is not None else ""
    if resumed:
        answered = len(exam.asks) - len(exam.open)
        return (f"Your paper goes on: {answered} of {len(exam.asks)} answered{time_left}.",)
    return (
        f"A paper of {count(len(exam.asks), 'question')}{time_left}.",
        ":next and :back move, :mark marks for later, :done hands in.",
    )


def _left(draft: "Mapping[str, Any]") -> float | None:
    """Return the seconds left; the clock runs on while nobody sits at the paper."""
    minutes = draft["asked"]["minutes"]
    if minutes is None:
        return None
    return float(60 * minutes - (_milliseconds() - draft["began"]) / 1000)


def _milliseconds() -> int:
    return int(now().timestamp() * 1000)


def _moment(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds")


def _random() -> int:
    return int.from_bytes(os.urandom(4), "big")
