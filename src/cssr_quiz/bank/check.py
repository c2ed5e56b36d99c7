"""Everything that can be said of some files: what reading met, and what rules found."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from cssr_quiz import yamltree
from cssr_quiz.bank.allowances import silenced
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.folders import COURSE_FILE, Met, course_folders
from cssr_quiz.bank.manual import codes
from cssr_quiz.bank.places import Places
from cssr_quiz.bank.survey import Breach, Survey, survey
from cssr_quiz.bank.text import StudyText, read_text
from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree.comments import cut_texts
from cssr_quiz.yamltree.lookalikes import curly_quotes, stray_quotes
from cssr_quiz.yamltree.runons import run_on_lists

_TEXT = re.compile(r"""text:\s+["']?(?P<name>[^"'#]*?)["']?\s*(?:\s#.*)?$""")
"""The line of a bank or course that names its study text."""

LOOKS: Final = (cut_texts, curly_quotes, stray_quotes, run_on_lists)
"""What looks at a file's text for what YAML reads otherwise than its author meant."""

TEXTS_HELD = 2
"""How many study texts are kept at a time: that of the course, and that of a bank."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, by number, and every problem in order of place.

    `left_out` are files that are no bank until their errors are mended.
    """

    problems: tuple[Diagnostic, ...]
    banks: int = 0
    questions: int = 0
    drafts: int = 0
    left_out: int = 0


def check(paths: Iterable[Path]) -> Checked:
    """Check every bank in files and folders; a folder is a course, or holds courses.

    A problem of a question stands at the very field or word. What a comment in a file allows is
    left out. Never raises for what files hold. One file is held at a time, and of the rest of its
    course an index: some hundred bytes a question.
    """
    met = Met()
    texts: dict[str, tuple[Diagnostic, ...]] = {}

    @lru_cache(maxsize=TEXTS_HELD)
    def read(path: Path) -> StudyText:
        text = read_text(path)
        texts[text.path] = text.problems
        return text

    with without_gc():
        surveys = [survey(each, read) for each in course_folders(paths, met)]
        problems: dict[str, set[Diagnostic]] = defaultdict(set)
        files = [bank.path for each in surveys for bank in each.banks]
        of_texts = (_where_named(each, files) for found in texts.values() for each in found)
        for problem in (*met.problems, *of_texts):
            problems[problem.span.path].add(problem)
        found = sorted(_all(surveys, problems), key=_place)
    banks = [bank for each in surveys for bank in each.banks]
    drafts = sum(gist.draft for bank in banks for gist in bank.written)
    written = sum(len(bank.written) for bank in banks)
    left_out = {each.path for each in met.left_out if each.questions is None}
    left_out -= {path for path in left_out if Path(path).name == COURSE_FILE}
    return Checked(tuple(found), len(banks), written - drafts, drafts, len(left_out))


def _where_named(problem: Diagnostic, files: Iterable[Path]) -> Diagnostic:
    """Return the problem of a study text that is not there at the line that names it."""
    if problem.code != "unreadable-file":
        return problem
    for file in dict.fromkeys(
        each for path in files for each in (path, path.with_name(COURSE_FILE))
    ):
        for number, line in enumerate(yamltree.lines_of(yamltree.read(file, str(file))[0]), 1):
            named = _TEXT.match(line)
            if named and str(file.parent / named["name"]) == problem.span.path:
                span = Span(str(file), number, named.start("name") + 1, len(named["name"]))
                message = problem.message.replace("the file", f"the study text `{named['name']}`")
                return replace(problem, span=span, message=message)
    return problem


def _all(surveys: Iterable[Survey], problems: dict[str, set[Diagnostic]]) -> Iterator[Diagnostic]:
    """Yield every problem, file by file."""
    breaches: dict[str, list[Breach]] = defaultdict(list)
    banks = set()
    for each in surveys:
        banks |= {str(bank.path) for bank in each.banks}
        for rule, found in each.breaches:
            breaches[found.question.path].append((rule, found))
    for path in banks | problems.keys():
        if path in banks:
            yield from _of_file(path, problems[path], breaches[path])
        else:
            yield from problems[path]


def _of_file(
    path: str, problems: Iterable[Diagnostic], breaches: Iterable[Breach]
) -> list[Diagnostic]:
    """Return the problems of one file, each at its place, without those that it allows."""
    text, _ = yamltree.read(Path(path), path)
    told = {*problems, *(each for look in LOOKS for each in look(text, path))}
    places: Places | None = None
    for rule, each in breaches:
        places = places or Places(path, text)
        span = places.span(each.question, each.field, each.item, each.word)
        told.add(Diagnostic(span, rule.code, each.message, each.hint, rule.level))
    return silenced(told, text, path, codes())


def _place(problem: Diagnostic) -> tuple[str | int, ...]:
    """Return what problems are sorted by; as plain values that takes a tenth of the time."""
    span = problem.span
    return (
        span.path, span.line, span.column, span.length, problem.code, problem.message, problem.hint
    )  # fmt: skip
