"""The dates of a life, in brackets behind a name."""

import pytest
from tests.bank.drafting.conftest import drafts

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.life import without_lives
from cssr_quiz.bank.drafting.sentence import sentences
from cssr_quiz.question import Setting

BORN, DIED = "When was Emil Vorel born?", "When did Emil Vorel die?"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Emil Vorel (17 February 1869 – 3 May 1943) was a Czech painter.",
            [(BORN, "1869-02-17"), (DIED, "1943-05-03")],
        ),
        (
            "Emil Vorel (11 March 1861 in Brno – 2 September 1927 in Prague) was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        (
            "Emil Vorel, OM, FRS (11 March 1861 – 2 September 1927), was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        (
            "Emil Vorel, 2nd Baronet (11 March 1861 – 2 September 1927) was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        (
            "Emil Vorel (born 11 March 1861 in Brno; died 2 September 1927 there) was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        ("Emil Vorel (1869–1943) was a painter.", [(BORN, "1869"), (DIED, "1943")]),
        ("Emil Vorel (born 3 May 1960) is a painter.", [(BORN, "1960-05-03")]),
        (
            "Emil Vorel (1931–1934) and Jan Novák followed in Prague.",
            [
                (
                    "Emil Vorel ([1931–1934]) and Jan Novák followed in Prague.",
                    "Emil Vorel ([1931–1934]) and Jan Novák followed in Prague.",
                )
            ],
        ),
        (
            "An engine of Emil Vorel (1869–1943) was never built.",
            [(BORN, "1869"), (DIED, "1943")],
        ),
        ("Emil Vorel (1869–1943) served as a judge.", [(BORN, "1869"), (DIED, "1943")]),
        (
            "An engine of King Francis Vorel (1869–1943) fell.",
            [("An engine of King Francis Vorel ([1869–1943]) fell.",) * 2],
        ),
        (
            "An engine of Emil Vorel II (1869–1943) fell.",
            [("An engine of Emil Vorel II ([1869–1943]) fell.",) * 2],
        ),
    ],
)
def test_birth_and_death_are_asked(text: str, found: list[tuple[str, str]]) -> None:
    assert [(draft.told, draft.key) for draft in drafts(text)] == found


def test_whom_a_text_is_about_is_asked_for_by_the_name_of_its_title() -> None:
    text = "Emil Karel Jan Maria Vorel (1869–1943), better known as Vorel, was a painter. He sang."
    assert [draft.told for draft in drafts(text, "Emil Vorel")] == [BORN, DIED]


def test_the_death_is_asked_though_others_died_as_well() -> None:
    text = "Emil Vorel (1869–1943) was a painter. He saw Suk in prison, and he died in 1900."
    assert DIED in [draft.told for draft in drafts(text, "Emil Vorel")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Anna met Petr Suk (c. 1492–1537) in 1530.", "Anna met Petr Suk in 1530."),
        ("The firm of Petr Suk (1864–1921) fell in 1930.", "The firm of Petr Suk fell in 1930."),
        # Nothing else is asked for, it is no person, it was no life.
        ("Anna met Petr Suk (1864–1921).", "Anna met Petr Suk (1864–1921)."),
        ("Comecon (1949–1991) grew in 1962.", "Comecon (1949–1991) grew in 1962."),
        ("Petr Suk (1931–1934) left in 1930.", "Petr Suk (1931–1934) left in 1930."),
    ],
)
def test_a_life_in_passing_is_left_out_where_another_date_is_asked_for(
    text: str, left: str
) -> None:
    passage = study_text(text + "\n", "x")[0].passages[0]
    sentence = next(sentences(passage, Setting()))
    assert sentence.spelt(without_lives(sentence, sentence.text)) == left
