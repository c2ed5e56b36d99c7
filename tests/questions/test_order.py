"""`order`: things first to last, with ties."""

from tests.questions.conftest import Asked

from cssr_quiz.interaction import Arrange


def test_a_list_within_the_list_is_a_tie(asked: Asked) -> None:
    """
    - id: steps
      prompt: From the earliest.
      order: [Munich, [Yalta, Potsdam], "1968"]
    """
    assert asked.problems == []
    assert asked.forms("steps") == (Arrange(("Munich", "Yalta", "Potsdam", "1968"), (0, 1, 1, 2)),)
    assert (
        asked["steps"].question.body.key_text == "Munich; Yalta, at the same time as Potsdam; 1968"
    )


def test_what_has_no_order_is_told(asked: Asked) -> None:
    """
    - {id: lone, prompt: From the earliest., order: [Munich]}
    - {id: tie, prompt: From the earliest., order: [[Munich, Yalta]]}
    - {id: none, prompt: From the earliest., order: []}
    - {id: text, prompt: From the earliest., order: "Munich, Yalta"}
    - {id: equal, prompt: From the earliest., order: [Munich, Yalta, MUNICH, [[Potsdam]], ""]}
    - {id: jumble, prompt: Make a question., order: [What, do, you, do, at night]}
    """
    few = "error[too-few] an order needs two different places or more (add items)"
    assert asked.problems == [
        f"3:49: {few}",
        f"4:48: {few}",
        f"5:49: {few}",
        "6:49: error[wrong-kind] expected a list, first to last (write one `- item` line each)",
        (
            "7:66: warning[equal-options] `MUNICH` is `Munich` in line 7 but for small signs "
            "(reword one, or allow it where capitals, accents or commas are what you ask)"
        ),
        (
            "7:75: error[wrong-kind] expected a text, found a list "
            "(write one text, in quotes where it begins with `[`)"
        ),
        "7:87: error[empty-value] nothing stands here (fill it in or delete the field)",
        (
            "8:65: error[equal-options] `do` equals `do` in line 8 "
            "(a learner could not tell them apart; "
            "delete or reword one, or join it to its neighbour, as in `the dog`)"
        ),
    ]
