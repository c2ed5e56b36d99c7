"""The model of memory that was fitted to the learner, as the database keeps it."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Final

from cssr_quiz.schedule import Model
from cssr_quiz.schedule.memory import PARAMETERS

_NAME: Final = "tuning"


@dataclass(frozen=True, slots=True)
class Tuning:
    """A model with the reviews in the log when it was kept, and how many it was fitted to."""

    model: Model
    reviews: int = 0
    fitted: int = 0


def read_tuning(db: sqlite3.Connection) -> Tuning:
    """Return the model that was kept, or the default one."""
    found = db.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    if not found:
        return Tuning(Model())
    kept, table = json.loads(found[0]), None
    if kept.get("waits"):
        from cssr_quiz.schedule.allocation import Allocation  # noqa: PLC0415 - once tuned

        table = Allocation(kept["waits"], kept["retention"])
    model = Model(tuple(kept["parameters"] or PARAMETERS), table)
    return Tuning(model, int(kept["reviews"]), int(kept.get("fitted", 0)))


def write_tuning(db: sqlite3.Connection, tuning: Tuning) -> None:
    """Keep a model's parameters and allocation, and how many reviews there were."""
    model, table = tuning.model, tuning.model.allocation
    kept = {
        "parameters": None if model.parameters == PARAMETERS else model.parameters,
        "reviews": tuning.reviews,
        "fitted": tuning.fitted,
        "retention": table and table.retention,
        "waits": table and table.waits,
    }
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_NAME, json.dumps(kept)))
