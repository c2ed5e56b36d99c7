"""`cssr-quiz config`: shows and changes the learner's settings."""

from dataclasses import fields
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.completion import completing, settings
from cssr_quiz.cli.options import Plain, Profile

if TYPE_CHECKING:
    from cssr_quiz.cli.desk import Desk

config = typer.Typer(no_args_is_help=False, invoke_without_command=True, rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(config, name="config", help="Show and change your settings.")


@config.callback()
def _default(ctx: typer.Context, profile: Profile = None, plain: Plain = False) -> None:
    """Show and change your settings."""
    del plain  # lines are all that there is
    ctx.obj = profile or ctx.obj
    if ctx.invoked_subcommand is None:
        show(ctx)


@config.command("show")
def show(ctx: typer.Context, profile: Profile = None) -> None:
    """Show every setting and what it means."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.settings import ABOUT, shown

    settings = Desk.of(profile or ctx.obj, greet=False).settings
    for each in fields(settings):
        value = shown(getattr(settings, each.name)) or "-"
        typer.echo(f"{each.name} = {value}    {ABOUT[each.name]}")


@config.command("set")
def set_(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="One of those that `config` shows.",
            autocompletion=completing(settings),
        ),
    ],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What it is to be.")],
    profile: Profile = None,
) -> None:
    """Change a setting."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.settings import changed, save_settings, shown

    desk = Desk.of(profile or ctx.obj)
    settings = changed(desk.settings, name, value)
    if settings.course != desk.settings.course:
        _check_course(desk, settings.course)
    save_settings(desk.home.config, settings)
    typer.echo(f"{name} = {shown(getattr(settings, name))}")


def _check_course(desk: "Desk", name: str) -> None:
    """Raise UsageError where a course that is chosen is not among those that are loaded."""
    from cssr_quiz.diagnostics import did_you_mean, way_out
    from cssr_quiz.errors import UsageError

    known = [course.name for course in desk.library.courses if course.name]
    if name and name not in known:
        hint = way_out(did_you_mean(name, known), f"there are: {', '.join(known) or 'none'}")
        raise UsageError(f"there is no course `{name}`", hint)


@config.command("path")
def path(ctx: typer.Context, profile: Profile = None) -> None:
    """Show where your settings and your progress lie."""
    from cssr_quiz.cli.desk import DATABASE, Desk

    desk = Desk.of(profile or ctx.obj, greet=False)
    typer.echo(f"settings: {desk.home.config}")
    typer.echo(f"progress: {desk.folder / DATABASE}")


@config.command("profiles")
def profiles() -> None:
    """List the learners who have a profile."""
    import os

    from cssr_quiz.cli.home import profiles as known

    for name in known(os.environ):
        typer.echo(name)
    if not known(os.environ):
        typer.echo("There is no profile; one begins with: cssr-quiz --profile NAME start")
