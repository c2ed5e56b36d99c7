"""Whom a surname or a pronoun means."""

from tests.bank.drafting.conftest import told


def test_the_person_of_the_text_is_meant_by_the_surname_though_the_father_has_it_too() -> None:
    text = (
        "Petr Suk was a painter. He sang. He fell. His father Jan Suk died. Suk left Brno in 1920."
    )
    assert "When did Petr Suk leave Brno?" in told(text, "Petr Suk")


def test_whom_the_person_of_the_text_dealt_with_may_be_he() -> None:
    text = "Petr Suk was a painter. He sang. He fell. Suk left him, and he died in Brno in 1920."
    assert "When did Petr Suk die in Brno?" not in told(text, "Petr Suk")


def test_he_is_nobody_where_another_who_has_one_name_was_the_subject() -> None:
    text = "Petr Suk sent a fleet. Belisarius landed there; he took Brno in 1533."
    assert not any("Suk take Brno" in each for each in told(text))
