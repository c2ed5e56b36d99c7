"""Text from files made safe for a terminal: nothing in it can move the cursor or change colours."""

from typing import Final

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TURNS = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)

# Control characters but the line feed, marks that turn the direction of writing, and lone
# surrogates, which no terminal can encode.
_UNSAFE: Final = dict.fromkeys((*_CONTROLS, *_TURNS, *_SURROGATES), "�") | {9: " ", 10: "\n"}


def clean(text: str) -> str:
    """Return the text with a space for each tab and `�` for each character that is not shown."""
    return text.translate(_UNSAFE)


_PLAINER: Final = {
    "·": "-", "–": "-", "—": "-", "→": "->", "›": ">", "…": "...", "↑": "^", "↓": "v",
    "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "✓": "+", "✗": "x", "≈": "~", "◐": "/",
    "●": "*", "○": "o",
}  # fmt: skip
_PLAIN: Final = str.maketrans(_PLAINER)


def plainer(text: str) -> str:
    """Return a text with ASCII for dashes, quotes and other signs; letters stay what they are."""
    return text.translate(_PLAIN)


def readable(error: UnicodeError) -> tuple[str, int]:
    """Stand in for what a stream cannot encode: a plainer sign, the letter without its accent.

    An error handler for `codecs.register_error`; bytes that are no text become `�`.
    """
    if not isinstance(error, UnicodeEncodeError):
        return "�", error.end if isinstance(error, UnicodeDecodeError) else 0
    from unicodedata import normalize  # noqa: PLC0415 - few streams ever need it

    plainer = []
    for character in error.object[error.start : error.end]:
        letter = normalize("NFKD", character)[0]
        plainer.append(_PLAINER.get(character, letter if letter.isascii() else "?"))
    return "".join(plainer), error.end


def spelt(text: str, encoding: str) -> str:
    """Return a text as a stream of this encoding shows it where `readable` stands in."""
    return text.encode(encoding, "readable").decode(encoding)
