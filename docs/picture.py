"""Draws `docs/session.svg`: a real session, played in a pseudo-terminal and exported by rich."""

import io
import os
import re
import sys
import tempfile
import time
from pathlib import Path

import pexpect
import pyte
from rich.console import Console
from rich.style import Style
from rich.text import Text

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 34
COLOURS = {"brown": "yellow"}  # what pyte calls otherwise than rich
KEYS = [("3", "Enter next"), ("\r", "2 of 10"), ("1", "Enter next"), ("\r", "3 of 1")]


def play() -> pyte.Screen:
    """Play the keys and return the screen as it stands at the end."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    with tempfile.TemporaryDirectory() as home:
        env = {
            **os.environ,
            "CSSR_QUIZ_HOME": home,
            "CSSR_QUIZ_NOW": "2026-11-24T10:00",
            "TERM": "xterm-256color",
        }
        child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "cssr_quiz", "start", "czechoslovakia-soviet-union", "--seed", "1"],
            env=env,
            dimensions=(ROWS, COLUMNS),
        )
        wait(child, screen, stream, "1 of 10")
        for key, text in KEYS:
            child.send(key)
            wait(child, screen, stream, text)
        child.close(force=True)
    return screen


def wait(
    child: "pexpect.spawn[bytes]", screen: pyte.Screen, stream: pyte.ByteStream, text: str
) -> None:
    """Read until a text stands on the screen and nothing more comes."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            data = child.read_nonblocking(65536, timeout=0.3)
        except pexpect.TIMEOUT:
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
    """Return the screen as rich text."""
    text = Text()
    for number in range(ROWS):
        line = screen.buffer[number]
        for column in range(COLUMNS):
            cell = line[column]
            text.append(cell.data or " ", Style(bold=cell.bold, color=colour(cell.fg)))
        text.append("\n")
    text.rstrip()
    return text


def main() -> None:
    """Write the picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(drawn(play()))
    svg = console.export_svg(title="cssr-quiz start")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # nothing from elsewhere
    (HERE / "session.svg").write_text(svg.replace("Fira Code", "ui-monospace"), "utf-8")


if __name__ == "__main__":
    main()
