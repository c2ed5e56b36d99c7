"""Options that several commands share."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from cssr_quiz.cli.completion import banks, completing, forms, topics

A_DAY = 24 * 60
"""The most minutes that anything may take."""


def _no_nan(value: float | None) -> float | None:
    """Refuse `nan`, which no range leaves out."""
    if value is not None and value != value:  # noqa: PLR0124 - only nan differs from itself
        raise typer.BadParameter(f"'{value}' is not a number")
    return value


def minutes_of(about: str, least: float = 0.1) -> Any:  # noqa: ANN401 - as typer types it
    """Return the option `--minutes`, from so many to a whole day."""
    return typer.Option(
        "--minutes", metavar="M", min=least, max=A_DAY, callback=_no_nan, help=about
    )


def seeded(seed: int | None) -> int:
    """Return the seed that was named, or any where none was."""
    return int.from_bytes(os.urandom(4), "big") if seed is None else seed


Profile = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        envvar="CSSR_QUIZ_PROFILE",
        help="Whose progress to use, where several learners share a computer.",
    ),
]
Banks = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BANK]...",
        help="Banks or courses by name, or files; else your course, or all.",
        autocompletion=completing(banks),
    ),
]
Quizzes = Annotated[
    list[Path] | None,
    typer.Option(
        "--quizzes",
        metavar="PATH",
        help="A file or folder of banks instead of the built-in courses; may stand several times.",
    ),
]
Topic = Annotated[
    str,
    typer.Option(
        "--topic",
        metavar="T",
        help="Only questions of this topic or tag.",
        autocompletion=completing(topics),
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many questions.")
]
Minutes = Annotated[float | None, minutes_of("Ask no further question after so many minutes.")]
Seed = Annotated[
    int | None,
    typer.Option("--seed", metavar="N", help="Shuffle the same way each time."),
]
Plain = Annotated[
    bool,
    typer.Option(
        "--plain",
        envvar="CSSR_QUIZ_PLAIN",
        help="Lines of text only, for screen readers and scripts.",
    ),
]
Confidence = Annotated[
    bool | None,
    typer.Option(
        "--confidence/--no-confidence",
        help="Ask how sure you are before each verdict; the setting `confidence`, else.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Form = Annotated[
    str,
    typer.Option(
        "--form",
        metavar="F",
        help="choose, write, arrange, pair or fill; the hardest that the question has, else.",
        autocompletion=completing(forms),
    ),
]
