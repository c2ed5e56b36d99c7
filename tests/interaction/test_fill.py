"""Fill: texts for gaps read from a line, each judged by its own key."""

from decimal import Decimal
from random import Random

import pytest

from cssr_quiz.dates import When
from cssr_quiz.interaction import DateKey, Fill, NumberKey, Outcome, TextKey, Unreadable
from cssr_quiz.wording import Wanted

PACT = Fill(
    ("The pact was signed in ", " on ", " by ", " states."),
    (
        TextKey(Wanted(key="Warsaw"), expects="what belongs in the gap"),
        DateKey(When.of(1955, 5, 14)),
        NumberKey(Decimal(8), "8"),
    ),
)
MOTTO = Fill(("Na ", "!"), (TextKey(Wanted(key="věčné časy")),))


def test_the_text_shows_numbered_gaps_and_the_key_fills_them() -> None:
    assert PACT.text == "The pact was signed in (1) ____ on (2) ____ by (3) ____ states."
    assert PACT.key_text == "The pact was signed in Warsaw on 14 May 1955 by 8 states."
    assert MOTTO.text == "Na ____!"
    assert MOTTO.filled(("hrad",)) == "Na hrad!"
    assert PACT.shuffled(Random(1)) is PACT


def test_several_gaps_are_read_with_semicolons_and_one_as_the_whole_line() -> None:
    assert PACT.read("Warsaw; 14 May 1955 ;8") == ("Warsaw", "14 May 1955", "8")
    assert MOTTO.read(" věčné; časy ") == ("věčné; časy",)


def test_the_whole_text_says_what_stands_in_its_gaps() -> None:
    whole = "the pact was signed in Warsaw on 14. 5. 1955 by eight states"
    assert PACT.read(whole) == ("Warsaw", "14. 5. 1955", "eight")
    assert PACT.judge(PACT.read(whole)).outcome is Outcome.CORRECT
    assert MOTTO.read("Na věčné časy") == ("věčné časy",)
    assert MOTTO.read("Navždy!") == ("Navždy!",)
    with pytest.raises(Unreadable, match="type 3 texts"):
        PACT.read("The pact was signed in Warsaw by eight states on 14 May 1955.")


@pytest.mark.parametrize(
    ("line", "reason"),
    {
        "Warsaw": "type 3 texts with `;` between them",
        "a;b;c;d": "type 3 texts with `;` between them",
        "Warsaw; ;8": "type what belongs in the gap",
    }.items(),
)
def test_a_gap_left_open_is_refused(line: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        PACT.read(line)


def test_an_empty_line_for_one_gap_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^type what belongs in the gap$"):
        MOTTO.read("  ")


def test_each_gap_counts_the_same_and_says_what_is_wrong_with_it() -> None:
    verdict = PACT.judge(("Warsaw", "14 May 1955", "9"))
    assert verdict.credit == pytest.approx(2 / 3)
    assert (verdict.outcome, verdict.note) == (Outcome.PARTIAL, "(3) too high")
    assert PACT.judge(PACT.key).outcome is Outcome.CORRECT
    assert PACT.judge(("Minsk", "1 May 1950", "9")).outcome is not Outcome.CORRECT
    assert PACT.judge(("Warsaw",)).credit == pytest.approx(1 / 3)


def test_a_typo_in_one_gap_makes_the_whole_close() -> None:
    verdict = PACT.judge(("Warsav", "14 May 1955", "8"))
    assert (verdict.credit, verdict.outcome) == (1.0, Outcome.CLOSE)
    assert verdict.note == "(1) it is spelt Warsaw"


def test_a_gap_that_cannot_be_judged_is_asked_again() -> None:
    verdict = PACT.judge(("Warsaw", "some day", "8"))
    assert verdict.outcome is Outcome.ASK
    assert PACT.judge(("Warsaw", "14 May 1955")).outcome is not Outcome.CORRECT


def test_one_gap_alone_is_judged_by_its_own_verdict() -> None:
    assert MOTTO.judge(("vecne casy",)).note == "it is spelt věčné časy"
    assert MOTTO.judge(("Hrad",)).outcome is Outcome.WRONG
