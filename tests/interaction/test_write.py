"""Write: the line as it is, held against a key."""

from random import Random

import pytest

from cssr_quiz.dates import When, parse
from cssr_quiz.interaction import DateKey, Outcome, SeveralKey, TextKey, Unreadable, Write
from cssr_quiz.wording import Wanted

PRAGUE = Write(TextKey(Wanted(key="Prague")))
SPAN = Write(DateKey(parse("1982-11/1984-02")))
PACT = Write(DateKey(When.of(1955, 5, 14)))
TWO = Write(SeveralKey((Wanted(key="Germany"), Wanted(key="Italy"), Wanted(key="France")), 2))


def test_the_key_is_the_text_as_a_learner_reads_it() -> None:
    assert (PRAGUE.key, PRAGUE.key_text) == (("Prague",), "Prague")
    assert (PACT.key, PACT.key_text) == (("14 May 1955",), "14 May 1955")
    assert TWO.key == ("Germany; Italy; France",)
    assert TWO.key_text == "Germany; Italy; France"
    assert PRAGUE.shuffled(Random(1)) is PRAGUE


def test_a_line_is_taken_as_it_is_but_for_the_spaces_around() -> None:
    assert PRAGUE.read("  the golden  city ") == ("the golden  city",)


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (PRAGUE, "type your answer"),
        (PACT, "type a date, as exactly as you can"),
        (SPAN, "type the first and the last date, as exactly as you can, such as 1901–1905"),
        (TWO, "type 2 things with commas between them"),
    ],
)
def test_an_empty_line_is_refused_with_what_to_type(write: Write, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        write.read("   ")


def test_the_key_judges() -> None:
    assert PRAGUE.judge(("prague",)).outcome is Outcome.CORRECT
    assert PRAGUE.judge(("Brno",)).outcome is Outcome.WRONG
    assert PRAGUE.judge(()).outcome is Outcome.ASK
    assert PACT.judge(("14.5.1955",)).outcome is Outcome.CORRECT
