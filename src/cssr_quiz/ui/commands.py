"""What a learner can do besides answering: one key in menus, a word with a colon in typed lines."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Command(StrEnum):
    """A wish that is no answer; the value is its word."""

    HINT = "hint"
    ANSWER = "answer"
    SKIP = "skip"
    UNDO = "undo"
    RIGHT = "right"
    GUESS = "guess"
    EASY = "easy"
    PASSAGE = "passage"
    FLAG = "flag"
    SUSPEND = "suspend"
    REPORT = "report"
    HELP = "help"
    QUIT = "quit"
    NEXT = "next"
    BACK = "back"
    MARK = "mark"
    LATER = "later"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Key:
    """How a command is called: its letter, its short label, and what it does."""

    command: Command
    letter: str
    label: str
    about: str


KEYS: Final = (
    Key(Command.HINT, "h", "hint", "shows a hint; with one, a right answer counts as hard"),
    Key(Command.ANSWER, "a", "answer", "shows the answer; the question comes back soon"),
    Key(Command.SKIP, "s", "skip", "leaves the question for another day, without a mark"),
    Key(Command.UNDO, "u", "undo", "takes back the last answer and asks it again"),
    Key(Command.RIGHT, "r", "I was right", "counts the last answer as right"),
    Key(Command.GUESS, "g", "I guessed", "counts the last answer as not known"),
    Key(Command.EASY, "e", "easy", "counts the last typed answer as easy"),
    Key(Command.PASSAGE, "p", "passage", "shows where the last answer stands in the text"),
    Key(Command.FLAG, "f", "flag", "marks a question to find it again, or takes the mark away"),
    Key(Command.SUSPEND, "x", "suspend", "never asks a question again, until it is brought back"),
    Key(Command.REPORT, "!", "report", "notes what is wrong with a question, for its author"),
    Key(Command.HELP, "?", "help", "shows this list"),
    Key(Command.QUIT, "q", "quit", "ends the session; every answer is saved"),
)

EXAM_KEYS: Final = (
    Key(Command.NEXT, "n", "next", "goes to the next question"),
    Key(Command.BACK, "b", "back", "goes to the question before"),
    Key(Command.MARK, "m", "mark", "marks a question for later, or takes the mark away"),
    Key(Command.LATER, "l", "later", "goes to the next question that is marked for later"),
    Key(Command.DONE, "d", "done", "hands the paper in"),
    Key(Command.QUIT, "q", "quit", "leaves the paper for later; it is kept"),
    Key(Command.HELP, "?", "help", "shows this list"),
)
"""The commands of an exam."""

BEFORE: Final = (Command.HINT, Command.ANSWER, Command.SKIP, Command.UNDO, Command.FLAG,
                 Command.SUSPEND, Command.REPORT, Command.QUIT, Command.HELP)  # fmt: skip
"""The commands that make sense while a question is open."""

AFTER: Final = (Command.RIGHT, Command.GUESS, Command.EASY, Command.PASSAGE, Command.UNDO,
                Command.FLAG, Command.SUSPEND, Command.REPORT, Command.QUIT)  # fmt: skip
"""The commands that make sense once an answer has been judged."""

BY_COMMAND: Final = {key.command: key for key in (*KEYS, *EXAM_KEYS)}
BY_LETTER: Final = {key.letter: key.command for key in (*KEYS, *EXAM_KEYS)}
_SIGNS: Final = {key.letter: key.command for key in KEYS if not key.letter.isalpha()}


def command_in(line: str, keys: tuple[Key, ...] = KEYS) -> Command | str | None:
    """Return the command that a typed line holds, its unknown word, or None where it is an answer.

    `:h` and `:hint` are the same; a line that does not begin with a colon is an answer. `b:back` is
    a command too: the key of a list was pressed before the word was typed. So is a key that is no
    letter, `!` and `?`: nobody answers with it, and what is typed next is no answer either.
    """
    if line.strip() in _SIGNS:
        line = f":{_SIGNS[line.strip()]}"
    stray, colon, word = line.strip().lower().partition(":")
    word = word.strip()
    letters = {key.letter: key.command for key in keys}
    pressed = stray in letters and any(key.command == word for key in keys)
    if not colon or (stray and not pressed):
        return None
    if word in letters:
        return letters[word]
    matches = [key.command for key in keys if word and key.command.value.startswith(word)]
    return matches[0] if len(matches) == 1 or word in matches[:1] else f":{word}"
