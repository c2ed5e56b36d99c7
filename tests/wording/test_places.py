"""The kind of place in a name."""

import pytest

from cssr_quiz.wording.places import adds_kind, without_kind


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Mount Kilimanjaro", "Kilimanjaro"),
        ("the River Nile", "Nile"),
        ("Řeka Vltava", "Vltava"),
        ("Black Sea", ""),
        ("Vltava", ""),
        ("Lake Saint Clair", ""),
        ("the ocean", ""),
    ],
)
def test_a_name_is_enough_without_the_kind_of_place(name: str, left: str) -> None:
    assert without_kind(name) == left


def test_a_kind_of_place_beside_a_name_is_seen() -> None:
    assert adds_kind(["river", "nile"], ["nile"])
    assert not adds_kind(["nile"], ["nile"])
    assert not adds_kind(["river", "jordan", "valley"], ["jordan"])
    assert not adds_kind(["mississippi", "river"], ["mississippi", "delta"])
