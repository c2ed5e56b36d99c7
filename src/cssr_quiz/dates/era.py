"""Years before Christ, which no date here can be: what tells them in a text."""

import re
from typing import Final

_WORDS: Final = (
    r"B\.?\s?C\.?(?:\s?E\.?)?(?!\w)|before\s(?:Christ|the\sCommon)|"
    r"př(?:\.|ed)\s?(?:n\.|naš|Kr)|pred\s?(?:n\.|naš|Kr)|v\.?\s?(?:Chr(?!\w)|u\.\s?Z)|"
    r"vor\s(?:Chr|unserer)|"
    r"до\s(?:н\.|нашей|Р)"
)
BEFORE_CHRIST: Final = re.compile(
    rf"\d{{1,4}}(?:(?:\s?[–—/-]\s?|\s(?:to|and|or|until)\s)\d{{1,4}})?"
    rf"(?:(?:st|nd|rd|th)\scentur(?:y|ies))?\s?(?:{_WORDS})",
    re.IGNORECASE,
)
"""A year or two, such as `431–404 BC`."""
