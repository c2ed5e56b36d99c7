"""Years before Christ, which no date here can be, and after: what tells them in a text."""

import re
from typing import Final

_WORDS: Final = (
    r"B\.?\s?C\.?(?:\s?E\.?)?(?!\w)|before\sChrist(?!\w)|before\sthe\sCommon\sEra|"
    r"(?:př\.|před|pred)\s?(?:n\.|naš\w+\sl|Kr\.|Krist)|"
    r"v\.?\s?Chr(?!\w)|v\.?\s?u\.\s?Z|vor\s(?:Chr\.|Christus|unserer\sZ)|"
    r"до\s(?:н\.|нашей\sэры|Р\.)"
)
BEFORE_CHRIST: Final = re.compile(
    rf"\d{{1,4}}(?:(?:\s?[–—/-]\s?|\s(?:to|and|or|until)\s)\d{{1,4}})?"
    rf"(?:(?:st|nd|rd|th)\scentur(?:y|ies))?\s?(?:{_WORDS})",
    re.IGNORECASE,
)
"""A year or two, such as `431–404 BC`."""

AFTER_CHRIST: Final = re.compile(
    r"\b(?:A\.?D\b\.?|C\.?E\b\.?|n\.\s?(?:l\.|Chr\.|e\.|u\.\s?Z\.)|po\sKr\.|н\.\s?э\.)",
    re.IGNORECASE,
)
"""What may stand beside a year that is none of them, such as `AD 863`."""
