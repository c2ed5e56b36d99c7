"""A list of options, by questionary: numbered, broken between words, with arrows at its edge."""

import sys
from collections.abc import Callable, Iterable, Sequence
from textwrap import wrap

import questionary
from prompt_toolkit.filters import Always
from prompt_toolkit.formatted_text import StyleAndTextTuples, to_formatted_text
from prompt_toolkit.layout.containers import ScrollOffsets, Window, WindowRenderInfo
from prompt_toolkit.layout.margins import Margin
from questionary.prompts.common import InquirerControl

from cssr_quiz.ui.clean import clean, spelt

STYLE = questionary.Style(
    [
        ("qmark", "nobold"),
        ("question", "nobold"),
        ("answer", "nobold"),
        ("pointer", "bold"),
        ("highlighted", "bold"),
        ("selected", "noreverse bold"),
        ("instruction", "nobold"),
    ]
)

BOX = 2
"""Columns of the box of an option that can be marked."""

_POINTER, _EDGE = 3, 1
"""Columns beside an option: the pointer, the list's edge."""


def make_list(
    make: Callable[..., questionary.Question], options: Sequence[str], box: int = 0
) -> tuple[questionary.Question, InquirerControl]:
    """Make a list to pick from or to mark, with what controls it; what is around it others frame.

    Its options are numbered, and long ones broken between words whenever they are drawn: the prompt
    itself breaks them anywhere, and a window that gets wider must undo the breaks.
    """
    choices = [questionary.Choice(option, value=option) for option in options]
    question = make(
        "", choices, qmark="", pointer="›", style=STYLE, use_jk_keys=False, instruction=" "
    )
    app = question.application
    window, control = _found(app.layout.find_all_windows())
    window.wrap_lines = Always()
    window.right_margins = [_More()]
    window.scroll_offsets = ScrollOffsets(bottom=_rest_of(control))

    def fit(_: object) -> None:
        width = app.output.get_size().columns - _POINTER - box - _EDGE
        for number, choice in enumerate(control.choices, 1):
            lead = f"{number}. "
            lines = wrap(clean(str(choice.value)), max(1, width - len(lead))) or [""]
            choice.title = lead + f"\n{' ' * (_POINTER + box + len(lead))}".join(lines)

    app.before_render += fit
    drawn = control.text
    control.text = lambda: [(style, drawable(text)) for style, text, *_ in to_formatted_text(drawn)]
    return question, control


def drawable(text: str) -> str:
    """Return a text as this terminal shows it: the prompt itself puts `?` for what it has not."""
    return spelt(text, sys.stdout.encoding)


def _found(windows: Iterable[Window]) -> tuple[Window, InquirerControl]:
    """Return the window that holds the options, and their control."""
    return next(
        (window, window.content)
        for window in windows
        if isinstance(window.content, InquirerControl)
    )


def _rest_of(control: InquirerControl) -> Callable[[], int]:
    """Return what counts the lines of the option pointed at below its first, to keep in sight."""
    return lambda: str(control.get_pointed_at().title).count("\n")


class _More(Margin):
    """The edge of a list: an arrow where it goes on above or below what is in sight."""

    def get_width(self, get_ui_content: object) -> int:
        """Return its columns."""
        del get_ui_content
        return _EDGE

    def create_margin(
        self, window_render_info: WindowRenderInfo, width: int, height: int
    ) -> StyleAndTextTuples:
        """Return the arrows, a line a row."""
        del width
        rows = [""] * height
        if not window_render_info.bottom_visible:
            rows[-1] = drawable("↓")
        if not window_render_info.top_visible:
            rows[0] = drawable("↑")
        return [("", "\n".join(rows))]
