"""The papers that a learner has begun and not handed in, one for each choice of banks."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from cssr_quiz.cli.desk import Desk, is_path
from cssr_quiz.cli.naming import about
from cssr_quiz.cli.parts import banks_of
from cssr_quiz.errors import QuizError

if TYPE_CHECKING:
    from cssr_quiz.session.exam import Exam

FOLDER = "papers"

_ANEW = "begin a new one with --anew"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a paper is asked for with; a wish for nothing in particular is one for any paper."""

    banks: tuple[str, ...] = ()
    quizzes: tuple[str, ...] = ()
    questions: int | None = None
    minutes: float | None = None
    seed: int | None = None

    @property
    def of_banks(self) -> "Wish":
        """Return the wish for any paper of the same banks."""
        return Wish(self.banks, self.quizzes)

    @property
    def real(self) -> "Wish":
        """Return the wish with each path as that of the file itself, which several may lead to."""
        banks = (os.path.realpath(name) if is_path(name) else name for name in self.banks)
        return replace(
            self, banks=tuple(sorted(banks)), quizzes=tuple(map(os.path.realpath, self.quizzes))
        )


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was begun, and how far it has come.

    `began` is UTC in milliseconds; `questions` are names with the digest of what each asked;
    `out` is the path of the result file, if there is to be one; `answers` are responses and `times`
    milliseconds by name; `left_out` are names of questions that have changed since.
    """

    asked: Wish
    seed: int
    began: int
    session: str
    questions: tuple[tuple[str, str], ...]
    out: str = ""
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    times: Mapping[str, int] = field(default_factory=dict)
    marked: tuple[str, ...] = ()
    place: int = 0
    left_out: tuple[str, ...] = ()


def by_full_names(desk: Desk, wish: Wish) -> Wish:
    """Return a wish with its banks by their full names, since a bank may be called by two.

    One that is not there keeps the name that it was called by.
    """
    names = [name for name in wish.banks if not is_path(name)]
    try:
        found = desk.questions(names)[1] if names else []
    except QuizError:
        return wish
    return replace(wish, banks=(*filter(is_path, wish.banks), *sorted(banks_of(found))))


def place(folder: Path, wish: Wish) -> Path:
    """Return where a paper as it is wished for lies, or is to lie."""
    banks = repr((wish.real.banks, wish.real.quizzes))
    return folder / FOLDER / f"{crc32(banks.encode()):08x}.json"


def lying(folder: Path, wish: Wish) -> Path:
    """Return where the paper lies that goes on: the one of the same banks.

    Who wishes for nothing in particular, and has begun no such paper, goes on with the one that was
    left last.
    """
    own = place(folder, wish)
    if wish != Wish() or own.exists():
        return own
    return max(_all(folder), key=lambda path: path.stat().st_mtime_ns, default=own)


def _all(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*.json"))


def read(path: Path) -> Paper | None:
    """Return an unfinished paper, None where there is none; raises QuizError."""
    if not path.exists():
        return None
    try:
        return _paper(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuizError(f"cannot read the unfinished paper in {path}: {error}", _ANEW) from error


def others(folder: Path, path: Path) -> list[Wish]:
    """Return what the other papers that lie unfinished are of; a broken one is told in its turn."""
    found = []
    for each in _all(folder):
        with suppress(QuizError):
            if each != path and (paper := read(each)):
                found.append(paper.asked.of_banks)
    return found


def way_back(desk: Desk, wish: Wish) -> str:
    """Return the command that goes on with a paper."""
    return desk.command("exam", *about(wish.banks, wish.quizzes))


def refuse(paper: Paper, wish: Wish, command: str) -> None:
    """Raise QuizError where another paper is wished for than lies there; `command` goes on."""
    if wish.real not in (paper.asked.real, paper.asked.of_banks.real, Wish()):
        raise QuizError(
            "another paper lies unfinished, "
            f"{len(paper.answers)} of {len(paper.questions)} answered",
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
        {str(name): tuple(map(str, response)) for name, response in found["answers"].items()},
        {str(name): int(taken) for name, taken in found["times"].items()},
        tuple(map(str, found["marked"])),
        int(found["place"]),
        tuple(map(str, found["left_out"])),
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


def without_changed(desk: Desk, paper: Paper) -> tuple[Paper, tuple[str, ...]]:
    """Return a paper without the questions that have changed since, and what to say of it.

    Raises QuizError where no question is left.
    """
    known = desk.library.by_name
    kept = [
        name in known and known[name].question.digest == digest for name, digest in paper.questions
    ]
    if all(kept):
        return paper, ()
    questions = tuple(each for each, stays in zip(paper.questions, kept, strict=True) if stays)
    if not questions:
        raise QuizError("every question of the unfinished paper has changed since", _ANEW)
    stay = {name for name, _ in questions}
    gone = [name for name, _ in paper.questions if name not in stay]
    found = replace(
        paper,
        questions=questions,
        answers={name: response for name, response in paper.answers.items() if name in stay},
        marked=tuple(name for name in paper.marked if name in stay),
        place=sum(kept[: paper.place]),
        left_out=(*paper.left_out, *gone),
    )
    return found, tuple(f"`{name}` has changed and is left out." for name in gone)


def laid_out(desk: Desk, paper: Paper) -> "Exam":
    """Return a paper to be sat."""
    from cssr_quiz.session.exam import Exam, restored

    questions = [desk.library.by_name[name] for name, _ in paper.questions]
    exam = Exam(questions, paper.seed)
    return restored(exam, paper.answers, paper.times, paper.marked, paper.place)
