"""What stands in front of a clause, and is no part of what it says."""

import pytest
from tests.bank.drafting.conftest import told


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        # A connective without a comma.
        (
            "Instead a Convention on Rivers was signed in Brno on 4 May 1931.",
            "When was a Convention on Rivers signed?",
        ),
        # `It was ... who`.
        (
            "It was a Bohemian miner, Jan Novák, who in 1868 surveyed the Vltava.",
            "When did Jan Novák survey the Vltava?",
        ),
        (
            "It was Jan Novák who surveyed the Vltava in 1868.",
            "When did Jan Novák survey the Vltava?",
        ),
    ],
)
def test_a_question_begins_with_whoever_did_it(text: str, prompt: str) -> None:
    assert told(text) == [prompt]


@pytest.mark.parametrize(
    ("said", "prompt"),
    [
        (
            "As chairman of the Prague Club he carried the Vltava Bill in 1819.",
            "When did Jan Novák carry the Vltava Bill?",
        ),
        (
            "Back in Prague, in a cellar of the castle, he photographed salt in 1835.",
            "When did Jan Novák photograph salt?",
        ),
        (
            "Born at Brno, the son of a miller, he entered the Diet of Moravia in 1809.",
            "When did Jan Novák enter the Diet of Moravia?",
        ),
    ],
)
def test_a_he_is_found_behind_a_long_phrase(said: str, prompt: str) -> None:
    assert prompt in told(f"Jan Novák was a Czech painter. {said}", "Jan Novák")
