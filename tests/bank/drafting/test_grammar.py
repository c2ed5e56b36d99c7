"""The lists of words that the rules for English go by."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

TEXT = (files("cssr_quiz.bank.drafting") / "english.toml").read_text("utf-8")
LISTS: dict[str, str] = tomllib.loads(TEXT)


def entries(name: str) -> list[str]:
    """Return what stands in a list: words, names parted by commas, or rows of a verb's forms."""
    sign = {"irregular": ";", "connectives": ",", "states": ","}.get(name)
    return [" ".join(part.split()) for part in LISTS[name].split(sign)]


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    assert [word for word, count in Counter(entries(name)).items() if count > 1] == []


def test_no_verb_is_both_regular_and_irregular() -> None:
    bases = {row.split()[0] for row in entries("irregular")}
    assert sorted(bases.intersection(entries("regular"))) == []
