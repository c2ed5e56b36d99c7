"""`cssr-quiz report`: what was noted of questions, as a text for their authors."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Banks, Profile, Quizzes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cssr_quiz.bank import Bank
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.review import Mark, Report
    from cssr_quiz.stats.reports import Reported

EPILOG = """\
\b
Examples:
  cssr-quiz report treaties --out report.txt
  cssr-quiz report --flagged
  cssr-quiz report --done             once you have sent it

In a session, `!` or `:report` notes what is wrong with a question. Nothing is sent by itself.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report", epilog=EPILOG)(report)


def report(
    ctx: typer.Context,
    banks: Banks = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the text there.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="What was sent before, too.")] = False,
    flagged: Annotated[bool, typer.Option("--flagged", help="Flagged questions, too.")] = False,
    done: Annotated[
        bool, typer.Option("--done", help="Count what would be listed as sent from now on.")
    ] = False,
    drop: Annotated[
        int | None,
        typer.Option("--drop", metavar="N", min=1, help="Take back the note that is listed as N."),
    ] = None,
    quizzes: Quizzes = None,
    profile: Profile = None,
) -> None:
    """Make a text for the author of what you noted about questions."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.ui.report import report_text
    from cssr_quiz.ui.tables import say

    desk = Desk.of(profile or ctx.obj, quizzes, reading=not done and drop is None)
    desk, found = _found(desk, banks, sent=(all_ and not done) or drop is not None, flagged=flagged)
    if drop is not None:
        say(_dropped(desk, found, drop))
    elif not found:
        say("Nothing is noted; in a session, ! or :report does.")
    elif done:
        say(_sent(desk, found))
    else:
        _give(report_text(found, _about(found)), out)
        once_sent = desk.command("report", "--done")
        typer.echo(f"Nothing was sent. Once you have sent it: {once_sent}", err=True)


def _found(
    desk: "Desk", banks: list[str] | None, *, sent: bool, flagged: bool
) -> "tuple[Desk, list[Reported]]":
    """Return what is noted of the banks named, or of all, questions that are gone among them."""
    from cssr_quiz.question import bank_name
    from cssr_quiz.stats.reports import gather

    wanted = None
    if banks:
        desk, questions = desk.questions(banks)
        wanted = {bank_name(placed.name) for placed in questions}
    rows, names = desk.store.log(), desk.store.imports()
    found = gather(rows, desk.library, names, sent=sent, flagged=flagged)
    return desk, [each for each in found if wanted is None or bank_name(each.name) in wanted]


def _about(found: "Iterable[Reported]") -> dict[str, tuple[str, ...]]:
    """Return which bank each is: title, number of questions, fingerprint of its file."""
    from cssr_quiz import __version__
    from cssr_quiz.question import bank_name
    from cssr_quiz.ui.words import count

    banks = {bank_name(each.name): each.placed.bank for each in found if each.placed}
    return {
        name: (
            f"Bank {name}: {bank.title}",
            f"{bank.path.name}, {count(len(bank.questions), 'question')}, {_fingerprint(bank)}",
            f"cssr-quiz {__version__}",
        )
        for name, bank in banks.items()
    }


def _fingerprint(bank: "Bank") -> str:
    """Return the first digits of the file's SHA-256, by which the author knows its version."""
    from hashlib import sha256

    try:
        return f"sha256 {sha256(bank.path.read_bytes()).hexdigest()[:12]}"
    except OSError:
        return "cannot be read now"


def _give(text: str, out: Path | None) -> None:
    """Print the text, or write it to a file."""
    from cssr_quiz.cli.output import REPORT, save
    from cssr_quiz.ui.tables import say

    if out is None:
        say(text.rstrip())
    else:
        save(out, text, REPORT)
        say(f"Written to {out}.")


def _sent(desk: "Desk", found: "Iterable[Reported]") -> str:
    """Mark the reports as sent and say how many they are."""
    from cssr_quiz.review import Mark
    from cssr_quiz.ui.words import count

    reports = [report for each in found for report in each.reports]
    _mark(desk, reports, Mark.SENT)
    be = "counts" if len(reports) == 1 else "count"
    everything = desk.command("report", "--all")
    return f"{count(len(reports), 'note')} {be} as sent; `{everything}` lists all."


def _dropped(desk: "Desk", found: "Sequence[Reported]", number: int) -> str:
    """Take back the report of a number; raises UsageError where there is none."""
    from cssr_quiz.errors import UsageError
    from cssr_quiz.review import Mark

    reports = {n: row for each in found for n, row in zip(each.numbers, each.reports, strict=True)}
    if number not in reports:
        raise UsageError(f"there is no note {number}", f"`{desk.command('report')}` numbers them")
    dropped = reports[number]
    _mark(desk, [dropped], Mark.UNDO)
    return f"Taken back: {dropped.comment}"


def _mark(desk: "Desk", reports: "Iterable[Report]", mark: "Mark") -> None:
    from cssr_quiz.review import Note

    for each in reports:
        desk.store.record(Note(desk.stamper.stamp(), mark, each.question, each.stamp.id))
