"""What a title is about, without its number, years and subtitle."""

import pytest

from cssr_quiz.bank.drafting.title import matter


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("HANDOUT 7: THE WAR OF THE ROSES", "The War of the Roses"),
        ("Lecture 4 – The Pact of Brno", "The Pact of Brno"),
        ("Unit IV. The Pact of Brno", "The Pact of Brno"),
        ("3. The Pact of Brno", "The Pact of Brno"),
        ("WORLD WAR II", "World War II"),
        ("CERN", "CERN"),
        ("Apollo 11: men on the Moon", "Apollo 11"),
        ("Part of Bohemia", "Part of Bohemia"),
        ("A brief timeline of the Dutch Revolt", "Dutch Revolt"),
        ("1755 Lisbon earthquake", "Lisbon earthquake"),
        ("1883 eruption of Krakatoa", "Eruption of Krakatoa"),
        ("Chronology of events", "Chronology of events"),
        ("Trieste (city): two centuries of a port", "Trieste"),
    ],
)
def test_what_tells_nothing_of_its_matter_is_left_out(title: str, about: str) -> None:
    assert matter(title) == about


def test_an_abbreviation_of_the_text_stays_one_in_a_title_of_capitals() -> None:
    texts = ["NATO was founded in 1949, and the USSR was against it."]
    assert matter("NATO AND THE USSR", texts) == "NATO and the USSR"
