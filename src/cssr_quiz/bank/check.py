"""Everything that can be said of the files of a library: what reading met, and what rules found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from cssr_quiz import yamltree
from cssr_quiz.bank.allowances import silenced
from cssr_quiz.bank.bank import Course, Library
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.manual import codes
from cssr_quiz.bank.places import Places
from cssr_quiz.bank.rules import RULES, Found, Ground, Rule, Subject, subjects_of
from cssr_quiz.bank.text import StudyText, read_text
from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.yamltree.comments import cut_texts


def check(library: Library) -> tuple[Diagnostic, ...]:
    """Return every problem of the library, those met in loading among them, in order of place.

    A problem of a question stands at the very field or word. What a comment in a file allows is
    left out. Never raises for what files hold.
    """
    with without_gc():
        return tuple(sorted(_all(library), key=_place))


def _all(library: Library) -> Iterator[Diagnostic]:
    """Yield every problem of the library, file by file."""
    texts: dict[Path, StudyText] = {}
    found: dict[str, list[tuple[Rule, Found]]] = defaultdict(list)
    for course in library.courses:
        for rule, each in _broken(course, texts):
            found[each.question.span.path].append((rule, each))
    problems: dict[str, set[Diagnostic]] = defaultdict(set)
    for problem in library.problems:
        problems[problem.span.path].add(problem)
    for text in texts.values():
        problems[text.path].update(text.problems)
    banks = {str(bank.path) for course in library.courses for bank in course.banks}
    for path in banks | problems.keys():
        if path in banks:
            yield from _of_file(path, problems[path], found[path])
        else:
            yield from problems[path]


def _broken(course: Course, texts: dict[Path, StudyText]) -> Iterator[tuple[Rule, Found]]:
    """Yield what each rule finds in a course."""
    subjects: list[Subject] = []
    for bank in course.banks:
        if bank.text is not None and bank.text not in texts:
            texts[bank.text] = read_text(bank.text)
        subjects += subjects_of(bank)
    ground = Ground(tuple(subjects), texts)
    for rule in RULES:
        for found in rule.find(ground):
            yield rule, found


def _of_file(
    path: str, problems: Iterable[Diagnostic], found: Iterable[tuple[Rule, Found]]
) -> list[Diagnostic]:
    """Return the problems of one file, each at its place, without those that it allows."""
    text, _ = yamltree.read(Path(path), path)
    told = {*problems, *cut_texts(text, path)}
    places: Places | None = None
    for rule, each in found:
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
