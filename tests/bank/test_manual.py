"""Every code has its manual, and the examples in it do what they say."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cssr_quiz.bank.check import check
from cssr_quiz.bank.manual import chapters, codes, manual
from cssr_quiz.bank.rules import BY_CODE
from cssr_quiz.diagnostics import Level

SOURCE = Path(__file__).parents[2] / "src" / "cssr_quiz"
FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
GOOD_BANK = b"bank: good\nquestions:\n  - {id: a, prompt: When?, date: 1935}\n"


def _save(name: str, data: bytes) -> Callable[[Path], Path]:
    def made(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return made


BAD_FILES: dict[str, Callable[[Path], Path]] = {
    "no-such-file": lambda folder: folder / "treties.yaml",
    "no-banks": lambda folder: folder,
    "file-too-large": _save("large.yaml", b"#" * (16 * 1024 * 1024 + 1)),
    "not-utf8": _save("saved.yaml", "bank: čtení".encode("cp1250")),
    "control-character": _save("copied.yaml", b"bank: a\x07"),
}
"""What a line of YAML cannot show, made by hand; the good case is a bank that is fine."""


def _write(example: str, folder: Path) -> Path:
    first, *rest = FILE.split(example)
    (folder / "bank.yaml").write_text(first, "utf-8")
    for name, content in zip(rest[::2], rest[1::2], strict=True):
        (folder / name).write_text(content, "utf-8")
    return folder


def _told(path: Path, own: str) -> dict[str, Level]:
    """Return the codes told of a path: errors and warnings, and the one that is looked for."""
    told = check([path]).problems
    return {each.code: each.level for each in told if each.level > Level.ADVICE or each.code == own}


@pytest.mark.parametrize("code", sorted(codes()))
def test_the_bad_example_is_told_so_and_nothing_else(code: str, tmp_path: Path) -> None:
    found = manual(code)
    assert found is not None
    assert found.bad
    make = BAD_FILES.get(code)
    path = make(tmp_path) if make else _write(found.bad, tmp_path)
    assert _told(path, code) == {code: found.level}


@pytest.mark.parametrize("code", sorted(codes()))
def test_the_good_example_is_not(code: str, tmp_path: Path) -> None:
    found = manual(code)
    assert found is not None
    assert found.good
    make = _save("good.yaml", GOOD_BANK) if code in BAD_FILES else None
    path = make(tmp_path) if make else _write(found.good, tmp_path)
    assert _told(path, code) == {}


MAKERS = {
    "Diagnostic": 1, "add": 1, "complain": 1, "_problem": 1, "_refused": 1, "parsed": 2,
    "Accident": 0, "Rule": 0,
}  # fmt: skip
"""What makes a problem, and which of its arguments is the code."""

CALLED = re.compile(rf"\b(?:{'|'.join(MAKERS)})\(")


def _emitted() -> set[str]:
    """Return every code that the source names where it makes a problem."""
    found: set[str] = set()
    texts = (path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    for text in filter(CALLED.search, texts):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call):
                name = str(getattr(node.func, "attr", None) or getattr(node.func, "id", ""))
                place = MAKERS.get(name)
                if place is not None and len(node.args) > place:
                    code = node.args[place]
                    if isinstance(code, ast.Constant) and isinstance(code.value, str):
                        found.add(code.value)
    return found - {""}


def test_every_code_in_the_source_has_a_manual_and_every_manual_its_code() -> None:
    emitted = _emitted()
    assert len(emitted) > 60
    assert emitted - codes() == set()
    assert codes() - emitted == set()


def test_a_rule_s_manual_names_its_level_and_its_source() -> None:
    for code, rule in BY_CODE.items():
        found = manual(code)
        assert found is not None
        assert found.level is rule.level
        assert f"\n\nSource: {rule.source}.\n\n" in found.markdown


@pytest.mark.parametrize("code", ["one-option", "equal-options"])
def test_a_rule_that_holds_while_reading_has_a_source_as_well(code: str) -> None:
    found = manual(code)
    assert found is not None
    assert "Source: Haladyna, Downing and Rodriguez (2002)" in found.markdown


def test_chapters_hold_every_manual_once() -> None:
    told = [each.code for _, manuals in chapters() for each in manuals]
    assert sorted(told) == sorted(codes())


def test_there_is_no_manual_of_what_is_no_code() -> None:
    assert manual("no-such-code") is None
