"""Banks as they are on disk, or as git has them in a revision."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from cssr_quiz.diagnostics import did_you_mean
from cssr_quiz.errors import QuizError, UsageError

SUFFIXES = (".yaml", ".yml", ".md")


@contextmanager
def at_hand(name: str, other: str) -> Iterator[tuple[Path, str]]:
    """Give the path of a file, a folder, or of one as a revision of git has it.

    `name` is a path, `REV:path`, or `REV` alone: then the path is that of the `other` argument.
    Beside the path stands what begins the paths of a revision, to be left out where it is shown.
    Raises UsageError where there is no such thing.
    """
    if Path(name).exists():
        yield Path(name), ""
        return
    revision, colon, inside = name.partition(":")
    if not colon:
        folder = Path(other).resolve()
        start = folder if folder.is_dir() else folder.parent
        if not folder.exists():
            raise _nothing(other if _is_path(other) and not _is_path(name) else name)
        if _is_path(name) or not _is_revision(start, name):
            raise _nothing(name)
        inside = _inside(start, folder)
    else:
        start = Path.cwd()
        if inside.startswith(("./", "../")):
            inside = _inside(start, (start / inside).resolve())
    with TemporaryDirectory() as made:
        root = Path(made).resolve()
        yield _checked_out(revision, inside.strip("/"), start, root), f"{root}/"


def _nothing(name: str) -> UsageError:
    """Return what to say of a name that is neither a path nor a revision."""
    path = Path(name)
    entries = path.parent.iterdir() if path.parent.is_dir() else ()
    beside = {each.stem: each for each in entries}
    guess = beside.get(did_you_mean(path.stem, list(beside)))
    if guess is not None:
        return UsageError(f"there is no file or folder `{name}`", f"did you mean `{guess}`?")
    if _is_path(name):
        return UsageError(f"there is no file or folder `{name}`", "check its name")
    return UsageError(
        f"there is no file or folder `{name}`, nor such a revision",
        f"for a revision write `{name}:path/to/it`",
    )


def _is_path(name: str) -> bool:
    return name.endswith(SUFFIXES)


def _is_revision(start: Path, name: str) -> bool:
    """Tell whether git knows a revision of a name; raises QuizError where there is no git."""
    _git(start, "rev-parse", "--show-toplevel")
    try:
        _git(start, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{tree}}")
    except QuizError:
        return False
    return True


def _inside(start: Path, path: Path) -> str:
    """Return a path as seen from the root of its repository."""
    root = Path(_git(start, "rev-parse", "--show-toplevel").decode().strip()).resolve()
    inside = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
    return "" if inside == "." else inside


def _checked_out(revision: str, inside: str, start: Path, root: Path) -> Path:
    """Write the banks of a revision, with the course around them, below `root`."""
    if not revision or revision.startswith("-"):
        raise UsageError(f"`{revision}` is no revision", "write it as git does, such as HEAD~1")
    kind = _git(start, "cat-file", "-t", f"{revision}:{inside}").decode().strip()
    folder = inside if kind == "tree" else inside.rpartition("/")[0]
    deep = ["-r"] if kind == "tree" else []
    place = [f"{folder}/"] if folder else []
    listed = _git(start, "ls-tree", *deep, "-z", "--name-only", "--full-tree", revision, *place)
    for name in listed.decode("utf-8", "surrogateescape").split("\0"):
        if name.endswith(SUFFIXES):
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_git(start, "cat-file", "blob", f"{revision}:{name}"))
    (root / inside).mkdir(parents=True, exist_ok=True) if kind == "tree" else None
    return root / inside


def _git(folder: Path, *arguments: str) -> bytes:
    """Run git in a folder; raises QuizError with its own words where it fails."""
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
        raise QuizError(_failure(done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _failure(said: str) -> str:
    """Return the line in which git says what failed; where it stopped looking stands below it."""
    lines = said.strip().splitlines()
    fatal = [line.removeprefix("fatal: ") for line in lines if line.startswith("fatal: ")]
    return [*fatal, *lines[-1:], "git failed"][0]
