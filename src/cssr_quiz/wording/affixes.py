"""Letters that turn a word into another one, so that leaving them out is no slip.

Whole words that look alike stand in `paronyms.txt`.
"""

import re
from functools import cache

_PREFIXES = tuple("un in im il ir de di dis non re anti ne bez odd des не без де".split())
_SUFFIXES = ("ov", "ovo", "ow")
_OPPOSED = tuple(
    tuple(pair.split("/"))
    for pair in (
        "hyper/hypo", "inter/intra", "micro/macro", "mikro/makro", "endo/exo", "maxi/mini",
        "in/ex", "im/ex", "in/de", "af/ef", "as/des", "ac/de", "uni/bi", "bi/tri", "di/tri",
        "гипер/гипо", "интер/интра", "микро/макро", "эндо/экзо",
    )
)  # fmt: skip
"""Prefixes that stand for opposites before one and the same word."""

_KINDS = tuple(
    re.compile(f"({stems})({endings})[ea]?(s?)")
    for stems, endings in (
        (".*(?:nitr|sulf|sulph|chlor|brom|iod|jod|phosph|fosf)", "at|it|id"),
        ("(?:cyclo|cyklo)?(?:meth?|eth?|prop|but|pent|hex|hept|alk)", "an|en|in|yn"),
        ("meth?an|eth?an|propan|butan", "ol|al|on"),
        ("lact|lakt|malt|sucr|cellul", "os|as"),
        (".{3,}", "nat[ya]|it[ya]"),
        (".*(?:нитр|сульф|хлор|бром|фосф)", "ат|ит|ид"),
        ("мет|эт|проп|бут|пент", "ан|ен|ин"),
    )
)
"""Stems of chemistry, where the ending alone makes another substance of one."""


def turns_meaning(one: str, other: str) -> bool:
    """Tell whether two words differ by letters that make another thing of the first.

    Stalinisation and de-Stalinisation, dependence and independence; Gottwald and Gottwaldov;
    hypertension and hypotension, nitrate and nitrite; Iceland and Ireland.
    """
    short, long = sorted((one, other), key=len)
    if any(long == prefix + short for prefix in _PREFIXES):
        return True
    if any(long == short + suffix for suffix in _SUFFIXES):
        return True
    ways = ((one, other), (other, one))
    if any(_opposed(*way) or _paronyms().fullmatch("|".join(way)) for way in ways):
        return True
    return _two_kinds(one, other)


def _opposed(one: str, other: str) -> bool:
    return any(
        one.startswith(prefix) and other == opposite + one.removeprefix(prefix)
        for prefix, opposite in _OPPOSED
    )


@cache
def _paronyms() -> re.Pattern[str]:
    """Return what matches two words of a pair of the table, with a bar between them."""
    from importlib.resources import files  # noqa: PLC0415 - needed for a slip only

    text = (files("cssr_quiz.wording") / "paronyms.txt").read_text("utf-8")
    pairs = (line for line in text.splitlines() if not line.startswith("#"))
    return re.compile("|".join(re.escape(pair).replace(r"\*", "[^|]*") for pair in pairs))


def _two_kinds(one: str, other: str) -> bool:
    """Tell whether two words are one stem with two endings that tell substances apart."""
    for kinds in _KINDS:
        a, b = kinds.fullmatch(one), kinds.fullmatch(other)
        if a and b and a[2] != b[2] and a.group(1, 3) == b.group(1, 3):
            return True
    return False
