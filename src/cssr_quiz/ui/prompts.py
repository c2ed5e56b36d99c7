"""The prompts of the terminal, made with questionary and framed; imported when one is drawn."""

from asyncio import sleep
from collections.abc import Callable, Mapping, Sequence
from string import ascii_letters
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar, cast

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Container, Dimension, HSplit, Layout, VerticalAlign, Window
from prompt_toolkit.renderer import CPR_Support

from cssr_quiz.ui.commands import BY_LETTER, Command
from cssr_quiz.ui.cut import CutControl
from cssr_quiz.ui.options import BOX, STYLE, drawable, make_list
from cssr_quiz.ui.stray import Stray
from cssr_quiz.ui.timer import Left, TimeUpError, endless

T = TypeVar("T")

Drawn: TypeAlias = Callable[[], str]
"""Text with colours, drawn anew at each redraw so that it follows the width of the terminal."""

Act: TypeAlias = Callable[[KeyPressEvent], None]
"""What a key does."""

_NOTHING: Mapping[str, Act] = MappingProxyType({})
_DIGITS = "123456789"
_ESCAPE = 0.1, 0.3
"""Seconds after which Esc is a key of its own, neither an arrow key's beginning nor an Alt's."""

_TICK = 1.0
"""Seconds after which a prompt with a limit is drawn again."""


def pick(
    options: Sequence[str],
    header: Drawn,
    footer: Drawn,
    commands: Sequence[Command],
    letters: Mapping[str, str] = MappingProxyType({}),
    left: Left = endless,
) -> str | Command | None:
    """Let the learner pick one option by number or letter (one keypress) or arrow and Enter.

    Returns its text, a command, or None where Backspace or Esc takes the last pick back. Raises
    EOFError at Ctrl-D, and TimeUpError when no time is left.
    """
    question, _ = make_list(questionary.select, options)
    picks = dict(zip(_DIGITS, options, strict=False)) | dict(letters)
    keys = _single(commands, {key: _leave(option) for key, option in picks.items()})
    for name in (Keys.Backspace, Keys.Escape):
        keys.add(name, eager=True)(_leave(None))
    keys.add(Keys.ControlD)(_end)
    found: str | Command | None = _run(question.application, header, footer, keys, left)
    return found


def pick_many(
    options: Sequence[str],
    marked: list[str],
    header: Drawn,
    footer: Drawn,
    commands: Sequence[Command],
    left: Left = endless,
) -> tuple[str, ...] | Command:
    """Let the learner mark options by number or space, and hand them in with Enter.

    `marked` are those that are marked from the start; it holds the marks when a command or the end
    of the time leaves. Raises EOFError at Ctrl-D, and TimeUpError when no time is left.
    """
    question, control = make_list(questionary.checkbox, options, BOX)
    control.selected_options = list(marked)

    def toggle(option: str) -> Act:
        def change(_: KeyPressEvent) -> None:
            chosen = control.selected_options
            if option in chosen:
                chosen.remove(option)
            else:
                chosen.append(option)

        return change

    picks = zip(_DIGITS, options, strict=False)
    keys = _single(commands, {digit: toggle(option) for digit, option in picks})
    keys.add(Keys.ControlD)(_end)
    try:
        found = _run(question.application, header, footer, keys, left)
    finally:
        marked[:] = control.selected_options
    return found if isinstance(found, Command) else tuple(found)


def type_line(header: Drawn, footer: Drawn, left: Left = endless, *, leaves: bool = False) -> str:
    """Let the learner type a line, with editing; Esc empties it, and leaves it where it `leaves`.

    Raises EOFError at Ctrl-D in an empty line, and TimeUpError with the line as it stands when no
    time is left.
    """
    question = questionary.text("", qmark=">", style=STYLE)
    app = question.application
    app.ttimeoutlen, app.timeoutlen = _ESCAPE
    keys = KeyBindings()
    keys.add(Keys.Escape)(_leave("") if leaves else _empty)
    try:
        return str(_run(app, header, footer, keys, left))
    except TimeUpError:
        raise TimeUpError((app.current_buffer.text,)) from None


def press(footer: Drawn, commands: Sequence[Command]) -> Command | None:
    """Wait for Enter or space (None), or the key of a command."""
    found: Command | None = _await((footer,), _single(commands))
    return found


