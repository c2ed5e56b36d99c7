"""Files made to break the reader: odd bytes, huge sizes, and whatever hypothesis thinks of."""

import codecs
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.check import check
from cssr_quiz.diagnostics import has_errors
from cssr_quiz.questions import BY_KEY
from cssr_quiz.yamltree import MAX_BYTES, lines_of

Complaints = Callable[[Path], list[str]]

BANK = """\
bank: cities
questions:
  - id: capital
    promt: Which city is the capital?
    answer: Prague
  - id: second
    prompt: Which is the second city?
    answr: Brno
"""
BOTH = [
    "bank.yaml:4:5: error[unknown-field] unknown field `promt` (did you mean `prompt`?)",
    "bank.yaml:8:5: error[unknown-field] unknown field `answr` (did you mean `answer`?)",
]


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "bank.yaml"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        BANK.encode(),
        codecs.BOM_UTF8 + BANK.encode(),
        BANK.replace("\n", "\r\n").encode(),
        BANK.replace("\n", "\r").encode(),
        BANK.replace("Prague", "Пра́га 🏙️ 𝔓").encode(),
    ],
    ids=["plain", "byte order mark", "CRLF", "CR", "astral"],
)
def test_mistakes_are_found_in_their_lines_however_the_file_is_saved(
    tmp_path: Path, complaints: Complaints, data: bytes
) -> None:
    assert complaints(_file(tmp_path, data)) == BOTH


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (
            BANK.replace("Brno", "Plzeň").encode("cp1250"),
            "bank.yaml:8:16: error[not-utf8] the byte `0xf2` is not UTF-8 "
            "(save the file again with the encoding UTF-8)",
        ),
        (
            BANK.encode("utf-16"),
            "bank.yaml:1:1: error[not-utf8] the file is saved as UTF-16 "
            "(save it again with the encoding UTF-8)",
        ),
        (
            BANK.replace("Prague", "Pra\0gue").encode(),
            "bank.yaml:5:16: error[control-character] the character U+0000 cannot stand in a "
            "question file (delete it; it is invisible in most editors)",
        ),
        (
            BANK.replace("Brno", "\x1b[31mBrno").encode(),
            "bank.yaml:8:12: error[control-character] the character U+001B cannot stand in a "
            "question file (delete it; it is invisible in most editors)",
        ),
        (
            BANK.replace("Brno", "Br\ufeffno").encode(),
            "bank.yaml:8:14: error[control-character] the character U+FEFF cannot stand in a "
            "question file (delete it; it is invisible in most editors)",
        ),
        (
            BANK.replace("Brno", "\ud800").encode("utf-8", "surrogatepass"),
            "bank.yaml:8:12: error[not-utf8] the byte `0xed` is not UTF-8 "
            "(save the file again with the encoding UTF-8)",
        ),
    ],
    ids=["cp1250", "UTF-16", "NUL", "escape", "inner mark", "surrogate"],
)
def test_odd_bytes_are_told_with_their_place(
    tmp_path: Path, complaints: Complaints, data: bytes, complaint: str
) -> None:
    assert complaints(_file(tmp_path, data)) == [complaint]


def test_a_character_cut_in_two_at_the_end_is_told(tmp_path: Path, complaints: Complaints) -> None:
    data = (BANK + "  # Plzeň").encode()[:-1]
    assert complaints(_file(tmp_path, data)) == [
        "bank.yaml:9:9: error[not-utf8] the byte `0xc5` is not UTF-8 "
        "(save the file again with the encoding UTF-8)"
    ]


def test_an_escape_in_quotes_never_reaches_the_terminal(
    tmp_path: Path, complaints: Complaints
) -> None:
    text = 'bank: a\n"qu\\e[31mestions\\n":\n  - b\ntitle: "\\0"\nspan: "\\e[2J"\n'
    lines = complaints(_file(tmp_path, text.encode()))
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


def test_a_file_of_50_mb_is_refused_quickly(tmp_path: Path, complaints: Complaints) -> None:
    path = _file(tmp_path, b"bank: cities\n")
    os.truncate(path, 50 * 1024 * 1024)
    begin = time.monotonic()
    assert complaints(path) == [
        "bank.yaml:1:1: error[file-too-large] the file is larger than 16 MB "
        "(split the bank into several files)"
    ]
    assert time.monotonic() - begin < 5


