"""What a command finds on its desk: the learner's settings and log, the courses, the clock."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cssr_quiz
from cssr_quiz.cli.home import Home, beginning, find_home, profiles
from cssr_quiz.cli.naming import banks_named, drafts_of, look
from cssr_quiz.errors import QuizError, UsageError, command_line
from cssr_quiz.filenames import is_bank

if TYPE_CHECKING:
    from cssr_quiz.bank import Library, Placed
    from cssr_quiz.cli.settings import Settings
    from cssr_quiz.review import Stamper
    from cssr_quiz.schedule import Model, Progress
    from cssr_quiz.store import Store

DATABASE = "progress.db"
SHELF = "shelf"
QUIZZES = "quizzes"
NOW = "CSSR_QUIZ_NOW"


def now() -> datetime:
    """Return this moment with the local zone; CSSR_QUIZ_NOW pretends another one, to try out."""
    pretended = os.environ.get(NOW)
    if not pretended:
        return datetime.now().astimezone()
    try:
        return datetime.fromisoformat(pretended).astimezone()
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"{NOW} is `{pretended}`, which is no moment", "write 2026-11-24T18:30"
        ) from None


def built_in() -> Path:
    """Return the folder of the built-in courses, in a wheel or in a checkout."""
    package = Path(cssr_quiz.__file__).parent
    inside = package / "quizzes"
    return inside if inside.is_dir() else package.parents[1] / "quizzes"


def is_plain(wanted: bool) -> bool:  # noqa: FBT001 - the flag itself is the question
    """Tell whether to print lines only: asked for, or not at a terminal."""
    dumb = os.environ.get("TERM") == "dumb"
    return wanted or dumb or not (sys.stdin.isatty() and sys.stdout.isatty())


def is_set_plain(profile: str | None) -> bool:
    """Tell whether a learner's settings ask for lines only; what needs broken ones says so."""
    from cssr_quiz.cli.settings import load_settings

    try:
        return load_settings(find_home(os.environ, profile).config).plain
    except QuizError:
        return False


