"""The words of a text as rules compare them, and which of them say what it is about."""

from functools import lru_cache
from typing import Final
from unicodedata import normalize

from cssr_quiz.wording import without_accents

Words = tuple[str, ...]

STEM = 6
"""How many letters of a word count, so that its ending does not."""

LEAST = 4
"""How many letters stay of a word that has lost its ending."""

_EMPTY: Final = frozenset(
    """
    the a an of in on at to for from by with and or as is are was were be been did do does had has
    have that this these those it its his her their there which what who whom whose when where why
    how during into between about than then year day month date many much name called

    a i ve v na do od po za ze z s se k ke o u pri pod nad pro bez byl byla bylo byli byly je jsou
    ktery ktera ktere kteri ktereho kteremu kterem kterou kterym kterych kterymi
    kdo koho komu kom kym co ceho cemu cem cim kdy kde kam proc jak jaky jaka jake jakou jakem jakym
    kolik jeho jeji jejich ten ta to rok roku roce letech den dne nazev jmeno

    ktory ktora ktore ktori ktoreho ktoremu ktorom ktorej ktoru ktorou ktorym ktorych ktorymi
    kto koho komu kom kym co coho comu com cim kedy kde kam preco ako aky aka ake aku akou akom
    kolko jeho jej ich bol bola bolo boli je su rok roku rokoch

    der die das den dem des ein eine einer einem einen und oder in im am an auf zu zum zur von vom
    mit bei fur war waren ist sind wurde wurden hat hatte wer was wann wo warum wie welche welcher
    welches welchen jahr tag

    и в на с со к по из за от до о об у не был была было были кто кого кому кем ком что чего чему
    чем когда где куда почему как какой какая какое какие какого какую каком какими который которая
    которого которую котором году год
    """.split()
)
"""Words, without accents, that stand in prompts of every subject."""


_IRREGULAR: Final = {
    form: forms[0]
    for forms in map(
        str.split,
        (
            "beat beaten|begin began begun|break broke broken|build built|buy bought"
            "|choose chose chosen|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen"
            "|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden"
            "|freeze froze frozen|give gave given|grow grew grown|hide hid hidden|hold held"
            "|keep kept|know knew known|lead led|leave left|lose lost|make made|mean meant|pay paid"
            "|ride rode ridden|rise rose risen|seek sought|sell sold|send sent|shoot shot"
            "|sing sang sung|sink sank sunk|speak spoke spoken|spend spent|steal stole stolen"
            "|strike struck|swear swore sworn|swim swam swum|take took taken|teach taught"
            "|throw threw thrown|wear wore worn|win won|write wrote written"
        ).split("|"),
    )
    for form in forms[1:]
}
"""What the other forms of a verb in English are forms of."""

PASSED_OVER: Final = frozenset({"the", "a", "an", "and"})
"""Words that are left out where two texts could be called the same."""


class _Letters(dict[int, str]):
    """What becomes of each character, found out when it is first met: a space of most signs."""

    def __missing__(self, code: int) -> str:
        folded = chr(code).casefold()
        spaced = "".join(char if char.isalnum() or char == "_" else " " for char in folded)
        self[code] = found = without_accents(spaced)
        return found


_LETTERS = _Letters()


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """Return the words of a text in lower case and without accents, articles among them.

    Several rules ask for those of a text while one file is looked at, all of whose texts are kept.
    """
    return tuple(normalize("NFC", text).translate(_LETTERS).split())


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the letters of a word that its ending leaves alone; figures and sums stay whole."""
    if not word.isalpha():
        return word
    word = _IRREGULAR.get(word, word)
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            word = word.removesuffix(ending)
            break
    return word[:STEM]


@lru_cache(maxsize=16384)
def _told_by(word: str) -> str:
    """Return the stem of a word that says what a text is about, "" where it says nothing."""
    says = (len(word) > 2 or word.isdigit()) and word not in _EMPTY  # noqa: PLR2004 - initials
    return stem(word) if says else ""


def says_nothing(word: str) -> bool:
    """Tell whether a word stands in texts of every subject, as `in` and `the` do."""
    return word in _EMPTY


def telling(words: Words) -> frozenset[str]:
    """Return the stems of the words that say what a text is about."""
    return frozenset(filter(None, map(_told_by, words)))
