"""Words that turn a text: a `not`, a prefix, an opposite, a rival."""

import pytest

from cssr_quiz.bank.revision.opposites import quantifiers, turned


@pytest.mark.parametrize(
    ("one", "other", "is_turned"),
    [
        ("when did it begin", "when did it end", True),
        ("when did it begin", "when did it start", False),
        ("when did it begin", "how did it begin and end", False),
        ("who came before", "who came after", True),
        ("who came", "who never came", True),
        ("who signed it", "who failed to sign it", True),
        ("it was legal", "it was illegal", True),
        ("he was elected", "he was re elected", True),
        ("he came to town", "he came into town", False),
        ("byl zvolen", "nebyl zvolen", True),
        ("who led the army", "who led the navy", True),
        ("who was president", "who was prime minister", True),
    ],
)
def test_a_text_is_turned(one: str, other: str, *, is_turned: bool) -> None:
    assert turned(one, other) is is_turned
    assert turned(other, one) is is_turned


def test_words_that_say_of_how_many() -> None:
    assert quantifiers("all parties but some") == {"all", "some"}
