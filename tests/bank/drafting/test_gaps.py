"""Statements: how a long one is made shorter."""

import pytest
from tests.bank.drafting.conftest import told

from cssr_quiz.bank.drafting.gaps import shorter


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Brno fell, which hurt; nobody came, although he had called.",
            ["Brno fell, which hurt; nobody came.", "Brno fell, which hurt.", "Brno fell."],
        ),
        (
            "Brno and Prague fell and lost Jan and Petr.",
            ["Brno and Prague fell."],
        ),
        ("In Brno, where they met, Jan fell.", []),
        # The verb stays with its subject.
        (
            "The fort, closed in 1700, was sold and burned down.",
            ["The fort, closed in 1700, was sold."],
        ),
    ],
)
def test_a_clause_at_the_end_is_left_out_at_a_time(text: str, made: list[str]) -> None:
    assert list(shorter(text)) == [text, *made]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        # The end points at what was said before.
        (
            "On 23 April 1895 the envoys of Russia called in Tokyo and “advised” it to leave.",
            "On [23 April 1895] the envoys of Russia called in Tokyo.",
        ),
        # A part that begins with a small letter, behind one that does not stand.
        (
            "Both left; the envoys of Russia stayed in Brno until May 1895.",
            "The envoys of Russia stayed in Brno until [May 1895].",
        ),
        # What is named behind its description.
        (
            "They left; the real ruler, Jan Novák, ruled in Brno until May 1895.",
            "The real ruler, Jan Novák, ruled in Brno until [May 1895].",
        ),
        (
            "Most Germans stayed in Brno until 1950, some of them for good.",
            "Most Germans stayed in Brno until [1950], some of them for good.",
        ),
        # Two dates of one year.
        (
            "The Brno Pact, in force from 3 May 1920 until 7 June, bound nobody.",
            "The Brno Pact, in force from [3 May 1920] until [7 June 1920], bound nobody.",
        ),
        (
            "It was in the square of Brno, until May 1920, that Jan Novák sat.",
            "In the square of Brno, until [May 1920], Jan Novák sat.",
        ),
        (
            "By then the Prague Club had met in Brno until 1920.",
            "The Prague Club had met in Brno until [1920].",
        ),
        (
            "The Brno Plan was nevertheless in force until 1920.",
            "The Brno Plan was in force until [1920].",
        ),
        (
            "Until March 1776 guns that Jan Novák had taken at Brno were kept in Prague.",
            "Until [March 1776] guns that Jan Novák had taken at Brno were kept in Prague.",
        ),
    ],
)
def test_what_stands_alone_becomes_a_statement(text: str, statement: str) -> None:
    assert told(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Until the summer of 1919 its deputies sat in Brno.",
        "Karel Suk, whose wife was ill, came in May 1922 and took it to Brno, which he had left.",
        "Lübeck lost that title in 1937 with the Greater Hamburg Act of the Reich.",
        "Jan Novák replied by founding one himself in Brno until 1918.",
        "Using the powers of Jan Novák to drop Petr Suk from the 1864 ticket of Brno.",
        "Jan Novák took part in their march to Brno until May 1861.",
        "The necessary steps were not taken by Jan Novák until after May 1920.",
        "The laws were not kept by Jan Novák until after May 1920.",
        "Hayreddin Ali sat. By 1518 Hayreddin had followed him in Brno.",
        "It was in force in Brno as soon as France and Italy had agreed in 1920.",
    ],
)
def test_what_does_not_is_left_out(text: str) -> None:
    assert told(text) == []


def test_a_life_knows_many_ships() -> None:
    text = "Emil Vorel left the ship in 1895. Emil Vorel left the main camp at Brno in 1897."
    assert told(text, "Emil Vorel") == ["When did Emil Vorel leave the main camp at Brno?"]


