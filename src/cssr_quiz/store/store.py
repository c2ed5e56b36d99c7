"""A learner's log in SQLite: one transaction an answer, committed before the next question."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cssr_quiz.errors import QuizError
from cssr_quiz.question import has_derived_name
from cssr_quiz.review import Mark, Note, Review, Row
from cssr_quiz.schedule import Model, Progress, after_review, effective, replay
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.store.lines import line_of_values
from cssr_quiz.store.merging import Merged, insert, with_heirs
from cssr_quiz.store.migrations import MIGRATIONS, VERSION, schema, steps
from cssr_quiz.store.rows import (
    INSERT_ROW,
    UPSERT_PROGRESS,
    progress_of_line,
    progress_values,
    row_of,
    row_values,
)

BUSY_SECONDS: Final = 10.0
"""How long a session waits for another one that is writing its answer."""

OLDEST_SQLITE: Final = (3, 37)
"""The first SQLite with strict tables (November 2021)."""

TUNING: Final = "tuning"
"""The name in `meta` under which parameters fitted to the learner are kept."""

ASKED: Final = "asked:"
"""What begins the names in `meta` under which texts of questions without an id are kept."""


class StoreError(QuizError):
    """The learner's data cannot be read or written."""


class Store:
    """The log of one learner, and what is derived from it; a `session.Log`.

    Every method that writes raises StoreError where nothing could be written, and then nothing has
    changed.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, model: Model) -> None:
        self.path = path
        self.model = model
        self._db = connection

    @classmethod
    def open(
        cls,
        path: Path,
        device: Callable[[], str],
        model: Model | None = None,
        *,
        version: int = VERSION,
        migrations: Mapping[int, str] = MIGRATIONS,
    ) -> "Store":
        """Open the database, making or migrating it; `device` names this machine in a new one."""
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise StoreError(
                f"Python's SQLite {sqlite3.sqlite_version} is too old",
                "it must be 3.37 or newer; a newer Python brings one",
            )
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            connection.row_factory = sqlite3.Row
            store = cls(path, connection, model or Model())
            try:
                store._prepare(device, version, migrations)
                if model is None:
                    store.model = store._tuning()[0]
            except BaseException:
                connection.close()
                raise
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    @property
    def device(self) -> str:
        """Return the name of this machine in the log."""
        with _told(self.path):
            return str(
                self._db.execute("SELECT value FROM meta WHERE name = 'device'").fetchone()[0]
            )

    def record(self, row: Row) -> Progress:
        """Write a row and what it makes of its question, in one transaction."""
        question = row.asked.question if isinstance(row, Review) else row.question
        with _told(self.path), self._transaction():
            self._db.execute(INSERT_ROW, row_values(row))
            progress = self._after(row, question)
            self._db.execute(UPSERT_PROGRESS, progress_values(progress))
            self._refresh_heirs(question)
            if isinstance(row, Note) and row.mark is Mark.IMPORT:
                self._db.execute("DELETE FROM meta WHERE name = ?", (ASKED + row.target,))
        return progress

    def rows(self, question: str) -> list[Row]:
        """Return every row of a question, in order of time and id."""
        with _told(self.path):
            return self._rows(question)

    def progress(self, question: str) -> Progress:
        """Return what the log makes of a question."""
        with _told(self.path):
            return self._stored(question) or Progress(question)

    def all_progress(self) -> dict[str, Progress]:
        """Return what the log makes of every question that has a row, by full name."""
        with _told(self.path):
            found = self._db.execute("SELECT * FROM progress").fetchall()
        return {line["question"]: progress_of_line(line) for line in found}

    def log(self, since: int = 0) -> list[Row]:
        """Return all rows from a day number on, in order of time and id."""
        with _told(self.path):
            query = "SELECT * FROM log WHERE day >= ? ORDER BY at, id"
            return [_read(line) for line in self._db.execute(query, (since,))]

    def lines(self) -> Iterator[str]:
        """Yield all rows as JSON in order of time and id, a few at a time in memory."""
        with _told(self.path):
            for line in self._db.execute("SELECT * FROM log ORDER BY at, id"):
                yield line_of_values(line)

    def count(self) -> int:
        """Return how many rows there are."""
        with _told(self.path):
            return int(self._db.execute("SELECT COUNT(*) FROM log").fetchone()[0])

    def merge(self, rows: Iterable[Row]) -> Merged:
        """Add the rows whose ids are new, in one transaction, and derive their questions anew.

        A row with a known id and another body is not added but returned among the clashes.
        """
        with _told(self.path), self._transaction():
            merged = insert(self._db, rows)
            for name in with_heirs(self._db, merged.questions):
                progress = replay(name, self._rows(name), self.model)
                self._db.execute(UPSERT_PROGRESS, progress_values(progress))
        return merged

    def remember(self, texts: Mapping[str, tuple[str, str]]) -> None:
        """Keep the prompt and key of questions without an id, to know them again reworded."""
        with _told(self.path), self._transaction():
            for name, text in texts.items():
                self._db.execute(
                    "INSERT OR IGNORE INTO meta VALUES (?, ?)", (ASKED + name, json.dumps(text))
                )

    def remembered(self) -> dict[str, tuple[str, str]]:
        """Return what `remember` kept, by full name."""
        with _told(self.path):
            query = "SELECT name, value FROM meta WHERE name >= ? AND name < ?"
            found = self._db.execute(query, (ASKED, ASKED[:-1] + ";")).fetchall()
        texts = ((line[0].removeprefix(ASKED), json.loads(line[1])) for line in found)
        return {name: (str(prompt), str(key)) for name, (prompt, key) in texts}

    def imports(self) -> dict[str, str]:
        """Return each name whose rows count for another question, with that question's name."""
        with _told(self.path):
            query = (
                "SELECT target, question FROM log WHERE kind = 'import' ORDER BY at DESC, id DESC"
            )
            found: dict[str, str] = {}
            for line in self._db.execute(query):
                found[line[0]] = found.get(line[1], line[1])
            return found

    def last_review(self) -> Review | None:
        """Return the last review that has not been undone."""
        reviews = [row for row in effective(self.log()) if isinstance(row, Review)]
        return reviews[-1] if reviews else None

    def reviews(self) -> list[Review]:
        """Return the reviews that still count, in order of time and id."""
        return [row for row in effective(self.log()) if isinstance(row, Review)]

    def grown_to(self) -> tuple[int, int]:
        """Return how many reviews there are, and how many there were at the last tuning."""
        with _told(self.path):
            query = "SELECT count(*) FROM log WHERE kind = 'review' AND mode = 'review'"
            return int(self._db.execute(query).fetchone()[0]), self._tuning()[1]

    def tune(self, model: Model) -> int:
        """Keep a model's parameters and allocation, and how many reviews there are now.

        All progress is derived anew where they are others than before, in the same transaction;
        returns the number of questions.
        """
        names, table = 0, model.allocation
        kept = {
            "parameters": None if model.parameters == PARAMETERS else model.parameters,
            "reviews": self.grown_to()[0],
            "retention": table and table.retention,
            "waits": table and table.waits,
        }
        with _told(self.path):
            value = json.dumps(kept)
            with self._transaction():
                self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (TUNING, value))
                if model.parameters != self.model.parameters:
                    names = self._derive(model)
        self.model = model
        return names

    def _tuning(self) -> tuple[Model, int]:
        """Return the model that was kept, and from how many reviews."""
        found = self._db.execute("SELECT value FROM meta WHERE name = ?", (TUNING,)).fetchone()
        if not found:
            return Model(), 0
        kept, table = json.loads(found[0]), None
        if kept.get("waits"):
            from cssr_quiz.schedule.allocation import Allocation  # noqa: PLC0415 - once tuned

            table = Allocation(kept["waits"], kept["retention"])
        return Model(tuple(kept["parameters"] or PARAMETERS), table), int(kept["reviews"])

    def rebuild(self) -> int:
        """Derive all progress anew from the log; returns the number of questions."""
        with _told(self.path), self._transaction():
            return self._derive(self.model)

    def _derive(self, model: Model) -> int:
        """Write the progress that a model makes of every question of the log."""
        self._db.execute("DELETE FROM progress")
        names = [line[0] for line in self._db.execute("SELECT DISTINCT question FROM log")]
        for name in names:
            progress = replay(name, self._rows(name), model)
            self._db.execute(UPSERT_PROGRESS, progress_values(progress))
        return len(names)

    def differences(self) -> list[str]:
        """Return the questions whose stored progress is not what the log makes of them."""
        with _told(self.path), self._transaction("DEFERRED"):
            names = [line[0] for line in self._db.execute("SELECT DISTINCT question FROM log")]
            stored = self.all_progress()
            return sorted(
                name
                for name in {*names, *stored}
                if replay(name, self._rows(name), self.model) != stored.get(name)
            )

    def damage(self) -> list[str]:
        """Return what SQLite finds wrong with the file itself."""
        with _told(self.path):
            try:
                found = [str(line[0]) for line in self._db.execute("PRAGMA integrity_check")]
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
                    raise
                return [str(error)]
        return [] if found == ["ok"] else found

    def _stored(self, question: str) -> Progress | None:
        query = "SELECT * FROM progress WHERE question = ?"
        found = self._db.execute(query, (question,)).fetchone()
        return progress_of_line(found) if found else None

    def _after(self, row: Row, question: str) -> Progress:
        """Return what a row just written makes of its question.

        A review that is the latest row, and that no other row is about, is one step further; all
        else is replayed, which takes milliseconds where there are hundreds of rows.
        """
        known = self._stored(question)
        if known is None or not isinstance(row, Review) or self._is_overtaken(row):
            return replay(question, self._rows(question), self.model)
        return after_review(known, row, self.model)

    def _is_overtaken(self, row: Review) -> bool:
        """Tell whether rows of its question come after this one or are about it."""
        query = "SELECT 1 FROM log WHERE question = ? AND ((at, id) > (?, ?) OR target = ?)"
        stamp = row.stamp
        values = (row.asked.question, stamp.at, stamp.id, stamp.id)
        return self._db.execute(query, values).fetchone() is not None

    def _rows(self, question: str, met: frozenset[str] = frozenset()) -> list[Row]:
        """Return the rows of a question and of those whose rows it takes over."""
        query = "SELECT * FROM log WHERE question = ? ORDER BY at, id"
        rows = [_read(line) for line in self._db.execute(query, (question,))]
        if not any(isinstance(row, Note) and row.mark is Mark.IMPORT for row in rows):
            return rows
        met |= {question}
        imports = [row for row in effective(rows) if isinstance(row, Note)]
        for name in {row.target for row in imports if row.mark is Mark.IMPORT} - met:
            rows += self._rows(name, met)
        return sorted(rows, key=lambda row: (row.stamp.at, row.stamp.id))

    def _refresh_heirs(self, question: str) -> None:
        """Derive anew what takes over a question's rows: an older file was asked once more."""
        if not has_derived_name(question):
            return
        query = "SELECT DISTINCT question FROM log WHERE kind = 'import' AND target = ?"
        for line in self._db.execute(query, (question,)).fetchall():
            progress = replay(line[0], self._rows(line[0]), self.model)
            self._db.execute(UPSERT_PROGRESS, progress_values(progress))

    def _prepare(
        self, device: Callable[[], str], version: int, migrations: Mapping[int, str]
    ) -> None:
        self._write_ahead()
        self._db.execute("PRAGMA synchronous = FULL")
        found = self._version()
        if found > version:
            raise StoreError(
                f"{self.path} was written by a newer cssr-quiz (version {found}, not {version})",
                "update cssr-quiz, or set another data folder",
            )
        if found == version:
            return
        with self._transaction():
            found = self._version()
            if found == 0:
                self._run(schema())
                self._db.execute("INSERT INTO meta VALUES ('device', ?)", (device(),))
            elif found < version:
                self._run(steps(found, version, migrations))
            self._db.execute(f"PRAGMA user_version = {version:d}")

    def _write_ahead(self) -> None:
        """Switch to the write-ahead log; while another process does so, SQLite does not wait."""
        until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                return

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def _run(self, script: str) -> None:
        """Run statements inside the open transaction, which `executescript` would end."""
        statement = ""
        for line in script.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                self._db.execute(statement)
                statement = ""
        if statement.strip():
            self._db.execute(statement)

    @contextmanager
    def _transaction(self, kind: str = "IMMEDIATE") -> Iterator[None]:
        try:
            self._db.execute(f"BEGIN {kind}")
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise


