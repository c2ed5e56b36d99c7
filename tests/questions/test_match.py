"""`match`: pairs, and right-hand texts that match nothing."""

from tests.questions.conftest import Asked

from cssr_quiz.interaction import Pair


def test_partners_may_be_shared_and_extras_match_nothing(asked: Asked) -> None:
    """
    - id: years
      prompt: When was each founded?
      match: {Comecon: 1949, NATO: 1949, Warsaw Pact: 1955}
      extra: [1945, "1961"]
    """
    assert asked.problems == []
    assert asked.forms("years") == (
        Pair(
            ("Comecon", "NATO", "Warsaw Pact"),
            ("1949", "1949", "1955"),
            ("1949", "1955", "1945", "1961"),
        ),
    )


def test_what_cannot_be_paired_is_told(asked: Asked) -> None:
    """
    - {id: lone, prompt: When?, match: {Comecon: 1949}}
    - {id: list, prompt: When?, match: [Comecon, NATO]}
    - {id: empty, prompt: When?, match: {Comecon: "", "": 1949}}
    - {id: equal, prompt: When?, match: {Comecon: 1949, COMECON: 1955}}
    - {id: extra, prompt: When?, match: {Comecon: 1949, NATO: 1950}, extra: [1951, 1950]}
    - {id: small, prompt: Where?, match: {Comecon: Moscow, Cominform: Bucharest}, extra: [moscow]}
    """
    empty = "error[empty-value] nothing stands here (fill it in or delete the field)"
    assert asked.problems == [
        "3:36: error[too-few] a match needs two pairs or more (add pairs)",
        "4:36: error[wrong-kind] expected pairs (write one `left: right` line each)",
        f"5:47: {empty}",
        f"5:51: {empty}",
        (
            "6:53: warning[equal-options] `COMECON` is `Comecon` in line 6 but for small signs "
            "(reword one, or allow it where capitals, accents or commas are what you ask)"
        ),
        "7:80: error[equal-options] `1950` stands in a pair already (an extra matches nothing)",
        (
            "8:87: warning[equal-options] `moscow` is `Moscow` in line 8 but for small signs "
            "(reword one, or allow it where capitals, accents or commas are what you ask)"
        ),
    ]
