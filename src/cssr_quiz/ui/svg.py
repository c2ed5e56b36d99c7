"""Charts as inline SVG in text alone: colours come from the page, so light and dark are one.

Each drawing is 340 wide, so that its letters stay readable on a phone, and has a name and a
description for ears.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, assert_never
from unicodedata import east_asian_width

from cssr_quiz.review import date_of
from cssr_quiz.stats.timeline import Decade, Grip
from cssr_quiz.ui.charts import WEEKS, Bars, Calendar, Chart, Stacks
from cssr_quiz.ui.clean import clean
from cssr_quiz.ui.words import count, month_name

WIDE: Final = 340
_ROW: Final = 22
_LETTER: Final = 7.0
"""How wide a letter is, on average, in the size of labels."""

_LABEL: Final = 18
"""Letters of the longest label of a stack."""

_STRIP: Final = 27
"""Weeks in a strip of the calendar, and one less in the one above it."""

_CELL: Final = 11
_MARGIN: Final = 16
_HIGHEST: Final = 11
"""Marks that stand one above the other; of more events at one time there is told how many."""

_A_YEAR: Final = (WIDE - 2 * _MARGIN) / 10
"""How wide a year of a decade is."""


def drawing(name: str, title: str, about: str, height: float, parts: Sequence[str]) -> str:
    """Return an SVG with its name and description; `name` is unique on the page."""
    return (
        f'<svg viewBox="0 0 {WIDE} {height:g}" role="img" '
        f'aria-labelledby="{name}-name {name}-about">\n'
        f'<title id="{name}-name">{text(title)}</title>\n'
        f'<desc id="{name}-about">{text(about)}</desc>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def draw(chart: Chart, name: str, title: str, about: str) -> str:
    """Return a chart as one drawing, the calendar as two."""
    match chart:
        case Bars():
            return drawing(name, title, about, *_bars(chart))
        case Stacks():
            return drawing(name, title, about, *_stacks(chart))
        case Calendar():
            weeks = chart.weeks(WEEKS)
            halves = (weeks[:-_STRIP], weeks[-_STRIP:])
            return "".join(
                drawing(
                    f"{name}-{place}",
                    f"{title}, {_span(half)}",
                    f"{about} From no answer to {chart.most} on a day, in five shades.",
                    *_calendar(chart, half),
                )
                for place, half in enumerate(halves, 1)
            )
        case _:
            assert_never(chart)


def text(words: str) -> str:
    """Return words as HTML takes them, without what moves a cursor or turns a line."""
    return escape(clean(words))


def label(x: float, y: float, words: str, anchor: str = "start") -> str:
    """Return words at a place."""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text(words)}</text>'


def box(x: float, y: float, width: float, height: float, kind: str, told: str = "") -> str:
    """Return a rectangle; `told` is shown where a pointer rests on it."""
    inside = f"><title>{text(told)}</title></rect>" if told else "/>"
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="2" '
        f'class="{kind}"{inside}'
    )


def _bars(chart: Bars) -> tuple[float, list[str]]:
    left = 16 + _LETTER * max(len(bar.label) for bar in chart.bars)
    room = WIDE - left - 16 - _LETTER * max(len(bar.shown) for bar in chart.bars)
    parts = []
    for place, bar in enumerate(chart.bars):
        top = place * _ROW + 4
        long = room * bar.value / chart.most
        parts += [
            label(left - 8, top + 12, bar.label, "end"),
            box(left, top, long, 15, "weak" if bar.weak else "bar", f"{bar.label}: {bar.shown}"),
            label(max(left + long, _line_x(chart, left, room)) + 6, top + 12, bar.shown),
        ]
    height = len(chart.bars) * _ROW + 6
    if chart.line is not None:
        x = _line_x(chart, left, room)
        parts.append(f'<path d="M{x:.1f} 0V{height}" class="goal"/>')
        parts.append(label(x, height + 12, chart.line_label, "end"))
        height += 18
    return height, parts


def _line_x(chart: Bars, left: float, room: float) -> float:
    return left if chart.line is None else left + room * chart.line / chart.most


def _stacks(chart: Stacks) -> tuple[float, list[str]]:
    left = 12 + _LETTER * min(_LABEL, max(_letters(stack.label) for stack in chart.stacks))
    room = WIDE - left - 44
    most = max(sum(stack.parts) for stack in chart.stacks)
    parts = []
    for place, stack in enumerate(chart.stacks):
        top, x = place * _ROW + 4, left
        parts.append(label(left - 8, top + 12, _cut(stack.label), "end"))
        for number, name in zip(stack.parts, chart.names, strict=True):
            long = room * number / most
            if number:
                told = f"{stack.label}: {number} {name}"
                parts.append(box(x, top, max(long - 1, 1), 15, f"part-{name}", told))
            x += long
        parts.append(label(WIDE - 2, top + 12, stack.shown, "end"))
    top, x = len(chart.stacks) * _ROW + 12, left
    for name in chart.names:
        parts += [box(x, top, 11, 11, f"part-{name}"), label(x + 16, top + 10, name)]
        x += 30 + _LETTER * len(name)
    return top + 18, parts


def _calendar(chart: Calendar, weeks: Sequence[Sequence[int]]) -> tuple[float, list[str]]:
    parts, named = [], 0.0
    for place, name in ((0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")):
        parts.append(label(0, 29 + place * _CELL, name))
    for column, week in enumerate(weeks):
        x = 32 + column * _CELL
        date = date_of(week[0])
        if date.day <= len(week) and x >= named:
            parts.append(label(x, 12, month_name(0, date.month)))
            named = x + 33
        for row, day in enumerate(week):
            told = f"{date_of(day)}: {count(chart.counts.get(day, 0), 'answer')}"
            level = chart.level(day)
            parts.append(box(x, 20 + row * _CELL, _CELL - 2, _CELL - 2, f"level-{level}", told))
    return 20 + 7 * _CELL, parts


def _span(weeks: Sequence[Sequence[int]]) -> str:
    first, last = date_of(weeks[0][0]), date_of(weeks[-1][-1])
    return f"{month_name(first.year, first.month)} to {month_name(last.year, last.month)}"


def decade_drawing(decade: Decade, about: str) -> str:
    """Return ten years as a line with a mark for each event, drawn by how well it is known."""
    name = f"decade-{decade.begins}"
    marks = [mark for mark in _marks(decade) if mark[1] < _HIGHEST]
    more = len(decade.moments) - len(marks)
    height = 40 + 15 * max((level for _, level, _ in marks), default=0) + 20 * bool(more)
    base = height - 22
    parts = [f'<path d="M{_MARGIN} {base}H{WIDE - _MARGIN}" class="axis"/>']
    for year in range(11):
        x = _MARGIN + _A_YEAR * year
        parts.append(f'<path d="M{x:g} {base}v4" class="axis"/>')
        if year % 2 == 0:
            parts.append(label(x, base + 17, str(decade.begins + year), "middle"))
    parts += [_mark(x, base - 10 - 15 * level, grip) for x, level, grip in marks]
    if more:
        parts.append(label(WIDE - 2, 12, f"and {count(more, 'more event')}", "end"))
    return drawing(name, f"Events of the {decade.begins}s", about, height, parts)


def _marks(decade: Decade) -> Iterator[tuple[float, int, Grip]]:
    """Yield the place of each event and how high it stands, so that none hides another."""
    ends: list[float] = []
    for moment in decade.moments:
        first = moment.event.when.first
        years = first.year - decade.begins + (first.timetuple().tm_yday - 1) / 366
        x = _MARGIN + _A_YEAR * years
        level = next((i for i, end in enumerate(ends) if end <= x), len(ends))
        ends[level : level + 1] = [x + 14]
        yield x, level, moment.grip


def _mark(x: float, y: float, grip: Grip) -> str:
    """Return a full, a half or an empty circle."""
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" class="grip-{grip}"/>'
    if grip is not Grip.FAINT:
        return circle
    return f'{circle}<path d="M{x:.1f} {y - 5.5:.1f}a5.5 5.5 0 0 0 0 11z" class="grip-half"/>'


def _cut(words: str) -> str:
    """Return words as long as a label may be."""
    if _letters(words) <= _LABEL:
        return words
    while _letters(words) >= _LABEL:
        words = words[:-1]
    return words + "…"


def _letters(words: str) -> int:
    """Return how many letters take as much room; those of Chinese are twice as wide."""
    return sum(1 + (east_asian_width(sign) in "WF") for sign in words)
