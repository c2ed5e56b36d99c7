"""Questions say all that their verb needs, and what they ask of is their own."""

import pytest
from tests.bank.drafting.conftest import drafts


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (
            "The Brno Field was divided in 1899 by a board over which Jan Novák presided.",
            "When was the Brno Field divided?",
        ),
        (
            "The Brno Pact was signed on 3 May 1959 by the nine towns whose mayors had met there.",
            "When was the Brno Pact signed?",
        ),
        (
            "The Brno Club was founded in 1900 by Jan Suk, Petr Novák and Karel Malý.",
            "When was the Brno Club founded?",
        ),
        (
            "Jan Novák announced in Brno on 20 May 1986 that the Vltava Bridge had won.",
            "When did Jan Novák announce in Brno that the Vltava Bridge had won?",
        ),
        (
            "Jan Novák visited Brno in 1959, the first of several visits there.",
            "When did Jan Novák first visit Brno?",
        ),
        (
            "A club set up by Jan Suk met in Brno in May 1907.",
            "When did a club set up by Jan Suk meet in Brno?",
        ),
        (
            "The paper of Jan Novák came out in Brno on 6 May 1939, theirs in Prague in June 1939.",
            "When did the paper of Jan Novák come out in Brno?",
        ),
        (
            "Jan Novák presented letters on 24 May 1924, left in June 1927 and was back.",
            "When did Jan Novák present letters?",
        ),
        (
            "The first Vltava cable was laid in 1858 between Brno, in the east, and Prague.",
            "When was the first Vltava cable laid?",
        ),
        (
            "The Pacts of June, signed in Brno on 28 June 1902, put an end to the war.",
            "When were the Pacts of June signed?",
        ),
    ],
)
def test_a_question_ends_where_its_sense_does(text: str, prompt: str) -> None:
    assert [each.told for each in drafts(text) if each.field == "date"] == [prompt]


@pytest.mark.parametrize(
    "text",
    [
        # A step against what?
        "Jan Novák built a fort in Brno, a step against which Prague protested in 1843.",
        # Dropped from what?
        "The word “Brno” was dropped in 1989.",
        "Jan Novák yielded at last in 1969.",
        # An end of what?
        "The quarrel went on. The Brno Council made an end of it in May 1938.",
        "Jan Suk tried a second time in May 1938.",
        # Passed, and not eased, in that month.
        "The Brno dispute was eased by a law passed in January 1922.",
        # What was agreed is no deed of Suk's.
        "Suk presided. It was agreed on 18 June 1878 that Brno should be divided.",
        "Suk presided. It was decided in June 1878 to divide Brno.",
        "Jan Novák burned 300 of the 400 copies in 1716.",
        "Novák became its president in 1919.",
        "Jan Novák read out in May 1990 that Brno was free.",
        "The effect later named after Jan Novák was described by Petr Suk in 1922.",
        # Out of what?
        "Jan Novák was expelled in May 1990.",
        "Jan Novák was expelled from the party in May 1990.",
        "After the war Jan Novák left Brno in June 1939.",
        "After the death of Stalin the Soviet leaders summoned Jan Novák to Brno in May 1953.",
        "Karel Suk raised the two to a duchy in 1719.",
        "A note was sent on 3 May 1925 in which Brno gave way.",
    ],
)
def test_what_lacks_something_is_no_question(text: str) -> None:
    assert [each.told for each in drafts(text) if each.field == "date"] == []


def test_whoever_is_one_of_several_is_no_answer_alone() -> None:
    several = "The Brno Club was founded in 1900 by Jan Suk, Petr Novák and Karel Malý."
    one = "The Brno Club was founded in 1900 by Jan Suk, mayor of the town."
    assert [each.key for each in drafts(several) if each.field == "answer"] == []
    assert [each.key for each in drafts(one) if each.field == "answer"] == ["Jan Suk"]


def test_a_guest_stays_in_the_question_when_the_house_was_visited() -> None:
    text = "The Brno Gallery was visited by King Jan Novák in 1913."
    assert [each.told for each in drafts(text)] == [
        "When was the Brno Gallery visited by King Jan Novák?"
    ]


def test_a_series_of_things_holds_no_verb() -> None:
    text = "The Brno Works came into being in May 1902, the people having chosen them in May 1898."
    made = [each.told for each in drafts(text)]
    assert not any("having" in each for each in made if each.endswith("?"))


def test_a_name_is_not_cut() -> None:
    text = (
        "The Brno Pact was signed in Prague in 1920. Jan Suk was shot at Laguna del Monte in 1921. "
        "Petr Novák fell at Olomouc in 1922, and Karel Malý at Kroměříž in 1923."
    )
    wrong = [each for draft in drafts(text) for each in draft.wrong]
    assert wrong
    assert "Laguna" not in wrong


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        # He may have been released more than once, and got his way in more.
        (
            "Petr Suk was released in February 1983 because he was ill.",
            "Siege of Brno: Petr Suk was released in [February 1983] because he was ill.",
        ),
        (
            "Petr Suk got his way in March 1919, against the advice of Prague.",
            "Siege of Brno: Petr Suk got his way in [March 1919], against the advice of Prague.",
        ),
        # What is cut off would be missed.
        (
            "The Brno Tune, part of a waltz which Petr Suk wrote in 1902, fell.",
            "The Brno Tune, part of a waltz which Petr Suk wrote in [1902], fell.",
        ),
        (
            "On 14 July 1938 Jan Suk was given the name that Prague had taken.",
            "Siege of Brno: on [14 July 1938] Jan Suk was given the name that Prague had taken.",
        ),
    ],
)
def test_what_no_question_can_say_is_a_statement(text: str, statement: str) -> None:
    assert [each.told for each in drafts(text, "Siege of Brno")] == [statement]


def test_who_joined_her_at_the_front_did_not_join_her_otherwise() -> None:
    text = (
        "Jan Novák was a priest. In May 1914 he joined his mother at the front, where guns stood."
    )
    assert [each.told for each in drafts(text, "Jan Novák")] == [
        "In [May 1914] Jan Novák joined his mother at the front, where guns stood."
    ]


def test_what_was_reported_is_told() -> None:
    assert drafts("Petr Suk reported in Nature in May 1914 that rain fell.", "Siege of Brno") == ()


def test_nobody_is_the_head_of_it() -> None:
    assert drafts("Petr was dismissed by Prague as its head in 1950.", "Siege of Brno") == ()
