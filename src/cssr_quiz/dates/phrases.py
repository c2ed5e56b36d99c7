"""A row of tokens read as one date or as a span of time, in every way that makes sense."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cssr_quiz.dates.drafts import Draft, drafts, finished
from cssr_quiz.dates.tokens import Kind, Token
from cssr_quiz.dates.value import DateError, When
from cssr_quiz.dates.years import Context

_LONGEST = 16


@dataclass(slots=True)
class Phrase:
    """What was found in a row of tokens: dates, why others cannot be, whether a year is missing."""

    dates: list[When] = field(default_factory=list)
    errors: list[DateError] = field(default_factory=list)
    lacks_year: bool = False

    def add(self, dates: Iterator[When]) -> None:
        """Add the dates that can be, and note why the others cannot."""
        try:
            self.dates += [when for when in dates if when not in self.dates]
        except DateError as error:
            self.errors.append(error)

    @property
    def error(self) -> DateError | None:
        """Return the reason that tells most: of a month that is too short before any other."""
        telling = [error for error in self.errors if " has " in str(error)]
        return next(iter(telling + self.errors), None)


def read_phrase(tokens: Sequence[Token], context: Context) -> Phrase:
    """Read a whole row of tokens, none left over."""
    phrase = Phrase()
    julian = any(token.kind is Kind.JULIAN for token in tokens)
    row = [token for token in tokens if token.kind is not Kind.JULIAN]
    if len(row) > _LONGEST:
        return phrase
    row, between = _without_lead(row)
    if not between:
        if _is_short_interval(row):
            _add_intervals(phrase, row, context)
        _add_points(phrase, row, context)
    if not phrase.dates:
        _add_intervals(phrase, row, context)
    if julian:
        phrase.dates = [replace(when, julian=True) for when in phrase.dates]
    return phrase


def _without_lead(row: list[Token]) -> tuple[list[Token], bool]:
    """Drop `between`, and a `to` or a dash that stands before the first date."""
    between = bool(row) and row[0].kind is Kind.BETWEEN
    while row and row[0].kind in (Kind.BETWEEN, Kind.TO, Kind.DASH, Kind.COMMA, Kind.DOT):
        row = row[1:]
    return row, between


def _is_short_interval(row: Sequence[Token]) -> bool:
    """Tell whether it is like `1908-12`: two years, or a year and a month."""
    kinds = [token.kind for token in row]
    return kinds in ([Kind.YEAR, mark, Kind.NUMBER] for mark in (Kind.DASH, Kind.SLASH))


def _add_points(phrase: Phrase, row: Sequence[Token], context: Context) -> None:
    for draft in drafts(row, context):
        if draft.is_whole:
            for year in draft.years:
                phrase.add(_dated(draft, year))
        elif len(row) > 1 or row[0].kind is Kind.MONTH:
            phrase.lacks_year = True


def _dated(draft: Draft, year: int) -> Iterator[When]:
    yield from finished(draft, year)


def _add_intervals(phrase: Phrase, row: Sequence[Token], context: Context) -> None:
    for at in _joints(row):
        rights = drafts(row[at + 1 :], context)
        for left in drafts(row[:at], context):
            for right in rights:
                phrase.add(_spans(left, right))
                phrase.lacks_year |= not (left.years or right.years)


def _joints(row: Sequence[Token]) -> list[int]:
    """Return where two dates can meet: at a word, else a dash with spaces, else any mark.

    An `and` stands in a row only after `between`, or between two days.
    """
    inside = range(1, len(row) - 1)
    worded = [at for at in inside if row[at].kind in (Kind.TO, Kind.AND)]
    dashes = [at for at in inside if row[at].kind is Kind.DASH]
    spaced = [at for at in dashes if not (row[at].glued or row[at + 1].glued)]
    marked = [at for at in inside if row[at].kind in (Kind.DASH, Kind.SLASH)]
    return worded or spaced or marked


def _spans(left: Draft, right: Draft) -> Iterator[When]:
    """Yield the spans between two dates, either of which may lend the other what it lacks."""
    pair = _completed(left, right)
    if pair is None:
        return
    starts, ends = ([when for year in each.years for when in finished(each, year)] for each in pair)
    for start in starts:
        for end in ends:
            if len(starts) == len(ends) == 1 or start.first < end.first:
                yield When(start.start, end.end or end.start)


def _completed(left: Draft, right: Draft) -> tuple[Draft, Draft] | None:
    if right.short is not None and left.short is None and len(left.years) == 1:
        return _with_short_year(left, right)
    if left.is_whole and right.is_whole and left.short is None:
        return left, right
    if not left.years and not any(left.shape):
        return None
    lent_left = replace(
        left,
        years=left.years or right.years,
        month=left.month or (right.month if left.day else 0),
    )
    lent_right = replace(
        right,
        years=right.years or left.years,
        month=right.month or (left.month if right.day else 0),
    )
    if not (lent_left.is_whole and lent_right.is_whole) or lent_left.shape != lent_right.shape:
        return None
    return lent_left, lent_right


def _with_short_year(left: Draft, right: Draft) -> tuple[Draft, Draft] | None:
    """`1955-91`: the second year has the first one's century; `1899-02` has the next."""
    if right.short is None or any(left.shape):
        return None
    size = 10**right.short.digits
    year = left.years[0] - left.years[0] % size + right.short.value
    if year <= left.years[0]:
        return None
    return left, replace(right, years=(year,))
