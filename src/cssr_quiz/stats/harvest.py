"""What learners answered wrong, or say was right, gathered from a log for the author of a bank."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cssr_quiz.bank import Library, Placed
from cssr_quiz.interaction import Outcome, Response
from cssr_quiz.review import Rating, Review, Row
from cssr_quiz.schedule import effective
from cssr_quiz.wording import fold


@dataclass(frozen=True, slots=True)
class Heard:
    """A response that was wrong `count` times; `overridden` counts "I was right"."""

    response: Response
    form: str
    count: int
    overridden: int

    @property
    def text(self) -> str:
        """Return the response in one line."""
        return "; ".join(self.response)


@dataclass(frozen=True, slots=True)
class Sheaf:
    """A question with the responses heard to it, the commonest first."""

    placed: Placed
    heard: tuple[Heard, ...]

    @property
    def count(self) -> int:
        """Return how many responses there are in all."""
        return sum(each.count for each in self.heard)


def harvest(
    rows: Iterable[Row], library: Library, names: Mapping[str, str] | None = None
) -> list[Sheaf]:
    """Return the questions with responses that an author should look at, the most first.

    What is judged right by now, and what the author has listed as wrong with a note or rejected,
    is left out. `names` gives the present name of questions that had another.
    """
    present = names or {}
    found: dict[str, dict[tuple[str, str], list[tuple[Response, bool]]]] = {}
    for review, overridden in _wrong(list(rows)):
        name = present.get(review.asked.question, review.asked.question)
        key = (review.asked.form, fold(" ; ".join(review.response)) or "; ".join(review.response))
        found.setdefault(name, {}).setdefault(key, []).append((review.response, overridden))
    sheaves = [
        Sheaf(placed, heard)
        for name, responses in found.items()
        if (placed := library.by_name.get(name)) and (heard := _gathered(placed, responses))
    ]
    return sorted(sheaves, key=lambda sheaf: (-sheaf.count, sheaf.placed.name))


def _wrong(rows: list[Row]) -> Iterable[tuple[Review, bool]]:
    """Yield the responses that were judged wrong, and whether the learner says it was right."""
    given = {row.stamp.id: row.rating for row in rows if isinstance(row, Review)}
    for row in effective(rows):
        if not isinstance(row, Review) or not row.response or row.rating is None:
            continue
        raised = row.rating is not given[row.stamp.id] and row.rating is not Rating.AGAIN
        overridden = raised and row.outcome in (Outcome.WRONG, Outcome.PARTIAL)
        if row.outcome is Outcome.WRONG or overridden:
            yield row, overridden


def _gathered(
    placed: Placed, responses: Mapping[tuple[str, str], list[tuple[Response, bool]]]
) -> tuple[Heard, ...]:
    heard = []
    for (form, _), given in responses.items():
        response = Counter(response for response, _ in given).most_common(1)[0][0]
        if not _settled(placed, form, response):
            overridden = sum(flag for _, flag in given)
            heard.append(Heard(response, form, len(given), overridden))
    return tuple(sorted(heard, key=lambda each: (-each.count, -each.overridden, each.text)))


def _settled(placed: Placed, form: str, response: Response) -> bool:
    """Tell whether a response is right by now, or listed by the author as what it is."""
    body = placed.question.body
    listed = [*getattr(body, "reject", ()), *getattr(body, "wrong", ())]
    if fold("; ".join(response)) in {fold(phrase.text) for phrase in listed}:
        return True
    asked = next((each for each in placed.forms() if each.form == form), None)
    if asked is None:
        return False
    verdict = asked.judge(response)
    notes = {note for _, note in getattr(body, "near", ()) if note}
    return verdict.right or verdict.note in notes
