"""Words that lean on a sentence before: `the latter`, `followed` after nothing, `at the time`."""

import re
from collections.abc import Callable
from typing import Final

from cssr_quiz.bank.drafting.predicate import is_verb
from cssr_quiz.bank.drafting.sentence import SIGN

_NAME = re.compile(r"\s[^\W\d_a-z]")
_PAIR = re.compile(r"\b(?:and|or|two|both)\b|[;:]")
_COUNT = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|first|some|several|many|most)\b",
    re.IGNORECASE,
)
_DAYS = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|day|night|evening|morning|afternoon|week|month|"
    r"year|spring|summer|autumn|winter)"
)
# Nothing tells which resignation `the resignation` was.
_UNTIED = r"(?!(?: [a-z]+)? (?:of|on|in|at|by|to|for|from|with|between|that|which|when)\b)"


def _has_pair(ahead: str) -> bool:
    return _PAIR.search(ahead) is not None


def _has_count(ahead: str) -> bool:
    return _COUNT.search(ahead) is not None


def _has_name_or_count(ahead: str) -> bool:
    return _NAME.search(ahead) is not None or _has_count(ahead)


def _has_date(ahead: str) -> bool:
    return SIGN.search(ahead) is not None


def _has_plural(ahead: str) -> bool:
    return re.search(r"\b[a-z]{2,}s\b", ahead) is not None


def _has_ruler(ahead: str) -> bool:
    return re.search(r"\b(?:King|Queen|Tsar|Emperor|Sultan|Shah|[IVX]+)\b", ahead) is not None


def _has_verb(ahead: str) -> bool:
    return any(map(is_verb, ahead.split()[1:]))


def _has_thing(ahead: str) -> bool:
    return re.search(r"\b(?:[Aa]n?|[Tt]he) [a-z]", ahead) is not None


def _never(_: str) -> bool:
    return False


_LEANING: Final[tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...]] = (
    ("latter", re.compile(r"\b[Tt]he latter\b"), _has_pair),
    ("hereupon", re.compile(r"(?<!and )(?<!but )\b[Tt]hereupon\b"), _never),
    (" same ", re.compile(rf"\b(?:that|this) (?:very )?same {_DAYS}\b"), _has_date),
    ("he other ", re.compile(r"\b[Tt]he other (?:two|three|four|five|six)\b"), _has_count),
    ("he other ", re.compile(r"\b[Tt]he other [a-z]+(?<!s)s\b"), _has_name_or_count),
    ("t the time", re.compile(r"\b[Aa]t the time\b(?! (?:of|when|that)\b)"), _has_verb),
    (
        "he very ",
        re.compile(r"\b[Tt]he very (?:last|first|next) [a-z]+\b(?! (?:of|when|that|on)\b)"),
        _never,
    ),
    (" then", re.compile(r"\b(?:[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom) then\b"), _has_date),
    ("mean", re.compile(r"\b(?:[Ii]n the meantime|[Mm]eanwhile)\b"), _has_date),
    ("hat ", re.compile(rf"\b[Tt]hat {_DAYS}\b"), _has_date),
    (
        " the ",
        re.compile(
            rf"\b(?:[Bb]efore|[Bb]y the end of|[Ii]n) the {_DAYS}\b"
            rf"(?! (?:of|in|on|when|that|before|after)\b|\s(?:\d|{SIGN.pattern}))"
        ),
        _has_date,
    ),
    ("n the ", re.compile(r"\b[Oo]n the (?:other hand|contrary)\b"), _never),
    ("such ", re.compile(r"\bsuch (?!an?\b)[a-z]+\b(?! (?:as|that)\b)"), _never),
    (
        " of the ",
        re.compile(
            r"\bof the (?:two|three|four|five)\b"
            r"(?! (?:[a-z-]+ ){0,2}(?:[a-z]+s|men|women|people)\b| [A-Z])"
        ),
        _has_count,
    ),
    ("this time", re.compile(r"\bthis time\b"), _never),
    (" more ", re.compile(r"\b[Aa](?:n even| still) more\b"), _never),
    ("er still", re.compile(r"\b(?:[Ee]arlier|[Ll]ater) still\b"), _never),
    # `offered to lay one for horses`, `began the western one in 1892`.
    (
        "one",
        re.compile(
            r"(?<=[a-z] )(?:(?:the|an?) (?:[A-Za-z-]+ ){1,2})?(?<!\bpast )(?<!\bat )(?<!\bto )one"
            r"(?= (?:for|at|in|on|by|from|with|near)\b|[,.;?])"
        ),
        _has_thing,
    ),
    (
        " own",
        re.compile(r"(?<!\bof )\b(?:his|her|its|their) own(?= (?:in|on|at|by)\b|[,.;?]|$)"),
        _never,
    ),
    ("those of", re.compile(r"\bthose of\b"), _has_plural),
    ("n the ", re.compile(r"\b[Oo]n the \d{1,2}(?:st|nd|rd|th)(?=[,;.]| and\b)"), _has_date),
    (" the ", re.compile(rf"\b{_DAYS}s? (?:after|before) the [a-z]+\b{_UNTIED}"), _never),
    ("ithin ", re.compile(rf"\b[Ww]ithin (?:[a-z]+|\d+) {_DAYS}s?, on\b"), _never),
    # `drove the king into exile`: a country has had several.
    (
        "to",
        re.compile(r"(?<!of )\bthe (?:king|queen|tsar|emperor|sultan|shah) (?:in)?to\b"),
        _has_ruler,
    ),
    # What goes on behind an `and` may tell enough of what followed.
    (
        "followed ",
        re.compile(
            r"(?<!was )(?<!were )(?<!been )(?<!be )\bfollowed (?:(?:only|soon|later) )?"
            rf"(?:in|on|at)\s(?:the\s)?{SIGN.pattern}(?!.*\sand\s)"
        ),
        _has_verb,
    ),
    (" follow", re.compile(r"\bdid\b[^?]*\sfollow(?: (?:in|on|at)\b[^?]*)?\?"), _never),
)
"""Letters of what leans, what it is, and whether what stands before it in a text holds it up."""


def leans(text: str) -> bool:
    """Tell whether a text says `the latter` or the like, and names nothing that it leans on."""
    return any(
        not held(text[: found.start()])
        for letters, pattern, held in _LEANING
        if letters in text
        for found in pattern.finditer(text)
    )
