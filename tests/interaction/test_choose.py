"""Choose: what is read from a line, and how what was picked is judged."""

from random import Random

import pytest

from cssr_quiz.interaction import Choose, Option, Outcome, Unreadable, judge_line

ONE = Choose(
    (
        Option("Comecon", right=True, note="Founded in 1949."),
        Option("Warsaw Pact", note="That was the military alliance."),
        Option("Cominform", credit=0.5),
    )
)
MANY = Choose(
    (
        Option("Germany", right=True),
        Option("Italy", right=True),
        Option("Poland", note="It took Zaolzie later."),
        Option("Hungary"),
    )
)


def test_the_key_is_every_right_option() -> None:
    assert (ONE.key, ONE.key_text, ONE.many) == (("Comecon",), "Comecon", False)
    assert (MANY.key, MANY.key_text, MANY.many) == (("Germany", "Italy"), "Germany; Italy", True)
    assert ONE.shown == ("Comecon", "Warsaw Pact", "Cominform")


def test_an_alias_names_an_option_unless_another_begins_so() -> None:
    form = Choose(
        (Option("Yesterday"), Option("True", right=True, aliases=frozenset({"y", "yes"})))
    )
    assert form.read("Y") == ("True",)
    assert form.read("yes") == ("Yesterday",)


def test_chance_is_that_of_a_blind_guess() -> None:
    assert ONE.chance == pytest.approx(1 / 3)
    assert MANY.chance == 0.0


@pytest.mark.parametrize(
    ("line", "response"),
    {
        "1": ("Comecon",),
        "comecon": ("Comecon",),
        "the warsaw pact": ("Warsaw Pact",),
    }.items(),
)
def test_a_number_or_a_text_picks_one(line: str, response: tuple[str, ...]) -> None:
    assert ONE.read(line) == response


@pytest.mark.parametrize(
    ("line", "reason"),
    {
        "": "type a number from 1 to 3",
        "NATO": "type a number from 1 to 3",
        "4": "there is no number 4; type 1 to 3",
        "1 2": "one option is right here; type one number",
    }.items(),
)
def test_what_picks_nothing_is_refused(line: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        ONE.read(line)


@pytest.mark.parametrize("line", ["1 2", "12", "1, 2", "Germany, Italy", "italy and germany"])
def test_several_are_picked_by_numbers_or_texts(line: str) -> None:
    assert sorted(MANY.read(line)) == ["Germany", "Italy"]


def test_one_right_option_is_right_with_its_note() -> None:
    verdict = ONE.judge(("Comecon",))
    assert (verdict.outcome, verdict.credit) == (Outcome.CORRECT, 1.0)
    assert verdict.note == "Founded in 1949."


def test_a_wrong_option_says_why_and_may_earn_a_share() -> None:
    wrong, half = ONE.judge(("Warsaw Pact",)), ONE.judge(("Cominform",))
    assert (wrong.outcome, wrong.credit) == (Outcome.WRONG, 0.0)
    assert wrong.note == "That was the military alliance."
    assert (half.outcome, half.credit) == (Outcome.PARTIAL, 0.5)
    assert ONE.judge(()).outcome is Outcome.WRONG


@pytest.mark.parametrize(
    ("picks", "credit", "outcome", "note"),
    [
        (("Italy", "Germany"), 1.0, Outcome.CORRECT, ""),
        (("Italy",), 0.5, Outcome.PARTIAL, "1 of 2 right"),
        (("Italy", "Germany", "Hungary"), 0.5, Outcome.PARTIAL, "2 of 2 right, 1 wrong"),
        (("Italy", "Germany", "Poland"), 0.5, Outcome.PARTIAL, "It took Zaolzie later."),
        (("Italy", "Hungary"), 0.0, Outcome.WRONG, "1 of 2 right, 1 wrong"),
        (("Germany", "Italy", "Poland", "Hungary"), 0.0, Outcome.WRONG, "It took Zaolzie later."),
    ],
)
def test_several_earn_the_right_less_the_wrong_over_all_right_ones(
    picks: tuple[str, ...], credit: float, outcome: Outcome, note: str
) -> None:
    verdict = MANY.judge(picks)
    assert (verdict.credit, verdict.outcome, verdict.note) == (credit, outcome, note)


def test_whole_gives_all_or_nothing() -> None:
    whole = Choose(MANY.options, whole=True)
    assert whole.judge(("Italy",)).outcome is Outcome.WRONG
    assert whole.judge(("Italy", "Germany")).outcome is Outcome.CORRECT


def test_shuffling_keeps_the_options_and_the_key_unless_they_are_fixed() -> None:
    orders = {MANY.shuffled(Random(seed)).shown for seed in range(50)}
    assert len(orders) > 10
    assert all(sorted(order) == sorted(MANY.shown) for order in orders)
    assert sorted(MANY.shuffled(Random(1)).key) == ["Germany", "Italy"]
    fixed = Choose(MANY.options, fixed=True)
    assert fixed.shuffled(Random(1)) is fixed


def test_a_year_among_the_options_is_picked_by_itself() -> None:
    years = Choose((Option("1938"), Option("1948", right=True), Option("1968")))
    assert years.read("1948") == ("1948",)
    assert years.read("3") == ("1968",)
    assert judge_line(years, "1989").note == "there is no number 1989; type 1 to 3"


def test_a_line_that_cannot_be_read_is_asked_again() -> None:
    verdict = judge_line(ONE, "NATO")
    assert (verdict.outcome, verdict.note) == (Outcome.ASK, "type a number from 1 to 3")
    assert judge_line(ONE, "9" * 5000).outcome is Outcome.ASK
    assert judge_line(ONE, "1").right
