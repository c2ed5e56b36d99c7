"""A learner's log in SQLite: one transaction an answer, committed before the next question."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self
from weakref import finalize

from cssr_quiz.review import LAST_DAY, Gist, Review, Row
from cssr_quiz.schedule import Model, Progress
from cssr_quiz.store import sums
from cssr_quiz.store.adding import add_up
from cssr_quiz.store.deriving import gists, imports, last_digest, last_review, read, rows_of
from cssr_quiz.store.filling import fill
from cssr_quiz.store.lines import MOST, line_of_values
from cssr_quiz.store.looking import look_into
from cssr_quiz.store.merging import Merged, batches, insert
from cssr_quiz.store.migrations import MIGRATIONS
from cssr_quiz.store.opening import connect_to_write, is_writable, transaction
from cssr_quiz.store.rebuilding import Replayed, put_in_place, replay_all
from cssr_quiz.store.recollection import remember, remembered
from cssr_quiz.store.recording import record, refresh, stored
from cssr_quiz.store.rows import DAY_MS, TIMES, Timed
from cssr_quiz.store.soundness import all_progress, damage, differences
from cssr_quiz.store.trouble import told
from cssr_quiz.store.tuning import Tuning, read_tuning, write_tuning
from cssr_quiz.store.weeks import weeks
from cssr_quiz.tally import HourOf, Scope, Tally


class Store:
    """The log of one learner, and what is derived from it; a `session.Log`.

    Every method that writes raises StoreError where nothing could be written, and then nothing has
    changed.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, model: Model) -> None:
        self.path = path
        self.model = model
        self._db = connection
        # Not by `__del__`: of two that die together the database would be let go first.
        finalize(self, connection.close)

    @classmethod
    def open(
        cls,
        path: Path,
        device: Callable[[], str],
        model: Model | None = None,
        *,
        reading: bool = False,
        migrations: Sequence[str] = MIGRATIONS,
    ) -> "Store":
        """Open the database, making or migrating it; `device` names this machine in a new one.

        With `reading` one that cannot be written will do. Raises StoreError.
        """
        with told(path):
            opened = look_into if reading else connect_to_write
            connection = opened(path, device, migrations)
            try:
                return cls(path, connection, model or read_tuning(connection).model)
            except BaseException:
                connection.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; a store that nobody holds any more does so by itself."""
        self._db.close()

    @property
    def device(self) -> str:
        """Return the name of this machine in the log."""
        with told(self.path):
            return str(
                self._db.execute("SELECT value FROM meta WHERE name = 'device'").fetchone()[0]
            )

    @property
    def is_writable(self) -> bool:
        """Tell whether answers can be saved, as far as can be told without saving one."""
        with told(self.path):
            return is_writable(self._db, self.path)

    def record(self, row: Row) -> Progress:
        """Write a row and what it makes of its question, in one transaction."""
        with told(self.path), transaction(self._db):
            return record(self._db, row, self.model)

    def rows(self, question: str) -> list[Row]:
        """Return every row of a question, in order of time and id."""
        with told(self.path):
            return rows_of(self._db, question)

    def progress(self, question: str) -> Progress:
        """Return what the log makes of a question."""
        with told(self.path):
            return stored(self._db, question) or Progress(question)

    def all_progress(self) -> dict[str, Progress]:
        """Return what the log makes of every question that has a row, by full name."""
        with told(self.path):
            return all_progress(self._db)

    def log(self) -> list[Row]:
        """Return all rows, in order of time and id."""
        with told(self.path):
            query = "SELECT * FROM log ORDER BY at, id"
            return [read(line) for line in self._db.execute(query)]

    def times(self, day: int | None = None, most: int = -1) -> list[Timed]:
        """Return how long responses took, of a day or at all, the latest first, or so many.

        Practice, exams and what was undone since are among them: it was done all the same.
        """
        with told(self.path):
            first, last = (0, LAST_DAY) if day is None else (day, day)
            found = self._db.execute(TIMES, (max(0, first - 1) * DAY_MS, first, last, most))
            return [Timed(*line) for line in found]

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Have all that is read inside be of one moment, whatever others write meanwhile."""
        with transaction(self._db, "DEFERRED"):
            yield

    def lines(self, first: int = -MOST, last: int = MOST) -> Iterator[str]:
        """Yield the rows from one moment to another as JSON, in order of time and id.

        A few are in memory at a time.
        """
        with told(self.path):
            query = "SELECT * FROM log WHERE at BETWEEN ? AND ? ORDER BY at, id"
            for line in self._db.execute(query, (first, last)):
                yield line_of_values(line)

    def weeks(self) -> Iterator[tuple[int, str]]:
        """Yield each week with a row, and the ids of its rows in order of time, as one text."""
        with told(self.path):
            yield from weeks(self._db)

    def count(self) -> int:
        """Return how many rows there are."""
        with told(self.path):
            return int(self._db.execute("SELECT COUNT(*) FROM log").fetchone()[0])

    def fill(self, rows: Iterable[Row]) -> None:
        """Write the whole log of an empty store, each id once; fastest in the order of the ids."""
        with told(self.path), transaction(self._db):
            fill(self._db, rows, self.model)

    def merge(self, rows: Iterable[Row], rest: Callable[[int], None] = lambda _: None) -> Merged:
        """Add the rows whose ids are new, and derive their questions anew.

        A row with a known id and another body is not added but returned among the clashes. Many
        rows are added in batches, question by question, with a `rest` in between for others to
        write, which is given how many rows are done. What is broken off has added whole batches,
        and goes on when it is done again.
        """
        merged, done = Merged(), 0
        for batch in batches(rows):
            if done:
                rest(done)
            done += len(batch)
            with told(self.path), transaction(self._db):
                found = insert(self._db, batch)
                refresh(self._db, found.questions, self.model)
            merged += found
        return merged

    def remember(self, texts: Mapping[str, tuple[str, str]]) -> None:
        """Keep the prompt and key of questions without an id, to know them again reworded."""
        with told(self.path), transaction(self._db):
            remember(self._db, texts)

    def remembered(self) -> dict[str, tuple[str, str]]:
        """Return what `remember` kept, by full name."""
        with told(self.path):
            return remembered(self._db)

    def imports(self) -> dict[str, str]:
        """Return each name whose rows count for another question, with that question's name."""
        with told(self.path):
            return imports(self._db)

    def digests(self, names: Iterable[str]) -> dict[str, str]:
        """Return the hash of prompt and key that were answered last under each name, if any."""
        with told(self.path):
            return {name: digest for name in names if (digest := last_digest(self._db, name))}

    def last_review(self) -> Review | None:
        """Return the last review that has not been undone; of a long log only the end is read."""
        with told(self.path):
            return last_review(self._db)

    def gists(self, latest: int = MOST) -> list[Gist]:
        """Return what tells of memory and time in the reviews that count, in order of time and id.

        An undone one is gone, and the last override stands. Only so many of the latest rows of the
        log are read.
        """
        with told(self.path):
            return list(gists(self._db, latest))

    def tally(self, scope: Scope, hour_of: HourOf) -> Tally:
        """Return what the log adds up to, in memory that does not grow with its rows.

        Sums are kept for the next time; where they cannot be written, it only takes longer.
        """
        with told(self.path):
            self._spare_time(sums.note_rows)
            with transaction(self._db, "DEFERRED"):
                news = sums.count(self._db)
                found = add_up(self._db, scope, hour_of, news)
            self._spare_time(lambda db: sums.keep(db, news))
        return found

    def settle(self) -> None:
        """Count what is new, where sums are kept, lest it pile up until they are wanted."""
        with told(self.path):
            with transaction(self._db, "DEFERRED"):
                news = sums.count(self._db) if sums.are_kept(self._db) else None
            if news:
                self._spare_time(lambda db: sums.keep(db, news))

    def _spare_time(self, write: Callable[[sqlite3.Connection], None]) -> None:
        """Write what only spares time later; it is left where there is no room or no right."""
        with suppress(sqlite3.OperationalError), transaction(self._db):
            write(self._db)

    def sums_differ(self) -> bool:
        """Tell whether the sums that are kept are not what the log adds up to."""
        with told(self.path), transaction(self._db, "DEFERRED"):
            return not sums.are_right(self._db)

    def grown_to(self) -> tuple[int, int]:
        """Return how many reviews there are, and how many there were at the last tuning."""
        with told(self.path):
            query = "SELECT count(*) FROM log WHERE kind = 'review' AND mode = 'review'"
            return int(self._db.execute(query).fetchone()[0]), read_tuning(self._db).reviews

    def fitted_to(self) -> int:
        """Return how many reviews the parameters of the model were fitted to."""
        with told(self.path):
            return read_tuning(self._db).fitted

    def tune(self, model: Model, fitted: int = 0) -> int:
        """Keep a model's parameters and allocation, and how many reviews there are now.

        `fitted` tells to how many its parameters were fitted, where they are others than before;
        then all progress is derived anew, and written in the same transaction. Returns the number
        of questions.
        """
        names, reviews = 0, self.grown_to()[0]
        with told(self.path):
            anew = model.parameters != self.model.parameters
            found = self._replayed(model) if anew else None
            with transaction(self._db):
                fitted = fitted if anew else read_tuning(self._db).fitted
                write_tuning(self._db, Tuning(model, reviews, fitted))
                if found:
                    names = put_in_place(self._db, found)
        self.model = model
        return names

    def rebuild(self) -> int:
        """Derive all progress anew from the log, and drop sums; returns the number of questions."""
        with told(self.path):
            found = self._replayed(self.model)
            with transaction(self._db):
                sums.forget(self._db)
                return put_in_place(self._db, found)

    def _replayed(self, model: Model) -> Replayed:
        with transaction(self._db, "DEFERRED"):
            return replay_all(self._db, model)

    def differences(self) -> list[str]:
        """Return the questions whose stored progress is not what the log makes of them.

        Every row is read whole, so one that makes no sense raises StoreError.
        """
        with told(self.path), transaction(self._db, "DEFERRED"):
            return differences(self._db, self.model)

    def damage(self) -> list[str]:
        """Return what SQLite finds wrong with the file itself."""
        with told(self.path):
            return damage(self._db)
