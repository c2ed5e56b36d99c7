"""`cssr-quiz config`: shows and changes the learner's settings."""

from dataclasses import fields

import typer

from cssr_quiz.cli.desk import DATABASE, Desk
from cssr_quiz.cli.options import Profile
from cssr_quiz.cli.settings import ABOUT, changed, save_settings

config = typer.Typer(no_args_is_help=False, invoke_without_command=True, rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(config, name="config", help="Show and change your settings.")


@config.callback()
def _default(ctx: typer.Context, profile: Profile = None) -> None:
    """Show and change your settings."""
    ctx.obj = profile or ctx.obj
    if ctx.invoked_subcommand is None:
        show(ctx)


@config.command("show")
def show(ctx: typer.Context) -> None:
    """Show every setting and what it means."""
    settings = Desk.of(ctx.obj).settings
    for each in fields(settings):
        value = getattr(settings, each.name)
        typer.echo(f"{each.name} = {value if value != '' else '-'}    {ABOUT[each.name]}")


@config.command("set")
def set_(ctx: typer.Context, name: str, value: str) -> None:
    """Change a setting."""
    desk = Desk.of(ctx.obj)
    settings = changed(desk.settings, name, value)
    save_settings(desk.home.config, settings)
    typer.echo(f"{name} = {getattr(settings, name)}")


@config.command("path")
def path(ctx: typer.Context) -> None:
    """Show where your settings and your progress lie."""
    desk = Desk.of(ctx.obj)
    typer.echo(f"settings: {desk.home.config}")
    typer.echo(f"progress: {desk.folder / DATABASE}")
