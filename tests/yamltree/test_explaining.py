"""Syntax errors told as the accidents that they are, at the place where they happened."""

import pytest

from cssr_quiz.yamltree import parse

CASES = {
    # texts that need quotes
    "a: b: c": (1, 5, "unquoted-colon"),
    "a: The end:\nb: c": (1, 11, "unquoted-colon"),
    "- a: b\n  why: He said: no": (2, 15, "unquoted-colon"),
    "a: @b": (1, 4, "needs-quotes"),
    "a: `b`": (1, 4, "needs-quotes"),
    "a: %b": (1, 4, "needs-quotes"),
    "a: * b": (1, 4, "needs-quotes"),
    "a: & b": (1, 4, "needs-quotes"),
    "a: | b": (1, 4, "needs-quotes"),
    "a: > b": (1, 4, "needs-quotes"),
    "a: - b": (1, 4, "needs-quotes"),
    "a: ? b": (1, 4, "needs-quotes"),
    "a: b\n%c: d\n": (2, 1, "needs-quotes"),
    # quotes and brackets
    "a: 'b\nc: d": (1, 4, "lost-quote"),
    "a: 'b\nc: It's d": (1, 4, "lost-quote"),
    'a: "b\nc: d\ne: "f g: h"': (1, 4, "lost-quote"),
    "a: 'tis b": (1, 4, "lost-quote"),
    'x: y\na: "b\n\n': (2, 4, "lost-quote"),
    'a: "b" c': (1, 8, "text-after-quote"),
    "a: 'it's b'": (1, 8, "text-after-quote"),
    "a: [b] c": (1, 8, "text-after-quote"),
    "a: {b} c": (1, 8, "text-after-quote"),
    "a: [b]]": (1, 7, "text-after-quote"),
    "a: [b, c\nd: e": (1, 4, "lost-bracket"),
    "a: {b: c": (1, 4, "lost-bracket"),
    "a: [b,": (1, 4, "lost-bracket"),
    "a:\n  [b, [c], {d: e},\n\n": (2, 3, "lost-bracket"),
    "a: [b, {]": (1, 8, "lost-bracket"),
    "a: [b,, c]": (1, 7, "extra-comma"),
    "a: {, b: c}": (1, 5, "extra-comma"),
    'a: ["b" "c"]': (1, 9, "lost-comma"),
    'a: ["b; "c"]': (1, 10, "lost-comma"),
    "a: {b: 'c'; d: e}": (1, 11, "lost-comma"),
    'a: ["b"\nc: d': (1, 4, "lost-bracket"),
    "a: [b: c: d]": (1, 9, "unquoted-colon"),
    "a: [b, - c]": (1, 8, "needs-quotes"),
    'a: "\\D"': (1, 5, "bad-escape"),
    'a: "\\xZZ"': (1, 7, "bad-escape"),
    'a: "\\ud800"': (1, 7, "bad-escape"),
    # indents, spaces and colons
    "- a: b\n\tc: d": (2, 1, "tab"),
    "a:\n\t- b": (2, 1, "tab"),
    "-\ta: b\n\tc: d": (1, 2, "tab"),
    "a: b\n  c: d": (2, 3, "wrong-indent"),
    "a:\n  b: c\n d: e": (3, 2, "wrong-indent"),
    "a:\n  - b: c\n   - d: e": (3, 4, "wrong-indent"),
    "a:\n- b: c\nd: e\n- h: i": (3, 1, "wrong-indent"),
    "a:\n  - b: c\n d: e\n\n  - f: g": (3, 2, "wrong-indent"),
    "a:\n  - b: c\n    d: e\nf: g\n    h: i": (4, 1, "wrong-indent"),
    "questions:\na: b\n- id: c": (2, 1, "wrong-indent"),
    "a:\n  - b: c\n  d: e": (3, 3, "wrong-indent"),
    "a: b\n- c": (2, 1, "wrong-indent"),
    " a: b\nc: d": (1, 2, "wrong-indent"),
    "- a: b\nc: d": (1, 1, "wrong-indent"),
    "a: b\n- id: c": (2, 1, "missing-field"),
    "a: b\n  - prompt: c": (2, 3, "missing-field"),
    "a b\nc: d": (1, 1, "no-colon"),
    "a:\n  * b: c": (2, 3, "lookalike"),
    "a:\n  - b\n  * c": (3, 3, "lookalike"),
    "questions:\n1. c\na) d\ne: f": (2, 1, "pasted-test"),
    "a: b\nc:d\ne: f": (2, 1, "no-space"),
    "a: b\nc:d": (2, 1, "no-space"),
    "a:b\nc: d": (1, 1, "no-space"),
    "a:\n  -b: c\n  - d": (2, 3, "no-space"),
    "a: b\nc:\n-Říp": (3, 1, "no-space"),
    "- a: b\n  text that goes\n  on: c": (2, 3, "no-colon"),
    "a: b\nc d\n": (2, 1, "no-colon"),
    # the rest
    "a: " + 2000 * "[": (1, 1003, "too-deep"),
    "a: b\n...\nc": (3, 1, "yaml-syntax"),
}


