"""The words by which an English text tells a date by another: `that May`, `three days later`."""

import re
from typing import Final

from cssr_quiz.dates import Season
from cssr_quiz.dates.months import ENGLISH

NUMBERS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
SEASONS: Final = {
    "spring": Season.SPRING,
    "summer": Season.SUMMER,
    "autumn": Season.AUTUMN,
    "fall": Season.AUTUMN,
}
_MONTH: Final = "|".join(ENGLISH)
_SEASON: Final = "|".join(SEASONS)
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}}(?!,?\d))"
_NEXT = r"[Tt]he\s(?:following|next|subsequent)"
_PART = rf"day|month|year|{_SEASON}|{_MONTH}"
_COUNT = "|".join([*NUMBERS, *map(str.title, NUMBERS)])
LOST: Final = (
    r"[Yy]ears|[Dd]ecades?|century|centuries|[Gg]enerations?|[Ll]ater|[Ee]ventually|[Aa]fterwards"
)
"""Words behind which nobody knows how far a story has gone on."""

TOLD = re.compile(
    rf"""\b(?:
      (?P<span>(?<=[Ff]rom\s)(?:{DAY}|\d{{1,2}})\s(?:to|until)\s{DAY}
        |(?<=[Bb]etween\s)(?:{DAY}|\d{{1,2}})\sand\s{DAY})
      (?:\sof\s(?:that|the\ssame)\syear)?
    | (?<=\b[Oo]n\s)the\s(?P<nth>\d{{1,2}})(?:st|nd|rd|th)(?=[,;.)]|\s(?:and|the|he|she|it|they)\b)
    | (?:(?:[Ee]xactly|[Jj]ust|[Oo]nly)\s)?
      (?P<count>[Aa]n?|{_COUNT}|\d{{1,2}})\s
      (?P<unit>day|week|month|year)s?\s(?P<way>later|afterwards|earlier)
      (?:,?\s(?:on|in)\s(?P<at>{DAY}|{_MONTH}))?
    | (?P<of>{DAY}|{_MONTH}|(?<=\b[Tt]he\s)(?:{_SEASON}))\sof\s
      (?:that|the\ssame|(?P<ofnext>{_NEXT})|(?P<oflast>the\s(?:previous|preceding)))\syear
    | (?:[Ll]ater\s)?(?:[Tt]hat(?:\ssame)?|[Tt]he\ssame)\s(?P<that>{_PART})
    | {_NEXT}\s(?P<next>day|month|year|spring|summer|{_MONTH})
    | (?P<last>[Tt]he\s(?:previous|preceding)\syear|[Tt]he\syear\sbefore(?=[,.;]))
    | (?P<day>{DAY})
    | (?:(?<=\b[IiBb][ny]\s)(?:early\s|mid-|late\s)?|(?:end|middle|beginning|start)\sof\s)
      (?P<month>{_MONTH})(?!\s[A-Z\d]|\sof\b)
    | (?P<lost>{LOST})
    )\b""",
    re.VERBOSE,
)
"""What is told by another date, or (`lost`) that the story has gone on nobody knows how far."""

CUE = re.compile(
    rf"\b(?:later|earlier|afterwards|year before|"
    rf"(?:[Tt]hat|same|following|next|subsequent|previous|preceding|of the) (?:{_PART}))\b|"
    rf"\b[Oo]n the \d|(?:{_MONTH})(?!,?\s[12]\d{{3}}|\s\d{{1,2}},?\s[12]\d{{3}})"
)
"""Without one of these nothing is told by another date."""
