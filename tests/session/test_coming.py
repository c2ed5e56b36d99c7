"""The queue of a session: where what comes again, and what it is taken for, takes its place."""

from cssr_quiz.bank import Placed
from cssr_quiz.session import Item, Status
from cssr_quiz.session.coming import Coming


def asked(coming: Coming) -> str:
    """Return the keys of what is to come, in order; it is empty then."""
    found = ""
    while coming:
        found += coming.first.placed.question.body.key_text
        coming.take()
    return found


def test_a_repetition_comes_after_three_others_and_what_it_is_taken_for_right_behind_it(
    placed: list[Placed],
) -> None:
    """
    bank: letters
    questions:
      - {id: a, prompt: Which is first?, answer: a}
      - {id: b, prompt: Which is second?, answer: b}
      - {id: c, prompt: Which is third?, answer: c}
      - {id: d, prompt: Which is fourth?, answer: d}
      - {id: e, prompt: Which is fifth?, answer: e}
      - {id: f, prompt: Which is sixth?, answer: f}
      - {id: g, prompt: Which is seventh?, answer: g}
    """
    missed, *others, confused = placed
    coming = Coming(Item(each, Status.DUE) for each in others)
    coming.repeat(missed)
    coming.contrast(confused)
    assert asked(coming) == "bcdagef"


def test_where_fewer_are_left_a_repetition_comes_last(placed: list[Placed]) -> None:
    """
    bank: letters
    questions:
      - {id: a, prompt: Which is first?, answer: a}
      - {id: b, prompt: Which is second?, answer: b}
    """
    coming = Coming([Item(placed[1], Status.DUE)])
    coming.repeat(placed[0])
    assert asked(coming) == "ba"


def test_what_comes_anyway_is_asked_for_no_contrast(placed: list[Placed]) -> None:
    """
    bank: letters
    questions:
      - {id: a, prompt: Which is first?, answer: a}
      - {id: b, prompt: Which is second?, answer: b}
    """
    coming = Coming(Item(each, Status.DUE) for each in placed)
    coming.contrast(placed[0])
    assert asked(coming) == "ab"


def test_what_is_brought_beside_another_comes_right_behind_it(placed: list[Placed]) -> None:
    """
    bank: letters
    questions:
      - {id: a, prompt: Which is first?, answer: a}
      - {id: b, prompt: Which is second?, answer: b}
      - {id: c, prompt: Which is third?, answer: c}
      - {id: d, prompt: Which is fourth?, answer: d}
      - {id: e, prompt: Which is fifth?, answer: e}
    """
    coming = Coming(Item(each, Status.DUE) for each in placed)
    coming.bring_beside("letters/a", placed[4])
    assert asked(coming) == "aebcd"
    coming = Coming(Item(each, Status.DUE) for each in placed[1:])
    coming.bring_beside("letters/a", placed[1])
    assert asked(coming) == "cdeb"


def test_a_repetition_that_is_not_there_is_forgotten_all_the_same(placed: list[Placed]) -> None:
    """
    bank: letters
    questions:
      - {id: a, prompt: Which is first?, answer: a}
      - {id: b, prompt: Which is second?, answer: b}
    """
    coming = Coming([Item(placed[1], Status.DUE)])
    assert not coming.forget("letters/a")
    assert coming.forget("letters/b")
    assert asked(coming) == ""
