"""A mapping read by the declaration of its fields: values, defaults, and every mistake at once."""

import inspect

import pytest

from cssr_quiz.diagnostics import Span
from cssr_quiz.fields import Field, Fieldset, Incomplete, Problems, Record
from cssr_quiz.kinds import FLAG, SLUG, SLUGS, TEXT, TEXTS, WHOLE, as_map
from cssr_quiz.yamltree import Map, Text, parse

NAME = Field("name", SLUG, "what it is called")
TITLE = Field("title", TEXT, "what is shown", default="untitled")
COUNT = Field("count", WHOLE, "how many", default=1)
OPEN = Field("open", FLAG, "whether it is open", default=False)
TAGS = Field("tags", TEXTS, "words", default=())
NEAR = Field("near", SLUGS, "what lies near", default=())
TOWN = Fieldset("a town", (NAME, TITLE, COUNT, OPEN, TAGS, NEAR))


@pytest.fixture
def town(request: pytest.FixtureRequest) -> tuple[Record, list[str]]:
    """Return the town of the test's docstring and what is wrong with it."""
    root = parse(inspect.cleandoc(request.function.__doc__ or "") + "\n", "town.yaml").root
    assert isinstance(root, Map)
    problems = Problems("town.yaml")
    record = Record(root, TOWN, problems)
    return record, [str(problem) for problem in sorted(problems.found)]


def test_fields_are_read_and_left_out_ones_have_their_default(
    town: tuple[Record, list[str]],
) -> None:
    """
    name: brno-2
    title: "  Brno,\tthe   second "
    tags: moravia
    near: [vienna, olomouc]
    """
    record, problems = town
    assert problems == []
    assert record[NAME] == "brno-2"
    assert record[TITLE] == "Brno, the second"
    assert record[COUNT] == 1
    assert record[OPEN] is False
    assert record[TAGS] == ("moravia",)
    assert record[NEAR] == ("vienna", "olomouc")
    assert record.place(TAGS) == Text("moravia", 3, 7)
    assert record.place(COUNT) is record.node


def test_every_mistake_of_a_mapping_is_told_at_once(town: tuple[Record, list[str]]) -> None:
    """
    titel: Brno
    count: 0
    open: maybe
    tags: [a, [b], "", {c: d}]
    near: [Vienna, olomouc, -]
    height: 200
    """
    record, problems = town
    assert problems == [
        (
            "town.yaml:1:1: error[missing-field] a town needs the field `name` "
            "(add `name:`, what it is called)"
        ),
        "town.yaml:1:1: error[unknown-field] unknown field `titel` (did you mean `title`?)",
        "town.yaml:2:8: error[bad-number] expected a whole number from 1, found `0`",
        "town.yaml:3:7: error[bad-flag] expected `true` or `false`, found `maybe`",
        (
            "town.yaml:4:11: error[wrong-kind] expected a text, found a list "
            "(write one text, in quotes where it begins with `[`)"
        ),
        "town.yaml:4:16: error[empty-value] nothing stands here (fill it in or delete the field)",
        (
            "town.yaml:4:20: error[wrong-kind] expected a text, found fields "
            "(write one text, in quotes where it holds `: `)"
        ),
        (
            "town.yaml:5:8: error[bad-id] `Vienna` is no id: "
            "use small letters a to z, digits, and hyphens between (did you mean `vienna`?)"
        ),
        (
            "town.yaml:5:25: error[bad-id] `-` is no id: "
            "use small letters a to z, digits, and hyphens between"
        ),
        (
            "town.yaml:6:1: error[unknown-field] unknown field `height` "
            "(the fields of a town are name, title, count, open, tags, near)"
        ),
    ]
    assert record[TITLE] == "untitled"
    with pytest.raises(Incomplete):
        record[NAME]


def test_a_misspelt_field_is_not_told_as_missing_too(town: tuple[Record, list[str]]) -> None:
    """
    nmae: brno
    tiitle: Brno
    """
    assert town[1] == [
        "town.yaml:1:1: error[unknown-field] unknown field `nmae` (did you mean `name`?)",
        "town.yaml:2:1: error[unknown-field] unknown field `tiitle` (did you mean `title`?)",
    ]


@pytest.mark.parametrize("text", ["true", "yes", "True", "YES"])
def test_a_flag_is_set_by_true_or_yes(text: str) -> None:
    assert FLAG.read(Text(text, 1, 1), Problems("f")) is True


@pytest.mark.parametrize("text", ["false", "no", "No"])
def test_a_flag_is_cleared_by_false_or_no(text: str) -> None:
    assert FLAG.read(Text(text, 1, 1), Problems("f")) is False


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "x", "²", "١", "9999999999", "1 2"])
def test_a_whole_number_is_plain_digits_from_one(text: str) -> None:
    problems = Problems("f")
    assert WHOLE.read(Text(text, 1, 1), problems) is None
    assert [problem.message for problem in problems.found] == [
        f"expected a whole number from 1, found `{text}`"
    ]


def test_a_text_in_one_line_is_underlined_as_a_whole() -> None:
    problems = Problems("f.yaml")
    assert problems.span(Text("Prague", 3, 7)) == Span("f.yaml", 3, 7, 6)
    assert problems.span(Text("two\nlines", 3, 7)) == Span("f.yaml", 3, 7, 1)
    assert problems.span(Text("", 3, 7)) == Span("f.yaml", 3, 7, 1)
    assert problems.span(Map({}, 3, 7)) == Span("f.yaml", 3, 7, 1)


def test_what_should_be_fields_says_so() -> None:
    problems = Problems("f.yaml")
    node = Map({}, 1, 1)
    assert as_map(node, "`source`", problems) is node
    assert as_map(Text("x", 2, 3), "`source`", problems) is None
    assert [str(problem) for problem in problems.found] == [
        (
            "f.yaml:2:3: error[wrong-kind] `source` must be fields with values "
            "(write `name: value` lines)"
        )
    ]
