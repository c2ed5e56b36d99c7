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


def test_whoever_dealt_with_the_person_of_the_text_is_another() -> None:
    text = "Petr Suk was a painter. He sang. He fell. He beat Suk at Brno in 1920 and came to Most."
    assert not any("Brno" in each for each in told(text, "Petr Suk"))
    text = "Anna Malá was a painter. She sang. She fell. She met the painter Jan Malá in May 1920."
    assert told(text, "Anna Malá") == ["When did Anna Malá meet the painter Jan Malá?"]


def test_a_treaty_is_nobody_whom_he_may_mean() -> None:
    text = (
        "By the Treaty of Ciudad Juárez of May 1911 Díaz agreed to go. He left Brno in July 1911."
    )
    assert told(text)[-1:] == ["When did Díaz leave Brno?"]


def test_who_is_named_later_in_the_sentence_is_not_him() -> None:
    text = "Nobody sat. Lessing made him a model in Nathan (1779), and Walter Scott told of him."
    assert not any("made Walter" in each for each in told(text))


def test_whoever_has_one_name_only_may_be_the_person_of_a_text() -> None:
    text = "Saladin (c. 1137 – 4 March 1193), in full Salah, was a sultan. He sat. His son fell."
    assert "When did Saladin take Brno?" in told(text + " He took Brno in 1169.", "Saladin")
    text = (
        "Tesla (1921–1996) was a firm. It grew. Its owner was rich. He sat. He took Brno in 1969."
    )
    assert not any("Tesla take" in each for each in told(text, "Tesla"))


def test_a_body_of_another_passage_is_not_that_of_a_life() -> None:
    text = (
        "Petr Suk was a painter. He sang. He fell. Suk led the Brno Indian Congress in 1894.\n\n"
        "Suk left the Congress in May 1921."
    )
    assert "When did Petr Suk leave the Brno Indian Congress?" not in told(text, "Petr Suk")


def test_whoever_is_told_besides_what_he_was_is_no_rival_of_him() -> None:
    text = (
        "Petr Suk was a painter. He sang. He fell. Emil Novák, a Bohemian clerk, shot him in 1948."
    )
    assert "When did Emil Novák shoot Petr Suk?" in told(text, "Petr Suk")


def test_a_relative_of_the_person_of_the_text_is_another() -> None:
    text = "Anna Malá was a painter. She sang. Irena Malá was born in 1920. She left Brno in 1940."
    assert "When did Anna Malá leave Brno?" not in told(text, "Anna Malá")
