"""Text from files made safe for a terminal: nothing in it can move the cursor or change colours."""

import re

# Control characters (C0 but the line feed, DEL, C1), marks that turn the direction of writing,
# and lone surrogates, which no terminal can encode.
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def clean(text: str) -> str:
    """Return the text with a space for each tab and `�` for each character that is not shown."""
    return _UNSAFE.sub(lambda match: " " if match.group() == "\t" else "�", text)
