"""Whether a statement can stand alone: nothing in it hangs on what was said before."""

import pytest

from cssr_quiz.bank.drafting.standing import stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Brno, which had begun around Christmas 1944.",
        "His account appeared in English, the year in which Novák was given a chair.",
        "The premiere was in Cairo in that year.",
        "Novák was therefore sent to Brno.",
    ],
)
def test_what_hangs_on_something_does_not(text: str) -> None:
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Brno, which had begun around Christmas 1944, ended in 1945.",
        "Novák's account appeared in 1897, the year in which Suk was given a chair.",
        "Only around Sopron, where a plebiscite was held in 1921",
        "The six powers met in Brno.",
        "When did Jan Suk hang himself?",
        "More than 20 people died in the riots that followed.",
        "A fleet of the US Navy reached Brno.",
    ],
)
def test_what_says_all_does(text: str) -> None:
    assert stands_alone(text)
