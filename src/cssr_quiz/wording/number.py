"""A number as people type it: `20`, `1 000`, `3,5 %`, `twenty years`."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from cssr_quiz.number_words import HUNDREDS, MILLIARDS, MILLIONS, THOUSANDS, VALUES
from cssr_quiz.wording.fold import fold, without_accents
from cssr_quiz.wording.hemisphere import is_other_half
from cssr_quiz.wording.remarks import without_closing
from cssr_quiz.wording.unit_words import SIGNS

_LONGEST = 200
_MOST_DIGITS = 30
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−﹣", "-") | {"_": " "})
_DIGITS = re.compile(r"([-+]?) ?((?:\d[\d.,'’]*\d|\d)(?:(?: \d{3})+(?![\d])(?:[.,]\d+)?)?|[.,]\d+)")
_POWER = re.compile(r"(?:e(?=[-+]|\d\d)| ?[x×*·⋅] ?10 ?\^? ?)([-+]?\d{1,3})(?!\d)")
"""Behind digits, after folding: `e23` (`1e3` is a slip), `x 10^23`, `×1023` for `×10²³`."""
_ROUGHLY = re.compile(
    r"(?:it was|it is|about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.|cca\.?|exactly"
    r"|some|for|asi|zhruba|priblizne|okolo|kolem|presne|около|примерно|приблизительно|на"
    r"|almost|nearly|skoro|temer|takmer|почти|fast"
    r"|etwa|ungefahr|rund|genau|[~≈±]|i think|i guess|i believe|i suppose|probably|maybe|perhaps"
    r"|myslim|snad|mozna|nejspis|думаю|наверное|ich glaube|vielleicht"
    r"|(?:it |they |he |she |there )?(?:lasted|took|had|has|were|are)"
    r"|(?:to )?(?:trval|trvala|trvalo|bylo|bolo)|je(?: jich)?|jich|es (?:waren|sind|dauerte)"
    r"|было|длил(?:ась|ся|ось)|[^\W\d]? ?=)"
    r"(?: |(?<=[~≈±.=]))"
)
_AFTER = frozenset(
    """
    or so approximately about roughly exactly asi presne ago long high tall deep wide old above sea
    level total celkem
    """.split()
)
_DOUBTS = frozenset("or to and nebo alebo az oder bis und или до и a minus plus not half".split())
_PARTS = re.compile("(?:ten|hundred|thousand)ths?|bce?")
"""What makes another number of the one before it."""
_PERCENT = frozenset(
    "percent pct procent procenta procento percenta prozent процент процента процентов".split()
) | {"per cent"}
_MINUS = re.compile(r"(?:minus|mínus|минус) (?=\d)")
_SIGNS = SIGNS | {"°"}
_EXPONENT = re.compile(r"(?<=[^\W\de])\^?[23](?!\w)")
_SUPERSCRIPT = re.compile(r"(?<=\w)([⁺⁻]?[⁰¹²³⁴-⁹]+)")
_FRACTION = re.compile(r"(\d{1,3}) ?[/⁄] ?(\d{1,3})")
_SLASH = re.compile(r"(?<=[^\W\d]) ?/ ?(?=[^\W\d])")
_ORDINAL = frozenset({"th", "st", "nd", "rd"})
_SCALES = {
    12: frozenset({"dozen", "dozens", "tucet", "tucty", "tuctu", "dutzend", "дюжина", "дюжин"}),
    1_000: THOUSANDS | {"tis", "tsd", "тыс", "k"},
    1_000_000: MILLIONS,
    1_000_000_000: MILLIARDS,
}


@dataclass(frozen=True, slots=True)
class Number:
    """A value with what is counted, as typed: `14.7` of `million people`."""

    value: Decimal
    unit: str = ""

    def plain(self) -> "Number":
        """Return the same with `thousand`, `million` or `billion` in the unit multiplied out."""
        first, _, rest = self.unit.partition(" ")
        for scale, names in _SCALES.items():
            if fold(first) in names:
                return Number(self.value * scale, rest.strip())
        return self

    def signed(self) -> "Number":
        """Return the same with a latitude in the south or a longitude in the west as a minus."""
        return Number(-self.value, "°") if is_other_half(self.unit) else self


def read_number(text: str, language: str = "en") -> Number | None:
    """Return the one number that a text holds, with its unit, None where it is not one.

    Digits may be grouped and have decimals by the custom of the language; a sign that can only
    be the other one is read so (`14,7` in English). `million` stays in the unit. Never raises.
    """
    if len(text) > _LONGEST:
        return None
    text = _SUPERSCRIPT.sub(r"^\1", text)
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    text = " ".join("".join(map(_ascii, text)).split()).strip("\"'“”„«»()[]!?;: ")
    text = text.rstrip(".")
    text = without_closing(text)
    for _ in range(3):
        text = _without_hedge(text)
    text = _MINUS.sub("-", text)
    if not text:
        return None
    return _from_digits(text, language) or _from_words(text)


def read_part(text: str) -> Decimal | None:
    """Return what a fraction comes to, `3/4`, or a percentage, `75 %`; None where it is neither."""
    found = _FRACTION.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    if found and int(found[2]):
        return Decimal(found[1]) / Decimal(found[2])
    number = read_number(text)
    return number.value / 100 if number is not None and number.unit == "%" else None


def _ascii(char: str) -> str:
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _without_hedge(text: str) -> str:
    bare = without_accents(text)
    found = _ROUGHLY.match(bare)
    return text[found.end() :].lstrip() if found and len(bare) == len(text) else text


def _from_digits(text: str, language: str) -> Number | None:
    currency = ""
    if unicodedata.category(text[0]) == "Sc":
        currency, text = text[0], text[1:].lstrip()
    if text.startswith("10^"):
        text = f"1x{text}"
    found = _DIGITS.match(text)
    if not found:
        return None
    power = _POWER.match(text, found.end())
    value = _with_power(found[2], int(power[1])) if power else _value(found[2], language)
    unit = _unit(text[(power or found).end() :])
    if value is None or unit is None or (unit and currency):
        return None
    return Number(-value if found[1] == "-" else value, unit or currency)


def _value(digits: str, language: str) -> Decimal | None:
    """Return the value of digits with points, commas, spaces or apostrophes among them."""
    if sum(char.isdigit() for char in digits) > _MOST_DIGITS:
        return None
    signs = [char for char in digits if not char.isdigit()]
    decimal = _decimal_sign(digits, signs, "." if language == "en" else ",")
    whole, _, part = digits.partition(decimal) if decimal else (digits, "", "")
    groups = re.split(r"[ .,'’]", whole)
    grouped = len(groups) > 1
    if len({sign for sign in signs if sign != decimal}) > 1 or not (part or "0").isdigit():
        return None
    if grouped and (not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])):  # noqa: PLR2004 - thousands
        return None
    return Decimal(f"{''.join(groups) or '0'}.{part or '0'}").normalize() + 0


def _with_power(digits: str, power: int) -> Decimal | None:
    """Return digits times a power of ten; a point or comma among them stands before decimals."""
    plain = digits.replace(",", ".")
    return Decimal(plain).scaleb(power) if re.fullmatch(r"\d{1,30}(\.\d{1,30})?", plain) else None


def _decimal_sign(digits: str, signs: list[str], usual: str) -> str:
    """Return the sign before the decimals, "" where there is none."""
    if not signs or signs[-1] not in ".," or signs.count(signs[-1]) > 1:
        return ""
    last = signs[-1]
    before, _, after = digits.partition(last)
    grouping = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"  # noqa: PLR2004 - thousands
    # `4.500` is no decimal in any language: nobody types such zeros.
    if len(signs) > 1 or (last == usual and not (grouping and after.endswith("00"))):
        return last
    return "" if grouping else last


def _from_words(text: str) -> Number | None:
    tokens = re.split(r"[ -]+", text)
    negative = tokens[0] == "minus"
    tokens = tokens[negative:]
    total, current, count = 0, 0, 0
    for place, token in enumerate(tokens):
        word = fold(token)
        if (
            place == 0
            and word in ("a", "an")
            and len(tokens) > 1
            and fold(tokens[1]) in HUNDREDS | THOUSANDS
        ):
            continue
        step = _step(word, current)
        if step is None:
            joins = word == "and" and current and current % 100 == 0 and place + 1 < len(tokens)
            if joins and fold(tokens[place + 1]) in VALUES:
                continue
            break
        total, current = (total + step, 0) if word in THOUSANDS else (total, step)
        count = place + 1
    if not count:
        return None
    unit = _unit(" ".join(tokens[count:]))
    value = Decimal(total + current)
    return None if unit is None else Number(-value if negative else value, unit)


def _step(word: str, current: int) -> int | None:
    """Return the number so far with one more word, None where the word does not go on."""
    if word in HUNDREDS:
        return max(current, 1) * 100 if current < 100 else None  # noqa: PLR2004 - nineteen hundred
    if word in THOUSANDS:
        return max(current, 1) * 1000
    value = VALUES.get(word)
    if value is None:
        return None
    room = 10 if current % 100 else 100
    fits = current == 0 or (current % room == 0 and value < room and current >= 20)  # noqa: PLR2004 - ten-one is no number
    return current + value if fits else None


def _unit(rest: str) -> str | None:
    """Return what is counted, None where there is another number or a doubt in it."""
    rest = rest.strip(" .,;:!?()[]\"'“”-")
    parts = rest.split()
    while parts and fold(parts[-1]) in _AFTER:
        del parts[-1]
    if parts and parts[0] in _ORDINAL:
        del parts[0]
    plain = [fold(part) for part in parts]
    parts = [part for part, folded in zip(parts, plain, strict=True) if folded or part in _SIGNS]
    bare = _SLASH.sub(" ", _EXPONENT.sub("", rest))
    if any(char.isdigit() or char in "/<>=+^" for char in bare):
        return None
    if any(word in _DOUBTS or word in VALUES or _PARTS.fullmatch(word) for word in plain):
        return None
    return "%" if " ".join(plain) in _PERCENT else " ".join(parts)
