"""`order`: things first to last, with ties."""

from typing import Any

from cssr_quiz.interaction import Arrange


def test_a_list_within_the_list_is_a_tie(asked: Any) -> None:  # noqa: ANN401
    """
    - id: steps
      prompt: From the earliest.
      order: [Munich, [Yalta, Potsdam], "1968"]
    """
    assert asked.problems == []
    assert asked["steps"].forms() == (
        Arrange(("Munich", "Yalta", "Potsdam", "1968"), (0, 1, 1, 2)),
    )
    assert asked["steps"].question.body.key_text == "Munich → Yalta = Potsdam → 1968"


def test_what_has_no_order_is_told(asked: Any) -> None:  # noqa: ANN401
    """
    - {id: lone, prompt: From the earliest., order: [Munich]}
    - {id: tie, prompt: From the earliest., order: [[Munich, Yalta]]}
    - {id: none, prompt: From the earliest., order: []}
    - {id: text, prompt: From the earliest., order: "Munich, Yalta"}
    - {id: equal, prompt: From the earliest., order: [Munich, Yalta, MUNICH, [[Potsdam]], ""]}
    """
    few = "error[too-few] an order needs two different places or more (add items)"
    assert asked.problems == [
        f"3:48: {few}",
        f"4:47: {few}",
        f"5:48: {few}",
        "6:48: error[wrong-kind] expected a list, first to last (write one `- item` line each)",
        "7:65: error[equal-options] `MUNICH` equals `Munich` in line 7 "
        "(a learner could not tell them apart; delete or reword one)",
        "7:74: error[wrong-kind] expected a text, found a list "
        "(write one text, in quotes where it begins with `[`)",
        "7:86: error[empty-value] nothing stands here (fill it in or delete the field)",
    ]
