"""The result of an exam paper as docs/exams.md describes it."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cssr_quiz.cli.unfinished import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.session import Feedback
    from cssr_quiz.session.exam import Exam


def result(
    exam: "Exam", judged: "Sequence[Feedback]", paper: Paper, handed_in: int
) -> dict[str, Any]:
    """Return the result file; `handed_in` is UTC in milliseconds."""
    from cssr_quiz.session.exam import points

    topics = points(judged)
    return {
        "version": 1,
        "began": _moment(paper.began),
        "handed_in": _moment(handed_in),
        "minutes": paper.asked.minutes,
        "seed": paper.seed,
        "points": round(sum(each.points for each in topics), 2),
        "of": len(judged),
        "topics": [
            {"topic": each.topic, "points": each.points, "of": each.questions} for each in topics
        ],
        "questions": [
            {
                "number": each.ask.number,
                "question": each.ask.placed.name,
                "topic": each.ask.placed.topic,
                "form": each.ask.interaction.form,
                "prompt": each.ask.placed.question.prompt,
                "response": list(each.response),
                "key": list(each.ask.interaction.key),
                "outcome": each.verdict.outcome.value,
                "points": round(each.verdict.credit, 2),
                "seconds": round(exam.times.get(each.ask.placed.name, 0) / 1000, 1),
                "marked": each.ask.placed.name in exam.marked,
            }
            for each in judged
        ],
        "left_out": list(paper.left_out),
    }


def _moment(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds")
