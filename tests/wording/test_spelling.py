"""How many slips of the finger are forgiven."""

import pytest

from cssr_quiz.wording.spelling import forgiven


@pytest.mark.parametrize(("letters", "slips"), [(4, 0), (5, 1), (8, 1), (9, 2), (30, 2)])
def test_a_longer_text_is_forgiven_more_slips(letters: int, slips: int) -> None:
    assert forgiven(letters) == slips
