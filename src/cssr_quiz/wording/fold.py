"""What does not decide whether two texts are the same: case, signs, spaces, articles, accents."""

import re
import unicodedata

LIMIT = 4_000
"""Characters of a text that are looked at; nobody types more."""

_ARTICLES = frozenset({"the", "a", "an"})
_APOSTROPHES = frozenset("'’‘ʼ`´ʹ′")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_LETTERS = str.maketrans({
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "ẞ": "SS", "æ": "ae",
    "Æ": "AE", "œ": "oe", "Œ": "OE", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i",
})  # fmt: skip
_LONE = re.compile(r"(?<!\w)([^\W\d_]) ?(\+\+|#|\+(?! *\w))(?!\w)|[+#]")
"""A letter alone with a sign that makes another thing of it, as in C++ and F#; else the sign."""
_SHORT_I = str.maketrans({"\ue000": "й", "\ue001": "Й"})


class _Signs(dict[int, int | str | None]):
    """What becomes of each character, found out when it is first met."""

    def __missing__(self, code: int) -> int | str | None:
        self[code] = found = self._find(chr(code))
        return found

    @staticmethod
    def _find(char: str) -> int | str | None:
        category = unicodedata.category(char)
        if char in _APOSTROPHES or category in ("Cf", "Cs"):
            return None
        if category == "Cc" and not char.isspace():
            return None
        if category == "Nd":
            return str(unicodedata.decimal(char))
        if category[0] in "LNM":
            return char
        if category == "Pd" or char == "\N{MINUS SIGN}":
            return "-"
        return {".": ".", "&": " & ", "+": "+", "#": "#"}.get(char, " ")


_SIGNS = _Signs()


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in one case, with accents, without signs and articles.

    An article is `the` anywhere and `a` or `an` in front; `A.` is an initial and stays.
    """
    parts = _tokens(text)
    if len(parts) > 1 and parts[0] in _ARTICLES:
        del parts[0]
    kept = ["and" if part == "&" else part for part in parts if part != "the"] or parts
    return tuple(_parted(kept))


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that may be a personal name, where `A` is never an article."""
    return tuple(_parted(_tokens(text)))


def _parted(tokens: list[str]) -> list[str]:
    """Return the words of a text without most signs, parted at dots and hyphens too."""
    if "".join(tokens).isalnum():
        return tokens
    words = " ".join(tokens).replace(".", " ").replace("-", " ").split()
    return [word for word in words if word.isalnum() or any(map(str.isalnum, word))]


def _tokens(text: str) -> list[str]:
    text = text[:LIMIT]
    if not text.isascii():
        # Apart, so that capitals with marks fold alike; one sign may stand for a whole sentence.
        text = unicodedata.normalize("NFKD", text)[:LIMIT]
    text = unicodedata.normalize("NFKC", text.casefold()).translate(_SIGNS)
    if "+" in text or "#" in text:
        text = _LONE.sub(lambda found: f"{found[1]}{found[2]}" if found[1] else " ", text)
    tokens = text.split()
    while tokens and not any(map(str.isalnum, tokens[0])):
        del tokens[0]
    while tokens and not any(map(str.isalnum, tokens[-1])):
        del tokens[-1]
    return tokens


def without_accents(text: str) -> str:
    """Return a text with base letters: š as s, ł as l, ß as ss, ё as е; й stays й."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    apart = apart.replace("и\u0306", "\ue000").replace("И\u0306", "\ue001")
    bare = _MARKS.sub("", apart)
    if bare.isascii():
        return bare
    return unicodedata.normalize("NFC", bare.translate(_SHORT_I).translate(_LETTERS))


def fold(text: str) -> str:
    """Return the form in which texts are equal that a learner would call the same.

    Words in lower case with one space between them, without accents, signs, apostrophes and
    articles; digits of every script as 0 to 9. A text made of signs alone gives "". The signs
    of C++ and F# stay, as they do behind each letter that stands alone.
    """
    return without_accents(" ".join(words(text)))
