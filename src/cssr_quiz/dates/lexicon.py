"""What the words around a date mean, in English, Czech, Slovak, Russian and German together."""

from functools import cache
from typing import Final

from cssr_quiz.dates import cldr
from cssr_quiz.dates.months import OWN, fold
from cssr_quiz.dates.value import Part, Season

# Words that only lead up to a date or stand inside one, and say nothing.
_SKIP: Final = """
    of the in on at from since year years ad ce anno dated day month during
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    v ve roku roce rok rokem rokom rocích r dne od ode ze na během lety
    pondělí úterý středa čtvrtek pátek sobota neděle pondělka úterka středy čtvrtka pátku soboty
    vo roka dňa počas zo pondelok utorok streda štvrtok piatok nedeľa
    в во с со год года году годом г гг годы годов годах от
    понедельник вторник среда четверг пятница суббота воскресенье
    im am den der die das des dem jahr jahre jahren jahres vom von seit
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    年 月 日 년 월 일
"""
_ABOUT: Final = """
    about around circa c ca cca cirka approximately approx roughly near
    asi kolem okolo přibližně zhruba
    približne okolo
    около примерно приблизительно где-то
    um etwa ungefähr rund gegen zirka
"""
_TO: Final = "to until till til through thru až do bis до по"
# Words that lead from one day to the next where they stand between two numbers.
_OVERNIGHT: Final = "na на auf zum into"
_AND: Final = "and a und и"
_BETWEEN: Final = "between mezi medzi между zwischen"
_NOT: Final = """
    not never before after isnt than
    ne nikoli nikdy před po nie pred
    не перед после
    nicht nie kein vor nach
"""
_JULIAN: Final = "julian juliánský juliánského julianischer julianischen юлианский юлианскому"
_CENTURY: Final = """
    century centuries cent c stol století storočie storočia storočí
    век века веке столетие столетия jahrhundert jahrhunderts jh
"""
_YEARS: Final = "léta let letech roky rokov rokoch годы годов годах jahre jahren"
_HALF: Final = """
    half pol hälfte pololetí polovina polovině poloviny polovici polovica polovice половина половине
"""
_PARTS: Final = {
    Part.EARLY: """
        early beginning start
        začátek začátkem začátku počátek počátkem počátku
        začiatok začiatkom začiatku
        начало начале anfang frühes
    """,
    Part.MIDDLE: "mid middle uprostřed prostředek середина середине mitte",
    Part.LATE: """
        late end
        konec koncem konce konci závěr závěrem
        koniec koncom konca záver záverom
        конец конце ende spätes
    """,
}
_SEASONS: Final = {
    Season.SPRING: """
        spring jaro jara jaře jarem jar jari весна весной весны весну
        frühling frühlings frühjahr frühjahrs fruehling fruehjahr
    """,
    Season.SUMMER: "summer léto létě létem leto lete letom лето летом лета sommer sommers",
    Season.AUTUMN: """
        autumn fall podzim podzimu podzimem jeseň jeseni jesene jeseňou
        осень осенью осени herbst herbsts
    """,
    Season.WINTER: "winter zima zimě zimy zimou zimu zime зима зимой зимы зиму winters",
}
_FIRST: Final = """
    1 1st first první prvá prvej prvé первая первой erste ersten
"""
_SECOND: Final = """
    2 2nd second druhá druhé druhej вторая второй zweite zweiten
"""
_TENS: Final = (
    ("twenties", "dvacát", "dvadsiat", "двадцат", "zwanziger"),
    ("thirties", "třicát", "tridsiat", "тридцат", "dreißiger"),
    ("forties", "čtyřicát", "štyridsiat", "сороков", "vierziger"),
    ("fifties", "padesát", "päťdesiat", "пятидесят", "fünfziger"),
    ("sixties", "šedesát", "šesťdesiat", "шестидесят", "sechziger"),
    ("seventies", "sedmdesát", "sedemdesiat", "семидесят", "siebziger"),
    ("eighties", "osmdesát", "osemdesiat", "восьмидесят", "achtziger"),
    ("nineties", "devadesát", "deväťdesiat", "девяност", "neunziger"),
)
_TENS_ENDINGS: Final = ("", "á", "é", "ých", "ые", "ых", "n")
_ROMANS: Final = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi"

# What may be glued to a number: `21st`, `16-го`; and to the first year of a decade: `1950s`.
_ORDINAL: Final = "st nd rd th te ten ter tes er ere ta té tý tá tého tých teho eho го ого е й я"
_DECADE: Final = "s er ern ers е х ые ых ta té te tých"


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word).strip(".") for word in text.split())


SKIP = _words(_SKIP)
ABOUT = _words(_ABOUT)
TO = _words(_TO)
OVERNIGHT = _words(_OVERNIGHT)
AND = _words(_AND)
BETWEEN = _words(_BETWEEN)
NOT = _words(_NOT)
JULIAN = _words(_JULIAN)
CENTURY = _words(_CENTURY)
YEARS = _words(_YEARS)
HALF = _words(_HALF)
FIRST = _words(_FIRST)
SECOND = _words(_SECOND)
ORDINAL = _words(_ORDINAL)
DECADE = _words(_DECADE)
PARTS = {word: part for part, text in _PARTS.items() for word in _words(text)}
SEASONS = {word: season for season, text in _SEASONS.items() for word in _words(text)}
TENS = {
    fold(stem + ending): tens
    for tens, stems in zip(range(20, 100, 10), _TENS, strict=True)
    for stem in stems
    for ending in (_TENS_ENDINGS if stem[-1] != "s" else ("",))
}
ROMANS = {word: number for number, word in enumerate(_ROMANS.split(), 1)}

# Words that name a month only after a day: `12. pro 1989`, but `pro 1989` is "for 1989".
WEAK_MONTHS = frozenset({"pro", "led"})


@cache
def words_of_pattern(language: str) -> frozenset[str]:
    """Return the folded words that CLDR writes inside a date in a language of its own."""
    return frozenset() if language in OWN else _words(" ".join(cldr.words(language)))
