"""`diff` with revisions of git, in a repository of its own."""

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - id: first   # stays
    prompt: Who was the first president?
    answer: Masaryk
  - id: when
    prompt: When was Munich?
    date: 1938-09-29
"""


def git(*arguments: str) -> None:
    settings = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "T",
        "GIT_AUTHOR_EMAIL": "t@example.org",
        "GIT_COMMITTER_NAME": "T",
        "GIT_COMMITTER_EMAIL": "t@example.org",
    }
    subprocess.run(["git", *arguments], check=True, capture_output=True, env=settings)  # noqa: S607 - where git lies, the system knows


@pytest.fixture
def repository(quiz: "CommandLine", tmp_path: Path) -> "CommandLine":
    """Return the command line in a repository with a course; the date has changed since."""
    (tmp_path / "quizzes").mkdir()
    bank = tmp_path / "quizzes" / "small.yaml"
    bank.write_text(BANK, "utf-8")
    (tmp_path / "quizzes" / "course.yaml").write_text("course: c\ntitle: C\n", "utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    bank.write_text(BANK.replace("09-29", "09-30"), "utf-8")
    return quiz


ASKS_ELSE = """\
quizzes/small.yaml:6:5: asks something else, wants rev 2: c/small/when
    what is right: was 1938-09-29, is 1938-09-30
1 question wants a new rev.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HEAD", "quizzes"),
        ("HEAD", "quizzes/small.yaml"),
        ("HEAD:quizzes/small.yaml", "quizzes/small.yaml"),
        ("HEAD:quizzes", "quizzes"),
        ("HEAD:./quizzes/", "quizzes"),
        ("HEAD:.", "."),
        ("HEAD", "."),
    ],
)
def test_a_revision_is_compared_with_the_files(
    repository: "CommandLine", old: str, new: str
) -> None:
    ran = repository("diff", old, new)
    assert ran.out.startswith(ASKS_ELSE)
    assert ran.code == 1


