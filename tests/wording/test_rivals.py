"""The keys of a course beside the one that is wanted: only those that a response is like matter."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import load
from cssr_quiz.wording import Phrase, Register, Rivals, Wanted, match, matching
from cssr_quiz.wording.entry import Entry
from cssr_quiz.wording.likeness import Likeness
from cssr_quiz.wording.spelling import Form
from cssr_quiz.wording.ways import Way, ways

KEYS = (
    "Tomáš Garrigue Masaryk", "Jan Masaryk", "Edvard Beneš", "Alexander Dubček", "Karel Kramář",
    "Karl Kramer", "Александр Дубчек", "Никита Хрущёв", "Nikita Khrushchev", "Warsaw Pact",
    "Warsaw", "Treaty of Moscow", "Moscow", "UN", "US", "NATO", "Bern", "Beria", "Slovakia",
    "slovakian", "16 May", "17 May", "East", "West", "Klement Gottwald", "Jan Gottwald",
)  # fmt: skip
NAMES = Register.of({"Edvard Beneš": ["Benesch"], "Alexander Dubček": ["Дубчек"], "Tatra": []})


@st.composite
def typed(draw: st.DrawFn) -> str:
    """Draw a key or a word of one, with a letter changed, left out or put in here and there."""
    key = draw(st.sampled_from(KEYS))
    text = draw(st.sampled_from((key, *key.split())))
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.sampled_from(("", "e", "ko", " "))) + text[place + 1 :]
    return text


@given(text=typed(), key=st.sampled_from(KEYS), named=st.booleans())
@settings(deadline=None, max_examples=400, derandomize=True)
def test_judged_by_a_course_is_judged_by_each_of_its_other_keys(
    text: str, key: str, *, named: bool
) -> None:
    names = NAMES if named else Register.of({})
    reject = (Phrase("Karl Kramer", "a German spelling"),)
    others = tuple(each for each in KEYS if each != key)
    by_course = match(text, Wanted(key, reject=reject, names=names, course=Rivals(KEYS)))
    assert by_course == match(text, Wanted(key, reject=reject, names=names, rivals=others))


def test_a_key_of_the_course_is_told_by_name_and_its_own_key_is_no_rival() -> None:
    course = Rivals(KEYS)
    found = match("Gottwld", Wanted("Edvard Beneš", course=course))
    assert (found.likeness, found.candidates) == (
        Likeness.OTHER, ("Klement Gottwald", "Jan Gottwald"),
    )  # fmt: skip
    assert match("Benes", Wanted("Edvard Beneš", course=course)).likeness is Likeness.ACCENTS


def test_among_thousands_of_keys_as_few_are_held_against_a_response_as_among_hundreds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def watched(text: str, form: Form, entry: Entry) -> list[Way]:
        looked.append(entry.name)
        return ways(text, form, entry)

    monkeypatch.setattr(matching, "ways", watched)
    for size in (200, 4000):
        letters = [f"{number * 7919 % 99_991:05d}".translate(_LETTERS) for number in range(size)]
        names = Register.of({f"Karel {each.title()}ek": [] for each in letters[::2]})
        course = Rivals(f"Pact of {each.title()}on" for each in letters)
        for wanted in (Wanted("Edvard Beneš", course=course), Wanted("Edvard Beneš", names=names)):
            looked.clear()
            match("Edvard Bene", wanted)
            assert set(looked) == {"Edvard Beneš"}


_LETTERS = str.maketrans("0123456789", "rlmtvdzkpg")

BANK = """\
bank: many
questions:
  - {id: a, prompt: Who was first?, answer: Tomáš Garrigue Masaryk, accept: [The old man]}
  - {id: b, prompt: Who was second?, answer: Edvard Beneš, accept: [The old man]}
  - {id: c, prompt: Who was third?, answer: Emil Hácha}
"""


def test_all_questions_of_a_course_share_one_index(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text(BANK, "utf-8")
    forms = [placed.forms()[-1] for placed in load([tmp_path]).all()]
    courses = [form.wanted.wanted.course for form in forms]  # type: ignore[union-attr]
    assert courses[0].texts == (
        "Tomáš Garrigue Masaryk", "The old man", "Edvard Beneš", "Emil Hácha",
    )  # fmt: skip
    assert courses[0] is courses[1] is courses[2]
    first, second, third = (form.judge(("The old man",)) for form in forms)
    assert (first.credit, second.credit, third.credit) == (1.0, 1.0, 0.0)
    assert third.confused == "many/a"
    assert forms[0].judge(("Benes",)).confused == "many/b"
