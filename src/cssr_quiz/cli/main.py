"""The entry point: the list of commands, and the one boundary where errors end."""

import codecs
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn, cast

import typer
from typer.core import TyperCommand, TyperOption

from cssr_quiz import __version__
from cssr_quiz.cli.options import Profile
from cssr_quiz.errors import Exit, QuizError

EPILOG = """\
\b
Examples:
  cssr-quiz start                      today's questions
  cssr-quiz start treaties --limit 5   five of one bank
  cssr-quiz practice --wrong           what you missed
  cssr-quiz check my-bank.yaml         what is wrong in it
  cssr-quiz --install-completion       Tab completes
"""

MODULES = (
    "start", "plan", "practice", "exam", "read", "banks", "add", "due", "stats", "timeline",
    "check", "new", "draft", "harvest", "try_", "show", "fmt", "diff", "coverage", "schema", "undo",
    "report", "tune", "backup", "restore", "export_log", "import_log", "config", "doctor",
)  # fmt: skip
"""The modules of the commands, in the order of the help."""

_MODULE_OF = {"try": "try_", "remove": "add"}


MISUSE: Final = cast("type[Exception]", typer.BadParameter.__base__)
"""What the parser raises where a command is called wrongly; it has no public name."""


class Command(TyperCommand):
    """A command; each takes `--plain`, those too that print plain lines anyway.

    It is as if that stood there where the learner's setting `plain` is on.
    """

    def __init__(self, name: str | None, **more: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(name, **more)
        if not any("--plain" in each.opts for each in self.params):
            about = "Lines of text only, which is all that this command prints."
            self.params.append(
                TyperOption(param_decls=["--plain"], is_flag=True, expose_value=False, help=about)
            )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - no public name
        """Parse the arguments; an error tells of which command it is, a lacking value's too."""
        try:
            return super().parse_args(ctx, args)
        except MISUSE as error:
            cast("Any", error).ctx = ctx
            raise

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - no public names
        """Run the command, in lines of text only where nothing but the setting asks for it."""
        if "plain" in ctx.params and ctx.get_parameter_source("plain").name == "DEFAULT":
            from cssr_quiz.cli.desk import is_plain, is_set_plain

            learner = ctx.params.get("profile") or ctx.obj
            ctx.params["plain"] = not is_plain(wanted=False) and is_set_plain(learner)
        return super().invoke(ctx)


def make_app(modules: Sequence[str] = MODULES) -> typer.Typer:
    """Return the command line with the commands of these modules."""
    app = typer.Typer(
        name="cssr-quiz",
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(epilog=EPILOG)(main)
    for module in modules:
        import_module(f"cssr_quiz.cli.commands.{module}").register(app)
    groups = (each.typer_instance for each in app.registered_groups)
    for each in (app, *filter(None, groups)):
        for command in each.registered_commands:
            command.cls = Command
            # Else the list of commands breaks off a sentence that is longer than a line.
            command.short_help = _first_sentence(getdoc(command.callback) or "")
    return app


def _first_sentence(text: str) -> str:
    first = text.partition("\n\n")[0].partition(". ")[0]
    return f"{first.removesuffix('.')}."


def needed(arguments: Sequence[str]) -> Sequence[str]:
    """Return the modules that a command line needs: one where it begins with a command."""
    word = arguments[0] if arguments else ""
    if word == "--version":
        return ()
    module = _MODULE_OF.get(word, word.replace("-", "_"))
    return (module,) if module in MODULES else MODULES


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer passes it by place
    if wanted:
        typer.echo(f"cssr-quiz {__version__}")
        raise typer.Exit


def main(
    ctx: typer.Context,
    profile: Profile = None,
    version: Annotated[  # noqa: ARG001 - the callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """A quiz in the terminal that makes history stay."""
    ctx.obj = profile
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def run() -> None:
    """Run the command line and exit."""
    from cssr_quiz.ui.clean import readable

    codecs.register_error("readable", readable)
    _fill_closed_streams()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="readable")
    try:
        app = make_app(needed(sys.argv[1:]))
        sys.exit(app(prog_name="cssr-quiz", standalone_mode=False) or Exit.FINE)
    except QuizError as error:
        _end(error)
    except MISUSE as error:
        from cssr_quiz.cli.misuse import in_our_words

        _end(in_our_words(error))
    except typer.Abort:
        sys.stderr.write("\n")
        sys.exit(Exit.INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.PROBLEMS)
    except Exception:  # noqa: BLE001 - the one place where a bug ends, with a log to paste
        sys.stderr.write(_bug(os.environ))
        sys.exit(Exit.BUG)


def _fill_closed_streams() -> None:
    """Read nothing and write nowhere, where a stream is closed (`<&-`); no database takes it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - it stays open to the end


def _end(error: QuizError) -> NoReturn:
    """Tell an error, and the way out of it, and exit with its code."""
    from cssr_quiz.ui.folding import folded

    for line in (f"error: {error.message}", f"  {error.hint}" if error.hint else ""):
        sys.stderr.write(folded(line, sys.stderr) + "\n" if line else "")
    sys.exit(error.exit)


def _bug(environ: Mapping[str, str]) -> str:
    """Write the traceback to a file and return what to tell the user."""
    import traceback
    from tempfile import gettempdir

    report = f"cssr-quiz {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"
    report += traceback.format_exc()
    if environ.get("CSSR_QUIZ_DEBUG"):
        return report
    path = Path(gettempdir()) / "cssr-quiz-bug.txt"
    try:
        path.write_text(report, "utf-8")
    except OSError:
        return report
    return (
        "error: this is a bug in cssr-quiz; every answer given is saved\n"
        f"  a report to paste lies in {path}\n"
    )
