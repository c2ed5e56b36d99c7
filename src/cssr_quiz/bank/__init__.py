"""Banks and courses, loaded from files; beside them `check` and the study `text` that they cite."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cssr_quiz.bank.bank import Bank, Course, LeftOut, Library, Placed, Source

if TYPE_CHECKING:
    from cssr_quiz.bank.loading import load

__all__ = [
    "Bank",
    "Course",
    "LeftOut",
    "Library",
    "Placed",
    "Source",
    "load",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name != "load":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.loading").load
