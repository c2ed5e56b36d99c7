"""`cssr-quiz draft`: drafts questions from a text, and walks their author through them."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Plain
from cssr_quiz.errors import QuizError, UsageError, command_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank.drafting.draft import Draft, Kind
    from cssr_quiz.bank.text import StudyText

EPILOG = """\
\b
Examples:
  cssr-quiz draft article.txt --out treaties.yaml
  cssr-quiz draft text.md --kinds dates,leaders
  cssr-quiz draft --review treaties.yaml

With --out a text without anchors gets a study text beside the bank, treaties-text.md, which the
drafts cite, and the schema by which editors help. Nothing that is there already is overwritten.
Nobody is asked a draft until its author keeps it.
"""

_REVIEWING = "cssr-quiz draft --review FILE"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draft", epilog=EPILOG)(draft)


def draft(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help="A Markdown or plain text; with --review a bank with drafts."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="The bank to write; else it is printed."),
    ] = None,
    kinds: Annotated[
        str,
        typer.Option(
            "--kinds", metavar="K", help="Some of dates,treaties,leaders,numbers; else all."
        ),
    ] = "",
    review: Annotated[
        bool, typer.Option("--review", help="Go through the drafts of a bank.")
    ] = False,
    plain: Plain = False,
) -> None:
    """Draft questions from a text, or go through a bank's drafts."""
    if review:
        if out is not None or kinds:
            raise UsageError("--out and --kinds do not go with --review", _REVIEWING)
        if file is None:
            raise UsageError("name a bank with drafts", _REVIEWING)
        _review(file, plain=plain)
        return
    from cssr_quiz.cli.newbank import named

    if file is None:
        raise UsageError("name a text", f"or go through drafts: {_REVIEWING}")
    wanted = _kinds(kinds)
    if out is None:
        _print(file, wanted)
    else:
        _write(file, named(out), wanted)


def _kinds(text: str) -> "tuple[Kind, ...]":
    from cssr_quiz.bank.drafting.draft import Kind
    from cssr_quiz.diagnostics import did_you_mean, way_out

    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in list(Kind):
            guess = did_you_mean(name, list(Kind))
            hint = way_out(guess, f"the kinds are {', '.join(Kind)}")
            raise UsageError(f"there is no kind `{name}`", hint)
    return tuple(Kind(name) for name in names) or tuple(Kind)


def _read(path: Path) -> "tuple[StudyText, str]":
    """Read a text; returns the Markdown of its study text too, "" where it is one already."""
    from cssr_quiz import yamltree
    from cssr_quiz.bank.drafting.article import anchored, study_text
    from cssr_quiz.diagnostics import has_errors
    from cssr_quiz.filenames import is_bank

    if path.is_dir():
        raise QuizError(f"{path} is a folder", "name a text")
    if is_bank(path):
        review = command_line("draft", "--review", path)
        raise QuizError(f"{path} is a bank, and no text", f"to go through its drafts: {review}")
    text, problems = yamltree.read(path, str(path))
    if problems:
        large = problems[0].code == "file-too-large"
        hint = "cut it into several texts" if large else problems[0].hint
        raise QuizError(f"{path}: {problems[0].message}", hint)
    if _is_json(text):
        hint = "copy its text into a file of its own"
        raise QuizError(f"{path} is JSON, and no plain text", hint)
    study = anchored(text, str(path))
    if study is not None:
        if has_errors(study.problems):
            problem = next(each for each in study.problems if has_errors([each]))
            raise QuizError(f"{problem.span}: {problem.message}", problem.hint)
        return study, ""
    study, markdown = study_text(text, str(path))
    if not study.passages:
        hint = "drafts are made of sentences; the rows of a table are left out"
        raise QuizError(f"{path} has no paragraph of text", hint)
    return study, markdown


def _is_json(text: str) -> bool:
    """Tell whether a text is that of a program, or its first line is; `[1]` marks a footnote."""
    import json

    whole = text.strip()
    if not whole.startswith(("{", "[")):
        return False
    first = (whole.partition("\n")[0],) if whole.startswith("{") else ()
    for each in (whole, *first):
        # What is nested too deep for Python to read is left to the drafter, which finds nothing.
        with suppress(ValueError, RecursionError):
            json.loads(each)
            return True
    return False


