"""Words with which people begin an answer and which say nothing: `it was`, `to je`, `I think`."""

from collections.abc import Iterator

_GERMAN_ARTICLES = ("der ", "die ", "das ")
_OPENINGS = """
    it was|it is|it's|its|this is|this was|that is|that was|that's|he was|she was|they were|he is
    i think|i believe|i guess|i suppose|i would say|i'd say|probably|perhaps|maybe|possibly|surely
    the answer is|answer|answer is|my answer is|it must be|it must have been|it should be
    to je|to byl|to byla|to bylo|to byli|byl to|byla to|bylo to|byli to|je to|jsou to|tohle je
    myslím že|myslím|asi|snad|nejspíš|pravděpodobně|zřejmě|možná|odpověď
    to bol|to bola|to bolo|to boli|bol to|bola to|bolo to|boli to|sú to|je to|myslím si že|zrejme
    это|это был|это была|это было|это были|был|была|я думаю|думаю|наверное|наверно|может быть
    вероятно
    es war|es ist|das war|das ist|das waren|er war|ich glaube|ich denke|vermutlich|wahrscheinlich
    vielleicht|wohl|der|die|das
    """
OPENINGS = frozenset(each.strip() for each in _OPENINGS.replace("\n", "|").split("|")) - {""}

_MOST_OPENINGS = 3
_LONGEST = 4


def without_opening(text: str) -> Iterator[str]:
    """Give what is left of a text after each opening in front of it, at most three in a row."""
    tokens = text.split(maxsplit=_LONGEST * _MOST_OPENINGS + 1)
    for _ in range(_MOST_OPENINGS):
        length = _opening(tokens)
        if not length:
            return
        tokens = tokens[length:]
        yield " ".join(tokens)


def without_article(text: str) -> str:
    """Return a text without a German article in front, which English would take for a word."""
    return text[4:].lstrip() if text.casefold().startswith(_GERMAN_ARTICLES) else text


def _opening(tokens: list[str]) -> int:
    """Return how many words in front are an opening, leaving one at least."""
    for length in range(min(_LONGEST, len(tokens) - 1), 0, -1):
        opening = " ".join(token.casefold().strip(",:.…-–—") for token in tokens[:length])
        if opening.replace("’", "'") in OPENINGS:
            return length
    return 0
