"""`cssr-quiz try`: judges responses as a learner's would be judged; nothing is recorded."""

import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cssr_quiz.cli.options import Form, Json
from cssr_quiz.errors import Exit, UsageError

if TYPE_CHECKING:
    from cssr_quiz.bank import Library
    from cssr_quiz.interaction import Interaction, Verdict

EPILOG = """\
\b
Examples:
  cssr-quiz try my-bank.yaml alliance-1935 "16. 5. 1935" "May 1935"
  cssr-quiz try my-bank.yaml first-president Masaryk --form choose
  cssr-quiz try my-bank.yaml < lines-of-id-tab-response.tsv

The outcome is correct, close, partial, wrong, or ask: then the learner is asked again.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("try", epilog=EPILOG)(try_)


def try_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A bank, or a folder of banks.")],
    name: Annotated[
        str, typer.Argument(metavar="[ID]", help="The question: its id, or `bank/id`.")
    ] = "",
    responses: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RESPONSE]...",
            help="What a learner types; else lines `id TAB response` are read from standard input.",
        ),
    ] = None,
    form: Form = "",
    json: Json = False,
) -> None:
    """Judge responses as a learner's would be. Nothing is recorded."""
    from cssr_quiz.bank import load
    from cssr_quiz.bank.finding import FORMS

    if form and form not in FORMS:
        raise UsageError(f"there is no form `{form}`", f"the forms are {', '.join(FORMS)}")
    library = load([file])
    if not any(library.written()):
        from cssr_quiz.cli.naming import look
        from cssr_quiz.errors import QuizError

        raise QuizError(f"there is no question in {file}", look(library))
    asked = cache(partial(_asked, library, form))
    if not responses:
        _stream(asked, name.removeprefix("-"))
        return
    for place, response in enumerate(responses):
        verdict = _judged(asked(name), response)
        if json:
            _line(_said(name, response, verdict))
        else:
            _show(response, verdict, first=place == 0)


def _asked(library: "Library", form: str, name: str) -> "Interaction":
    """Return a question in the form wanted, else in the hardest; raises UsageError."""
    from cssr_quiz.bank.finding import find, form_named

    if not name:
        raise UsageError("expected an id, a tab and a response")
    return form_named(
        find({placed.name: placed for placed in library.written()}, name).forms(), form
    )


def _judged(interaction: "Interaction", line: str) -> "Verdict":
    """Judge a line as a session does: who says that he does not know has given up."""
    from cssr_quiz.interaction import Outcome, Verdict, judge_line
    from cssr_quiz.wording import gives_up

    verdict = judge_line(interaction, line)
    if gives_up(line) and not verdict.right:
        return Verdict(0.0, Outcome.WRONG, "not known")
    return verdict


def _stream(asked: "Callable[[str], Interaction]", default: str) -> None:
    """Judge each line of standard input; one that fails is told in its place."""
    failed = False
    for line in _lines():
        name, tab, response = line.partition("\t")
        if not tab:
            name, response = default, line
        try:
            _line(_said(name, response, _judged(asked(name), response)))
        except UsageError as error:
            failed = True
            _line({"id": name, "response": response, "error": str(error)})
    if failed:
        raise typer.Exit(Exit.PROBLEMS)


def _lines() -> Iterator[str]:
    """Yield the lines of standard input that hold anything, in UTF-8 whatever the system says."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    while line := sys.stdin.readline():
        if line.strip():
            yield line.rstrip("\r\n")


def _said(name: str, response: str, verdict: "Verdict") -> dict[str, Any]:
    return {
        "id": name,
        "response": response,
        "credit": round(verdict.credit, 4),
        "outcome": verdict.outcome.value,
        "note": verdict.note,
        "read_as": verdict.read_as,
    }


def _line(said: dict[str, Any]) -> None:
    """Print one object in one line, at once, for programs that wait for it."""
    import json

    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _show(response: str, verdict: "Verdict", *, first: bool) -> None:
    """Print a verdict for people."""
    from cssr_quiz.ui.tables import say

    say(("" if first else "\n") + (response or "(nothing)"))
    say(f"  {verdict.outcome.value}, credit {verdict.credit:.2f}")
    if verdict.read_as:
        say(f"  read as {verdict.read_as}")
    if verdict.note:
        say(f"  note: {verdict.note}")
