"""A word typed where a key is expected decides nothing; the key that follows a pause does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from prompt_toolkit.application import Application, create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from cssr_quiz.ui import prompts, stray
from cssr_quiz.ui.commands import Command

OFFERED = (Command.ANSWER, Command.SKIP, Command.SUSPEND)


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    monkeypatch.setattr(stray, "PAUSE", 0.2)
    with create_pipe_input() as keys, create_app_session(keys, DummyOutput()):
        yield keys


@contextmanager
def pressed_later(keyboard: PipeInput, key: str) -> Iterator[None]:
    """Press a key after a pause, and again where a slow machine took the first for the word's."""
    done = Event()

    def press() -> None:
        while not done.wait(0.6):
            keyboard.send_text(key)

    thread = Thread(target=press)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize("word", ["Masarik\r", "May\r", "Texas", "Éa\r", "May 1935\r"])
def test_a_word_picks_nothing_and_is_no_command(keyboard: PipeInput, word: str) -> None:
    keyboard.send_text(word)
    with pressed_later(keyboard, "2"):
        assert prompts.pick(["one", "two"], str, str, OFFERED) == "two"


@pytest.mark.parametrize("word", ["Masarik\r", "May", "May 2"])
def test_nor_does_it_mark_or_hand_marks_in(keyboard: PipeInput, word: str) -> None:
    keyboard.send_text(f"1{word}")
    with pressed_later(keyboard, "\r"):
        assert prompts.pick_many(["one", "two"], [], str, str, OFFERED) == ("one",)


@pytest.mark.parametrize("word", ["Masarik\r", "May", "May 1935"])
def test_nor_does_it_go_on(keyboard: PipeInput, word: str) -> None:
    keyboard.send_text(word)
    with pressed_later(keyboard, "x"):
        assert prompts.press(str, OFFERED) is Command.SUSPEND


def test_a_letter_alone_is_a_command_at_once(keyboard: PipeInput) -> None:
    keyboard.send_text("a")
    assert prompts.pick(["one", "two"], str, str, OFFERED) is Command.ANSWER


@pytest.mark.parametrize(
    "ask",
    [
        lambda: prompts.pick(["one", "two"], str, str, OFFERED),
        lambda: prompts.type_line(str, str),
        lambda: prompts.press_one(str, str, {"2": "two"}),
    ],
)
def test_ctrl_z_stops_the_programme_and_stands_in_no_line(
    keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch, ask: Callable[[], str]
) -> None:
    stopped: list[object] = []

    def stop(app: object) -> None:
        stopped.append(app)

    monkeypatch.setattr(Application, "suspend_to_background", stop)
    keyboard.send_text("\x1a2\r")
    assert ask() in ("two", "2")
    assert len(stopped) == 1
