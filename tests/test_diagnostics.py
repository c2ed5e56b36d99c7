"""Problems as values: how they sort, and how they read in one line."""

import pytest

from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean, has_errors, way_out

WARNING = Diagnostic(Span("b.yaml", 2, 5), "no-id", "no id", level=Level.WARNING)
ERROR = Diagnostic(Span("a.yaml", 10, 1, 4), "bad-id", "`A b` is no id", "use letters")


def test_a_diagnostic_reads_as_one_line_with_its_hint_in_brackets() -> None:
    assert str(ERROR) == "a.yaml:10:1: error[bad-id] `A b` is no id (use letters)"
    assert str(WARNING) == "b.yaml:2:5: warning[no-id] no id"
    advice = Diagnostic(Span("c.yaml"), "long", "long", level=Level.ADVICE)
    assert str(advice) == "c.yaml:1:1: advice[long] long"


def test_diagnostics_sort_by_file_then_line_as_a_number_then_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 7), ("a", 9, 2)]
    problems = [Diagnostic(Span(*place), "x", "y") for place in places]
    assert [str(problem.span) for problem in sorted(problems)] == [
        "a:9:2",
        "a:9:7",
        "a:10:1",
        "b:1:1",
    ]


def test_only_errors_are_errors() -> None:
    assert has_errors([WARNING, ERROR])
    assert not has_errors((WARNING,))
    assert not has_errors([])


@pytest.mark.parametrize(
    ("word", "guess"),
    {"answr": "answer", "anser": "answer", "prmpt": "prompt", "colour": "", "": ""}.items(),
)
def test_the_most_similar_word_is_meant(word: str, guess: str) -> None:
    assert did_you_mean(word, ["answer", "answers", "prompt", "why"]) == guess


def test_letters_that_changed_places_are_put_back_first() -> None:
    assert did_you_mean("strat", ["stats", "start"]) == "start"


def test_a_guess_is_the_way_out_and_without_one_something_else_is() -> None:
    assert way_out("answer", "see the list") == "did you mean `answer`?"
    assert way_out("", "see the list") == "see the list"
    assert not way_out("")
