"""Numbers as words, without accents, in English, Czech, Slovak, Russian and German."""

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    "cs": "nula jeden dva tri ctyri pet sest sedm osm devet deset jedenact dvanact trinact ctrnact "
    "patnact sestnact sedmnact osmnact devatenact",
    "sk": "nula jeden dva tri styri pat sest sedem osem devat desat jedenast dvanast trinast "
    "strnast patnast sestnast sedemnast osemnast devatnast",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    "de": "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn "
    "funfzehn sechzehn siebzehn achtzehn neunzehn",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "cs": "dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat",
    "sk": "dvadsat tridsat styridsat patdesiat sestdesiat sedemdesiat osemdesiat devatdesiat",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
}
_OTHERS = {
    "fourty": 40, "jedna": 1, "jedno": 1, "dve": 2, "одна": 1, "одно": 1, "две": 2, "нуль": 0,
    "ein": 1, "eine": 1, "einen": 1, "zwo": 2,
    "dveste": 200, "dvesto": 200, "tristo": 300, "двести": 200, "триста": 300,
    "четыреста": 400, "пятьсот": 500, "шестьсот": 600, "семьсот": 700, "восемьсот": 800,
    "девятьсот": 900,
}  # fmt: skip

HUNDREDS = frozenset(["hundred", "sto", "ste", "sta", "set", "hundert", "сто"])
THOUSANDS = frozenset(["thousand", "tisic", "tisice", "tausend", "тысяча", "тысячи", "тысяч"])
MILLIONS = frozenset(
    """
    million millions milion miliony milionu milionov miliona mil mio mln m
    млн миллион миллиона миллионов millionen
    """.split()
)
MILLIARDS = frozenset(
    """
    billion billions bn miliarda miliardy miliard mld mrd milliarde milliarden
    млрд миллиард миллиарда миллиардов
    """.split()
)
LARGE = THOUSANDS | MILLIONS | MILLIARDS


def _values() -> dict[str, int]:
    values = dict(_OTHERS)
    for language, text in _UNITS.items():
        units = text.split()
        values.update({word: value for value, word in enumerate(units)})
        for ten, word in enumerate(_TENS[language].split(), 2):
            values[word] = 10 * ten
            for unit in range(1, 10):
                values |= dict.fromkeys(_together(units[unit], word), 10 * ten + unit)
    return values


def _together(unit: str, ten: str) -> tuple[str, ...]:
    """Return how a ten and a unit are written as one word: fünfundzwanzig, pětadvacet."""
    return (
        f"{unit}und{ten}",
        f"{unit.removesuffix('s')}und{ten}",
        f"{unit}a{ten}",
        f"{unit.removesuffix('en') + 'n' if unit == 'jeden' else unit}a{ten}",
        f"{ten}{unit}",
    )


VALUES = _values()
"""The value of each word below a hundred, and of the hundreds that are one word."""
