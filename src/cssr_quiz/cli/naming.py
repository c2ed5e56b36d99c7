"""What names on the command line stand for: banks of a library, and the way out of a wrong one.

And how another command is told what this one is about.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cssr_quiz.errors import UsageError, command_line

if TYPE_CHECKING:
    from cssr_quiz.bank import Library, Placed


def banks_named(names: Iterable[str], placed: Sequence["Placed"], library: "Library") -> set[Path]:
    """Return the banks or courses of these names; raises UsageError where one is unknown."""
    found: set[Path] = set()
    for name in names:
        banks = _named(name, placed)
        if not banks:
            raise UsageError(f"there is no bank `{name}`", _way_out(name, placed, library))
        found |= banks
    return found


def _named(name: str, placed: Sequence["Placed"]) -> set[Path]:
    """Return the banks of a name: those that bear it in full, else those that do in a course."""
    full = {
        each.bank.path
        for each in placed
        if name in (each.course.name, each.course.full_name(each.bank))
    }
    return full or {each.bank.path for each in placed if each.bank.name == name}


def _way_out(name: str, placed: Sequence["Placed"], library: "Library") -> str:
    from cssr_quiz.diagnostics import did_you_mean, way_out

    if any(Path(left.path).stem == name for left in library.left_out):
        return look(library)
    if Path(name).is_dir():
        return f"to name the folder: .{os.sep}{name}"
    known = sorted({word for each in placed for word in (each.bank.name, each.course.name) if word})
    return way_out(did_you_mean(name, known), f"there are: {', '.join(known) or 'none'}")


def about(
    banks: Iterable[str], quizzes: Iterable[Path | str] = (), topics: Sequence[str] = ()
) -> tuple[Path | str, ...]:
    """Return the words that name the same banks and topic in another command.

    Several topics are left out: no command that asks questions knows more than one.
    """
    topic = ("--topic", topics[0]) if len(topics) == 1 and topics[0] else ()
    folders = (word for each in quizzes for word in ("--quizzes", each))
    return (*banks, *topic, *folders)


def drafts_of(library: "Library") -> list[tuple[Path, int]]:
    """Return the files that hold drafts, with how many there are in each."""
    banks = [bank for course in library.courses for bank in course.banks]
    return [(bank.path, len(bank.drafts)) for bank in banks if bank.drafts]


def look(library: "Library", drafts: Sequence[Path] = ()) -> str:
    """Say how to see why a library lacks what was asked for; `drafts` are files that hold some."""
    if drafts:
        return f"there are drafts to look at first: {command_line('draft', '--review', drafts[0])}"
    paths = dict.fromkeys(left.path for left in library.left_out)
    if paths:
        return f"see what is wrong: {command_line('check', *paths)}"
    told = [f"{problem.span.path}: {problem.message}" for problem in library.problems]
    return "; ".join(told) or "name a file or folder with --quizzes"
