"""Which words of a prompt are names, on what they hang, and when two are forms of one."""

import pytest

from cssr_quiz.bank.revision.mention import apart, mentions, same_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Which city did Stalin and Gottwald visit?", ["stalin", "gottwald"]),
        ("Germany invaded Poland.", ["germany", "poland"]),
        ("Soldiers crossed the border.", []),
        ("Founded in 1949, NATO grew.", ["nato"]),
        ("Who was First Secretary in World War II?", ["secretary", "world", "war"]),
        ("Where did T. G. Masaryk die?", ["masaryk"]),
        ("Wann wurde der erste Vertrag in Prag unterzeichnet?", ["prag"]),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert [each.word for each in mentions(text)] == names


def test_names_hang_on_prepositions_and_owners() -> None:
    found = mentions("Who sent Stalin's letter from the Kremlin to Tito and Dimitrov by Molotov?")
    assert [(each.word, each.role) for each in found] == [
        ("stalin", "of"), ("kremlin", "from"), ("tito", "to"), ("dimitrov", "to"), ("molotov", ""),
    ]  # fmt: skip
    assert found[-1].place == -1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("czechoslovakia", "czechoslovak", True),
        ("germany", "german", True),
        ("poland", "polish", True),
        ("france", "french", True),
        ("rusko", "ruska", True),
        ("novotny", "novotneho", True),
        ("iran", "iraq", False),
        ("austria", "australia", False),
        ("stalin", "stalingrad", False),
        ("gottwald", "gottwaldov", False),
    ],
)
def test_forms_of_a_name(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "lacking"),
    [
        ("When did Gustáv Husák come?", "When did Husák come?", []),
        ("When did President Beneš come?", "When did Beneš come?", []),
        ("When did President Beneš come?", "When did Edvard Beneš come?", []),
        ("When did Jan Masaryk die?", "When did Tomáš Masaryk die?", ["jan"]),
        ("When did the Red Army come?", "When did the US Army come?", ["red"]),
        ("When did Vice President Husák come?", "When did President Husák come?", ["vice"]),
        ("When was NATO founded?", "When was the North Atlantic Treaty Organization founded?", []),
        ("When was the Warsaw Pact founded?", "When was NATO founded?", ["warsaw", "pact"]),
    ],
)
def test_what_another_prompt_does_not_name(one: str, other: str, lacking: list[str]) -> None:
    found = apart(mentions(one), mentions(other), ())
    assert [each.word for each in found] == lacking
