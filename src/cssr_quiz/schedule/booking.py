"""When a question comes back, and how sure that is."""

from dataclasses import dataclass
from enum import Enum, auto


class Surety(Enum):
    """How sure it is that a question comes back on a day.

    `ON` it; `LIKELY` on it, if all goes about as planned; `FROM` it, as soon as there is room;
    `LAST`, in the last days before the exam if it gains enough there, else after it; `AFTER` the
    exam.
    """

    ON = auto()
    LIKELY = auto()
    FROM = auto()
    LAST = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Booking:
    """The day on which a question comes back, and how sure that is."""

    day: int
    surety: Surety = Surety.ON
