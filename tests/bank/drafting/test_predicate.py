"""What a sentence says of one subject in a series."""

import pytest
from tests.bank.drafting.conftest import told

from cssr_quiz.bank.drafting.predicate import predicates


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "settled in Brno in May, moved to Prague in June and was elected in July",
            [("", "settle"), ("", "move"), ("was", "elect")],
        ),
        (
            "was begun in May, won a prize in June and was opened in July",
            [("was", "begin"), ("", "win"), ("was", "open")],
        ),
        ("was called to the bar in May and left for India", [("was", "call"), ("", "leave")]),
        ("was rebuilt by Jan Suk and finished in May", [("was", "rebuild"), ("was", "finish")]),
        ("was built in May and made its first trip in June", [("was", "build"), ("", "make")]),
        ("was built in May and named the Vltava", [("was", "build"), ("was", "name")]),
        # He may have handed over, or it been handed over.
        ("was honoured in May and handed over to Suk in June", [("was", "honour")]),
        # What stands behind a name is said of that name.
        ("left the Brno Pact, founded in May and dissolved in June", [("", "leave")]),
        ("was joined by a ferry, the Vltava, built in May and painted in June", [("was", "join")]),
    ],
)
def test_a_series_is_told_apart(text: str, said: list[tuple[str, str]]) -> None:
    assert [(each.aux, each.base) for each in predicates(text)] == said


def test_no_statement_ends_in_the_middle_of_a_series() -> None:
    text = (
        "# Jan Novák\n\nJan Novák was a Czech painter. "
        "He went up to Charles College, then in Prague, in 1928, "
        "took a prize in 1932, and moved to Brno to work under people whose names nobody there "
        "or in all of the valley around it would have been able to tell anybody any more since "
        "the long and dark war of those years."
    )
    assert told(text) == [
        "When did Jan Novák take a prize?",
        "Jan Novák went up to Charles College, then in Prague, in [1928].",
    ]


def test_behind_an_open_which_another_may_be_meant() -> None:
    text = (
        "The Brno Dam began with the Weir, which joined Prague to Porth and was finished in 1924."
    )
    assert told(text, "Brno Dam") == ["Brno Dam: when was the Weir finished?"]
