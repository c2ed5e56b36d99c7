"""Writes the reference pages from the declarations in the code; a test keeps them current."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from cssr_quiz import question
from cssr_quiz.bank.header import BANK_FIELDS, COURSE_FIELDS
from cssr_quiz.bank.manual import chapters
from cssr_quiz.cli.main import make_app
from cssr_quiz.fields import Field
from cssr_quiz.questions import TYPES

HERE = Path(__file__).parent
MADE = "<!-- made by docs/reference.py from the code; do not edit -->\n\n"


def question_types() -> str:
    """Return the page of question types, their fields, and the fields of banks and courses."""
    return MADE + "".join(_question_types())


def _question_types() -> Iterator[str]:
    yield "# Question types and fields\n\n"
    yield "Each question has exactly one answer key, and the key names the type.\n\n"
    for kind in TYPES:
        yield f"## `{kind.key}`\n\n{kind.manual.strip()}\n\n"
        yield _table(kind.fields)
    yield "## Fields of every question\n\n"
    yield _table((question.PROMPT, *question.COMMON))
    yield "## Fields of a bank\n\n" + _table(BANK_FIELDS.fields)
    yield "## Fields of `course.yaml`\n\n" + _table(COURSE_FIELDS.fields)


def _table(fields: Sequence[Field[object]]) -> str:
    rows = ["| field | holds | what it is for |", "|---|---|---|"]
    for field in fields:
        needed = " (required)" if field.required else ""
        about = field.about.replace("|", "\\|")
        rows.append(f"| `{field.name}`{needed} | {field.kind.name} | {about} |")
    return "\n".join(rows) + "\n\n"


def commands() -> str:
    """Return the page of commands: the help text of each."""
    os.environ["COLUMNS"] = "90"
    group = get_command(make_app())
    names = [[], *([name] for name in group.list_commands(None))]  # type: ignore[attr-defined]
    pages = [MADE, "# Commands\n\n"]
    for name in names:
        title = " ".join(["cssr-quiz", *name])
        shown = CliRunner().invoke(make_app(), [*name, "--help"], prog_name="cssr-quiz").stdout
        pages.append(f"## {title}\n\n```text\n{shown.strip()}\n```\n\n")
    return "".join(pages)


def codes() -> str:
    """Return the page of codes: the manual of each."""
    return MADE + "".join(_codes())


def _codes() -> Iterator[str]:
    yield "# Codes of `cssr-quiz check`\n\n"
    yield (
        "What stands in brackets in a message, and what `cssr-quiz check --explain CODE` prints.\n"
        "An error keeps a question or a file out; a warning is probably a mistake; advice is\n"
        "worth a thought. A warning or advice can be allowed where it stands, with a reason:\n"
        "`# check: allow CODE - REASON` (see `bad-allowance`).\n\n"
        "For programs, `--format json` prints a list of objects: `path` as the file was named,\n"
        "`line` and `column` from 1 and `length`, in code points of Unicode, `level` (`error`,\n"
        "`warning`, `advice`), `code`, `message` and `hint`, which may be empty.\n"
        "`--format github` prints commands that GitHub shows beside the lines, `--format sarif`\n"
        "a log in SARIF 2.1.0.\n"
        "Advice is among them with `--advice`; the exit code says whether there is an error.\n\n"
    )
    for title, manuals in chapters():
        yield f"- {title}: " + ", ".join(f"[`{m.code}`](#{m.code})" for m in manuals) + "\n"
    for title, manuals in chapters():
        yield f"\n## {title}\n"
        for each in manuals:
            yield f'\n### <a id="{each.code}"></a>`{each.code}` ({each.level.name.lower()})\n\n'
            yield each.markdown


PAGES = {"question-types.md": question_types, "commands.md": commands, "codes.md": codes}


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (HERE / name).write_text(page().rstrip() + "\n", "utf-8")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
