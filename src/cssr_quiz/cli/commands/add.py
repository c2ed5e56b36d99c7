"""`cssr-quiz add` and `remove`: banks put into the learner's own folder, and taken out again."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.completion import added, completing
from cssr_quiz.cli.options import Profile
from cssr_quiz.errors import QuizError, UsageError, command_line, reason

if TYPE_CHECKING:
    from cssr_quiz.bank import Library


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("add")(add)
    app.command("remove")(remove)


def add(
    ctx: typer.Context,
    source: Annotated[
        Path, typer.Argument(metavar="FILE|FOLDER|ZIP", help="A bank, a course, or an archive.")
    ],
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of what you had of that name.")
    ] = False,
    profile: Profile = None,
) -> None:
    """Check a bank or course and copy it into your own quizzes."""
    import shutil
    from tempfile import TemporaryDirectory

    from cssr_quiz.bank import load
    from cssr_quiz.bank.editing.naming import as_id
    from cssr_quiz.bank.holding import places
    from cssr_quiz.bank.parcel import unpack
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.ui.tables import say

    own = Desk.of(profile or ctx.obj).own_quizzes
    try:
        own.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=own, prefix=".new-", ignore_cleanup_errors=True) as made:
            staged = Path(made) / "banks"
            staged.mkdir()
            name = as_id(unpack(source, staged)) or "quizzes"
            library = load([staged])
            _refuse_without_text(source, library, staged)
            _refuse_errors(source, staged)
            held = set(places(library.courses))
            name = _make_room(own, name, held, Path(made) / "old", replace=replace)
            staged.replace(own / name)
    except (OSError, shutil.Error) as error:
        raise QuizError(f"cannot write into {own}: {reason(error)}") from error
    say(f"Added to your quizzes as `{name}`: {_held(library)}.")
    say(f"  cssr-quiz start {_first_name(library)}")
    for course in _hidden(library):
        back = command_line("remove", name)
        say(f"It hides the built-in course `{course}`; to have that back: {back}")
    if any(bank.drafts for course in library.courses for bank in course.banks):
        say("Nobody is asked the drafts; their author keeps them, or drops them, first.")


def _make_room(own: Path, name: str, held: "set[str]", aside: Path, *, replace: bool) -> str:
    """Take out what has the same name, or holds a course or bank of one; return what to call it.

    What takes the place of something else is called as that was. Raises QuizError where there is
    such a thing and it is not to be replaced.
    """
    from cssr_quiz.bank.holding import holdings

    old = [each for each in holdings(own) if each.name == name or held & each.places.keys()]
    if old and not replace:
        twin = old[0]
        shared = sorted(held & twin.places.keys()) or [name]
        inside = "" if twin.name in shared else f", in `{twin.name}`"
        other = "" if held & twin.places.keys() else "; to have both, give this one another name"
        raise QuizError(
            f"there is a `{shared[0]}` among your quizzes already{inside}",
            f"to put this one in its place: --replace{other}",
        )
    whole = [
        each.name
        for each in old
        if each.taken_out(each.places if each.name == name else held, aside)
    ]
    return name if name in whole or not whole else whole[0]


def _refuse_without_text(source: Path, library: "Library", staged: Path) -> None:
    """Raise QuizError where a bank does not bring the study text that it names."""
    for bank in (bank for course in library.courses for bank in course.banks):
        if bank.text is None:
            continue
        if not bank.text.resolve().is_relative_to(staged.resolve()):
            raise QuizError(
                f"the study text of {bank.path.name} in {source} lies outside its folder",
                "put it beside the bank, and its name behind `text:`",
            )
        if not bank.text.is_file():
            raise QuizError(
                f"{source} lacks {bank.text.name}, the study text of {bank.path.name}",
                "put it beside the bank, or delete the line `text:` from the bank",
            )


def _refuse_errors(source: Path, staged: Path) -> None:
    """Show what is wrong and end the command where a file has an error."""
    from dataclasses import replace

    from cssr_quiz.bank.check import check
    from cssr_quiz.diagnostics import has_errors
    from cssr_quiz.ui.problems import show_problems

    problems = check([staged]).problems
    if not has_errors(problems):
        return
    inside = f"{staged}/"
    root = source if source.is_dir() else source.parent
    shown = [
        replace(each, span=replace(each.span, path=str(root / each.span.path.removeprefix(inside))))
        for each in problems
        if has_errors([each])
    ]
    show_problems(shown, "plain")
    raise QuizError(f"{source} has errors and was not added", "mend them and add it again")


def _hidden(library: "Library") -> list[str]:
    """Return the built-in courses whose names courses of a library bear."""
    from cssr_quiz.bank import load
    from cssr_quiz.cli.desk import built_in

    named = {course.name for course in library.courses if course.name}
    return [each.name for each in load([built_in()]).courses if each.name in named] if named else []


def _held(library: "Library") -> str:
    from cssr_quiz.ui.words import contents

    banks = [bank for course in library.courses for bank in course.banks]
    questions = sum(len(bank.questions) for bank in banks)
    return contents(len(banks), questions, sum(len(bank.drafts) for bank in banks))


def _first_name(library: "Library") -> str:
    course = library.courses[0]
    return course.name or course.banks[0].name


def remove(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="As `add` called it, or a course or a bank by itself in it.",
            autocompletion=completing(added),
        ),
    ],
    profile: Profile = None,
) -> None:
    """Take a bank or course out of your own quizzes. Your answers are kept."""
    from tempfile import TemporaryDirectory

    from cssr_quiz.bank.holding import holdings
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.ui.tables import say

    own = Desk.of(profile or ctx.obj).own_quizzes
    held = holdings(own)
    called = [each for each in held if each.name == name]
    found = called or [each for each in held if name in each.places]
    if not found:
        there = ", ".join(each.name for each in held) or "none"
        raise UsageError(f"there is no `{name}` among your quizzes", f"there are: {there}")
    try:
        with TemporaryDirectory(dir=own, prefix=".old-", ignore_cleanup_errors=True) as made:
            gone = [
                each.name if each.taken_out(each.places if called else {name}, Path(made)) else name
                for each in found
            ]
    except OSError as error:
        raise QuizError(f"cannot remove {name}: {reason(error)}") from error
    for each in gone:
        say(f"{each} is removed; your answers are kept.")
