"""What a learner has set, kept in a small TOML file."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from cssr_quiz.errors import QuizError, UsageError, reason
from cssr_quiz.wholefile import whole


@dataclass(frozen=True, slots=True)
class Settings:
    """A learner's settings: see `cssr-quiz config`."""

    retention: float = 0.9
    new: int = 10
    minutes: float = 0.0
    confidence: bool = False
    plain: bool = False
    leech: int = 6
    course: str = ""
    data: str = ""
    quizzes: str = ""


ABOUT: Final = {
    "retention": "the share of questions you want to recall when they come back, 0.70 to 0.97",
    "new": "new questions a day, 0 to 999",
    "minutes": "minutes after which `start` asks no further question; 0 for no limit",
    "confidence": "on: you are asked how sure you are before you are told whether it was right",
    "plain": "on: lines of text only, for screen readers; `--plain` for always",
    "leech": "after how many lapses a question is named and help offered; 0 for never",
    "course": "the course that `start` asks, beside what is planned; empty to be asked which",
    "data": "the folder of your progress; empty for the usual one",
    "quizzes": "a folder of further banks; empty for none",
}


def _number(low: float, high: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        value = float(text.replace(",", ".").removesuffix("%"))
        value = value / 100 if text.endswith("%") else value
        if not low <= value <= high:
            raise ValueError(text)
        return value

    return read


def _whole(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 999:  # noqa: PLR2004 - more a day is a slip
        raise ValueError(text)
    return value


def _switch(text: str) -> bool:
    word = text.lower()
    if word not in (*_ON, *_OFF):
        raise ValueError(text)
    return word in _ON


_ON: Final = ("on", "true", "yes", "1")
_OFF: Final = ("off", "false", "no", "0")

_READ: Final[dict[str, Callable[[str], Any]]] = {
    "retention": _number(0.7, 0.97),
    "new": _whole,
    "minutes": _number(0, 24 * 60),
    "confidence": _switch,
    "plain": _switch,
    "leech": _whole,
    "course": str,
    "data": str,
    "quizzes": str,
}


def load_settings(path: Path) -> Settings:
    """Read the file; defaults where there is none. Raises QuizError where it is broken."""
    if not path.exists():
        return Settings()
    import tomllib

    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise QuizError(
            f"cannot read the settings in {path}: {error}", "mend the file or delete it"
        ) from error
    settings = Settings()
    for name, value in found.items():
        try:
            settings = changed(settings, name, str(value))
        except UsageError as error:
            raise QuizError(f"{path}: {error.message}", error.hint) from error
    return settings


def changed(settings: Settings, name: str, value: str) -> Settings:
    """Return the settings with one of them changed; raises UsageError where it does not fit."""
    if name not in _READ:
        raise UsageError(f"there is no setting `{name}`", f"the settings are {', '.join(_READ)}")
    try:
        return replace(settings, **{name: _READ[name](value.strip())})
    except ValueError:
        raise UsageError(f"`{value}` does not fit `{name}`", ABOUT[name]) from None


def shown(value: float | str) -> str:
    """Return the value of a setting as it is typed; a switch is on or off."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value)


def save_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults; raises QuizError where that fails."""
    import json

    lines = [
        f"{each.name} = {json.dumps(getattr(settings, each.name), ensure_ascii=False)}\n"
        for each in fields(settings)
        if getattr(settings, each.name) != each.default
    ]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as draft:
            draft.write_text("".join(lines), "utf-8")
    except OSError as error:
        raise QuizError(f"cannot write {path}: {reason(error)}") from error
