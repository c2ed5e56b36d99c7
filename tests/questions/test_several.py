"""`answers`: several things, in any order."""

from tests.questions.conftest import Asked

from cssr_quiz.interaction import Outcome, judge_line


def test_all_are_asked_for_unless_need_says_fewer(asked: Asked) -> None:
    """
    - id: all
      prompt: Name the powers of Munich.
      answers: [Germany, Italy, France, United Kingdom]
    - id: two
      prompt: Name two powers of Munich.
      answers: [Germany, Italy, France, United Kingdom]
      need: 2
      reject: {Czechoslovakia: It was not at the table.}
    """
    assert asked.problems == []
    [of_all], [of_two] = asked.forms("all"), asked.forms("two")
    assert judge_line(of_all, "Germany, Italy").credit == 0.5
    assert judge_line(of_two, "Germany, Italy").outcome is Outcome.CORRECT
    assert judge_line(of_two, "Germany, Czechoslovakia").note == (
        "1 of 2 right; not Czechoslovakia: It was not at the table"
    )
    assert of_two.key_text == "Germany; Italy; France; United Kingdom"


def test_too_many_needed_equal_things_and_none_are_told(asked: Asked) -> None:
    """
    - id: many
      prompt: Name three.
      answers: [Germany, Italy]
      need: 3
    - id: equal
      prompt: Name two.
      answers: [Germany, {germany: twice}]
    - id: none
      prompt: Name none.
      answers: []
    """
    assert asked.problems == [
        "6:9: error[bad-number] `need` asks for 3 of 2 things (name more things or lower `need`)",
        (
            "9:23: error[equal-options] `germany` equals `Germany` in line 9 "
            "(a learner could not tell them apart; delete or reword one)"
        ),
        "12:12: error[empty-value] nothing stands here (list the things)",
    ]
