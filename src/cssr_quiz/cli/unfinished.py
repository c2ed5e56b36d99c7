"""The paper that a learner has begun and not handed in: a file in his folder of data."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cssr_quiz.cli.desk import Desk
from cssr_quiz.errors import QuizError, reason
from cssr_quiz.wholefile import whole

if TYPE_CHECKING:
    from cssr_quiz.session.exam import Exam

FILE = "exam.json"

_ANEW = "begin a new one with --anew"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a paper is asked for with; a wish for nothing in particular is one for any paper."""

    banks: tuple[str, ...] = ()
    quizzes: tuple[str, ...] = ()
    questions: int | None = None
    minutes: float | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was begun, and how far it has come.

    `began` is UTC in milliseconds; `questions` are names with the digest of what each asked;
    `out` is the path of the result file, if there is to be one; `answers` are responses by name,
    with the milliseconds that they took.
    """

    asked: Wish
    seed: int
    began: int
    session: str
    questions: tuple[tuple[str, str], ...]
    out: str = ""
    answers: Mapping[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    marked: tuple[str, ...] = ()
    place: int = 0


def read(path: Path, wish: Wish, command: str) -> Paper | None:
    """Return the unfinished paper, None where there is none.

    Raises QuizError where the file is broken, or where another paper is wished for than lies there;
    `command` goes on with that one.
    """
    if not path.exists():
        return None
    try:
        found = _paper(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuizError(f"cannot read the unfinished paper in {path}: {error}", _ANEW) from error
    if wish in (found.asked, Wish()):
        return found
    raise QuizError(
        f"another paper lies unfinished, {len(found.answers)} of {len(found.questions)} answered",
        f"go on with it: {command}; or give it up with --anew",
    )


def _paper(found: Any) -> Paper:  # noqa: ANN401 - whatever stands in the file
    """Make a paper of what was kept; raises one of several errors where something is missing."""
    asked = found["asked"]
    return Paper(
        Wish(
            tuple(map(str, asked["banks"])),
            tuple(map(str, asked["quizzes"])),
            asked["questions"],
            None if asked["minutes"] is None else float(asked["minutes"]),
            asked["seed"],
        ),
        int(found["seed"]),
        int(found["began"]),
        str(found["session"]),
        tuple((str(name), str(digest)) for name, digest in found["questions"]),
        str(found["out"]),
        {
            str(name): (tuple(map(str, response)), int(taken))
            for name, (response, taken) in found["answers"].items()
        },
        tuple(map(str, found["marked"])),
        int(found["place"]),
    )


def desk_of(desk: Desk, paper: Paper) -> Desk:
    """Return the desk with the banks that a paper was begun with, whatever the command names.

    Raises QuizError where they are not there any more.
    """
    begun = paper.asked
    try:
        found, _ = Desk(desk.home, tuple(map(Path, begun.quizzes))).questions(begun.banks)
    except QuizError as error:
        raise QuizError(f"the unfinished paper cannot go on: {error.message}", _ANEW) from error
    return found


def laid_out(desk: Desk, paper: Paper) -> "Exam":
    """Return a paper to be sat; raises QuizError where a question of it has changed since."""
    from cssr_quiz.session.exam import Exam, restored

    known = desk.library.by_name
    questions = []
    for name, digest in paper.questions:
        placed = known.get(name)
        if placed is None or placed.question.digest != digest:
            raise QuizError(f"`{name}` has changed since the paper was begun", _ANEW)
        questions.append(placed)
    return restored(Exam(questions, paper.seed), paper.answers, paper.marked, paper.place)


def keep(path: Path, paper: Paper, exam: "Exam") -> None:
    """Write the paper down as it stands; raises QuizError."""
    answers = {name: (answer.response, answer.taken) for name, answer in exam.answers.items()}
    now = replace(paper, answers=answers, marked=tuple(sorted(exam.marked)), place=exam.place)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as fresh:
            fresh.write_text(json.dumps(asdict(now), ensure_ascii=False), "utf-8")
    except OSError as error:
        raise QuizError(f"cannot write {path}: {reason(error)}") from error
