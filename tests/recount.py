"""A slow and obvious recount of what SQLite adds up: a loop over the rows that still count."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from cssr_quiz.review import Mode, Rating, Review, Row
from cssr_quiz.schedule import effective
from cssr_quiz.tally import LONGEST_THOUGHT, HourOf, Mistaken, Said, Scope, Sum, Tally


def recount(rows: Iterable[Row], heirs: Mapping[str, str], scope: Scope, hour_of: HourOf) -> Tally:
    """Return what rows add up to."""
    every = [row for row in effective(rows) if isinstance(row, Review) and row.rating is not None]
    names = scope.questions
    wanted = [row for row in every if names is None or name_of(row, heirs) in names]
    counted = [row for row in wanted if row.stamp.day >= scope.since]
    days: defaultdict[int, Sum] = defaultdict(Sum)
    hours: defaultdict[int, Sum] = defaultdict(Sum)
    questions: defaultdict[str, Sum] = defaultdict(Sum)
    mistaken: Counter[tuple[str, str]] = Counter()
    elsewhere = 0
    for row in counted:
        days[row.stamp.day] += one(row)
        questions[name_of(row, heirs)] += Sum(1, one(row).right)
        hour = hour_of(row.stamp.day, row.stamp.at // 900_000)
        if hour is None:
            elsewhere += 1
        else:
            hours[hour] += one(row)
        if row.confused:
            mistaken[name_of(row, heirs), heirs.get(row.confused, row.confused)] += 1
    return Tally(
        days=dict(days),
        hours=dict(hours),
        elsewhere=elsewhere,
        taken=sum(min(row.taken, LONGEST_THOUGHT) for row in counted),
        questions=dict(questions),
        recalls=tested(wanted, heirs, scope.since),
        mistaken=tuple(Mistaken(*pair, times) for pair, times in sorted(mistaken.items())),
        said=statements(counted, heirs),
    )


def tested(rows: Iterable[Review], heirs: Mapping[str, str], since: int) -> dict[int, Sum]:
    """Return the first reviews of each day of questions that were reviewed on an earlier day."""
    met: dict[tuple[str, int], int] = {}
    found: defaultdict[int, Sum] = defaultdict(Sum)
    for row in sorted(rows, key=lambda row: (row.stamp.day, row.stamp.at, row.stamp.id)):
        if row.mode is not Mode.REVIEW:
            continue
        question = name_of(row, heirs), row.asked.rev
        if question in met and met[question] < row.stamp.day >= since:
            found[row.stamp.day] += one(row)
        met[question] = row.stamp.day
    return dict(found)


def statements(rows: Iterable[Review], heirs: Mapping[str, str]) -> dict[Said, int]:
    """Return how often each statement was made with the first answer of a question and day."""
    met: set[tuple[str, int]] = set()
    found: Counter[Said] = Counter()
    for row in sorted(rows, key=lambda row: (row.stamp.at, row.stamp.id)):
        first = (name_of(row, heirs), row.stamp.day) not in met
        met.add((name_of(row, heirs), row.stamp.day))
        if first and row.confidence:
            right = row.credit >= 2 / 3 or row.rating is not Rating.AGAIN
            found[Said(row.confidence.value, row.asked.chance, right)] += 1
    return dict(found)


def name_of(row: Review, heirs: Mapping[str, str]) -> str:
    """Return the present name of a row's question."""
    return heirs.get(row.asked.question, row.asked.question)


def one(row: Review) -> Sum:
    """Return the sum of one response."""
    right, chance = row.rating is not Rating.AGAIN, row.asked.chance
    return Sum(1, right, (right - chance) / (1 - chance))