def test_the_person_of_the_text_is_meant_by_him_once_named() -> None:
    text = "Emil Vorel sang until 1914 with a zeal that earned him the name of a fool."
    assert told(text, "Emil Vorel") == [
        "Emil Vorel sang until [1914] with a zeal that earned him the name of a fool."
    ]
    text = "Against the advice of his doctors he stayed at Brno until May 1928."
    assert told(f"Emil Vorel was ill. {text}", "Emil Vorel") == [
        "Against the advice of his doctors Emil Vorel stayed at Brno until [May 1928]."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Brno won the Prague Cup in June 1925 and lost it in [August 1926].",
        "Brno signed a pact of its own with Prague, but the Diet had forbidden it since [1927].",
        "Jan Suk’s plan lay in Brno until Petr Novák put it to a vote, held in [May 1984].",
    ],
)
def test_an_it_that_the_statement_names_may_stay(text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    assert any("it " in each and "[" in each for each in told(plain))


@pytest.mark.parametrize(
    "text",
    [
        "The Brno Convention, which was read in Prague, extended it to Olomouc until 1920.",
        "Jan Suk, elected mayor of Brno, suspended it until 1936.",
        "Jan Novák left Brno by this line until 1936.",
        "Jan Novák, who became its rector in 1790, taught in Brno.",
        "Jan Novák had decided to send 7,000 men to Brno to help them.",
        "Jan Novák was at Brno by laws of 19 and 31 January 1918.",
        "Jan Novák, its first rector, taught in Brno until 1802.",
    ],
)
def test_what_the_statement_does_not_name_is_left_out(text: str) -> None:
    assert told(text) == []


def test_a_subject_before_a_comma_is_named() -> None:
    text = (
        "The Brno Union is a club in Brno. "
        "Its Charter, kept in Prague, has been in force since 1 January 1966."
    )
    assert told(text, "Brno Union") == [
        "The Brno Union’s Charter, kept in Prague, has been in force since [1 January 1966]."
    ]


def test_several_own_no_its() -> None:
    text = (
        "The Brno Union is a club in Brno. A clock was put up by him in front of it, and "
        "splinters of a bomb dropped in February 1944 are still seen in its face."
    )
    assert told(text, "Brno Union") == []


@pytest.mark.parametrize(
    "text",
    [
        "Between 20 May and 21 October 1883 a fire burned at Prague.",
        "The Suks, Jan (August 19, 1871 – January 30, 1948) and Petr of Brno, were brothers.",
    ],
)
def test_half_a_date_is_no_gap(text: str) -> None:
    assert told(text, "Siege of Brno") == []


@pytest.mark.parametrize(
    "text",
    [
        "Brno left the League of Prague in 1829 or 1830, as they say.",
        "In 1361 the men of Karel Suk took Brno after a battle in which they fell (27 July 1361).",
    ],
)
def test_a_date_that_is_uncertain_or_told_twice_is_no_gap(text: str) -> None:
    assert not any("[" in each for each in told(text))


def test_in_a_list_of_dates_a_few_words_are_enough() -> None:
    assert told("January 1867: Emperor Karel dies.") == ["[January 1867]: Emperor Karel dies."]


def test_nobody_goes_from_there() -> None:
    text = "The Vltava Line is a railway. Petr Suk drove the line from there to Brno in 1898."
    assert told(text, "Vltava Line") == []


def test_a_title_in_a_statement_keeps_its_capital() -> None:
    text = "Jan Novák was a writer. His memoir of the king, The Suk I Knew, appeared in 1946."
    assert told(text, "Jan Novák") == [
        "Jan Novák’s memoir of the king, The Suk I Knew, appeared in [1946]."
    ]


def test_the_year_of_a_name_is_no_gap_beside_another_date() -> None:
    text = "The 1755 Brno Fire spread as far as Prague, as nobody knew, on 1 November 1755."
    assert told(text) == [
        "The Brno Fire spread as far as Prague, as nobody knew, on [1 November 1755]."
    ]
