"""Treaties and events with their date behind them."""

import pytest

from cssr_quiz.bank.drafting.happenings import happenings, treaty_dates
from cssr_quiz.bank.drafting.sentence import sentences
from cssr_quiz.bank.text import Passage, parse_text
from cssr_quiz.question import Setting


def asked(text: str) -> list[tuple[str, str]]:
    passage: Passage = parse_text(f"{text} {{#a/1}}\n", "text").passages[0]
    [sentence] = sentences(passage, Setting())
    made = [*treaty_dates(sentence), *happenings(sentence)]
    return [(draft.prompt, draft.key) for _, draft in made]


@pytest.mark.parametrize(
    ("text", "prompt", "key"),
    [
        (
            "It led to the conference of Locarno (5–16 October 1925), and to peace.",
            "When was the conference of Locarno held?",
            "1925-10-05/1925-10-16",
        ),
        (
            "Troops came during the Boxer Rising of 1900 and stayed.",
            "When did the Boxer Rising take place?",
            "1900",
        ),
        ("He fell at the Battle of Brno (1805).", "When was the Battle of Brno fought?", "1805"),
        (
            "He fought in the Polo Riots of 1820.",
            "When did the Polo Riots take place?",
            "1820",
        ),
        (
            "They had to sign the Peace of Brno (7 May 1918).",
            "When was the Peace of Brno signed?",
            "1918-05-07",
        ),
        (
            "He obtained their names to the Act of Brno (8 January 1979).",
            "When was the Act of Brno signed?",
            "1979-01-08",
        ),
        (
            "By the Brno Accords of 1954 it was divided.",
            "When were the Brno Accords signed?",
            "1954",
        ),
    ],
)
def test_a_named_event_is_asked_for_its_date(text: str, prompt: str, key: str) -> None:
    assert asked(text) == [(prompt, key)]


@pytest.mark.parametrize(
    "text",
    [
        "He was there at the conference of 1925.",
        "In the election of 1907 he lost.",
        "The Brno Treaty of 1918–1920 was long.",
    ],
)
def test_one_without_a_name_or_a_date_is_not(text: str) -> None:
    assert asked(text) == []
