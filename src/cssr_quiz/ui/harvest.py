"""The harvest shown, and walked through: what is to become of each response."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from cssr_quiz.bank.editing.lessons import Lesson, learn, lessons
from cssr_quiz.bank.editing.sheet import EditError
from cssr_quiz.stats.harvest import Heard, Sheaf
from cssr_quiz.ui.plain import Plain
from cssr_quiz.ui.tables import say
from cssr_quiz.ui.words import count

_CHOICES: Final = {
    Lesson.ACCEPT: "accept it: it is right",
    Lesson.WRONG: "a wrong option, with a note for whoever gives it",
    Lesson.REJECT: "reject it: it is wrong however near, with a note or without",
    Lesson.NEAR: "a date often mistaken for it, with a note that says what it is",
}
_LEAVE, _STOP = "leave it", "stop here"


def show_harvest(sheaves: Sequence[Sheaf]) -> None:
    """Print the responses by question, with counts."""
    for place, sheaf in enumerate(sheaves):
        _head(sheaf, first=place == 0)
        for heard in sheaf.heard:
            say(f"    {_told(heard)}")


def as_data(sheaves: Sequence[Sheaf]) -> list[dict[str, Any]]:
    """Return the harvest for JSON."""
    return [
        {
            "question": sheaf.placed.name,
            "prompt": sheaf.placed.question.prompt,
            "key": sheaf.placed.forms()[-1].key_text,
            "responses": [
                {
                    "response": heard.text,
                    "form": heard.form,
                    "count": heard.count,
                    "overridden": heard.overridden,
                }
                for heard in sheaf.heard
            ],
        }
        for sheaf in sheaves
    ]


def anything_to_decide(sheaves: Sequence[Sheaf]) -> bool:
    """Tell whether something can be made of any of the responses."""
    return any(lessons(sheaf.placed, each.text) for sheaf in sheaves for each in sheaf.heard)


def walk(sheaves: Sequence[Sheaf], front: Plain, read: Callable[[], str]) -> int:
    """Ask what is to become of each response and write it; returns how many were written.

    The end of input stops it.
    """
    written = 0
    shown = 0
    try:
        for sheaf in sheaves:
            offered = [(each, lessons(sheaf.placed, each.text)) for each in sheaf.heard]
            if not any(found for _, found in offered):
                continue
            _head(sheaf, first=shown == 0)
            shown += 1
            for heard, found in offered:
                if found:
                    written += _decided(sheaf, heard, found, front, read)
    except EOFError:
        pass
    return written


def _decided(
    sheaf: Sheaf, heard: Heard, found: Sequence[Lesson], front: Plain, read: Callable[[], str]
) -> bool:
    """Ask about one response; tells whether something was written, raises EOFError to stop."""
    options = (*(_CHOICES[lesson] for lesson in found), _LEAVE, _STOP)
    place = front.pick(_told(heard), options)
    if options[place] == _STOP:
        raise EOFError
    if options[place] == _LEAVE:
        return False
    lesson = found[place]
    note = "" if lesson is Lesson.ACCEPT else _note(lesson, read)
    try:
        learn(sheaf.placed, heard.text, lesson, note)
    except EditError as error:
        say(f"Not written: {error}")
        return False
    say(f"Written under `{lesson}` into {sheaf.placed.bank.path}.")
    return True


def _note(lesson: Lesson, read: Callable[[], str]) -> str:
    """Read a note; only a rejected response may go without."""
    say("The note, or Enter for none:" if lesson is Lesson.REJECT else "The note:")
    while not (note := read().strip()) and lesson is not Lesson.REJECT:
        say("Type the note: why it is wrong, in a sentence.")
    return note


def _head(sheaf: Sheaf, *, first: bool) -> None:
    say(("" if first else "\n") + f"{sheaf.placed.name}: {sheaf.placed.question.prompt}")
    say(f"  The answer: {sheaf.placed.forms()[-1].key_text}")


def _told(heard: Heard) -> str:
    said = f", {heard.overridden} of them counted as right" if heard.overridden else ""
    picked = ", picked" if heard.form == "choose" else ""
    return f"{heard.text}: {count(heard.count, 'time')}{picked}{said}"
