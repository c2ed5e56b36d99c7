"""`cssr-quiz show`: a question as it will look in each of its forms."""

from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.completion import banks, completing, forms
from cssr_quiz.cli.options import Plain, Profile, Quizzes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.interaction import Interaction

EPILOG = """\
\b
Examples:
  cssr-quiz show my-bank.yaml
  cssr-quiz show my-bank.yaml alliance-1935 --form choose
  cssr-quiz show treaties --as-learner
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", epilog=EPILOG)(show)


def show(
    ctx: typer.Context,
    bank: Annotated[
        str,
        typer.Argument(
            metavar="BANK",
            help="A bank or course, or a file.",
            autocompletion=completing(banks),
        ),
    ],
    name: Annotated[
        str, typer.Argument(metavar="[ID]", help="The question; all where none is named.")
    ] = "",
    form: Annotated[
        str,
        typer.Option(
            "--form",
            metavar="F",
            help="Only choose, write, arrange, pair or fill; every form, else.",
            autocompletion=completing(forms),
        ),
    ] = "",
    as_learner: Annotated[
        bool, typer.Option("--as-learner", help="Only what a learner sees, without the answer.")
    ] = False,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Show questions with key, hints and what each option says."""
    from cssr_quiz.bank.finding import FORMS, find
    from cssr_quiz.cli.desk import Desk, is_plain
    from cssr_quiz.cli.sitting import left_out_lines
    from cssr_quiz.errors import QuizError, UsageError
    from cssr_quiz.ui.preview import show_author, show_learner
    from cssr_quiz.ui.tables import say

    if form and form not in FORMS:
        raise UsageError(f"there is no form `{form}`", f"the forms are {', '.join(FORMS)}")
    desk, questions = Desk.of(profile or ctx.obj, quizzes).questions([bank], drafts=True)
    for line in left_out_lines(desk.library):
        say(line)
    if name:
        questions = [find({placed.name: placed for placed in questions}, name)]
    found = ((placed, _wanted(placed.forms(), form, one=bool(name))) for placed in questions)
    shown = [(placed, wanted) for placed, wanted in found if wanted]
    if not shown:
        raise QuizError(f"no question of {bank} can be asked as `{form}`")
    for number, (placed, wanted) in enumerate(shown):
        if number:
            say("")
        if as_learner:
            show_learner(placed, wanted, plain=is_plain(plain))
        else:
            show_author(placed, wanted)


def _wanted(forms: "Sequence[Interaction]", form: str, *, one: bool) -> "Sequence[Interaction]":
    """Return the forms to show; raises UsageError where the `one` question lacks its form."""
    from cssr_quiz.bank.finding import form_named

    if not form:
        return forms
    if one:
        return (form_named(forms, form),)
    return [each for each in forms if each.form == form]
