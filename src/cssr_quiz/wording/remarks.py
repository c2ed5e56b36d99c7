"""What people say around an answer, or instead of one: `it was`, `I think`, `(of 1968)`, `idk`."""

import re
from collections.abc import Iterator

from cssr_quiz.wording.fold import LIMIT, fold

_GERMAN_ARTICLES = ("der ", "die ", "das ")
_SHORT_VERB = 3
_OPENINGS = """
    it was|it is|it's|its|this is|this was|that is|that was|that's|he was|she was|they were|he is
    i think|i believe|i guess|i suppose|i would say|i'd say|probably|perhaps|maybe|possibly|surely
    obviously|definitely|certainly|clearly|of course|they are|these are|through|via
    the answer is|answer|answer is|my answer is|it must be|it must have been|it should be
    both|also|také|taky|a také|dále|tiež|a tiež|auch|также|а также
    to je|to byl|to byla|to bylo|to byli|byl to|byla to|bylo to|byli to|je to|jsou to|tohle je
    myslím že|myslím|určitě|asi|snad|nejspíš|pravděpodobně|zřejmě|možná|odpověď
    to bol|to bola|to bolo|to boli|bol to|bola to|bolo to|boli to|sú to|je to|myslím si že|zrejme
    это|это был|это была|это было|это были|был|была|я думаю|думаю|наверное|наверно|может быть
    вероятно
    es war|es ist|das war|das ist|das waren|er war|ich glaube|ich denke|vermutlich|wahrscheinlich
    vielleicht|wohl|der|die|das|sicher|natürlich|klar
    """
_PREPOSITIONS = """
    in|at|by|from|under|with|to
    ve|na|ze|pod|při|od|do|vo|pri|zo|ku
    во|на|из|при|под
    im|am|an|auf|bei|beim|unter|mit|aus|vom|zum|zur
    """
_CLOSINGS = """
    i think|i believe|i guess|i suppose|i'd say|probably|perhaps|maybe|possibly|surely|for sure
    of course|obviously|definitely|not sure|i'm not sure|i'm sure|or so|imo|tbh|lol
    myslím|asi|snad|nejspíš|pravděpodobně|zřejmě|možná|určitě|samozřejmě|tuším
    zrejme|asi|určite|samozrejme|tuším
    я думаю|думаю|наверное|наверно|может быть|вероятно|кажется|конечно
    glaube ich|denke ich|vermutlich|wahrscheinlich|vielleicht|natürlich
    """
_IGNORANCE = """
    i don't know|don't know|i do not know|dunno|idk|no idea|i have no idea|no clue|not a clue
    skip|don't remember
    i forgot|i forget|i can't remember|can't remember|i don't remember|i give up|pass
    nevím|to nevím|já nevím|netuším|nemám tušení|zapomněl jsem|zapomněla jsem|nepamatuju si
    nepamatuji si|neviem|nemám tušenie|zabudol som|zabudla som|nepamätám si
    хз|не знаю|я не знаю|незнаю|не помню|понятия не имею|забыл|забыла
    weiß nicht|ich weiß nicht|ich weiß es nicht|keine ahnung|keinen plan|vergessen
    """
_REASONS = """
    because|cause|cuz|since|as he|as she|as it|as they|protože|jelikož|neboť|lebo|pretože|keďže
    weil|denn|da er|da sie|da es|потому что|так как|поскольку
    """
_CLAUSES = """
    who|which|whose|he|she|it|they|not|and not|rather than|instead of|unlike
    který|která|které|ne|a ne|nikoli|nikoliv|ktorý|ktorá|ktoré|nie|a nie
    er|sie|nicht|und nicht|который|которая|он|она|не|а не
    """


def _listed(text: str) -> frozenset[str]:
    return frozenset(each.strip() for each in text.replace("\n", "|").split("|")) - {""}


OPENINGS = _listed(_OPENINGS)
PREPOSITIONS = _listed(_PREPOSITIONS)
OF_ONE_LETTER = frozenset("vuzskвуско")
"""Prepositions that are one letter, as an initial is, but without a point."""
CLOSINGS = _listed(_CLOSINGS)
_UNKNOWN = frozenset(map(fold, _listed(_IGNORANCE)))

