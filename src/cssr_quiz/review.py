"""The rows of the log: answered questions, reports to an author, and marks on either."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NamedTuple, TypeAlias

from cssr_quiz.interaction import Outcome, Response

DAY_TURNS_AT = timedelta(hours=4)
LAST_DAY = 2_932_896  # 31 December 9999: no later day has a date
_COUNTED = 0xFFF  # what the twelve bits of a UUID count within a millisecond
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


class Rating(IntEnum):
    """FSRS's four ratings."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Mode(StrEnum):
    """Why a question was asked."""

    REVIEW = "review"
    PRACTICE = "practice"
    EXAM = "exam"


class Confidence(StrEnum):
    """How sure a learner says that he is of a response, before he is told whether it was right."""

    SURE = "sure"
    THINK = "think so"
    GUESS = "guess"


class Mark(StrEnum):
    """What a row without a response says of a question, or of another row (its target).

    The target of an import is the name of another question: its rows count for this one too. A
    hint is wanted with the question until it is known again; a report is sent once the learner
    says so.
    """

    UNDO = "undo"
    OVERRIDE = "override"
    FLAG = "flag"
    SUSPEND = "suspend"
    IMPORT = "import"
    HINT = "hint"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Stamp:
    """When and where a row was written.

    `id` is a UUID of version 7 (RFC 9562), so ids sort by time and never meet across machines;
    `at` is UTC in milliseconds; `day` is the learner's local day, counted from 1 January 1970 and
    turning at 04:00, fixed when the row was written.
    """

    id: str
    device: str
    at: int
    day: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What a learner was asked: enough to judge the response anew by a better rule.

    `digest` is a hash of prompt and key; `form` and `rung` say which form of the question's
    ladder; `shown` holds the options or items in the order shown; `chance` is how often a response
    is right without knowing, from 0 to 1.
    """

    question: str
    rev: int
    digest: str
    form: str
    rung: int
    shown: tuple[str, ...] = ()
    chance: float = 0.0


class Gist(NamedTuple):
    """Of a review what tells of memory and of time: of a long log no more need be read.

    `at` is milliseconds; `rating` is None for a skip.
    """

    question: str
    rev: int
    chance: float
    at: int
    day: int
    session: str
    mode: Mode
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class Review:
    """One answered question with its raw evidence, immutable.

    `credit` runs from 0 to 1; `taken` is milliseconds; `rating` is None for a skip; `table` is
    the version of the rules that made the rating; `confused` names the question that the response
    would have been right for; `confidence` is None where the learner said nothing.
    """

    stamp: Stamp
    asked: Asked
    response: Response
    credit: float
    outcome: Outcome
    hints: int
    guess: bool
    taken: int
    mode: Mode
    session: str
    rating: Rating | None
    table: int
    confidence: Confidence | None = None
    confused: str = ""

    @property
    def question(self) -> str:
        """Return the full name of the question."""
        return self.asked.question

    @property
    def gist(self) -> Gist:
        """Return what tells of memory and of time."""
        asked, stamp = self.asked, self.stamp
        return Gist(
            *(asked.question, asked.rev, asked.chance, stamp.at, stamp.day),
            *(self.session, self.mode, self.rating),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What a learner says to the author of a question: the prompt he saw, in the form asked.

    `response` is what he answered, if he has; `comment` is one line in his words.
    """

    stamp: Stamp
    asked: Asked
    prompt: str
    response: Response
    comment: str

    @property
    def question(self) -> str:
        """Return the full name of the question."""
        return self.asked.question


@dataclass(frozen=True, slots=True)
class Note:
    """A mark on a question (flag, suspend, hint) or on an earlier row (undo, override, sent).

    An override gives the row another rating; with `guess` because the learner says it was luck.
    """

    stamp: Stamp
    mark: Mark
    question: str
    target: str = ""
    rating: Rating | None = None
    guess: bool = False


Row: TypeAlias = Review | Report | Note


def day_of(now: datetime) -> int:
    """Return the local day number of an aware moment; the day turns at 04:00."""
    return day_number(now.replace(tzinfo=None) - DAY_TURNS_AT)


def day_number(date_: date) -> int:
    """Return the day number of a date."""
    return date_.toordinal() - _EPOCH_ORDINAL


def date_of(day: int) -> date:
    """Return the date of a day number."""
    return date.fromordinal(day + _EPOCH_ORDINAL)


def begin_of(day: int) -> datetime:
    """Return the moment at which a day begins by the local clock, without a zone."""
    return datetime.fromordinal(day + _EPOCH_ORDINAL) + DAY_TURNS_AT


class Stamper:
    """Makes stamps that sort in the order in which they were made."""

    def __init__(
        self,
        device: str,
        clock: Callable[[], datetime],
        randomness: Callable[[int], bytes],
    ) -> None:
        """Take the clock (aware, local) and the source of random bytes as arguments."""
        self.device = device
        self.clock = clock
        self._randomness = randomness
        self._last = (0, 0)

    def stamp(self) -> Stamp:
        """Return a stamp of this moment; where the clock went back, of the latest one stamped.

        A clock that shows a time before 1970 has stopped, and counts as its first day.
        """
        now = self.clock()
        day = max(day_of(now), 0)
        before, count = self._last
        at, count = max((int(now.timestamp() * 1000), 0), (before, count + 1))
        if count > _COUNTED:
            at, count = at + 1, 0
        self._last = (at, count)
        return Stamp(uuid7(at, count, self._randomness(8)), self.device, at, day)


def uuid7(at: int, count: int, random: bytes) -> str:
    """Return a UUID of version 7 (RFC 9562, 5.7) of `at` milliseconds.

    `count` orders ids within a millisecond (method 1 of section 6.2, twelve bits).
    """
    value = (at & (1 << 48) - 1) << 80 | 7 << 76 | (count & _COUNTED) << 64
    value |= 2 << 62 | int.from_bytes(random, "big") & (1 << 62) - 1
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
