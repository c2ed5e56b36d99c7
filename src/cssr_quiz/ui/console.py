"""The terminal as rich sees it: styles that hold on light and dark, and text that stays text."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.text import Text
from rich.theme import Theme

from cssr_quiz.ui.clean import clean, plainer

WIDEST = 92
"""The widest column of text, in characters; longer lines are hard to read."""

THEME = Theme(
    {
        "right": "bold green",
        "close": "bold green",
        "partly": "bold yellow",
        "wrong": "bold red",
        "neutral": "bold",
        "quiet": "dim",
        "key": "bold",
        "error": "bold red",
        "warning": "bold yellow",
        "advice": "bold blue",
        "prompt": "bold",
    },
    inherit=True,
)

_SYMBOLS = {"right": "✓", "close": "≈", "partly": "◐", "wrong": "✗", "neutral": "–"}
_ASCII = {"right": "+", "close": "~", "partly": "/", "wrong": "x", "neutral": "-"}


def make_console() -> Console:
    """Return a console on standard output; colours follow the terminal and NO_COLOR."""
    return Console(theme=THEME, highlight=False, soft_wrap=False)


@contextmanager
def drawing(*, ascii_only: bool) -> Iterator[Console]:
    """Give a console to draw on; with `ascii_only` what is drawn has plain signs."""
    console = make_console()
    if not ascii_only:
        yield console
        return
    with console.capture() as captured:
        yield console
    console.file.write(plainer(captured.get()))


def drawn(console: Console, renderable: RenderableType) -> str:
    """Return what a console shows, as text with the signs for its colours."""
    with console.capture() as captured:
        console.print(renderable)
    return captured.get().removesuffix("\n")


def styled(text: str, style: str = "") -> Text:
    """Return text that is shown as it is: no markup, no control characters."""
    return Text(clean(text), style)


def width_of(console: Console) -> int:
    """Return how many columns a block of text takes."""
    return min(console.width, WIDEST)


def symbol(console: Console, tone: str) -> str:
    """Return the sign of a tone, in ASCII where the terminal has no other."""
    return (_ASCII if console.options.ascii_only else _SYMBOLS)[tone]
