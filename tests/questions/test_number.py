"""`number`: a number with its tolerance and unit."""

from typing import Any

from cssr_quiz.interaction import judge_line


def test_tolerance_is_a_number_or_a_share(asked: Any) -> None:  # noqa: ANN401
    """
    - {id: exact, prompt: How many?, number: 20, unit: years}
    - {id: near, prompt: How many then?, number: 1_000, tolerance: 10}
    - {id: share, prompt: How many million?, number: 14.7, tolerance: 5 %, unit: million}
    - {id: below, prompt: How cold?, number: -40, tolerance: 10%}
    """
    assert asked.problems == []
    forms = {name: placed.forms()[0] for name, placed in asked.by_id.items()}
    assert forms["exact"].key_text == "20 years"
    assert [judge_line(forms["exact"], line).right for line in ("20", "20 years", "21")] == [
        *(True, True, False),
    ]
    assert [judge_line(forms["near"], line).right for line in ("990", "1010", "1011")] == [
        *(True, True, False),
    ]
    assert [judge_line(forms["share"], line).right for line in ("14", "15.4", "15.5")] == [
        *(True, True, False),
    ]
    assert [judge_line(forms["below"], line).right for line in ("-44", "-36", "-45")] == [
        *(True, True, False),
    ]


def test_what_is_no_number_is_told_where_it_stands(asked: Any) -> None:  # noqa: ANN401
    """
    - {id: word, prompt: How many?, number: twenty, tolerance: some}
    - {id: comma, prompt: How many?, number: "14,7", tolerance: -1}
    - {id: infinite, prompt: How many?, number: inf, tolerance: nan %}
    """
    assert asked.problems == [
        "3:39: error[bad-number] expected a number such as 20 or 3.5, found `twenty`",
        "3:58: error[bad-number] expected a number such as 20 or 3.5, found `some`",
        "4:40: error[bad-number] expected a number such as 20 or 3.5, found `14,7`",
        "4:59: error[bad-number] a tolerance is 0 or more, found `-1`",
        "5:43: error[bad-number] expected a number such as 20 or 3.5, found `inf`",
        "5:59: error[bad-number] expected a number such as 20 or 3.5, found `nan`",
    ]
