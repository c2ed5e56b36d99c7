"""Text made safe for a terminal, and readable on one that knows only ASCII."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.ui.clean import clean, readable, spelt

codecs.register_error("readable", readable)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("a\tb\r\nc", "a b�\nc"),
        ("\u202eturned\u2069", "�turned�"),
        ("bell\a null\0 del\x7f c1\x9b", "bell� null� del� c1�"),
        ("half a pair \ud83d", "half a pair �"),
        ("Dubček, Хрущёв, 日本 🎓", "Dubček, Хрущёв, 日本 🎓"),
    ],
)
def test_nothing_in_a_text_can_command_a_terminal(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_what_is_cleaned_can_be_encoded_and_is_clean(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert len(cleaned) == len(text)


def test_a_stream_that_knows_only_ascii_stays_readable() -> None:
    text = "1 of 2 · Dubček → “Žižka” – Хрущёв ✓"
    assert text.encode("ascii", "readable") == b'1 of 2 - Dubcek -> "Zizka" - ?????? +'


def test_a_text_is_spelt_as_a_stream_shows_it() -> None:
    assert spelt("› Dubček ↑↓ …", "ascii") == "> Dubcek ^v ..."
    assert spelt("› Dubček ↑↓ …", "latin-1") == "> Dubcek ^v ..."
    assert spelt("› Dubček ↑↓ …", "utf-8") == "› Dubček ↑↓ …"


def test_bytes_that_are_no_text_are_marked() -> None:
    assert b"a\xffb".decode("utf-8", "readable") == "a�b"
