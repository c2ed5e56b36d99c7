"""What is counted: whether two words for it mean the same, in five languages."""

from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.spelling import distance, forgiven

_GROUPS = """
    year years yr yrs y let leta rok roku roky rokov rokoch год года году лет годы годов
        jahr jahre jahren
    month months mesic mesice mesicu mesicich mesiac mesiace mesiacov mesiacoch месяц месяца месяцев
        monat monate monaten
    week weeks tyden tydny tydnu tyzden tyzdne tyzdnov неделя недели недель woche wochen
    day days den dni dny dnu dnech dnov день дня дней tag tage tagen
    hour hours hodina hodiny hodin hodine часа часов час stunde stunden
    people person persons inhabitants lide lidi osoba osoby osob obyvatel obyvatele obyvatelu
        ludia ludi obyvatelov человек человека людей люди жителей menschen personen einwohner
    dead deaths victims casualties mrtvych mrtvi obeti obete mrtvy жертв погибших tote toten opfer
    soldiers troops men vojak vojaku vojaci vojakov muzu солдат soldaten mann
    tank tanks tanku tanky tankov танк танка танков panzer
    state states country countries stat staty statu statov zeme zemi krajin krajiny государство
        государства государств стран страны staat staaten land lander landern
    minister ministers ministr ministri ministru ministrov министр министра министров minister
        ministern
    km kilometre kilometres kilometer kilometers kilometr kilometry kilometru kilometrov
        километр километра километров kilometern
    c celsius
    f fahrenheit
    k kelvin kelvins
    % pct percent procent procenta procento percenta percento prozent процент процента процентов
"""

_HUMANS = frozenset({"people", "dead", "soldiers", "minister"})


def _groups() -> dict[str, str]:
    """Map each word to the first of its group; a line that stands deeper goes on with it."""
    found: dict[str, str] = {}
    first = ""
    for line in _GROUPS.strip("\n").split("\n"):
        words = line.split()
        if not line.startswith(" " * 8):
            first = words[0]
        for word in words:
            found.setdefault(word if word == "%" else fold(word), first)
    return found


_FIRST = _groups()


def same_unit(given: str, wanted: str) -> bool | None:
    """Tell whether two units are the same, or None where nobody can know.

    A word of another thing that is known (`months` for `years`) is another unit, save that the
    dead are people too; a slip is forgiven by the length of what is wanted, and so is a plural.
    """
    one, other = (each if each == "%" else fold(each) for each in (given, wanted))
    if one == other or one.rstrip("s") == other.rstrip("s"):
        return True
    known, right = _FIRST.get(one), _FIRST.get(other)
    if known is not None and right is not None:
        is_one_of_them = "people" in (known, right) and {known, right} <= _HUMANS
        return known == right or is_one_of_them
    limit = forgiven(len(other))
    if limit and distance(one, other, limit) is not None:
        return True
    return None
