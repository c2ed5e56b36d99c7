"""YAML read into nodes: texts stay as they are written, and each knows its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.yamltree import Items, Map, Text, parse
from cssr_quiz.yamltree.builder import MAX_PROBLEMS


def _problems(text: str) -> list[str]:
    return [str(problem) for problem in parse(text, "f.yaml").problems]


def test_nodes_keep_their_text_and_their_place() -> None:
    tree = parse("year: 1938\nflags: [no, ~, 1.10]\n", "f.yaml")
    assert tree.problems == ()
    assert not tree.broken
    assert tree.root == Map(
        {
            "year": (Text("year", 1, 1), Text("1938", 1, 7)),
            "flags": (
                Text("flags", 2, 1),
                Items((Text("no", 2, 9), Text("~", 2, 13), Text("1.10", 2, 16)), 2, 8),
            ),
        },
        1,
        1,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("007", Text("007", 1, 1)),
        ("1968-08-21", Text("1968-08-21", 1, 1)),
        ("'it''s'", Text("it's", 1, 1, plain=False)),
        ('"a\\tb"', Text("a\tb", 1, 1, plain=False)),
        ("# a comment\n\n  1:30", Text("1:30", 3, 3)),
        ("|\n a\n b\n", Text("a\nb\n", 1, 1, plain=False)),
        (">\n a\n b\n", Text("a b\n", 1, 1, plain=False)),
        ("two\nlines", Text("two lines", 1, 1)),
        ("", None),
        ("# a comment\n", None),
    ],
)
def test_a_scalar_is_the_text_that_stands_in_the_file(text: str, expected: Text | None) -> None:
    tree = parse(text, "f.yaml")
    assert tree.root == expected
    assert tree.problems == ()


@pytest.mark.parametrize(
    "text",
    ["🇨🇿: 𝔓 \nb: c\n", "a: x\r\n\r\nb: c", "a: x\r\rb: c", "a: 'x\u2028y'\nb: c", "a: x\x85b: c"],
)
def test_places_count_characters_and_any_end_of_a_line(text: str) -> None:
    root = parse(text, "f.yaml").root
    assert isinstance(root, Map)
    key, _ = root.entries["b"]
    assert key == Text("b", 3 if "\r" in text or "\u2028" in text else 2, 1)


def test_columns_behind_astral_characters_count_each_as_one() -> None:
    root = parse('{"🏙️𝔓": Прага, b: c}', "f.yaml").root
    assert isinstance(root, Map)
    assert root.entries["b"] == (Text("b", 1, 16), Text("c", 1, 19))


def test_a_field_that_stands_twice_is_told_and_the_first_counts() -> None:
    tree = parse("a: 1\nb: {c: 1, c: 2}\na: 3\n", "f.yaml")
    assert [str(problem) for problem in tree.problems] == [
        (
            "f.yaml:2:11: error[duplicate-field] `c` stands twice; the first is in line 2 "
            "(delete one of them)"
        ),
        (
            "f.yaml:3:1: error[duplicate-field] `a` stands twice; the first is in line 1 "
            "(delete one of them)"
        ),
    ]
    assert isinstance(tree.root, Map)
    assert tree.root.entries["a"][1] == Text("1", 1, 4)


def test_anchors_aliases_and_tags_are_told() -> None:
    text = "a: &x b\nc: *x\nd: !now e\nf: &y [g]\nh: !!map {}\n"
    assert _problems(text) == [
        (
            "f.yaml:1:4: error[yaml-magic] `&` begins an anchor in YAML: `x` "
            "(put quotes around a text that begins with `&`)"
        ),
        (
            "f.yaml:2:4: error[yaml-magic] `*` begins an alias in YAML: `x` "
            "(put quotes around a text that begins with `*`)"
        ),
        (
            "f.yaml:3:4: error[yaml-magic] `!` begins a tag in YAML: `!now` "
            "(put quotes around a text that begins with `!`)"
        ),
        (
            "f.yaml:4:4: error[yaml-magic] `&` begins an anchor in YAML: `y` "
            "(put quotes around a text that begins with `&`)"
        ),
        (
            "f.yaml:5:4: error[yaml-magic] `!` begins a tag in YAML: `tag:yaml.org,2002:map` "
            "(put quotes around a text that begins with `!`)"
        ),
    ]


def test_an_alias_is_never_followed() -> None:
    root = parse("a: &x [1, 2]\nb: [*x, *x]\n", "f.yaml").root
    assert isinstance(root, Map)
    assert root.entries["b"][1] == Items(
        (Text("*x", 2, 5, plain=False), Text("*x", 2, 9, plain=False)), 2, 4
    )


def test_of_several_documents_the_first_is_read_and_the_second_told() -> None:
    tree = parse("a: b\n---\nc: d\n---\ne: f\n", "f.yaml")
    assert [str(problem) for problem in tree.problems] == [
        (
            "f.yaml:2:1: error[second-document] a second document begins here "
            "(one file holds one bank; delete the line `---`)"
        )
    ]
    assert isinstance(tree.root, Map)
    assert list(tree.root.entries) == ["a"]


def test_names_that_are_no_texts_are_told() -> None:
    assert _problems("{[a]: b, {c: d}: e}\n") == [
        (
            "f.yaml:1:2: error[key-not-text] a field's name must be text "
            "(put quotes around a text that begins with a bracket)"
        ),
        (
            "f.yaml:1:10: error[key-not-text] a field's name must be text "
            "(put quotes around a text that begins with a bracket)"
        ),
        (
            "f.yaml:1:10: error[duplicate-field] `` stands twice; the first is in line 1 "
            "(delete one of them)"
        ),
    ]


def test_what_stands_around_a_syntax_error_is_kept() -> None:
    tree = parse("a: b\nlist:\n  - c: d\n  - e: f\n    g: 'h\n  - i: j\n", "f.yaml")
    assert tree.broken
    assert [problem.code for problem in tree.problems] == ["lost-quote"]
    assert tree.mended == {5}
    assert isinstance(tree.root, Map)
    items = tree.root.entries["list"][1]
    assert isinstance(items, Items)
    first, second, third = items.items
    assert first == Map({"c": (Text("c", 3, 5), Text("d", 3, 8))}, 3, 5)
    assert isinstance(second, Map)
    assert list(second.entries) == ["e", "g"]
    assert third == Map({"i": (Text("i", 6, 5), Text("j", 6, 8))}, 6, 5)


def test_twelve_levels_are_read_and_a_thirteenth_is_told() -> None:
    assert _problems("[" * 12 + "]" * 12) == []
    assert _problems("[" * 500) == [
        (
            "f.yaml:1:13: error[too-deep] lists and fields nest more than 12 deep "
            "(a question file never needs that; check the brackets and the indents)"
        )
    ]


def test_after_very_many_problems_the_rest_is_not_read() -> None:
    tree = parse("a: b\n" * 1000, "f.yaml")
    assert tree.broken
    assert len(tree.problems) == MAX_PROBLEMS


@settings(deadline=None, max_examples=300, derandomize=True)
@given(text=st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x1F9FF)))
def test_any_printable_text_in_quotes_is_read_as_it_is(text: str) -> None:
    text = text.translate(
        dict.fromkeys([*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF])
    )
    text = text.encode("utf-8", "ignore").decode()
    quoted = "'" + text.replace("'", "''") + "'"
    assert parse(quoted, "f.yaml").root == Text(text, 1, 1, plain=False)
