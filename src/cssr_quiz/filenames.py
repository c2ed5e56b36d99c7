"""What a file is for, told by how its name ends, in small letters or capitals."""

from pathlib import PurePath
from typing import Final

_BANKS: Final = frozenset({".yaml", ".yml"})
_TEXTS: Final = frozenset({".md", ".markdown", ".txt"})

PASSED_OVER: Final = (".", "_")
"""How the names of files and folders begin in which nothing is looked for."""


def is_bank(name: str | PurePath) -> bool:
    """Tell whether a name is that of a bank, or of what tells of a course."""
    return PurePath(name).suffix.lower() in _BANKS


def is_bank_or_text(name: str | PurePath) -> bool:
    """Tell whether a name is that of a bank, or of a study text."""
    return PurePath(name).suffix.lower() in _BANKS | _TEXTS


def passed_over(name: str) -> tuple[str, str]:
    """Say that a file of such a name is found in no folder, and the way out."""
    said = f"`{name}` would not be found: files whose names begin with `{name[0]}` are passed over"
    return said, "begin the name with a letter or digit"
