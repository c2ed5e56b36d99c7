"""Definite descriptions, and subjects that tell who or what is meant."""

import pytest

from cssr_quiz.bank.drafting.definite import Definite, definites, is_bare_definite, is_loose_subject


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the driver resigned", Definite("driver", "", tied=False)),
        ("the old main bridge over the Ohře", Definite("bridge", "old main", tied=True)),
        ("the war in Africa", Definite("war", "", tied=True)),
        ("the war in winter", Definite("war", "", tied=False)),
        ("the rover Lunokhod", Definite("rover", "", tied=True)),
        ("the alliance created by the Pact", Definite("alliance", "", tied=True)),
        ("When did the treaty enter into force?", Definite("treaty", "", tied=False)),
        ("For the third Vorel bought a ship", Definite("third", "", tied=False)),
        ("became the first American in space", Definite("first", "", tied=True)),
    ],
)
def test_a_description_ends_where_something_else_begins(text: str, found: Definite) -> None:
    assert definites(text)[0] == found


def test_names_and_indefinite_nouns_are_no_descriptions() -> None:
    assert definites("The Senate met a driver of theirs") == ()


@pytest.mark.parametrize(
    "subject",
    [
        "the driver",
        "The driver",
        "the new agency",
        "the first attempt",
        "a compromise",
        "another outbreak",
        "a new agency",
        "a second attempt",
        "the first Indian one",
        "a ground of their own",
    ],
)
def test_a_subject_that_could_be_anything_is_loose(subject: str) -> None:
    assert is_loose_subject(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Salazar",
        "the engineer Jan Perner",
        "the bridge over the Ohře",
        "the government",
        "the last editor",
        "the owner",
        "a second symphony",
        'the paper known as the "Novák passport"',
        "a museum of the railway",
        "its last four seats",
    ],
)
def test_a_subject_that_tells_is_not(subject: str) -> None:
    assert not is_loose_subject(subject)


@pytest.mark.parametrize(
    "subject",
    ["the northern tunnel", "the tunnel under the Ohře", "the government", "a tank"],
)
def test_a_noun_that_tells_more_is_not_bare(subject: str) -> None:
    assert not is_bare_definite(subject)


@pytest.mark.parametrize("subject", ["the tanks", "The crisis of \ue000"])
def test_a_noun_with_no_more_than_an_article_was_told_of_before(subject: str) -> None:
    assert is_bare_definite(subject)


def test_for_the_first_time_tells_nothing() -> None:
    assert [each.tied for each in definites("saw the parasite for the first time in Brno")][:1] == [
        False
    ]
    assert [each.tied for each in definites("the parasite of rats")] == [True]


def test_a_noun_tied_to_a_name_is_told() -> None:
    assert [each.tied for each in definites("the anti-Brno officers")] == [True]
