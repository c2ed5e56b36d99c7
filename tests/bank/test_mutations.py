"""Whatever happens to a good bank, a check ends with problems whose lines exist."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cssr_quiz.bank.check import check
from cssr_quiz.ui.problems import FORMATS, show_problems
from cssr_quiz.yamltree import lines_of

BANK = """\
bank: good   # check: allow no-why - a bank of examples
title: "Good questions: all types"
span: 1918/1992
text: text.md
names:
  Alexander Dubček: [Dubček, Дубчек]
  Soviet Union: [USSR, SSSR]
questions:
  - id: premier
    prompt: Who was the first prime minister?
    answer: Karel Kramář
    accept: [Kramar]
    wrong:
      - Edvard Beneš: He was the foreign minister.
      - Antonín Švehla
    hints: [He was a lawyer., "It begins with K."]
    cite: {passage: a/1, quote: first prime minister}
    tests: {right: [Kramář], wrong: [Beneš]}
  - id: alliance
    prompt: >-
      When was the treaty of alliance
      with Moscow signed?
    date: 1935-05-16
    event: Treaty of alliance
    near:
      - 1935-05-02: That is the pact with France.
    after: premier
    cite: a/2
  - id: powers
    prompt: Which of these signed?   # a comment
    choices:
      - right: Italy
        why: 'It did, in Munich.'
      - France: It did not sign this one.
      - wrong: Poland
    fixed: true
  - id: truth
    prompt: The treaty was signed in Moscow.
    truth: false
  - {id: years, prompt: How many years?, number: 20, unit: years, tolerance: 5 %}
  - id: motto
    cloze: Se Sovětským svazem na [věčné časy|věky]!
  - id: order
    prompt: Put these in order.
    order: [Munich, [Moscow, Prague], Helsinki]
  - id: match
    prompt: In which year was each founded?
    match: {Comecon: 1949, Warsaw Pact: 1955}
    extra: [1961]
"""
TEXT = """\
Karel Kramář was the first prime minister. {#a/1}

The alliance was signed on 16 May 1935. {#a/2}
"""
SIGNS = [
    *"\"'#:-[]{}|>&*!%@`,?\\ \t\n\r0až\u2028\ufeff\x00\xa0\u0301²„“",
    *("  ", "# check:", ": ", "- ", "\xa0 \xa0", "9" * 5000),
    *("\n---\n", "\n<<: *x\n", " &x ", " *x ", " !!int "),
]

places = st.integers(0, len(BANK))


def _drop(text: str, at: int, size: int, sign: str) -> str:
    del sign
    return text[:at] + text[at + size :]


def _insert(text: str, at: int, size: int, sign: str) -> str:
    del size
    return text[:at] + sign + text[at:]


def _replace(text: str, at: int, size: int, sign: str) -> str:
    return text[:at] + sign + text[at + size :]


def _move(text: str, at: int, size: int, sign: str) -> str:
    """Move the line at a place some lines down."""
    del sign
    lines = text.split("\n")
    line = lines.pop(text.count("\n", 0, at))
    lines.insert((at + size) % (len(lines) + 1), line)
    return "\n".join(lines)


def _double(text: str, at: int, size: int, sign: str) -> str:
    """Write some lines twice."""
    del sign
    lines = text.split("\n")
    first = text.count("\n", 0, at)
    return "\n".join([*lines[:first], *lines[first : first + size], *lines[first:]])


def _indent(text: str, at: int, size: int, sign: str) -> str:
    """Move a line to the left or right."""
    lines = text.split("\n")
    number = text.count("\n", 0, at)
    bare = lines[number].lstrip()
    lines[number] = ("\t" if sign == "\t" else " ") * size + bare
    return "\n".join(lines)


def _outdent(text: str, at: int, size: int, sign: str) -> str:
    """Take the indents from some lines."""
    del sign
    lines = text.split("\n")
    first = text.count("\n", 0, at)
    lines[first : first + size] = [line.lstrip() for line in lines[first : first + size]]
    return "\n".join(lines)


def _append(text: str, at: int, size: int, sign: str) -> str:
    """Write another bank behind, or the same without its beginning."""
    del size
    return text + sign + BANK[min(at, len(BANK)) :]


def _end_lines(text: str, at: int, size: int, sign: str) -> str:
    """End the lines as another system does."""
    del at, sign
    return text.replace("\n", ("\r\n", "\r", "\n\r", "\x85")[size % 4])


def _cut(text: str, at: int, size: int, sign: str) -> str:
    """End the file in the middle."""
    del size
    return text[:at] + sign


MUTATIONS: tuple[Callable[[str, int, int, str], str], ...] = (
    _drop, _insert, _replace, _move, _double, _indent, _outdent, _append, _end_lines, _cut,
)  # fmt: skip

mutations = st.tuples(
    st.sampled_from(MUTATIONS), places, st.integers(0, 12), st.sampled_from(SIGNS)
)


def _check(folder: Path, bank: str, text: str = TEXT) -> None:
    (folder / "good.yaml").write_bytes(bank.encode("utf-8", "surrogatepass"))
    (folder / "text.md").write_bytes(text.encode())
    problems = check([folder]).problems
    for problem in problems:
        path = Path(problem.span.path)
        lines = lines_of(path.read_bytes().decode("utf-8-sig")) if path.is_file() else [""]
        assert 1 <= problem.span.line <= len(lines), problem
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1, problem
        assert problem.span.length >= 1, problem
    for form in FORMATS:
        show_problems(problems, form)


def test_the_bank_is_good_before_anything_happens_to_it(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(BANK, "utf-8")
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    problems = check([tmp_path]).problems
    assert [str(each) for each in problems if each.level > each.level.ADVICE] == []


def test_a_bank_cut_short_is_told_in_every_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _check(tmp_path, BANK[: BANK.index("{passage")] + "{")
    shown = capsys.readouterr().out
    assert "good.yaml:17:11: error[lost-bracket]" in shown
    assert '"ruleId"' in shown


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(mutations, min_size=1, max_size=3))
@example([(_cut, 300, 0, "")])
@example([(_replace, BANK.index("cite: {"), 4, "  ")])
def test_a_check_ends_with_problems_whose_places_exist(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    happened: list[tuple[Callable[[str, int, int, str], str], int, int, str]],
) -> None:
    bank = BANK
    for mutate, at, size, sign in happened:
        bank = mutate(bank, min(at, len(bank)), size, sign)
    _check(tmp_path, bank)
    capsys.readouterr()
