"""Commands that are called wrongly, told in our own words instead of the parser's."""

import re
from typing import Any, Final

from cssr_quiz.diagnostics import did_you_mean, way_out
from cssr_quiz.errors import UsageError

_SAID: Final = (
    (r"No such option: (\S+)", "there is no option `{0}`"),
    (r"No such command '(.+)'\.", "there is no command `{0}`"),
    (r"Missing \w+ '(.+?)'\.", "`{0}` is missing"),
    (
        r"Invalid value for '(.+?)': '?(.*?)'? is not (?:a|in) ",
        "`{1}` does not fit `{0}`",
    ),
    (r"Option '(.+)' requires", "`{0}` needs a value"),
    (r"Got unexpected extra .*\((.+)\)", "`{0}` is one thing too many"),
)
"""What the parser says, and what we say."""


def in_our_words(error: Any) -> UsageError:  # noqa: ANN401 - the parser's class has no public name
    """Return what the parser's error says as an error of ours, with the way out."""
    said = error.format_message()
    for pattern, words in _SAID:
        if found := re.match(pattern, said):
            return UsageError(words.format(*found.groups()), _way_out(error, found[1]))
    words = re.sub(r"'(.+?)'", r"`\1`", said.rstrip("."))
    return UsageError(words[:1].lower() + words[1:], _way_out(error, ""))


def _way_out(error: Any, word: str) -> str:  # noqa: ANN401 - likewise
    """Say what was probably meant, or must be given, or else where to read about the command."""
    param, ctx = getattr(error, "param", None), error.ctx
    if param is not None and param.type.name.startswith(("int", "float")):
        return _number(param.type)
    known: list[str] = []
    if ctx is not None and word.startswith("-"):
        known = [name for each in ctx.command.params for name in each.opts]
    elif hasattr(ctx, "command") and hasattr(ctx.command, "list_commands"):
        known = ctx.command.list_commands(ctx)
    if re.fullmatch(r"-[\d.]", word):
        return f"put -- in front of what begins with a minus: -- {word}"
    guess = "" if word in known else did_you_mean(word, known)
    path = ctx.command_path if ctx is not None else "cssr-quiz"
    return way_out(guess, f"see: {path} --help")


def _number(kind: Any) -> str:  # noqa: ANN401 - likewise
    low, high = getattr(kind, "min", None), getattr(kind, "max", None)
    expected = "a whole number" if kind.name.startswith("int") else "a number"
    above = f" from {low:g}" if low is not None else ""
    return f"expected {expected}{above}" + (f" to {high:g}" if high is not None else "")
