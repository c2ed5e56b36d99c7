"""How a learner stands: drawn in a terminal, in ASCII, or told in lines for ears."""

from typing import TYPE_CHECKING, Final, assert_never

from cssr_quiz.review import date_of
from cssr_quiz.stats.report import Report
from cssr_quiz.ui.charts import Bars, Calendar, Stacks
from cssr_quiz.ui.sections import Section, sections, summary
from cssr_quiz.ui.tables import say
from cssr_quiz.ui.words import month_name

if TYPE_CHECKING:
    from rich.console import Console, JustifyMethod, RenderableType
    from rich.text import Text

NOTHING: Final = "No question has been answered yet; begin with: cssr-quiz start"

_FULL: Final = {"bar": "█", "weak": "░", "line": "┊", "parts": "█▒·", "levels": "·░▒▓█"}
_ASCII: Final = {"bar": "#", "weak": "-", "line": "|", "parts": "#+.", "levels": ".-+*#"}
_PARTS: Final = ("right", "partly", "quiet")
_WEEKS: Final = 53
_LONGEST_LABEL: Final = 24
_WEEK: Final = 7


def show_report(report: Report, *, plain: bool, ascii_only: bool) -> None:
    """Print a report: how the learner is doing and what comes next, then each section."""
    if not report.overview.answered:
        say(NOTHING)
        return
    for line in summary(report):
        say(line)
    if plain:
        for section in sections(report):
            _tell(section)
        return
    _draw(report, ascii_only=ascii_only)


def _tell(section: Section) -> None:
    say("")
    say(f"{section.title}.")
    for line in (*section.told, *section.listed):
        say(line)


def _draw(report: Report, *, ascii_only: bool) -> None:
    from cssr_quiz.ui.console import make_console, styled  # noqa: PLC0415 - plain goes without rich

    console = make_console()
    signs = _ASCII if ascii_only or console.options.ascii_only else _FULL
    for section in sections(report):
        console.print()
        console.print(styled(section.title, "key"))
        for line in section.told:
            console.print(styled(line))
        console.print(_picture(section, console, signs))
    if report.events:
        console.print()
        console.print(styled("The course along a line: cssr-quiz timeline", "quiet"))


def _picture(section: Section, console: "Console", signs: dict[str, str]) -> "RenderableType":
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


def _table(section: Section) -> "RenderableType":
    from rich.table import Table  # noqa: PLC0415 - see _draw

    from cssr_quiz.ui.console import WIDEST, styled  # noqa: PLC0415 - likewise

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="quiet")
    for place, word in enumerate(section.head):
        side: JustifyMethod = "right" if place == len(section.head) - 1 else "left"
        table.add_column(word, justify=side, max_width=WIDEST, overflow="fold")
    for row in section.rows:
        table.add_row(*(styled(str(cell)) for cell in row))
    return table


def _bars(chart: Bars, console: "Console", signs: dict[str, str]) -> "Text":
    """Draw a row a bar, with a sign where the line to reach is."""
    from cssr_quiz.ui.console import width_of  # noqa: PLC0415 - see _draw

    label = max(len(bar.label) for bar in chart.bars)
    room = max(8, width_of(console) - label - 3 - max(len(bar.shown) for bar in chart.bars))
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
        text.append(" " * (label + 1) + f"{signs['line']} {chart.line_label}", "quiet")
    text.rstrip()
    return text


def _tone(weak: bool) -> str:  # noqa: FBT001 - the flag itself is the question
    return "quiet" if weak else "right"


def _stacks(chart: Stacks, console: "Console", signs: dict[str, str]) -> "Text":
    """Draw a row a stack, each part in a sign and a colour of its own."""
    from cssr_quiz.ui.clean import clean  # noqa: PLC0415 - see _draw
    from cssr_quiz.ui.console import width_of  # noqa: PLC0415 - likewise

    label = min(_LONGEST_LABEL, max(len(stack.label) for stack in chart.stacks))
    room = min(40, max(8, width_of(console) - label - 22))
    most = max(sum(stack.parts) for stack in chart.stacks)
    text = _text()
    heads = " ".join(f"{sign:>3}" for sign in signs["parts"])
    text.append(" " * (label + 1 + room) + f" {heads}  {chart.shown}\n", "quiet")
    for stack in chart.stacks:
        text.append(f"{clean(stack.label)[:label]:>{label}} ", "quiet")
        ends = [round(room * sum(stack.parts[:n]) / most) for n in range(4)]
        for sign, tone, start, end in zip(signs["parts"], _PARTS, ends, ends[1:], strict=False):
            text.append(sign * (end - start), tone)
        told = " ".join(f"{part:>3}" for part in stack.parts)
        shown = f"{stack.shown:>{len(chart.shown)}}"
        text.append(" " * (room - ends[3]) + f" {told}  {shown}\n")
    text.append(" " * (label + 1))
    for sign, tone, name in zip(signs["parts"], _PARTS, chart.names, strict=True):
        text.append(sign, tone).append(f" {name}  ", "quiet")
    return text


def _calendar(chart: Calendar, console: "Console", signs: dict[str, str]) -> "Text":
    """Draw weeks as columns, as many as fit, with a sign for how much there was on a day."""
    weeks = chart.weeks(min(_WEEKS, max(4, console.width - 5)))
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
    return text


def _months(weeks: list[list[int]]) -> str:
    """Return the names of months over the weeks in which they begin, as far as there is room."""
    line = ""
    for place, week in enumerate(weeks):
        date = date_of(week[0])
        if date.day <= _WEEK and len(line) <= place:
            line = f"{line:<{place}}{month_name(0, date.month)} "
    return line[: len(weeks)].rstrip()


def _text() -> "Text":
    from rich.text import Text  # noqa: PLC0415 - see _draw

    return Text(no_wrap=True, overflow="crop")
