"""The model of memory that was fitted to the learner, as the database keeps it."""

import json
import sqlite3
from typing import Final

from cssr_quiz.schedule import Model
from cssr_quiz.schedule.memory import PARAMETERS

_NAME: Final = "tuning"


def read_tuning(db: sqlite3.Connection) -> tuple[Model, int]:
    """Return the model that was kept, or the default one, and from how many reviews."""
    found = db.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    if not found:
        return Model(), 0
    kept, table = json.loads(found[0]), None
    if kept.get("waits"):
        from cssr_quiz.schedule.allocation import Allocation  # noqa: PLC0415 - once tuned

        table = Allocation(kept["waits"], kept["retention"])
    return Model(tuple(kept["parameters"] or PARAMETERS), table), int(kept["reviews"])


def write_tuning(db: sqlite3.Connection, model: Model, reviews: int) -> None:
    """Keep a model's parameters and allocation, and how many reviews there were."""
    table = model.allocation
    kept = {
        "parameters": None if model.parameters == PARAMETERS else model.parameters,
        "reviews": reviews,
        "retention": table and table.retention,
        "waits": table and table.waits,
    }
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_NAME, json.dumps(kept)))
