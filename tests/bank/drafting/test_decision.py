"""Drafts kept, changed and dropped, with every other byte of the file as it was."""

from pathlib import Path

import pytest

from cssr_quiz.bank import Placed
from cssr_quiz.bank.drafting.decision import change, drafts_in, drop, further, keep, wording
from cssr_quiz.bank.editing.sheet import EditError

BANK = """\
# mine
bank: small   # a remark
questions:
  - id: alliance
    prompt: "When was the alliance signed?"
    date: 1935-05-16   # a day
    draft: true   # not yet

  # about Munich
  - draft: true
    id: munich
    prompt: Where was it signed?
    answer: Munich
    wrong: [Berlin, Rome]
  - {id: motto, cloze: "On [ever]!", draft: true, topic: words}
  - id: kept
    prompt: Who led?
    answer: Dubček
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(BANK, "utf-8")
    return file


def _draft(path: Path, name: str) -> Placed:
    return next(each for each in drafts_in(path) if each.name == f"small/{name}")


def test_drafts_are_found_in_the_order_of_the_file(path: Path) -> None:
    assert [each.name for each in drafts_in(path)] == [
        "small/alliance",
        "small/munich",
        "small/motto",
    ]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("alliance", "    draft: true   # not yet\n", ""),
        ("munich", "  - draft: true\n    id: munich\n", "  - id: munich\n"),
        ("motto", ", draft: true, topic: words}", ", topic: words}"),
    ],
)
def test_keeping_takes_the_mark_out_and_nothing_else(
    path: Path, name: str, before: str, after: str
) -> None:
    keep(_draft(path, name))
    assert path.read_text("utf-8") == BANK.replace(before, after)


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        (
            "alliance",
            """\
  - id: alliance
    prompt: "When was the alliance signed?"
    date: 1935-05-16   # a day
    draft: true   # not yet
""",
        ),
        (
            "munich",
            """\
  - draft: true
    id: munich
    prompt: Where was it signed?
    answer: Munich
    wrong: [Berlin, Rome]
""",
        ),
        ("motto", '  - {id: motto, cloze: "On [ever]!", draft: true, topic: words}\n'),
    ],
)
def test_dropping_takes_the_question_out_and_nothing_else(path: Path, name: str, gone: str) -> None:
    drop(_draft(path, name))
    assert path.read_text("utf-8") == BANK.replace(gone, "")


def test_windows_line_ends_stay(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + BANK.replace("\n", "\r\n").encode())
    drop(_draft(path, "alliance"))
    keep(_draft(path, "munich"))
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# mine\r\n")
    assert b"alliance" not in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_the_only_question_of_a_bank_is_not_dropped(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("bank: one\nquestions:\n  - {id: a, prompt: P?, answer: A, draft: true}\n")
    [only] = drafts_in(file)
    with pytest.raises(EditError, match="one question at least"):
        drop(only)


def test_questions_in_brackets_are_dropped_with_their_comma(tmp_path: Path) -> None:
    file = tmp_path / "row.yaml"
    one, two = "{id: a, prompt: P?, answer: A}", "{id: b, prompt: Q?, answer: B}"
    text = f"bank: row\nquestions: [{one}, {two}]\n"
    file.write_text(text.replace("answer: A}", "answer: A, draft: yes}"), "utf-8")
    drop(drafts_in(file)[0])
    assert file.read_text("utf-8") == f"bank: row\nquestions: [{two}]\n"
    file.write_text(text.replace("answer: B}", "answer: B, draft: yes}"), "utf-8")
    drop(drafts_in(file)[0])
    assert file.read_text("utf-8") == f"bank: row\nquestions: [{one}]\n"


def test_prompt_and_key_are_changed_and_judged_at_once(path: Path) -> None:
    draft = _draft(path, "munich")
    assert wording(draft) == {"prompt": "Where was it signed?", "answer": "Munich"}
    found = change(draft, {"prompt": "Where, in Bern, was it signed?", "answer": "Bern"})
    assert [each.code for each in found] == ["answer-in-prompt"]
    written = path.read_text("utf-8")
    assert "    prompt: Where, in Bern, was it signed?\n    answer: Bern\n" in written


def test_a_change_that_breaks_the_question_is_taken_back(path: Path) -> None:
    with pytest.raises(EditError, match="April has 30 days"):
        change(_draft(path, "alliance"), {"date": "1935-04-31"})
    with pytest.raises(EditError, match="`Rome` equals `rome`"):
        change(_draft(path, "munich"), {"answer": "rome"})
    with pytest.raises(EditError, match="bracket"):
        change(_draft(path, "motto"), {"cloze": "On [ever"})
    assert path.read_text("utf-8") == BANK


def test_a_draft_without_an_id_is_found_by_its_place(tmp_path: Path) -> None:
    file = tmp_path / "plain.yaml"
    text = "bank: p\nquestions:\n  - prompt: P?\n    answer: A\n    draft: true\n"
    file.write_text(text, "utf-8")
    [only] = drafts_in(file)
    keep(only)
    assert "draft" not in file.read_text("utf-8")


def test_what_a_draft_says_besides_is_told_in_lines(path: Path) -> None:
    assert further(_draft(path, "alliance")) == {"event": "", "hints": "", "why": ""}
    assert further(_draft(path, "munich")) == {
        "accept": "",
        "wrong": "Berlin; Rome",
        "hints": "",
        "why": "",
    }


def test_what_no_line_can_hold_is_not_told(tmp_path: Path) -> None:
    file = tmp_path / "long.yaml"
    file.write_text(
        """\
