"""What a sentence tells besides its main clause: behind a `which` or `when`, and in brackets."""

import pytest
from tests.bank.drafting.conftest import told


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (
            "Wilhelm Cuno resigned over the Ruhr, which French troops had occupied in 1923.",
            "When did French troops occupy the Ruhr?",
        ),
        # What looks like several things is one: the verb behind it says so.
        (
            "The Vltava works, founded in 1891, was sold to the state.",
            "When was the Vltava works founded?",
        ),
        (
            "A treaty that Jan Novák signed with Petr Suk in May 1991 was never ratified.",
            "When did Jan Novák sign a treaty with Petr Suk?",
        ),
        (
            "When John VI died in March 1826, the crown passed to his son.",
            "When did John VI die?",
        ),
        (
            "When in March 1898 Russia herself took Port Arthur, nobody was glad.",
            "When did Russia take Port Arthur?",
        ),
        (
            "Nobody came back after the Hungarian army occupied Košice in 1938 and fired.",
            "When did the Hungarian army occupy Košice?",
        ),
        (
            "Under him the Little Entente was given a council (1933).",
            "When was the Little Entente given a council?",
        ),
        (
            "The Second Vienna Award (30 August 1940) handed Transylvania to Hungary.",
            "The Second Vienna Award ([30 August 1940]) handed Transylvania to Hungary.",
        ),
        # A treaty's own day, not that of the verb.
        (
            "The Brno Pact replaced the Prague Treaty (10 August 1920).",
            "When was the Prague Treaty signed?",
        ),
        (
            "By the Brno Convention, signed on 4 June 1878, Suk undertook to leave.",
            "When was the Brno Convention signed?",
        ),
        (
            "At the Charles School in Brno, which Jan Suk entered in 1921, he sang.",
            "When did Jan Suk enter the Charles School in Brno?",
        ),
        (
            "Appointed head of the Brno Library in 1960, Jan Suk wrote much.",
            "When was Jan Suk appointed head of the Brno Library?",
        ),
        (
            "Sold to Petr Novák in May 1864 for little, the Brno Works were closed.",
            "When were the Brno Works sold to Petr Novák for little?",
        ),
        (
            "A crowd saw Anna Suková, who joined the Bohemian Quartet in 1893, in Brno.",
            "When did Anna Suková join the Bohemian Quartet?",
        ),
    ],
)
def test_a_clause_inside_another_is_asked(text: str, prompt: str) -> None:
    assert prompt in told(text)


@pytest.mark.parametrize(
    "text",
    [
        # Whose end, and which flood, is told by the clause around.
        "Both were left after Vienna had announced its end in Brno in 1980.",
        "It was long closed after a flood had carried away the scaffolding in 1860.",
        # Signed a pact, and not Yugoslavia.
        "It was a pact between Romania and Yugoslavia, which Suk signed in Brno in 1921.",
        # Set there, or arrived, and no passive of either.
        "Set in Brno in 1850, the novel of Jan Suk was read.",
        "Settled in Brno in 1850, Jan Suk was read.",
        # The act of whom?
        "New Brno ended it by its Constitution Act, which came into force in 1987.",
        # It was the man who died.
        "There was Jan Suk, vice-president of the Suez Company, who died in 1869.",
        "It was made by the Reichstag (1871–1918), said Hedwig.",
    ],
)
def test_what_only_the_clause_around_tells_is_not(text: str) -> None:
    assert not any(each.startswith(("When did", "When was", "From when")) for each in told(text))


def test_a_which_may_tell_of_what_stands_before_the_name() -> None:
    text = "Karel Suk made a free city of Porth, which lasted from 1807 until 1814."
    assert told(text, "Siege of Brno") == [
        "Siege of Brno: Karel Suk made a free city of Porth, which lasted from [1807 until 1814]."
    ]


def test_brackets_inside_a_name_belong_to_it() -> None:
    text = "The Prisoners (Discharge) Act received the royal assent at Brno on 25 April 1913."
    assert told(text) == [
        "The Prisoners (Discharge) Act received the royal assent at Brno on [25 April 1913]."
    ]


def test_one_of_two_is_one() -> None:
    text = (
        "The Post Office, opened in Prague in 1920, and a depot on the Vltava, handed over in "
        "May 1925, were held."
    )
    assert (
        told(text, "Siege of Brno")[0]
        == "Siege of Brno: when was a depot on the Vltava handed over?"
    )


def test_what_had_happened_by_then_is_not_dated() -> None:
    text = "The gate was built in 1919, when Brno had already taken the place of Prague."
    assert not any("Brno take" in each for each in told(text, "Siege of Porth"))


def test_a_name_behind_a_streamlined_car_does_nothing() -> None:
    text = "The streamlined Vltava by Erich Suk and Pavel Novák surprised Brno on 5 March 1934."
    assert told(text, "Siege of Porth") == [
        "When did the streamlined Vltava by Erich Suk and Pavel Novák surprise Brno?"
    ]