def _read(line: sqlite3.Row) -> Row:
    try:
        return row_of(line)
    except (ValueError, TypeError) as error:
        raise sqlite3.DatabaseError(f"malformed row {line['id']}") from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system says into what happened and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(*_explained(path, error)) from error
    except OSError as error:
        taken = isinstance(error, FileExistsError | NotADirectoryError)
        reason = "a file has its name" if taken else (error.strerror or str(error)).lower()
        raise StoreError(
            f"cannot use the data folder {path.parent}: {reason}", _ELSEWHERE
        ) from error


_ELSEWHERE = "set another folder with CSSR_QUIZ_HOME or `cssr-quiz config set data FOLDER`"


def _explained(path: Path, error: sqlite3.Error) -> tuple[str, str]:
    text = str(error).lower()
    if "readonly" in text or "unable to open" in text:
        return f"{path} cannot be written", f"check its permissions, or {_ELSEWHERE}"
    if "full" in text:
        return (
            f"the disk with {path} is full; nothing more can be saved",
            "make room and start again; all answers before this are safe",
        )
    if "disk i/o" in text:
        return (
            f"{path} cannot be read or written: {error}",
            "check that its disk is there and has room; all answers before this are safe",
        )
    if "locked" in text or "busy" in text:
        return (
            f"{path} is in use by another program that does not let go",
            "close the other session and try again",
        )
    if "malformed" in text or "not a database" in text:
        return f"{path} is damaged", "save what is left of it: cssr-quiz doctor --rebuild"
    return f"{path} cannot be used: {error}", "`cssr-quiz doctor` checks the file"
