"""Edits of a bank's text touch nothing but what they are about."""

import inspect
import stat
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.permissions import unprivileged

from cssr_quiz.bank.editing.edit import with_field, with_phrase, with_rev, with_value
from cssr_quiz.bank.editing.sheet import Edit, EditError, Sheet, open_sheet, save

QUIZZES = Path(__file__).parents[3] / "quizzes"


def sheet_of(test: Callable[..., object]) -> Sheet:
    """Return the sheet of a test's docstring."""
    return Sheet.of(inspect.cleandoc(test.__doc__ or "") + "\n", "bank.yaml")


def lines_put_in(before: str, after: str) -> list[str]:
    """Return the lines that were put in, in one place; fails where any other was touched."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))))
    count = len(new) - len(old)
    assert new[same + count :] == old[same:]
    return [line.strip() for line in new[same : same + count]]


def test_a_field_is_put_in_front_behind_the_dash() -> None:
    """
    bank: small   # mine
    questions:

    # the first
    -   prompt: Who?      # asked often
        answer: "Masaryk"

    - {prompt: When?, date: 1918}
    """
    sheet = sheet_of(test_a_field_is_put_in_front_behind_the_dash)
    sheet = with_field(sheet, sheet.questions[0], "id", "who")
    sheet = with_field(sheet, sheet.questions[1], "id", "when")
    assert sheet.text == (
        "bank: small   # mine\n"
        "questions:\n"
        "\n"
        "# the first\n"
        "-   id: who\n"
        "    prompt: Who?      # asked often\n"
        '    answer: "Masaryk"\n'
        "\n"
        "- {id: when, prompt: When?, date: 1918}\n"
    )


def test_a_field_is_put_behind_another_with_its_comment() -> None:
    """
    bank: small
    questions:
      - id: who
        prompt: |
          Who was
          the first?

        answer: Masaryk  # TGM
        # to be asked in May
      - id: when
        prompt: When?
        date: 1918
    """
    sheet = sheet_of(test_a_field_is_put_behind_another_with_its_comment)
    sheet = with_field(sheet, sheet.questions[0], "topic", "people: all", after="prompt")
    sheet = with_field(sheet, sheet.questions[0], "why", "He was elected.", after="answer")
    sheet = with_field(sheet, sheet.questions[1], "why", "It was.", after="date")
    assert sheet.text == (
        "bank: small\n"
        "questions:\n"
        "  - id: who\n"
        "    prompt: |\n"
        "      Who was\n"
        "      the first?\n"
        '    topic: "people: all"\n'
        "\n"
        "    answer: Masaryk  # TGM\n"
        "    why: He was elected.\n"
        "    # to be asked in May\n"
        "  - id: when\n"
        "    prompt: When?\n"
        "    date: 1918\n"
        "    why: It was.\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_field_is_put_behind_the_empty_lines_that_a_block_keeps(end: str) -> None:
    block = "bank: small\nquestions:\n  - id: who\n    prompt: |+\n      Who was it?\n\n"
    sheet = Sheet.of(f"{block}    answer: Masaryk\n".replace("\n", end), "bank.yaml")
    made = with_field(sheet, sheet.questions[0], "topic", "people", after="prompt")
    wanted = f"{block}    topic: people\n    answer: Masaryk\n"
    assert made.text == wanted.replace("\n", end)


def test_a_text_is_added_to_a_list_however_it_is_written() -> None:
    """
    bank: small
    questions:
      - id: none
        prompt: P?
        answer: A
      - id: alone
        prompt: P?
        answer: A
        accept: "B, or C"   # twice
      - id: brackets
        prompt: P?
        answer: A
        accept: [B, C]
      - id: empty
        prompt: P?
        answer: A
        accept: []
      - id: lines
        prompt: P?
        answer: A
        wrong:
        - B: not so    # why
        - C
        why: So it was.
      - id: pair
        prompt: P?
        answer: A
        wrong:
          B: not so
      - {id: flow, prompt: P?, answer: A}
    """
    sheet = sheet_of(test_a_text_is_added_to_a_list_however_it_is_written)
    before = sheet.text
    for name in ("none", "alone", "brackets", "empty", "flow"):
        sheet = with_phrase(sheet, sheet.question(name), "accept", "D: E", after="answer")
    sheet = with_phrase(sheet, sheet.question("none"), "reject", "F", "no: never", after="accept")
    sheet = with_phrase(sheet, sheet.question("lines"), "wrong", "D", "no")
    sheet = with_phrase(sheet, sheet.question("pair"), "wrong", "D", "no")
    assert sheet.text == (
        before.replace(
            "  - id: alone",
            '    accept: ["D: E"]\n    reject:\n    - F: "no: never"\n  - id: alone',
        )
        .replace('accept: "B, or C"   # twice', 'accept: ["B, or C", "D: E"]   # twice')
        .replace("[B, C]", '[B, C, "D: E"]')
        .replace("accept: []", 'accept: ["D: E"]')
        .replace("    - C\n", "    - C\n    - D: no\n")
        .replace("      B: not so\n", "      - B: not so\n      - D: no\n")
        .replace("answer: A}", 'answer: A, accept: ["D: E"]}')
    )


def test_rev_is_set_or_put_in_behind_the_id() -> None:
    """
    bank: small
    questions:
      - prompt: P?
        id: one
        answer: A
      - id: two
        rev: 3   # since May
        prompt: P?
        answer: A
    """
    sheet = sheet_of(test_rev_is_set_or_put_in_behind_the_id)
    before = sheet.text
    sheet = with_rev(sheet, sheet.question("one"), 2)
    sheet = with_rev(sheet, sheet.question("two"), 4)
    assert sheet.text == before.replace("id: one\n", "id: one\n    rev: 2\n").replace(
        "rev: 3   #", "rev: 4   #"
    )


def test_the_last_line_may_lack_its_end() -> None:
    sheet = Sheet.of("bank: a\nquestions:\n- id: b\n  answer: C", "bank.yaml")
    sheet = with_field(sheet, sheet.questions[0], "why", "So.", after="answer")
    assert sheet.text == "bank: a\nquestions:\n- id: b\n  answer: C\n  why: So."


def test_line_ends_byte_order_mark_and_mode_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(
        b"\xef\xbb\xbfbank: a\r\nquestions:\r\n  - prompt: P?\r\n    answer: \xc5\x98\r\n"
    )
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    sheet = open_sheet(link)
    save(link, with_field(sheet, sheet.question_at(3), "id", "p"))
    assert path.read_bytes() == (
        b"\xef\xbb\xbfbank: a\r\nquestions:\r\n"
        b"  - id: p\r\n    prompt: P?\r\n    answer: \xc5\x98\r\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bank.yaml", "link.yaml"]


def test_a_file_that_is_not_to_be_written_is_left_alone() -> None:
    # Not below pytest's folder, into which nobody but root may look.
    with TemporaryDirectory() as made:
        path = Path(made) / "bank.yaml"
        path.write_text("bank: a\nquestions:\n  - prompt: P?\n    answer: B\n", "utf-8")
        path.chmod(0o444)
        before = path.read_bytes()
        sheet = open_sheet(path)
        changed = with_field(sheet, sheet.question_at(3), "id", "p")
        with unprivileged(Path(made)), pytest.raises(EditError, match="permission denied"):
            save(path, changed)
        assert path.read_bytes() == before
        assert [each.name for each in Path(made).iterdir()] == ["bank.yaml"]


def test_a_broken_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("bank: a\nquestions:\n  - prompt: a: b\n", "utf-8")
    with pytest.raises(EditError, match="mistakes that are to be mended first"):
        open_sheet(path)
    with pytest.raises(EditError, match="no such file"):
        open_sheet(tmp_path / "nowhere.yaml")


def test_what_cannot_be_done_safely_is_refused() -> None:
    """
    bank: small
    questions:
      - id: one
        prompt: >
          P?
        answer: A
    """
    sheet = sheet_of(test_what_cannot_be_done_safely_is_refused)
    with pytest.raises(EditError, match="holds no text in one line"):
        with_value(sheet, sheet.questions[0], "prompt", "Q?")
    with pytest.raises(EditError, match="no question `two`"):
        sheet.question("two")
    with pytest.raises(EditError, match="no question begins in line 2"):
        sheet.question_at(2)
    with pytest.raises(EditError, match="cannot be changed safely"):
        with_phrase(sheet, sheet.questions[0], "accept", "x" * 2000, "a note")


def test_an_edit_that_says_something_else_than_is_wanted_is_refused() -> None:
    sheet = Sheet.of("bank: b\ntitle: B\nquestions: [{prompt: P, answer: A}]\n", "b.yaml")
    edit = Edit(sheet.text.index("B"), sheet.text.index("B") + 1, "C")

    def wanted(data: dict[str, object]) -> None:
        data["title"] = "C"

    assert sheet.changed([edit], wanted).text == sheet.text.replace("B", "C")
    with pytest.raises(EditError, match="cannot be changed safely"):
        sheet.changed([edit], lambda _: None)


BANKS = sorted(QUIZZES.glob("*/*.yaml"))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip)


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_an_edit_of_a_real_bank_only_puts_lines_in(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([each for each in BANKS if each.name != "course.yaml"]))
    text = path.read_text("utf-8")
    if data.draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    sheet = Sheet.of(text, path.name)
    fresh = [each for each in sheet.questions if not each.get("reject") and not each.get("rev")]
    question = data.draw(st.sampled_from(fresh))
    note = data.draw(st.one_of(st.just(""), TEXTS))
    said = data.draw(TEXTS)
    made = with_phrase(sheet, question, "reject", said, note, after="prompt")
    new = lines_put_in(text, made.text)
    assert any(line.startswith("reject:") for line in new)
    assert len(new) == 2 if note else len(new) in (1, 2)
    again = Sheet.of(made.text, path.name)
    place = [each is question for each in sheet.questions].index(True)
    raised = with_rev(again, again.questions[place], 2)
    assert lines_put_in(made.text, raised.text) == ["rev: 2"]
    assert raised.questions[place].get("rev") is not None


ODD = sorted((Path(__file__).parent / "tidy").glob("*.yaml"))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_an_edit_of_an_odd_bank_is_done_or_refused(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(ODD))
    sheet = Sheet.of(path.read_text("utf-8"), path.name)
    question = data.draw(st.sampled_from(sheet.questions))
    name = data.draw(st.sampled_from(["accept", "wrong", "near", "hints", "prompt"]))
    text, note = data.draw(TEXTS), data.draw(st.one_of(st.just(""), TEXTS))
    try:
        made = with_phrase(sheet, question, name, text, note)
    except EditError:
        return
    place = [each is question for each in sheet.questions].index(True)
    before, after = question.data(), made.questions[place].data()
    held = before.pop(name, [])
    folded, remark = " ".join(text.split()), " ".join(note.split())
    added = {folded: remark} if note else folded
    assert after.pop(name) == [*(held if isinstance(held, list) else [held]), added]
    assert before == after
