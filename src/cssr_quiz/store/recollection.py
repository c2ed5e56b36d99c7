"""Texts of questions without an id, kept to know the questions again once they are reworded."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Final

ASKED: Final = "asked:"
"""What begins the names in `meta` under which the texts are kept."""


def remember(db: sqlite3.Connection, texts: Mapping[str, tuple[str, str]]) -> None:
    """Keep the prompt and key of questions, by full name, unless they are known."""
    values = [(ASKED + name, json.dumps(text)) for name, text in texts.items()]
    db.executemany("INSERT OR IGNORE INTO meta VALUES (?, ?)", values)


def remembered(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Return the prompts and keys that were kept, by full name."""
    query = "SELECT name, value FROM meta WHERE name >= ? AND name < ?"
    found = db.execute(query, (ASKED, ASKED[:-1] + ";")).fetchall()
    texts = ((line[0].removeprefix(ASKED), json.loads(line[1])) for line in found)
    return {name: (str(prompt), str(key)) for name, (prompt, key) in texts}
