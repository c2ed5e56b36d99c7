"""One thing and several of it."""

import pytest

from cssr_quiz.wording.plurals import are_one_and_many


@pytest.mark.parametrize(
    "pair",
    """
    artery/arteries potato/potatoes leaf/leaves knife/knives cell/cells virus/viruses nucleus/nuclei
    bacterium/bacteria phenomenon/phenomena church/churches complex/complexes
    """.split(),
)
def test_two_words_are_one_and_many(pair: str) -> None:
    one, other = pair.split("/")
    assert are_one_and_many((one,), (other,))
    assert are_one_and_many((other,), (one,))
    assert are_one_and_many(("red", one), ("red", other))


@pytest.mark.parametrize(
    "pair",
    "artery/arterial mar/mars monarch/monarchies /s a/aes cola/colon cafe/caves".split(),
)
def test_two_words_are_two_things(pair: str) -> None:
    one, other = pair.split("/")
    assert not are_one_and_many((one,), (other,))


def test_the_words_in_front_are_the_same() -> None:
    assert not are_one_and_many(("red", "cell"), ("white", "cells"))
    assert not are_one_and_many((), ("cells",))
