"""What stands among a learner's own quizzes: what was added, each in a folder of its own."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cssr_quiz.bank.bank import Course
from cssr_quiz.bank.loading import load


@dataclass(frozen=True, slots=True)
class Holding:
    """A folder that was added; `places` tells where each course or bank in it stands."""

    folder: Path
    places: Mapping[str, Path]

    @property
    def name(self) -> str:
        """Return what `add` called it."""
        return self.folder.name

    def taken_out(self, names: Container[str], aside: Path) -> bool:
        """Move what has one of these names below `aside`, the folder where nothing else is in it.

        Returns whether the whole folder went. Raises OSError where a file cannot be moved.
        """
        gone = [path for name, path in self.places.items() if name in names]
        whole = len(gone) == len(self.places) or self.folder in gone
        for path in [self.folder] if whole else sorted(gone, reverse=True):
            aside.mkdir(exist_ok=True)
            path.replace(aside / f"{len(list(aside.iterdir()))}-{path.name}")
        return whole


def holdings(own: Path) -> list[Holding]:
    """Return what a folder of own quizzes holds, by name; none where there is no such folder."""
    folders = sorted(own.iterdir()) if own.is_dir() else []
    return [
        Holding(folder, places(load([folder]).courses))
        for folder in folders
        if folder.is_dir() and not folder.name.startswith(".")
    ]


def places(courses: Iterable[Course]) -> dict[str, Path]:
    """Return where courses stand by their names, and each bank of one that has no name."""
    found: dict[str, Path] = {}
    for course in courses:
        for name, path in (
            [(course.name, course.path)]
            if course.name
            else [(bank.name, bank.path) for bank in course.banks]
        ):
            found.setdefault(name, path)
    return found
