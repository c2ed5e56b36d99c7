"""Names that a text holds: whole, and of the right kind."""

import pytest

from cssr_quiz.bank.drafting.names import Names, called, could_be_person


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "It was Harold Wilson's government, and Clement Attlee’s.",
            ["Harold Wilson", "Clement Attlee"],
        ),
        ("Prime Minister Anthony Eden told his cabinet.", ["Anthony Eden"]),
        ("Jan Novák (born Jan Antonín Suk; 1850–1900) fell.", ["Jan Novák"]),
        ("They wintered on Franz Josef Land.", []),
        ("The far larger Proton Synchrotron came with director Proton Suk.", ["Proton Suk"]),
    ],
)
def test_persons_are_named_without_what_belongs_to_them(text: str, persons: list[str]) -> None:
    assert Names.of([text]).persons.listed == persons


def test_letters_alone_are_no_town() -> None:
    assert Names.of(["It rose in AD 59 in Brno."]).places.listed == ["Brno"]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Margaret of Parma", True),
        ("Peter the Great", True),
        ("Catherine de' Medici", True),
        ("Battle of Brno", False),
        ("Duke of Parma", False),
    ],
)
def test_a_first_name_with_a_surname_of_sorts_is_a_person(name: str, person: bool) -> None:  # noqa: FBT001 - a column
    assert could_be_person(name) is person


def test_a_person_is_called_by_the_surname_or_by_the_first_name_of_a_ruler() -> None:
    assert list(map(called, ("Jan Suk", "Peter the Great"))) == ["Suk", "Peter"]


def test_a_first_name_is_that_of_one_person_alone() -> None:
    assert Names.of(["Karel Suk met Eva Malá."]).given == {"Karel": "Karel Suk", "Eva": "Eva Malá"}
    assert Names.of(["Karel Suk met Karel Novák and Eva of Parma, not Eva Malá."]).given == {}


def test_a_surname_is_nobodys_first_name() -> None:
    assert Names.of(["Louis Martin met Martin Suk."]).surnames == {"Suk": "Martin Suk"}
