"""Loads courses and banks from files and folders; every problem of every file is collected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cssr_quiz.bank.bank import Course, LeftOut, Library
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.reading import read_bank, read_course
from cssr_quiz.bank.weave import weave
from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean, has_errors

COURSE_FILE = "course.yaml"
SUFFIXES = (".yaml", ".yml")


@dataclass(slots=True)
class _Findings:
    """What one load has met so far."""

    courses: list[Course] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def load(paths: Iterable[Path]) -> Library:
    """Load every bank in files and folders; a folder is a course, or holds courses.

    Never raises for what files hold: a file that cannot be read as a bank is left out, a question
    with an error is left out, and both are told in `problems` and `left_out`.
    """
    found = _Findings()
    with without_gc():
        for path in dict.fromkeys(paths):
            _load_path(path, found)
    problems = tuple(sorted(set(found.problems)))
    return Library(_distinct(found.courses), problems, tuple(dict.fromkeys(found.left_out)))


def _distinct(courses: Iterable[Course]) -> tuple[Course, ...]:
    """Keep the first of courses that were named twice."""
    seen: dict[tuple[Path, ...], Course] = {}
    for course in courses:
        seen.setdefault(tuple(bank.path.resolve() for bank in course.banks), course)
    return tuple(seen.values())


def _load_path(path: Path, found: _Findings) -> None:
    if path.is_dir():
        before = len(found.courses) + len(found.left_out)
        _load_folder(path, found)
        if len(found.courses) + len(found.left_out) == before:
            _complain(
                path,
                "no-banks",
                "there is no bank in this folder",
                "a bank's file ends in .yaml",
                found,
            )
    elif path.is_file():
        beside = (path.parent / COURSE_FILE).is_file()
        _load_course(path.parent, _bank_files(path.parent) if beside else [path], found, only=path)
    elif path.exists():
        _complain(path, "unreadable-file", "this is neither a file nor a folder", "", found)
    else:
        _complain(path, "no-such-file", "there is no such file or folder", "check its name", found)


def _complain(path: Path, code: str, message: str, hint: str, found: _Findings) -> None:
    found.problems.append(Diagnostic(Span(str(path)), code, message, hint))


def _load_folder(folder: Path, found: _Findings) -> None:
    """Load the folder as a course where it holds files, then each folder in it."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        _complain(folder, "unreadable-file", f"cannot read the folder: {reason}", "", found)
        return
    files = _bank_files(folder)
    if files or (folder / COURSE_FILE).is_file():
        _load_course(folder, files, found)
    for each in entries:
        if each.is_dir() and not each.is_symlink() and not each.name.startswith((".", "_")):
            _load_folder(each, found)


def _bank_files(folder: Path) -> list[Path]:
    return [
        each
        for each in sorted(folder.iterdir())
        if each.suffix in SUFFIXES
        and each.name != COURSE_FILE
        and not each.name.startswith((".", "_"))
    ]


def _unknown_banks(
    course_file: Path, wanted: Sequence[str], known: list[str]
) -> Iterator[Diagnostic]:
    """Report each name under `banks` that no bank has."""
    for name in wanted:
        if name not in known:
            guess = did_you_mean(name, known)
            hint = f"did you mean `{guess}`?" if guess else "a bank's file begins with `bank: id`"
            message = f"`banks` names `{name}`, which is no bank here"
            span = Span(str(course_file))
            yield Diagnostic(span, "unknown-bank", message, hint, Level.WARNING)


def _load_course(
    folder: Path, files: Sequence[Path], found: _Findings, only: Path | None = None
) -> None:
    """Load a course; with `only`, its other banks serve as neighbours and are not kept."""
    course_file = folder / COURSE_FILE
    head, problems = read_course(course_file)
    if only in (None, course_file):
        found.problems += problems
        if has_errors(problems):
            found.left_out.append(LeftOut(str(course_file), None))
    banks = []
    for path in files:
        read = read_bank(path, head)
        if read.bank is not None:
            banks.append(read.bank)
        if only in (None, path, course_file):
            found.problems += read.problems
            if read.bank is None or read.dropped:
                found.left_out.append(LeftOut(str(path), read.dropped if read.bank else None))
    if only in (None, course_file) and len(banks) == len(files):
        found.problems += _unknown_banks(course_file, head.banks, [bank.name for bank in banks])
    order = {name: place for place, name in enumerate(head.banks)}
    banks.sort(key=lambda bank: (order.get(bank.name, len(order)), bank.path.name))
    woven, tangles = weave(banks, f"{head.name}/" if head.name else "")
    wanted = tuple(bank for bank in woven if only in (None, bank.path, course_file))
    kept = {bank.path for bank in woven}
    found.left_out += [
        LeftOut(str(bank.path), None)
        for bank in banks
        if bank.path not in kept and only in (None, bank.path, course_file)
    ]
    found.problems += [
        each for each in tangles if only in (None, Path(each.span.path), course_file)
    ]
    if wanted:
        title = head.title or (wanted[0].title if len(wanted) == 1 else folder.resolve().name)
        found.courses.append(Course(head.name, title, folder, wanted, head.source))