bank: long
questions:
  - prompt: Who led?
    answer: Dubček
    accept: [the "first; secretary"]
    wrong:
      - Husák: He came later.
      - Novotný
    why: >
      The committee
      chose him.
    hints: It was in spring.
    draft: true
""",
        "utf-8",
    )
    assert further(drafts_in(file)[0]) == {"hints": "It was in spring."}


def test_other_fields_are_put_in_changed_and_taken_out(path: Path) -> None:
    change(
        _draft(path, "munich"),
        {
            "wrong": "Berlin; Vienna; ",
            "hints": "In Bavaria; On the Isar",
            "why": "Hitler lived there.",
        },
    )
    change(_draft(path, "alliance"), {"event": "The alliance: signed", "why": "Paris had signed."})
    change(_draft(path, "motto"), {"hints": "a word, long"})
    assert path.read_text("utf-8") == BANK.replace(
        "    wrong: [Berlin, Rome]\n",
        "    wrong: [Berlin, Vienna]\n    hints: [In Bavaria, On the Isar]\n"
        "    why: Hitler lived there.\n",
    ).replace(
        "    date: 1935-05-16   # a day\n",
        '    date: 1935-05-16   # a day\n    event: "The alliance: signed"\n'
        "    why: Paris had signed.\n",
    ).replace('"On [ever]!", draft', '"On [ever]!", hints: ["a word, long"], draft')
    change(_draft(path, "munich"), {"wrong": "", "hints": "", "why": ""})
    assert "    answer: Munich\n  - {id: motto" in path.read_text("utf-8")


def test_several_answers_are_changed_in_a_line(tmp_path: Path) -> None:
    file = tmp_path / "both.yaml"
    text = "bank: both\nquestions:\n  - {prompt: Who?, answers: [Suk, Novák], draft: true}\n"
    file.write_text(text, "utf-8")
    assert further(drafts_in(file)[0])["answers"] == "Suk; Novák"
    change(drafts_in(file)[0], {"answers": "Suk; Malá"})
    assert file.read_text("utf-8") == text.replace("Novák", "Malá")
    with pytest.raises(EditError):
        change(drafts_in(file)[0], {"answers": ""})
    assert file.read_text("utf-8") == text.replace("Novák", "Malá")
