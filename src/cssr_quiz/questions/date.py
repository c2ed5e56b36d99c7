"""A date to be known: a day, month, year, season, decade or span of time, in EDTF.

It is asked as a choice among dates that lie near it in the course, then typed in any notation.
With `event`, a short name, it stands on timelines and in generated questions.

```yaml
bank: example
questions:
  - id: alliance-1935
    prompt: When was the Czechoslovak–Soviet Treaty of Alliance signed?
    date: 1935-05-16
    event: Alliance with the USSR signed
    near:
      - 1935-05-02: That is the Franco-Soviet pact, two weeks before.
      - 1943-12-12: That is the second treaty, in wartime.
```
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cssr_quiz import dates
from cssr_quiz.dates import Endpoint, Precision, When
from cssr_quiz.dates.value import LAST_YEAR
from cssr_quiz.events import Event, Events, Term
from cssr_quiz.fields import Field, Fieldset, Incomplete, Kind, Problems, Record, mapping_schema
from cssr_quiz.interaction import Choose, DateKey, Interaction, Option, Write
from cssr_quiz.kinds import TEXT, WHEN, as_map, many
from cssr_quiz.question import (
    PHRASE,
    Question,
    QuestionType,
    Setting,
    phrase_schema,
    text_nodes,
)
from cssr_quiz.yamltree import Node

DATE = Field(
    "date",
    WHEN,
    "the date, in EDTF such as 1935-05-16, 1934 or 1944-09/1945-05",
)
EVENT = Field(
    "event", TEXT, "a short name of the event, for timelines and order questions", default=""
)


def _read_near(node: Node, problems: Problems) -> tuple[When, str] | None:
    phrase = PHRASE.read(node, problems)
    if phrase is None:
        return None
    try:
        return dates.parse(phrase.text), phrase.note
    except dates.DateError as error:
        problems.add(text_nodes(node)[0], "bad-date", str(error))
        return None


_WHO = Field("who", TEXT, "the person, as the register spells the name")
_OFFICE = Field("office", TEXT, "what the person did, such as `led the Soviet Union`")
_TERM = Fieldset("`term`", (_WHO, _OFFICE))


def _read_term(node: Node, problems: Problems) -> Term | None:
    mapping = as_map(node, "`term`", problems)
    if mapping is None:
        return None
    record = Record(mapping, _TERM, problems)
    try:
        return Term(record[_WHO], record[_OFFICE])
    except Incomplete:
        return None


TERM: Field[Term | None] = Field(
    "term",
    Kind(
        "`who` and `office`",
        _read_term,
        mapping_schema(_TERM),
    ),
    "that the span is a term of office, for questions such as who led when",
    default=None,
)
NEAR = Field(
    "near",
    many(Kind("date, or `date: note`", _read_near, phrase_schema(WHEN.schema))),
    "dates often mistaken for it; the note says what they are",
    default=(),
)

OPTIONS = 4


REACHES: Final = (30, 365, 3_000, 12_000, 366 * LAST_YEAR)
"""Within how many days wrong dates are looked for, the nearest first: a course has thousands."""

COARSENED: Final = {Precision.DAY: 0, Precision.MONTH: 30}
"""How many days nearer an event can begin once it is told as roughly as the key; else a year."""


_SHORTEST: Final = 3
"""Characters below which a line is the number of an option."""


@dataclass(frozen=True, slots=True)
class DateBody:
    """The date and the dates often mistaken for it."""

    when: When
    near: tuple[tuple[When, str], ...]

    @property
    def key_text(self) -> str:
        """Return the date in EDTF, which is the same in every language."""
        return self.when.edtf

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Choose among near dates where the course has any, then write."""
        own = question.event.name if question.event else ""
        near = setting.events, own
        write = Write(DateKey(self.when, setting.language, setting.span, self.near, *near))
        options = self._rivals(*near)
        if not options:
            return (write,)
        right = Option(dates.say(self.when, setting.language), right=True)
        said = {dates.say(when, setting.language): (when, note) for when, note in options}
        wrong = (Option(text, note=note) for text, (_, note) in said.items())
        others = OtherEvents(self.when, own, said, setting.events)
        typed = Typed(setting.language, setting.span)
        return (Choose((right, *wrong), elsewhere=others.only, meant=typed.said), write)

    def _rivals(self, events: Events, own: str) -> list[tuple[When, str]]:
        """Return wrong dates of the same precision, the author's first, then the nearest in time.

        None of them overlaps the key or one another, so that only one option can be right.
        """
        chosen: list[tuple[When, str]] = []
        if not (events or self.near):
            return chosen
        slack = COARSENED.get(self.when.precision, 365)
        for reach in REACHES:
            close = events.near(self.when.first, reach)
            chosen = self._chosen([event for event in close if event.name != own])
            farthest = max((self._away(when) for when, _ in chosen), default=0)
            if len(chosen) == OPTIONS - 1 and farthest + slack <= reach:
                break  # whatever lies beyond these days is farther off
        return chosen if len(chosen) > 1 else []

    def _chosen(self, events: list[Event]) -> list[tuple[When, str]]:
        """Return as many wrong dates as are wanted, or as there are."""
        alike = [
            (rival, _another(event))
            for event in events
            if (rival := _as_exact_as(self.when, event.when)) is not None
        ]
        alike.sort(key=lambda pair: self._away(pair[0]))
        chosen: list[tuple[When, str]] = []
        for when, note in (*self.near, *alike):
            taken = [self.when, *(other for other, _ in chosen)]
            if all(when.last < other.first or other.last < when.first for other in taken):
                chosen.append((when, note))
            if len(chosen) == OPTIONS - 1:
                break
        return chosen

    def _away(self, when: When) -> int:
        """Return how many days a date begins before or after the key."""
        return abs((when.first - self.when.first).days)


