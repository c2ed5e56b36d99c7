"""A course is gone through bank by bank, and what was read is let go."""

import gc
from pathlib import Path

import pytest

from cssr_quiz.bank import check as checking
from cssr_quiz.bank import survey, text
from cssr_quiz.bank.rules import Found, Index, Rule
from cssr_quiz.diagnostics import Level
from cssr_quiz.question import Question


def _held() -> list[str]:
    return sorted(each.name for each in gc.get_objects() if type(each) is Question)


def test_when_banks_are_compared_no_question_is_held_but_those_whose_tests_wait(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    == a.yaml
    bank: a
    questions:
      - {id: one, prompt: Who was it?, answer: Karel Kramář, tests: {right: Kramář}}
      - {id: two, prompt: Who else was it?, answer: Edvard Beneš, wrong: [Somebody, Nobody]}
    == b.yaml
    bank: b
    questions:
      - {id: one, prompt: When was it?, date: 1935, why: It was then., after: a/one}
      - {id: two, cloze: "It was in [Prague]."}
    """
    before = _held()
    seen: list[object] = []

    def find(index: Index) -> list[Found]:
        seen.append([each.name for each in index.gists])
        seen.append(sorted(set(_held()) - set(before)))
        return []

    monkeypatch.setattr(survey, "COURSE_RULES", (Rule("near-duplicate", Level.ADVICE, "", find),))
    checking.check([folder])
    assert seen == [["a/one", "a/two", "b/one", "b/two"], ["a/one"]]


def test_a_study_text_that_banks_share_is_read_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    == course.yaml
    course: history
    text: text.md
    == a.yaml
    bank: a
    questions: [{id: one, prompt: When?, date: 1935, cite: one, why: Then.}]
    == b.yaml
    bank: b
    text: own.md
    questions: [{id: one, prompt: When was it?, date: 1936, cite: one, why: Then.}]
    == c.yaml
    bank: c
    questions: [{id: one, prompt: When did it end?, date: 1937, cite: two, why: Then.}]
    == text.md
    It was in 1935. {#one}

    It ended in 1937. {#two}
    == own.md
    It was in 1936. {#one}
    """
    read: list[str] = []
    read_text = text.read_text

    def reading(path: Path) -> object:
        read.append(path.name)
        return read_text(path)

    monkeypatch.setattr("cssr_quiz.bank.look.read_text", reading)
    assert checking.check([folder]) == checking.Checked((), banks=3, questions=3)
    assert read == ["text.md", "own.md"]


def test_after_fifty_unknown_passages_none_is_guessed_any_more(folder: Path) -> None:
    """
    == text.md
    It was in 1935. {#passage}
    """
    questions = "".join(
        f"- {{id: q-{n}, prompt: How many was it in {n}?, number: {n}, cite: pasage}}\n"
        for n in range(60)
    )
    (folder / "bank.yaml").write_text(f"bank: b\ntext: text.md\nquestions:\n{questions}", "utf-8")
    hints = [
        each.hint for each in checking.check([folder]).problems if each.code == "unknown-passage"
    ]
    assert hints[:50] == ["did you mean `passage`?"] * 50
    assert hints[50:] == ["the bank's `text` names the study text"] * 10
