"""One thing and several of it: artery and arteries, leaf and leaves, bacterium and bacteria."""

from collections.abc import Sequence

_ENDINGS = (
    ("", "s"),
    *((each, f"{each}es") for each in ("s", "x", "z", "ch", "sh", "o")),
    ("y", "ies"),
    ("f", "ves"),
    ("ife", "ives"),
    ("ex", "ices"),
    ("ix", "ices"),
    ("cleus", "clei"),
    ("terium", "teria"),
    ("terion", "teria"),
    ("menon", "mena"),
)
_BEGUN, _LEAST = 2, 4


def are_one_and_many(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two texts, given as words, differ in the number of their last word alone."""
    if not one or not other or one[-1][:_BEGUN] != other[-1][:_BEGUN] or one[:-1] != other[:-1]:
        return False
    return _is_plural(one[-1], other[-1]) or _is_plural(other[-1], one[-1])


def _is_plural(word: str, singular: str) -> bool:
    """Tell whether a word is a regular plural; a short one might be anything: Mar and Mars."""
    return len(singular) >= _LEAST and any(
        singular.endswith(ending) and word == singular.removesuffix(ending) + plural
        for ending, plural in _ENDINGS
    )
