"""Names that a text holds: whole, and of the right kind."""

import pytest

from cssr_quiz.bank.drafting.names import Names


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "It was Harold Wilson's government, and Clement Attlee’s.",
            ["Harold Wilson", "Clement Attlee"],
        ),
        ("Prime Minister Anthony Eden told his cabinet.", ["Anthony Eden"]),
        ("They wintered on Franz Josef Land.", []),
        ("The far larger Proton Synchrotron came with director Proton Suk.", ["Proton Suk"]),
    ],
)
def test_persons_are_named_without_what_belongs_to_them(text: str, persons: list[str]) -> None:
    assert Names.of([text]).persons.listed == persons


def test_letters_alone_are_no_town() -> None:
    assert Names.of(["It rose in AD 59 in Brno."]).places.listed == ["Brno"]
