"""A learner's log on disk; the only user of sqlite3."""

from cssr_quiz.store.store import Store
from cssr_quiz.store.trouble import StoreError

__all__ = ["Store", "StoreError"]
