"""The study text: its passages, their anchors, and what is wrong with it."""

import inspect
from pathlib import Path

import pytest

from cssr_quiz.bank.text import Passage, StudyText, parse_text, read_text


@pytest.fixture
def text(request: pytest.FixtureRequest) -> StudyText:
    """Return the study text that stands in the test's docstring."""
    return parse_text(inspect.cleandoc(request.function.__doc__ or "") + "\n", "text.md")


def test_paragraphs_are_passages_below_their_section(text: StudyText) -> None:
    """
    ---
    title: A short history
    source:
      title: A long history
      license: CC BY-SA 4.0
    language: en
    ---

    ## Between the wars {#interwar}

    The *treaty* of 1935
    leaned on the French one. {#interwar/1}

    It never helped. {#interwar/2}
    ## War {#war}
    A second treaty followed. {#war/1}

    ## Peace

    It came in 1945. {#peace}
    """
    assert text.front == {
        "title": "A short history",
        "source.title": "A long history",
        "source.license": "CC BY-SA 4.0",
        "language": "en",
    }
    assert text.passages == (
        Passage(
            "interwar/1",
            "interwar",
            "Between the wars",
            "The *treaty* of 1935 leaned on the French one.",
            11,
        ),
        Passage("interwar/2", "interwar", "Between the wars", "It never helped.", 14),
        Passage("war/1", "war", "War", "A second treaty followed.", 16),
        Passage("peace", "Peace", "Peace", "It came in 1945.", 20),
    )
    assert text.problems == ()
    assert text.by_anchor["interwar/1"].plain == "The treaty of 1935 leaned on the French one."


def test_paragraphs_without_an_anchor_or_with_another_s_are_told(text: StudyText) -> None:
    """
    ---
    title: Two: many
    ---
    No anchor stands here.

    One stands here. {#one}

    The same stands here. {#one}
    """
    assert [str(problem) for problem in text.problems] == [
        (
            "text.md:2:11: error[unquoted-colon] a text with `: ` in it needs quotes "
            '(write "..." around the whole text after the field\'s name)'
        ),
        (
            "text.md:4:1: warning[no-anchor] this paragraph has no anchor, so no question can "
            "cite it (end it with one such as `{#section/1}`)"
        ),
        (
            "text.md:8:1: error[duplicate-anchor] the anchor `one` stands in line 6 already "
            "(number it anew)"
        ),
    ]
    assert [passage.anchor for passage in text.passages] == ["one"]


def test_a_text_that_is_not_there_or_not_utf8_has_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    assert [str(problem) for problem in read_text(path).problems] == [
        f"{path}:1:1: error[unreadable-file] cannot read the file: no such file or directory"
    ]
    path.write_bytes("Dubček\nPlzeň {#a}".encode("cp1250"))
    assert [str(problem) for problem in read_text(path).problems] == [
        (
            f"{path}:1:4: error[not-utf8] the byte `0xe8` is not UTF-8 "
            "(save the file again with the encoding UTF-8)"
        )
    ]


def test_a_paragraph_may_do_without_an_anchor_where_a_comment_says_why() -> None:
    text = """\
A motto. <!-- check: allow no-anchor - nobody is asked for it -->

<!-- To do: the years
of war. -->

Without a reason. <!-- check: allow no-anchor - -->

With a remark alone. <!-- it only leads over -->
"""
    found = [str(each) for each in parse_text(text, "text.md").problems]
    assert [each.split(" ")[0] for each in found] == ["text.md:6:1:", "text.md:8:1:"]
