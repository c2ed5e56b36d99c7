"""A bank to begin with is one that can be asked, whatever it was made of."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import load
from cssr_quiz.bank.check import check
from cssr_quiz.bank.editor import SCHEMA
from cssr_quiz.bank.starter import starter
from cssr_quiz.bank.text import parse_text
from cssr_quiz.diagnostics import has_errors
from cssr_quiz.question import COMMON, QuestionType
from cssr_quiz.questions import TYPES

TEXT = """\
## The spring {#spring}

The old guard fell in late 1967 [sic]: nobody asks. Dubček led from January 1968. {#spring/1}

It ended in 1969 with a new leader. Gustáv Husák had led Slovakia since 1968. {#spring/2}

## Without a date {#plain}

Nothing happened here. {#plain/1}
"""


def faults(text: str, folder: Path) -> list[str]:
    path = folder / "mine.yaml"
    path.write_text(text, "utf-8")
    problems = check([path]).problems
    assert list(load([path]).all())
    return [str(problem) for problem in problems] if has_errors(problems) else []


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.key)
def test_each_type_has_an_example_that_is_right(kind: QuestionType, tmp_path: Path) -> None:
    text = starter("mine", [kind])
    assert faults(text, tmp_path) == []
    assert f"\n    {kind.key}:" in text or f"- {kind.key}:" in text


def test_all_types_stand_in_one_bank(tmp_path: Path) -> None:
    text = starter("the-first_bank", TYPES)
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA}\n")
    assert "\nbank: the-first-bank   #" in text
    assert "\ntitle: The first bank\n" in text
    assert faults(text, tmp_path) == []
    assert len(list(load([tmp_path / "mine.yaml"]).all())) == len(TYPES)


def test_remarks_say_what_each_field_and_each_type_is_for() -> None:
    lines = starter("mine", TYPES).splitlines()
    remarks = [line.strip(" #") for line in lines if line.lstrip().startswith("#")]
    said = "".join(remarks).replace(" ", "")
    expected = [f"{each.name}: {each.about}" for each in COMMON]
    for kind in TYPES:
        expected.append(f"{kind.key}: {kind.manual.strip().partition(chr(10) * 2)[0]}")
        expected += [f"{each.name}: {each.about}" for each in kind.fields if not each.required]
    missing = [each for each in expected if "".join(each.split()) not in said]
    assert len(expected) > 20
    assert missing == []


def test_a_study_text_is_named_in_the_head() -> None:
    text = starter("mine", (), parse_text(TEXT, "texts/the spring.md"))
    assert "\ntext: texts/the spring.md   # the study text that `cite` points into\n" in text


def test_a_name_that_yaml_takes_for_nothing_stands_in_quotes() -> None:
    assert 'bank: "null"   # a short name that never changes' in starter("null", ()).splitlines()


def test_passages_below_no_heading_are_told_by_their_anchors_alone() -> None:
    text = starter("mine", (), parse_text("It began in 1968. {#a/1}\n\nSo. {#a/2}\n", "t.md"))
    assert "  # a/1 to a/2" in text.splitlines()


def test_an_id_is_made_of_what_follows_where_a_sentence_begins_with_its_year() -> None:
    text = starter("mine", (), parse_text("In 1961, the wall was built. {#a/1}\n", "t.md"))
    assert "  - id: 1961-wall-built" in text.splitlines()


def test_a_study_text_gives_a_cloze_for_each_passage_with_a_date(
    tmp_path: Path,
) -> None:
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    text = starter("mine", (), parse_text(TEXT, "text.md"))
    assert text.partition("questions:\n")[2] == (
        "\n"
        "  # The spring: spring/1 to spring/2\n"
        "  - id: old-guard-fell-late\n"
        '    cloze: "The old guard fell in late [1967] \\\\[sic\\\\]: nobody asks."\n'
        "    cite: spring/1\n"
        "  - id: gustav-husak-led-slovakia\n"
        "    cloze: Gustáv Husák had led Slovakia since [1968].\n"
        "    cite: spring/2\n"
        "\n"
        "  # Without a date: plain/1 to plain/1\n"
    )
    assert faults(text, tmp_path) == []
    first, second = load([tmp_path / "mine.yaml"]).all()
    assert first.forms()[0].key == ("1967",)
    assert second.forms()[0].key == ("1968",)


@given(st.text(max_size=30))
@settings(max_examples=50, deadline=None)
def test_every_file_name_gives_a_bank(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    name = name.encode("utf-8", "replace").decode()
    assert faults(starter(name, TYPES[:1]), tmp_path_factory.mktemp("bank")) == []
