"""Problems as a SARIF log, as the standard asks for it.

The standard's own JSON Schema is too long, and not free enough, to be kept here: it comes with a
package of npm.
"""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from tests.npm import package

from cssr_quiz import __version__
from cssr_quiz.bank.check import check
from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.ui.sarif import sarif

GALLERY = Path(__file__).parents[1] / "gallery"
BAD_DATE = Diagnostic(Span("a b/bánk.yaml", 3, 11, 8), "bad-date", "no date", "write 1935")
NO_WHY = Diagnostic(Span("a b/bánk.yaml", 2, 5), "no-why", "no `why`", "", Level.ADVICE)
OF_NOTHING = Diagnostic(Span("other.yaml"), "no-such-code", "strange", "", Level.WARNING)


def _run(*problems: Diagnostic) -> dict[str, Any]:
    log = json.loads(sarif(problems))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_result_has_its_rule_its_level_and_its_place() -> None:
    run = _run(NO_WHY, BAD_DATE)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][1] == {
        "ruleId": "bad-date",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "no date (write 1935)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "a%20b/b%C3%A1nk.yaml"},
                    "region": {"startLine": 3, "startColumn": 11, "endColumn": 19},
                }
            }
        ],
    }
    assert run["results"][0]["level"] == "note"


def test_each_code_that_was_met_is_a_rule_with_its_manual() -> None:
    driver = _run(NO_WHY, BAD_DATE, BAD_DATE, OF_NOTHING)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("cssr-quiz", __version__)
    bad_date, no_such, no_why = driver["rules"]
    assert bad_date["shortDescription"]["text"] == (
        "The date cannot be read, or can be read in two ways."
    )
    assert bad_date["defaultConfiguration"] == {"level": "error"}
    assert "```yaml bad" in bad_date["help"]["markdown"]
    assert "Butler and Roediger" in no_why["help"]["markdown"]
    assert no_such == {"id": "no-such-code"}


def test_every_rule_index_leads_to_its_rule() -> None:
    run = _run(OF_NOTHING, NO_WHY, BAD_DATE)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])


def test_a_whole_path_is_a_file_s_uri(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    [result] = _run(Diagnostic(Span(str(path)), "no-why", "no `why`"))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == path.as_uri()


def test_a_path_that_is_no_text_is_a_uri_of_its_bytes() -> None:
    [result] = _run(Diagnostic(Span("b\udcff/ž.yaml"), "no-why", "no `why`"))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "b%FF/%C5%BE.yaml"


def test_braces_in_a_message_stand_for_themselves() -> None:
    problem = Diagnostic(OF_NOTHING.span, "lost-bracket", "`{` is open", "add `]` or `}`")
    [result] = _run(problem)["results"]
    assert result["message"] == {"text": "`{{` is open (add `]` or `}}`)"}


def test_without_a_problem_the_log_is_empty() -> None:
    run = _run()
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


@pytest.fixture(scope="module")
def official() -> jsonschema_rs.Draft4Validator:
    """Return the validator of the standard's schema, in which one pattern is no regex."""
    folder = package("@microsoft/jest-sarif", "1.0.0-beta.0") / "lib" / "schemas"
    text = (folder / "sarif-2.1.0-rtm.5.json").read_text("utf-8")
    mended = text.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$")
    return jsonschema_rs.Draft4Validator(json.loads(mended))


def test_all_that_the_gallery_brings_forth_is_valid_sarif(
    official: jsonschema_rs.Draft4Validator,
) -> None:
    problems = check([GALLERY]).problems
    assert len({each.code for each in problems}) > 60
    log = json.loads(sarif(problems))
    assert list(official.iter_errors(log)) == []
    assert list(official.iter_errors(json.loads(sarif([OF_NOTHING])))) == []
    log["runs"][0]["results"][0]["level"] = "serious"
    assert [each.instance_path[-1] for each in official.iter_errors(log)] == ["level"]
