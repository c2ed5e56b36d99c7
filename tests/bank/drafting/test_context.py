"""When a question says what the text is about."""

import pytest
from tests.bank.drafting.conftest import told


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        # One name alone may be anybody's.
        ("Suk resigned in 1882.", "Siege of Brno: when did Suk resign?"),
        (
            "Jan van der Berg took over in 1645.",
            "Siege of Brno: when did Jan van der Berg take over?",
        ),
        ("Warnings reached Prague in 1645.", "Siege of Brno: when did warnings reach Prague?"),
        # Two names together tell enough, and so does a treaty.
        ("Karel Suk conquered Prague in 1551.", "When did Karel Suk conquer Prague?"),
        ("The Prague Pact was signed in 1646.", "When was the Prague Pact signed?"),
    ],
)
def test_a_label_stands_where_it_helps(text: str, prompt: str) -> None:
    assert told(text, "Siege of Brno") == [prompt]


def test_a_word_of_the_label_is_no_name() -> None:
    text = "The railway was sold in 1899, all shares being held by the state."
    assert told(text, "Vltava Federal Railway") == [
        "Vltava Federal Railway: when was the railway sold?"
    ]


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Twice, in 1972 and 1994, the people of Brno voted.", "twice, in [1972]"),
        ("Shortage of coal hit Prague in 1917 and again in 1919.", "shortage of coal"),
    ],
)
def test_a_word_that_is_no_name_is_small_behind_a_label(text: str, small: str) -> None:
    assert all(each.startswith(f"Fall of Brno: {small}") for each in told(text, "Fall of Brno"))
    assert told(text, "Fall of Brno")


def test_an_of_is_small_behind_a_label() -> None:
    text = "The Brno Fire was a fire.\n\nOf Prague's 33,000 houses some 85 per cent were lost."
    assert told(text, "Brno Fire")[0].startswith("Brno Fire: of Prague's [33,000")


def test_a_name_keeps_its_capital_behind_a_label() -> None:
    text = "Christianity was accepted in the year 1000."
    assert told(text, "Fall of Brno") == [
        "Fall of Brno: Christianity was accepted in the year [1000]."
    ]


def test_a_statement_begins_with_a_capital() -> None:
    text = (
        "The Brno Canal Company was founded in 1858. "
        "The company, paid under an agreement of 1958, left Prague."
    )
    assert "The Brno Canal Company, paid under an agreement of [1958], left Prague." in told(
        text, "Brno Canal Company"
    )


def test_a_title_without_a_name_does_not_stand_before_one() -> None:
    assert told("Suk resigned in 1882.", "A short history") == ["When did Suk resign?"]


def test_a_day_with_its_year_may_stand_in_a_question_for_a_person() -> None:
    text = "Karel Suk became mayor of Brno on 5 January 1968. It fell in May 1969."
    assert told(text, "Fall of Prague") == [
        "When did Karel Suk become mayor of Brno?",
        "Fall of Prague: who became mayor of Brno on 5 January 1968?",
    ]


def test_what_is_only_the_club_is_told_by_a_label() -> None:
    text = "Jan Novák and Petr Suk left the club in 1948."
    assert told(text, "Siege of Brno") == [
        "Siege of Brno: when did Jan Novák and Petr Suk leave the club?"
    ]


def test_without_a_label_it_is_not_asked() -> None:
    assert told("Jan Novák and Petr Suk described the germ in 1854.") == []


def test_a_statement_says_what_it_is_about() -> None:
    text = "By May 1901 Jan Suk had freed Prague of Petr Novák."
    assert told(text, "Siege of Brno") == [
        "Siege of Brno: by [May 1901] Jan Suk had freed Prague of Petr Novák."
    ]


def test_a_statement_that_names_it_does_not_say_so_twice() -> None:
    text = "By May 1901 Jan Suk had freed Prague of Petr Novák."
    assert told(text, "Brno–Prague relations") == [text.replace("May 1901", "[May 1901]")]


def test_a_timeline_begins_with_its_dates() -> None:
    assert told("5 May 1922: Jan Suk reaches Porth.", "Timeline of Brno") == [
        "[5 May 1922]: Jan Suk reaches Porth."
    ]
