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
_SILENT: Final = frozenset("""
a about after all an and are as at be been before by called came come comes did do does during each
exactly following for from give given had has have he her his how i if in into is it its list made
many mean most much name named of off on one or out put s say she take that the their them there
these they this those to took two under was were what when where which who whom whose why will with
would year years day month date correct true false fill missing
aby ale ani den dne dni dnu ktereho kteremu kterem kterou kterych mesic mesice mesici asi bez bude by byl byla byli bylo byly co jak jake jaka jaky jako je jeho jejich jen
jsou k kde kdo kdy kdyz ke ktera ktere ktery kteri letech roce roku rok let ma mel mezi na nad nebo
o od po pod podle pred pri pro proc s se si tak take to u v ve vsech z za ze
aka ake aky ako boli bol bola bolo co jeho kto ktora ktore ktory kedy kde preco pri s sa so su v vo z zo
am an auf aus bei bis das dem den der des die ein eine einem einen einer er es fur hat hatte hiess im
in ist jahr mit nach oder sie sich sind um und unter vom von vor wann war waren warum was welche
welchem welcher welches wer wie wo wurde wurden zu zum zur
a bil bila bili bilo bily byl byla bylo byli chem chto dlya do est g god goda godu gody i iz iz-za k
kak kakoy kakaya kakie kakogo kakom kem kogda kogo komu kotory kotoraya kto na ne o ob ot po pod pri s
skolko so u v vo za zachem gde
""".split())  # noqa: SIM905 - words read best as text


def slug(text: str) -> str:
    """Return a short id of the telling words of a text, "" where it has no letter or digit."""
    plain = without_accents(transliterate(text)).lower()
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


def fresh_id(text: str, taken: Container[str]) -> str:
    """Return an id made of a text that is none of those taken."""
    first = slug(text) or "question"
    if first not in taken:
        return first
    return next(each for number in count(2) if (each := f"{first}-{number}") not in taken)
