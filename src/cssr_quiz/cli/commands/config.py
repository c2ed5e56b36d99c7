"""`cssr-quiz config`: shows and changes the learner's settings."""

from dataclasses import fields

import typer

from cssr_quiz.cli.options import Profile

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
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.settings import ABOUT, shown

    settings = Desk.of(ctx.obj).settings
    for each in fields(settings):
        value = shown(getattr(settings, each.name)) or "-"
        typer.echo(f"{each.name} = {value}    {ABOUT[each.name]}")


@config.command("set")
def set_(ctx: typer.Context, name: str, value: str) -> None:
    """Change a setting."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.settings import changed, save_settings, shown

    desk = Desk.of(ctx.obj)
    settings = changed(desk.settings, name, value)
    save_settings(desk.home.config, settings)
    typer.echo(f"{name} = {shown(getattr(settings, name))}")


@config.command("path")
def path(ctx: typer.Context) -> None:
    """Show where your settings and your progress lie."""
    from cssr_quiz.cli.desk import DATABASE, Desk

    desk = Desk.of(ctx.obj)
    typer.echo(f"settings: {desk.home.config}")
    typer.echo(f"progress: {desk.folder / DATABASE}")
