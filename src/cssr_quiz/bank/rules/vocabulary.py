"""Which words of a prompt say what it is about."""

from functools import lru_cache
from typing import Final

from cssr_quiz.bank.rules.subject import Words

STEM = 6
"""How many letters of a word count, so that its ending does not."""

_EMPTY: Final = frozenset(
    """
    the a an of in on at to for from by with and or as is are was were be been did do does had has
    have that this these those it its his her their there which what who whom whose when where why
    how during into between about than then year day month date many much name called

    a i ve v na do od po za ze z s se k ke o u pri pod nad pro bez byl byla bylo byli byly je jsou
    ktery ktera ktere kteri kdo co kdy kde proc jak jaky jaka jake kolik jeho jeji jejich ten ta to
    roku rok dne den nazev jmeno

    ktory ktora ktore kto co kedy kde preco ako aky aka ake kolko jeho jej ich bol bola bolo boli
    je su roku

    der die das den dem des ein eine einer einem einen und oder in im am an auf zu zum zur von vom
    mit bei fur war waren ist sind wurde wurden hat hatte wer was wann wo warum wie welche welcher
    welches welchen jahr tag

    и в на с со к по из за от до о об у не был была было были кто что когда где почему как какой
    какая какое какие который которая году год
    """.split()
)
"""Words, without accents, that stand in prompts of every subject."""


@lru_cache(maxsize=4096)
def content(words: Words) -> frozenset[str]:
    """Return the telling words of a text by their first letters; figures count in full."""
    return frozenset(
        word if word.isdigit() else word[:STEM]
        for word in words
        if word not in _EMPTY and (len(word) > 2 or word.isdigit())  # noqa: PLR2004 - initials
    )
