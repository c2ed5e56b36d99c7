"""A text as it is compared with another, and how many slips of the finger lie between them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from cssr_quiz.number_words import VALUES
from cssr_quiz.wording.affixes import turns_meaning
from cssr_quiz.wording.dictionary import is_another_word, is_word
from cssr_quiz.wording.fold import without_accents, words
from cssr_quiz.wording.plurals import are_one_and_many
from cssr_quiz.wording.sound import begin_alike, sound
from cssr_quiz.wording.things import THINGS
from cssr_quiz.wording.titles import TITLES
from cssr_quiz.wording.transliteration import is_cyrillic, romanisations

_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
_DIGITS = re.compile(r"\d+")
NEGATIONS = frozenset(
    "no not non never ne není nie neni ani bez without не нет без nicht kein keine".split()
)

_SHORT_FORMS = {
    "bce": "bc",
    "dr": "doctor",
    "mme": "madame",
    "mt": "mount",
    **dict.fromkeys(("st", "sankt", "sv", "svatý", "svatá", "svätý", "svätá"), "saint"),
}
_COMPARED = (("<=", "≤"), (">=", "≥"), ("!=", "≠"))
_TELLING = re.compile(r"<(?!-)|(?<![-=])>|[≤≥≠]|(?<!\d )(?<![\w)])[-−–](?=\d)|^[-−–](?= \d)")
"""Signs that make another thing of a text: of 5 and of x > 5; no hyphens and arrows."""

_MINUSES = str.maketrans("−–", "--")
_MAY_TELL = re.compile("[-−–<>≤≥≠+]|!=")
_FORMULA = re.compile(r"[\d=]")

_OTHER_WORDS = THINGS | TITLES | VALUES.keys()
"""Words that are met so often that who types one means it: `March` for marsh, `three` for there."""

ROMAN = re.compile("(?=..)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
"""A Roman numeral of two letters or more, in small letters."""

SHORT, MIDDLE = 4, 8
"""Letters up to which no slip is forgiven, and up to which one is; beyond, two are."""

MOST = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """Words without accents, the same joined, and what in them is never a slip."""

    words: tuple[str, ...]
    joined: str
    fixed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A text ready to be compared: joined with accents, as it stands, and in Latin letters."""

    text: str
    spelt: str
    own: Reading
    latin: tuple[Reading, ...]
    cyrillic: bool


@lru_cache(maxsize=16384)
def form_of(text: str) -> Form:
    """Return the form of a text."""
    spelt = _in_full(words(text))
    sentence = " ".join(spelt)
    signs = telling_signs(text)
    own = _reading(sentence, signs)
    cyrillic = is_cyrillic(sentence)
    latin = tuple(_reading(each, signs) for each in romanisations(sentence)) if cyrillic else (own,)
    return Form(text, signs + _joined(spelt), own, latin, cyrillic)


