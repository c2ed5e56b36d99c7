"""Rows of the log come back from SQLite as they went in."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import NAME, review

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Asked, Confidence, Mark, Mode, Note, Rating, Report, Review, Row, Stamp
from cssr_quiz.schedule import Progress
from cssr_quiz.store import Store
from cssr_quiz.store.migrations import schema
from cssr_quiz.store.rows import (
    INSERT_ROW,
    SELECT_PROGRESS,
    UPSERT_PROGRESS,
    row_of,
    row_values,
)

LAW = settings(deadline=None, max_examples=200, derandomize=True)

whole = st.integers(-(2**63), 2**63 - 1)
shares = st.floats(0, 1)
names = st.text(st.characters(codec="utf-8"))
texts = st.lists(st.text(st.characters(exclude_categories=())), max_size=4).map(tuple)
stamps = st.builds(Stamp, names, names, whole, whole)
ratings = st.none() | st.sampled_from(Rating)
asked = st.builds(Asked, names, whole, names, names, whole, texts, shares)
rows = st.one_of(
    st.builds(Report, stamps, asked, names, texts, names),
    st.builds(Note, stamps, st.sampled_from(Mark), names, names, ratings, st.booleans()),
    st.builds(
        Review,
        stamps,
        asked,
        texts,
        shares,
        st.sampled_from(Outcome),
        whole,
        st.booleans(),
        whole,
        st.sampled_from(Mode),
        names,
        ratings,
        whole,
        st.none() | st.sampled_from(Confidence),
        names,
    ),
)
days = st.none() | whole
progresses = st.builds(
    Progress,
    names,
    whole,
    st.none() | st.floats(0.001, 36500),
    st.none() | st.floats(1, 10),
    days,
    shares,
    whole,
    whole,
    whole,
    whole,
    days,
    days,
    st.booleans(),
    days,
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(schema())
    return connection


def whole_characters(row: Row) -> Row:
    """Return a row with each two halves of a character put together, as JSON reads them."""
    if isinstance(row, Note):
        return row
    shown, response = (
        tuple(
            text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
            for text in part
        )
        for part in (row.asked.shown, row.response)
    )
    values = {name: getattr(row.asked, name) for name in Asked.__slots__}
    whole = Asked(**{**values, "shown": shown})
    return replace(row, asked=whole, response=response)


@given(rows)
@LAW
def test_every_row_comes_back_as_it_went_in(row: Row) -> None:
    connection = database()
    connection.execute(INSERT_ROW, row_values(row))
    found = row_of(connection.execute("SELECT * FROM log").fetchone())
    connection.close()
    assert found == whole_characters(row)


@given(progresses)
@LAW
def test_every_progress_comes_back_as_it_went_in(progress: Progress) -> None:
    connection = database()
    for _ in range(2):
        connection.execute(UPSERT_PROGRESS, progress)
    [line] = connection.execute(SELECT_PROGRESS).fetchall()
    connection.close()
    assert Progress._make(line) == progress


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Věčné časy!",
        "Дубчек",
        "العربية",
        "👩‍🚀",
        'a "quoted" \\ text',
        "two\nlines\tand\ttabs\r\n",
        "NUL \x00 and escape \x1b[31m",
        "no-break\u00a0space, zero\u200bwidth, mark\u0301, bom\ufeff",
        "half a character \ud83d",
        "\udc80 what a terminal could not read",
        "\uffff\U0010ffff",
    ],
)
def test_odd_responses_are_kept_as_they_are(tmp_path: Path, text: str) -> None:
    row = review(1)
    kept = {name: getattr(row, name) for name in Review.__slots__}
    odd = Review(**{**kept, "response": (text, "", text)})
    with Store.open(tmp_path / "progress.db", lambda: "desk") as store:
        store.record(odd)
        assert store.rows(NAME) == [odd]


def test_two_halves_of_a_character_become_the_character() -> None:
    row = review(1)
    kept = {name: getattr(row, name) for name in Review.__slots__}
    halves = Review(**{**kept, "response": ("\ud83d\ude80",)})
    connection = database()
    connection.execute(INSERT_ROW, row_values(halves))
    found = row_of(connection.execute("SELECT * FROM log").fetchone())
    connection.close()
    assert isinstance(found, Review)
    assert found.response == ("🚀",)


def test_texts_are_readable_in_the_database() -> None:
    connection = database()
    connection.execute(INSERT_ROW, row_values(review(1)))
    [line] = connection.execute("SELECT response, shown, target, confused FROM log").fetchall()
    connection.close()
    assert tuple(line) == ('["16 May 1935"]', "[]", None, None)
