"""Files are looked at now and then, and what was saved is told once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cssr_quiz.bank import load
from cssr_quiz.bank.watching import PAUSE, Watched, changes


class Stopped(Exception):  # noqa: N818 - it stands for Ctrl-C
    """The end of a test's patience."""


class Sleeper:
    """Does one thing at each look instead of waiting, and stops when there is nothing left."""

    def __init__(self, *things: Callable[[], object]) -> None:
        self._things: Iterator[Callable[[], object]] = iter(things)
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        thing = next(self._things, None)
        if thing is None:
            raise Stopped
        thing()


def nothing() -> None:
    """Leave the files alone."""


def _told(paths: list[Path], sleeper: Sleeper) -> list[list[str]]:
    told: list[list[str]] = []

    def listen() -> None:
        for changed in changes(paths, sleeper):
            told.append([path.name for path in changed])  # noqa: PERF401 - kept when it stops

    with pytest.raises(Stopped):
        listen()
    return told


def test_it_begins_at_once_and_tells_what_was_saved_made_and_deleted(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "text.md"
    one.write_text("bank: one", "utf-8")
    sleeper = Sleeper(
        nothing,
        lambda: one.write_text("bank: one, and more", "utf-8"),
        nothing,
        lambda: two.write_text("text", "utf-8"),
        nothing,
        one.unlink,
        nothing,
    )
    assert _told([tmp_path], sleeper) == [[], ["one.yaml"], ["text.md"], ["one.yaml"]]
    assert set(sleeper.slept) == {PAUSE}


def test_a_file_that_is_written_in_steps_is_told_once(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text("bank: bank", "utf-8")
    sleeper = Sleeper(
        bank.unlink,
        lambda: bank.write_text("bank", "utf-8"),
        lambda: bank.write_text("bank: bank, whole", "utf-8"),
        nothing,
        nothing,
    )
    assert _told([bank], sleeper) == [[], ["bank.yaml"]]


def test_other_files_do_not_matter(tmp_path: Path) -> None:
    sleeper = Sleeper(lambda: (tmp_path / "notes.odt").write_text("text", "utf-8"), nothing)
    assert _told([tmp_path], sleeper) == [[]]


def test_the_course_beside_a_file_matters(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text("bank: bank", "utf-8")
    course = tmp_path / "course.yaml"
    sleeper = Sleeper(lambda: course.write_text("course: a", "utf-8"), nothing)
    assert _told([bank], sleeper) == [[], ["course.yaml"]]


FIRST = "- {id: a, prompt: Who was it?, answer: Kramář}\n"
SECOND = "- {id: b, prompt: When was it?, date: 1935}\n"


def _told_of(bank: Path, watched: Watched, questions: str) -> list[str]:
    bank.write_text(f"bank: two\nquestions:\n{questions}", "utf-8")
    return [placed.name for placed in watched.rewritten(load([bank]))]


def test_what_was_rewritten_is_told_wherever_it_stands(tmp_path: Path) -> None:
    bank, watched = tmp_path / "bank.yaml", Watched()
    assert _told_of(bank, watched, FIRST + SECOND) == []
    mended = SECOND.replace("1935", "1938")
    assert _told_of(bank, watched, f"# moved\n{FIRST}{mended}") == ["two/b"]
    assert _told_of(bank, watched, FIRST + mended) == []


def test_a_slip_that_is_mended_changes_only_what_it_was_in(tmp_path: Path) -> None:
    bank, watched = tmp_path / "bank.yaml", Watched()
    assert _told_of(bank, watched, FIRST + SECOND) == []
    slip = SECOND.replace("date: 1935", "date: 19: 38")
    assert _told_of(bank, watched, FIRST + slip) == []
    assert _told_of(bank, watched, FIRST + SECOND.replace("1935", "1938")) == ["two/b"]
