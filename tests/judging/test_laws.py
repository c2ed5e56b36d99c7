"""Laws of judging, for keys of every kind and for every question of the courses."""

import string
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.judging.notation import COURSES, course, interaction, unescaped
from tests.judging.test_responses import ROWS

from cssr_quiz import dates
from cssr_quiz.bank import Placed, load
from cssr_quiz.dates import DateError, Endpoint, Season, When
from cssr_quiz.interaction import Choose, Fill, Interaction, Outcome, Write, judge_line
from cssr_quiz.interaction.keys import TextKey
from cssr_quiz.questions.text import TextBody
from cssr_quiz.wording import Likeness, Wanted, match, matching, may_be_exact
from cssr_quiz.wording.ways import ways

pytestmark = pytest.mark.no_cover  # the same lines some thousand times: slow under measurement

LAW = settings(deadline=None, max_examples=200)
DIGITS = settings(LAW, max_examples=60)
"""For what changes each digit of a key to every other one: some seventy lines an example."""

LANGUAGES = ("en", "cs", "sk", "ru", "de")
RIGHT = (Outcome.CORRECT, Outcome.CLOSE)
LIKE = (Likeness.SAME, Likeness.ACCENTS, Likeness.TYPO)

Form = Literal["NFC", "NFD"]


@cache
def questions() -> tuple[Placed, ...]:
    return tuple(load([COURSES]).all())


@cache
def keys() -> tuple[tuple[str, str], ...]:
    """Return every key of the table once for each language in which it stands there."""
    return tuple(dict.fromkeys((row.key, row.language) for row in ROWS))


def typed(asked: Interaction) -> str:
    """Return the key as a learner would type it."""
    return asked.key_text if asked.form == "write" else "; ".join(asked.key)


def outcome(asked: Interaction, line: str) -> Outcome:
    return judge_line(asked, line).outcome


def digit_changes(text: str) -> Iterator[str]:
    """Yield the text with one digit changed, at every place and to every other digit."""
    for at, sign in enumerate(text):
        if sign in string.digits:
            yield from (
                text[:at] + digit + text[at + 1 :] for digit in string.digits if digit != sign
            )


