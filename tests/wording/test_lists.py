"""Several things typed in one line."""

import pytest

from cssr_quiz.wording import split_list


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Germany, Italy and France", ("Germany", "Italy", "France")),
        ("Germany, Italy, and France", ("Germany", "Italy", "France")),
        ("Germany; Italy;France", ("Germany", "Italy", "France")),
        ("Germany/Italy & France", ("Germany", "Italy", "France")),
        ("Germany\nItaly\r\nFrance\n", ("Germany", "Italy", "France")),
        ("Německo a Itálie", ("Německo", "Itálie")),
        ("Deutschland und Italien", ("Deutschland", "Italien")),
        ("Германия и Италия", ("Германия", "Италия")),
        ("Dubček, Alexander", ("Dubček", "Alexander")),
        ("Andrew Finland", ("Andrew Finland",)),
        ("Germany or Italy", ("Germany or Italy",)),
        ("a treaty and a pact", ("a treaty", "a pact")),
        ("World War I and World War II", ("World War I", "World War II")),
        ("two  words", ("two words",)),
        ("and", ("and",)),
        (" , ;; / ", ()),
        ("", ()),
    ],
)
def test_signs_and_conjunctions_keep_things_apart(text: str, things: tuple[str, ...]) -> None:
    assert split_list(text) == things


def test_a_known_name_is_kept_whole() -> None:
    known = ("Bohemia and Moravia", "Dubček, Alexander")
    assert split_list("bohemia and moravia, Slovakia", known) == ("bohemia and moravia", "Slovakia")
    assert split_list("Husák; Dubček, Alexander", known) == ("Husák", "Dubček, Alexander")
    assert split_list("Bohemia and Slovakia", known) == ("Bohemia", "Slovakia")
