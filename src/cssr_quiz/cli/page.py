"""Writes a page that was made by us, and over nothing else."""

from pathlib import Path

from cssr_quiz.errors import QuizError

_NEAR = 2000
"""Characters of a file in which to look for our mark."""


def save_page(path: Path, text: str) -> None:
    """Write a page as a whole, or over an earlier one of ours; raises QuizError.

    Whoever reads the file meanwhile sees the old page or the new one.
    """
    from cssr_quiz.ui.page import GENERATOR

    made = path.with_name(path.name + ".part")
    try:
        if path.is_dir():
            raise QuizError(f"{path} is a folder", f"name a file in it: {path / 'progress.html'}")
        if path.exists() and GENERATOR not in path.read_text("utf-8", "replace")[:_NEAR]:
            raise QuizError(
                f"{path} is no page of cssr-quiz and is left as it is",
                "name another file, or delete that one first",
            )
        made.write_text(text, "utf-8")
        made.replace(path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise QuizError(
            f"cannot write {path}: {reason}", "name a file in a folder that you can write to"
        ) from error
