"""Answers that hold two ways to say it, of which neither is right alone."""

from pathlib import Path

from tests.bank.conftest import Complaints
from tests.bank.rules.conftest import Told


def test_an_answer_with_two_in_it_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: slash, prompt: Who led?, answer: Gottwald / Novotný}
      - {id: glued, prompt: Who led them?, answer: Gottwald/Novotný}
      - {id: word, prompt: Which state was it?, answer: USSR or Soviet Union}
      - {id: czech, prompt: Který stát to byl?, answer: Rusko nebo Německo}
      - {id: short, prompt: Which union was it?, answer: United Nations (UNO)}
      - {id: gap, cloze: "It was led by [Husák / Dubček] from [1969]."}
    """
    assert told("two-answers") == [
        "3 Gottwald / Novotný",
        "4 Gottwald/Novotný",
        "5 USSR or Soviet Union",
        "6 Rusko nebo Německo",
        "7 United Nations (UNO)",
        "8 Husák / Dubček",
    ]


def test_one_name_is_one_and_so_is_what_is_accepted_in_parts(told: Told) -> None:
    """
    bank: bank
    names:
      Soviet Union (USSR): [Soviet Union, USSR]
    questions:
      - {id: band, prompt: Which band?, answer: AC/DC}
      - {id: speed, prompt: Which unit?, answer: km/h}
      - {id: year, prompt: Which war?, answer: Winter War (1939)}
      - {id: place, prompt: Which city?, answer: Halle (Saale)}
      - {id: river, prompt: What is it?, answer: Дон (река)}
      - {id: example, prompt: What stood there?, answer: svatá Anna (nářečí)}
      - {id: salt, prompt: Which salt?, answer: sulfate of iron (III)}
      - {id: union, prompt: Which state?, answer: Soviet Union (USSR)}
      - {id: both, prompt: Who led?, answer: Husák / Dubček, accept: [Husák, Dubček]}
      - {id: gap, cloze: "It was led by [Husák|Gustáv Husák]."}
    """
    assert told("two-answers") == []


def test_the_way_out_depends_on_where_it_is_typed(folder: Path, complaints: Complaints) -> None:
    """
    bank: bank
    questions:
      - {id: slash, prompt: Who led?, answer: Gottwald / Novotný}
      - {id: gap, cloze: "It was led by [Husák / Dubček]."}
    """
    told = complaints(folder)
    assert told[0].endswith(
        "is one text, and who types a part of it is wrong (write what is right alone, and the "
        "other under `accept:`; where both are asked for, `answers: [one, two]`)"
    )
    assert told[1].endswith("(write `|` between what is right alone)")
