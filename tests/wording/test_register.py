"""The names that a course knows."""

import pickle

import pytest

from cssr_quiz.wording import Register

NAMES = Register.of(
    {
        "Alexander Dubček": ["Dubcek", "Александр Дубчек"],
        "Tomáš Garrigue Masaryk": ["TGM"],
        "Jan Masaryk": [],
        "Munich Agreement": ["Munich", "Mnichovská dohoda"],
        "Klement Gottwald": ["Gottwald"],
        "Gottwaldov": ["Zlín"],
    }
)


def test_every_spelling_leads_to_all_of_them() -> None:
    expected = ("Munich Agreement", "Munich", "Mnichovská dohoda")
    assert NAMES.spellings("Munich Agreement") == expected
    assert NAMES.spellings("the munich") == expected
    assert NAMES.spellings("mnichovska dohoda") == expected
    assert NAMES.spellings("Vienna Award") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dubcek", "Alexander Dubček"),
        ("Dubček", "Alexander Dubček"),
        ("tgm", "Tomáš Garrigue Masaryk"),
        ("Jan Masaryk", "Jan Masaryk"),
        ("Masaryk", None),
        ("Agreement", None),
        ("Gottwald", "Klement Gottwald"),
        ("Gottwaldov", "Gottwaldov"),
        ("", None),
    ],
)
def test_a_surname_names_its_person_where_one_bears_it(text: str, name: str | None) -> None:
    assert NAMES.canonical(text) == name


def test_registers_of_the_same_names_are_one() -> None:
    assert Register.of({"Comecon": ["RVHP"]}) is Register.of({"Comecon": ["RVHP"]})
    assert Register.of({"Comecon": ["RVHP"]}) == Register.of({"Comecon": ["RVHP"]})
    assert Register.of({"Comecon": ["RVHP"]}) != Register.of({"Comecon": ["CMEA"]})
    assert hash(Register.of({})) == hash(Register.of({}))


def test_a_register_that_was_elsewhere_is_the_same_one_and_took_its_names_alone() -> None:
    names = Register.of({"Comecon": ["RVHP"]})
    size = len(pickle.dumps(names))
    assert names.canonical("RVHP") == "Comecon"
    assert len(pickle.dumps(names)) == size
    assert pickle.loads(pickle.dumps(names)) is names  # noqa: S301 - our own bytes
