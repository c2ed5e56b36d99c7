"""Which files make up the courses in some folders, each read bank by bank, so that none is held."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cssr_quiz.bank.bank import Bank, Course, LeftOut
from cssr_quiz.bank.header import Header
from cssr_quiz.bank.reading import ReadBank, read_bank, read_course
from cssr_quiz.bank.strands import S
from cssr_quiz.bank.weave import Ties, tie
from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean, has_errors, way_out
from cssr_quiz.errors import reason
from cssr_quiz.filenames import PASSED_OVER, is_bank

COURSE_FILE: Final = "course.yaml"


@dataclass(slots=True)
class Met:
    """What reading has met so far: problems, and what had to be left out."""

    problems: list[Diagnostic] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def complain(self, path: Path, code: str, message: str, hint: str = "") -> None:
        """Note what is wrong with a path as a whole."""
        self.problems.append(Diagnostic(Span(str(path)), code, message, hint))


@dataclass(frozen=True, slots=True)
class CourseFolder:
    """The files of one course; with `only`, its other banks serve as neighbours alone."""

    folder: Path
    files: tuple[Path, ...]
    head: Header
    met: Met
    only: Path | None = None

    @classmethod
    def of(
        cls, folder: Path, files: Sequence[Path], met: Met, only: Path | None = None
    ) -> "CourseFolder":
        """Read what the course says of itself; its banks are read later."""
        course_file = folder / COURSE_FILE
        head, problems = read_course(course_file)
        if only in (None, course_file):
            met.problems += problems
            if has_errors(problems):
                met.left_out.append(LeftOut(str(course_file), None))
        return cls(folder, tuple(files), head, met, only)

    def wants(self, path: Path) -> bool:
        """Tell whether a file is one that was asked for."""
        return self.only in (None, path, self.folder / COURSE_FILE)

    def banks(self) -> Iterator[Bank]:
        """Read each file in turn and yield its bank, if it is one."""
        return self.noted(read_bank(path, self.head) for path in self.files)

    def noted(self, reads: Iterable[ReadBank[S]]) -> Iterator[S]:
        """Yield the banks of what was read of each file in turn, and note the rest."""
        names = []
        for path, read in zip(self.files, reads, strict=True):
            if self.wants(path):
                self.met.problems += read.problems
                if read.bank is None or read.dropped:
                    dropped = read.dropped if read.bank else None
                    self.met.left_out.append(LeftOut(str(path), dropped))
            if read.bank is not None:
                names.append(read.bank.name)
                yield read.bank
        if self.wants(self.folder / COURSE_FILE) and len(names) == len(self.files):
            self.met.problems += self._unknown_banks(names)

    def tied(self, banks: Iterable[S]) -> Ties[S]:
        """Tie its banks together, in the order of learning."""
        order = {name: place for place, name in enumerate(self.head.banks)}
        found = sorted(banks, key=lambda each: (order.get(each.name, len(order)), each.path.name))
        ties = tie(found, f"{self.head.name}/" if self.head.name else "")
        kept = {bank.path for bank in ties.banks}
        self.met.left_out += [
            LeftOut(str(bank.path), None)
            for bank in found
            if bank.path not in kept and self.wants(bank.path)
        ]
        self.met.problems += [each for each in ties.problems if self.wants(Path(each.span.path))]
        return ties

    def course(self, woven: Iterable[Bank]) -> Course | None:
        """Return the course of the banks that were asked for, None where there are none."""
        banks = tuple(bank for bank in woven if self.wants(bank.path))
        if not banks:
            return None
        head = self.head
        alone = banks[0].title if len(banks) == 1 else self.folder.resolve().name
        return Course(head.name, head.title or alone, self.folder, banks, head.source)

    def _unknown_banks(self, known: list[str]) -> Iterator[Diagnostic]:
        """Report each name under `banks` that no bank has."""
        for name in self.head.banks:
            if name not in known:
                guess = did_you_mean(name, known)
                hint = way_out(guess, "a bank's file begins with `bank: id`")
                message = f"`banks` names `{name}`, which is no bank here"
                place = self.head.places.get(name, (1, 1))
                span = Span(str(self.folder / COURSE_FILE), *place, len(name))
                yield Diagnostic(span, "unknown-bank", message, hint, Level.WARNING)


def course_folders(paths: Iterable[Path], met: Met) -> Iterator[CourseFolder]:
    """Yield each course in files and folders, once; a folder is a course, or holds courses."""
    seen: set[tuple[Path, ...]] = set()
    for path in dict.fromkeys(paths):
        for found in list(_courses(path, met)):
            files = tuple(each.resolve() for each in found.files if found.wants(each))
            if files not in seen:
                seen.add(files)
                yield found


def _courses(path: Path, met: Met) -> Iterator[CourseFolder]:
    """Yield the courses in one file or folder, and complain where there can be none."""
    if path.is_dir():
        before = len(met.left_out)
        found = list(_in_folder(path, met))
        yield from found
        if len(met.left_out) == before and not any(each.files for each in found):
            hint = "a bank's file ends in .yaml"
            met.complain(path, "no-banks", "there is no bank in this folder", hint)
    elif path.is_file():
        beside = (path.parent / COURSE_FILE).is_file()
        files = _bank_files(path.parent) if beside else [path]
        yield CourseFolder.of(path.parent, files, met, only=path)
    elif path.exists():
        met.complain(path, "unreadable-file", "this is neither a file nor a folder")
    else:
        met.complain(path, "no-such-file", "there is no such file or folder", "check its name")


def _in_folder(folder: Path, met: Met) -> Iterator[CourseFolder]:
    """Yield the folder as a course where it holds files, then each course in it."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        met.complain(folder, "unreadable-file", f"cannot read the folder: {reason(error)}")
        return
    files = _bank_files(folder)
    if files or (folder / COURSE_FILE).is_file():
        yield CourseFolder.of(folder, files, met)
    for each in entries:
        if each.is_dir() and not each.is_symlink() and not each.name.startswith(PASSED_OVER):
            yield from _in_folder(each, met)


def _bank_files(folder: Path) -> list[Path]:
    return [
        each
        for each in sorted(folder.iterdir())
        if is_bank(each) and each.name != COURSE_FILE and not each.name.startswith(PASSED_OVER)
    ]
