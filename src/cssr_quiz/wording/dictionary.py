"""Common words of English: who types one means it, and made no slip of the finger."""

from functools import cache, lru_cache

_ENDINGS = ("s", "es", "d", "ed")
"""What makes another form of a word, not another word."""


@lru_cache(maxsize=16384)
def is_word(word: str) -> bool:
    """Tell whether a word in small letters, of four letters at least, is a common one."""
    return f"\n{word}\n" in _words()


def is_another_word(given: str, key: str, *, is_name: bool) -> bool:
    """Tell whether a common word is typed that is not just another form of the right one.

    `horse` is no misspelt house. A name that is no word itself is more likely meant than the word
    that a slip makes of it: `Stain` for Stalin.
    """
    if not is_word(given) or (is_name and not is_word(key)):
        return False
    short, long = sorted((given, key), key=len)
    return not any(long == short + ending for ending in _ENDINGS)


@cache
def _words() -> str:
    """Return all words, each between two line feeds: quicker read than a set of them is made."""
    from importlib.resources import files  # noqa: PLC0415 - needed for a slip only

    return (files("cssr_quiz.wording") / "words.txt").read_text("utf-8")
