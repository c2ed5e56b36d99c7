"""`cssr-quiz banks`: the courses and banks, and how far the learner is with each."""

from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Json, Plain, Profile, Quizzes
from cssr_quiz.errors import command_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cssr_quiz.bank.bank import Course
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Progress
    from cssr_quiz.stats import BankCount


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("banks")(banks)


def banks(
    ctx: typer.Context,
    path: Annotated[
        bool, typer.Option("--path", help="Show where banks are looked for, and where each lies.")
    ] = False,
    topics: Annotated[
        bool, typer.Option("--topics", help="List topics and tags instead, for --topic.")
    ] = False,
    quizzes: Quizzes = None,
    json: Json = False,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """List courses and banks: questions, new, due, learned."""
    from cssr_quiz.cli.carrying import carry_over
    from cssr_quiz.cli.desk import Desk, as_json, is_plain
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.sitting import left_out_lines
    from cssr_quiz.stats import count_banks
    from cssr_quiz.ui.tables import say

    desk = Desk.of(profile or ctx.obj, quizzes, reading=True)
    if path:
        _show_paths(desk)
        return
    if topics:
        _show_topics(desk, plain=is_plain(plain))
        return
    progress, carried = carry_over(desk)
    guide = Guide(desk)
    courses = groupby(desk.library.all(), lambda placed: id(placed.course))
    due = {name for _, mine in courses for name in guide.due_today([*mine], progress)}
    counts = count_banks(desk.library, progress, due)
    if json:
        say(as_json([asdict(each) for each in counts]))
        return
    _show_counts(desk.library.courses, counts, plain=is_plain(plain))
    for line in (*left_out_lines(desk.library), *carried, *_to_do(desk, progress)):
        say(line)
    if not counts:
        say("There is no bank; name a file or folder with --quizzes.")


def _show_counts(
    courses: "Sequence[Course]", counts: "Sequence[BankCount]", *, plain: bool
) -> None:
    """Print a table for each course, a bank a line."""
    from cssr_quiz.ui.tables import show_table

    head = ("Bank", "Questions", "New", "Due", "Learned")
    for place, course in enumerate(courses):
        names = {bank.name for bank in course.banks}
        rows = [
            (f"{each.bank} – {each.title}", each.questions, each.new, each.due, each.learned)
            for each in counts
            if each.course == course.name and each.bank in names
        ]
        _show_title(course, place)
        show_table(head, rows, plain=plain)


def _show_title(course: "Course", place: int) -> None:
    """Print the title of a course, below a blank line where one stands above."""
    from cssr_quiz.ui.tables import say

    say(("\n" if place else "") + course.title + (f" ({course.name})" if course.name else ""))


def _to_do(desk: "Desk", progress: "Mapping[str, Progress]") -> "Iterator[str]":
    """Yield what waits for the learner: drafts to look at, and questions often forgotten."""
    from cssr_quiz.cli.naming import drafts_of
    from cssr_quiz.stats import count_leeches
    from cssr_quiz.ui.words import count

    for file, drafts in drafts_of(desk.library):
        if not desk.is_given(file):
            review = command_line("draft", "--review", file)
            yield f"{file} holds {count(drafts, 'draft')}; look at them: {review}"
    often = desk.settings.leech
    if leeches := count_leeches(desk.library, progress, often):
        times = f"{count(leeches, 'question')} {count(often, 'time')} or more often"
        yield f"You forgot {times}: {desk.command('practice', '--leeches')}"


def _show_paths(desk: "Desk") -> None:
    """Print the folders in which banks are looked for, and the file of each bank."""
    from cssr_quiz.ui.tables import say

    for folder in desk.paths or desk.folders:
        say(f"Looked for in {folder}")
    if not desk.paths:
        say(f"Your own quizzes: {desk.own_quizzes}")
    for course in desk.library.courses:
        for bank in course.banks:
            say(f"{course.full_name(bank)}: {bank.path}")


def _show_topics(desk: "Desk", *, plain: bool) -> None:
    """Print the topics and tags of each course, and how many questions each has."""
    from cssr_quiz.cli.topics import counted
    from cssr_quiz.ui.tables import show_table

    for place, course in enumerate(desk.library.courses):
        questions = [each for each in desk.library.all() if each.course is course]
        _show_title(course, place)
        show_table(("Topic or tag", "Questions"), list(counted(questions).items()), plain=plain)