@dataclass(frozen=True, slots=True)
class Typed:
    """Reads a date that is typed in any notation where dates stand to be picked by number."""

    language: str
    span: When | None

    def said(self, line: str) -> tuple[str, ...]:
        """Return all that a line can mean, as options say it; a number of an option is no date."""
        if len(line.strip()) < _SHORTEST:
            return ()
        found = dates.read(line, self.language, self.span)
        if not isinstance(found, dates.Reading):
            return ()
        return tuple(dates.say(when, self.language) for when in found.candidates)


@dataclass(frozen=True, slots=True)
class OtherEvents:
    """Tells which event of a course, other than a question's `own`, has the date of an option."""

    key: When
    own: str
    said: Mapping[str, tuple[When, str]]
    events: Events = field(repr=False)

    def only(self, option: str) -> tuple[str, str] | None:
        """Return the question of the one event on that date, and what to say of it; else None."""
        when, _ = self.said[option]
        found = [
            event
            for event in self.events.near(when.first, (when.last - when.first).days)
            if event.name != self.own and _as_exact_as(self.key, event.when) == when
        ]
        return (found[0].question, _another(found[0])) if len(found) == 1 else None


def _another(event: Event) -> str:
    return f"That was another event: {event.name}."


def _as_exact_as(key: When, when: When) -> When | None:
    """Return a date with the key's precision and no more, None where it is not that exact."""
    precision = key.start.precision
    if when.is_interval or key.is_interval or key.approximate or when.approximate:
        return None
    if precision is Precision.YEAR and when.start.precision is not Precision.DECADE:
        return When(Endpoint(when.start.year))
    if precision is Precision.MONTH and when.start.month:
        return When(Endpoint(when.start.year, when.start.month))
    return when if when.start.precision is precision else None


def _read(record: Record, problems: Problems, language: str) -> DateBody:
    del problems, language
    return DateBody(record[DATE], record[NEAR])


def _event(record: Record) -> tuple[str, When, Term | None] | None:
    return (record[EVENT], record[DATE], record[TERM]) if record[EVENT] else None


TYPE = QuestionType("date", __doc__, (DATE, EVENT, TERM, NEAR), _read, _event)
