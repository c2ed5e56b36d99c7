"""Questions that lost their made-up name go on under the new one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cssr_quiz.bank import Library, load
from cssr_quiz.session import Heir, heirs, successors

BEFORE = """\
bank: small
questions:
  - prompt: Who was the first president?
    answer: Masaryk
  - prompt: When was Munich?
    date: 1938-09-29
"""


def loaded(text: str, folder: Path) -> Library:
    path = folder / "small.yaml"
    path.write_text(text, "utf-8")
    return load([path])


@pytest.fixture
def old(tmp_path: Path) -> Library:
    return loaded(BEFORE, tmp_path)


@dataclass
class Answered:
    """A log in which every question of a library was answered, and some other names."""

    library: Library
    besides: Iterable[str] = ()
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    taken: Mapping[str, str] = field(default_factory=dict)

    def names(self) -> set[str]:
        return {*self.library.by_name, *self.besides}

    def imports(self) -> Mapping[str, str]:
        return self.taken

    def remembered(self) -> Mapping[str, tuple[str, str]]:
        return self.texts

    def digests(self, names: Iterable[str]) -> Mapping[str, str]:
        return {name: self.library.by_name[name].question.digest for name in names}


def took_over(new: Library, past: Answered, elsewhere: Collection[str] = ()) -> list[Heir]:
    return heirs(new, past.names(), past, lambda: elsewhere)


def remembered(library: Library) -> dict[str, tuple[str, str]]:
    return {
        placed.name: (placed.question.prompt, placed.question.body.key_text)
        for placed in library.all()
    }


def test_a_question_that_gets_an_id_is_known_by_its_hash(old: Library, tmp_path: Path) -> None:
    text = BEFORE.replace("- prompt: Who", "- id: first\n    prompt: Who")
    new = loaded(text, tmp_path)
    [heir] = took_over(new, Answered(old))
    assert (heir.placed.name, heir.reworded) == ("small/first", False)
    assert heir.old in old.by_name


def test_a_reworded_question_is_known_by_likeness(old: Library, tmp_path: Path) -> None:
    new = loaded(BEFORE.replace("Who was the", "Name Czechoslovakia's"), tmp_path)
    [heir] = took_over(new, Answered(old, texts=remembered(old)))
    assert heir.placed.question.prompt == "Name Czechoslovakia's first president?"
    assert heir.reworded
    assert took_over(new, Answered(old)) == []


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("Which city did Stalin and Gottwald visit?", "Which city did Stalin and Molotov visit?",
         "answer: Karlsbad"),
        ("The communists took power.", "The communists did not take power.", "truth: true"),
        ("In what year did the war begin?", "In what year did the occupation of Prague begin?",
         "date: 1939"),
        ("Germany invaded Poland.", "Poland invaded Germany.", "truth: true"),
    ],
)  # fmt: skip
def test_what_asks_something_else_takes_over_nothing(
    before: str, after: str, key: str, tmp_path: Path
) -> None:
    was, now = (
        loaded(f"bank: small\nquestions:\n  - prompt: {prompt}\n    {key}\n", tmp_path)
        for prompt in (before, after)
    )
    assert took_over(now, Answered(was, texts=remembered(was))) == []


def test_another_verb_for_the_same_is_a_rewording(tmp_path: Path) -> None:
    prompts = "Who followed Dubček as First Secretary?", "Who came after Dubček as First Secretary?"
    was, now = (
        loaded(f"bank: small\nquestions:\n  - prompt: {prompt}\n    answer: Husák\n", tmp_path)
        for prompt in prompts
    )
    [heir] = took_over(now, Answered(was, texts=remembered(was)))
    assert heir.reworded


def test_another_key_is_another_question(old: Library, tmp_path: Path) -> None:
    new = loaded(BEFORE.replace("1938-09-29", "1938-09-30"), tmp_path)
    assert took_over(new, Answered(old, texts=remembered(old))) == []


def test_a_question_with_progress_of_its_own_takes_over_nothing(
    old: Library, tmp_path: Path
) -> None:
    new = loaded(BEFORE.replace("Who was the", "Name the"), tmp_path)
    assert took_over(new, Answered(old, new.by_name, remembered(old))) == []


IDS = """\
bank: small
questions:
  - {id: first, prompt: Who was the first president?, answer: Masaryk}
  - {id: munich, prompt: When was Munich?, date: 1938-09-29}
