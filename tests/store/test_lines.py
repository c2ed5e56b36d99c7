"""Rows as lines of JSON: the way there and back, and what is refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import histories, note, report, review

from cssr_quiz.review import Mark, Rating, Row
from cssr_quiz.store import Store
from cssr_quiz.store.archive import Archive, parse_archive
from cssr_quiz.store.lines import line_of, row_of_line


def test_a_review_is_a_line_that_can_be_read() -> None:
    assert line_of(review(1, 7)) == (
        '{"id":"0000240c-8401-7000-8000-000000000001","device":"desk","kind":"review",'
        '"at":604800001,"day":7,"question":"treaties/alliance","rev":1,'
        '"digest":"0123456789abcdef","form":"write","rung":0,"shown":[],"chance":0.0,'
        '"response":["16 May 1935"],"credit":1.0,"outcome":"correct","hints":0,"guess":false,'
        '"taken":3000,"mode":"review","session":"session","rating":3,"rules":2}'
    )


@given(histories())
@settings(deadline=None, max_examples=60)
def test_every_row_comes_back_as_it_was(rows: list[Row]) -> None:
    assert [row_of_line(json.loads(line_of(row))) for row in rows] == rows


@given(st.text())
@settings(deadline=None)
def test_a_line_holds_any_text_without_breaking(text: str) -> None:
    line = line_of(note(1, Mark.FLAG, question=text))
    assert len(line.splitlines()) == 1
    assert row_of_line(json.loads(line)) == note(1, Mark.FLAG, question=text)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": 7}, "`id` must be text"),
        ({"at": "now"}, "`at` must be a number"),
        ({"day": True}, "`day` must be a number"),
        ({"response": "1935"}, "`response` must be a list of texts"),
        ({"response": [1935]}, "`response` must be a list of texts"),
        ({"guess": 1}, "`guess` must be true or false"),
        ({"credit": 1.5}, "`credit` lies between 0 and 1"),
        ({"chance": -3}, "`chance` lies between 0 and 1"),
        ({"chance": float("nan")}, "`chance` lies between 0 and 1"),
        ({"day": -1}, "`day` lies between 0 and 2932896"),
        ({"day": 2_932_897}, "`day` lies between 0 and 2932896"),
        ({"at": 2**63}, "`at` is too large"),
        ({"question": "small/\ud800"}, "`question` holds half a character"),
        ({"rating": 9}, "`rating` must be one of: 1, 2, 3, 4"),
        ({"rating": 0}, "`rating` must be one of: 1, 2, 3, 4"),
        ({"confidence": "perhaps"}, "`confidence` must be one of: sure, think so, guess"),
        ({"outcome": "fine"}, "`outcome` must be one of: correct, close, partial, wrong, skipped"),
        ({"mode": "sleep"}, "`mode` must be one of: review, practice, exam"),
        ({"kind": "poem"}, "`kind` must be one of: review, report, undo, override, flag, suspend"),
    ],
)
def test_a_line_with_a_wrong_value_is_refused(change: dict[str, object], told: str) -> None:
    values = json.loads(line_of(review(1, rating=Rating.GOOD))) | change
    with pytest.raises(ValueError, match=told):
        row_of_line(values)


def test_what_a_line_may_hold_the_database_keeps(store: Store) -> None:
    values = json.loads(line_of(review(1)))
    for number, change in enumerate(({"day": 0}, {"day": 2_932_896, "taken": 2**63 - 1})):
        row = row_of_line(values | change | {"id": f"row-{number}"})
        assert store.merge([row]).added == 1
        assert row in store.log()


def test_a_report_is_a_line_that_can_be_read() -> None:
    line = line_of(report(1, 7, "It was in May."))
    assert line == (
        '{"id":"0000240c-8401-7000-8000-000000000001","device":"desk","kind":"report",'
        '"at":604800001,"day":7,"question":"treaties/alliance","rev":1,'
        '"digest":"0123456789abcdef","form":"write","rung":0,"shown":[],"chance":0.0,'
        '"response":["16 May 1935"],"prompt":"When?","comment":"It was in May."}'
    )
    assert row_of_line(json.loads(line)) == report(1, 7)


@pytest.mark.parametrize("name", ["prompt", "comment", "response", "shown", "digest"])
def test_a_report_without_what_it_is_about_is_refused(name: str) -> None:
    values = json.loads(line_of(report(1)))
    del values[name]
    with pytest.raises(ValueError, match=f"`{name}` is missing"):
        row_of_line(values)


def test_a_line_without_a_field_is_refused() -> None:
    values = json.loads(line_of(review(1)))
    del values["outcome"]
    with pytest.raises(ValueError, match="`outcome` is missing"):
        row_of_line(values)


def test_the_first_line_need_not_tell_how_many_rows_follow() -> None:
    assert parse_archive(['{"log":1,"device":"be99e45c"}'], "log") == Archive((), "be99e45c")
