"""A timeline in a terminal, in ASCII, and as plain lines of words."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cssr_quiz import dates
from cssr_quiz.stats.timeline import Decade, Grip, Moment
from cssr_quiz.ui.clean import plainer
from cssr_quiz.ui.tables import say
from cssr_quiz.ui.words import count

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_SIGNS: Final = {Grip.STRONG: "●", Grip.FAINT: "◐", Grip.MISSING: "○"}
_ASCII: Final = {Grip.STRONG: "#", Grip.FAINT: "+", Grip.MISSING: "."}
_STYLES: Final = {Grip.STRONG: "right", Grip.FAINT: "partly", Grip.MISSING: "quiet"}


def show_timeline(found: Sequence[Decade], *, near: bool, plain: bool, ascii_only: bool) -> None:
    """Print decades; `near` names each event that was met, and counts those that were not.

    What was not met is never named, because its date is still to be asked.
    """
    if plain:
        for line in _told(found, near=near):
            say(plainer(line) if ascii_only else line)
        return
    from cssr_quiz.ui.console import drawing  # noqa: PLC0415 - plain mode goes without rich

    with drawing(ascii_only=ascii_only) as console:
        _draw(found, console, near=near, ascii_only=ascii_only)


def _told(found: Sequence[Decade], *, near: bool) -> Iterator[str]:
    for decade in found:
        yield f"{_title(decade)}: {told_decade(decade)}."
        for moment, number in _runs(decade) if near else ():
            yield f"  {_words(moment, number)}."


def _draw(found: Sequence[Decade], console: "Console", *, near: bool, ascii_only: bool) -> None:
    from rich.text import Text  # noqa: PLC0415 - see show_timeline

    from cssr_quiz.ui.console import styled  # noqa: PLC0415 - likewise

    signs = _ASCII if ascii_only or console.options.ascii_only else _SIGNS
    line = "|" if signs is _ASCII else "│"
    for decade in found:
        title, strip = Text(f"{_title(decade)} ", "key"), Text()
        for moment in decade.moments:
            strip.append(signs[moment.grip], _STYLES[moment.grip])
        strip.append(" " * bool(decade.moments)).append_text(styled(told_decade(decade), "quiet"))
        console.print(_beside(title, strip, console, " " * title.cell_len))
        for moment, number in _runs(decade) if near else ():
            row = Text(f"  {line} ", "quiet")
            row.append(signs[moment.grip], _STYLES[moment.grip]).append(" ")
            named = styled(_named(moment, number))
            console.print(_beside(row, named, console, f"  {line}   "))
    legend = Text()
    for grip, words in (
        (Grip.STRONG, "known"), (Grip.FAINT, "fading"), (Grip.MISSING, "not met yet"),
    ):  # fmt: skip
        legend.append(signs[grip], _STYLES[grip]).append(f" {words}  ")
    console.print(legend)


def _beside(first: "Text", words: "Text", console: "Console", other: str) -> "Text":
    """Return words broken to the width of the terminal, after `first` and below that `other`."""
    from rich.text import Text  # noqa: PLC0415 - see show_timeline

    lines = words.wrap(console, max(console.width - first.cell_len, 1))
    begin = Text(other, "quiet")
    return Text("\n").join((begin if place else first) + line for place, line in enumerate(lines))


def _title(decade: Decade) -> str:
    if decade.earlier:
        return f"Going on from before {decade.begins}"
    last = decade.last or decade.begins
    return f"{decade.begins}s" + f" to {last}s" * (last > decade.begins)


def _runs(decade: Decade) -> Iterator[tuple[Moment, int]]:
    """Yield each event that was met, and each run of those that were not with its length."""
    for grip, group in groupby(decade.moments, lambda moment: moment.grip):
        moments = list(group)
        if grip is Grip.MISSING:
            yield moments[0], len(moments)
        else:
            yield from ((moment, 1) for moment in moments)


def _named(moment: Moment, number: int) -> str:
    if moment.grip is Grip.MISSING:
        return f"{count(number, 'event')} not met yet"
    return f"{dates.say(moment.event.when, moment.language)}: {moment.event.name}"


def _words(moment: Moment, number: int) -> str:
    faint = ", fading" if moment.grip is Grip.FAINT else ""
    return _named(moment, number) + faint


def told_decade(decade: Decade) -> str:
    """Return how many events of a decade there are, and how they are known."""
    if not decade.moments:
        return "no event"
    known, faint = decade.count(Grip.STRONG), decade.count(Grip.FAINT)
    fading = f", {faint} fading" if faint else ""
    return f"{known} of {count(len(decade.moments), 'event')} known{fading}"
