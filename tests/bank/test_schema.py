"""Schema and reader accept and refuse the same files, but for what a schema cannot know."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import load
from cssr_quiz.bank.schema import DRAFT, schema
from cssr_quiz.diagnostics import Level
from cssr_quiz.questions import TYPES

jsonschema_rs = pytest.importorskip("jsonschema_rs")

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "tests" / "gallery"
BAD = sorted(GALLERY.rglob("*.yaml"))
COURSES = sorted((ROOT / "quizzes").rglob("*.yaml"))
_FENCE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
EXAMPLES = [
    (f"{page.stem}-{number}", text)
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
    for number, text in enumerate(
        re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    )
]

# What only the reader knows: texts compared with one another or read as a date or a number,
# things in other files, and what YAML itself leaves to the reader.
BEYOND_A_SCHEMA = {
    "bad-date": "whether a day exists, or a notation is known",
    "bad-gap": "brackets without a partner, or with nothing in them",
    "bad-id": "`True` and `true` are one to a schema, and so are `1.0` and `1`",
    "bad-number": "more asked for than there is; a share above 1 in quotes; `1.0` again",
    "duplicate-bank": "another file",
    "duplicate-field": "YAML parsers tell it, or keep the last",
    "duplicate-id": "two questions compared",
    "duplicate-question": "two questions compared",
    "equal-options": "texts compared after folding",
    "failed-test": "a key must judge",
    "key-not-right": "a key must judge",
    "lookalike": "a long dash for a hyphen makes one text of a list",
    "too-few": "a tie that leaves one place",
    "wrong-is-right": "a key must judge",
    "yaml-magic": "aliases and tags are gone when a schema sees a file",
}


class _Core(yaml.CSafeLoader):
    """YAML 1.2's core schema, by which editors read: dates and `no` are texts."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^({_pattern})$"), None)
_Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def _as_json(node: object) -> object:
    """Return what an editor's schema sees: names of fields are texts."""
    if isinstance(node, dict):
        return {str(key): _as_json(value) for key, value in node.items()}
    return [_as_json(each) for each in node] if isinstance(node, list) else node


def told_by_schema(text: str) -> list[str] | None:
    """Return the schema's errors; None where no editor could read the text as YAML."""
    try:
        found = _as_json(yaml.load(text, _Core))  # noqa: S506 - a safe loader, with fewer tags
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None
    return [
        f"{'/'.join(map(str, each.instance_path))}: {each.message}"
        for each in _VALIDATOR.iter_errors(found)
    ]


# What an author may put in the place of anything: texts, numbers, dates, lists and fields.
STRAYS = (
    """
true; False; no; null; Null; ~; 'null'; ''; ' '; 0; -1; +3; 1.0; 1.5; 007; 1e3; 1_000; '1 000'; 1e40
1.; .5; 1..2; 1e; 0.5; '0.5'; '1.5'; 2; '2'; ٣; 14,7; 5 %; -5 %; '50%'; %; half; yesterday
1935; 1935-05-16; 1935-13-45; 2026-11-26; 16 May 1935; 1944-09/1945-05; 1967~; 195X
a; A b; Big One; é; '[gap]'; 'a [gap] b'; '[a|]'; '[ ]'; '\\[x]'; '[\\[]'; I
[]; {}; [a]; [a, b]; [[a]]; [[1, 2]]; [a, [b, [c]]]; [true]; [yesterday]; [1935]
{a: b}; {a: b, c: d}; {a: }; {a: [b]}; {'': x}; {1: 2, 3: 4}; {yesterday: note}; {1936: note}
[{right: A}, B]; [{right: A, credit: half}, B]; [{right: A}, {wrong: B, credit: 0.5}]
[{right: A}, {wrong: B, credit: true}]; [{right: A}, {wrong: B, why: }]; [{wrong: A}, B]
{passage: a}; {passage: a, quote: x}; {quote: x}; {right: x}; {right: [x], wrong: y}; {who: X}
""".replace("\n", "; ")
    .strip("; ")
    .split("; ")
)
FIELDS = sorted({each.name for kind in TYPES for each in kind.fieldset.fields} | {"anwser"})


