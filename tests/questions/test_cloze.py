r"""`cloze`: a text with gaps."""

import pytest
from tests.questions.conftest import Asked

from cssr_quiz.interaction import DateKey, NumberKey, TextKey, judge_line
from cssr_quiz.questions.cloze import split


def test_each_gap_is_judged_by_its_shape(asked: Asked) -> None:
    """
    - id: pact
      cloze: Signed in [Warsaw|Varšava] on [14 May 1955] by [8] states, ended [1991].
    """
    assert asked.problems == []
    assert asked["pact"].question.prompt == "Fill in what is missing."
    [fill] = asked.forms("pact")
    assert [type(gap) for gap in fill.gaps] == [TextKey, DateKey, NumberKey, DateKey]
    assert fill.key_text == "Signed in Warsaw on 14 May 1955 by 8 states, ended 1991."
    assert judge_line(fill, "Varšava; 14.5.1955; eight; 1991").right
    assert asked["pact"].question.body.key_text == (
        "Signed in [Warsaw|Varšava] on [14 May 1955] by [8] states, ended [1991]."
    )


def test_bad_gaps_are_told(asked: Asked) -> None:
    r"""
    - {id: open, cloze: "Signed in [Warsaw."}
    - {id: shut, cloze: "Signed in Warsaw]."}
    - {id: none, cloze: 'Signed in \[Warsaw\].'}
    - {id: empty, cloze: "Signed in [ ]."}
    - {id: bar, cloze: "Signed in [Warsaw|]."}
    - {id: nested, cloze: "Signed in [[Warsaw]]."}
    - {id: dots, cloze: "Signed in [...] in [1955|…]."}
    - {id: line, cloze: "Signed in [Warsaw|___]."}
    - {id: sign, cloze: "The sign for and so on is [-], that for and is [&]."}
    """
    hint = r"(a gap is `[text]`; write `\[` for a bracket)"
    assert asked.problems == [
        f"3:21: error[bad-gap] a bracket has no partner {hint}",
        f"4:21: error[bad-gap] a bracket has no partner {hint}",
        f"5:21: error[bad-gap] there is no gap {hint}",
        f"6:22: error[bad-gap] a gap is empty {hint}",
        f"7:20: error[bad-gap] a gap is empty {hint}",
        f"8:23: error[bad-gap] a bracket has no partner {hint}",
        f"9:21: error[bad-gap] the gap `[...]` does not say what belongs in it {hint}",
        f"10:21: error[bad-gap] the gap `[___]` does not say what belongs in it {hint}",
    ]


@pytest.mark.parametrize(
    ("text", "pieces", "gaps"),
    [
        ("[a]", ("", ""), (("a",),)),
        ("x [a|b | c] y", ("x ", " y"), (("a", "b", "c"),)),
        (r"\[x\] [a]", ("[x] ", ""), (("a",),)),
        (r"[a\]b] [c\|d]", ("", " ", ""), (("a]b",), ("c|d",))),
    ],
)
def test_a_backslash_makes_a_bracket_or_bar_literal(
    text: str, pieces: tuple[str, ...], gaps: tuple[tuple[str, ...], ...]
) -> None:
    parts = split(text)
    assert (parts.pieces, parts.gaps) == (pieces, gaps)
