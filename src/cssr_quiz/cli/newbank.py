"""A new bank on disk, with the schema beside it by which editors help."""

from pathlib import Path

from cssr_quiz.errors import QuizError, UsageError, reason
from cssr_quiz.filenames import PASSED_OVER, is_bank, passed_over


def named(file: Path) -> Path:
    """Return the path of a bank that is to be written; raises UsageError where it can be none."""
    if not is_bank(file):
        plain = file.name[:1].isalnum() and not file.suffix
        hint = f"write {file}.yaml" if plain else "the file's name ends in .yaml"
        raise UsageError(f"`{file}` is no name of a bank", hint)
    if file.name.startswith(PASSED_OVER):
        raise UsageError(*passed_over(file.name))
    if file.stem == "course":
        raise UsageError(
            f"`{file.name}` is the name of the file that tells of a whole course",
            f"call the bank otherwise: {file.with_stem('my-bank')}",
        )
    return file


def create(file: Path, text: str) -> None:
    """Write a new file, never over one that is there; raises QuizError where that cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        if not file.parent.is_dir():
            why = f"{file.parent} is no folder"
            raise QuizError(f"cannot write {file}: {why}", "choose another folder") from None
        raise QuizError(f"{file} is there already", "choose another name") from None
    except (OSError, ValueError) as error:
        raise QuizError(f"cannot write {file}: {reason(error)}") from error


def lay_schema(folder: Path) -> None:
    """Lay the schema beside a bank and say so; the bank stands without it, too."""
    from cssr_quiz.bank import editor
    from cssr_quiz.ui.tables import say

    try:
        line = editor.told(folder, editor.lay_schema(folder))
    except OSError as error:
        schema = folder / editor.SCHEMA
        line = f"{schema}, by which editors help you, cannot be written: {reason(error)}."
    if line:
        say(line)
