"""What the pages say is true: examples load, commands exist, reference pages are current."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from cssr_quiz.bank import load
from cssr_quiz.bank.check import check
from cssr_quiz.bank.text import parse_text
from cssr_quiz.cli.main import make_app
from cssr_quiz.diagnostics import Level

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def _blocks(language: str) -> list[tuple[str, str]]:
    return [
        (f"{page.name}-{number}", text)
        for page in PAGES
        for number, (found, text) in enumerate(FENCE.findall(page.read_text("utf-8")), 1)
        if found == language
    ]


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("name", "text"), _blocks("yaml"), ids=lambda value: value[:20])
def test_every_yaml_example_loads_without_a_problem(name: str, text: str, tmp_path: Path) -> None:
    assert name
    file = "course.yaml" if text.startswith("course:") else "example.yaml"
    (tmp_path / file).write_text(text, "utf-8")
    if file == "course.yaml":
        for other in ("twenties", "thirties"):
            bank = f"bank: {other}\nquestions: [{{id: a, prompt: P?, answer: A}}]\n"
            (tmp_path / f"{other}.yaml").write_text(bank, "utf-8")
    library = load([tmp_path])
    serious = [each for each in check([tmp_path]).problems if each.level is not Level.ADVICE]
    assert [str(problem) for problem in serious] == []
    assert list(library.all())


def test_there_are_examples_on_every_teachers_page() -> None:
    pages = {name.rpartition("-")[0] for name, _ in _blocks("yaml")}
    assert {"README.md", "writing-questions.md", "question-types.md"} <= pages


@pytest.mark.parametrize(("name", "text"), _blocks("markdown"), ids=lambda value: value[:20])
def test_every_example_of_a_study_text_has_its_anchors(name: str, text: str) -> None:
    study = parse_text(text, name)
    assert study.passages
    assert study.problems == ()


def test_every_command_that_a_page_names_exists() -> None:
    group = get_command(make_app())
    known = set(group.list_commands(None))  # type: ignore[attr-defined]
    named = set()
    for page in PAGES:
        named |= set(
            re.findall(r"cssr-quiz (?:--profile \w+ )?([a-z][\w-]+)", page.read_text("utf-8"))
        )
    assert named <= known
    assert known <= named


def test_every_option_that_a_page_names_belongs_to_its_command() -> None:
    group = get_command(make_app())
    named = r"cssr-quiz (?:--profile \w+ )?([a-z][\w-]+)([^`|;#&>\n]*)"
    for page in PAGES:
        for name, rest in re.findall(named, page.read_text("utf-8")):
            command = group.get_command(None, name)  # type: ignore[attr-defined]
            within = getattr(command, "commands", {}).values()
            params = [param for each in (command, *within) for param in each.params]
            known = {word for each in params for word in (*each.opts, *each.secondary_opts)}
            assert {*re.findall(r"(?<!\S)--[a-z][\w-]*", rest)} <= known | {"--help"}, rest


def test_every_command_and_option_has_a_help_text() -> None:
    group = get_command(make_app())
    for name in group.list_commands(None):  # type: ignore[attr-defined]
        command = group.get_command(None, name)  # type: ignore[attr-defined]
        assert command.get_short_help_str(), name
        for option in command.params:
            if option.param_type_name == "option":
                assert option.help, (name, option.name)


@pytest.mark.parametrize("page", ["question-types.md", "commands.md", "codes.md"])
def test_generated_pages_are_current(page: str) -> None:
    made = _reference().PAGES[page]().rstrip() + "\n"
    assert (ROOT / "docs" / page).read_text("utf-8") == made


def test_links_between_pages_lead_somewhere() -> None:
    pages = [*PAGES, ROOT / "CONTRIBUTING.md"]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), (page.name, target)
