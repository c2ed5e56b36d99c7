"""What a file is for, told by how its name ends, in small letters or capitals."""

from pathlib import PurePath
from typing import Final

_BANKS: Final = frozenset({".yaml", ".yml"})
_TEXTS: Final = frozenset({".md", ".markdown", ".txt"})


def is_bank(name: str | PurePath) -> bool:
    """Tell whether a name is that of a bank, or of what tells of a course."""
    return PurePath(name).suffix.lower() in _BANKS


def is_bank_or_text(name: str | PurePath) -> bool:
    """Tell whether a name is that of a bank, or of a study text."""
    return PurePath(name).suffix.lower() in _BANKS | _TEXTS
