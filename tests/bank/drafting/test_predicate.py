"""What a sentence says of one subject in a series."""

import pytest

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.making import drafts_of
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
        ("was rebuilt by Jan Suk and finished in May", [("was", "rebuild"), ("was", "finish")]),
        # What stands behind a name is said of that name.
        ("left the Brno Pact, founded in May and dissolved in June", [("", "leave")]),
        ("was joined by a ferry, the Vltava, built in May and painted in June", [("was", "join")]),
    ],
)
def test_a_series_is_told_apart(text: str, said: list[tuple[str, str]]) -> None:
    assert [(each.aux, each.base) for each in predicates(text)] == said


def test_no_statement_ends_in_the_middle_of_a_series() -> None:
    text = (
        "# Jan Novák\n\nJan Novák was a Czech painter. He went up to Charles College, Prague, in 1928, "
        "took a prize in 1932, and moved to Brno to work under some people whose names nobody in the "
        "town or in the whole of the valley around it would have been able to tell anybody any more "
        "after the long war."
    )
    made = [draft.told for draft in drafts_of(study_text(text, "text")[0])]
    assert "When did Jan Novák take a prize?" in made
    assert not any("took" in each and "and" not in each for each in made)
