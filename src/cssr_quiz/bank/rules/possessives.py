"""Possessives that name a person, where these are a word of their own: Masarykův, Stalins."""

import re
from typing import Final

_ENDINGS: Final = {
    "cs": "ův|ov(?:[aoiyuě]|ých|ými?|em)",
    "sk": "ov(?:[aoeu]|ho|mu|om|ých|ými?)?",
    "de": "s",
}
"""By language. (Without `ová` and what it becomes, which is the surname of a woman.)"""

_LOST: Final = 2
"""How many letters of its end a name may lose at most."""


def possessive(name: str, text: str, language: str) -> str:
    """Return the possessive of a name of one word that stands in a text, "" where none does."""
    ending = _ENDINGS.get(language)
    if ending is None or not name[:1].isupper() or name[:-_LOST] not in text:
        return ""
    found = re.search(rf"\b(?:{'|'.join(_stems(name, language))})(?:{ending})\b", text)
    return found[0] if found else ""


def _stems(name: str, language: str) -> list[str]:
    """Return what is left of a name before the ending: Svobod-, Dubčk-."""
    stems = [name]
    if language != "de":
        stems += [name[:-1]] if name[-1] in "ao" else []
        stems += [name[:-2] + name[-1]] if name[-2:-1] == "e" else []
    return [*map(re.escape, stems)]
