"""Answers that are a date, a number, or true or false, and would be judged as texts."""

from pathlib import Path

from tests.bank.conftest import Complaints
from tests.bank.rules.conftest import Told


def test_a_date_or_a_number_under_answer_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: day, prompt: When was it?, answer: 1. 9. 1939}
      - {id: month, prompt: When was it over?, answer: May 1945}
      - {id: year, prompt: Which year was it?, answer: 1938}
      - {id: people, prompt: How many came?, answer: "1 250 000"}
      - {id: share, prompt: Which share was it?, answer: "0,5"}
      - {id: said, prompt: Was it signed?, answer: Ano}
    """
    assert told("value-as-text") == [
        "3 1. 9. 1939", "4 May 1945", "5 1938", '6 "1 250 000"', '7 "0,5"', "8 Ano"
    ]  # fmt: skip


def test_names_with_figures_are_none(told: Told) -> None:
    """
    bank: bank
    names:
      "1984": [Nineteen Eighty-Four]
    questions:
      - {id: agent, prompt: Which agent?, answer: "007"}
      - {id: novel, prompt: Which novel?, answer: "1984"}
      - {id: call, prompt: Which movement?, answer: Charter 77}
      - {id: tank, prompt: Which tank?, answer: T-34}
      - {id: result, prompt: What was the result?, answer: "3:1"}
      - {id: law, prompt: Which law?, answer: 231/1948 Sb.}
      - {id: state, prompt: Which republic?, answer: Third Republic (1945-1948)}
      - {id: party, prompt: Who was no member?, answer: Nobody}
      - {id: several, prompt: Name both years., answers: [1938, 1968]}
    """
    assert told("value-as-text") == []


def test_what_is_asked_for_by_which_or_to_be_translated_is_no_truth(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: paper, prompt: Which newspaper did the party print?, answer: Pravda}
      - {id: symbol, prompt: What is the symbol of neon?, answer: Ne}
      - {id: party, prompt: Která strana vyhrála volby?, answer: ANO}
      - {id: organ, prompt: By which name was it known?, answer: Pravda}
      - {id: spoken, prompt: "How do you say 'yes' in Russian?", answer: да}
      - {id: word, prompt: "yes, of", answer: ja}
    """
    assert told("value-as-text") == []


def test_the_way_out_names_the_fields_that_read_it(folder: Path, complaints: Complaints) -> None:
    """
    bank: bank
    questions:
      - {id: year, prompt: Which year was it?, answer: 1938}
      - {id: said, prompt: It was signed in Prague., answer: no}
    """
    assert [each.partition(" (write ")[2] for each in complaints(folder)] == [
        "`date:` or `number:` in place of `answer:`, and every notation is read)",
        "`truth: false` in place of `answer:`, and it is picked, not typed)",
    ]
