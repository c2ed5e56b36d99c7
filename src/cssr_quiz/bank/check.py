"""Everything that can be said of some files: what reading met, and what rules found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cssr_quiz import yamltree
from cssr_quiz.bank.allowances import Allowances, allowances
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.crew import Crew
from cssr_quiz.bank.folders import COURSE_FILE, CourseFolder, Met, course_folders
from cssr_quiz.bank.look import study_text
from cssr_quiz.bank.manual import codes
from cssr_quiz.bank.places import Places, placed
from cssr_quiz.bank.survey import Survey, survey
from cssr_quiz.diagnostics import Diagnostic, has_errors

if TYPE_CHECKING:
    from cssr_quiz.bank.rules import Breach

WORTH_SHARING: Final = 1_000_000
"""From how many bytes on files are shared among processes: some 2,500 questions."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, by number, and every problem in order of place.

    `left_out` are files that are no bank until their errors are mended, `dropped` the questions
    of banks that are none until then.
    """

    problems: tuple[Diagnostic, ...]
    banks: int = 0
    questions: int = 0
    drafts: int = 0
    left_out: int = 0
    dropped: int = 0


def check(paths: Iterable[Path], processes: int = 1) -> Checked:
    """Check every bank in files and folders; a folder is a course, or holds courses.

    A problem of a question stands at the very field or word. What a comment in a file allows is
    left out. Never raises for what files hold. Each of the `processes` holds one file at a time,
    and the first an index of all: a kilobyte or two a question. With several of them, raises
    QuizError where one is ended from without.
    """
    met = Met()
    study_text.cache_clear()
    with without_gc():
        folders = tuple(course_folders(paths, met))
        size = sum(_size(path) for each in folders for path in each.files)
        with Crew(processes if size >= WORTH_SHARING else 1) as crew:
            surveys = [survey(each, crew) for each in folders]
        found = sorted(_all(surveys, met.problems, _course_files(folders)), key=_place)
    banks = [bank for each in surveys for bank in each.banks]
    drafts = sum(gist.draft for bank in banks for gist in bank.written)
    written = sum(len(bank.written) for bank in banks)
    left_out = {each.path for each in met.left_out if each.questions is None}
    left_out -= {path for path in left_out if Path(path).name == COURSE_FILE}
    dropped = sum(each.questions or 0 for each in met.left_out)
    return Checked(tuple(found), len(banks), written - drafts, drafts, len(left_out), dropped)


def _size(path: Path) -> int:
    """Return how many bytes a file has; one that has gone has none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _course_files(folders: Iterable[CourseFolder]) -> Iterator[str]:
    """Yield the files that tell of whole courses, as far as they are to be checked."""
    for each in folders:
        path = each.folder / COURSE_FILE
        if each.wants(path) and path.is_file():
            yield str(path)


def _all(
    surveys: Iterable[Survey], met: Iterable[Diagnostic], courses: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield every problem, file by file, without those that a file allows."""
    problems: dict[str, set[Diagnostic]] = defaultdict(set)
    between: dict[str, list[Breach]] = defaultdict(list)
    allowed: dict[str, Allowances] = {}
    for problem in met:
        problems[problem.span.path].add(problem)
    for path in courses:
        text, _ = yamltree.read(Path(path), path)
        given = allowances(text, path, codes())
        if has_errors([*problems[path]]):
            problems[path] = {*given.silenced(problems[path])}
        else:
            allowed[path] = given
    for each in surveys:
        for bank in each.banks:
            problems[str(bank.path)].update(bank.problems)
            allowed[str(bank.path)] = bank.allowances
        for rule, found in each.between:
            between[found.question.path].append((rule, found))
    for path, breaches in between.items():
        text, _ = yamltree.read(Path(path), path)
        problems[path].update(placed(breaches, Places(path, text)))
    for path, told in problems.items():
        yield from allowed[path].applied(told) if path in allowed else told


def _place(problem: Diagnostic) -> tuple[str | int, ...]:
    """Return what problems are sorted by; as plain values that takes a tenth of the time."""
    span = problem.span
    return (
        span.path, span.line, span.column, span.length, problem.code, problem.message, problem.hint
    )  # fmt: skip
