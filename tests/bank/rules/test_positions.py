"""Keys in one place too often."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told


def _fixed(rights: str) -> str:
    rows = []
    for number, right in enumerate(rights):
        options = ["first", "second"]
        options[int(right)] = f"right: {options[int(right)]}"
        rows.append(
            f"  - {{id: q{number}, prompt: Is it {number}?, choices: [{', '.join(options)}], "
            "fixed: true}\n"
        )
    return "bank: bank\nquestions:\n" + "".join(rows)


def test_keys_in_one_place_are_told_when_chance_would_not_do_so(tmp_path: Path, told: Told) -> None:
    bank = tmp_path / "bank.yaml"
    found = {}
    for rights in ("1111111111", "1111111110", "111111111", "0101010101"):
        bank.write_text(_fixed(rights), "utf-8")
        found[rights] = len(told("key-positions"))
    # Nine of ten would happen by chance once in fifty times; nine are too few to tell.
    assert found == {"1111111111": 1, "1111111110": 0, "111111111": 0, "0101010101": 0}


@pytest.mark.parametrize("places", [2, 3, 4, 5, 6])
def test_keys_in_the_last_place_are_told_of_two_to_six_options(
    places: int, tmp_path: Path, told: Told
) -> None:
    options = [*(f"{number} of them" for number in range(1, places)), "right: all of it"]
    rows = [
        f"  - {{id: q{number}, prompt: Is it {number}?, choices: [{', '.join(options)}], "
        "fixed: true}\n"
        for number in range(5 * places)
    ]
    (tmp_path / "bank.yaml").write_text("bank: bank\nquestions:\n" + "".join(rows), "utf-8")
    assert len(told("key-positions")) == 1


def test_options_that_are_shuffled_have_no_places(tmp_path: Path, told: Told) -> None:
    shuffled = _fixed("1111111111").replace(", fixed: true", "")
    (tmp_path / "bank.yaml").write_text(shuffled, "utf-8")
    assert told("key-positions") == []