@pytest.mark.parametrize("text", CASES)
def test_an_accident_has_its_code_and_its_place(text: str) -> None:
    tree = parse(text, "f.yaml")
    assert tree.broken
    assert [(each.span.line, each.span.column, each.code) for each in tree.problems] == [
        CASES[text]
    ]


def test_every_accident_says_what_and_how_to_mend_it() -> None:
    said: dict[str, set[str]] = {}
    for text in CASES:
        [problem] = parse(text, "f.yaml").problems
        said.setdefault(problem.message, set()).add(problem.hint)
    assert said == {
        "a text with `: ` in it needs quotes": {
            'write "..." around the whole text after the field\'s name',
        },
        "a text cannot begin with a backtick in YAML": {'write "..." around the text'},
        **{
            f"a text cannot begin with `{sign}` in YAML": {'write "..." around the text'}
            for sign in "@%*&|>-?"
        },
        "a line cannot begin with `%` in YAML": {'write "..." around the text'},
        "the quote that opens here is never closed": {
            "add the same quote at the end",
            'a text that begins with an apostrophe needs "..." around it',
        },
        "the text goes on after its closing quote or bracket": {
            "put single quotes around the whole text, '...', or write \\\" for each quote inside",
            'put double quotes around the whole text, "...", in place of the single ones',
            'put quotes around the whole text, "..." where it holds an apostrophe',
        },
        "the bracket that opens here is not closed": {
            "add `]` or `}`, or put quotes around the text"
        },
        "a text ends before this, and no comma follows": {
            "put a comma between the two, or the quote that is missing"
        },
        "nothing stands before this comma": {
            'delete it, or write "..." around a text with a comma in it'
        },
        "lists and fields nest more than 12 deep": {
            "a question file never needs that; check the brackets and the indents"
        },
        "this backslash means nothing in double quotes": {
            "use single quotes, or write the backslash twice"
        },
        "a tab cannot indent a line in YAML": {"use spaces"},
        "this line does not line up with the lines above it": {
            "fields of one question begin in the same column; use spaces"
        },
        "this hyphen does not stand below the others of its list": {
            "the hyphens of one list stand in the same column, those of questions too"
        },
        "this stands too far left to belong to the question above": {
            "move it to the right, below the first field of its question"
        },
        "this stands between `questions:` and the first question": {
            "move it above `questions:`, or below the first line of its question"
        },
        "this line stands further right than those below it": {
            "delete the spaces before it: the fields of a bank begin at the left edge"
        },
        "a question stands above the fields of the bank": {
            "begin the file with `bank:`, and move the question below `questions:`"
        },
        "the line `questions:` is missing above the first question": {
            "write `questions:` in a line of its own above this one"
        },
        "an item begins with a hyphen in YAML, not with `*`": {
            "write `- ` in its place, for a question `- id: ...`"
        },
        "this is a test as it is printed, and YAML asks for fields": {
            (
                "write a question as `- id: first`, below it `prompt: ...` and `answer: ...`, "
                "or `choices:`"
            )
        },
        "a colon or a dash needs a space after it": {"write `name: value`, or `- item`"},
        "this line is no `name: value`": {
            "write a colon after the field's name; indent a text that goes on deeper than its field"
        },
        "this is not valid YAML": {
            "look at the indents, quotes and colons here and in the line above"
        },
    }


def test_an_error_that_follows_from_an_alias_is_not_told_again() -> None:
    tree = parse("a: b\nc: *star was red\n", "f.yaml")
    assert tree.broken
    assert [problem.code for problem in tree.problems] == ["yaml-magic"]
