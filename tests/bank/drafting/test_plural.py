"""Whether a subject means one thing or several."""

import pytest

from cssr_quiz.bank.drafting.plural import is_plural, is_several


@pytest.mark.parametrize(
    "subject",
    [
        "the trains",
        "the Pacts of June",
        "the Brno Accords",
        "Jan Suk and Petr Novák",
        "Festivities for a guest",
        "the women of Brno",
        "the two laws on land",
        "the Committee of the Red Cross’ delegates",
        "Jan Suk's trains",
        "the Young Irelanders",
        "the Soviet Union and East Germany",
        "the Labour Party and the Trade Union",
    ],
)
def test_several_are_told_by_their_noun(subject: str) -> None:
    assert is_plural(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "the train",
        "Jan Suk’s train",
        "the trains’ driver",
        "Philip Brooks",
        "the Dardanelles",
        "the congress",
        "a list of names",
        "Paris",
        "the Women's Social and Political Union",
    ],
)
def test_a_name_in_s_is_one(subject: str) -> None:
    assert not is_plural(subject)


def test_a_noun_is_several_whatever_its_case() -> None:
    assert is_several("Games")
    assert not is_several("class")
