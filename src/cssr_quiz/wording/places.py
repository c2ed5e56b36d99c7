"""What kind of place a name says that it is: Mount Kilimanjaro, Lake Victoria, the river Nile."""

from cssr_quiz.wording.dictionary import is_word
from cssr_quiz.wording.fold import fold

_KINDS = frozenset(
    """
    river lake mount mt mountain mountains ocean sea desert island islands
    reka reky jezero hora hory pohori more ocean poust ostrov ostrovy jazero pohorie pust
    fluss see berg gebirge meer ozean wuste insel inseln
    река озеро гора горы море океан пустыня остров острова
    """.split()
)


_ARTICLES = frozenset({"the", "der", "die", "das"})


def without_kind(name: str) -> str:
    """Return the one word that is left of a place's name, "" where more or less is left.

    A common word is no name by itself, as in the Black Sea.
    """
    parts = [part for part in name.split() if fold(part) not in _ARTICLES]
    left = [part for part in parts if fold(part) not in _KINDS]
    return left[0] if len(left) == 1 < len(parts) and not is_word(fold(left[0])) else ""


def adds_kind(typed: list[str], name: list[str]) -> bool:
    """Tell whether a folded name has the kind of place beside it and nothing else."""
    return len(typed) > len(name) == 1 and set(typed) - _KINDS == set(name)