def press_one(
    header: Drawn, footer: Drawn, meanings: Mapping[str, T], left: Left = endless
) -> T | None:
    """Wait for Enter, space or Esc (None), or a key that means something.

    Raises EOFError at q and Ctrl-D, and TimeUpError when no time is left.
    """
    acts = {letter: _leave(meaning) for letter, meaning in meanings.items()}
    keys = _single((Command.QUIT,), acts)
    keys.add(Keys.Escape)(_leave(None))
    found: T | Command | None = _await((header, footer), keys, left)
    if found is Command.QUIT:
        raise EOFError
    return cast("T | None", found)


def _await(drawn: Sequence[Drawn], keys: KeyBindings, left: Left = endless) -> Any:  # noqa: ANN401 - what the keys leave with
    """Show texts, one above the other, until Enter, space or one of the keys is pressed."""
    for name in (Keys.ControlM, " "):
        keys.add(name)(_leave(None))
    keys.add(Keys.ControlC)(_interrupt)
    keys.add(Keys.ControlD)(_leave(Command.QUIT))
    app: Application[Any] = Application(
        layout=Layout(HSplit([*map(_window, drawn)], align=VerticalAlign.TOP)),
        key_bindings=keys,
        erase_when_done=True,
    )
    return _timed(app, left)


def _single(commands: Sequence[Command], acts: Mapping[str, Act] = _NOTHING) -> KeyBindings:
    """Bind single keys, those that leave with a command among them; within a word none acts."""
    keys, word = KeyBindings(), Stray()
    for key in (Keys.Any, *ascii_letters, *_DIGITS):
        keys.add(key, eager=key is not Keys.Any)(word.hear)
    for key in (Keys.ControlM, " "):
        keys.add(key, eager=True, filter=word.begun)(word.hear)
    leaving = {key: _leave(each) for key, each in BY_LETTER.items() if each in commands}
    for key, act in (leaving | dict(acts)).items():
        keys.add(key, eager=True, filter=~word.begun)(act)
    return keys


def _leave(result: object) -> Act:
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=result)

    return leave


def _empty(event: KeyPressEvent) -> None:
    event.current_buffer.reset()


def _end(event: KeyPressEvent) -> None:
    event.app.exit(exception=EOFError)


def _interrupt(event: KeyPressEvent) -> None:
    event.app.exit(exception=KeyboardInterrupt)


def _stop(event: KeyPressEvent) -> None:
    event.app.suspend_to_background()


def _run(
    app: "Application[Any]", header: Drawn, footer: Drawn, keys: KeyBindings, left: Left
) -> Any:  # noqa: ANN401 - as questionary returns it
    """Put a frame around questionary's prompt and run it; it leaves no trace on the screen."""
    focused = app.layout.current_window
    rows = [_window(header), _no_taller(app.layout.container, app), _window(footer)]
    app.layout = Layout(HSplit(rows, align=VerticalAlign.TOP), focused_element=focused)
    known = [app.key_bindings] if app.key_bindings else []
    app.key_bindings = merge_key_bindings([*known, keys])
    app.erase_when_done = True
    return _timed(app, left)


def _timed(app: "Application[Any]", left: Left) -> Any:  # noqa: ANN401 - as the prompt returns it
    """Run a prompt; where there is a limit, draw it as the time runs and end it with the time."""

    async def tick() -> None:
        while seconds := max(0.0, left() or 0.0):
            await sleep(min(seconds, _TICK))
            app.invalidate()
        if not app.is_done:
            app.exit(exception=TimeUpError)

    def begin() -> None:
        app.create_background_task(tick())

    # No prompt needs to know where it stands; asked, some terminals stay silent, and it would warn.
    app.renderer.cpr_support = CPR_Support.NOT_SUPPORTED
    stop = KeyBindings()
    stop.add(Keys.ControlZ, eager=True)(_stop)
    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), stop])
    return app.run(pre_run=begin if left() is not None else None)


def _window(drawn: Drawn) -> Window:
    return Window(
        CutControl(lambda: ANSI(drawable(drawn()))),
        dont_extend_height=True,
        always_hide_cursor=True,
    )


def _no_taller(body: Container, app: "Application[Any]") -> Container:
    """Keep the prompt as tall as it needs, so that the keys stand right below it."""

    def height() -> Dimension:
        size = app.output.get_size()
        needed = body.preferred_height(size.columns, size.rows).preferred
        return Dimension(preferred=needed, max=needed)

    return HSplit([body], height=height)
