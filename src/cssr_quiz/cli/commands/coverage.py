"""`cssr-quiz coverage`: what of a study text no question asks."""

from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Json, Quizzes
from cssr_quiz.errors import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cssr_quiz.bank.coverage import Coverage
    from cssr_quiz.diagnostics import Diagnostic

EPILOG = """\
\b
Examples:
  cssr-quiz coverage
  cssr-quiz coverage treaties
  cssr-quiz coverage --quizzes my-course --fail-under 90
"""


CITATION_CODES = ("unknown-passage", "stale-quote", "key-not-in-passage")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("coverage", epilog=EPILOG)(coverage)


def coverage(
    banks: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BANK]...", help="Banks or courses; all where none is named."),
    ] = None,
    quizzes: Quizzes = None,
    json: Json = False,
    fail_under: Annotated[
        float,
        typer.Option(
            "--fail-under",
            metavar="PERCENT",
            min=0,
            max=100,
            help="Exit with 1 where fewer of the paragraphs or of the dates are asked.",
        ),
    ] = 0.0,
) -> None:
    """Show what of a study text no question asks.

    That is: paragraphs, dates, names and figures.
    """
    from cssr_quiz.bank.coverage import cover
    from cssr_quiz.bank.text import read_text
    from cssr_quiz.cli.desk import Desk, as_json
    from cssr_quiz.ui.problems import show_problems
    from cssr_quiz.ui.tables import say

    desk, questions = Desk.of(None, quizzes).questions(banks or None, any_course=True)
    chosen = {placed.bank.path: placed.bank for placed in questions}
    texts = dict.fromkeys(bank.text for bank in chosen.values() if bank.text is not None)
    found = [
        cover(read_text(text), [bank for bank in chosen.values() if bank.text == text])
        for text in texts
    ]
    problems = _false_citations(desk.sources, {str(path) for path in chosen})
    if json:
        say(as_json([_as_dict(each) for each in found]))
    else:
        show_problems(problems, "plain")
        for line in (line for each in found for line in _lines(each)):
            say(line)
        if not found:
            say("No study text: a bank names one with `text`, and questions `cite` its paragraphs.")
    low = [share for each in found for share in each.shares if share.percent < fail_under]
    if problems or any(share.kind in ("passage", "date") for share in low):
        raise typer.Exit(Exit.PROBLEMS)


def _false_citations(sources: "Sequence[Path]", files: set[str]) -> "list[Diagnostic]":
    """Return what is wrong with the citations of some files."""
    from cssr_quiz.bank.check import check

    return [
        each
        for each in check(sources).problems
        if each.code in CITATION_CODES and each.span.path in files
    ]


def _lines(found: "Coverage") -> "Iterator[str]":
    """Yield what is not asked, in order of place, and then the shares."""
    from pathlib import Path

    from cssr_quiz.bank.coverage import place_of
    from cssr_quiz.ui.words import count
    from cssr_quiz.yamltree import lines_of, read

    lines = lines_of(read(Path(found.path), found.path)[0])
    for covered in found.passages:
        passage = covered.passage
        if not covered.questions:
            where = f"{found.path}:{passage.line}"
            yield f"{where}: no question cites {passage.anchor}: {passage.plain}"
            continue
        for each in covered.facts:
            if not each.asked:
                line, column = place_of(passage, each.fact.start, lines)
                kind, words = each.fact.kind, each.fact.words
                yield f"{found.path}:{line}:{column}: {kind} not asked: {words} ({passage.anchor})"
    shares = [
        f"{share.asked} of {count(share.total, share.kind)} ({share.percent:.0f} %)"
        for share in found.shares
    ]
    yield f"{found.path}: {', '.join(shares)}."


def _as_dict(found: "Coverage") -> dict[str, object]:
    return {
        "path": found.path,
        "shares": {
            share.kind: {"asked": share.asked, "total": share.total, "percent": share.percent}
            for share in found.shares
        },
        "passages": [
            {
                "anchor": covered.passage.anchor,
                "line": covered.passage.line,
                "questions": covered.questions,
                "not_asked": [
                    {"kind": each.fact.kind, "words": each.fact.words}
                    for each in covered.facts
                    if not each.asked
                ],
            }
            for covered in found.passages
        ],
    }
