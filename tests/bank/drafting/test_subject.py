"""The subject of a sentence as it stands inside a question."""

import pytest

from cssr_quiz.bank.drafting.names import Names
from cssr_quiz.bank.drafting.subject import subject_in_a_question


@pytest.mark.parametrize(
    ("subject", "inside"),
    [
        ("US troops", "US troops"),
        ("Soldiers", "soldiers"),
        ("A bridge", "a bridge"),
        ("Jan Novák", "Jan Novák"),
        ("Carthage", "Carthage"),
        ("Shipping", "shipping"),
        ("Force-feeding", "force-feeding"),
        ("Lessing", "Lessing"),
    ],
)
def test_a_name_keeps_its_capital_though_a_small_word_is_spelt_alike(
    subject: str, inside: str
) -> None:
    names = Names.of(["They told us that soldiers had crossed a bridge to Carthage."])
    assert subject_in_a_question(subject, names) == inside
