"""The keys that a learner has, in the lines at the bottom: all of them while there is room."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from rich.console import Console

from cssr_quiz.ui.commands import BY_COMMAND, Command
from cssr_quiz.ui.console import drawn, styled
from cssr_quiz.ui.frame import LOW

Lead: TypeAlias = tuple[str, str]
"""What answers or goes on, in full, and as briefly as it can be said; "" where that is plain."""

ANSWER: Final = "Enter", ""
NEXT: Final = "Enter next", "Enter next"
MARK: Final = "numbers mark, Enter when done", "Enter"
STEP: Final = "numbers pick, Backspace takes back", "Backspace"

_SELDOM: Final = (Command.REPORT, Command.HELP, Command.FLAG)


def key_line(commands: Sequence[Command], lead: Lead, console: Console, *, words: bool) -> str:
    """Return the keys in as few lines as they need: one in a low window, three at most else.

    Where they do not fit, labels get shorter; in a low window what is seldom wished goes before
    the labels do. With `words`, keys are words with a colon, as they are typed.
    """
    width, low = console.width - 1, console.height < LOW
    fewer = range(len(_SELDOM) + 1)
    kept = [[each for each in commands if each not in _SELDOM[:gone]] for gone in fewer]
    for keys in kept if low else kept[:1]:
        for parts, joint, rows in _layouts(keys, lead, words=words):
            lines = _folded(parts, joint, width)
            if len(lines) <= (1 if low else rows) and max(map(len, lines)) <= width:
                return "\n".join(lines)
    mark = ":" if words else ""
    letters = [f"{mark}{BY_COMMAND[each].letter}" for each in commands]
    return "\n".join(_folded([lead[1], *letters] if lead[1] else letters, " ", width))


def footer(
    console: Console, commands: Sequence[Command], lead: Lead, *, words: bool = False
) -> Callable[[], str]:
    """Return what draws the lines of keys below a question, for the window as it is then."""

    def drawn_now() -> str:
        space = "" if console.height < LOW else "\n"
        line = key_line(commands, lead, console, words=words)
        return drawn(console, styled(space + line, "quiet"))

    return drawn_now


def _layouts(
    commands: Sequence[Command], lead: Lead, *, words: bool
) -> Iterator[tuple[list[str], str, int]]:
    """Yield the parts, what stands between them and how many lines they may take, best first."""
    keys = [BY_COMMAND[command] for command in commands]
    full, brief = lead
    names = [f":{key.command}" if words else f"{key.letter} {key.command}" for key in keys]
    labels = names if words else [f"{key.letter} {key.label}" for key in keys]
    for rows in (1, 2):
        for joint in (" · ", "  "):
            yield [full, *labels], joint, rows
    for rows in (1, 2, 3):
        yield [brief, *names] if brief else names, "  ", rows


def _folded(parts: Sequence[str], joint: str, width: int) -> list[str]:
    """Return the parts in lines, broken between parts."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]}{joint}{part}"
        if len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
