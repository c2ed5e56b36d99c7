"""Ids made of the telling words of a prompt."""

import re
from collections.abc import Container
from itertools import count
from typing import Final

from cssr_quiz.wording import transliterate, without_accents

LONGEST: Final = 36
"""Characters of an id that is made here."""

MOST: Final = 4
"""Words of an id that is made here."""

_WORD = re.compile("[a-z0-9]+")

# What asks and what joins, in the languages of the courses; accents are off when they are met.
_WORDS: Final = """
a about aby after aka ake ako aky ale all am an and ani are as asi at auf aus be been before bei
bez bil bila bili bilo bily bis bol bola boli bolo bude by byl byla byli bylo byly called came
chem chto co come comes correct das date day dem den der des did die dlya dne dni dnu do does
during each ein eine einem einen einer er es est exactly false fill following for from fur g gde
give given god goda godu gody had has hat hatte have he her hiess his how i if im in into is ist
it its iz iz-za jahr jak jaka jake jako jaky je jeho jejich jen jsou k kak kakaya kakie kakogo
kakom kakoy kde kdo kdy kdyz ke kedy kem kogda kogo komu kotoraya kotory ktera ktere ktereho
kterem kteremu kteri kterou ktery kterych kto ktora ktore ktory let letech list ma made many
mean mel mesic mesice mesici mezi missing mit month most much na nach nad name named ne nebo o
ob od oder of off on one or ot out po pod podle preco pred pri pro proc put roce rok roku s sa
say se she si sich sie sind skolko so su tak take that the their them there these they this
those to took true two u um und under unter v ve vo vom von vor vsech wann war waren warum was
welche welchem welcher welches wer were what when where which who whom whose why wie will with
wo would wurde wurden year years z za zachem ze zo zu zum zur
"""
_SILENT: Final = frozenset(_WORDS.split())


def slug(text: str) -> str:
    """Return a short id of the telling words of a text, "" where it has no letter or digit."""
    plain = text.lower() if text.isascii() else without_accents(transliterate(text)).lower()
    words = _WORD.findall(re.sub(r"(?<=\w)['’](?=s\b)", " ", plain))
    telling = [word for word in words if word not in _SILENT] or words
    chosen: list[str] = []
    for word in dict.fromkeys(telling):
        if chosen and len("-".join((*chosen, word))) > LONGEST:
            break
        chosen.append(word[:LONGEST])
        if len(chosen) == MOST:
            break
    return "-".join(chosen)


def as_id(text: str) -> str:
    """Return all words of a text as an id, "" where it has no letter or digit."""
    return "-".join(_WORD.findall(without_accents(transliterate(text)).lower()))


def fresh_id(text: str, taken: Container[str]) -> str:
    """Return an id made of a text that is none of those taken."""
    first = slug(text) or "question"
    if first not in taken:
        return first
    return next(each for number in count(2) if (each := f"{first}-{number}") not in taken)
