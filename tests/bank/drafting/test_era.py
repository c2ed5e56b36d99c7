"""Years of three digits: after Christ, where nothing says that they are before."""

import pytest
from tests.bank.drafting.conftest import drafts

from cssr_quiz.bank.drafting.draft import Kind


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Karel Suk took Brno on 19 October 439.", "0439-10-19"),
        ("In October 732, Karel Suk took Brno.", "0732-10"),
        ("In 533 Karel Suk took Brno.", "0533"),
        ("The war began in 264 BC and ended in AD 59. In 533 Karel Suk took Brno.", "0533"),
        ("The walls of 29 BC fell. In 1990 Karel Suk took Brno.", "1990"),
    ],
)
def test_a_year_of_three_digits_is_one_behind_a_month_or_an_in(text: str, key: str) -> None:
    assert [draft.key for draft in drafts(text) if draft.field == "date"] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "Karel Suk took Brno in 300 ships.",
        "Karel Suk won gold in 100, 200 and 400 metres at Brno.",
        "The war began in 264 BC. In 241 Karel Suk took Brno.",
        "The war began in 264 BC.\n\nKarel Suk took Brno on 19 October 241.",
    ],
)
def test_what_is_no_year_or_one_before_christ_is_not_asked(text: str) -> None:
    assert not any(draft.kind is Kind.DATES for draft in drafts(text))


def test_the_life_of_whoever_has_one_name_may_have_three_digits() -> None:
    text = "Ottokar (748–814) was a king. He fought. He lost. His son fell."
    assert [draft.key for draft in drafts(text, "Ottokar")] == ["0748", "0814"]