@dataclass(frozen=True)
class Desk:
    """One learner's desk; each thing is fetched when a command first asks for it.

    A command that is only `reading` makes do with a log that cannot be written.
    """

    home: Home
    paths: tuple[Path, ...] = ()
    reading: bool = False

    @classmethod
    def of(
        cls,
        profile: str | None,
        quizzes: Sequence[Path] | None = None,
        *,
        reading: bool = False,
        greet: bool = True,
    ) -> "Desk":
        """Return the desk of a profile; `quizzes` stand in for the built-in courses.

        Says on standard error that a new learner begins, unless nobody is to be greeted.
        """
        home = find_home(os.environ, profile)
        if greet and profile is not None and home.is_new:
            from cssr_quiz.ui.folding import folded

            said = beginning(profile, profiles(os.environ))
            sys.stderr.write(folded(said, sys.stderr) + "\n")
        return cls(home, tuple(quizzes or ()), reading)

    @cached_property
    def settings(self) -> "Settings":
        """Return the learner's settings."""
        from cssr_quiz.cli.settings import load_settings

        return load_settings(self.home.config)

    def command(self, *words: object) -> str:
        """Return a command of ours that means this learner, to be copied into a shell."""
        whose = ("--profile", self.home.profile) if self.home.profile else ()
        return command_line(*words, *whose)

    @property
    def model(self) -> "Model":
        """Return the model of memory, as it was tuned."""
        return self.store.model

    @property
    def folder(self) -> Path:
        """Return the folder of the learner's data."""
        return Path(self.settings.data).expanduser() if self.settings.data else self.home.data

    @cached_property
    def store(self) -> "Store":
        """Open the learner's log."""
        from cssr_quiz.store import Store

        path = self.folder / DATABASE
        return Store.open(path, lambda: os.urandom(4).hex(), reading=self.reading)

    @cached_property
    def stamper(self) -> "Stamper":
        """Return what stamps the rows of this run."""
        from cssr_quiz.review import Stamper

        return Stamper(self.store.device, now, os.urandom)

    @cached_property
    def today(self) -> int:
        """Return the learner's day number."""
        from cssr_quiz.review import day_of

        return day_of(now())

    @cached_property
    def library(self) -> "Library":
        """Load the courses."""
        from cssr_quiz.bank.shelf import load_kept

        loaded = load_kept(self.sources, self.home.data / SHELF)
        return loaded if self.paths else loaded.without_twins()

    @property
    def sources(self) -> list[Path]:
        """Return where the courses are read from: what was named, or else `folders`."""
        return list(self.paths) or self.folders

    @property
    def own_quizzes(self) -> Path:
        """Return the folder of the learner's own quizzes, which `add` fills."""
        return self.folder / QUIZZES

    def is_given(self, bank: Path) -> bool:
        """Tell whether a bank was given to the learner: built in or added, and not his to edit."""
        return bank.is_relative_to(self.own_quizzes) or bank.is_relative_to(built_in())

    @property
    def folders(self) -> list[Path]:
        """Return the folders in which banks are found; a later one goes before an earlier one.

        They are the built-in courses, the folder that is set, the learner's own, and `./quizzes`.
        """
        set_ = Path(self.settings.quizzes).expanduser() if self.settings.quizzes else None
        here = Path(QUIZZES).absolute()
        found = [built_in(), *([set_] if set_ else [])]
        return found + [
            each
            for each in (self.own_quizzes, here)
            if _holds_banks(each) and each.resolve() not in {other.resolve() for other in found}
        ]

    def progress(self) -> dict[str, "Progress"]:
        """Return the learner's progress, less that of names whose rows count for others."""
        found = self.store.all_progress()
        for name in self.store.imports().keys() - self.library.by_name.keys():
            found.pop(name, None)
        return found

    def remember(self, questions: Iterable["Placed"]) -> None:
        """Keep what questions without an id ask, so that they are known again when reworded."""
        from cssr_quiz.question import has_derived_name

        nameless = {
            placed.name: (placed.question.prompt, placed.question.body.key_text)
            for placed in questions
            if has_derived_name(placed.name)
        }
        if nameless and not nameless.keys() <= self.store.remembered().keys():
            self.store.remember(nameless)

    def called_now(self, names: Iterable[str]) -> set[str]:
        """Return the courses and banks of these names; in the stead of a lost one, its heirs."""
        known = {
            name
            for course in self.library.courses
            for name in (course.name, *map(course.full_name, course.banks))
        }
        lost = {name for name in names if name and name not in known}
        found = {*names} & known
        if lost:
            from cssr_quiz.session import successors

            imports = self.store.imports()
            found |= {each for name in lost for each in successors(name, imports)} & known
        return found

    def chosen_course(self) -> list[str]:
        """Return the name of the learner's course, or nothing where that is not loaded."""
        chosen = self.called_now([self.settings.course]) if self.settings.course else set()
        return [course.name for course in self.library.courses if course.name in chosen]

    def questions(
        self, names: Sequence[str] | None, *, any_course: bool = False, drafts: bool = False
    ) -> tuple["Desk", list["Placed"]]:
        """Return the questions of banks, courses or files, with the desk that holds them.

        Where none is named, they are those of the learner's course, or all without one or with
        `any_course`. With `drafts` the drafts are among them.

        Raises UsageError where a name is unknown, and QuizError where there is no question at all.
        """
        files = [Path(name) for name in names or () if is_path(name)]
        desk = replace(self, paths=(*self.paths, *files)) if files else self
        wanted = [name for name in names or () if not is_path(name)]
        if not wanted and not any_course:
            wanted = desk.chosen_course()
        placed = list(desk.library.written())
        asked = banks_named(wanted, placed, desk.library)
        found = [
            each
            for each in placed
            if (drafts or not each.question.draft) and (not wanted or each.bank.path in asked)
        ]
        if not found:
            named = [path for path, _ in drafts_of(desk.library)]
            raise QuizError("there is no question to ask", look(desk.library, named))
        return desk, found


def _holds_banks(folder: Path) -> bool:
    """Tell whether there is a bank in a folder, or in a folder in it."""
    return any(is_bank(each) for pattern in ("*", "*/*") for each in folder.glob(pattern))


def is_path(name: str) -> bool:
    """Tell whether what stands for a bank is a file or folder rather than a name."""
    here = name in (os.curdir, os.pardir)
    return here or is_bank(name) or (os.sep in name and Path(name).exists())


def as_json(value: Any) -> str:  # noqa: ANN401 - whatever json takes
    """Return a value as JSON for people and programs."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)
