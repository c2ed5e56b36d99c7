"""What a prompt says already: it need not be typed, and may stand around an answer."""

from collections.abc import Iterable
from itertools import takewhile

from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.spelling import fixed

_LINKS = frozenset(
    """
    of the a an in on at by for from to with is are was were be been did does do has had it its he
    she they this that one called named
    v ve z ze na u o k s se je jsou byl byla bylo byli to ta ten si sa bol bola bolo boli su
    der die das des dem den im am von vom zu ist sind war waren es er sie
    в во на из с это был была было были он она
    """.split()
)
"""Words that say nothing beside those of the prompt."""

_MOST = 40
_STEM, _ENDING = 4, 2


def said_in(prompt: str, keys: Iterable[str]) -> frozenset[str]:
    """Return the words of a prompt that say nothing in an answer, folded.

    A prompt that holds the answer says nothing else of it, so none are returned then: `Was it
    Stalin or Lenin?`. A number and a `not` always tell.
    """
    text = fold(prompt)
    if any(f" {fold(key)} " in f" {text} " for key in keys):
        return frozenset()
    return frozenset(word for word in text.split() if not fixed((word,)))


def unsaid(text: str, said: frozenset[str]) -> str:
    """Return a text without what was said at its ends, the whole where all of it was.

    Once something is left out, so are the small words beside it: `Versailles` is left of `Treaty
    of Versailles` where a treaty is asked for.
    """
    tokens = text.split()
    if not said or not 1 < len(tokens) <= _MOST:
        return text
    start = _run(tokens, said)
    stop = len(tokens) - _run(tokens[::-1], said)
    return " ".join(tokens[start:stop]).strip(" ,;:-–—") if start < stop else text


def _run(tokens: list[str], said: frozenset[str]) -> int:
    """Return how many tokens in front say nothing; links only where something said is met."""
    run = list(takewhile(lambda words: words and says(said, words), map(_words, tokens)))
    return len(run) if any(not _LINKS.issuperset(words) for words in run) else 0


def _words(token: str) -> list[str]:
    return fold(token).split()


def says(said: frozenset[str], words: Iterable[str]) -> bool:
    """Tell whether a prompt has said all words, save small ones."""
    return all(word in _LINKS or _is_said(word, said) for word in words)


def _is_said(word: str, said: frozenset[str]) -> bool:
    return word in said or any(_alike(word, each) for each in said)


def _alike(one: str, other: str) -> bool:
    """Tell whether two words are one but for the ending: `Czechoslovakia's`, `povstání`."""
    return one.startswith(_stem(other)) and other.startswith(_stem(one))


def _stem(word: str) -> str:
    return word[: max(_STEM, len(word) - _ENDING)]
