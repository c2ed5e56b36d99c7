"""Letters that turn a word into another one, so that leaving them out is no slip."""

_PREFIXES = tuple(
    "un in im il ir de di dis non re anti ne bez odd des не без де".split()  # noqa: SIM905 - words read best as text
)
_SUFFIXES = ("ov", "ovo", "ow")
_PAIRS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "emigration/immigration", "emigrant/immigrant", "emigrants/immigrants",
        "inflation/deflation", "evolution/revolution", "emigrace/imigrace",
    )
)  # fmt: skip


def turns_meaning(one: str, other: str) -> bool:
    """Tell whether two words differ by an affix that makes another thing of the first.

    Stalinisation and de-Stalinisation, dependence and independence; Gottwald and Gottwaldov.
    """
    short, long = sorted((one, other), key=len)
    if frozenset((one, other)) in _PAIRS:
        return True
    if any(long == prefix + short for prefix in _PREFIXES):
        return True
    return any(long == short + suffix for suffix in _SUFFIXES)
