"""A session in a process of its own: records answers and prints the id of each, once it is safe.

Called as `recorder.py DATABASE SESSION COUNT [BYTES]`; no file may grow beyond BYTES. It says
that it is ready, and begins when it has read a line. Called without arguments it reads lines of
database, session and pipe with tabs between, and begins each session in a fork that writes its
process id and all the rest to the pipe.
"""

import os
import secrets
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Asked, Mode, Rating, Review, Stamper
from cssr_quiz.store import Store, StoreError

QUESTIONS = 7


def answered(stamps: Stamper, session: str, number: int) -> Review:
    """Return the answer `number` of a session, kept in `taken`."""
    rating = list(Rating)[number % 4]
    wrong = rating is Rating.AGAIN
    return Review(
        stamp=stamps.stamp(),
        asked=Asked(f"treaties/{number % QUESTIONS}", 1, "0123456789abcdef", "write", 0),
        response=("16 May 1935",),
        credit=0.0 if wrong else 1.0,
        outcome=Outcome.WRONG if wrong else Outcome.CORRECT,
        hints=0,
        guess=False,
        taken=number,
        mode=Mode.REVIEW,
        session=session,
        rating=rating,
        table=1,
    )


def main(database: str, session: str, count: str, most: str = "") -> None:
    """Record so many answers; where one cannot be saved, say so and make room for one more."""
    stamps = Stamper(session, lambda: datetime.now(UTC), secrets.token_bytes)
    with Store.open(Path(database), lambda: session) as store:
        if most:
            limit_files(int(most))
        say("ready")
        sys.stdin.readline()
        for number in range(int(count)):
            row = answered(stamps, session, number)
            try:
                store.record(row)
            except StoreError as error:
                say(str(error))
                limit_files(-1)
                store.record(row)
                return
            say(row.stamp.id)


def serve() -> None:
    """Begin a session for each line: a hundred forks, where a hundred starts would take long."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        database, session, pipe = line.rstrip("\n").split("\t")
        if not os.fork():
            os.dup2(os.open(pipe, os.O_WRONLY), sys.stdout.fileno())
            os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
            say(str(os.getpid()))
            main(database, session, "100000")
            os._exit(0)


def say(text: str) -> None:
    """Print a line for the parent, at once."""
    print(text, flush=True)  # noqa: T201 - this is how it is heard


def limit_files(most: int) -> None:
    """Let no file grow beyond so many bytes; -1 lifts the limit."""
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most if most >= 0 else hard, hard))


if __name__ == "__main__":
    main(*sys.argv[1:]) if sys.argv[1:] else serve()
