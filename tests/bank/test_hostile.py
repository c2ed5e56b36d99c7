"""Files made to break the reader: odd bytes, and sizes and shapes that cost time."""

import codecs
import os
from pathlib import Path

import pytest
from tests.bank.conftest import Complaints

from cssr_quiz.bank import load, weave
from cssr_quiz.bank.check import check
from cssr_quiz.yamltree import MAX_BYTES

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
            (
                "bank.yaml:8:16: error[not-utf8] the byte `0xf2` is not UTF-8 "
                "(save the file again with the encoding UTF-8)"
            ),
        ),
        (
            codecs.BOM_UTF8 + BANK.replace("Brno", "Plzeň").encode("cp1250"),
            (
                "bank.yaml:8:16: error[not-utf8] the byte `0xf2` is not UTF-8 "
                "(save the file again with the encoding UTF-8)"
            ),
        ),
        (
            BANK.encode("utf-16"),
            (
                "bank.yaml:1:1: error[not-utf8] the file is saved as UTF-16 "
                "(save it again with the encoding UTF-8)"
            ),
        ),
        (
            BANK.replace("Prague", "Pra\0gue").encode(),
            (
                "bank.yaml:5:16: error[control-character] the character U+0000 cannot stand in a "
                "question file (delete it; it is invisible in most editors)"
            ),
        ),
        (
            BANK.replace("Brno", "\x1b[31mBrno").encode(),
            (
                "bank.yaml:8:12: error[control-character] the character U+001B cannot stand in a "
                "question file (delete it; it is invisible in most editors)"
            ),
        ),
        (
            BANK.replace("Brno", "Br\ufeffno").encode(),
            (
                "bank.yaml:8:14: error[control-character] the character U+FEFF cannot stand in a "
                "question file (delete it; it is invisible in most editors)"
            ),
        ),
        (
            BANK.replace("Brno", "\ud800").encode("utf-8", "surrogatepass"),
            (
                "bank.yaml:8:12: error[not-utf8] the byte `0xed` is not UTF-8 "
                "(save the file again with the encoding UTF-8)"
            ),
        ),
    ],
    ids=["cp1250", "mark and cp1250", "UTF-16", "NUL", "escape", "inner mark", "surrogate"],
)
def test_odd_bytes_are_told_with_their_place(
    tmp_path: Path, complaints: Complaints, data: bytes, complaint: str
) -> None:
    assert complaints(_file(tmp_path, data)) == [complaint]


def test_a_character_cut_in_two_at_the_end_is_told(tmp_path: Path, complaints: Complaints) -> None:
    data = (BANK + "  # Plzeň").encode()[:-1]
    assert complaints(_file(tmp_path, data)) == [
        (
            "bank.yaml:9:9: error[not-utf8] the byte `0xc5` is not UTF-8 "
            "(save the file again with the encoding UTF-8)"
        )
    ]


def test_an_escape_in_quotes_never_reaches_the_terminal(
    tmp_path: Path, complaints: Complaints
) -> None:
    text = 'bank: a\n"qu\\e[31mestions\\n":\n  - b\ntitle: "\\0"\nspan: "\\e[2J"\n'
    lines = complaints(_file(tmp_path, text.encode()))
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)


def test_a_file_of_50_mb_is_refused(tmp_path: Path, complaints: Complaints) -> None:
    path = _file(tmp_path, b"bank: cities\n")
    os.truncate(path, 50 * 1024 * 1024)
    assert complaints(path) == [
        (
            "bank.yaml:1:1: error[file-too-large] the file is larger than 16 MB "
            "(split the bank into several files)"
        )
    ]


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
        ("bank: &a [x]\nb: [" + "*a, " * 4_000_000 + "]\n", "yaml-magic"),
        ("[" * 1_000_000, "too-deep"),
        ("- " * 1_000_000, "too-deep"),
        ("{a: " * 1_000_000, "too-deep"),
        ("? " * 1_000_000, "too-deep"),
        ("bank: a\n" + "a: b\n" * 1_000_000, "duplicate-field"),
        ("bank: a\n" + "x" * 10_000_000 + ": b\n", "no-colon"),
        ("bank: '" + "x\n" * 1_000_000, "lost-quote"),
        ("---\n" * 100_000, "second-document"),
        ("bank: a\n" + "a: b\n" * 100 + "a: [x", "duplicate-field"),
        ("bank: a\nb:" + "\xa0 " * 100_000 + "x\n", "lookalike"),
        ("bank: a\nb:\n c: x\n   " + "- " * 100_000 + ": x\n", "unquoted-colon"),
        ("bank: a\n#" + "b " * 1_000_000 + "\nquestions: 5\n", "wrong-kind"),
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
        "fields up to the last",
        "no-break spaces",
        "dashes below a text",
        "long comment",
    ],
)
def test_a_bomb_is_refused(tmp_path: Path, text: str, code: str) -> None:
    library = load([_file(tmp_path, text.encode())])
    assert code in {problem.code for problem in library.problems}
    assert library.courses == ()
    assert len(library.problems) < 200


def test_numbers_of_thousands_of_digits_are_looked_at(tmp_path: Path) -> None:
    many = "9" * 5000
    bank = f"""
bank: digits
questions:
  - {{id: options, prompt: How many?, choices: [right: "{many}", wrong: "1-{many}", wrong: "12"]}}
  - {{id: unit, prompt: "Of {many} apples, how many?", number: 5, unit: apples, hints: "{many}"}}
"""
    codes = {problem.code for problem in check([_file(tmp_path, bank.encode())]).problems}
    assert codes == {"no-why"}


def test_a_prompt_without_a_word_tells_no_number(tmp_path: Path) -> None:
    bank = "bank: signs\nquestions: [{id: smile, prompt: 😀, number: 20, unit: years, hints: .}]\n"
    codes = {problem.code for problem in check([_file(tmp_path, bank.encode())]).problems}
    assert codes == {"no-question", "no-why"}


def test_hundreds_of_unknown_ids_do_not_cost_hundreds_of_guesses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guesses: list[str] = []

    def guess(name: str, known: list[str]) -> str:
        guesses.append(name)
        return known[0]

    monkeypatch.setattr(weave, "did_you_mean", guess)
    questions = "".join(
        f"- {{id: q{number}, prompt: Question {number}?, answer: a{number}, after: p{number}}}\n"
        for number in range(400)
    )
    library = load([_file(tmp_path, f"bank: many\nquestions:\n{questions}".encode())])
    assert len(guesses) == weave.MAX_GUESSES
    assert {problem.code for problem in library.problems} == {"unknown-question"}
    assert len(library.problems) == 400