points = st.one_of(
    st.dates(min_value=When.of(1900).first, max_value=When.of(1999).last).map(
        lambda day: Endpoint(day.year, day.month, day.day)
    ),
    st.builds(Endpoint, st.integers(1900, 1999), st.integers(1, 12)),
    st.builds(Endpoint, st.integers(1900, 1999), season=st.sampled_from(Season)),
    st.builds(Endpoint, st.integers(1900, 1999)),
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    start, end = draw(points), draw(st.none() | points)
    try:
        return When(start, end)
    except DateError:
        return When(start)


names = st.text("abcdefghijklmnoprstuvyzáčďéěíňóřšťúůýž", min_size=2, max_size=9).map(str.title)
phrases = st.lists(names, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(("key", "language"), keys())
def test_the_printed_key_is_always_correct(key: str, language: str) -> None:
    asked = interaction(key, language)
    assert outcome(asked, typed(asked)) is Outcome.CORRECT
    assert asked.judge(asked.key).credit == 1


@LAW
@given(whens(), st.sampled_from(LANGUAGES))
def test_the_printed_key_of_a_date_is_always_correct(when: When, language: str) -> None:
    asked = interaction(f"date:{when.edtf}", language)
    assert outcome(asked, asked.key_text) is Outcome.CORRECT


@LAW
@given(phrases, st.sampled_from(LANGUAGES))
def test_the_printed_key_of_a_text_is_always_correct(text: str, language: str) -> None:
    for kind in ("text", "text@course"):
        assert outcome(interaction(f"{kind}:{text}", language), text) is Outcome.CORRECT


@DIGITS
@given(whens(), st.sampled_from(LANGUAGES))
def test_a_changed_digit_of_a_date_is_never_correct_or_close(when: When, language: str) -> None:
    asked = interaction(f"date:{when.edtf}", language)
    taken = [line for line in digit_changes(asked.key_text) if outcome(asked, line) in RIGHT]
    assert taken == []


@DIGITS
@given(
    st.decimals(0, 10**9, places=2).map(lambda number: f"{number.normalize():f}"),
    st.sampled_from(["", " years", " million people", " %"]),
)
def test_a_changed_digit_of_a_number_is_never_correct_or_close(number: str, unit: str) -> None:
    asked = interaction(f"number:{number}{unit}", "en")
    taken = [line for line in digit_changes(asked.key_text) if outcome(asked, line) in RIGHT]
    assert taken == []


@DIGITS
@given(names, st.integers(1, 9999))
def test_a_changed_digit_in_a_text_is_never_correct_or_close(word: str, number: int) -> None:
    asked = interaction(f"text:{word} {number}", "en")
    taken = [line for line in digit_changes(asked.key_text) if outcome(asked, line) in RIGHT]
    assert taken == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_form_decides_nothing(form: Form) -> None:
    for row in ROWS:
        if "\\" in row.response or "{" in row.response:
            continue
        asked = interaction(row.key, row.language)
        line = unicodedata.normalize(form, row.response)
        verdict = judge_line(asked, line)
        assert (verdict.outcome, round(verdict.credit, 3)) == (row.outcome, row.credit), row.name


@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_case_decides_nothing(case: Callable[[str], str]) -> None:
    for row in ROWS:
        if "\\" in row.response or "{" in row.response:
            continue
        verdict = judge_line(interaction(row.key, row.language), case(row.response))
        assert (verdict.outcome, round(verdict.credit, 3)) == (row.outcome, row.credit), row.name


ALPHABET = "Dubčekubcek 19678.,;-–/'\"()[]<>%±\u0301\u202e\u200b\0\n\tХрущёв😀ａ１٢年½Ⅴ"
hostile = st.one_of(
    st.text(max_size=60),
    st.text(ALPHABET, max_size=120),
    st.builds(
        lambda text, times: text * times, st.text(min_size=1, max_size=12), st.integers(1, 900)
    ),
    st.sampled_from([row.response for row in ROWS]).flatmap(
        lambda text: st.builds(lambda end: text + end, st.text(ALPHABET, max_size=8))
    ),
)


@LAW
@given(st.lists(hostile, min_size=1, max_size=4), st.data())
def test_no_response_raises(lines: list[str], data: st.DataObject) -> None:
    key, language = data.draw(st.sampled_from(keys()))
    asked = interaction(key, language)
    for line in lines:
        verdict = judge_line(asked, line)
        assert 0 <= verdict.credit <= 1
        assert (verdict.outcome in RIGHT) <= (verdict.credit == 1)
        assert asked.judge((line,)).credit <= 1


def test_a_line_of_any_length_gets_a_verdict() -> None:
    """Each key meets every third line; how long that takes is told by `bench/judging.py`."""
    for each, line in long_lines()[::3]:
        assert 0 <= judge_line(each, line).credit <= 1


def long_lines() -> list[tuple[Interaction, str]]:
    """Return lines of up to ten thousand signs, each for every key in English."""
    lines = [row.response for row in ROWS if "{" not in row.response][::20]
    lines += [piece * (length // len(piece)) for piece in LONG for length in (200, 999, 10_000)]
    asked = [interaction(key, language) for key, language in keys() if language == "en"]
    return [(each, line) for each in asked for line in lines]


LONG = ("1", "1 ", ".", "1-", "May ", "Dubček ", "a,", "1.5.1935 ", "and ", "ﷺ", "e\u0301", "😀")


def test_every_question_of_the_courses_judges_its_key_correct_in_every_form() -> None:
    refused = [
        (placed.name, form.form)
        for placed in questions()
        for form in placed.forms()
        if form.judge(form.key).outcome is not Outcome.CORRECT
        or outcome(form, typed(form)) is not Outcome.CORRECT
    ]
    assert refused == []


def test_no_wrong_option_of_the_courses_is_taken_when_it_is_typed() -> None:
    taken = []
    for placed in questions():
        forms = placed.forms()
        body = placed.question.body
        wrong = [each.text for each in body.wrong] if isinstance(body, TextBody) else []
        chosen = [form for form in forms if isinstance(form, Choose)]
        wrong += [each.text for form in chosen for each in form.options if not each.right]
        asked = [form for form in forms if isinstance(form, Write | Choose)]
        taken += [
            (placed.name, text) for form in asked for text in wrong if outcome(form, text) in RIGHT
        ]
    assert taken == []


def test_no_key_of_the_courses_is_taken_with_one_digit_changed() -> None:
    taken = []
    for placed in questions():
        asked = placed.forms()[-1]
        if isinstance(asked, Write) and not _is_tolerant(asked):
            taken += [
                (placed.name, line)
                for line in digit_changes(asked.key_text)
                if outcome(asked, line) in RIGHT
            ]
    assert taken == []


def _is_tolerant(asked: Write) -> bool:
    """Tell whether the author lets other digits pass, by a tolerance or an approximate date."""
    key = asked.wanted
    return bool(getattr(key, "tolerance", 0)) or getattr(
        getattr(key, "when", None), "approximate", False
    )


def test_no_name_of_the_register_is_taken_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    # How a name leads to another is the same whatever the key: worked out once for each two.
    monkeypatch.setattr(matching, "ways", cache(ways))
    register = course().banks[0].setting.names
    names = [entry.name for entry in register.entries]
    taken = [
        (key, other)
        for key in names
        for other in names
        if other != key and match(other, Wanted(key, names=register)).likeness in LIKE
    ]
    assert taken == []


def test_what_is_right_without_a_slip_is_seen_to_be_without_a_match() -> None:
    exact = 0
    for row in ROWS:
        asked = interaction(row.key, row.language)
        if not isinstance(asked, Write) or not isinstance(asked.wanted, TextKey):
            continue
        wanted, typed = asked.wanted.wanted, unescaped(row.response)
        if match(typed, wanted).likeness in (Likeness.SAME, Likeness.ACCENTS):
            exact += 1
            assert may_be_exact(typed, wanted), row.name
    assert exact > 150
    assert not may_be_exact("Bismarck", Wanted("Alexander Dubček"))


def test_gaps_filled_in_the_wrong_order_are_never_all_right() -> None:
    for placed in questions():
        for form in placed.forms():
            if isinstance(form, Fill) and len(set(form.key)) > 1:
                assert form.judge((*form.key[1:], form.key[0])).credit < 1, placed.name


def test_every_event_of_the_courses_is_read_back_from_its_edtf() -> None:
    for placed in questions():
        event = placed.question.event
        assert event is None or dates.parse(event.when.edtf) == event.when
