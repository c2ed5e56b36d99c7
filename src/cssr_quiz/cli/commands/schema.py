"""`cssr-quiz schema`: the JSON Schema of question files, for editors."""

from typing import Annotated

import typer

EPILOG = """\
\b
Examples:
  cssr-quiz schema > cssr-quiz.schema.json
  cssr-quiz schema --course > course.schema.json
An editor that knows YAML completes and checks a bank whose first line is:
  # yaml-language-server: $schema=cssr-quiz.schema.json
For a new bank `cssr-quiz new` writes both the line and the file.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", epilog=EPILOG)(schema)


def schema(
    course: Annotated[
        bool, typer.Option("--course", help="Only of `course.yaml`, not of banks.")
    ] = False,
) -> None:
    """Print the JSON Schema of banks. Editors complete and check by it."""
    from cssr_quiz.bank.editor import schema_text

    typer.echo(schema_text(course=True if course else None), nl=False)