_MOST = 3
_LONGEST = 4
_SIGNS = ",:;.!?…-–—"
_BRACKET = re.compile(
    r"(.*\S)(?:\s+|(?<!\b\w))[(\[]"
    r"\s*(?:(?:and|or|a|i|a?nebo|či|alebo|und|oder|и|или)\s)?([^()\[\]]+)[)\]]\W*",
    re.IGNORECASE,
)
"""A remark in brackets; what is glued to a single letter is none: O(n)."""
_REMARK = re.compile(
    rf"[,;:.–—-]? (?=(?:{'|'.join(_listed(_REASONS))})\b.)"
    rf"|(?:[,;:.]| [–—-]) ?(?=(?:{'|'.join(_listed(_CLAUSES))})\b.|(?<=[^\W\d], )\d{{3}})",
    re.IGNORECASE,
)
"""A reason, or what follows a comma or a full stop: a clause, a year, or `not` another."""
_ELSE = re.compile(
    r" (?:or|a?nebo|či|alebo|oder|или|i\.e\.|aka|alias|neboli|čili|tj\.|d\.h\.) "
    r"| (?<=[^\W\d]{3} )= (?=[^\W\d]{3})|(?<!<)/|[|\n]",
    re.IGNORECASE,
)


def without_opening(text: str, known: frozenset[str]) -> Iterator[str]:
    """Give what is left of a text after each opening in front of it, at most three in a row."""
    tokens = text.split(maxsplit=_LONGEST * _MOST + 1)
    for _ in range(_MOST):
        length = _length(tokens, known)
        if not length:
            return
        tokens = tokens[length:]
        yield " ".join(tokens)


def without_closing(text: str) -> str:
    """Return a text without the words at its end that say nothing, as `I think`."""
    tokens = text.split()
    length = _length(tokens[::-1], CLOSINGS, turned=True)
    return " ".join(tokens[:-length]).rstrip(f"{_SIGNS} ") if length else text


def bracketed(text: str) -> tuple[str, str] | None:
    """Return a text and the remark in brackets behind it, None where there is no such remark.

    `and` or `or` in front of the remark is left out.
    """
    found = _BRACKET.fullmatch(text)
    return (found[1], found[2]) if found else None


def remarked(text: str) -> tuple[str, str] | None:
    """Return a text and what is remarked behind it without brackets, None where nothing is.

    It is a reason, or a clause, a year or a `not` behind a comma. Just a name there would be
    another answer.
    """
    found = _REMARK.search(text)
    return (text[: found.start()], text[found.end() :]) if found else None


def alternatives(text: str) -> list[str]:
    """Return the answers in a text that leaves the choice between them; one where it does not."""
    lines = "\n".join(" ".join(line.split()) for line in text[:LIMIT].splitlines())
    return [each.strip(" ,") for each in _ELSE.split(lines, maxsplit=_MOST) if fold(each)]


def gives_up(text: str) -> bool:
    """Tell whether a text says that the answer is not known."""
    return fold(text) in _UNKNOWN


def without_article(text: str) -> str:
    """Return a text without a German article in front, which English would take for a word.

    The `to` of a verb (`to teach`) goes as well.
    """
    if text.startswith("to ") and text.count(" ") < _SHORT_VERB:
        return text[3:].lstrip()
    return text[4:].lstrip() if article(text) else text


def article(text: str) -> str:
    """Return the German article that a text begins with, "" where it begins with none."""
    first = text[:4].casefold()
    return first.rstrip() if first in _GERMAN_ARTICLES else ""


def _length(tokens: list[str], known: frozenset[str], *, turned: bool = False) -> int:
    """Return how many words in front are known to say nothing, leaving one at least."""
    for length in range(min(_LONGEST, len(tokens) - 1), 0, -1):
        words = tokens[:length][:: -1 if turned else 1]
        said = " ".join(word.casefold().strip(_SIGNS) for word in words)
        if said.replace("’", "'") in known and (len(said) > 1 or said == words[0].casefold()):
            return length
    return 0
