"""Words for what is counted or measured, in five languages, without accents."""

from cssr_quiz.wording.fold import fold

SIGNS = frozenset("%‰€£$")
"""Signs that are units by themselves."""

_GROUPS = """
    year years yr yrs y let leta rok roku roky rokov rokoch r год года году лет годы годов
        jahr jahre jahren
    month months mesic mesice mesicu mesicich mesiac mesiace mesiacov mesiacoch месяц месяца месяцев
        monat monate monaten
    week weeks tyden tydny tydnu tyzden tyzdne tyzdnov неделя недели недель woche wochen
    day days den dni dny dnu dnech dnov день дня дней tag tage tagen
    hour hours h ч hr hrs hod hodina hodiny hodin hodine часа часов час stunde stunden std
    minute minutes min мин mins minuta minuty minut минута минуты минут minuten
    second seconds s с сек sec secs sekunda sekundy sekund sekundu секунда секунды секунд
        sekunde sekunden
    people person persons inhabitants lide lidi osoba osoby osob obyvatel obyvatele obyvatelu
        ludia ludi obyvatelov человек человека людей люди жителей menschen personen einwohner
    dead deaths victims casualties mrtvych mrtvi obeti obete mrtvy жертв погибших tote toten opfer
    soldiers troops men vojak vojaku vojaci vojakov muzu солдат soldaten mann
    tank tanks tanku tanky tankov танк танка танков panzer
    state states country countries stat staty statu statov zeme zemi krajin krajiny государство
        государства государств стран страны staat staaten land lander landern
    minister ministers ministr ministri ministru ministrov министр министра министров minister
        ministern
    mm мм millimetre millimetres millimeter millimeters milimetr milimetry milimetru milimetrov
        миллиметр миллиметра миллиметров
    cm см centimetre centimetres centimeter centimeters centimetr centimetry centimetru centimetrov
        сантиметр сантиметра сантиметров zentimeter
    m м metre metres meter meters metr metry metru metrov метр метра метров metern
    km км kilometre kilometres kilometer kilometers kilometr kilometry kilometru kilometrov
        километр километра километров kilometern
    mile miles mi mili миля мили миль meile meilen
    g gram grams gramme grammes gramu gramy gramov gramm грамм грамма граммов
    kg кг kilo kilos kilogram kilograms kilogramme kilogrammes kilogramu kilogramy kilogramov
        kilogramm килограмм килограмма килограммов
    t т ton tons tonne tonnes tuna tuny tun tona tony tonnen тонна тонны тонн
    l л litre litres liter liters litr litry litru litrov litra литр литра литров
    ml millilitre millilitres milliliter milliliters mililitr mililitry mililitru mililitrov
        миллилитр миллилитра миллилитров
    v volt volts voltu volty вольт вольта
    a amp amps ampere amperes amper amperu ampery ампер ампера
    w watt watts wattu watty ватт ватта
    hz hertz hertzu герц герца
    j joule joules joulu jouly джоуль джоуля джоулей
    n newton newtons newtonu newtony ньютон ньютона ньютонов
    pa pascal pascals pascalu pascaly паскаль паскаля паскалей
    Ω ohm ohms ohmu ohmy ом ома
    degree degrees deg stupen stupne stupnu stupnov grad градус градуса градусов
    c celsius celsia celzia celzius цельсия
    f fahrenheit fahrenheita фаренгейта
    k kelvin kelvins kelvinu kelvinov кельвин кельвина кельвинов
    % pct percent procent procenta procento percenta percento prozent процент процента процентов
    € eur euro euros eura евро
    $ usd dollar dollars dolar dolary dolaru dolarov доллар доллара долларов
    kc kcs koruna koruny korun czk crown crowns kronen крон
    £ gbp pound pounds libra libry liber libier фунт фунта фунтов pfund
"""


def _groups() -> dict[str, str]:
    """Map each word to the first of its group; a line that stands deeper goes on with it."""
    found: dict[str, str] = {}
    first = ""
    for line in _GROUPS.strip("\n").split("\n"):
        words = line.split()
        if not line.startswith(" " * 8):
            first = words[0]
        for word in words:
            found.setdefault(word if word in SIGNS else fold(word), first)
    return found


FIRST = _groups()
"""Each word with the one that stands for its unit."""

SQUARE = frozenset("square sq ctverecni ctverecnich stvorcove stvorcovych кв квадратных".split())
"""Words for the exponent of an area: square kilometres, km²."""

MEASURES = {
    "month": ("age", 1.0), "year": ("age", 12.0),
    "second": ("time", 1.0), "minute": ("time", 60.0), "hour": ("time", 3600.0),
    "day": ("time", 86_400.0), "week": ("time", 604_800.0),
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0),
    "km": ("length", 1000.0), "mile": ("length", 1609.344),
    "g": ("mass", 1.0), "kg": ("mass", 1000.0), "t": ("mass", 1_000_000.0),
    "ml": ("volume", 0.001), "l": ("volume", 1.0),
    "c": ("heat", 1.0), "f": ("heat", 5 / 9), "k": ("heat", 1.0),
}  # fmt: skip
"""What a unit measures, and how much one of it is."""

ZEROS = {"c": 273.15, "f": 459.67 * 5 / 9}
"""Where a scale of temperature begins, in kelvins."""
