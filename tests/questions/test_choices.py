"""`choices`: options of which one or several are right."""

import pytest
from tests.questions.conftest import Asked

from cssr_quiz.interaction import Option, Unreadable


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
    apart = "(a learner could not tell them apart; delete or reword one)"
    assert asked.problems == [
        "3:43: error[no-key] no option is marked right (write `- right: ...` for the right one)",
        "4:39: error[one-option] a choice needs two options or more (add wrong options)",
        "5:40: error[two-keys] an option is `right` or `wrong`, not both",
        "6:54: error[missing-field] an option needs the field `right` or `wrong`",
        "7:45: error[unknown-field] unknown field `rihgt` (did you mean `right`?)",
        "8:70: error[bad-number] `credit` is a share from 0 to 1, found `2`",
        f"9:62: error[equal-options] `a` equals `a` in line 9 {apart}",
    ]


def test_options_that_are_alike_but_for_small_signs_are_a_warning_unless_all_are(
    asked: Asked,
) -> None:
    """
    - {id: accents, prompt: Kdo?, choices: [right: Dubček, wrong: Dubcek, wrong: Polish, polish]}
    - {id: article, prompt: Which?, choices: [right: Warsaw Pact, wrong: the warsaw pact, Nato]}
    - {id: all, prompt: Which is right?, choices: [right: its, wrong: it's, wrong: its']}
    - {id: both, prompt: Co se píše?, choices: [right: Karlův most, wrong: Karlův Most]}
    - {id: spaces, prompt: How many?, choices: [right: 250 000, wrong: "250,000", wrong: "2"]}
    """
    alike = (
        "but for small signs "
        "(reword one, or allow it where capitals, accents or commas are what you ask)"
    )
    assert asked.problems == [
        f"3:63: warning[equal-options] `Dubcek` is `Dubček` in line 3 {alike}",
        f"3:86: warning[equal-options] `polish` is `Polish` in line 3 {alike}",
        f"4:70: warning[equal-options] `the warsaw pact` is `Warsaw Pact` in line 4 {alike}",
        f"7:68: warning[equal-options] `250,000` is `250 000` in line 7 {alike}",
    ]
    assert list(asked.by_id) == ["accents", "article", "all", "both", "spaces"]


def test_a_sign_that_makes_another_thing_of_an_option_is_seen(asked: Asked) -> None:
    """
    - {id: minus, prompt: Which is less than 0?, choices: [right: "-4", wrong: "4", wrong: "0"]}
    - {id: squares, prompt: What?, choices: [right: "a² − b²", wrong: "a² + b²", wrong: a², "a"]}
    - {id: less, prompt: What?, choices: [right: x ≥ 5, wrong: x > 5, wrong: x < 5]}
    - {id: bounds, prompt: Which?, choices: [right: "[-1; 1]", wrong: (-1; 1), wrong: "[1; 1]"]}
    - {id: language, prompt: Whose?, choices: [right: C++, wrong: C, wrong: "C#"]}
    - {id: accent, prompt: Co je palác?, choices: [right: byt, wrong: být, wrong: bít]}
    - {id: ion, prompt: Which?, choices: [right: Na⁺, wrong: Na⁻, wrong: H+, wrong: H-]}
    """
    assert asked.problems == []


def test_of_options_that_are_nearly_alike_a_line_names_the_very_one(asked: Asked) -> None:
    """
    - {id: language, prompt: Whose?, choices: [right: C++, wrong: C, wrong: "C#", wrong: Zig]}
    - {id: ion, prompt: Which?, choices: [right: Na⁺, wrong: Na⁻]}
    """
    language, ion = asked.forms("language")[0], asked.forms("ion")[0]
    assert [language.read(line) for line in ("C", "C!", "c++", "C#", "zi")] == [
        ("C",),
        ("C",),
        ("C++",),
        ("C#",),
        ("Zig",),
    ]
    assert ion.read("na⁻") == ("Na⁻",)
    with pytest.raises(Unreadable):
        ion.read("Na!")


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
