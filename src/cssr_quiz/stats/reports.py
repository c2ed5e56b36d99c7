"""What a learner reported or flagged, gathered by question for the authors of banks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cssr_quiz.bank import Library, Placed
from cssr_quiz.review import Mark, Note, Rating, Report, Review, Row
from cssr_quiz.schedule import effective
from cssr_quiz.stats.harvest import Heard, harvest


@dataclass(frozen=True, slots=True)
class Reported:
    """A question with what is said of it, and how it was answered.

    `placed` is None where no bank holds it any more; `heard` are wrong responses to it, the
    commonest first; `answered` and `right` count rated responses. The reports have their `numbers`
    among all that stand, sent or not, so that a number means the same in every list.
    """

    name: str
    placed: Placed | None
    reports: tuple[Report, ...]
    numbers: tuple[int, ...]
    flagged: bool
    answered: int
    right: int
    heard: tuple[Heard, ...]


def gather(
    rows: Iterable[Row],
    library: Library,
    names: Mapping[str, str] | None = None,
    *,
    sent: bool = False,
    flagged: bool = False,
) -> list[Reported]:
    """Return the questions with reports that are not sent yet, in the order of banks and ids.

    With `sent` those that are sent come too, with `flagged` flagged questions without a report.
    `names` gives the present name of questions that had another.
    """
    present = names or {}
    everything = list(rows)
    standing = effective(everything)
    marks = [row for row in standing if isinstance(row, Note)]
    gone = set() if sent else {mark.target for mark in marks if mark.mark is Mark.SENT}
    flags = {present.get(mark.question, mark.question) for mark in marks if mark.mark is Mark.FLAG}
    found: dict[str, list[tuple[int, Report]]] = {name: [] for name in flags if flagged}
    for number, (name, row) in enumerate(_reports(standing, present), 1):
        if row.stamp.id not in gone:
            found.setdefault(name, []).append((number, row))
    answered = _answered(standing, present)
    heard = {sheaf.placed.name: sheaf.heard for sheaf in harvest(everything, library, names)}
    return [
        Reported(
            name=name,
            placed=library.by_name.get(name),
            reports=tuple(row for _, row in found[name]),
            numbers=tuple(number for number, _ in found[name]),
            flagged=name in flags,
            answered=len(answered.get(name, ())),
            right=sum(answered.get(name, ())),
            heard=heard.get(name, ()),
        )
        for name in sorted(found)
    ]


def _reports(rows: Iterable[Row], present: Mapping[str, str]) -> list[tuple[str, Report]]:
    """Return all reports with the present names of their questions, by name and time."""
    reports = [row for row in rows if isinstance(row, Report)]
    named = [(present.get(row.question, row.question), row) for row in reports]
    return sorted(named, key=lambda each: each[0])


def _answered(rows: Iterable[Row], present: Mapping[str, str]) -> dict[str, list[bool]]:
    """Return whether each rated response was right, by question."""
    found: dict[str, list[bool]] = {}
    for row in rows:
        if isinstance(row, Review) and row.rating is not None:
            name = present.get(row.question, row.question)
            found.setdefault(name, []).append(row.rating is not Rating.AGAIN)
    return found
