"""Behind a slip reading goes on, each slip is told once, and nothing follows from the mending."""

import pytest

from cssr_quiz.yamltree import Map, parse
from cssr_quiz.yamltree.onward import ROUNDS

HEAD = "bank: b\nquestions:\n"

SLIPS = {
    # the line alone is made harmless
    "  - id: a: b\n  - id: @c\n    why: 'd\n": [
        "3 unquoted-colon",
        "4 needs-quotes",
        "5 lost-quote",
    ],
    "  - id: a\n    why: [b\n    c\n  - id: d: e\n": ["4 lost-bracket", "6 unquoted-colon"],
    "  - id: a\n    b c\n    why: d: e\n": ["4 no-colon", "5 unquoted-colon"],
    "  - id: a\n    why:b\n    d: e: f\n": ["4 no-space", "5 unquoted-colon"],
    "  - id: *a was b\n  - id: c: d\n": ["3 yaml-magic", "4 unquoted-colon"],
    # tabs are told once a question
    "  - id: a\n\tb: c\n\td: e\n  -\tid: f\n\tg: h\n": ["4 tab", "6 tab"],
    "\t- id: a\n\t\tb: c\n\t- id: d\n\t\te: @f\n": ["3 tab", "5 tab"],
    # hyphens are lined up, with all that stands below them or alone
    "  - id: a\n   - id: b\n    c: d: e\n": ["4 wrong-indent", "5 unquoted-colon"],
    "  - id: a\n - id: b\n   c: d\n  - id: e: f\n": ["4 wrong-indent", "6 unquoted-colon"],
    # a second line that does not line up follows from the first
    "  - id: a\n    b: c\n     d: e\n     f: g\n  - id: h: i\n": [
        "5 wrong-indent",
        "7 unquoted-colon",
    ],
}


def _told(text: str) -> list[str]:
    found = parse(text, "f.yaml").problems
    return sorted(f"{each.span.line} {each.code}" for each in found)


@pytest.mark.parametrize("text", SLIPS)
def test_every_slip_is_told_once(text: str) -> None:
    assert _told(HEAD + text) == SLIPS[text]


def test_what_was_put_in_the_place_of_a_slip_is_known() -> None:
    tree = parse(f"{HEAD}  - id: a: b\n  - id: c\n    d e\n", "f.yaml")
    assert tree.broken
    assert tree.mended == {3, 5}
    assert tree.partial == ((4, 6),)
    assert tree.unread == 0


def test_where_reading_cannot_go_on_the_line_is_named() -> None:
    tree = parse("a: b\n...\nc: d\ne: f: g\n", "f.yaml")
    [problem] = tree.problems
    assert tree.unread == problem.span.line == 3
    assert problem.hint.endswith("; below line 3 nothing was read")


def test_after_very_many_slips_the_rest_is_not_read() -> None:
    tree = parse(HEAD + "  - id: a: b\n" * 3 * ROUNDS, "f.yaml")
    assert len(tree.problems) == ROUNDS + 1
    assert tree.unread == ROUNDS + 3


def test_behind_long_dashes_the_questions_are_read() -> None:
    tree = parse("bank: b\nquestions:\n– id: a\n  why: @b\n–id: c\n  why: d\n", "f.yaml")
    assert [(each.span.line, each.code) for each in tree.problems] == [
        (3, "lookalike"),
        (5, "lookalike"),
        (4, "needs-quotes"),
    ]
    assert isinstance(tree.root, Map)
    assert list(tree.root.entries) == ["bank", "questions"]
