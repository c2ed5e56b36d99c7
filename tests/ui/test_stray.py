"""A word typed where a key is expected decides nothing; the key that follows a pause does."""

from collections.abc import Iterator
from threading import Timer

import pytest
from prompt_toolkit.application import create_app_session
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


@pytest.mark.parametrize("word", ["Masarik\r", "May\r", "Texas", "Éa\r"])
def test_a_word_picks_nothing_and_is_no_command(keyboard: PipeInput, word: str) -> None:
    keyboard.send_text(word)
    Timer(0.6, keyboard.send_text, ("2",)).start()
    assert prompts.pick(["one", "two"], str, str, OFFERED) == "two"


@pytest.mark.parametrize("word", ["Masarik\r", "May"])
def test_nor_does_it_hand_marks_in_or_go_on(keyboard: PipeInput, word: str) -> None:
    keyboard.send_text(f"1{word}")
    Timer(0.6, keyboard.send_text, ("\r",)).start()
    assert prompts.pick_many(["one", "two"], [], str, str, OFFERED) == ("one",)
    keyboard.send_text(word)
    Timer(0.6, keyboard.send_text, ("x",)).start()
    assert prompts.press(str, OFFERED) is Command.SUSPEND


def test_a_letter_alone_is_a_command_at_once(keyboard: PipeInput) -> None:
    keyboard.send_text("a")
    assert prompts.pick(["one", "two"], str, str, OFFERED) is Command.ANSWER
