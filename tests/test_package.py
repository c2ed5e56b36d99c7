"""What the built wheel holds: the code, with all that it reads, and the courses."""

from pathlib import Path

import pytest

wheel = pytest.importorskip("hatchling.builders.wheel")

ROOT = Path(__file__).parents[1]


def _files(folder: Path, within: str) -> set[str]:
    files = (each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc")
    return {f"{within}/{each.relative_to(folder).as_posix()}" for each in files}


def test_the_wheel_holds_every_file_of_the_package_and_of_the_courses() -> None:
    """A file that git ignores, or another build leaves out, is missed by a learner only."""
    files = wheel.WheelBuilder(str(ROOT)).recurse_included_files()
    code, courses = ROOT / "src" / "cssr_quiz", ROOT / "quizzes"
    built = {Path(each.distribution_path).as_posix() for each in files}
    assert built == (_files(code, "cssr_quiz") | _files(courses, "cssr_quiz/quizzes"))
    assert {"cssr_quiz/store/schema.sql", "cssr_quiz/wording/paronyms.txt"} <= built