def _drafts(
    study: "StudyText", path: Path, kinds: "Sequence[Kind]"
) -> "tuple[tuple[Draft, ...], str]":
    """Return the drafts of a text and its language; raises QuizError where there are none."""
    from cssr_quiz.bank.drafting.making import drafts_of
    from cssr_quiz.bank.drafting.tongue import language_of

    prose = " ".join(passage.text for passage in study.passages)
    language = study.front.get("language", "") or language_of(prose)
    drafts = drafts_of(study, language, kinds)
    if not drafts:
        raise QuizError(f"no question can be drafted from {path}", _why_none(language, kinds))
    return drafts, language


def _why_none(language: str, kinds: "Sequence[Kind]") -> str:
    """Return what to do where nothing could be drafted."""
    from cssr_quiz.bank.drafting.draft import Kind

    if not language.startswith("en") and Kind.DATES not in kinds:
        return "of a text that is not in English only dates are asked for: --kinds dates"
    if len(kinds) < len(Kind):
        wanted = ", ".join(kinds)
        return f"none of the kinds that you want ({wanted}); without --kinds there may be others"
    return "drafts are made of sentences with a date, an office, a treaty or a figure"


def _print(path: Path, kinds: "Sequence[Kind]") -> None:
    """Print a bank; it cites the text only where that has anchors."""
    from cssr_quiz.bank.drafting.article import titled
    from cssr_quiz.bank.drafting.sheet import bank_of
    from cssr_quiz.ui.folding import folded

    study, markdown = _read(path)
    drafts, language = _drafts(study, path, kinds)
    text = "" if markdown else path.as_posix()
    sys.stdout.write(
        bank_of(drafts, study, name=path.stem, title=titled(study), text=text, language=language)
    )
    if markdown:
        why = f"nothing is cited, since {path} has no anchors"
        note = f"note: {why}; with --out a study text that has them is written, too"
        sys.stderr.write(folded(note, sys.stderr) + "\n")


def _write(path: Path, out: Path, kinds: "Sequence[Kind]") -> None:
    """Write a bank, and a study text beside it where the text has no anchors."""
    import os

    from cssr_quiz.bank.drafting.article import titled
    from cssr_quiz.bank.drafting.sheet import bank_of
    from cssr_quiz.bank.editor import MODELINE
    from cssr_quiz.cli.newbank import create, lay_schema
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    beside = out.with_name(f"{out.stem}-text.md")
    study, markdown = _read(path)
    for file in (out, *([beside] if markdown else [])):
        if file.exists():
            raise QuizError(f"{file} is there already", "choose another name")
    drafts, language = _drafts(study, path, kinds)
    text = beside.name if markdown else Path(os.path.relpath(path, out.parent)).as_posix()
    bank = bank_of(drafts, study, name=out.stem, title=titled(study), text=text, language=language)
    if markdown:
        create(beside, markdown)
    create(out, f"{MODELINE}\n{bank}")
    cites = "It cites" if len(drafts) == 1 else "They cite"
    cited = f" {cites} {beside}." if markdown else ""
    say(f"{out} is written, with {count(len(drafts), 'draft')}.{cited}")
    say(f"  {command_line('draft', '--review', out)}    keep, edit or drop each of them")
    say(f"  {command_line('check', out)}    what is wrong with it")
    lay_schema(out.parent)


def _review(file: Path, *, plain: bool) -> None:
    """Walk through the drafts of a bank."""
    from cssr_quiz.bank.editing.sheet import open_sheet
    from cssr_quiz.cli.sitting import open_front
    from cssr_quiz.filenames import is_bank
    from cssr_quiz.ui.review import Review

    if file.is_file() and not is_bank(file):
        way_out = command_line("draft", file, "--out", file.with_suffix(".yaml"))
        raise QuizError(f"{file} is no bank", f"to draft questions from a text: {way_out}")
    open_sheet(file)
    Review(file, open_front(plain), _Pen()).run()


class _Pen:
    """Lets a text be changed in a line; at a keyboard it stands there to begin with."""

    def __init__(self) -> None:
        from importlib import import_module

        from cssr_quiz.cli.sitting import reader

        self._read, self._prompt = reader()
        try:
            self._readline = import_module("readline") if self._prompt else None
        except ImportError:  # on Windows
            self._readline = None
        self.how = (
            "Change it below; Ctrl-U empties the line, Enter alone leaves it as it is:"
            if self._readline
            else "Write it as you want it, or Enter to leave it:"
        )

    def __call__(self, text: str) -> str:
        """Return the line as it is handed in."""
        readline = self._readline
        if readline is None:
            return self._read(self._prompt)
        readline.set_startup_hook(lambda: readline.insert_text(text))
        try:
            return self._read(self._prompt)
        except KeyboardInterrupt:
            sys.stdout.write("\n")
            raise
        finally:
            readline.set_startup_hook(None)
