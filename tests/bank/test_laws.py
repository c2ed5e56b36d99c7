"""Laws of reading: whatever stands in a file, it yields diagnostics and never an exception."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.check import check
from cssr_quiz.diagnostics import has_errors
from cssr_quiz.questions import BY_KEY
from cssr_quiz.yamltree import lines_of


def _law(path: Path, data: bytes) -> Library:
    """A bank or a course of any bytes yields diagnostics with a place inside the file."""
    path.write_bytes(data)
    library = load([path])
    shown = check([path]).problems
    try:
        lines = lines_of(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        lines = []
    for problem in shown:
        assert problem.message
        assert "\n" not in problem.code
        assert problem.span.line >= 1
        assert problem.span.column >= 1
        if lines:
            assert problem.span.line <= len(lines)
            assert problem.span.column <= len(lines[problem.span.line - 1]) + 1
    assert library.courses or has_errors(shown)
    return library


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file to write over and over."""
    return tmp_path_factory.mktemp("hostile") / "bank.yaml"


@settings(deadline=None, max_examples=300, derandomize=True)
@given(data=st.binary(max_size=200))
def test_any_bytes_yield_diagnostics_and_never_an_exception(scratch: Path, data: bytes) -> None:
    _law(scratch, data)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(text=st.text(max_size=200))
def test_any_text_yields_diagnostics_and_never_an_exception(scratch: Path, text: str) -> None:
    _law(scratch, text.encode("utf-8", "surrogatepass"))


@settings(deadline=None, max_examples=300, derandomize=True)
@given(text=st.text(alphabet="ab:- \n\t[]{}'\"#&*!|>%@`,?\\1", max_size=60))
def test_any_text_of_signs_yields_diagnostics_and_never_an_exception(
    scratch: Path, text: str
) -> None:
    _law(scratch, text.encode())


_FIELDS = sorted({each.name for kind in BY_KEY.values() for each in kind.fieldset.fields})
_WRITTEN = """\

a
-1
0
1e999
5 %
NaN
true
1938-02-30
1955-05-14
195X
[a, b]
[]
{}
{a: b, c: d}
[[a, b], c]
[a: b, a]
{right: a}
[{right: a}, {wrong: b}]
{passage: p, quote: q}
[Warsaw] pact
'[a] and [1]'
*a
&a b
!!int 3
|
'it''s'
"\\0"
a: b
🇨🇿
\u202e
?!
x/y
"""
_VALUES = st.one_of(st.sampled_from(_WRITTEN.splitlines()), st.text(max_size=8))
_PAIRS = st.tuples(st.sampled_from(_FIELDS), _VALUES)


@st.composite
def _banks(draw: st.DrawFn) -> str:
    lines = [f"bank: {draw(st.sampled_from(['a', 'a', 'a', 'A b', '']))}"]
    for name in ("names", "span", "text", "language", "source"):
        lines += [f"{name}: {draw(_VALUES)}"] if draw(st.integers(0, 9)) == 0 else []
    lines.append("questions:")
    for pairs in draw(st.lists(st.lists(_PAIRS, min_size=1, max_size=6), max_size=4)):
        lines += [
            f"  {' ' if place else '-'} {name}: {value}"
            for place, (name, value) in enumerate(pairs)
        ]
    return "\n".join(lines)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(text=_banks())
def test_any_bank_of_known_fields_yields_diagnostics_and_never_an_exception(
    scratch: Path, text: str
) -> None:
    _law(scratch, text.encode("utf-8", "surrogatepass"))


@st.composite
def _questions(draw: st.DrawFn) -> str:
    """Questions that hold one answer key each, so that most of them are read to their end."""
    lines = ["bank: a", "questions:"]
    for number in range(draw(st.integers(1, 4))):
        kind = BY_KEY[draw(st.sampled_from(sorted(BY_KEY)))]
        own = [each.name for each in kind.fields if each.name != kind.key]
        others = draw(st.lists(st.sampled_from([*own, "tests", "after", "cite"]), unique=True))
        lines += [f"  - id: q{number}", "    prompt: What?"]
        lines += [f"    {name}: {draw(_VALUES)}" for name in (kind.key, *others)]
    return "\n".join(lines)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(text=_questions())
def test_any_question_yields_diagnostics_and_never_an_exception(scratch: Path, text: str) -> None:
    _law(scratch, text.encode("utf-8", "surrogatepass"))


@settings(deadline=None, max_examples=200, derandomize=True)
@given(text=st.one_of(st.text(max_size=80), _banks()))
def test_any_course_file_yields_diagnostics_and_never_an_exception(
    scratch: Path, text: str
) -> None:
    folder = scratch.parent / "course"
    folder.mkdir(exist_ok=True)
    bank = "bank: b\nquestions: [{id: c, prompt: Which city?, answer: Prague}]\n"
    (folder / "bank.yaml").write_text(bank, encoding="utf-8")
    text = text.replace("bank:", "course:").replace("questions:", "banks:")
    (folder / "course.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    library = load([folder])
    check([folder])
    assert [placed.question.prompt for placed in library.all()] == ["Which city?"]
