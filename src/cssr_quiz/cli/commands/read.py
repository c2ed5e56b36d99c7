"""`cssr-quiz read`: the study text, with what the learner knows of each paragraph."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Plain, Profile, Quizzes, Seed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from cssr_quiz.bank.bank import Placed
    from cssr_quiz.bank.text import Passage, StudyText
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Progress

EPILOG = """\
\b
Examples:
  cssr-quiz read
  cssr-quiz read interwar
  cssr-quiz read interwar/3
  cssr-quiz read interwar --quiz
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("read", epilog=EPILOG)(read)


def read(
    ctx: typer.Context,
    section: Annotated[
        str,
        typer.Argument(
            metavar="[SECTION]", help="A section or paragraph, as interwar/1; else all."
        ),
    ] = "",
    quiz: Annotated[
        bool, typer.Option("--quiz", help="Ask the questions about it right after.")
    ] = False,
    seed: Seed = None,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Show the study text and how much of it you know."""
    from cssr_quiz.cli.desk import Desk, is_plain
    from cssr_quiz.stats.reading import known_passages
    from cssr_quiz.ui.reading import show_text

    desk, questions = Desk.of(profile or ctx.obj, quizzes, reading=not quiz).questions(None)
    texts = _texts(questions)
    passages = _passages([text for text, _ in texts], section)
    owed = [credit for text, credit in texts if credit and {*text.passages} & {*passages}]
    progress = desk.store.all_progress()
    retention = desk.settings.retention
    known = known_passages(questions, progress, desk.today, retention, desk.model)
    show_text(passages, known, owed, plain=is_plain(plain))
    if quiz:
        anchors = {passage.anchor for passage in passages}
        _ask(desk, questions, anchors, progress, seed, plain=plain)


def _texts(questions: "Iterable[Placed]") -> "list[tuple[StudyText, str]]":
    """Return the study texts of questions, each with what is owed to whom it derives from."""
    from cssr_quiz.bank.text import read_text

    asked: dict[Path, Placed] = {}
    for placed in questions:
        if placed.bank.text is not None:
            asked.setdefault(placed.bank.text, placed)
    texts = [(read_text(path), placed) for path, placed in asked.items()]
    return [
        (text, text.source.credit or placed.bank.source.credit or placed.course.source.credit)
        for text, placed in texts
    ]


def _passages(texts: "Iterable[StudyText]", section: str) -> "list[Passage]":
    """Return the passages of a section, or the one of an anchor, or all; raises QuizError."""
    from cssr_quiz.diagnostics import did_you_mean, way_out
    from cssr_quiz.errors import QuizError, UsageError

    passages = [passage for text in texts for passage in text.passages]
    if not passages:
        raise QuizError("this course has no study text", "a bank names one with `text`")
    wanted = [each for each in passages if section in ("", each.section, each.anchor)]
    if not wanted:
        sections = list(dict.fromkeys(passage.section for passage in passages))
        guess = did_you_mean(section, [*sections, *(passage.anchor for passage in passages)])
        hint = way_out(guess, f"there are: {', '.join(sections)}")
        raise UsageError(f"there is no section or paragraph `{section}`", hint)
    return wanted


def _ask(
    desk: "Desk",
    questions: "Sequence[Placed]",
    anchors: set[str],
    progress: "Mapping[str, Progress]",
    seed: int | None,
    *,
    plain: bool,
) -> None:
    """Ask what is due or new about some passages, or practise that where nothing is."""
    from cssr_quiz.cli.sitting import Terms, open_front, pace_of, play
    from cssr_quiz.review import Mode
    from cssr_quiz.session import practised, todays

    about = [
        placed
        for placed in questions
        if any(cite.passage in anchors for cite in placed.question.cites)
    ]
    pace = replace(pace_of(desk), new=len(about) + len(progress))
    items, _ = todays(about, progress, desk.today, pace, desk.model)
    mode = Mode.REVIEW if items else Mode.PRACTICE
    front = open_front(plain)
    asked = items or practised(about, progress, seed or 0)
    play(desk, front, questions, asked, Terms(mode, seed))
