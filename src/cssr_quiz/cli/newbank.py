"""A new bank on disk, with the schema beside it by which editors help."""

from pathlib import Path

from cssr_quiz.errors import QuizError


def create(file: Path, text: str) -> None:
    """Write a new file, never over one that is there; raises QuizError where that cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise QuizError(f"{file} is there already", "choose another name") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", "") or str(error)).lower()
        raise QuizError(f"cannot write {file}: {reason}") from error


def lay_schema(folder: Path) -> None:
    """Lay the schema beside a bank and say so; the bank stands without it, too."""
    from cssr_quiz.bank import editor
    from cssr_quiz.ui.tables import say

    try:
        line = editor.told(folder, editor.lay_schema(folder))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        line = f"{folder / editor.SCHEMA}, by which editors help you, cannot be written: {reason}."
    if line:
        say(line)
