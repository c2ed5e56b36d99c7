"""What reads as a person's name."""

import pytest

from cssr_quiz.wording.names import typed_names
from cssr_quiz.wording.person import Person, is_personal, person_of


@pytest.mark.parametrize(
    "text",
    [
        "Alexander Dubček", "T. G. Masaryk", "T.G. Masaryk", "Tomáš Garrigue Masaryk",
        "Karel Kramář",
        "Neville Chamberlain", "Konstantin von Neurath", "President Edvard Beneš", "Никита Хрущёв",
        "Ludvík Svoboda", "Jiří Dienstbier", "Andrei Grechko",
    ],
)  # fmt: skip
def test_a_first_name_or_an_initial_tells_a_person(text: str) -> None:
    assert is_personal(text)


@pytest.mark.parametrize("text", ["Drtina Prokop", "Cordell Hull", "Lin Biao", "Lavrenti Beria"])
def test_a_register_is_believed_on_unknown_first_names(text: str) -> None:
    assert is_personal(text, listed=True)
    assert not is_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "Munich Agreement", "Soviet Union", "Warsaw Pact", "Prague Spring", "Velvet Revolution",
        "Little Entente", "Red Army", "Communist Party", "Carpathian Ruthenia", "Subcarpathian Rus",
        "Charter 77", "Banská Bystrica", "Rudé právo", "Varšavská smlouva", "Pražské jaro",
        "Big Three",
        "Slovak National Uprising", "Marshall Plan", "Brezhnev Doctrine", "Beneš Decrees",
        "Comecon",
        "Prager Frühling", "Warschauer Pakt", "Варшавский Договор", "Prime Minister",
        "First Secretary",
        "World War II", "John XXIII", "Charles University", "Charles Bridge", "East Germany",
        "Soviet Russia", "Action Programme", "Košice Programme", "Iron Curtain", "Dukla Pass",
        "Dubček, Alexander", "Union of Soviet Socialist Republics", "Jan Palach Week",
    ],
)  # fmt: skip
def test_a_thing_is_no_person_even_in_a_register(text: str) -> None:
    assert not is_personal(text, listed=True)


@pytest.mark.parametrize("given", ["Sergej", "Serg", "Ivan"])
def test_the_name_that_a_patronymic_is_made_of_is_not_the_persons(given: str) -> None:
    person = person_of(["Nikita Chruščov", "Nikita Sergejevič Chruščov"])
    assert person is not None
    assert not _fits(person, f"{given} Chruščov")
    assert _fits(person, "N. S. Chruščov")
    assert _fits(person, "Sergejevič Chruščov")


def test_a_spelling_with_the_surname_in_front_makes_no_surname_of_the_first_name() -> None:
    person = person_of(["Imre Nagy", "Nagy Imre"], listed=True)
    assert person is not None
    assert [each.plain for each in person.surnames] == ["nagy"]


def _fits(person: Person, typed: str) -> bool:
    return any(list(person.fits(name)) for name in typed_names(typed))
