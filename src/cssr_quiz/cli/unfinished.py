"""The paper that a learner has begun and not handed in: a file in his folder of data."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cssr_quiz.cli.desk import Desk
from cssr_quiz.errors import QuizError, reason
from cssr_quiz.wholefile import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cssr_quiz.session.exam import Exam

DRAFT = "exam.json"

_ANEW = "begin a new one with --anew"


def read(path: Path, asked: "Mapping[str, object]", command: str) -> dict[str, Any] | None:
    """Return the unfinished paper, None where there is none.

    A `command` that asks for nothing in particular goes on with any paper. Raises QuizError where
    another one is asked for than lies there.
    """
    if not path.exists():
        return None
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        begun, _ = found["asked"], (found["asked"]["quizzes"], found["out"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuizError(f"cannot read the unfinished paper in {path}: {error}", _ANEW) from error
    if begun == dict(asked) or all(value in ([], None) for value in asked.values()):
        return found
    raise QuizError(
        f"another paper lies unfinished, {len(found['answers'])} of {len(found['questions'])} "
        "answered",
        f"go on with it: {command}; or give it up with --anew",
    )


def desk_of(desk: Desk, draft: "Mapping[str, Any]") -> Desk:
    """Return the desk with the banks that a paper was begun with, whatever the command names.

    Raises QuizError where they are not there any more.
    """
    begun = draft["asked"]
    try:
        found, _ = Desk(desk.home, tuple(map(Path, begun["quizzes"]))).questions(begun["banks"])
    except QuizError as error:
        raise QuizError(f"the unfinished paper cannot go on: {error.message}", _ANEW) from error
    return found


def laid_out(desk: Desk, draft: "Mapping[str, Any]") -> "Exam":
    """Return the paper of a draft; raises QuizError where a question of it has changed since."""
    from cssr_quiz.session.exam import Exam, restored

    known = desk.library.by_name
    questions = []
    for name, digest in draft["questions"]:
        placed = known.get(name)
        if placed is None or placed.question.digest != digest:
            raise QuizError(f"`{name}` has changed since the paper was begun", _ANEW)
        questions.append(placed)
    answers = {name: (tuple(each), taken) for name, (each, taken) in draft["answers"].items()}
    return restored(Exam(questions, draft["seed"]), answers, draft["marked"], draft["place"])


def keep(path: Path, draft: dict[str, Any], exam: "Exam") -> None:
    """Write the paper down as it stands; raises QuizError."""
    draft["answers"] = {
        name: [list(answer.response), answer.taken] for name, answer in exam.answers.items()
    }
    draft["marked"], draft["place"] = sorted(exam.marked), exam.place
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as fresh:
            fresh.write_text(json.dumps(draft, ensure_ascii=False), "utf-8")
    except OSError as error:
        raise QuizError(f"cannot write {path}: {reason(error)}") from error
