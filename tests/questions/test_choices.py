"""`choices`: options of which one or several are right."""

from tests.questions.conftest import Asked

from cssr_quiz.interaction import Option


def test_options_are_marked_or_plain_and_carry_notes(asked: Asked) -> None:
    """
    - id: bloc
      prompt: Which bloc was economic?
      choices:
        - right: Comecon
          why: Founded in 1949.
        - wrong: Cominform
          why: It tied parties together.
          credit: 0.5
        - Warsaw Pact: It was military.
        - NATO
      fixed: yes
    - id: blocs
      prompt: Which were blocs of the East?
      choices: [right: Comecon, right: Warsaw Pact, wrong: NATO]
      whole: true
    """
    assert asked.problems == []
    [one], [many] = asked.forms("bloc"), asked.forms("blocs")
    assert one.options == (
        Option("Comecon", right=True, note="Founded in 1949."),
        Option("Cominform", note="It tied parties together.", credit=0.5),
        Option("Warsaw Pact", note="It was military."),
        Option("NATO"),
    )
    assert (one.fixed, one.whole, many.fixed, many.whole) == (True, False, False, True)
    assert many.key == ("Comecon", "Warsaw Pact")


def test_what_makes_no_choice_is_told(asked: Asked) -> None:
    """
    - {id: no-right, prompt: Which?, choices: [a, b]}
    - {id: lone, prompt: Which?, choices: [right: a]}
    - {id: both, prompt: Which?, choices: [{right: a, wrong: b}, c]}
    - {id: unmarked, prompt: Which?, choices: [right: a, {why: b, credit: 1}]}
    - {id: misspelt, prompt: Which?, choices: [{rihgt: a, why: b}, c]}
    - {id: share, prompt: Which?, choices: [right: a, {wrong: b, credit: 2}]}
    - {id: equal, prompt: Which?, choices: [right: A, wrong: a, {"a": b}]}
    """
    equal = "in line 9 (a learner could not tell them apart; delete or reword one)"
    assert asked.problems == [
        "3:43: error[no-key] no option is marked right (write `- right: ...` for the right one)",
        "4:39: error[one-option] a choice needs two options or more (add wrong options)",
        "5:40: error[two-keys] an option is `right` or `wrong`, not both",
        "6:54: error[missing-field] an option needs the field `right` or `wrong`",
        "7:45: error[unknown-field] unknown field `rihgt` (did you mean `right`?)",
        "8:70: error[bad-number] `credit` is a share from 0 to 1, found `2`",
        f"9:58: error[equal-options] `a` equals `A` {equal}",
        f"9:62: error[equal-options] `a` equals `A` {equal}",
    ]


def test_a_mark_that_is_misspelt_is_a_warning(asked: Asked) -> None:
    """
    - id: bloc
      prompt: Which bloc was economic?
      choices:
        - right: Comecon
        - wron: Cominform
        - Wrong: note of an option by that name
    """
    assert asked.problems == [
        (
            "7:7: warning[unknown-field] `wron` is shown as an option, with a note "
            "(did you mean `wrong`?)"
        )
    ]
    assert list(asked.by_id) == ["bloc"]


def test_an_option_that_answers_one_other_question_is_taken_for_it(asked: Asked) -> None:
    """
    - {id: bloc, prompt: Which was economic?, choices: [{right: Comecon}, Warsaw Pact, NATO]}
    - {id: both, prompt: Which two?, choices: [{right: Comecon}, {right: EEC}, Warsaw Pact]}
    - {id: pact, prompt: Which was military?, answer: Warsaw Pact}
    """
    bloc, both = asked.forms("bloc")[0], asked.forms("both")[0]
    assert bloc.judge(("Warsaw Pact",)).confused == "b/pact"
    assert bloc.judge(("NATO",)).confused == ""
    assert bloc.judge(()).confused == ""
    assert both.judge(("Warsaw Pact",)).confused == ""