"""


def took(found: list[Heir]) -> list[tuple[str, str]]:
    return [(heir.old, heir.placed.name) for heir in found]


@pytest.mark.parametrize("text", [IDS, BEFORE])
def test_a_bank_that_is_called_otherwise_takes_over(text: str, tmp_path: Path) -> None:
    old = loaded(text, tmp_path)
    new = loaded(text.replace("bank: small", "bank: other"), tmp_path)
    found = took_over(new, Answered(old))
    assert sorted(took(found)) == sorted(zip(old.by_name, new.by_name, strict=True))
    assert all(heir.moved and not heir.reworded for heir in found)


def test_a_bank_that_came_into_a_course_takes_over(tmp_path: Path) -> None:
    old = loaded(IDS, tmp_path)
    (tmp_path / "course.yaml").write_text("course: history\n", "utf-8")
    new = loaded(IDS, tmp_path)
    expected = [("small/first", "history/small/first"), ("small/munich", "history/small/munich")]
    assert took(took_over(new, Answered(old))) == expected


@pytest.mark.parametrize(
    ("was", "now"),
    [("id: munich", "id: agreement"), ("When was", "When exactly was"), ("09-29", "09-30")],
)
def test_another_id_prompt_or_key_in_another_bank_takes_over_nothing(
    was: str, now: str, tmp_path: Path
) -> None:
    old = loaded(IDS, tmp_path)
    new = loaded(IDS.replace("bank: small", "bank: other").replace(was, now), tmp_path)
    assert took(took_over(new, Answered(old))) == [("small/first", "other/first")]


def test_of_several_the_one_with_the_most_alike_name_takes_over(tmp_path: Path) -> None:
    old = loaded(IDS, tmp_path)
    (tmp_path / "course.yaml").write_text("course: history\n", "utf-8")
    (tmp_path / "another.yaml").write_text(IDS.replace("bank: small", "bank: another"), "utf-8")
    new = load([tmp_path])
    assert "history/another/first" in new.by_name
    assert {name for _, name in took(took_over(new, Answered(old)))} == {
        "history/small/first",
        "history/small/munich",
    }


def test_what_was_taken_over_before_stands_elsewhere_or_was_answered_stays(tmp_path: Path) -> None:
    old = loaded(IDS, tmp_path)
    new = loaded(IDS.replace("bank: small", "bank: other"), tmp_path)
    taken = {"small/first": "third/first"}
    munich = [("small/munich", "other/munich")]
    assert took(took_over(new, Answered(old, taken=taken))) == munich
    assert took(took_over(new, Answered(old), ["small/first"])) == munich
    assert took(took_over(new, Answered(old, ["other/first"]))) == munich


def test_nothing_is_looked_up_where_every_name_is_there(old: Library) -> None:
    past = Answered(old, ["gone/for-good"])
    found = heirs(old, past.names(), past, lambda: pytest.fail("looked up"))
    assert found == []


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("old", {"new", "other"}),
        ("old/bank", {"new/bank"}),
        ("old/alone", {"other"}),
        ("alone", {"course/alone"}),
        ("ol", set()),
    ],
)
def test_a_lost_course_or_bank_is_called_as_its_questions_are(name: str, now: set[str]) -> None:
    imports = {
        "old/bank/first": "new/bank/first",
        "old/alone/first": "other/first",
        "alone/first": "course/alone/first",
    }
    assert successors(name, imports) == now
