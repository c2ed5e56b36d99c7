"""Writes an unfinished paper down as it changes, and sees when another window does the same."""

import json
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cssr_quiz.cli.unfinished import Paper
from cssr_quiz.errors import QuizError, reason
from cssr_quiz.wholefile import whole

if TYPE_CHECKING:
    from cssr_quiz.session.exam import Exam


class Keeper:
    """Writes a paper down as it stands, as long as no other window does."""

    def __init__(self, path: Path, paper: Paper, exam: "Exam", command: str) -> None:
        """Take over what lies at the path; `command` goes on with the paper."""
        self._path, self._paper, self._exam, self._command = path, paper, exam, command
        self._written = self._lying()

    def keep(self) -> None:
        """Write the paper down; raises QuizError."""
        self._refuse_another_window()
        exam = self._exam
        marked = tuple(sorted(exam.marked))
        now = replace(
            self._paper, answers=exam.answers, times=exam.times, marked=marked, place=exam.place
        )
        text = json.dumps(asdict(now), ensure_ascii=False)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with whole(self._path) as fresh:
                fresh.write_text(text, "utf-8")
        except OSError as error:
            raise QuizError(f"cannot write {self._path}: {reason(error)}") from error
        self._written = text

    def _refuse_another_window(self) -> None:
        lying = self._lying()
        if lying == self._written:
            return
        if not lying:
            raise QuizError(
                "this paper was handed in from another window, or given up there",
                f"your marks are in `cssr-quiz stats`; begin a new paper: {self._command}",
            )
        raise QuizError(
            "this paper is open in another window too, and went on there",
            f"go on there, or close that window and go on here: {self._command}",
        )

    def _lying(self) -> str:
        with suppress(OSError, ValueError):
            return self._path.read_text("utf-8")
        return ""
