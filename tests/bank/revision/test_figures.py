"""Numbers in a text, in whatever notation."""

import pytest

from cssr_quiz.bank.revision.figures import is_number, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("On 05 May 1945", ("1945", "5")),
        ("two countries", ("2",)),
        ("one of them", ()),
        ("the Second World War", ("2",)),
        ("World War II", ("2",)),
        ("World War I, where I was", ("1",)),
        ("Charles IV and XXIV", ("24", "4")),
        ("the first and the last", ("1", "last")),
        ("druhá válka", ("2",)),
        ("jméno prvního, druhého a posledního", ("1", "2", "last")),
        ("How long did it last?", ()),
    ],
)
def test_numbers_are_found(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(text) == numbers


def test_a_word_may_be_a_number() -> None:
    assert [is_number(word) for word in ("1938", "second", "two", "one", "war")] == [
        True, True, True, False, False,
    ]  # fmt: skip
