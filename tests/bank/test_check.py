"""The checks that look further than one field: citations, keys, and an author's own tests."""

from pathlib import Path

from tests.bank.conftest import Complaints

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.check import check

BUILT_IN = Path(__file__).parents[2] / "quizzes"


def test_citations_are_held_against_the_study_text(folder: Path, complaints: Complaints) -> None:
    """
    == course.yaml
    course: history
    text: text.md
    == bank.yaml
    bank: bank
    questions:
      - id: right
        prompt: When?
        date: 1935
        cite: {passage: interwar/1, quote: leaned on the "French" one}
      - id: stale
        prompt: When was it?
        date: 1935
        cite: {passage: interwar/1, quote: leaned on the German one}
      - id: unknown
        prompt: When did it end?
        date: 1937
        cite: interwar/11
    == text.md
    The *treaty* of 1935 leaned on the *French* one. {#interwar/1}

    This has no anchor.
    """
    assert complaints(folder) == [
        (
            "bank.yaml:10:40: warning[stale-quote] the quote does not stand in `interwar/1` any "
            "more: leaned on the German one (quote the passage as it is now)"
        ),
        (
            "bank.yaml:14:11: warning[unknown-passage] `cite` points at `interwar/11`, which is no "
            "passage (did you mean `interwar/1`?)"
        ),
        (
            "text.md:3:1: warning[no-anchor] this paragraph has no anchor, so no question can "
            "cite it (end it with one such as `{#section/1}`)"
        ),
    ]


def test_without_a_study_text_a_citation_says_what_is_missing(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - {id: one, prompt: When?, date: 1935, cite: interwar/1}
      - {id: two, prompt: When was it?, date: 1936, cite: [a, b]}
    """
    way_out = "which is no passage (the bank's `text` names the study text)"
    assert complaints(folder) == [
        (f"bank.yaml:3:48: warning[unknown-passage] `cite` points at `interwar/1`, {way_out}"),
        f"bank.yaml:4:56: warning[unknown-passage] `cite` points at `a`, {way_out}",
        f"bank.yaml:4:59: warning[unknown-passage] `cite` points at `b`, {way_out}",
    ]


def test_a_study_text_that_cannot_be_read_is_told_once(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    text: no such file.md
    questions:
      - {id: one, prompt: When?, date: 1935, cite: interwar/1}
      - {id: two, prompt: When was it?, date: 1936, cite: interwar/2}
    """
    assert complaints(folder) == [
        (
            "bank.yaml:2:7: error[unreadable-file] cannot read the study text `no such file.md`: "
            "no such file or directory"
        )
    ]


def test_a_key_that_cannot_be_typed_and_a_key_that_is_rejected_are_told(
    folder: Path, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - id: signs
        prompt: How does a scream look?
        answer: "?!"
      - id: rejected
        prompt: Who led the spring?
        answer: Alexander Dubček
        reject:
          - Alexander Dubček: He is the one.
    """
    assert complaints(folder) == [
        (
            "bank.yaml:5:13: error[key-not-right] the key `?!` is not judged correct: type your "
            "answer (reword the key, or see what rejects it)"
        ),
        (
            "bank.yaml:8:13: error[key-not-right] the key `Alexander Dubček` is not judged "
            "correct: He is the one. (reword the key, or see what rejects it)"
        ),
    ]


def test_an_author_s_tests_run_against_the_last_form(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    bank: bank
    questions:
      - id: premier
        prompt: Who was the first prime minister?
        answer: Karel Kramář
        wrong: [Edvard Beneš, Antonín Švehla]
        tests:
          right: [Kramar, Beneš]
          wrong: [Antonín Švehla, Karel Kramář]
      - id: bloc
        prompt: Which bloc was military?
        choices: [right: Warsaw Pact, wrong: Comecon]
        tests: {right: ["1", Cominform], wrong: "2"}
    """
    assert complaints(folder) == [
        (
            "bank.yaml:8:23: error[failed-test] `Beneš` should be right, and is judged wrong "
            "(mend the key, `accept` or `reject`, or the test)"
        ),
        (
            "bank.yaml:9:31: error[failed-test] `Karel Kramář` should be wrong, and is judged "
            "correct (mend the key, `accept` or `reject`, or the test)"
        ),
        (
            "bank.yaml:13:26: error[failed-test] `Cominform` should be right, and is judged ask: "
            "type a number from 1 to 2 (mend the key, `accept` or `reject`, or the test)"
        ),
    ]
    assert library.problems == ()


def test_the_built_in_courses_have_no_problem() -> None:
    library = load([BUILT_IN])
    assert [str(problem) for problem in check([BUILT_IN]).problems] == []
    assert len(list(library.all())) > 100