def _in_full(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(_SHORT_FORMS.get(word, word) for word in parts)


def telling_signs(text: str) -> str:
    """Return the signs of a text that are never left out, one after the other."""
    if not _MAY_TELL.search(text):
        return ""
    text = unicodedata.normalize("NFKC", text)
    for typed, sign in _COMPARED:
        text = text.replace(typed, sign)
    plus = "+" * text.count("+") if _FORMULA.search(text) else ""
    return "".join(_TELLING.findall(text)).translate(_MINUSES) + plus


def _reading(sentence: str, signs: str) -> Reading:
    parts = _in_full(without_accents(sentence).split())
    return Reading(parts, signs + _joined(parts), (signs, *fixed(parts)))


def _joined(parts: tuple[str, ...]) -> str:
    """Join words, but keep two numbers apart."""
    sentence = " ".join(parts)
    return _BETWEEN_DIGITS.sub("_", sentence).replace(" ", "")


def fixed(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the digits, Roman numerals, negations and outer single letters, in order."""
    last = len(parts) - 1
    fixed: list[str] = []
    for place, word in enumerate(parts):
        digits = _DIGITS.findall(word)
        if digits:
            fixed.extend(digits)
        elif word in NEGATIONS or ROMAN.fullmatch(word) or (len(word) == 1 and place in (0, last)):
            fixed.append(word)
    return tuple(fixed)


def forgiven(letters: int) -> int:
    """Return how many slips are forgiven in a text of so many letters."""
    if letters <= SHORT:
        return 0
    return 1 if letters <= MIDDLE else MOST


def same(given: Form, key: Form) -> bool:
    """Tell whether two texts are equal but for accents and alphabet."""
    if given.cyrillic == key.cyrillic:
        return given.own.joined == key.own.joined
    return any(a.joined == b.joined for a in given.latin for b in key.latin)


def slips(given: Form, key: Form) -> int | None:
    """Return how many slips lead from one text to the other, None where it is no typo."""
    is_name = key.text[:1].isupper()
    limit = forgiven(len(key.own.joined))
    if given.cyrillic == key.cyrillic:
        return _slips(given.own, key.own, limit, is_name=is_name)
    found = (_slips(a, b, limit, is_name=is_name) for a in given.latin for b in key.latin)
    return min((each for each in found if each is not None), default=None)


def _slips(given: Reading, key: Reading, limit: int, *, is_name: bool) -> int | None:
    if given.joined == key.joined:
        return 0
    if given.fixed != key.fixed:
        return None
    if are_one_and_many(given.words, key.words) and not turns_meaning(given.joined, key.joined):
        return 1
    count = _counted(given.joined, key.joined, limit)
    return None if count is None or _is_another(given, key, is_name=is_name) else count


def _counted(given: str, key: str, limit: int) -> int | None:
    """Return how many slips there are, as many as are forgiven where it sounds the same.

    So it is with letters that changed places: `phyton`, `covelant`.
    """
    count = distance(given, key, limit)
    if count is None and limit and given[:1] == key[:1] and sorted(given) == sorted(key):
        count = distance(given, key, MOST) and limit
    if count is None and limit and sound(given) == sound(key):
        count = limit
    return count


def _is_another(given: Reading, key: Reading, *, is_name: bool) -> bool:
    """Tell whether a text means another thing than the one that it is so near to."""
    one, other = given.joined, key.joined
    if turns_meaning(one, other) or (len(one) == len(other) and one in _OTHER_WORDS):
        return True
    if len(key.words) == 1:
        return begins_otherwise(one, other) or is_another_word(one, other, is_name=is_name)
    if len(given.words) != len(key.words):
        return False
    return not all(map(_same_word, given.words, key.words))


def begins_otherwise(given: str, key: str) -> bool:
    """Tell whether a short word begins otherwise than the key: mostly it is another word.

    `Benin` is none for Lenin. Letters may be swapped or sound alike, and of a common word it is
    known whether there is another one.
    """
    is_short = len(key) <= MIDDLE and sorted(given) != sorted(key)
    return is_short and not begin_alike(given, key) and (is_word(given) or not is_word(key))


def distance(given: str, key: str, limit: int) -> int | None:
    """Return the optimal string alignment distance, None where it is above the limit."""
    count = _measure()(given, key, score_cutoff=limit)
    return count if count <= limit else None


@cache
def _measure() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 30 ms that most commands never need

    return OSA.distance


def _same_word(given: str, key: str) -> bool:
    """Tell whether one word of several may be a slip of another.

    A short word is one only by swapped letters (`fo`, `Jna`): `UN` and `US`, `East` and `West`
    are two words. Beside others, a common word is one as well (`Soviet Onion`) unless it begins
    otherwise: `gold war`.
    """
    if given == key:
        return True
    if len(key) < SHORT:
        return Counter(given) == Counter(key)
    is_another = is_word(given) and not begin_alike(given, key)
    if is_another or turns_meaning(given, key):
        return False
    return _counted(given, key, max(1, forgiven(len(key)))) is not None
