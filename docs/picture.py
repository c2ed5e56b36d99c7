"""Draws `docs/session.svg` and `docs/stats.svg`: real runs in a pseudo-terminal, shown by rich."""

import io
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pexpect
import pyte
from rich.console import Console
from rich.style import Style
from rich.text import Text

from cssr_quiz.bank import load
from cssr_quiz.review import Mode, Stamper, day_of
from cssr_quiz.session import Item, Session, Status
from cssr_quiz.store import Store

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 34
LONG, FIRST = 160, 72
"""Lines of a screen for all figures, and those of them in the picture."""
COLOURS = {"brown": "yellow"}  # what pyte calls otherwise than rich
KEYS = [("3", "Enter next"), ("\r", "2 of 10"), ("1", "Enter next"), ("\r", "3 of 1")]


COURSE = HERE.parent / "quizzes" / "czechoslovakia-soviet-union"
MONTHS, NEW, OFTEN_RIGHT, FREE = 7, 2, 0.88, 0.2
"""Months of the learner in the figures, new questions a day, how often right, how often free."""


def play() -> pyte.Screen:
    """Play the keys and return the screen as it stands at the end."""
    with tempfile.TemporaryDirectory() as home:
        command = ["start", "czechoslovakia-soviet-union", "--seed", "1"]
        with opened(home, command, ROWS) as (child, screen, stream):
            wait(child, screen, stream, "1 of 10")
            for key, text in KEYS:
                child.send(key)
                wait(child, screen, stream, text)
        return screen


def figures() -> pyte.Screen:
    """Return the screen with the figures of a learner's months."""
    with tempfile.TemporaryDirectory() as home:
        learn(Path(home))
        command = ["stats", "--quizzes", str(COURSE)]
        with opened(home, command, LONG) as (child, screen, stream):
            wait(child, screen, stream, "The course along a line")
        return screen


def learn(home: Path) -> None:
    """Answer what is due and a few new questions on most days, now and then wrong."""
    rng, questions = Random(7), list(load([COURSE]).all())
    last = datetime(2026, 11, 24, 9, tzinfo=UTC)
    with Store.open(home / "progress.db", lambda: "picture") as store:
        for back in range(30 * MONTHS, -1, -1):
            if rng.random() < FREE and back:
                continue
            clock = iter(last - timedelta(days=back, seconds=-9 * i) for i in range(10_000))
            stamper = Stamper("picture", clock.__next__, rng.randbytes)
            today = day_of(last - timedelta(days=back))
            known = store.all_progress()
            due = [each for each in questions if each.name in known
                   and (known[each.name].due(store.model, 0.9) or today + 1) <= today]  # fmt: skip
            new = [each for each in questions if each.name not in known][:NEW]
            items = [Item(each, Status.DUE) for each in due[: 0 if not back else 30]]
            items += [Item(each, Status.NEW) for each in new]
            answer(Session(items, store, stamper, Mode.REVIEW, seed=back), rng)


def answer(session: Session, rng: Random) -> None:
    """Answer a session to its end."""
    while (ask := session.ask()) is not None:
        taken = rng.randrange(3000, 15_000)
        if rng.random() < OFTEN_RIGHT:
            session.respond(ask.interaction.key, taken)
        else:
            session.give_up(taken)


@contextmanager
def opened(
    home: str, command: list[str], rows: int
) -> Iterator[tuple["pexpect.spawn[bytes]", pyte.Screen, pyte.ByteStream]]:
    """Run a command in a pseudo-terminal, and yield it with its screen."""
    screen = pyte.Screen(COLUMNS, rows)
    env = {
        **os.environ,
        "CSSR_QUIZ_HOME": home,
        "CSSR_QUIZ_NOW": "2026-11-24T10:00",
        "TERM": "xterm-256color",
    }
    child: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable, ["-m", "cssr_quiz", *command], env=env, dimensions=(rows, COLUMNS)
    )
    yield child, screen, pyte.ByteStream(screen)
    child.close(force=True)


def wait(
    child: "pexpect.spawn[bytes]", screen: pyte.Screen, stream: pyte.ByteStream, text: str
) -> None:
    """Read until a text stands on the screen and nothing more comes."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            data = child.read_nonblocking(65536, timeout=0.3)
        except (pexpect.TIMEOUT, pexpect.EOF):
            if any(text in line for line in screen.display):
                return
            continue
        stream.feed(data)
        if b"\x1b[6n" in data:
            child.send(f"\x1b[{screen.cursor.y + 1};{screen.cursor.x + 1}R")
    raise SystemExit(f"{text!r} did not come")


def colour(name: str) -> str:
    """Return a colour of pyte's by the name that rich has for it."""
    if len(name) == len("rrggbb") and set(name) <= set("0123456789abcdef"):
        return f"#{name}"
    return COLOURS.get(name, name)


def drawn(screen: pyte.Screen) -> Text:
    """Return the screen, or its first lines, as rich text."""
    text = Text()
    for number in range(min(screen.lines, FIRST)):
        line = screen.buffer[number]
        for column in range(COLUMNS):
            cell = line[column]
            text.append(cell.data or " ", Style(bold=cell.bold, color=colour(cell.fg)))
        text.append("\n")
    text.rstrip()
    return text


def save(screen: pyte.Screen, title: str, name: str) -> None:
    """Write a screen as a picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(drawn(screen))
    svg = console.export_svg(title=title)
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # nothing from elsewhere
    (HERE / name).write_text(svg.replace("Fira Code", "ui-monospace"), "utf-8")


def main() -> None:
    """Write the pictures."""
    save(play(), "cssr-quiz start", "session.svg")
    save(figures(), "cssr-quiz stats", "stats.svg")


if __name__ == "__main__":
    main()
