"""Banks as they are on disk, or as git has them in a revision."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from cssr_quiz.diagnostics import did_you_mean
from cssr_quiz.errors import QuizError, UsageError
from cssr_quiz.filenames import is_bank_or_text


@contextmanager
def at_hand(name: str, other: str) -> Iterator[tuple[Path, str]]:
    """Give the path of a file, a folder, or of one as a revision of git has it.

    `name` is a path, `REV:path`, or `REV` alone: then the path is that of the `other` argument, and
    the folder one is in where that is a revision alone too.
    Beside the path stands what begins the paths of a revision, to be left out where it is shown.
    Raises UsageError where there is no such thing.
    """
    if Path(name).exists():
        yield Path(name), ""
        return
    revision, colon, inside = name.partition(":")
    if colon:
        start = Path.cwd()
        _check(revision, start)
    else:
        start, inside = _beside(name, other)
    if inside in {".", ".."} or inside.startswith(("./", "../")):
        inside = _inside(start, (start / inside).resolve())
    with TemporaryDirectory() as made:
        root = Path(made).resolve()
        yield _checked_out(revision, inside.strip("/"), start, root), f"{root}/"


def _beside(name: str, other: str) -> tuple[Path, str]:
    """Return where to ask git about a revision alone, and the path that is meant there."""
    path = Path(other)
    if path.exists():
        folder = path.resolve()
        start = folder if folder.is_dir() else folder.parent
        inside = ""
    else:
        start = folder = Path.cwd()
        inside = other.partition(":")[2]
        if is_bank_or_text(other) and ":" not in other and not is_bank_or_text(name):
            raise _nothing(other)
    if is_bank_or_text(name):
        raise _nothing(name)
    if not _is_repository(start):
        raise _no_repository(name, start)
    if not _is_revision(start, name):
        raise _nothing(name)
    return start, inside or _inside(start, folder)


def _check(revision: str, start: Path) -> None:
    """Raise UsageError where git knows no such revision."""
    if not revision or revision.startswith("-"):
        raise UsageError(f"`{revision}` is no revision", "write it as git does, such as HEAD~1")
    if not _is_repository(start):
        raise _no_repository(revision, start)
    if not _is_revision(start, revision):
        raise UsageError(f"git knows no revision `{revision}`", "to see them: git log --oneline")


def _no_repository(name: str, start: Path) -> QuizError:
    return QuizError(
        f"there is no file or folder `{name}`, and {start} is not a git repository, "
        "so it is no revision either",
        "name two files or folders, or go into the repository first",
    )


def _nothing(name: str) -> UsageError:
    """Return what to say of a name that is neither a path nor a revision."""
    path = Path(name)
    entries = path.parent.iterdir() if path.parent.is_dir() else ()
    beside = {each.stem: each for each in entries}
    guess = beside.get(did_you_mean(path.stem, list(beside)))
    if guess is not None:
        return UsageError(f"there is no file or folder `{name}`", f"did you mean `{guess}`?")
    if is_bank_or_text(name):
        return UsageError(f"there is no file or folder `{name}`", "check its name")
    return UsageError(
        f"there is no file or folder `{name}`, nor such a revision",
        "to see the revisions: git log --oneline",
    )


def _is_repository(start: Path) -> bool:
    """Tell whether a folder is in a repository; raises QuizError where there is no git."""
    return _is_fine(start, "rev-parse", "--show-toplevel")


def _is_revision(start: Path, name: str) -> bool:
    """Tell whether git knows a revision of a name."""
    tree = f"{name}^{{tree}}"
    return _is_fine(start, "rev-parse", "--verify", "--quiet", "--end-of-options", tree)


def _is_fine(start: Path, *arguments: str) -> bool:
    try:
        _git(start, *arguments)
    except GitError:
        return False
    return True


def _inside(start: Path, path: Path) -> str:
    """Return a path as seen from the root of its repository; raises UsageError outside of it."""
    root = Path(_git(start, "rev-parse", "--show-toplevel").decode().strip()).resolve()
    if not path.is_relative_to(root):
        raise UsageError(f"{path} lies outside the repository {root}", "name a path inside it")
    inside = path.relative_to(root).as_posix()
    return "" if inside == "." else inside


def _checked_out(revision: str, inside: str, start: Path, root: Path) -> Path:
    """Write the banks of a revision, with the course around them, below `root`."""
    try:
        kind = _git(start, "cat-file", "-t", f"{revision}:{inside}").decode().strip()
    except GitError:
        raise UsageError(
            f"there is no `{inside}` in `{revision}`",
            f"a path begins at the top of the repository; from here it is `{revision}:./...`",
        ) from None
    folder = inside if kind == "tree" else inside.rpartition("/")[0]
    deep = ["-r"] if kind == "tree" else []
    place = [f"{folder}/"] if folder else []
    listed = _git(start, "ls-tree", *deep, "-z", "--name-only", "--full-tree", revision, *place)
    for name in listed.decode("utf-8", "surrogateescape").split("\0"):
        if is_bank_or_text(name):
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_git(start, "cat-file", "blob", f"{revision}:{name}"))
    if kind == "tree":
        (root / inside).mkdir(parents=True, exist_ok=True)
    return root / inside


class GitError(QuizError):
    """Git refused; the message is its own."""


def _git(folder: Path, *arguments: str) -> bytes:
    """Run git in a folder; raises GitError where it refuses, QuizError where there is none."""
    try:
        done = subprocess.run(  # noqa: S603 - git itself, with arguments that are no options
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - where it lies, the system knows
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise QuizError(
            "git is not installed, so there are no revisions", "name two files or folders"
        ) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError((said[-1] if said else "git failed").removeprefix("fatal: "))
    return done.stdout
