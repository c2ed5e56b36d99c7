"""A text as it is to be written into a bank, in quotes where YAML needs them."""

import re
import unicodedata

# A text of letters, digits and harmless signs that begins with a letter or digit; `: `, ` #`, a
# colon at the end, and the brackets and commas of lists are looked at apart.
_PLAIN = re.compile(r"[^\W_][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")
_IN_BRACKETS = re.compile(r"[,\[\]{}:]")
_UNSAFE = re.compile(r":(?=\s|$)|\s#")
ASTRAL = 0x10000
LONGEST_KEY = 500
"""YAML wants a name without quotes to end within 1024 bytes."""
_ESCAPED = {'"': '\\"', "\\": "\\\\"}


def written(text: str, *, flow: bool = False, key: bool = False) -> str:
    """Return a text as a bank holds it, with its white space folded.

    `flow` tells that it stands in brackets, `key` that a colon follows it. Raises ValueError where
    no YAML can hold it: half a surrogate pair.
    """
    text = " ".join(text.split())
    if not text.isascii() and any(unicodedata.category(char) == "Cs" for char in text):
        raise ValueError("half a surrogate pair cannot stand in a file")
    if _is_plain(text, flow=flow, key=key):
        return text
    if text.isprintable() and "\\" not in text and '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str, *, flow: bool, key: bool) -> bool:
    if not _PLAIN.fullmatch(text) or not text.isprintable() or _UNSAFE.search(text):
        return False
    if text.lower() == "null" or (key and len(text) > LONGEST_KEY):
        return False
    return not ((flow or key) and _IN_BRACKETS.search(text))


def _escaped(char: str) -> str:
    code = ord(char)
    if char in _ESCAPED:
        return _ESCAPED[char]
    if char.isprintable():
        return char
    return f"\\u{code:04x}" if code < ASTRAL else f"\\U{code:08x}"
