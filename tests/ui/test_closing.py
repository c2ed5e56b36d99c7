"""The end of a session in a terminal: what explains the figures stands before them."""

from rich.console import Console

from cssr_quiz.session import Summary
from cssr_quiz.ui.closing import closing_panel
from cssr_quiz.ui.console import THEME
from cssr_quiz.ui.front import Ahead, Closing


def shown(summary: Summary, ahead: Ahead) -> list[str]:
    """Return the lines within the frame."""
    console = Console(width=80, theme=THEME)
    with console.capture() as captured:
        console.print(closing_panel(summary, Closing(60.0, ahead, ())))
    return [line.strip("│ ") for line in captured.get().splitlines()[2:-2]]


def test_why_days_changed_stands_before_what_is_due() -> None:
    summary = Summary(answered=2, right=1, skipped=0, topics=(), read_again=())
    assert shown(summary, Ahead(3, 4, ("Planned anew.",))) == [
        "1 of 2 questions right (50 %) in 1 minute.",
        "",
        "Planned anew.",
        "Still due today: 3 questions.",
        "Due tomorrow: 4 questions.",
    ]
    assert shown(summary, Ahead(3, 4, room=True))[2] == (
        "Today's minutes have room for 3 more questions."
    )


def test_who_answered_nothing_is_told_what_changed_alone() -> None:
    summary = Summary(answered=0, right=0, skipped=0, topics=(), read_again=())
    assert shown(summary, Ahead(3, 4)) == ["No question was answered."]
    assert shown(summary, Ahead(3, 4, ("Planned anew.",))) == [
        "No question was answered.",
        "",
        "Planned anew.",
    ]
