"""The pictures of `stats` in a terminal: bars, stacks, a year of days, and tables."""

from collections.abc import Iterable
from typing import Final, assert_never

from rich.cells import cell_len, set_cell_size
from rich.console import Console, JustifyMethod, RenderableType
from rich.table import Table
from rich.text import Text

from cssr_quiz.review import date_of
from cssr_quiz.stats.report import Report
from cssr_quiz.ui.charts import WEEKS, Bars, Calendar, Stacks
from cssr_quiz.ui.clean import clean
from cssr_quiz.ui.console import WIDEST, drawing, styled, width_of
from cssr_quiz.ui.folding import wrapped
from cssr_quiz.ui.sections import Section, sections
from cssr_quiz.ui.words import month_name

_FULL: Final = {"bar": "█", "weak": "░", "line": "┊", "parts": "█▒·", "levels": "·░▒▓█", "cut": "…"}
_ASCII: Final = {
    "bar": "#",
    "weak": "-",
    "line": "|",
    "parts": "#+.",
    "levels": ".-+*#",
    "cut": "...",
}
_PARTS: Final = ("right", "partly", "quiet")
_LONGEST_LABEL: Final = 24
_LONGEST: Final = 40
"""The columns of the longest stack, and below the fewest that its numbers leave to it."""
_SHORTEST: Final = 8
_DIGITS: Final = 3
_LEGEND: Final = 26
_WEEK: Final = 7


def draw_report(report: Report, *, ascii_only: bool) -> None:
    """Print each section with its picture."""
    with drawing(ascii_only=ascii_only) as console:
        _draw(report, console, _ASCII if ascii_only or console.options.ascii_only else _FULL)


def _draw(report: Report, console: Console, signs: dict[str, str]) -> None:
    for section in sections(report):
        console.print()
        console.print(styled(section.title, "key"))
        for line in section.told:
            console.print(styled("\n".join(wrapped(line, console.width))))
        console.print(_picture(section, console, signs))
    if report.events:
        console.print()
        console.print(styled("The course along a line: cssr-quiz timeline", "quiet"))


def _picture(section: Section, console: Console, signs: dict[str, str]) -> RenderableType:
    chart = section.chart
    match chart:
        case Bars():
            return _bars(chart, console, signs)
        case Stacks():
            return _stacks(chart, console, signs)
        case Calendar():
            return _calendar(chart, console, signs)
        case None:
            return _table(section)
        case _:
            assert_never(chart)


def _table(section: Section) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="quiet")
    for place, word in enumerate(section.head):
        side: JustifyMethod = "right" if place == len(section.head) - 1 else "left"
        table.add_column(word, justify=side, max_width=WIDEST, overflow="fold")
    for row in section.rows:
        table.add_row(*(styled(str(cell)) for cell in row))
    return table


def _bars(chart: Bars, console: Console, signs: dict[str, str]) -> Text:
    """Draw a row a bar, with a sign where the line to reach is."""
    label = max(len(bar.label) for bar in chart.bars)
    room = max(2, width_of(console) - label - 3 - max(len(bar.shown) for bar in chart.bars))
    line = None if chart.line is None else min(room - 1, round(room * chart.line / chart.most))
    text = _text()
    for bar in chart.bars:
        long = round(room * bar.value / chart.most) or (1 if bar.value else 0)
        drawn = list((signs["weak"] if bar.weak else signs["bar"]) * long + " " * (room - long))
        if line is not None:
            drawn[line] = signs["line"]
        text.append(f"{bar.label:>{label}} ", "quiet")
        text.append("".join(drawn).rstrip() if line is None else "".join(drawn), _tone(bar.weak))
        text.append(f" {bar.shown}\n")
    if line is not None:
        legend = f"{signs['line']} {chart.line_label}"
        text.append(" " * min(label + 1, max(0, width_of(console) - len(legend))) + legend, "quiet")
    text.rstrip()
    return text


def _tone(weak: bool) -> str:  # noqa: FBT001 - the flag itself is the question
    return "quiet" if weak else "right"


def _stacks(chart: Stacks, console: Console, signs: dict[str, str]) -> Text:
    """Draw a row a stack, each part in a sign and a colour of its own.

    Beside it stand how many each part has, where there is room.
    """
    width = width_of(console)
    longest = max(cell_len(clean(stack.label)) for stack in chart.stacks)
    label = min(longest, _LONGEST_LABEL, width // 3)
    digits = max(_DIGITS, *(len(str(part)) for stack in chart.stacks for part in stack.parts))
    room = width - label - len(chart.shown) - 4
    counted = room - 3 * (digits + 1) >= _SHORTEST
    room = min(_LONGEST, room - 3 * (digits + 1) * counted)
    most = max(sum(stack.parts) for stack in chart.stacks)
    text = _text()
    heads = _counts(signs["parts"], digits) if counted else ""
    text.append(" " * (label + 1 + room) + f"{heads}  {chart.shown}\n", "quiet")
    for stack in chart.stacks:
        text.append(f"{_fitted(stack.label, label, signs['cut'])} ", "quiet")
        ends = [round(room * sum(stack.parts[:n]) / most) for n in range(4)]
        for sign, tone, start, end in zip(signs["parts"], _PARTS, ends, ends[1:], strict=False):
            text.append(sign * (end - start), tone)
        told = _counts(stack.parts, digits) if counted else ""
        shown = f"{stack.shown:>{len(chart.shown)}}"
        text.append(" " * (room - ends[3]) + f"{told}  {shown}\n")
    text.append(" " * min(label + 1, max(0, width - _LEGEND)))
    for sign, tone, name in zip(signs["parts"], _PARTS, chart.names, strict=True):
        text.append(sign, tone).append(f" {name}  ", "quiet")
    text.rstrip()
    return text


def _counts(parts: Iterable[object], digits: int) -> str:
    return "".join(f" {part:>{digits}}" for part in parts)


def _fitted(label: str, width: int, cut: str) -> str:
    """Return a label to the right of so many columns, with a sign where its end is left out."""
    text = clean(label)
    if cell_len(text) > width:
        text = set_cell_size(text, width - len(cut)) + cut
    return " " * (width - cell_len(text)) + text


def _calendar(chart: Calendar, console: Console, signs: dict[str, str]) -> Text:
    """Draw weeks as columns, as many as fit, with a sign for how much there was on a day."""
    weeks = chart.weeks(min(WEEKS, max(4, console.width - 5)))
    text = _text()
    text.append("    " + _months(weeks) + "\n", "quiet")
    for weekday, name in enumerate(("Mon", "", "Wed", "", "Fri", "", "Sun")):
        text.append(f"{name:<4}", "quiet")
        for week in weeks:
            if weekday < len(week):
                level = chart.level(week[weekday])
                text.append(signs["levels"][level], "right" if level else "quiet")
        text.append("\n")
    steps = "".join(signs["levels"])
    text.append(f"    {steps[0]} none  {steps[1]} to {steps[-1]} more, up to {chart.most}", "quiet")
    if len(weeks) < WEEKS:
        text.append(f"\n    the last {len(weeks)} weeks", "quiet")
    return text


def _months(weeks: list[list[int]]) -> str:
    """Return the names of months over the weeks in which they begin, as far as there is room."""
    line = ""
    for place, week in enumerate(weeks):
        date = date_of(week[0])
        if date.day <= _WEEK and len(line) <= place:
            line = f"{line:<{place}}{month_name(0, date.month)} "
    return line[: len(weeks)].rstrip()


def _text() -> Text:
    return Text(no_wrap=True, overflow="crop")
