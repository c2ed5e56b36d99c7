"""What an answer leaves in the log: of a question made from events, a row for each of them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.learning import Clock, Ram, stamper

from cssr_quiz.bank import Bank, Course, Placed
from cssr_quiz.bank.generate import Made
from cssr_quiz.diagnostics import Span
from cssr_quiz.interaction import Arrange, Choose, Interaction, Option, Outcome, Pair
from cssr_quiz.question import Question, Setting
from cssr_quiz.review import Mode, Rating
from cssr_quiz.session import Item, Session, Status

ORDER = Arrange(("A", "B", "C", "D"), (0, 1, 2, 3))
YEARS = Pair(("A", "B", "C", "D"), ("1", "2", "3", "4"), ("1", "2", "3", "4"))
FIRST = Choose((Option("A", right=True), Option("B"), Option("C"), Option("D")))


def asked(interaction: Interaction) -> tuple[Session, Ram]:
    """Return a session that asks a question made from the events A to D, and its log."""
    sources = {event: f"bank/{event.lower()}" for event in "ABCD"}
    made = Question("bank/generated/x", "P?", Made(interaction), Span("b.yaml"), sources=sources)
    bank = Bank("bank", "Bank", Path("b.yaml"), (), Setting())
    placed = Placed(made, bank, Course("", "", Path(), (bank,)))
    log = Ram()
    return Session([Item(placed, Status.TIMELINE)], log, stamper(Clock())), log


@pytest.mark.parametrize(
    ("interaction", "response", "missed"),
    [
        (ORDER, "ABCD", ""),
        (ORDER, "BCDA", "A"),
        (ORDER, "ACBD", "C"),
        (ORDER, "DCBA", "ABCD"),
        (YEARS, "1234", ""),
        (YEARS, "1243", "CD"),
        (YEARS, "4444", "ABC"),
        (YEARS, "4321", "ABCD"),
        (FIRST, "A", ""),
        (FIRST, "B", "ABCD"),
    ],
)
def test_the_events_that_were_wrong_count_as_not_known(
    interaction: Interaction, response: Sequence[str], missed: str
) -> None:
    session, log = asked(interaction)
    ask = session.ask()
    if ask and isinstance(ask.interaction, Pair):  # the left sides are shuffled
        given = dict(zip("ABCD", response, strict=True))
        response = [given[left] for left in ask.interaction.left]
    session.respond(tuple(response), 1000)
    assert [row.question for row in log.reviews()] == ["bank/a", "bank/b", "bank/c", "bank/d"]
    assert {row.mode for row in log.reviews()} == {Mode.PRACTICE}
    wrong = [row.question[-1].upper() for row in log.reviews() if row.rating is Rating.AGAIN]
    assert "".join(wrong) == missed


@pytest.mark.parametrize("interaction", [ORDER, YEARS, FIRST])
def test_who_gives_up_knows_none_of_the_events(interaction: Interaction) -> None:
    session, log = asked(interaction)
    session.give_up(1000)
    assert [row.outcome for row in log.reviews()] == [Outcome.WRONG] * 4


@pytest.mark.parametrize("interaction", [ORDER, YEARS, FIRST])
def test_a_skip_says_nothing_of_the_events(interaction: Interaction) -> None:
    session, log = asked(interaction)
    session.skip(1000)
    assert [(row.outcome, row.rating) for row in log.reviews()] == [(Outcome.SKIPPED, None)] * 4
