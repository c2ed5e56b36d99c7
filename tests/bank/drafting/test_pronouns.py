"""Whom pronouns inside a sentence mean, and where a name gives way to one."""

import pytest
from tests.bank.drafting.conftest import told

from cssr_quiz.bank.drafting.mention import named_once

HER = "Anna Malá was a Czech painter. She taught. She sang. She drew. "


@pytest.mark.parametrize(
    ("text", "once"),
    [
        (
            "In May Anna Malá’s art cost Anna Malá a visa.",
            "In May Anna Malá’s art cost her a visa.",
        ),
        ("Anna Malá fell when Anna Malá was ill.", "Anna Malá fell when she was ill."),
        ("Of Anna Malá Anna Malá’s sister spoke.", "Of Anna Malá her sister spoke."),
        # Another woman comes between.
        (
            "Anna Malá met Eva Suková and Anna Malá’s aunt.",
            "Anna Malá met Eva Suková and Anna Malá’s aunt.",
        ),
        ("Nobody came.", "Nobody came."),
    ],
)
def test_a_person_is_named_once(text: str, once: str) -> None:
    assert named_once(text, "Anna Malá", woman=True) == once


def test_a_man_is_he_and_him() -> None:
    text = "Jan Suk left when Jan Suk fell; Jan Suk’s son buried Jan Suk."
    assert (
        named_once(text, "Jan Suk", woman=False) == "Jan Suk left when he fell; his son buried him."
    )


def test_a_name_stands_for_the_she_behind_a_phrase_with_her() -> None:
    text = HER + "Left in Brno with her sisters when war came in 1914, she saw little of Prague."
    assert told(text, "Anna Malá") == [
        "Left in Brno with her sisters when war came in [1914], Anna Malá saw little of Prague."
    ]


def test_a_ship_is_she() -> None:
    text = "The Vltava was an iron steamship from Brno. She reached Prague on 17 June 1860."
    assert told(text, "The Vltava") == ["When did the Vltava reach Prague?"]


def test_a_ship_with_a_persons_name_is_no_person() -> None:
    text = (
        "The Anna Malá was a schooner. She was laid down in Brno in 1850. She sank. She was raised."
    )
    assert told(text, "Anna Malá") == ["When was the Anna Malá laid down in Brno?"]


def test_an_its_behind_something_new_is_not_the_topics() -> None:
    text = (
        "The Vltava Bridge is a bridge in Brno. "
        "A chain bridge had been drawn by Jan Suk, and its first stone was laid in May 1878."
    )
    assert not any("Vltava Bridge’s" in each for each in told(text, "Vltava Bridge"))


def test_her_refusal_to_do_something_to_somebody_is_not_he() -> None:
    text = HER + "Her refusal to paint Jan Suk led Brno to close her school in 1939."
    assert told(text, "Anna Malá") == [
        "When did Anna Malá’s refusal to paint Jan Suk lead Brno to close her school?"
    ]


def test_the_topic_with_its_article_is_no_rival_of_itself() -> None:
    text = (
        "The Brno School, known as the Brno School of Art, was a school. "
        "Opened by Jan Suk on 1 April 1919, it closed on 20 July 1933."
    )
    assert "When was the Brno School opened?" in told(text, "Brno School")
