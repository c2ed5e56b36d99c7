"""Laws of matching, for keys and responses of every kind."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cssr_quiz.wording import Likeness, Phrase, Register, Wanted, fold, match, matching
from cssr_quiz.wording.entry import Entry
from cssr_quiz.wording.spelling import Form
from cssr_quiz.wording.ways import Way, ways

RIGHT = {Likeness.SAME, Likeness.ACCENTS, Likeness.TYPO}

KEYS = (
    "Alexander Dubček", "Tomáš Garrigue Masaryk", "Jan Masaryk", "Nikita Khrushchev", "Хрущёв",
    "Munich Agreement", "Charter 77", "1968", "21 August 1968", "K231", "World War II", "Comecon",
    "Carpathian Ruthenia", "Se Sovětským svazem na věčné časy", "Kramář, Karel", "A", "the The",
    "Der Prager Frühling", "Bohemia & Moravia", "T. G. M.", "Straße", "1,000", "3.5 %",
)  # fmt: skip
NAMES = Register.of({key: [] for key in KEYS})

keys = st.sampled_from(KEYS)
texts = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="Dubčekubcek ATGM.,-19678Хрущёв'", max_size=30),
)
LAW = settings(deadline=None, max_examples=200)


@given(key=st.one_of(keys, texts), accept=texts, names=st.sampled_from([NAMES, Register.of({})]))
@LAW
def test_the_printed_key_and_what_is_accepted_are_right(
    key: str, accept: str, names: Register
) -> None:
    assume(fold(key) and fold(accept))
    wanted = Wanted(
        key, accept=(Phrase(accept, "as well"),), names=names, rivals=(fold("Jan Hus"),)
    )
    assert match(key, wanted).likeness is Likeness.SAME
    assert match(accept, wanted).likeness is Likeness.SAME


@given(key=keys, response=st.one_of(keys, texts))
@LAW
def test_matching_is_the_same_in_every_unicode_form_and_space(key: str, response: str) -> None:
    wanted = Wanted(key, names=NAMES)
    found = match(response, wanted)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert match(unicodedata.normalize(form, response), wanted) == found
        assert match(response, Wanted(unicodedata.normalize(form, key))).likeness == (
            match(response, Wanted(key)).likeness
        )
    assert match(f"\t {response}\N{NO-BREAK SPACE}\n", wanted) == found


@given(key=keys, response=st.one_of(keys, st.text(alphabet="DubčekŠřeßХрущёв .,19", max_size=25)))
@LAW
def test_matching_is_the_same_in_every_case(key: str, response: str) -> None:
    wanted = Wanted(key, names=NAMES)
    found = match(response, wanted)
    assert match(response.upper(), wanted) == match(response.lower(), wanted) == found


@given(
    key=st.sampled_from([key for key in KEYS if any(map(str.isdigit, key))]),
    place=st.integers(0, 30),
    step=st.integers(1, 9),
)
@LAW
def test_a_changed_digit_is_never_right(key: str, place: int, step: int) -> None:
    places = [at for at, char in enumerate(key) if char.isdigit()]
    at = places[place % len(places)]
    changed = key[:at] + str((int(key[at]) + step) % 10) + key[at + 1 :]
    for names in (NAMES, Register.of({})):
        assert match(changed, Wanted(key, names=names)).likeness not in RIGHT


@given(key=keys, digit=st.sampled_from("0123456789"), place=st.integers(0, 40))
@LAW
def test_a_digit_more_is_never_right(key: str, digit: str, place: int) -> None:
    more = key[:place] + digit + key[place:]
    assert match(more, Wanted(key)).likeness not in RIGHT


@given(key=keys, rejected=st.one_of(keys, texts))
@LAW
def test_what_is_rejected_is_never_right(key: str, rejected: str) -> None:
    assume(fold(rejected))
    wanted = Wanted(key, accept=(Phrase(rejected),), reject=(Phrase(rejected, "no"),), names=NAMES)
    found = match(rejected, wanted)
    assert (found.likeness, found.note) == (Likeness.REJECTED, "no")


@given(key=keys, other=keys)
@LAW
def test_the_name_of_another_thing_is_never_right(key: str, other: str) -> None:
    assume(fold(key) != fold(other))
    assert match(other, Wanted(key, names=NAMES)).likeness is Likeness.OTHER


@given(key=st.text(max_size=40), response=st.text(), accept=texts, reject=texts, rival=texts)
@LAW
def test_no_text_raises(key: str, response: str, accept: str, reject: str, rival: str) -> None:
    names = Register.of({key: [accept], reject: [rival, key]})
    wanted = Wanted(key, (Phrase(accept),), (Phrase(reject),), (rival,), names)
    assert match(response, wanted).likeness in Likeness


MANY = Register.of(
    {
        f"Jan Novák{a}{b}": [f"{b}ovák{a}"]
        for a in "abcdefghijklmnopqrstuvwxy"
        for b in "ABCDEFGHIJKLMNOPQRST"
    }
)


LONG = (
    "Dubcekk", "Хрущёв Никита", "a" * 10_000, "a " * 500, "A, " * 330, "\u0301\u0316" * 500,
    "a" + "\u0316\u0301" * 499, "\ufdfa" * 1000, "Щ" * 1000, "it was " * 140, "!" * 10_000,
    "Jan " * 6 + "Novak", "1" * 1000, "𝔇" * 1000, "\u200d" * 10_000,
)  # fmt: skip


@pytest.mark.parametrize("response", LONG)
def test_a_response_is_held_against_each_of_500_names_four_times_at_most(
    response: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With and without opening words and titles; `bench/judging.py` tells how long that takes."""
    looked: list[str] = []

    def counted(text: str, form: Form, entry: Entry) -> list[Way]:
        looked.append(entry.name)
        return ways(text, form, entry)

    monkeypatch.setattr(matching, "ways", counted)
    assert match(response, among_many()).likeness in Likeness
    assert max(Counter(looked).values(), default=0) <= 4


def among_many() -> Wanted:
    """Return a key among 500 names that are like one another."""
    return Wanted("Alexander Dubček", names=MANY, rivals=tuple(f"jan h{n}us" for n in "abcdefg"))