def _nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield a node and all that stand in it."""
    yield node
    for each in node.value if isinstance(node, yaml.CollectionNode) else ():
        for inside in each if isinstance(each, tuple) else (each,):
            yield from _nodes(inside)


@settings(max_examples=300, deadline=None)
@example(("twice", "bank: b\nquestions: [{id: a, prompt: P, truth: false}]"), 5, "truth")
@given(st.sampled_from(EXAMPLES), st.integers(0, 500), st.sampled_from([*STRAYS, *FIELDS]))
def test_whatever_stands_in_a_place_both_take_it_or_both_refuse_it(
    bank: tuple[str, str], place: int, stray: str
) -> None:
    _, text = bank
    assume(not text.startswith("course:"))
    root = yaml.compose(text)
    assert root
    nodes = [*_nodes(root)][1:]
    node = nodes[place % len(nodes)]
    first, last = node.start_mark.index, node.end_mark.index
    after = text[first:last]
    text = text[:first] + stray + after[len(after.rstrip()) :] + text[last:]
    with TemporaryDirectory() as folder:
        (path := Path(folder, "one.yaml")).write_text(text, "utf-8")
        codes = _codes(path)
    # Of a field that stands twice a schema sees one only, so it may miss what is wrong with both.
    if told_by_schema(text) == [] and "duplicate-field" not in codes:
        assert codes <= BEYOND_A_SCHEMA.keys()
    else:
        assert codes


_VALIDATOR = jsonschema_rs.Draft202012Validator(schema())


def _codes(path: Path) -> set[str]:
    return {each.code for each in load([path]).problems if each.level is Level.ERROR}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_file_of_the_gallery_is_met_alike(path: Path) -> None:
    try:
        errors = told_by_schema(path.read_text("utf-8"))
    except UnicodeDecodeError:
        return
    codes = _codes(path)
    if errors is None:
        assert codes, "an editor cannot read it, so the reader must not"
    elif errors:
        assert codes, errors
    else:
        assert codes <= BEYOND_A_SCHEMA.keys()


@pytest.mark.parametrize("path", COURSES, ids=lambda path: path.stem)
def test_a_file_of_the_courses_is_accepted(path: Path) -> None:
    assert told_by_schema(path.read_text("utf-8")) == []


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=lambda value: value[:20])
def test_an_example_of_the_pages_is_accepted(name: str, text: str) -> None:
    assert name
    assert told_by_schema(text) == []


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("{prompt: P, answer: A, why: }", "questions/0/why"),
        ("{prompt: P, answer: null}", "questions/0/answer"),
        ("{prompt: P, answer: A, accept: [~, B]}", "questions/0/accept/0"),
        ("{prompt: P, choices: [right: Null, wrong: eins]}", "questions/0/choices/0/right"),
        ("{prompt: P, anwser: A}", "questions/0"),
        ("{prompt: P, why: It was so.}", "questions/0"),
        ("{prompt: P, answer: A, date: 1935}", "questions/0"),
        ("{answer: A}", "questions/0"),
        ("{id: Big One, prompt: P, answer: A}", "questions/0/id"),
        ("{rev: 0, prompt: P, answer: A}", "questions/0/rev"),
        ("{prompt: P, answer: [A]}", "questions/0/answer"),
        ("{prompt: P, answer: A, tests: {rigth: A}}", "questions/0/tests"),
        ("{prompt: P, answer: A, cite: {quote: few words}}", "questions/0/cite"),
        ("{prompt: P, truth: maybe}", "questions/0/truth"),
        ("{prompt: P, choices: [{right: A, wrong: B}, C]}", "questions/0/choices/0/wrong"),
        ("{prompt: P, choices: [{right: A, credit: 2}, C]}", "questions/0/choices/0/credit"),
        ("{prompt: P, choices: [right: A]}", "questions/0/choices"),
        ("{prompt: P, match: {a: b}}", "questions/0/match/a"),
        ("{prompt: P, order: [a]}", "questions/0/order"),
        ("{prompt: P, choices: [A, B: no]}", "questions/0/choices"),
        ("{prompt: P, number: lots}", "questions/0/number"),
        ("{prompt: P, number: 2.5 million}", "questions/0/number"),
        ("{prompt: P, number: ٣}", "questions/0/number"),
        ("{prompt: P, number: 2, tolerance: -1}", "questions/0/tolerance"),
        ("{prompt: P, number: 2, tolerance: a few}", "questions/0/tolerance"),
        ("{prompt: P, date: yesterday}", "questions/0/date"),
        ("{prompt: P, date: true}", "questions/0/date"),
        ("{prompt: P, date: 1935, near: [1936: note, soon]}", "questions/0/near/1"),
        ("{prompt: P, date: 1935, near: [soon: note]}", "questions/0/near/0"),
        ("{prompt: P, number: 2026-11-26}", "questions/0/number"),
        ("{prompt: P, number: 2, tolerance: -5 %}", "questions/0/tolerance"),
        (
            "{prompt: P, choices: [right: A, {wrong: B, credit: half}]}",
            "questions/0/choices/1/credit",
        ),
        ("{prompt: P, answers: []}", "questions/0/answers"),
        ("{cloze: no gap}", "questions/0/cloze"),
        ("text", "questions/0"),
    ],
)
def test_both_refuse_a_mistake_and_the_schema_names_its_place(
    question: str, place: str, tmp_path: Path
) -> None:
    text = f"bank: one\nquestions:\n  - {question}\n"
    (tmp_path / "one.yaml").write_text(text, "utf-8")
    assert _codes(tmp_path / "one.yaml")
    assert place in {error.partition(":")[0] for error in told_by_schema(text) or ()}


@pytest.mark.parametrize(
    "question",
    [
        "{id: 1938, prompt: 1938, answer: 1938, accept: 38}",
        "{prompt: P, date: 1938, near: [1939, 1940: no]}",
        "{prompt: true, answer: no, rev: '2', tags: []}",
        "{prompt: P, number: 1.10, tolerance: 5 %}",
        "{prompt: P, number: 14 700_000, tolerance: '1e3'}",
        "{prompt: P, truth: YES}",
        "{prompt: P, choices: [A: B, right: C]}",
        "{prompt: P, choices: [null: B, right: C]}",
        "{prompt: P, match: {null: nothing, one: something}}",
        "{prompt: P, choices: [right: A, {wrong: B, credit: '.5'}]}",
        "{id: true, prompt: P, answer: 'null'}",
        r"{cloze: 'An open bracket is [\[].'}",
    ],
)
def test_both_accept_what_stands_there_without_quotes(question: str, tmp_path: Path) -> None:
    text = f"bank: one\nquestions:\n  - {question}\n"
    (tmp_path / "one.yaml").write_text(text, "utf-8")
    assert _codes(tmp_path / "one.yaml") == set()
    assert told_by_schema(text) == []


def test_every_mapping_with_named_fields_allows_no_others() -> None:
    def walk(node: object) -> None:
        if isinstance(node, dict):
            if "properties" in node:
                assert node["additionalProperties"] is False, node
            for each in node.values():
                walk(each)
        elif isinstance(node, list):
            for each in node:
                walk(each)

    walk(schema())


def test_a_schema_says_of_which_draft_it_is() -> None:
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_field_has_its_description() -> None:
    defs = schema()["$defs"]
    for kind in TYPES:
        made = defs[f"question-{kind.key}"]["properties"]
        assert {name: each["description"] for name, each in made.items()} == {
            each.name: each.about for each in kind.fieldset.fields
        }
        assert defs[f"question-{kind.key}"]["description"] in " ".join(kind.manual.split())
    assert defs["question-answer"]["properties"]["rev"]["default"] == 1


def test_a_question_without_a_key_yet_is_offered_all_of_them() -> None:
    offered = schema()["$defs"]["untyped"]["properties"]
    assert {kind.key for kind in TYPES} <= offered.keys()
    assert offered["date"]["description"].startswith("the date, in EDTF")


def test_check_jsonschema_accepts_the_courses_and_the_schema_itself(tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema")
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(schema()), "utf-8")
    command = [sys.executable, "-m", "check_jsonschema"]
    files = [str(each) for each in COURSES]
    for more in (["--check-metaschema", str(path)], ["--schemafile", str(path), *files]):
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_schema_of_courses_only_refuses_a_bank() -> None:
    only = jsonschema_rs.Draft202012Validator(schema(course=True))
    assert only.is_valid({"course": "history", "banks": ["one"]})
    assert not only.is_valid({"bank": "one", "questions": [{"prompt": "P?", "answer": "A"}]})
    assert schema()["$schema"] == DRAFT
