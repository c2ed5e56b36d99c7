"""A few processes that share the work on many files, so that every processor has some of it."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from signal import SIG_IGN, SIGINT, signal
from threading import Thread, active_count
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar

from cssr_quiz.errors import QuizError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")

PORTIONS: Final = 16
"""Into how many portions each process's share is cut, so that all of them end about together."""


class Crew:
    """So many processes that work for this one; a crew of one is this process by itself.

    They end with the `with` block, at Ctrl-C, and when this process ends, however it does.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._pool = _pool(size) if size > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is None:
            return
        if kind is not None:
            _end_others()
        self._pool.shutdown(cancel_futures=True)

    def each(self, work: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
        """Yield what comes of each thing, in their order; all of it goes there and back by pickle.

        Raises QuizError where one of the processes was ended from without.
        """
        if self._pool is None:
            yield from map(work, things)
            return
        from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - for large courses only

        portion = max(1, len(things) // (PORTIONS * self._size))
        try:
            yield from self._pool.map(work, things, chunksize=portion)
        except BrokenExecutor as error:
            message = "one of the processes that shared the work was ended before it was done"
            raise QuizError(message, "try again; there may have been too little memory") from error


def _pool(size: int) -> "ProcessPoolExecutor | None":
    """Return so many processes: copies of this one where that is safe, else begun afresh.

    Where the system lets processes share nothing, as some sandboxes do, there are none.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - for large courses only
    from multiprocessing import get_context  # noqa: PLC0415 - likewise

    safe = sys.platform == "linux" and active_count() == 1
    try:
        return ProcessPoolExecutor(size, get_context("fork" if safe else "spawn"), _begin)
    except (ImportError, NotImplementedError, OSError):
        return None


def _begin() -> None:
    """Set a process up: it collects no garbage, and leaves Ctrl-C to the first, which ends it.

    Ctrl-C reaches all of them, in any order; one that ended by itself would seem to have failed.
    """
    gc.disable()
    signal(SIGINT, SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_others() -> None:
    """End the processes that work for this one, whatever they are at."""
    from multiprocessing import active_children  # noqa: PLC0415 - for large courses only

    for process in active_children():
        process.terminate()


def _end_with_the_first() -> None:
    """End this process when the one that began it has ended, or was killed."""
    from multiprocessing import parent_process  # noqa: PLC0415 - likewise

    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)
