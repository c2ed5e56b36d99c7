"""How far a long work is, as it stands on standard error while somebody waits."""

import io

from cssr_quiz.ui.waiting import Waiting


class Window(io.StringIO):
    """A terminal, as far as it is asked."""

    def isatty(self) -> bool:
        return True


def told(out: io.StringIO, *moments: float) -> str:
    """Return what is said where a work begins at 0 and a line is at hand at some moments."""
    waiting = Waiting(iter((0.0, *moments)).__next__, out)
    for moment in moments:
        waiting.tell(f"At {moment:g} s")
    return out.getvalue()


def test_of_a_short_work_nothing_is_said() -> None:
    assert told(Window(), 0.5, 1, 2.9) == ""


def test_a_long_work_says_every_three_seconds_how_far_it_is() -> None:
    assert told(Window(), 1, 3, 4, 5.9, 6.2, 9, 9.3) == "At 3 s\nAt 6.2 s\nAt 9.3 s\n"


def test_a_new_part_of_a_long_work_is_told_at_once() -> None:
    out = Window()
    waiting = Waiting(iter((0.0, 1.0, 3.1, 3.6, 4.0)).__next__, out)
    for line in ("Reading.", "Adding: 98 of 100.", "Checking the new one.", "Checking still."):
        waiting.tell(line)
    assert out.getvalue() == "Adding: 98 of 100.\nChecking the new one.\n"


def test_where_nobody_looks_nothing_is_said() -> None:
    assert told(io.StringIO(), 3, 6, 9) == ""