def test_a_bank_as_large_as_is_read_at_all_is_fine(tmp_path: Path) -> None:
    head = "bank: cities\nquestions:\n- {id: a, prompt: Which city?, answer: Prague, why: "
    why = "x" * (MAX_BYTES - len(head) - 2)
    library = load([_file(tmp_path, f"{head}{why}}}\n".encode())])
    assert [placed.name for placed in library.all()] == ["cities/a"]


def _alias_bomb() -> str:
    """Thirty levels, each ten times as large as the last."""
    lines = ["bank: bomb", "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [
        f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 30)
    ]
    return "\n".join([*lines, "questions:", "  - {id: a, prompt: Boom?, answers: *a29}", ""])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (_alias_bomb(), "yaml-magic"),
        ("a: &a [x]\nb: [" + "*a, " * 4_000_000 + "]\n", "yaml-magic"),
        ("[" * 1_000_000, "too-deep"),
        ("- " * 1_000_000, "too-deep"),
        ("{a: " * 1_000_000, "too-deep"),
        ("? " * 1_000_000, "too-deep"),
        ("a: b\n" * 1_000_000, "duplicate-field"),
        ("bank: a\n" + "x" * 10_000_000 + ": b\n", "no-colon"),
        ("bank: '" + "x\n" * 1_000_000, "lost-quote"),
        ("---\n" * 100_000, "second-document"),
    ],
    ids=[
        "alias bomb",
        "aliases",
        "brackets",
        "dashes",
        "braces",
        "question marks",
        "fields",
        "long name",
        "lost quote",
        "documents",
    ],
)
def test_a_bomb_is_refused_quickly(tmp_path: Path, text: str, code: str) -> None:
    path = _file(tmp_path, text.encode())
    begin = time.monotonic()
    library = load([path])
    assert time.monotonic() - begin < 10
    assert code in {problem.code for problem in library.problems}
    assert library.courses == ()
    assert len(library.problems) < 200


def test_thousands_of_unknown_ids_do_not_cost_thousands_of_guesses(tmp_path: Path) -> None:
    questions = "".join(
        f"- {{id: q{number}, prompt: Question {number}?, answer: a{number}, after: p{number}}}\n"
        for number in range(4000)
    )
    begin = time.monotonic()
    library = load([_file(tmp_path, f"bank: many\nquestions:\n{questions}".encode())])
    assert time.monotonic() - begin < 10
    assert {problem.code for problem in library.problems} == {"unknown-question"}
    assert len(library.problems) == 4000


def _law(path: Path, data: bytes) -> Library:
    """A bank or a course of any bytes yields diagnostics with a place inside the file."""
    path.write_bytes(data)
    library = load([path])
    shown = check(library)
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
_VALUES = st.one_of(
    st.sampled_from(
        [
            *("", "a", "-1", "0", "1e999", "5 %", "NaN", "true", "1938-02-30", "1955-05-14", "195X"),
            *("[a, b]", "[]", "{}", "{a: b, c: d}", "[[a, b], c]", "[a: b, a]", "{right: a}"),
            *("[{right: a}, {wrong: b}]", "{passage: p, quote: q}", "[Warsaw] pact", "'[a] and [1]'"),
            *("*a", "&a b", "!!int 3", "|", "'it''s'", '"\\0"', "a: b", "🇨🇿", "\u202e", "?!", "x/y"),
        ]
    ),
    st.text(max_size=8),
)
_PAIRS = st.tuples(st.sampled_from(_FIELDS), _VALUES)


@st.composite
def _banks(draw: st.DrawFn) -> str:
    lines = [f"bank: {draw(st.sampled_from(['a', 'a', 'a', 'A b', '']))}"]
    for name in ("names", "span", "text", "language", "source"):
        if draw(st.integers(0, 9)) == 0:
            lines.append(f"{name}: {draw(_VALUES)}")
    lines.append("questions:")
    for pairs in draw(st.lists(st.lists(_PAIRS, min_size=1, max_size=6), max_size=4)):
        for place, (name, value) in enumerate(pairs):
            lines.append(f"  {' ' if place else '-'} {name}: {value}")
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
    check(library)
    assert [placed.question.prompt for placed in library.all()] == ["Which city?"]
