"""Rows of the log as SQLite keeps them, there and back."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Asked, Confidence, Mark, Mode, Note, Rating, Report, Review, Row, Stamp
from cssr_quiz.schedule import Progress

REVIEW: Final = "review"
REPORT: Final = "report"

INSERT_ROW: Final = """
INSERT INTO log (id, device, kind, at, day, question, target, rev, digest, form, rung, shown,
  chance, response, credit, outcome, hints, guess, confidence, confused, taken, mode, session,
  rating, rules, prompt, comment)
VALUES (:id, :device, :kind, :at, :day, :question, :target, :rev, :digest, :form, :rung, :shown,
  :chance, :response, :credit, :outcome, :hints, :guess, :confidence, :confused, :taken, :mode,
  :session, :rating, :rules, :prompt, :comment)
"""

DAY_MS: Final = 86_400_000

TIMES: Final = """
SELECT question, form, taken FROM log
WHERE kind = 'review' AND at >= ? AND day BETWEEN ? AND ? ORDER BY at DESC, id DESC LIMIT ?
"""
"""The bound on `at`, a day before the learner's day, keeps to that part of the log."""

_COLUMNS: Final = ", ".join(Progress._fields)
UPSERT_PROGRESS: Final = (
    f"INSERT OR REPLACE INTO progress ({_COLUMNS}) "  # noqa: S608 - names of our own fields
    f"VALUES ({', '.join('?' for _ in Progress._fields)})"
)
SELECT_PROGRESS: Final = f"SELECT {_COLUMNS} FROM progress"  # noqa: S608 - likewise

NOTHING: Final = dict.fromkeys(
    ("target", "rev", "digest", "form", "rung", "shown", "chance", "response", "credit", "outcome",
     "hints", "guess", "confidence", "confused", "taken", "mode", "session", "rating", "rules",
     "prompt", "comment")
)  # fmt: skip


class Timed(NamedTuple):
    """A response to a question: in which form, and how many milliseconds it took."""

    question: str
    form: str
    taken: int


def row_values(row: Row) -> dict[str, Any]:
    """Return a row's values for INSERT_ROW."""
    stamp = row.stamp
    when = {"id": stamp.id, "device": stamp.device, "at": stamp.at, "day": stamp.day}
    values = {**NOTHING, **when, "question": row.question}
    if isinstance(row, Note):
        return {
            **values,
            "kind": row.mark.value,
            "target": row.target or None,
            "rating": row.rating,
            "guess": int(row.guess),
        }
    values |= _asked_values(row.asked) | {"response": _listed(row.response)}
    if isinstance(row, Report):
        return {**values, "kind": REPORT, "prompt": row.prompt, "comment": row.comment}
    return {
        **values,
        "kind": REVIEW,
        "credit": row.credit,
        "outcome": row.outcome.value,
        "hints": row.hints,
        "guess": int(row.guess),
        "confidence": row.confidence,
        "confused": row.confused or None,
        "taken": row.taken,
        "mode": row.mode.value,
        "session": row.session,
        "rating": row.rating,
        "rules": row.table,
    }


def _asked_values(asked: Asked) -> dict[str, Any]:
    return {
        "rev": asked.rev,
        "digest": asked.digest,
        "form": asked.form,
        "rung": asked.rung,
        "shown": _listed(asked.shown),
        "chance": asked.chance,
    }


@lru_cache(maxsize=4096)
def loaded(text: str) -> tuple[str, ...]:
    """Return the texts of a JSON list; the same ones are met again and again."""
    return tuple(json.loads(text))


def row_of(
    found: Mapping[str, Any] | sqlite3.Row, texts: Callable[[Any], tuple[str, ...]] = loaded
) -> Row:
    """Return the row that a line of the table holds; `texts` reads a list of texts."""
    stamp = Stamp(found["id"], found["device"], found["at"], found["day"])
    rating = Rating(found["rating"]) if found["rating"] else None
    if found["kind"] not in (REVIEW, REPORT):
        mark = Mark(found["kind"])
        return Note(
            stamp, mark, found["question"], found["target"] or "", rating, bool(found["guess"])
        )
    asked = Asked(
        question=found["question"],
        rev=found["rev"],
        digest=found["digest"],
        form=found["form"],
        rung=found["rung"],
        shown=texts(found["shown"]),
        chance=found["chance"],
    )
    response = texts(found["response"])
    if found["kind"] == REPORT:
        return Report(stamp, asked, found["prompt"], response, found["comment"])
    return Review(
        stamp=stamp,
        asked=asked,
        response=response,
        credit=found["credit"],
        outcome=Outcome(found["outcome"]),
        hints=found["hints"],
        guess=bool(found["guess"]),
        taken=found["taken"],
        mode=Mode(found["mode"]),
        session=found["session"],
        rating=rating,
        table=found["rules"],
        confidence=Confidence(found["confidence"]) if found["confidence"] else None,
        confused=found["confused"] or "",
    )


@lru_cache(maxsize=4096)
def _listed(texts: tuple[str, ...]) -> str:
    """Return texts as a JSON list; a lone surrogate, which SQLite refuses, stays escaped."""
    text = json.dumps(texts, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(texts)