def test_a_path_with_a_dot_leads_from_the_folder_one_is_in(
    repository: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("quizzes")
    ran = repository("diff", "HEAD:./small.yaml", "small.yaml")
    assert ran.out.startswith(ASKS_ELSE.removeprefix("quizzes/"))
    assert ran.code == 1
    assert repository("diff", "HEAD:../quizzes", ".").out.startswith("small.yaml:6:5: asks")


def test_what_cannot_be_read_is_told(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(BANK.replace("1938-09-29", "some day"), "utf-8")
    (tmp_path / "new.yaml").write_text("bank: [", "utf-8")
    ran = quiz("diff", "old.yaml", "new.yaml")
    assert ran.out.splitlines() == [
        "old.yaml: 1 question of old.yaml cannot be read",
        "new.yaml: all questions of new.yaml cannot be read",
    ]
    assert ran.code == 1


def test_what_cannot_be_read_on_one_side_is_not_taken_for_missing_there(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "whole.yaml").write_text(BANK, "utf-8")
    (tmp_path / "broken.yaml").write_text(BANK.replace("1938-09-29", "some day"), "utf-8")
    ran = quiz("diff", "whole.yaml", "broken.yaml")
    assert (ran.out, ran.code) == ("broken.yaml: 1 question of broken.yaml cannot be read\n", 1)
    ran = quiz("diff", "broken.yaml", "whole.yaml")
    assert (ran.out, ran.code) == ("broken.yaml: 1 question of broken.yaml cannot be read\n", 0)


def test_a_bank_that_is_called_otherwise_is_told_with_what_that_does(
    repository: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "alone.yaml").write_text(BANK, "utf-8")
    (tmp_path / "other.yaml").write_text(BANK.replace("small", "other"), "utf-8")
    tail = "; progress goes on where prompt and key are as they were\n"
    ran = repository("diff", "alone.yaml", "other.yaml")
    assert (ran.out, ran.code) == (f"other: was small{tail}No question changed.\n", 0)
    ran = repository("diff", "alone.yaml", "quizzes")
    assert ran.out.startswith(f"c/small: was small{tail}quizzes/small.yaml:6:5: asks something")
    assert "progress goes on" not in repository("diff", "HEAD", "quizzes").out


def test_two_folders_are_compared_bank_by_bank(quiz: "CommandLine", tmp_path: Path) -> None:
    other = "bank: other\nquestions:\n  - {id: a, prompt: Who?, answer: Lenin}\n"
    for folder, day, key in (("before", "09-29", "Lenin"), ("after", "09-30", "Trotsky")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "small.yaml").write_text(BANK.replace("09-29", day), "utf-8")
        (tmp_path / folder / "other.yaml").write_text(other.replace("Lenin", key), "utf-8")
    ran = quiz("diff", "before", "after")
    assert ran.out.startswith(
        "after/other.yaml:3:5: asks something else, wants rev 2: other/a\n"
        "    what is right: was Lenin, is Trotsky\n"
        "after/small.yaml:6:5: asks something else, wants rev 2: small/when\n"
    )
    assert "2 questions want a new rev." in ran.out
    assert ran.code == 1


def test_two_revisions_are_compared(repository: "CommandLine") -> None:
    git("commit", "-q", "-a", "-m", "second")
    ran = repository("diff", "HEAD~1:quizzes", "HEAD:quizzes")
    assert ran.out == ASKS_ELSE
    assert ran.code == 1


def test_two_revisions_alone_are_those_of_the_folder_one_is_in(
    repository: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    git("commit", "-q", "-a", "-m", "second")
    for old, new in (("HEAD~1", "HEAD"), ("HEAD~1", "HEAD:quizzes"), ("HEAD~1:quizzes", "HEAD")):
        ran = repository("diff", old, new)
        assert (ran.out, ran.code) == (ASKS_ELSE, 1)
    monkeypatch.chdir("quizzes")
    for old, new in (("HEAD~1", "HEAD"), ("HEAD~1:.", "HEAD:."), ("HEAD~1:../quizzes", "HEAD")):
        ran = repository("diff", old, new, "--write-rev")
        said = "HEAD is a revision; to write the revs, name the file or folder itself.\n"
        assert (ran.out, ran.code) == (ASKS_ELSE + said.replace("HEAD", new, 1), 1)


def test_the_rev_is_written_and_nothing_else(repository: "CommandLine", tmp_path: Path) -> None:
    ran = repository("diff", "HEAD", "quizzes", "--write-rev")
    assert ran.code == 0
    assert (tmp_path / "quizzes" / "small.yaml").read_text("utf-8") == BANK.replace(
        "09-29", "09-30"
    ).replace("id: when\n", "id: when\n    rev: 2\n")
    assert repository("diff", "HEAD", "quizzes").code == 0


@pytest.mark.parametrize(
    ("old", "message", "way_out"),
    [
        ("HEAD~9:quizzes", "git knows no revision `HEAD~9`", "to see them: git log --oneline"),
        ("HEAD:nowhere", "there is no `nowhere` in `HEAD`",
         "a path begins at the top of the repository; from here it is `HEAD:./...`"),
        (":quizzes", "`` is no revision", "write it as git does, such as HEAD~1"),
        ("-p:quizzes", "`-p` is no revision", "write it as git does, such as HEAD~1"),
        ("nowhere", "there is no file or folder `nowhere`, nor such a revision",
         "to see the revisions: git log --oneline"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told(
    repository: "CommandLine", old: str, message: str, way_out: str
) -> None:
    ran = repository("diff", "--", old, "quizzes")
    assert (ran.err, ran.code) == (f"error: {message}\n  {way_out}\n", 2)


def test_a_path_outside_the_repository_is_told(repository: "CommandLine", tmp_path: Path) -> None:
    ran = repository("diff", "HEAD:..", ".")
    said = f"error: {tmp_path.parent} lies outside the repository {tmp_path}\n"
    assert (ran.err, ran.code) == (f"{said}  name a path inside it\n", 2)


def test_what_is_neither_beside_a_revision_is_told(repository: "CommandLine") -> None:
    for line in (("HEAD", "nowhere"), ("nowhere", "HEAD")):
        ran = repository("diff", *line)
        assert ran.err.startswith(
            "error: there is no file or folder `nowhere`, nor such a revision"
        )


def test_a_misspelt_file_is_told_with_what_was_meant(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(BANK, "utf-8")
    (tmp_path / "new.yaml").write_text(BANK, "utf-8")
    for line in (("old.yaml", "nwe.yaml"), ("nwe.yaml", "old.yaml"), ("HEAD", "nwe.yaml")):
        ran = quiz("diff", *line)
        assert ran.code == 2
        said = "error: there is no file or folder `nwe.yaml`\n  did you mean `new.yaml`?\n"
        assert ran.err == said


def test_without_a_repository_there_is_no_revision(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    for old, new in (("HEAD", "small.yaml"), ("HEAD:small.yaml", "small.yaml"), ("HEAD", "HEAD~1")):
        ran = quiz("diff", old, new)
        assert ran.code == 1
        assert ran.err == (
            f"error: there is no file or folder `HEAD`, and {tmp_path} is not a git repository, "
            "so it is no revision either\n"
            "  name two files or folders, or go into the repository first\n"
        )


def test_where_a_disk_ends_there_is_no_repository_either(
    quiz: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    said = b"fatal: not a git repository (or any parent)\nStopping at filesystem boundary.\n"
    done = subprocess.CompletedProcess([], 128, b"", said)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    ran = quiz("diff", "HEAD", "small.yaml")
    assert ran.err.startswith("error: there is no file or folder `HEAD`, and ")
    assert "is not a git repository" in ran.err


def test_without_git_files_can_still_be_compared(
    repository: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    ran = repository("diff", "HEAD", "quizzes")
    assert ran.code == 1
    assert "git is not installed" in ran.err
    assert repository("diff", "quizzes", "quizzes").code == 0
